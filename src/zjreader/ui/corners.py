"""Round corners of menus and other small windows.

Owns: what a style sheet alone cannot give to a window. What lies beneath shines through the corners; on X11 only
where a compositor runs, which cannot be asked through Qt, and without one they would be black: there they are cut
out of the window's shape as well.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QBitmap, QGuiApplication, QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from zjreader.ui.typography import interface_font

RADIUS = 6
"""Logical pixels; the style sheets of menus and popups say the same."""


def round_off(popup: QWidget) -> None:
    """Give a menu or another small window round corners."""
    popup.setFont(interface_font())  # a popup is a window: it inherits no font
    hints = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
    popup.setWindowFlags(popup.windowFlags() | hints)
    popup.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    if QGuiApplication.platformName() == "xcb":
        popup.installEventFilter(Cutting(popup))


class Cutting(QObject):
    """Cuts the corners out of a window's shape whenever its size is new."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what happens to the window."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            watched.setMask(shape(watched.size()))
        return False


def shape(size: QSize) -> QRegion:
    """Give a rectangle without its corners; pixels that the round leaves more than half of stay."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    painter.drawRoundedRect(image.rect(), RADIUS, RADIUS)
    painter.end()
    return QRegion(QBitmap.fromImage(image.createAlphaMask(Qt.ImageConversionFlag.ThresholdAlphaDither)))
