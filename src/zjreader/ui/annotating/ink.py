"""The colours of marks.

Owns: from an annotation's colour to theme colours (fill, line), the names of the colours, and how overlapping
marks are painted: what two cover shows the mean of both, so that each stays visible and text on it readable.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QTextCharFormat

from zjreader.domain.inks import COLOR_NAMES, Color, Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zjreader.domain.annotations import Annotation
    from zjreader.ui.theme import Theme


Look = tuple[tuple[Color, Style], ...]
"""Colours and styles of what covers a stretch, the longest first."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Document positions covered by the same annotations."""

    start: int
    end: int
    annotations: tuple[Annotation, ...]


def color_name(color: Color) -> str:
    """Name a colour."""
    return QCoreApplication.translate("ink", COLOR_NAMES[color])


def fill(theme: Theme, color: Color) -> QColor:
    """Give the colour behind marked words."""
    return theme.color(f"mark_{color.value}")


def line(theme: Theme, color: Color) -> QColor:
    """Give the colour of an underline or edge: the same hue, strong enough on paper."""
    base = fill(theme, color)
    lightness = 0.66 if theme.dark else 0.42
    return QColor.fromHslF(max(0.0, base.hslHueF()), max(0.45, min(0.8, base.hslSaturationF())), lightness)


def stretches(marks: Sequence[tuple[int, int, Annotation]]) -> list[Stretch]:
    """Cut overlapping marks into stretches, each with what covers it, the longest first."""
    cuts = sorted({at for start, end, _ in marks for at in (start, end)})
    opening: dict[int, list[tuple[int, int, Annotation]]] = {}
    for mark in marks:
        opening.setdefault(mark[0], []).append(mark)
    found: list[Stretch] = []
    active: list[tuple[int, int, Annotation]] = []
    for start, end in pairwise(cuts):
        active = [mark for mark in active if mark[1] > start] + opening.get(start, [])
        if active:
            longest = sorted(active, key=lambda mark: mark[0] - mark[1])
            found.append(Stretch(start, end, tuple(mark[2] for mark in longest)))
    return found


class Inks:
    """The looks of stretches in a theme; a page has hundreds of stretches and few looks."""

    def __init__(self, theme: Theme) -> None:
        """Take the theme."""
        self.theme = theme
        self._made: dict[tuple[Look, bool], QTextCharFormat] = {}

    def form(self, annotations: Iterable[Annotation], current: str) -> QTextCharFormat:
        """Give the look of a stretch that annotations cover, the ``current`` one (its id) perhaps among them."""
        covering = tuple(annotations)
        look = tuple((a.color, a.style) for a in covering), any(a.id == current for a in covering)
        made = self._made.get(look)
        if made is None:
            made = self._made[look] = _form(self.theme, *look)
        return made


def _form(theme: Theme, covering: Look, at: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    fills = [fill(theme, color) for color, style in covering if style is Style.HIGHLIGHT]
    lined = [color for color, style in covering if style is Style.UNDERLINE]
    if fills:
        made.setBackground(_mean(fills))
        made.setForeground(theme.color("text"))
    if lined or at:
        made.setFontUnderline(True)
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        made.setUnderlineColor(theme.color("text") if at else line(theme, lined[-1]))
    if at and not fills:
        made.setBackground(theme.color("accent_soft"))
        made.setForeground(theme.color("text"))
    return made


def _mean(colors: Sequence[QColor]) -> QColor:
    count = len(colors)
    return QColor(
        sum(c.red() for c in colors) // count,
        sum(c.green() for c in colors) // count,
        sum(c.blue() for c in colors) // count,
    )
