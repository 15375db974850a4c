"""Find a place to link to.

Owns: the small popup with its box and list. What is offered comes from the Links view-model: a pasted key or
citation, articles by title, passages by their words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from zjreader.ui.popups import RoundPopup
from zjreader.ui.text_box import TextBox
from zjreader.viewmodels.annotating.links import Links, LinkTarget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

SIZE = (340, 300)
_TARGET = Qt.ItemDataRole.UserRole


class LinkBox(TextBox):
    """The box; arrows go to the list, Enter takes the first.

    Signals:
        moved: Up or down was pressed.
        entered: Enter was pressed.
    """

    moved = Signal(int)
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what belongs to the list."""
        match event.key():
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case _:
                super().keyPressEvent(event)


class LinkPopup(RoundPopup):
    """The popup.

    Signals:
        chosen: A link, as Markdown, is to be put into the note.
    """

    chosen = Signal(str)

    def __init__(self, desk: Desk, look: Look, parent: QWidget) -> None:
        """Belong to ``parent``; hidden until opened."""
        super().__init__(parent)
        self.links = Links(desk.services, desk.tasks, desk.notices.fail, self)
        self.box = LinkBox(self)
        self.box.setPlaceholderText(self.tr("找文章或词句，或粘贴编号、引文"))
        self.box.setAccessibleName(self.tr("链接到"))
        self.list = QListWidget(self)
        self.list.setObjectName("values")
        self.list.setAccessibleName(self.tr("可链接的地方"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.box)
        column.addWidget(self.list, 1)
        self.box.textChanged.connect(self.links.find)
        self.box.moved.connect(self._move)
        self.box.entered.connect(lambda: self._take(self.list.currentItem()))
        self.list.itemClicked.connect(self._take)
        self.links.found.connect(self._show)

    def open_at(self, button: QWidget) -> None:
        """Open below a button, or above it where there is no room."""
        self.resize(*SIZE)
        window = button.window()
        corner = button.mapToGlobal(QPoint(0, button.height() + 4))
        bottom = window.mapToGlobal(QPoint(0, window.height())).y()
        if corner.y() + SIZE[1] > bottom:
            corner = button.mapToGlobal(QPoint(0, -SIZE[1] - 4))
        right = window.mapToGlobal(QPoint(window.width(), 0)).x()
        corner.setX(min(corner.x(), right - SIZE[0] - 8))
        self.move(corner)
        self.box.clear()
        self.links.find("")
        self.show()
        self.box.setFocus()

    def _show(self) -> None:
        self.list.clear()
        for target in self.links.targets:
            item = QListWidgetItem(f"{target.title}\n{target.detail}" if target.detail else target.title)
            item.setData(_TARGET, target)
            item.setToolTip(target.detail)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _move(self, steps: int) -> None:
        row = self.list.currentRow() + steps
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def _take(self, item: QListWidgetItem | None) -> None:
        target = item.data(_TARGET) if item is not None else None
        if isinstance(target, LinkTarget):
            self.hide()
            self.chosen.emit(target.markdown)
