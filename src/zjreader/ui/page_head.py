"""The head of a tool page: heading, margins, the row of what can be done.

Owns: the one style of heading and the one margin of all pages that are no texts. The heading's look stands in
``resources/qss`` under ``page_title``.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from zjreader.ui.flow_layout import FlowLayout

MARGIN = 24
"""Pixels at the left and right of a page."""
TOP = 16
"""Pixels above it."""
BELOW = 12
"""Pixels between the head and what stands below it."""
GAP = 8
LINK_INSET = 9
"""Pixels by which the words of a link that is a button stand in from its edge: ``resources/qss`` has them."""


def page_title(text: str, parent: QWidget) -> QLabel:
    """Make a page's heading."""
    title = QLabel(text, parent)
    title.setObjectName("page_title")
    title.setContentsMargins(0, 0, 4, 0)
    title.setTextFormat(Qt.TextFormat.PlainText)
    return title


class HeadRow(FlowLayout):
    """The heading, what is told beside it, and at the right what can be done; wraps where it is narrow."""

    def __init__(self, title: QWidget, *told: QWidget, parent: QWidget | None = None) -> None:
        """Begin with the heading; ``add`` puts further widgets at the right."""
        super().__init__(parent, gap=GAP)
        self.add(title, *told)
        self.add_stretch()
