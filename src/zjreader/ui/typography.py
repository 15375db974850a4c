"""The measures of the text.

Owns: the type scale, fonts with their fallbacks, leading, indent and measure, all derived from zoom and characters
a line. Pixels are logical. The column is a whole number of characters wide, so that pure Chinese lines fill it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

if TYPE_CHECKING:
    from zjreader.ui.theme import Theme

SERIF = ("Noto Serif CJK SC", "Source Han Serif SC", "Source Han Serif CN", "Songti SC", "STSong", "SimSun")
SANS = ("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC")

INTERFACE_PX = 13
SMALL_PX = 12
LEADING = 1.85
HAN_GAP = 0.14
"""Space between Han and Latin or digits, in parts of the type size."""


def interface_font(px: int = INTERFACE_PX, *, bold: bool = False) -> QFont:
    """Give the font of the controls; the caller may change it."""
    return QFont(_interface_font(px, bold))


@cache
def _interface_font(px: int, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(SANS))
    font.setPixelSize(px)
    font.setBold(bold)
    return font


@dataclass(frozen=True, slots=True)
class Typography:
    """How a page of text is set.

    Attributes:
        theme: Colours.
        zoom: Per cent.
        measure: Characters a line.
        spaced: Whether Han and Latin or digits stand a little apart.
    """

    theme: Theme
    zoom: int = 100
    measure: int = 36
    spaced: bool = True

    def px(self, size: float) -> int:
        """Scale a size of the type scale."""
        return max(1, round(size * self.zoom / 100))

    @property
    def body_px(self) -> int:
        """Size of the body."""
        return self.px(17)

    @property
    def column(self) -> int:
        """Width of the text column."""
        return self.measure * self.body_px

    @property
    def indent(self) -> int:
        """First-line indent: two characters."""
        return 2 * self.body_px

    def serif(self, size: float, *, bold: bool = False) -> QFont:
        """Give the font of the text."""
        return self._font(SERIF, size, bold)

    def sans(self, size: float, *, bold: bool = False) -> QFont:
        """Give the font of what stands around the text."""
        return self._font(SANS, size, bold)

    def _font(self, families: tuple[str, ...], size: float, bold: bool) -> QFont:
        font = QFont()
        font.setFamilies(list(families))
        font.setPixelSize(self.px(size))
        font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        return font
