"""Build the window from the services.

Owns: the only recipe for a window: view-models, commands, look, widgets. ``bootstrap`` passes the services, the
runner and the folder of resources, shows the window, calls ``window.desk.open()``, runs the event loop, and at the
end shuts the runner down and closes the services.

A window can be had in two steps: ``build_frame`` makes what the first page needs and loads little; ``complete``
makes the rest. Until then nothing but the first page may be asked for.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zjreader.commands.registry import built_in
from zjreader.ui import language
from zjreader.ui.context import WindowContext
from zjreader.ui.look import Look
from zjreader.ui.main_window import MainWindow
from zjreader.ui.parts import built_in_panels, built_in_tools, furnish_late, qt_prompter
from zjreader.viewmodels.contents import Matcher, substring
from zjreader.viewmodels.desk import Desk, load_start
from zjreader.viewmodels.pages import PageKind

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from zjreader.domain.ports import TaskRunner
    from zjreader.ui.dialogs import Prompter
    from zjreader.viewmodels.services import Services


STYLE = "Fusion"
"""The style that the sheets are written for."""


def name(application: QApplication) -> None:
    """Tell the system the application's name."""
    application.setApplicationName("zjreader")
    application.setApplicationDisplayName("浙读")


def prepare(application: QApplication) -> None:
    """Set what holds for the whole application, where it was not begun with the style: its name and the style."""
    name(application)
    application.setStyle(STYLE)


def build_frame(
    services: Services,
    tasks: TaskRunner,
    resources: Path,
    *,
    prompter: Prompter | None = None,
    matcher: Matcher = substring,
    theme: str | None = None,
    speech: str | None = None,
) -> MainWindow:
    """Build what the first page needs; ``theme`` and ``speech`` (its language) override the settings for once."""
    start = load_start(services, theme, speech)
    application = QCoreApplication.instance()
    if application is not None:
        language.use(application, resources, start.settings.language)
    desk = Desk(services, tasks, start, matcher=matcher)
    look = Look(resources, desk.appearance)
    commands = built_in()

    @cache
    def asks() -> Prompter:
        return prompter or qt_prompter()

    tools = built_in_tools(asks, commands, resources)
    return MainWindow(WindowContext(desk, commands, look, built_in_panels(desk, look), tools, asks))


def needs_all(window: MainWindow) -> bool:
    """Tell whether the last session left something on view that only a whole window can show."""
    session = window.desk.session
    return bool(session.part("notes_open")) or session.leads_to(PageKind.TOOL)


def complete(window: MainWindow) -> None:
    """Make everything else of a window; once is enough."""
    if not window.desk.complete:
        furnish_late(window)


def build_window(
    services: Services,
    tasks: TaskRunner,
    resources: Path,
    *,
    prompter: Prompter | None = None,
    matcher: Matcher = substring,
    theme: str | None = None,
    speech: str | None = None,
) -> MainWindow:
    """Build a whole window at once."""
    window = build_frame(
        services, tasks, resources, prompter=prompter, matcher=matcher, theme=theme, speech=speech
    )
    complete(window)
    return window
