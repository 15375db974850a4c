"""Menus.

Owns: their font and their round corners, which a style sheet alone cannot give to a window.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from zjreader.ui.typography import interface_font


def round_off(popup: QWidget) -> None:
    """Give a menu or another small window round corners: what is below them shines through."""
    popup.setFont(interface_font())  # a popup is a window: it inherits no font
    hints = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
    popup.setWindowFlags(popup.windowFlags() | hints)
    popup.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)


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
