"""Find in the page on view.

Owns: the bar with its box, count and arrows, and the walk through the matches. Marks go to the layer ``find`` of
the browser. Matching overlooks case only; what overlooks more is the search.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from zjreader.ui.marking import current_mark, hit_mark
from zjreader.ui.text_box import TextBox

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zjreader.ui.look import Look
    from zjreader.ui.page_layout import Layout
    from zjreader.ui.reader_browser import ReaderBrowser

MOST = 5000
"""Matches marked at most; a single common character in a long page has fewer."""


class FindBox(TextBox):
    """The box; Enter goes on, Shift+Enter back."""

    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and leave by keyboard."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """The bar.

    Signals:
        closed: It was put away.
    """

    closed = Signal()

    def __init__(self, browser: ReaderBrowser, look: Look, parent: QWidget | None = None) -> None:
        """Find in ``browser``; hidden until asked for."""
        super().__init__(parent)
        self.setObjectName("find_bar")
        self._browser = browser
        self._look = look
        self._matches: list[tuple[int, int]] = []
        self._current = -1
        self.box = FindBox(self)
        self.box.setPlaceholderText(self.tr("在本文中查找"))
        self.box.setAccessibleName(self.tr("在本文中查找"))
        self.box.setMaximumWidth(280)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.previous = look.tool("chevron-up", self.tr("上一处（Shift+F3）"), self, size=16)
        self.next = look.tool("chevron-down", self.tr("下一处（F3）"), self, size=16)
        self.close_button = look.tool("x", self.tr("关闭查找（Esc）"), self, size=16)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(6)
        for widget in (self.box, self.previous, self.next, self.count):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self.close_button)
        self.box.textChanged.connect(self._search)
        self.box.stepped.connect(self.step)
        self.box.left.connect(self.close_bar)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.close_button.clicked.connect(self.close_bar)
        self.hide()

    def open_bar(self, words: str = "") -> None:
        """Show the bar, with the selected words if there are any."""
        self.show()
        if words:
            self.box.setText(words)
        self.box.setFocus()
        self.box.selectAll()
        self._search(self.box.text())

    def close_bar(self) -> None:
        """Put the bar away with its marks."""
        if self.isHidden():
            return
        self.hide()
        self._browser.set_layer("find", [])
        self._browser.setFocus()
        self.closed.emit()

    def refresh(self) -> None:
        """Find again, in another page; nothing moves."""
        if not self.isHidden():
            self._matches = _matches(self._browser.page_layout, self.box.text())
            self._current = -1
            self._show()

    def step(self, steps: int) -> None:
        """Go to the next or previous match, round the ends."""
        if self._matches:
            if self._current < 0 and steps < 0:
                self._current = 0
            self._current = (self._current + steps) % len(self._matches)
            self._show()
            self._browser.scroll_to(self._matches[self._current][0], 1 / 3)

    def _search(self, typed: str) -> None:
        """Find while typing; go to the first match from where one reads."""
        top = self._browser.top_position()
        self._matches = _matches(self._browser.page_layout, typed)
        after = (n for n, (start, _) in enumerate(self._matches) if start >= top)
        self._current = next(after, 0 if self._matches else -1)
        self._show()
        if self._current >= 0:
            self._browser.scroll_to(self._matches[self._current][0], 1 / 3)

    def _show(self) -> None:
        total = len(self._matches)
        if not self.box.text():
            self.count.setText("")
        elif not total:
            self.count.setText(self.tr("没有找到"))
        elif self._current < 0:
            self.count.setText(self.tr("{0} 处").format(total))
        else:
            self.count.setText(self.tr("第 {0} 处，共 {1} 处").format(self._current + 1, total))
        for button in (self.previous, self.next):
            button.setEnabled(total > 0)
        theme = self._look.theme
        marks = []
        for number, (start, end) in enumerate(self._matches):
            mark = self._browser.stretch(start, end)
            (current_mark if number == self._current else hit_mark)(mark, theme)
            marks.append(mark)
        self._browser.set_layer("find", marks)


def _matches(layout: Layout | None, typed: str) -> list[tuple[int, int]]:
    """Give start and end of every match in the text, block by block: none runs over a paragraph's end."""
    found: list[tuple[int, int]] = []
    if layout is None or not typed:
        return found
    count = layout.document.blockCount()
    for number in range(count if layout.text_blocks is None else layout.text_blocks):
        text, wanted = layout.text(number), typed
        folded = text.casefold()
        if len(folded) == len(text):  # casefold lengthens a few letters; then offsets would drift
            text, wanted = folded, typed.casefold()
        at = text.find(wanted)
        while at >= 0 and len(found) < MOST:
            found.append((layout.at(number, at), layout.at(number, at + len(wanted))))
            at = text.find(wanted, at + len(wanted))
    return found
