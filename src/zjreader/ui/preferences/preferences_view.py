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
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from zjreader.ui.focus import lead
from zjreader.ui.preferences.settings_pages import SettingsPages
from zjreader.ui.preferences.shortcuts_page import ShortcutsPage
from zjreader.ui.tool_pages import ToolView
from zjreader.ui.typography import interface_font
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.commands.registry import Registry
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

TITLE_PX = 20
LIST_WIDTH = 150
SHORTCUTS = "shortcuts"
"""Name of the page of shortcuts, as an argument of the tool."""


class PreferencesView(ToolView):
    """The preferences; the argument ``shortcuts`` opens them on that page."""

    def __init__(self, desk: Desk, look: Look, argument: str, registry: Registry) -> None:
        """Show all settings."""
        super().__init__()
        self.settings = SettingsPages(desk, look, self)
        self.shortcuts = ShortcutsPage(registry, desk, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.settings)
        self._stack.addWidget(self.shortcuts)
        self.box = QLineEdit(self)
        self.box.setPlaceholderText(self.tr("在首选项里查找"))
        self.box.setAccessibleName(self.tr("在首选项里查找"))
        self.box.setClearButtonEnabled(True)
        self.box.setFixedWidth(260)
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

    def _list(self) -> QListWidget:
        names = QListWidget(self)
        names.setObjectName("pages")
        names.setAccessibleName(self.tr("首选项各页"))
        names.setFixedWidth(LIST_WIDTH)
        for page in (*(said(p) for p in self.settings.pages), self.tr("快捷键")):
            names.addItem(QListWidgetItem(page))
        return names

    def _arrange(self) -> None:
        title = QLabel(self.tr("首选项"), self)
        title.setFont(interface_font(TITLE_PX, bold=True))
        all_back = QPushButton(self.tr("还原全部设置"), self)
        all_back.setProperty("role", "link")
        all_back.clicked.connect(lambda: self.settings.reset())
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(title)
        head.addStretch()
        head.addWidget(all_back)
        head.addWidget(self.box)
        body = QHBoxLayout()
        body.setSpacing(28)
        body.addWidget(self.list)
        right = QVBoxLayout()
        right.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        right.addWidget(self._stack, 1)
        body.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 22, 8, 0)
        column.setSpacing(14)
        holder = QWidget(self)
        head.setContentsMargins(0, 0, 24, 0)
        holder.setLayout(head)
        column.addWidget(holder)
        column.addLayout(body, 1)

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
