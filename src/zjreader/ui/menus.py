"""Menus.

Owns: their font and their round corners, which a style sheet alone cannot give to a window.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from zjreader.ui.typography import interface_font


class RoundMenu(QMenu):
    """A menu in the look of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setFont(interface_font())
        # what is below shines through at the corners that the style sheet cuts off
        hints = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        self.setWindowFlags(self.windowFlags() | hints)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)

    def add_sub(self, title: str) -> RoundMenu:
        """Add a menu that opens from this one."""
        menu = RoundMenu(self)
        menu.setTitle(title)
        self.addMenu(menu)
        return menu
