"""The list of commands below the box.

Owns: painting a command with its menu and shortcut, choosing and running one. It is part of the window, not a
window of its own, so the box keeps the focus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
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

from zjreader.ui.theme import faded
from zjreader.ui.typography import SMALL_PX, interface_font
from zjreader.viewmodels.palette import ROW, PaletteModel, Row

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from zjreader.ui.look import Look

HEIGHT = 30
MOST = 12


class CommandDelegate(QStyledItemDelegate):
    """Paints a command."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Paint in the look's colours."""
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Give a row's height."""
        return QSize(100, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        theme, area = self._look.theme, option.rect.adjusted(12, 0, -12, 0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.color("accent_soft"))
            painter.fillRect(option.rect.left(), option.rect.top(), 3, HEIGHT, theme.color("accent"))
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.color("text") if row.enabled else faded(theme))
        painter.setFont(interface_font())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | vertical, row.title)
        done = painter.fontMetrics().horizontalAdvance(row.title) + 10
        painter.setPen(theme.color("muted") if row.enabled else faded(theme))
        painter.setFont(interface_font(SMALL_PX))
        painter.drawText(area.adjusted(done, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | vertical, row.menu)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | vertical, row.shortcut)
        painter.restore()


class PalettePopup(QFrame):
    """The list.

    Signals:
        chosen: A command (its id) is to be run.
    """

    chosen = Signal(str)

    def __init__(self, model: PaletteModel, look: Look, parent: QWidget) -> None:
        """Show ``model``; hidden until asked for."""
        super().__init__(parent)
        self.setObjectName("popup")
        self._model = model
        self.list = QListView(self)
        self.list.setModel(model)
        self.list.setItemDelegate(CommandDelegate(look, self.list))
        self.list.setAccessibleName(self.tr("命令"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.clicked.connect(self._choose)
        self.nothing = QLabel(self.tr("没有这样的命令"), self)
        self.nothing.setProperty("role", "muted")
        self.nothing.setContentsMargins(12, 8, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        self.hide()

    def show_for(self, typed: str, below: QWidget) -> None:
        """Show the commands that fit, below the box."""
        self._model.set_typed(typed)
        count = len(self._model.rows)
        self.list.setVisible(count > 0)
        self.nothing.setVisible(count == 0)
        if count:
            self.list.setCurrentIndex(self._model.index(0, 0))
        width = max(380, below.width())
        height = (min(count, MOST) * HEIGHT if count else 34) + 12
        corner = below.mapTo(below.window(), below.rect().bottomLeft())
        self.setGeometry(corner.x() - (width - below.width()) // 2, corner.y() + 4, width, height)
        self.show()
        self.raise_()

    def step(self, steps: int) -> None:
        """Choose the next or previous command."""
        row = self.list.currentIndex().row() + steps
        if 0 <= row < len(self._model.rows):
            self.list.setCurrentIndex(self._model.index(row, 0))

    def run(self) -> None:
        """Run the chosen command."""
        if self.list.currentIndex().isValid():
            self._choose(self.list.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Row) and row.enabled:
            self.chosen.emit(row.id)
