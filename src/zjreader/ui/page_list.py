"""The list of pages beside a page's text: preferences, help.

Owns: standing at the left where there is room, and lying above the text in rows where there is none.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QListWidget, QWidget

NARROW = 480
"""Width of the page, pixels, below which the list lies above the text."""
LYING = 76
"""Greatest height of a list that lies: two rows."""


class PageList(QListWidget):
    """The list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty, standing."""
        super().__init__(parent)
        self.setObjectName("pages")
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def stand_or_lie(self, page: QWidget, body: QBoxLayout, holder: QWidget, width: int) -> None:
        """Stand in ``body`` at the left, ``holder`` being ``width`` wide, or lie at its top as ``page`` asks."""
        lies = page.width() < NARROW
        body.setDirection(QBoxLayout.Direction.TopToBottom if lies else QBoxLayout.Direction.LeftToRight)
        self.setFlow(QListWidget.Flow.LeftToRight if lies else QListWidget.Flow.TopToBottom)
        self.setWrapping(lies)
        self.setMaximumHeight(LYING if lies else 16777215)
        holder.setMinimumWidth(0 if lies else width)
        holder.setMaximumWidth(16777215 if lies else width)
