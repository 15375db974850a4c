"""Small windows over the window.

Owns: their paper and frame, with round corners.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStyle, QStyleOption, QStylePainter, QWidget

from zjreader.ui.corners import round_off

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class RoundPopup(QFrame):
    """A small window that a click beside it closes; its look stands in ``resources/qss`` under ``popup``."""

    def __init__(self, parent: QWidget) -> None:
        """Begin closed."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        round_off(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper and its frame: Qt paints nothing behind what others shine through."""
        painter, option = QStylePainter(self), QStyleOption()
        option.initFrom(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option)
        painter.end()
