"""The parts of the window that are loaded late: panels and tools, and what the first page does not need.

Owns: the one list of both; a new panel or tool is a few lines here. ``ui/assemble.py`` puts them into the window.
Each is loaded when it is first opened, and what the first page does not need when that stands, so that the window
is there sooner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.ui.rail import Panel
from zjreader.viewmodels.tool_names import CHECK, COMPARE, CONCORDANCE, CORRECT, LIBRARY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from zjreader.commands.registry import Registry
    from zjreader.ui.dialogs import Prompter
    from zjreader.ui.look import Look
    from zjreader.ui.main_window import MainWindow
    from zjreader.ui.tool_pages import ToolFactory, ToolView
    from zjreader.viewmodels.desk import Desk


def furnish_late(window: MainWindow) -> None:
    """Load and make what a window has beyond its first page."""
    from zjreader.ui.furnishing import furnish

    furnish(window)


def load_furniture() -> None:
    """Load what a window has beyond its first page; on any thread."""
    import zjreader.ui.dialogs
    import zjreader.ui.furnishing  # noqa: F401 - to have it


def qt_prompter() -> Prompter:
    """Load and make the dialogs."""
    from zjreader.ui.dialogs import QtPrompter

    return QtPrompter()


def built_in_panels(desk: Desk, look: Look) -> tuple[Panel, ...]:
    """Give the rail's further panels, in their order."""

    def bookmarks() -> QWidget:
        from zjreader.ui.annotating.bookmarks_panel import BookmarksPanel

        return BookmarksPanel(desk, look)

    def annotations() -> QWidget:
        from zjreader.ui.annotating.annotations_panel import AnnotationsPanel

        return AnnotationsPanel(desk, look)

    def cases() -> QWidget:
        from zjreader.ui.comparing.cases_panel import CasesPanel

        return CasesPanel(desk, look)

    return (
        Panel("bookmarks", "书签", "bookmark", bookmarks),
        Panel("annotations", "批注", "highlighter", annotations),
        Panel("cases", "案例", "map-pinned", cases),
    )


def built_in_tools(
    prompter: Callable[[], Prompter], registry: Registry, resources: Path
) -> Mapping[str, ToolFactory]:
    """Give the makers of tool pages by name.

    Args:
        prompter: Gives the dialogs, for those that ask for a file.
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
        COMPARE: tools.compare,
        LIBRARY: tools.library,
        CORRECT: tools.correct,
        CHECK: tools.check,
        CONCORDANCE: tools.concordance,
    }


class _Tools:
    """Loads and makes tool pages."""

    def __init__(self, prompter: Callable[[], Prompter], registry: Registry, resources: Path) -> None:
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

        return AnnotationsView(desk, look, argument, self._prompter())

    def review(self, desk: Desk, look: Look, argument: str) -> ToolView:
        from zjreader.ui.annotating.review_view import ReviewView

        return ReviewView(desk, look, argument)

    def backups(self, desk: Desk, look: Look, argument: str) -> ToolView:
        from zjreader.ui.annotating.backups_view import BackupsView

        return BackupsView(desk, look, argument)

    def compare(self, desk: Desk, look: Look, argument: str) -> ToolView:
        from zjreader.ui.comparing.compare_view import CompareView

        return CompareView(desk, look, argument, self._prompter())

    def library(self, desk: Desk, look: Look, _argument: str) -> ToolView:
        from zjreader.ui.shelf.library_view import LibraryView

        return LibraryView(desk, look)

    def correct(self, desk: Desk, look: Look, argument: str) -> ToolView:
        from zjreader.ui.correcting.correct_view import CorrectView

        return CorrectView(desk, look, argument, self._prompter())

    def check(self, desk: Desk, look: Look, argument: str) -> ToolView:
        from zjreader.ui.finding.check_view import CheckView

        return CheckView(desk, look, argument, self._prompter())

    def concordance(self, desk: Desk, look: Look, argument: str) -> ToolView:
        from zjreader.ui.finding.concordance_view import ConcordanceView

        return ConcordanceView(desk, look, argument, self._prompter())
