"""Lines of text that are painted by hand.

Owns: where Chinese may be broken. No line begins with a mark that may not stand there; Qt's own layout knows. And
lettering that keeps what it measured, for lists that are painted again and again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QTextLayout, QTextOption

from zjreader.ui.page_layout import code_points

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

KEPT = 4000
"""Texts whose measures are kept."""


class Lettering:
    """A font with what was measured in it."""

    def __init__(self, font: QFont) -> None:
        """Take the font; it is not to be changed afterwards."""
        self._font = font
        self._metrics = QFontMetrics(font)
        self._cut: dict[tuple[str, int], str] = {}
        self._widths: dict[str, int] = {}

    def width(self, text: str) -> int:
        """Give the width of a text in pixels."""
        if text not in self._widths:
            if len(self._widths) > KEPT:
                self._widths.clear()
            self._widths[text] = self._metrics.horizontalAdvance(text)
        return self._widths[text]

    def left(self, painter: QPainter, area: QRect, text: str) -> None:
        """Write a line from the left of an area, cut where it does not fit, in the pen's colour."""
        self._write(painter, area, Qt.AlignmentFlag.AlignLeft, text)

    def right(self, painter: QPainter, area: QRect, text: str) -> None:
        """Write a line up to the right of an area."""
        self._write(painter, area, Qt.AlignmentFlag.AlignRight, text)

    def _write(self, painter: QPainter, area: QRect, side: Qt.AlignmentFlag, text: str) -> None:
        key = text, area.width()
        if key not in self._cut:
            if len(self._cut) > KEPT:
                self._cut.clear()
            self._cut[key] = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(self._font)
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, self._cut[key])


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
