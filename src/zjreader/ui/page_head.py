"""The head of a tool page: heading, margins, the row of what can be done.

Owns: the one style of heading, the one margin of all pages that are no texts, and how words stand beside links.
The heading's look stands in ``resources/qss`` under ``page_title``.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

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


def words_beside_links(*words: QWidget, spacing: int) -> QVBoxLayout:
    """Make a column of what is no link, so that the links above or below begin where its words begin.

    Whatever holds both has a left margin that is less by LINK_INSET.
    """
    column = QVBoxLayout()
    column.setContentsMargins(LINK_INSET, 0, 0, 0)
    column.setSpacing(spacing)
    for word in words:
        column.addWidget(word)
    return column


class HeadRow(FlowLayout):
    """The heading, what is told beside it, and at the right what can be done; wraps where it is narrow."""

    def __init__(self, title: QWidget, *told: QWidget, parent: QWidget | None = None) -> None:
        """Begin with the heading; ``add`` puts further widgets at the right."""
        super().__init__(parent, gap=GAP)
        self.add(title, *told)
        self.add_stretch()
