"""The panels and tools that the window has beside its own.

Owns: the one list of both; a new panel or tool is a few lines here. ``ui/assemble.py`` puts them into the window.
A tool page is loaded when it is first opened, so that the window is there sooner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.ui.annotating.annotations_panel import annotations_panel
from zjreader.ui.annotating.bookmarks_panel import bookmarks_panel
from zjreader.ui.comparing.cases_panel import cases_panel
from zjreader.viewmodels.cases import TOOL
from zjreader.viewmodels.correcting.correcting import TOOL as CORRECT
from zjreader.viewmodels.finding.concordance import TOOL as CONCORDANCE
from zjreader.viewmodels.finding.proofs import TOOL as CHECK
from zjreader.viewmodels.shelf import TOOL as LIBRARY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from zjreader.commands.registry import Registry
    from zjreader.ui.context import PanelFactory
    from zjreader.ui.dialogs import Prompter
    from zjreader.ui.look import Look
    from zjreader.ui.tool_pages import ToolFactory, ToolView
    from zjreader.viewmodels.desk import Desk


def built_in_panels() -> tuple[PanelFactory, ...]:
    """Give the makers of the rail's further panels, in their order."""
    return (bookmarks_panel, annotations_panel, cases_panel)


def built_in_tools(prompter: Prompter, registry: Registry, resources: Path) -> Mapping[str, ToolFactory]:
    """Give the makers of tool pages by name.

    Args:
        prompter: For those that ask for a file.
        registry: For those that show the commands.
        resources: For those that read what ships with the application.
    """
    tools = _Tools(prompter, registry, resources)
    return {
        "preferences": tools.preferences,
        "help": tools.help,
        "annotations": tools.annotations,
        "review": tools.review,
        "backups": tools.backups,
        TOOL: tools.compare,
        LIBRARY: tools.library,
        CORRECT: tools.correct,
        CHECK: tools.check,
        CONCORDANCE: tools.concordance,
    }


class _Tools:
    """Loads and makes tool pages."""

    def __init__(self, prompter: Prompter, registry: Registry, resources: Path) -> None:
        self._prompter = prompter
        self._registry = registry
        self._resources = resources

    def preferences(self, desk: Desk, look: Look, argument: str) -> ToolView:
        from zjreader.ui.preferences.preferences_view import PreferencesView

        return PreferencesView(desk, look, argument, self._registry)

    def help(self, desk: Desk, look: Look, argument: str) -> ToolView:
        from zjreader.ui.helping.help_view import HelpView

        return HelpView(desk, look, argument, self._resources)

    def annotations(self, desk: Desk, look: Look, argument: str) -> ToolView:
        from zjreader.ui.annotating.annotations_view import AnnotationsView

        return AnnotationsView(desk, look, argument, self._prompter)

    def review(self, desk: Desk, look: Look, argument: str) -> ToolView:
        from zjreader.ui.annotating.review_view import ReviewView

        return ReviewView(desk, look, argument)

    def backups(self, desk: Desk, look: Look, argument: str) -> ToolView:
        from zjreader.ui.annotating.backups_view import BackupsView

        return BackupsView(desk, look, argument)

    def compare(self, desk: Desk, look: Look, argument: str) -> ToolView:
        from zjreader.ui.comparing.compare_view import CompareView

        return CompareView(desk, look, argument, self._prompter)

    def library(self, desk: Desk, look: Look, _argument: str) -> ToolView:
        from zjreader.ui.shelf.library_view import LibraryView

        return LibraryView(desk, look)

    def correct(self, desk: Desk, look: Look, argument: str) -> ToolView:
        from zjreader.ui.correcting.correct_view import CorrectView

        return CorrectView(desk, look, argument, self._prompter)

    def check(self, desk: Desk, look: Look, argument: str) -> ToolView:
        from zjreader.ui.finding.check_view import CheckView

        return CheckView(desk, look, argument, self._prompter)

    def concordance(self, desk: Desk, look: Look, argument: str) -> ToolView:
        from zjreader.ui.finding.concordance_view import ConcordanceView

        return ConcordanceView(desk, look, argument, self._prompter)
