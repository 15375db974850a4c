"""One side of the correcting view: text with a gutter that names every piece of it.

Owns: setting items one below the other, which of them the caret or the selection is in, marking some, and where
they stand in the viewport. An item is one or several text blocks; one of them is the text that offsets count in.
Knows no issue: what an item is about is the caller's key. Reading only: nothing can be typed.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from zjreader.ui.correcting.gutter import Beside, Gutter, Item
from zjreader.ui.correcting.still_text import StillText
from zjreader.ui.document_writer import DocumentWriter
from zjreader.ui.documents import put_document
from zjreader.ui.page_layout import code_points, utf16_offset

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from zjreader.ui.look import Look

PAD = 12


class SheetPane(StillText):
    """A pane.

    Signals:
        selected: The reader moved the caret or the selection.
        scrolled: It was scrolled, by whomever, or laid out anew.
    """

    selected = Signal()
    scrolled = Signal()

    def __init__(self, look: Look, gutter: int, parent: QWidget | None = None, *, bar: bool = True) -> None:
        """Begin empty; ``gutter`` is its width in pixels at 100 %; ``bar`` gives it a scroll bar."""
        super().__init__(parent, bar=bar)
        self.look = look
        self._width = gutter
        self.items: tuple[Item, ...] = ()
        self._starts: list[int] = []
        self._places: dict[Hashable, int] = {}
        self._marked: frozenset[int] = frozenset()
        self._quiet = False
        self.gutter = Gutter(look, self.in_sight, self)
        self.cursorPositionChanged.connect(self._tell)
        self.selectionChanged.connect(self._tell)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show other items; marks and caret are for the caller to set anew."""
        writer = DocumentWriter(self.look.typography)
        starts = []
        for item in items:
            starts.append(writer.count)
            for style, runs in item.paragraphs:
                writer.block(style, *runs)
        self._quiet = True
        self.items, self._starts = tuple(items), starts
        self._places = {item.key: place for place, item in enumerate(items)}
        self._marked = frozenset()
        document = writer.finish()
        document.setDocumentMargin(0)
        self._fit()
        put_document(self, document)
        frame = document.rootFrame().frameFormat()
        frame.setLeftMargin(PAD)
        frame.setRightMargin(PAD)
        frame.setTopMargin(PAD)
        frame.setBottomMargin(6 * PAD)
        document.rootFrame().setFrameFormat(frame)
        self.verticalScrollBar().setSingleStep(self.look.typography.body_px * 2)
        self._quiet = False
        self.gutter.update()

    def place(self, key: Hashable) -> int | None:
        """Find an item by its key."""
        return self._places.get(key)

    def chosen(self) -> range:
        """Tell which items the caret or the selection is in."""
        cursor = self.textCursor()
        if not self.items:
            return range(0)
        end = cursor.selectionEnd()
        last = self.document().findBlock(end)
        if cursor.hasSelection() and last.position() == end:
            end -= 1  # a selection up to the beginning of the next item does not take that in
        return range(self._item(cursor.selectionStart()), self._item(end) + 1)

    def caret(self) -> int:
        """Give the caret's place in its item's text, in code points; 0 where it is in a note."""
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        if not self.items or block != self._text(self._item(block.position())):
            return 0
        return code_points(block.text(), cursor.selectionStart() - block.position())

    def put_caret(self, place: int, offset: int = 0) -> None:
        """Put the caret into an item's text, at an offset in code points, without telling."""
        if place < len(self.items):
            text = self._text(place)
            cursor = QTextCursor(text)
            cursor.setPosition(text.position() + utf16_offset(text.text(), min(offset, text.length() - 1)))
            self._quiet = True
            bar = self.verticalScrollBar()
            kept = bar.value()
            self.setTextCursor(cursor)
            bar.setValue(kept)
            self._quiet = False

    def mark(self, places: Iterable[int]) -> None:
        """Mark items as those that are meant."""
        marked = frozenset(places)
        if marked != self._marked:
            self._marked = marked
            self.viewport().update()
            self.gutter.update()

    def rects(self) -> list[QRectF]:
        """Give where the marked items stand in the viewport, neighbours joined."""
        rects: list[QRectF] = []
        last = -2
        for place in sorted(self._marked):
            if place == last + 1:
                rects[-1] = rects[-1].united(self.rect_of(place))
            else:
                rects.append(self.rect_of(place))
            last = place
        return rects

    def rect_of(self, place: int) -> QRectF:
        """Give where an item stands in the viewport."""
        layout = self.document().documentLayout()
        first = layout.blockBoundingRect(self._block(place))
        end = self._starts[place + 1] if place + 1 < len(self._starts) else self.document().blockCount()
        last = layout.blockBoundingRect(self.document().findBlockByNumber(end - 1))
        return QRectF(
            0, first.top() - self.verticalScrollBar().value(), self.viewport().width(), last.bottom() - first.top()
        )

    def top_item(self, y: int) -> int:
        """Tell which item stands at a height of the viewport."""
        return self._item(self.cursorForPosition(QPoint(PAD + 2, y)).position()) if self.items else 0

    def reveal(self, place: int, y: float | None = None) -> None:
        """Bring an item to a height of the viewport; without one only as far as is needed to see it."""
        if place >= len(self.items):
            return
        rect, height = self.rect_of(place), self.viewport().height()
        bar = self.verticalScrollBar()
        if y is not None:
            bar.setValue(round(bar.value() + rect.top() - y))
        elif rect.top() < 0 or rect.bottom() > height:
            bar.setValue(round(bar.value() + rect.top() - height / 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marked items' ground, then the text."""
        painter = QPainter(self.viewport())
        for rect in self.rects():
            painter.fillRect(rect.adjusted(0, -2, 0, 0), self.look.theme.color("accent_soft"))
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what stands at the top there."""
        top = self.top_item(2)
        super().resizeEvent(event)
        self._fit()
        if event.size().width() != event.oldSize().width() and self.verticalScrollBar().value():
            self.reveal(top, 0)
        elif event.size().height() < event.oldSize().height() and self._marked:
            self.reveal(min(self._marked))

    def in_sight(self) -> Iterable[Beside]:
        """Give the items in sight."""
        layout, shift = self.document().documentLayout(), self.verticalScrollBar().value()
        for place in range(self.top_item(0), len(self.items)):
            rect, text = self.rect_of(place), self._text(place)
            if rect.top() > self.viewport().height():
                return
            top = layout.blockBoundingRect(text).top() - shift
            yield Beside(self.items[place], rect, top, text.layout().lineAt(0).height(), place in self._marked)

    def is_marked(self, place: int) -> bool:
        """Tell whether an item is marked."""
        return place in self._marked

    def reveal_caret(self) -> None:
        """Bring the caret to view where its item is longer than the viewport."""
        rect, bar = self.cursorRect(), self.verticalScrollBar()
        if not 0 <= rect.top() <= self.viewport().height() - rect.height():
            bar.setValue(bar.value() + rect.top() - self.viewport().height() // 2)

    def stretch(self, place: int, start: int, end: int) -> QTextEdit.ExtraSelection:
        """Make a mark over code points of an item's text; the caller sets its format."""
        text = self._text(place)
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(text)
        cursor.setPosition(text.position() + utf16_offset(text.text(), start))
        cursor.setPosition(text.position() + utf16_offset(text.text(), end), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        return mark

    def _text(self, place: int) -> QTextBlock:
        return self.document().findBlockByNumber(self._starts[place] + self.items[place].main)

    def _block(self, place: int) -> QTextBlock:
        return self.document().findBlockByNumber(self._starts[place])

    def _item(self, position: int) -> int:
        return max(0, bisect_right(self._starts, self.document().findBlock(position).blockNumber()) - 1)

    def _fit(self) -> None:
        width = self.look.typography.px(self._width)
        self.setViewportMargins(width, 0, 0, 0)
        inner = self.contentsRect()
        self.gutter.setGeometry(inner.left(), inner.top(), width, inner.height())

    def _tell(self) -> None:
        if not self._quiet and self.items:
            self.selected.emit()

    def _on_scroll(self) -> None:
        self.gutter.update()
        self.scrolled.emit()
