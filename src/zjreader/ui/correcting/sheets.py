"""The two panes of the correcting view, kept in step: source lines left, what they became right.

Owns: showing what is on the bench, telling it what is selected, scrolling each pane along with the other, and the
band between them that joins the lines to the block they became.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from zjreader.domain.library import BODY_KINDS
from zjreader.ui.correcting.deeds import deed_menu
from zjreader.ui.correcting.pane import SheetPane
from zjreader.ui.correcting.sheet_items import line_items, row_items
from zjreader.ui.focus import lead
from zjreader.ui.marking import hit_mark
from zjreader.viewmodels.correcting.sheet import Spot
from zjreader.viewmodels.correcting.wishes import Wish

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.ui.look import Look
    from zjreader.viewmodels.correcting.bench import Bench
    from zjreader.viewmodels.correcting.hands import Hands

SOURCE, RESULT = "source", "result"
BAND = 26
EYE = 3
"""The height that is kept in step when scrolling: a third from the top."""

AHEAD = 4
"""Items looked at for one that has lines: an article's head has none of its own."""


class Sheets(QSplitter):
    """The panes.

    Signals:
        place_changed: Another row is selected; with its name as a tab keeps it.
    """

    place_changed = Signal(str)

    def __init__(self, bench: Bench, hands: Hands, look: Look, parent: QWidget | None = None) -> None:
        """Follow the bench."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._bench, self._hands, self._look = bench, hands, look
        self._guard = False
        self.source = SheetPane(look, 44, self, bar=False)
        self.source.setAccessibleName(self.tr("原文各行"))
        self.result = SheetPane(look, 70, self)
        self.result.setAccessibleName(self.tr("整理结果"))
        self.addWidget(self.source)
        self.addWidget(self.result)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(BAND)
        self.setStretchFactor(0, 9)
        self.setStretchFactor(1, 10)
        lead(self, self.result)
        for pane, name in ((self.source, SOURCE), (self.result, RESULT)):
            pane.selected.connect(self._tell_lines if name == SOURCE else self._tell_rows)
            pane.scrolled.connect(lambda pane=pane: self._scroll_along(pane))
            pane.menu_asked.connect(self._open_menu)
            pane.key_pressed.connect(self._press)
        bench.changed.connect(self.refresh)
        bench.moved.connect(self.follow)
        look.typography_changed.connect(self.refresh)

    def createHandle(self) -> QSplitterHandle:
        """Draw the band in the gap."""
        return _Band(self)

    def refresh(self) -> None:
        """Set both panes anew, the selected row staying where it was."""
        sheet = self._bench.sheet
        if sheet is None:
            return
        chosen = self.result.chosen()
        kept = self.result.rect_of(chosen[0]).top() if self.result.items and chosen else None
        typography = self._look.typography
        lines = sheet.lines_shown(self._bench.article, self._bench.show)
        self._guard = True
        self.source.show_items(line_items(lines, sheet, typography))
        self.result.show_items(row_items(self._bench.rows(), typography))
        self._guard = False
        self.follow("", kept if kept is not None and 0 <= kept < self.result.viewport().height() else None)

    def follow(self, by: str, y: float | None = None) -> None:
        """Mark what is selected in both panes and bring it to view in the one that was not touched."""
        rows = [p for p in (self.result.place(s) for s in self._bench.spots) if p is not None]
        lines = [p for p in (self.source.place(n) for n in self._bench.lines) if p is not None]
        self._guard = True
        self.result.mark(rows)
        self.source.mark(lines)
        if rows and by != RESULT:
            self.result.put_caret(rows[0], self._bench.offset)
            beside = self._height_of(self.source, lines) if by == SOURCE else y
            self.result.reveal(rows[0], beside)
            self.result.reveal_caret()
        beside_row = self._partner(self.result, rows[0]) if rows else (lines[0] if lines else None)
        if beside_row is not None and by != SOURCE:
            self.source.put_caret(beside_row)
            self.source.reveal(beside_row, self._height_of(self.result, rows))
        self._guard = False
        self._mark_seams(rows)
        self.handle(1).update()
        if self._bench.spots:
            self.place_changed.emit(str(self._bench.spots[0]))

    def _mark_seams(self, places: list[int]) -> None:
        """Mark in the selected blocks where their lines were joined."""
        marks = []
        for place in places:
            key = self.result.items[place].key
            for seam in self._bench.seams(key) if isinstance(key, Spot) else ():
                mark = self.result.stretch(place, seam - 1, seam + 1)
                hit_mark(mark, self._look.theme)
                marks.append(mark)
        self.result.setExtraSelections(marks)

    def _height_of(self, pane: SheetPane, places: list[int]) -> float | None:
        """Tell at which height the first item stands, kept within the viewport."""
        if not places:
            return None
        return max(0.0, min(pane.rect_of(places[0]).top(), pane.viewport().height() * 0.8))

    def _tell_rows(self) -> None:
        spots = [key for p in self.result.chosen() if isinstance(key := self.result.items[p].key, Spot)]
        self._bench.select(spots, self.result.caret(), RESULT)

    def _tell_lines(self) -> None:
        numbers = [key for p in self.source.chosen() if isinstance(key := self.source.items[p].key, int)]
        self._bench.select_lines(numbers, SOURCE)

    def _scroll_along(self, pane: SheetPane) -> None:
        """Scroll the other pane so that what belongs together stands at the same height."""
        self.handle(1).update()
        if self._guard or self._bench.sheet is None or not pane.items:
            return
        other = self.result if pane is self.source else self.source
        place = pane.top_item(pane.viewport().height() // EYE)
        partner = self._partner(pane, place)
        while partner is None and place > 0:
            place -= 1
            partner = self._partner(pane, place)
        if partner is not None:
            self._guard = True
            other.reveal(partner, pane.rect_of(place).top())
            self._guard = False
            self.handle(1).update()

    def _partner(self, pane: SheetPane, place: int) -> int | None:
        """Find what an item of one pane is in the other."""
        sheet, key = self._bench.sheet, pane.items[place].key
        assert sheet is not None
        if isinstance(key, int):
            line = sheet.line(key)
            return self.result.place(line.spots[0]) if line is not None and line.spots else None
        for item in pane.items[place : place + AHEAD]:
            row = sheet.row(item.key) if isinstance(item.key, Spot) else None
            if row is not None and row.block is not None and row.lines:
                # A header's first line may be that of the contents pages; its last one stands above the text.
                body = row.block.kind in BODY_KINDS
                return self.source.place(row.lines[0] if body else row.lines[-1])
        return None

    def _open_menu(self, at: QPoint) -> None:
        menu = deed_menu(self._hands, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _press(self, event: QKeyEvent) -> None:
        """Let keys that type elsewhere correct here."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return
        keys = Qt.Key
        deeds: dict[int, Callable[[], None]] = {
            keys.Key_Backspace: self._hands.join,
            keys.Key_Delete: self._hands.drop,
            keys.Key_Return: self._hands.split,
            keys.Key_Enter: self._hands.split,
            keys.Key_Insert: lambda: self._hands.ask(Wish.RESTORE),
        }
        if not self._bench.blocks and self._hands.can_restore:
            ask = deeds[keys.Key_Insert]
            deeds |= {keys.Key_Return: ask, keys.Key_Enter: ask}
        deed = deeds.get(event.key())
        if deed is not None and not self._bench.digest:
            deed()
            event.accept()


class _Band(QSplitterHandle):
    """Joins the selected lines to the selected blocks."""

    def __init__(self, sheets: Sheets) -> None:
        super().__init__(Qt.Orientation.Horizontal, sheets)
        self._sheets = sheets

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the band where it can be seen."""
        sheets, theme = self._sheets, self._sheets.source.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.color("window"))
        left, right = sheets.source.rects(), sheets.result.rects()
        if left and right:
            whole = right[0]
            for rect in right[1:]:
                whole = whole.united(rect)
            for rect in left:
                painter.setPen(QPen(theme.color("accent"), 1))
                painter.setBrush(theme.color("accent_soft"))
                painter.drawPath(self._path(rect, whole))
        painter.end()

    def _path(self, left: QRectF, right: QRectF) -> QPainterPath:
        width, half = self.width(), self.width() / 2
        path = QPainterPath()
        path.moveTo(-1, left.top() - 2)
        path.cubicTo(half, left.top() - 2, half, right.top() - 2, width + 1, right.top() - 2)
        path.lineTo(width + 1, right.bottom())
        path.cubicTo(half, right.bottom(), half, left.bottom(), -1, left.bottom())
        path.closeSubpath()
        return path
