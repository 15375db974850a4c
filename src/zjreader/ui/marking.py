"""How marks look.

Owns: the formats of search hits and of the hit one is at (underlined too, so that it is not told by colour alone).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

    from zjreader.ui.theme import Theme


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
