"""Text that can be selected by mouse and keyboard but not typed in.

Owns: that keys which would type are offered to somebody else, and asking for a menu.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

STILL = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class StillText(QTextEdit):
    """The text.

    Signals:
        menu_asked: A menu is wanted at a global position.
        key_pressed: A key that the text has no use for; accept the event to keep it from going on.
    """

    menu_asked = Signal(QPoint)
    key_pressed = Signal(QKeyEvent)

    def __init__(self, parent: QWidget | None = None, *, bar: bool = True) -> None:
        """Begin empty; ``bar`` gives it a scroll bar."""
        super().__init__(parent)
        self.setObjectName("paper")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(STILL)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if bar else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.setCursorWidth(2)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu; a click outside the selection moves the caret first."""
        cursor = self.cursorForPosition(self.viewport().mapFrom(self, event.pos()))
        at, here = cursor.position(), self.textCursor()
        if not here.hasSelection() or not here.selectionStart() <= at <= here.selectionEnd():
            self.setTextCursor(cursor)
        self.menu_asked.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer keys that mean nothing in a text that cannot be typed in."""
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)
