"""Fulfil what commands ask of the window.

Owns: one method for each Ask that needs widgets: focus, dialogs, menu, clipboard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.ui.actions import Actions
    from zjreader.ui.centre import Centre
    from zjreader.ui.contents_panel import ContentsPanel
    from zjreader.ui.dialogs import Prompter
    from zjreader.ui.omnibox import Omnibox
    from zjreader.ui.reading_settings import ReadingSettings
    from zjreader.ui.top_bar import TopBar
    from zjreader.viewmodels.desk import Desk


class Requests(QObject):
    """The window's answers."""

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        prompter: Prompter,
        actions: Actions,
        top: TopBar,
        centre: Centre,
        omnibox: Omnibox,
        contents: ContentsPanel,
        settings: ReadingSettings,
        panes: Callable[[], list[QWidget]],
    ) -> None:
        """Take the parts of the window."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._prompter = prompter
        self._top = top
        self._centre = centre
        self._contents = contents
        self._settings = settings
        self._panes = panes
        self.menu = actions.menu(window)
        self._answers = self._table(omnibox)
        desk.shell.asked.connect(lambda request: self._answers[request]())
        desk.notices.copied.connect(lambda text: QGuiApplication.clipboard().setText(text))

    def add(self, request: Ask, answer: Callable[[], object]) -> None:
        """Let something else answer a request."""
        self._answers[request] = answer

    def _table(self, omnibox: Omnibox) -> dict[Ask, Callable[[], object]]:
        return {
            Ask.FOCUS_BOX: omnibox.focus,
            Ask.COMMANDS: omnibox.commands,
            Ask.FIND: self._find,
            Ask.FIND_NEXT: lambda: self._find_step(1),
            Ask.FIND_PREVIOUS: lambda: self._find_step(-1),
            Ask.FOCUS_TEXT: self._focus_text,
            Ask.FOCUS_FILTER: self._focus_filter,
            Ask.FOCUS_PANEL: lambda: self._panes()[1].setFocus(Qt.FocusReason.ShortcutFocusReason),
            Ask.CHOOSE_FILES: self._choose_files,
            Ask.CHOOSE_FOLDER: self._choose_folder,
            Ask.MENU: self._open_menu,
            Ask.READING_SETTINGS: lambda: self._settings.open_below(self._top.settings),
            Ask.COPY: self._copy,
            Ask.EXPORT: self._export,
            Ask.PRINT: self._print,
            Ask.NEXT_PANE: self._next_pane,
            Ask.FULL_SCREEN: self._full_screen,
            Ask.ABOUT: lambda: self._prompter.about(self._window),
            Ask.QUIT: self._window.close,
        }

    def _find(self) -> None:
        if self._centre.page is not None:
            self._centre.page.open_find()

    def _find_step(self, steps: int) -> None:
        if self._centre.page is not None:
            self._centre.page.find_bar.step(steps)

    def _focus_text(self) -> None:
        if self._centre.page is not None:
            self._centre.page.focus_text()

    def _focus_filter(self) -> None:
        self._desk.shell.show_panel("contents")
        self._contents.filter.setFocus()
        self._contents.filter.selectAll()

    def _choose_files(self) -> None:
        self._desk.importing.start(self._prompter.choose_files(self._window))

    def _choose_folder(self) -> None:
        folder = self._prompter.choose_folder(self._window)
        if folder is not None:
            self._desk.importing.start([folder])

    def _open_menu(self) -> None:
        button = self._top.menu
        width = self.menu.sizeHint().width()
        self.menu.popup(button.mapToGlobal(QPoint(button.width() - width, button.height() + 4)))

    def _copy(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QTextEdit):
            focus.copy()
        elif self._centre.page is not None:
            self._centre.page.copy()

    def _export(self) -> None:
        if self._centre.page is not None and self._centre.page.tool is not None:
            self._centre.page.tool.export_page()

    def _print(self) -> None:
        if self._centre.page is not None and self._centre.page.tool is not None:
            self._centre.page.tool.print_page()

    def _next_pane(self) -> None:
        """Go round the regions: box, panel, tabs, text."""
        panes = self._panes()
        focus = QApplication.focusWidget()
        inside = [n for n, p in enumerate(panes) if focus is not None and (p is focus or p.isAncestorOf(focus))]
        panes[(inside[-1] + 1) % len(panes) if inside else 0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
