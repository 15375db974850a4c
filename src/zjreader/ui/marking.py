"""How marks are made and look.

Owns: marks over stretches of a document, the formats of search hits and of the hit one is at (underlined too, so
that it is not told by colour alone).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QTextDocument

    from zjreader.ui.theme import Theme


def marks_over(
    document: QTextDocument, spans: Iterable[tuple[int, int, QTextCharFormat]]
) -> list[QTextEdit.ExtraSelection]:
    """Make marks from positions in a document and a format each; one cursor serves all, for there are hundreds."""
    marks = []
    cursor = QTextCursor(document)
    for start, end, form in spans:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        mark.format = form
        marks.append(mark)
    return marks


def hit_mark(mark: QTextEdit.ExtraSelection, theme: Theme) -> None:
    """Mark a hit."""
    form = QTextCharFormat()
    form.setBackground(theme.color("search_hit"))
    form.setForeground(theme.color("text"))
    mark.format = form


def current_mark(mark: QTextEdit.ExtraSelection, theme: Theme) -> None:
    """Mark the hit one is at."""
    form = QTextCharFormat()
    form.setBackground(theme.color("search_hit"))
    form.setForeground(theme.color("text"))
    form.setFontUnderline(True)
    form.setUnderlineColor(theme.color("text"))
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    mark.format = form
