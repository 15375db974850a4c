"""Paint a row of the contents: a column's name, or a title with its page at the right.

Owns: row heights, the arrow of features, the mark of the article being read (bar and weight, not colour alone).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPolygon
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from zjreader.ui.typography import INTERFACE_PX, SMALL_PX, interface_font
from zjreader.viewmodels.contents import ARTICLE, PAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.ui.look import Look

ROW = 28
COLUMN_ROW = 30
LEFT = 12
STEP = 14
ARROW = 14

Index = QModelIndex | QPersistentModelIndex


class ContentsDelegate(QStyledItemDelegate):
    """Paints rows."""

    def __init__(self, view: QTreeView, look: Look) -> None:
        """Paint in ``view``."""
        super().__init__(view)
        self._view = view
        self._look = look
        self.reading = ""
        self.notes: Callable[[str], int] = lambda _article: 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a row's height."""
        return QSize(60, ROW if index.data(ARTICLE) is not None else COLUMN_ROW)

    def arrow_rect(self, rect: QRect, index: Index) -> QRect:
        """Tell where a feature's arrow is, the whole height of the row; empty where it has none."""
        if index.data(ARTICLE) is None or not self._view.model().hasChildren(index):
            return QRect()
        return QRect(LEFT + self._depth(index) * STEP, rect.top(), ARROW, rect.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        theme, article = self._look.theme, index.data(ARTICLE)
        width = self._view.viewport().width()
        rect = QRect(0, option.rect.top(), width, option.rect.height())
        reading = article is not None and article.key == self.reading
        state = option.state
        if reading:
            painter.fillRect(rect, theme.color("accent_soft"))
            painter.fillRect(QRect(0, rect.top(), 3, rect.height()), theme.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver and article is not None:
            painter.fillRect(rect, theme.color("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(rect.adjusted(2, 1, -3, -2), 4, 4)
        left = LEFT + self._depth(index) * STEP
        if article is None:
            self._column(painter, rect, str(index.data()))
        else:
            arrow = self.arrow_rect(rect, index)
            if arrow.isValid():
                self._arrow(painter, arrow, is_open=self._view.isExpanded(_plain(index)))
                left += ARROW
            self._title(painter, rect.adjusted(left, 0, -LEFT, 0), index, reading=reading)
        painter.restore()

    def _column(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setFont(interface_font(SMALL_PX))
        painter.setPen(self._look.theme.color("muted"))
        area = rect.adjusted(LEFT, 4, -LEFT, 0)
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _title(self, painter: QPainter, area: QRect, index: Index, *, reading: bool) -> None:
        theme = self._look.theme
        pages = str(index.data(PAGES) or "")
        font = interface_font(INTERFACE_PX)
        font.setFeature(QFont.Tag("tnum"), 1)
        room = QFontMetrics(font).horizontalAdvance(pages) + 12 if pages else 0
        room += self._count(painter, area.adjusted(0, 0, -room, 0), self.notes(index.data(ARTICLE).key))
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | vertical, pages)
        painter.setFont(interface_font(INTERFACE_PX, bold=reading))
        painter.setPen(theme.color("accent" if reading else "text"))
        area = area.adjusted(0, 0, -room, 0)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | vertical, text)

    def _count(self, painter: QPainter, area: QRect, count: int) -> int:
        """Paint how many notes the reader made, if any; give the room it takes."""
        if not count:
            return 0
        theme, text = self._look.theme, str(count)
        painter.setFont(interface_font(SMALL_PX, bold=True))
        width = painter.fontMetrics().horizontalAdvance(text)
        painter.setPen(theme.color("accent"))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(QPoint(area.right() - width - 7, area.center().y() + 1), 3, 3)
        return width + 22

    def _arrow(self, painter: QPainter, rect: QRect, *, is_open: bool) -> None:
        x, y = rect.left() + 1, rect.center().y() + 1
        if is_open:
            points = [QPoint(x, y - 2), QPoint(x + 8, y - 2), QPoint(x + 4, y + 3)]
        else:
            points = [QPoint(x + 2, y - 4), QPoint(x + 7, y), QPoint(x + 2, y + 4)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.color("muted"))
        painter.drawPolygon(QPolygon(points))

    def _depth(self, index: Index) -> int:
        depth, above = 0, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return depth


def _plain(index: Index) -> QModelIndex:
    return index.model().index(index.row(), index.column(), index.parent())
