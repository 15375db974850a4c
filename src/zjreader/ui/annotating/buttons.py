"""Buttons that show a colour.

Owns: the round buttons of the five colours, drawn in the theme's; the chosen one has a ring, not a shade alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QWidget

from zjreader.ui.annotating.ink import color_name, fill, line

if TYPE_CHECKING:
    from zjreader.domain.inks import Color
    from zjreader.ui.look import Look

DOT = 18
SIDE = 28


class ColorButton(QAbstractButton):
    """One colour."""

    def __init__(self, color: Color, look: Look, parent: QWidget | None = None, tip: str = "") -> None:
        """Show ``color``; ``tip`` says what a click does."""
        super().__init__(parent)
        self.color = color
        self._look = look
        self.setFixedSize(SIDE, SIDE)
        self.setCheckable(True)
        self.setToolTip(tip or color_name(color))
        self.setAccessibleName(tip or color_name(color))
        look.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Give the size of a finger's tip."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dot and, where it is chosen or has the focus, a ring."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        dot = QRectF((SIDE - DOT) / 2, (SIDE - DOT) / 2, DOT, DOT)
        painter.setPen(QPen(line(theme, self.color), 1))
        painter.setBrush(fill(theme, self.color))
        painter.drawEllipse(dot)
        if self.isChecked() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "text"), 1.6))
            painter.drawEllipse(dot.adjusted(-3, -3, 3, 3))
        painter.end()


def separator(parent: QWidget) -> QFrame:
    """Make a thin upright line between buttons."""
    bar = QFrame(parent)
    bar.setObjectName("bar_line")
    bar.setFixedSize(1, 18)
    return bar
