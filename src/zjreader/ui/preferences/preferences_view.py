"""The preferences: everything that can be set, on one page of a tab.

Owns: the list of pages, the search over all of them, and the page of shortcuts beside the settings. Every change
holds at once; nothing is to be confirmed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)

from zjreader.ui.flow_layout import fit_words
from zjreader.ui.focus import lead
from zjreader.ui.page_head import BELOW, MARGIN, TOP, HeadRow, page_title
from zjreader.ui.page_list import PageList
from zjreader.ui.preferences.settings_pages import SettingsPages
from zjreader.ui.preferences.shortcuts_page import ShortcutsPage
from zjreader.ui.text_box import TextBox, let_clear
from zjreader.ui.tool_pages import ToolView
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zjreader.commands.registry import Registry
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

LIST_WIDTH = 150
SHORTCUTS = "shortcuts"
"""Name of the page of shortcuts, as an argument of the tool."""


class PreferencesView(ToolView):
    """The preferences; the argument ``shortcuts`` opens them on that page."""

    def __init__(self, desk: Desk, look: Look, argument: str, registry: Registry) -> None:
        """Show all settings."""
        super().__init__()
        self.settings = SettingsPages(desk, look, self)
        self.shortcuts = ShortcutsPage(registry, desk, look, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.settings)
        self._stack.addWidget(self.shortcuts)
        self.box = TextBox(self)
        self.box.setPlaceholderText(self.tr("在首选项里查找"))
        self.box.setAccessibleName(self.tr("在首选项里查找"))
        let_clear(self.box, look)
        self.box.setMaximumWidth(260)
        fit_words(self.box)
        self.box.textChanged.connect(self._filter)
        self.list = self._list()
        self.nothing = QLabel(self.tr("没有这样的设置或命令。"), self)
        self.nothing.setProperty("role", "muted")
        self.nothing.hide()
        self._arrange()
        lead(self, self.box)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(self.list.count() - 1 if argument == SHORTCUTS else 0)

    def begin(self) -> None:
        """Tell the tab its name."""
        self.title_changed.emit(self.tr("首选项"))
        self.status_changed.emit(self.tr("改动立刻生效"))

    def find_words(self, text: str) -> bool:
        """Find among the settings."""
        self.box.setFocus()
        if text:
            self.box.setText(text)
        self.box.selectAll()
        return True

    def go_to(self, place: str) -> None:
        """Show a page by its declared name."""
        pages = [*self.settings.pages, SHORTCUTS]
        if place in pages:
            self.list.setCurrentRow(pages.index(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the list of pages lie above them where it is narrow."""
        super().resizeEvent(event)
        self.list.stand_or_lie(self, self._body, self.list, LIST_WIDTH)

    def _list(self) -> PageList:
        names = PageList(self)
        names.setAccessibleName(self.tr("首选项各页"))
        for page in (*(said(p) for p in self.settings.pages), self.tr("快捷键")):
            names.addItem(QListWidgetItem(page))
        return names

    def _arrange(self) -> None:
        all_back = QPushButton(self.tr("还原全部设置"), self)
        all_back.setProperty("role", "link")
        all_back.clicked.connect(lambda: self.settings.reset())
        head = HeadRow(page_title(self.tr("首选项"), self))
        head.add(all_back, self.box)
        head.setContentsMargins(0, 0, MARGIN, 0)
        self._body = QHBoxLayout()
        self._body.setSpacing(MARGIN)
        self._body.addWidget(self.list)
        right = QVBoxLayout()
        right.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        right.addWidget(self._stack, 1)
        self._body.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, TOP, 0, 0)
        column.setSpacing(BELOW)
        column.addLayout(head)
        column.addLayout(self._body, 1)

    def _show(self, row: int) -> None:
        last = row == self.list.count() - 1
        self._stack.setCurrentIndex(1 if last else 0)
        pages = self.settings.pages
        if 0 <= row < len(pages):
            self.settings.show_page(pages[row])
        self.place_changed.emit(SHORTCUTS if last else pages[max(0, row)])

    def _filter(self, words: str) -> None:
        shown = self.settings.filter(words)
        commands = self.shortcuts.filter(words)
        for row, page in enumerate(self.settings.pages):
            self.list.item(row).setHidden(page not in shown)
        self.list.item(self.list.count() - 1).setHidden(not commands)
        self.nothing.setVisible(not shown and not commands)
        self._stack.setVisible(bool(shown) or commands)
        if words.strip():
            self._stack.setCurrentIndex(0 if shown else 1)
