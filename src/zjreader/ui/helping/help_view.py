"""The help as a page of a tab: contents and search at the left, the text at the right.

Owns: following links between pages and to commands. The argument is the page's name, so that back, forward and the
session find it again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QPainter, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from zjreader.ui.documents import put_document
from zjreader.ui.focus import lead
from zjreader.ui.helping.help_document import draw_bullets, help_document
from zjreader.ui.page_head import BELOW, MARGIN, TOP
from zjreader.ui.page_list import PageList
from zjreader.ui.text_box import TextBox, let_clear, open_text_menu
from zjreader.ui.tool_pages import ToolView
from zjreader.viewmodels.help import Help

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

COMMAND = "command:"
"""Begins a link that runs a command."""
LIST_WIDTH = 210
COLUMN = 640
NAME = Qt.ItemDataRole.UserRole + 1


NO_RESOURCE = QTextDocument.ResourceType.UnknownResource


class HelpText(QTextBrowser):
    """The text; its links are followed by the page."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, then the bullets of its lists."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        draw_bullets(self.document(), painter, self._look.typography)
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu."""
        open_text_menu(self.createStandardContextMenu(event.pos()), event)

    def doSetSource(self, name: QUrl | str, type: QTextDocument.ResourceType = NO_RESOURCE) -> None:
        """Load nothing: every link is followed by hand."""


class HelpView(ToolView):
    """The help."""

    def __init__(self, desk: Desk, look: Look, argument: str, resources: Path) -> None:
        """Show the page called ``argument``, else the first."""
        super().__init__()
        self._desk = desk
        self._look = look
        self._help = Help(resources, desk.appearance.settings.language)
        self._page = self._help.get(argument)
        self.box = TextBox(self)
        self.box.setPlaceholderText(self.tr("在帮助里查找"))
        self.box.setAccessibleName(self.tr("在帮助里查找"))
        let_clear(self.box, look)
        self.box.textChanged.connect(self._list_pages)
        self.box.returnPressed.connect(self._open_first)
        self.list = PageList(self)
        self.list.setAccessibleName(self.tr("帮助目录"))
        self.list.setWordWrap(True)
        self.list.currentItemChanged.connect(lambda item, _before: self._open_item(item))
        self.text = HelpText(look, self)
        self.text.setObjectName("paper")
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.anchorClicked.connect(lambda url: self.follow(url.toString()))
        self.text.installEventFilter(self)
        self._arrange()
        lead(self, self.text)
        look.typography_changed.connect(self._set)
        look.theme_changed.connect(self._set)
        self._list_pages("")
        self._set()

    def begin(self) -> None:
        """Tell the tab its name."""
        self._tell()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keep the column's width when the page is resized."""
        if event.type() == QEvent.Type.Resize:
            side = max(24, (self.text.width() - self._look.typography.px(COLUMN)) // 2)
            self.text.setViewportMargins(min(side, 56), 20, max(24, self.text.width() - self._column() - 56), 0)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the contents lie above the text where it is narrow."""
        super().resizeEvent(event)
        self.list.stand_or_lie(self, self._row, self._holder, LIST_WIDTH + MARGIN)

    def find_words(self, text: str) -> bool:
        """Find in all pages."""
        self.box.setFocus()
        self.box.selectAll()
        return True

    def copy(self) -> None:
        """Copy what is selected."""
        self.text.copy()

    def go_to(self, place: str) -> None:
        """Show a page by its name."""
        self._open(place)

    def follow(self, link: str) -> None:
        """Run a link's command, or show its page."""
        if link.startswith(COMMAND):
            self._desk.shell.command_asked.emit(link.removeprefix(COMMAND))
        else:
            self._open(link)
            self.box.clear()

    def _column(self) -> int:
        return min(self._look.typography.px(COLUMN), max(240, self.text.width() - 48))

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.box)
        left.addWidget(self.list, 1)
        holder = QWidget(self)
        holder.setLayout(left)
        left.setContentsMargins(MARGIN, TOP, 0, BELOW)
        self._holder, self._row = holder, QHBoxLayout(self)
        row = self._row
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(holder)
        row.addWidget(self.text, 1)

    def _list_pages(self, words: str) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        if words.strip():
            found = self._help.find(words)
            rows = [(f.page.name, f"{f.page.title}\n{f.excerpt}") for f in found]
        else:
            rows = [(page.name, page.title) for page in self._help.pages]
        for name, title in rows:
            item = QListWidgetItem(title)
            item.setData(NAME, name)
            self.list.addItem(item)
            if name == self._page.name:
                self.list.setCurrentItem(item)
        if not rows:
            item = QListWidgetItem(self.tr("没有找到"))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self.list.blockSignals(False)

    def _open_first(self) -> None:
        if self.list.count():
            self._open_item(self.list.item(0))
            self.text.setFocus()

    def _open_item(self, item: QListWidgetItem | None) -> None:
        name = item.data(NAME) if item is not None else None
        if isinstance(name, str):
            self._open(name)

    def _open(self, name: str) -> None:
        self._page = self._help.get(name)
        self._set()
        self._tell()
        if not self.box.text().strip():
            self._list_pages("")

    def _set(self) -> None:
        put_document(self.text, help_document(self._page.markdown, self._look.typography))
        self.text.setAccessibleName(self._page.title)

    def _tell(self) -> None:
        self.title_changed.emit(self.tr("帮助：{0}").format(self._page.title))
        self.status_changed.emit("")
        self.argument_changed.emit(self._page.name)
