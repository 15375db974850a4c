"""Lines of text that are painted by hand.

Owns: where Chinese may be broken. No line begins with a mark that may not stand there; Qt's own layout knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QTextLayout, QTextOption

from zjreader.ui.page_layout import code_points

if TYPE_CHECKING:
    from PySide6.QtGui import QFont


def first_line(text: str, font: QFont, width: int) -> int:
    """Count the characters (code points) of a text that its first line holds in a width of pixels."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    fits = code_points(text, line.textLength()) if line.isValid() else 0
    layout.endLayout()
    return fits


def two_lines(text: str, font: QFont, first: int, second: int) -> list[str]:
    """Break a text after its first line; what is over goes into the second, cut. Widths are pixels."""
    fits = first_line(text, font, first)
    if fits >= len(text):
        return [text]
    return [text[:fits], QFontMetrics(font).elidedText(text[fits:], Qt.TextElideMode.ElideRight, second)]
