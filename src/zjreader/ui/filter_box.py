"""The box above the contents that filters them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from zjreader.ui.text_box import TextBox

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent


class FilterBox(TextBox):
    """The filter; Down goes to the tree, Enter opens the first match."""

    moved = Signal()
    entered = Signal()
    focused = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that something is about to be typed."""
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what belongs to the tree."""
        if event.key() == Qt.Key.Key_Down:
            self.moved.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
