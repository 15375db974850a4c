"""The list of annotations from many articles.

Owns: opening, choosing many, deleting, by mouse and keyboard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from zjreader.ui.annotating.row_delegate import RowDelegate
from zjreader.viewmodels.annotating.rows import ROW, Row, RowsModel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from zjreader.domain.annotations import Annotation
    from zjreader.ui.look import Look


class RowList(QListView):
    """The list.

    Signals:
        opened: An annotation (an Annotation) is to be shown in its text; with whether in a new tab.
        delete_asked: What is chosen is to be deleted.
        chosen_changed: Other rows are chosen.
        all_asked: Everything is to be chosen, also what was not fetched yet.
    """

    opened = Signal(object, bool)
    delete_asked = Signal()
    chosen_changed = Signal()
    all_asked = Signal()

    def __init__(self, model: RowsModel, look: Look, parent: QWidget | None = None, *, many: bool) -> None:
        """Show ``model``; with ``many`` several rows can be chosen and a double click opens, else a click."""
        super().__init__(parent)
        self._many = many
        self.setObjectName("row_list")
        self.setAccessibleName(self.tr("批注"))
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self, look, dated=many))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())
        model.modelReset.connect(self.chosen_changed)
        look.typography_changed.connect(self.doItemsLayout)

    def chosen(self) -> list[Annotation]:
        """Give the chosen annotations."""
        rows = (index.data(ROW) for index in sorted(self.selectedIndexes(), key=lambda i: i.row()))
        return [row.annotation for row in rows if isinstance(row, Row)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, delete by Delete, choose all by Ctrl+A."""
        if self._many and event.matches(QKeySequence.StandardKey.SelectAll):
            self.all_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._open(self.currentIndex(), new_tab=held)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open by a click where only one can be chosen; by the middle button in a new tab."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton:
            self._open(index, new_tab=True)
        elif event.button() == Qt.MouseButton.LeftButton and not self._many:
            self._open(index, new_tab=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open."""
        if self._many and event.button() == Qt.MouseButton.LeftButton:
            self._open(self.indexAt(event.position().toPoint()), new_tab=False)

    def _open(self, index: QModelIndex, *, new_tab: bool) -> None:
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, Row):
            self.opened.emit(row.annotation, new_tab)
