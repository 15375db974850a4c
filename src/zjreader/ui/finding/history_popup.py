"""The list of earlier and saved searches below the box.

Owns: painting a row with its star, choosing, forgetting. It is part of the window, not a window of its own, so the
box keeps the focus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from zjreader.ui.typography import SMALL_PX, interface_font
from zjreader.viewmodels.finding.records import Record, Records
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPainter

    from zjreader.ui.look import Look

HEIGHT = 28
MOST = 14
SIDE = 30
"""Pixels at a row's right end that belong to the star."""
RECORD = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class RecordsModel(QAbstractListModel):
    """The rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.records: tuple[Record, ...] = ()

    def set_records(self, records: tuple[Record, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.records = records
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Count the rows."""
        return 0 if parent.isValid() else len(self.records)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a row."""
        if not index.isValid():
            return None
        record = self.records[index.row()]
        if role == RECORD:
            return record
        if role == Qt.ItemDataRole.DisplayRole:
            return record.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return said(f"{record.text}，已保存") if record.saved else record.text
        return None


class RecordDelegate(QStyledItemDelegate):
    """Paints a row."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Paint in the look's colours."""
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a row's height."""
        return QSize(100, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        record = index.data(RECORD)
        if not isinstance(record, Record):
            return
        painter.save()
        theme = self._look.theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.color("accent_soft"))
            painter.fillRect(option.rect.left(), option.rect.top(), 3, HEIGHT, theme.color("accent"))
        name = "star" if record.saved else "history"
        scale = painter.device().devicePixelRatioF()
        icon = self._look.icons.pixmap(name, "accent" if record.saved else "muted", 15, scale)
        painter.drawPixmap(option.rect.left() + 11, option.rect.top() + (HEIGHT - 15) // 2, icon)
        area = option.rect.adjusted(34, 0, -SIDE, 0)
        painter.setFont(interface_font())
        painter.setPen(theme.color("text"))
        text = painter.fontMetrics().elidedText(
            " ".join(record.text.split()), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            cross = self._look.icons.pixmap("x", "muted", 13, scale)
            painter.drawPixmap(option.rect.right() - 21, option.rect.top() + (HEIGHT - 13) // 2, cross)
        painter.restore()


class RecordsView(QListView):
    """The rows; the cross at the end forgets one.

    Signals:
        forgotten: A row is to go.
        chosen: A row is to be searched for.
    """

    forgotten = Signal(QModelIndex)
    chosen = Signal(QModelIndex)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose by a click, forget by the cross."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        near_end = event.position().x() > self.viewport().width() - SIDE
        (self.forgotten if near_end else self.chosen).emit(index)


class HistoryPopup(QFrame):
    """The list.

    Signals:
        chosen: A search is to be done again.
    """

    chosen = Signal(str)

    def __init__(self, records: Records, look: Look, parent: QWidget) -> None:
        """Begin closed."""
        super().__init__(parent)
        self.setObjectName("popup")
        self._records = records
        self._typed = ""
        self._box: QWidget | None = None
        self._model = RecordsModel(self)
        self.list = RecordsView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(RecordDelegate(look, self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("搜索历史"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hint = QLabel(self.tr("Enter 再搜一次　Delete 删去　☆ 在结果上方保存"), self)
        hint.setFont(interface_font(SMALL_PX))
        hint.setProperty("role", "muted")
        hint.setContentsMargins(12, 2, 12, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 0)
        column.setSpacing(0)
        column.addWidget(self.list)
        column.addWidget(hint)
        self.list.chosen.connect(lambda index: self.chosen.emit(index.data(RECORD).text))
        self.list.forgotten.connect(lambda index: self._records.forget(index.data(RECORD)))
        records.changed.connect(self._refresh)
        self.hide()

    def open_below(self, box: QWidget, typed: str = "") -> None:
        """Show what fits the typed words; stay closed where nothing does."""
        self._records.load()
        self._typed, self._box = typed, box
        self._show()

    def step(self, steps: int) -> None:
        """Choose the next or previous row."""
        rows = self._model.rowCount()
        if rows:
            row = self.list.currentIndex().row()
            row = (row + steps) % rows if row >= 0 else (0 if steps > 0 else rows - 1)
            self.list.setCurrentIndex(self._model.index(row))

    def take(self) -> bool:
        """Choose the row one is at; False where one is at none."""
        index = self.list.currentIndex()
        if not self.isVisible() or not index.isValid():
            return False
        self.chosen.emit(index.data(RECORD).text)
        return True

    def forget(self) -> bool:
        """Forget the row one is at; False where one is at none."""
        index = self.list.currentIndex()
        if not self.isVisible() or not index.isValid():
            return False
        self._records.forget(index.data(RECORD))
        return True

    def close_list(self) -> None:
        """Close it."""
        self._box = None
        self.hide()

    def _refresh(self) -> None:
        if self._box is not None:
            self._show()

    def _show(self) -> None:
        box, window = self._box, self.parentWidget()
        rows = self._records.rows(self._typed)
        self._model.set_records(rows)
        if box is None or window is None or not rows:
            self.hide()
            return
        self.list.setFixedHeight(min(MOST, len(rows)) * HEIGHT + 2)
        self.setFixedWidth(max(320, box.width()))
        self.adjustSize()
        self.move(box.mapTo(window, QPoint((box.width() - self.width()) // 2, box.height() + 4)))
        self.show()
        self.raise_()
