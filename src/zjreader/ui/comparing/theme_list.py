"""The themes of a comparison beside its columns.

Owns: their rows, each with the number of cases that write of it, and taking paragraphs that are dropped on one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from zjreader.ui.comparing.theme_column import PASSAGE_TYPE, dropped_place
from zjreader.ui.typography import SMALL_PX, interface_font
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter

    from zjreader.ui.look import Look

NARROWEST, WIDEST = 132, 208
"""Bounds of the list's width."""
ROW, SIDE, COUNT = 28, 12, 24
"""Height of a row, room at its sides, room for the number."""
THEME, TOLD = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class _Rows(QStyledItemDelegate):
    """Paints the number at the end of its row."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        room = option.rect.width() - 2 * SIDE - COUNT
        option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        place = QRect(option.rect).adjusted(0, 0, -SIDE, 0)
        painter.save()
        painter.setFont(interface_font(SMALL_PX))
        painter.setPen(self._look.theme.color("muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(index.data(TOLD)))
        painter.restore()


class JumpList(QListWidget):
    """The themes; a paragraph can be dropped on one.

    Signals:
        dropped: A paragraph (article, label) was dropped on a theme.
    """

    dropped = Signal(str, str, str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setItemDelegate(_Rows(look, self))
        self.setObjectName("jumps")
        self.setAccessibleName(self.tr("主题"))
        self.setFixedWidth(NARROWEST)
        self.setAcceptDrops(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def add(self, theme: str, told: int) -> None:
        """List a theme and the number of cases that write of it."""
        item = QListWidgetItem(said(theme))
        item.setData(THEME, theme)
        item.setData(TOLD, told)
        item.setSizeHint(QSize(0, ROW))
        item.setToolTip(self.tr("{0} 个案例写到").format(told))
        self.addItem(item)

    def fit(self) -> None:
        """Be as wide as the longest name, within bounds."""
        wide = max(
            (self.fontMetrics().horizontalAdvance(self.item(n).text()) for n in range(self.count())), default=0
        )
        self.setFixedWidth(max(NARROWEST, min(WIDEST, wide + 2 * SIDE + COUNT)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome paragraphs."""
        if event.mimeData().hasFormat(PASSAGE_TYPE):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Welcome paragraphs on themes."""
        if self.itemAt(event.position().toPoint()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell on which theme a paragraph was dropped."""
        item = self.itemAt(event.position().toPoint())
        article, label = dropped_place(event.mimeData())
        if item is not None and label:
            event.acceptProposedAction()
            self.dropped.emit(article, label, str(item.data(THEME)))
