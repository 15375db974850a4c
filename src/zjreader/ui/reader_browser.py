"""Show a set page: the column in the middle, boxes, marks, and where the reader is.

Owns: scrolling to a place and telling the place at the top, painting what stands behind the text, the layers of
marks (search hits, find bar, later annotations). Knows documents and colours, not articles or services.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from zjreader.ui.document_writer import BREAK
from zjreader.ui.documents import put_document
from zjreader.ui.text_box import open_text_menu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.ui.page_layout import Layout
    from zjreader.ui.theme import Theme
    from zjreader.ui.typography import Typography

MARGIN = 32
"""Least space left and right of the column."""

FEW = 12
"""Characters a line below which the margins give way."""

NARROW_MARGIN = 12

SCROLL_BAR = 12
"""Room kept for the scroll bar whether it shows or not: the column must not jump from page to page."""

TOP = 36
BOTTOM = 48


class ReaderBrowser(QTextBrowser):
    """The paper.

    Signals:
        place_changed: The reader scrolled, or the page was laid out anew.
        link_activated: A link was opened; with whether it is to open in a new tab.
        zoom_asked: Ctrl and the wheel; 1 or -1.
        painted: A page was painted for the first time since it was set.
        menu_made: A menu (a QMenu) is about to open at a position of the document, over a link or over none;
            whoever knows what can be done there puts it in.
    """

    place_changed = Signal()
    link_activated = Signal(str, bool)
    zoom_asked = Signal(int)
    painted = Signal()
    menu_made = Signal(object, int, str)

    def __init__(self, parent: QWidget | None = None, margin: int = MARGIN) -> None:
        """Begin empty; ``margin`` is the least space left and right."""
        super().__init__(parent)
        self._margin = margin
        self.setObjectName("paper")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName(self.tr("正文"))
        self._layout: Layout | None = None
        self._shown = False
        self._viewport_width = 0
        self._typography: Typography | None = None
        self._layers: dict[str, list[QTextEdit.ExtraSelection]] = {}
        self._anchor: tuple[int, float] | None = None
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self.place_changed)
        self.anchorClicked.connect(lambda url: self.link_activated.emit(url.toString(), False))
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)

    @property
    def page_layout(self) -> Layout | None:
        """What is on view."""
        return self._layout

    def show_layout(self, layout: Layout, typography: Typography) -> None:
        """Show another page, from its top."""
        self._layers.clear()
        self._shown = False
        self.setExtraSelections([])
        self._layout, self._typography = layout, typography
        self._centre()  # before the document is laid out for the first time
        put_document(self, layout.document)
        self.verticalScrollBar().setSingleStep(typography.body_px * 2)
        self._anchor = None
        self._settled.start()

    def scroll_to(self, position: int, fraction: float = 0.0) -> None:
        """Bring a document position to a fraction of the height: 0 is the top, a third for hits."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, max(0, self.document().characterCount() - 1)))
        rect = self.cursorRect(cursor)
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.value() + rect.top() - fraction * self.viewport().height()))
        self._anchor = (position, fraction)
        self._settled.start()

    def top_position(self) -> int:
        """Give the document position of the first line that is wholly visible."""
        left = self.text_left() + 2
        position = self.cursorForPosition(QPoint(left, 2))
        rect = self.cursorRect(position)
        if rect.top() < 0:
            position.movePosition(QTextCursor.MoveOperation.Down)
            position.movePosition(QTextCursor.MoveOperation.StartOfLine)
        return position.position()

    def fraction(self) -> float:
        """Tell how much has been read: 1 when the end is in sight."""
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() > 0 else 1.0

    def set_layer(self, name: str, marks: Sequence[QTextEdit.ExtraSelection]) -> None:
        """Mark stretches of text; a layer replaces what it held before, later names lie above."""
        if not marks and not self._layers.get(name):
            return
        self._layers[name] = list(marks)
        self.setExtraSelections([m for key in sorted(self._layers) for m in self._layers[key]])

    def stretch(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        """Make a mark over document positions; the caller sets its format."""
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        last = max(0, self.document().characterCount() - 1)
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        return mark

    def selected_text(self) -> str:
        """Give the selected words, lines separated by line feeds."""
        return self.textCursor().selectedText().replace("\u2029", "\n").replace(BREAK, "")

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the words without what was put in for line breaking."""
        data = super().createMimeDataFromSelection()
        clean = QMimeData()
        clean.setText(data.text().replace(BREAK, ""))
        if data.hasHtml():
            clean.setHtml(data.html().replace(BREAK, ""))
        return clean

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of what is below the pointer."""
        menu = self.createStandardContextMenu(event.pos())
        self.menu_made.emit(menu, self.cursorForPosition(event.pos()).position(), self.anchorAt(event.pos()))
        open_text_menu(menu, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the boxes, then the text."""
        if self._layout is not None and self._typography is not None and self._layout.boxes:
            painter = QPainter(self.viewport())
            left, shift = self.text_left(), self.verticalScrollBar().value()
            _paint_boxes(painter, self._layout, self._typography.theme, left, self._column(), shift)
            painter.end()
        super().paintEvent(event)
        if self._layout is not None and not self._shown:
            self._shown = True
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle and the place at the top."""
        # At the top Qt is not asked: while a scroll bar comes amid a layout, it takes the top for the end.
        at_top = self.verticalScrollBar().value() == 0
        place = self._anchor or (0 if at_top else self.top_position(), 0.0)
        super().resizeEvent(event)
        # The event's size may be an old one: a scroll bar comes or goes amid a layout.
        width = round(self.document().textWidth())
        if self._layout is not None and width != self._viewport_width:
            self._viewport_width = width
            self._centre()
            if place[0]:
                self.scroll_to(*place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let Ctrl and the wheel change the type size through the settings."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            delta = event.angleDelta().y()
            if delta:
                self.zoom_asked.emit(1 if delta > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a link in a new tab with the middle button or Ctrl."""
        anchor = self.anchorAt(event.position().toPoint())
        middle = event.button() == Qt.MouseButton.MiddleButton
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if anchor and (middle or (held and event.button() == Qt.MouseButton.LeftButton)):
            self.link_activated.emit(anchor, True)
            return
        super().mouseReleaseEvent(event)

    def _on_scroll(self) -> None:
        self._anchor = None
        self._settled.start()

    def _column(self) -> int:
        """Give the column's width: a whole number of characters, also where the window is too narrow for all."""
        if self._typography is None:
            return 0
        size, width = self._typography.body_px, self.width() - SCROLL_BAR
        characters = (width - 2 * self._margin) // size
        if characters < FEW:
            return max(size, width - 2 * NARROW_MARGIN)
        return min(self._typography.column, characters * size)

    def text_left(self) -> int:
        """Give where the column begins, in pixels from the left."""
        return max(NARROW_MARGIN, (self.width() - SCROLL_BAR - self._column()) // 2)

    def _room(self) -> int:
        """Give the width of the viewport without asking it: to wrap it, PySide makes the types of all widgets."""
        return self._viewport_width or self.maximumViewportSize().width()

    def _centre(self) -> None:
        """Set the page's side margins so that the column stands in the middle, and tab stops at its edge."""
        if self._layout is None:
            return
        left, column = self.text_left(), self._column()
        edit = QTextCursor(self._layout.document)
        edit.beginEditBlock()
        frame = self._layout.document.rootFrame()
        form = frame.frameFormat()
        form.setLeftMargin(left)
        form.setRightMargin(max(0, self._room() - left - column - 1))
        form.setTopMargin(TOP)
        form.setBottomMargin(BOTTOM)
        frame.setFrameFormat(form)
        for number in self._layout.edge_tabs:
            cursor = QTextCursor(self._layout.document.findBlockByNumber(number))
            block = cursor.blockFormat()
            stop = column - block.leftMargin() - 2
            block.setTabPositions([QTextOption.Tab(stop, QTextOption.TabType.RightTab)])
            cursor.setBlockFormat(block)
        edit.endEditBlock()


def _paint_boxes(painter: QPainter, layout: Layout, theme: Theme, left: int, width: int, shift: int) -> None:
    """Paint what stands behind the text of a column that begins at ``left``, scrolled by ``shift`` pixels."""
    document, heights = layout.document, layout.document.documentLayout()
    for box in layout.boxes:
        first = heights.blockBoundingRect(document.findBlockByNumber(box.first))
        last = heights.blockBoundingRect(document.findBlockByNumber(box.last))
        high = last.bottom() - first.top() + 2 * box.pad
        rect = QRectF(left, first.top() - shift - box.pad, width, high)
        painter.fillRect(rect, QColor(theme.color("window")))
        painter.fillRect(QRectF(rect.left(), rect.top(), 3, rect.height()), theme.color("accent"))
