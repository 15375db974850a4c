"""Paint a concordance line: left context ending at the word, the word, right context, the title.

Owns: the columns: words stand exactly below each other, contexts are cut at the outer side; a title stands at the
end where there is room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zjreader.domain.concordance import Line
from zjreader.ui.typography import SMALL_PX, interface_font
from zjreader.viewmodels.finding.concordance import LINE

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.ui.look import Look

ROW = 28
"""Height at 100 per cent: the lines are text, so they follow the size of type."""
SIDE = 16
GAP = 6
TITLE = 0.22
"""Share of the width that belongs to the title."""

Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """Paints rows."""

    def __init__(self, view: QListView, look: Look, context: Callable[[], int]) -> None:
        """Paint in ``view`` with ``context`` characters on either side."""
        super().__init__(view)
        self._view = view
        self._look = look
        self._context = context

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a row's height."""
        return QSize(80, self._look.typography.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        line = index.data(LINE)
        if not isinstance(line, Line):
            return
        painter.save()
        theme, rect = self._look.theme, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.color("accent"))
        text = self._look.typography.serif(15)
        metrics = QFontMetrics(text)
        word = metrics.horizontalAdvance(line.word)
        title = round(rect.width() * TITLE) if rect.width() > 560 else 0
        room = rect.width() - 2 * SIDE - title
        side = max(40, min((room - word - 2 * GAP) // 2, (self._context() + 1) * metrics.height()))
        middle = rect.left() + SIDE + max(side, (room - word) // 2 - GAP) + GAP
        across = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(text)
        painter.setPen(theme.color("text"))
        left = metrics.elidedText(line.left, Qt.TextElideMode.ElideLeft, side)
        right = metrics.elidedText(line.right, Qt.TextElideMode.ElideRight, side)
        top, height = rect.top(), rect.height()
        painter.drawText(QRect(middle - GAP - side, top, side, height), across | Qt.AlignmentFlag.AlignRight, left)
        painter.drawText(QRect(middle + word + GAP, top, side, height), across | Qt.AlignmentFlag.AlignLeft, right)
        painter.fillRect(QRect(middle - 2, top + 3, word + 4, height - 6), theme.color("search_hit"))
        painter.drawText(QRect(middle, top, word + 4, height), across | Qt.AlignmentFlag.AlignLeft, line.word)
        if title:
            self._title(painter, QRect(rect.right() - title, top, title - SIDE, height), line.title)
        painter.restore()

    def _title(self, painter: QPainter, area: QRect, title: str) -> None:
        painter.setFont(interface_font(SMALL_PX))
        painter.setPen(self._look.theme.color("muted"))
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
