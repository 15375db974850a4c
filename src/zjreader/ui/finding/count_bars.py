"""Numbers by article as bars, greatest first; one can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from zjreader.ui.typography import SMALL_PX, interface_font
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from zjreader.ui.look import Look

KEY = Qt.ItemDataRole.UserRole + 1
NUMBER = Qt.ItemDataRole.UserRole + 2
CHOSEN = Qt.ItemDataRole.UserRole + 3
ROW = 38

Index = QModelIndex | QPersistentModelIndex


class BarDelegate(QStyledItemDelegate):
    """Paints a title, its bar and its number."""

    def __init__(self, view: QListWidget, look: Look) -> None:
        """Paint in ``view``."""
        super().__init__(view)
        self._view = view
        self._look = look
        self.most = 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a row's height."""
        return QSize(60, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        theme, rect = self._look.theme, option.rect
        chosen = bool(index.data(CHOSEN))
        if chosen:
            painter.fillRect(rect, theme.color("accent_soft"))
        elif option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
            painter.fillRect(rect, theme.color("hover"))
        area = rect.adjusted(12, 4, -14, -4)
        number = int(index.data(NUMBER))
        painter.setFont(interface_font(SMALL_PX, bold=chosen))
        painter.setPen(theme.color("accent" if chosen else "text"))
        told = str(number)
        room = painter.fontMetrics().horizontalAdvance(told) + 10
        line = QRect(area.left(), area.top(), area.width(), 18)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        title = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width() - room)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        painter.setPen(theme.color("muted"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, told)
        width = max(3, round(area.width() * number / self.most))
        bar = QRect(area.left(), area.bottom() - 5, width, 5)
        painter.fillRect(QRect(area.left(), bar.top(), area.width(), 5), theme.color("hover"))
        painter.fillRect(bar, theme.color("accent"))
        painter.restore()


class CountBars(QListWidget):
    """The bars.

    Signals:
        chosen: An article (its key) was clicked.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("bars")
        self.bars = BarDelegate(self, look)
        self.setItemDelegate(self.bars)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("各篇处数"))
        self._shown: Mapping[str, int] = {}
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)

    def show_counts(self, counts: Mapping[str, int], titles: Mapping[str, str], chosen: str) -> None:
        """Show numbers by article; rows stay where they are while only the choice changes."""
        if counts != self._shown:
            self._shown = dict(counts)
            self.bars.most = max(counts.values(), default=1)
            self.clear()
            for key, number in sorted(counts.items(), key=lambda item: -item[1]):
                item = QListWidgetItem(titles.get(key, key), self)
                item.setData(KEY, key)
                item.setData(NUMBER, number)
                item.setData(Qt.ItemDataRole.ToolTipRole, titles.get(key, key))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said(f"{titles.get(key, key)}，{number} 处"))
        for row in range(self.count()):
            self.item(row).setData(CHOSEN, self.item(row).data(KEY) == chosen)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(KEY))
