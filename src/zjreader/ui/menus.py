"""Menus.

Owns: a menu in the look of the window.
"""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from zjreader.ui.corners import round_off


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
