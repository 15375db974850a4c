"""Menus and other small windows over the window.

Owns: their font and their round corners, which a style sheet alone cannot give to a window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QMenu, QStyle, QStyleOption, QStylePainter, QWidget

from zjreader.ui.typography import interface_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


def round_off(popup: QWidget) -> None:
    """Give a window of its own round corners: what is below shines through where the style sheet cuts them off."""
    popup.setFont(interface_font())  # a popup is a window: it inherits no font
    hints = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
    popup.setWindowFlags(popup.windowFlags() | hints)
    popup.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)


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


class RoundMenu(QMenu):
    """A menu in the look of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        round_off(self)

    def add_sub(self, title: str) -> RoundMenu:
        """Add a menu that opens from this one."""
        menu = RoundMenu(self)
        menu.setTitle(title)
        self.addMenu(menu)
        return menu
