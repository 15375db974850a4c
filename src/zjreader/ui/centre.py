"""The middle of the window: the row of tabs and the page of the one on view.

Owns: one PageView for each tab, made when the tab is first shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from zjreader.ui.page_view import PageView
from zjreader.ui.tab_strip import TabStrip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zjreader.ui.actions import Actions
    from zjreader.ui.look import Look
    from zjreader.ui.tool_pages import ToolFactory
    from zjreader.viewmodels.desk import Desk
    from zjreader.viewmodels.reader import Reader


class Centre(QWidget):
    """Tabs and pages."""

    def __init__(
        self,
        desk: Desk,
        look: Look,
        actions: Actions,
        tools: Mapping[str, ToolFactory],
        parent: QWidget | None = None,
    ) -> None:
        """Follow the tabs."""
        super().__init__(parent)
        self.setMinimumWidth(320)
        self._desk = desk
        self._look = look
        self._tools = tools
        self._dressers: list[Callable[[PageView], None]] = []
        self._views: dict[Reader, PageView] = {}
        self.strip = TabStrip(desk, look, actions, self)
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)
        desk.tabs.removed.connect(self._drop_views)
        desk.tabs.current_changed.connect(self._show)
        self._show()

    @property
    def page(self) -> PageView | None:
        """The page on view."""
        view = self._stack.currentWidget()
        return view if isinstance(view, PageView) else None

    def dress_pages(self, dress: Callable[[PageView], None]) -> None:
        """Let every page, those that are there and those to come, be joined with something more."""
        self._dressers.append(dress)
        for view in self._views.values():
            dress(view)

    def _show(self) -> None:
        reader = self._desk.tabs.current
        if reader is None:
            return
        before = self._stack.currentWidget()
        if reader not in self._views:
            view = PageView(reader, self._desk, self._look, self._tools, self._stack)
            self._views[reader] = view
            self._stack.addWidget(view)
            for dress in self._dressers:
                dress(view)
        focus = QApplication.focusWidget()
        inside = before is None or (focus is not None and before.isAncestorOf(focus))
        self._stack.setCurrentWidget(self._views[reader])
        if inside:
            self._views[reader].focus_text()
        self._desk.shell.finding = self._views[reader].find_bar.isVisibleTo(self._views[reader])

    def _drop_views(self) -> None:
        for reader in set(self._views) - set(self._desk.tabs.readers):
            view = self._views.pop(reader)
            view.drop_tool()
            self._stack.removeWidget(view)
            view.hide()
            view.deleteLater()
