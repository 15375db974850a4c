"""Build the window from the services.

Owns: the only recipe for a window: view-models, commands, look, widgets. ``bootstrap`` passes the services, the
runner and the folder of resources, shows the window, calls ``window.desk.open()``, runs the event loop, and at the
end shuts the runner down and closes the services.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zjreader.commands.registry import Registry, built_in
from zjreader.ui import language
from zjreader.ui.context import PanelFactory, WindowContext
from zjreader.ui.dialogs import Prompter, QtPrompter
from zjreader.ui.look import Look
from zjreader.ui.main_window import MainWindow
from zjreader.ui.parts import built_in_panels, built_in_tools
from zjreader.viewmodels.contents import Matcher, substring
from zjreader.viewmodels.desk import Desk, load_start

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from zjreader.domain.ports import TaskRunner
    from zjreader.services.changes import Broadcaster
    from zjreader.services.history import History
    from zjreader.ui.tool_pages import ToolFactory
    from zjreader.viewmodels.services import Services


def prepare(application: QApplication) -> None:
    """Set what holds for the whole application: its name and the style that the sheets are written for."""
    application.setApplicationName("zjreader")
    application.setApplicationDisplayName("浙读")
    application.setStyle("Fusion")


def build_window(
    services: Services,
    tasks: TaskRunner,
    resources: Path,
    *,
    changes: Broadcaster | None = None,
    history: History | None = None,
    registry: Registry | None = None,
    prompter: Prompter | None = None,
    matcher: Matcher = substring,
    panels: Sequence[PanelFactory] | None = None,
    tools: Mapping[str, ToolFactory] | None = None,
    theme: str | None = None,
    speech: str | None = None,
) -> MainWindow:
    """Build a window; ``theme`` and ``speech`` (its language) override the settings without keeping them."""
    start = load_start(services, theme, speech)
    application = QCoreApplication.instance()
    if application is not None:
        language.use(application, resources, start.settings.language)
    desk = Desk(services, tasks, start, changes, history, matcher)
    look = Look(resources, desk.appearance)
    asks = prompter or QtPrompter()
    commands = registry or built_in()
    context = WindowContext(
        desk,
        commands,
        look,
        asks,
        tuple(built_in_panels() if panels is None else panels),
        built_in_tools(asks, commands, resources) if tools is None else tools,
    )
    return MainWindow(context)
