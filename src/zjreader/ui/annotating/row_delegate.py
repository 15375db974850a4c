"""Paint a row of a list of annotations: marked words, note, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zjreader.domain.inks import Style
from zjreader.domain.safety import local
from zjreader.ui.annotating.ink import fill, line
from zjreader.ui.page_head import MARGIN
from zjreader.ui.text_lines import two_lines
from zjreader.ui.typography import INTERFACE_PX, SMALL_PX, interface_font
from zjreader.viewmodels.annotating.cards import LOST
from zjreader.viewmodels.annotating.rows import ROW, Row

if TYPE_CHECKING:
    from zjreader.ui.look import Look

STEP, PAD = 21, 9

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints rows of one height: marks to choose in the annotations view, shorter ones in the panel."""

    def __init__(self, view: QListView, look: Look, *, dated: bool) -> None:
        """Paint in ``view``; ``dated`` rows tell their day too."""
        super().__init__(view)
        self._view = view
        self._look = look
        self._dated = dated
        self._left = MARGIN if dated else 16

    @property
    def _step(self) -> int:
        """Give a line's height."""
        return self._px(STEP)

    def _px(self, size: int) -> int:
        """Give a size of the moment: the page of all annotations is read, so it grows with the size of type."""
        return max(size, self._look.typography.px(size)) if self._dated else size

    def _font(self, size: int, *, bold: bool = False) -> QFont:
        return interface_font(self._px(size), bold=bold)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the height of three lines."""
        return QSize(60, 3 * self._step + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        theme = self._look.theme
        rect = QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme.color("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.left() + self._left, rect.bottom(), rect.right() - self._left, rect.bottom())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(rect.adjusted(2, 1, -3, -2), 4, 4)
        self._edge(painter, row, rect)
        area = rect.adjusted(self._left + 14, PAD, -self._left, -PAD)
        self._first(painter, row, area)
        self._second(painter, row, area)
        self._third(painter, row, area)
        painter.restore()

    def _edge(self, painter: QPainter, row: Row, rect: QRect) -> None:
        theme, annotation = self._look.theme, row.annotation
        ink = line(theme, annotation.color)
        bar = QRectF(self._left, rect.top() + PAD + 2, 5, 2 * self._step - 6)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink)
        painter.setBrush(fill(theme, annotation.color) if annotation.style is not Style.UNDERLINE else ink)
        painter.drawRoundedRect(
            bar if annotation.style is not Style.UNDERLINE else bar.adjusted(1.5, 0, -1.5, 0), 2, 2
        )
        painter.restore()

    def _first(self, painter: QPainter, row: Row, area: QRect) -> None:
        theme = self._look.theme
        lost = row.annotation.state in LOST
        text = row.words or self.tr("整篇笔记")
        painter.setFont(self._font(INTERFACE_PX))
        painter.setPen(theme.color("wrong" if lost else "text"))
        text = (self.tr("位置待核对：") if lost else "") + text
        lines = (
            [text]
            if row.note or row.annotation.tags
            else two_lines(text, painter.font(), area.width(), area.width())
        )
        for number, shown in enumerate(lines):
            self._line(painter, area, number, shown)

    def _second(self, painter: QPainter, row: Row, area: QRect) -> None:
        theme = self._look.theme
        painter.setFont(self._font(INTERFACE_PX, bold=bool(row.note)))
        painter.setPen(theme.color("text" if row.note else "muted"))
        tags = self._tags(painter, row, area)
        self._line(painter, area.adjusted(0, 0, -tags, 0), 1, row.note)

    def _tags(self, painter: QPainter, row: Row, area: QRect) -> int:
        """Paint the tags at the right of the second line; give the room they take."""
        if not row.annotation.tags:
            return 0
        theme = self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font(SMALL_PX))
        metrics, right = painter.fontMetrics(), area.right()
        for tag in reversed(row.annotation.tags):
            shown = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, 110)
            width = metrics.horizontalAdvance(shown) + 14
            if right - width < area.left() + area.width() // 2:
                break
            chip = QRectF(right - width, area.top() + self._step + 2, width, self._step - 4)
            painter.setPen(theme.color("line"))
            painter.setBrush(theme.color("accent_soft" if theme.dark else "hover"))
            painter.drawRoundedRect(chip, 8, 8)
            painter.setPen(theme.color("text"))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, shown)
            right -= width + 5
        painter.restore()
        return area.right() - right + 8

    def _third(self, painter: QPainter, row: Row, area: QRect) -> None:
        theme = self._look.theme
        painter.setFont(self._font(SMALL_PX))
        painter.setPen(theme.color("muted"))
        room = 0
        if self._dated:
            date = local(row.annotation.modified)[:10]
            room = QFontMetrics(painter.font()).horizontalAdvance(date) + 16
            spot = QRect(area.left(), area.top() + 2 * self._step, area.width(), self._step)
            painter.drawText(spot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, date)
        where = f"《{row.title}》" + (f"　{row.facts}" if row.facts else "")
        self._line(painter, area.adjusted(0, 0, -room, 0), 2, where)

    def _line(self, painter: QPainter, area: QRect, number: int, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        spot = QRect(area.left(), area.top() + number * self._step, area.width(), self._step)
        painter.drawText(spot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
