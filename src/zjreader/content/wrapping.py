"""Put together the lines of a dump that keeps the lines as they were set.

Owns: the width to which lines were filled, how paragraphs open there (indented, or shorter by an indent that the
dump took off), and which lines are therefore one. A line is merged into the one above it only where layout leaves
no doubt: running heads, bylines and headings neither fill a line nor end a sentence. Every source line keeps its
number. Pure.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from zjreader.content.notices import leads_on
from zjreader.content.shape import enumerator, is_closed, is_marked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.content.draft import Line

NARROWEST, WIDEST = 12, 62
"""Han characters in a line that was filled."""
STRETCH, AROUND = 24, 12
"""Lines that share a width, and how many before and behind them tell it."""
FEWEST = 6
"""Filled lines from which a width is believed."""
FILLED = 0.35
"""Share of lines that are filled where the rest are the ends of paragraphs."""
OTHERS = 0.2
"""Share of lines that may be longer: abstracts, tables, captions across the columns."""
SLACK = 1.5
"""Characters by which filled lines differ, since no line begins with a comma."""
SPACED = 0.15
"""Share of lines with a space between Han characters from which it tells nothing."""
INDENT = 1.5
"""Characters from which a line is indented."""
LONGER = 3
"""Lines longer by an indent that make the length of most others that of first lines."""
PARAGRAPHS = 40
"""Characters of a line that is a paragraph, or what a column's end left of one."""
_GAP = re.compile(r"[^!-~] [^!-~]")
_APART = re.compile(r"[.…·．‥⋯_]{3,}|[　\t]|[ （(]\d{1,3}[）)]?$")
"""What lines of contents, bylines and running heads have: leaders, gaps, a page."""
_CLAUSE = re.compile("[，。、；：,;:！？]")
_HANGING = tuple("，。、；：！？”’》）")


@dataclass(frozen=True, slots=True)
class _Setting:
    """How the paragraphs of a dump open.

    Attributes:
        indented: Whether there are spaces before a paragraph's first line.
        shorter: Whether that is shorter by as much, since the dump took them off.
        gap: Blank lines that stand between any two lines.
    """

    indented: bool
    shorter: bool
    gap: int


def unwrap(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Merge the lines that are one, and say of the others how they begin and end."""
    indents = [_indent(line.raw) for line in lines]
    base = median(indents) if any(indents) else 0.0
    indents = [max(0.0, indent - base) for indent in indents]
    # A Han character has three bytes and is as wide as two others.
    sizes = [i + (len(x.text) + len(x.text.encode())) / 4 for x, i in zip(lines, indents, strict=True)]
    widths = _widths(lines, sizes)
    if not any(widths):
        return _indented(lines, indents)
    dump = _Dump(lines, sizes, widths, indents)
    merged: list[Line] = []
    held: list[int] = []
    for at in range(len(lines)):
        if held and not dump.joins(held, at):
            merged.append(dump.merged(held))
            held = []
        held.append(at)
    return (*merged, dump.merged(held)) if held else tuple(merged)


def _indent(raw: str) -> float:
    """Give the width of the spaces before a line, in Han characters."""
    if not raw[:1].isspace():
        return 0.0
    spaces = raw[: len(raw) - len(raw.lstrip())]
    return sum(1.0 if c == "\u3000" else 2.0 if c == "\t" else 0.5 for c in spaces)


def _widths(lines: Sequence[Line], sizes: Sequence[float]) -> list[int]:
    """Give for every line the width to which the lines around it were filled; 0 where they were not."""
    widths: list[int] = []
    for start in range(0, len(lines), STRETCH):
        around = range(max(0, start - AROUND), min(len(lines), start + STRETCH + AROUND))
        width = _width([sizes[at] for at in around])
        # Lines of contents and lists of houses may be as long as each other, and verses are.
        filled = [lines[at].text for at in around if width and abs(sizes[at] - width) <= SLACK]
        prose = [text for text in filled if not is_closed(text) and not _APART.search(text)]
        clauses = sum(_CLAUSE.search(text) is not None for text in prose)
        told = len(prose) >= max(FEWEST, 0.6 * len(filled)) and 2 * clauses > len(prose)
        widths.append(width if told else 0)
    # Where text begins or ends beside other matter, the text next to it tells.
    beside = zip(widths, [0, *widths], [*widths[1:], 0], strict=False)
    return [own or after or before for own, before, after in beside for _ in range(STRETCH)][: len(lines)]


def _width(sizes: Sequence[float]) -> int:
    """Give the size that most of some lines have, where few are longer; else 0."""
    counts = Counter(round(size) for size in sizes)
    likely = [size for size in counts if NARROWEST <= size <= WIDEST]
    width = max(likely, key=lambda size: (counts[size], size), default=0)
    if counts[width + 2] >= LONGER:  # most lines open paragraphs, and lack the indent
        width += 2
    near = sum(-SLACK - 1 <= size - width <= SLACK for size in sizes)
    longer = sum(size > width + SLACK + 1 for size in sizes)
    least = max(FEWEST, FILLED * sum(size > width / 3 for size in sizes))
    return width if near >= least and longer <= OTHERS * len(sizes) else 0


def _indented(lines: Sequence[Line], indents: Sequence[float]) -> tuple[Line, ...]:
    """Say how the lines begin in a dump whose lines are paragraphs, where most of them are indented."""
    long = [indent >= INDENT for line, indent in zip(lines, indents, strict=True) if len(line.text) > PARAGRAPHS]
    if not long or not 0.6 * len(long) < sum(long) < len(long):
        return tuple(lines)
    return tuple(
        replace(line, opens=indent >= INDENT, resumes=indent < INDENT, full=True)
        if len(line.text) > PARAGRAPHS or is_closed(line.text)
        else line
        for line, indent in zip(lines, indents, strict=True)
    )


class _Dump:
    """The lines of a dump with what its layout says of them."""

    def __init__(
        self,
        lines: Sequence[Line],
        sizes: Sequence[float],
        widths: Sequence[int],
        indents: Sequence[float],
    ) -> None:
        self._lines = lines
        self._sizes = sizes
        self._widths = widths
        self._indents = indents
        fits = [0 < size <= width + SLACK + 1 for size, width in zip(sizes, widths, strict=True)]
        self._closed = [fit and is_closed(line.text) for line, fit in zip(lines, fits, strict=True)]
        spaced = sum(bool(w) and _GAP.search(line.text) is not None for line, w in zip(lines, widths, strict=True))
        self._spaced = spaced > SPACED * sum(map(bool, widths))  # recognition leaves spaces anywhere
        self._setting = _Setting(indented=False, shorter=False, gap=0)
        self._setting = self._read_setting()

    def _read_setting(self) -> _Setting:
        """Learn from the lines behind those that end a paragraph."""
        filled = [at for at, width in enumerate(self._widths) if width and self._sizes[at] >= width - SLACK]
        gaps = Counter(self._lines[b].gap for a, b in pairwise(filled) if b == a + 1)
        gap = max(gaps, key=lambda g: gaps[g], default=0)
        opening = [
            at
            for at in range(1, len(self._lines))
            if self._closed[at - 1]
            and self._sizes[at - 1] < self._widths[at - 1] - SLACK - 1
            and self._widths[at]
            and not self._closed[at]
            and self._sizes[at] > 0.7 * self._widths[at]
        ]
        indented = sum(self._indents[at] >= INDENT for at in opening)
        missing = [self._widths[at] - self._sizes[at] for at in opening]
        if 2 * indented > len(opening):
            return _Setting(indented=True, shorter=False, gap=gap)
        shorter = bool(missing) and SLACK <= median(missing) <= SLACK + 1
        return _Setting(indented=False, shorter=shorter, gap=gap)

    def _full(self, at: int, *, first: bool = False) -> bool:
        """Tell whether a line was filled; ``first`` says that it may open a paragraph and yet end a sentence."""
        shorter = self._setting.shorter and (first or not self._closed[at])
        least = self._widths[at] - SLACK - shorter
        return bool(self._widths[at]) and least <= self._sizes[at] <= self._widths[at] + SLACK + 1

    def _runs(self, at: int, *, first: bool = False) -> bool:
        """Tell whether a line was filled with text."""
        return self._full(at, first=first) and not self._apart(at)

    def _apart(self, at: int) -> bool:
        """Tell whether a line has gaps, as text has none."""
        text = self._lines[at].text
        return _APART.search(text) is not None or (not self._spaced and _GAP.search(text) is not None)

    def _opens(self, at: int) -> bool:
        """Tell whether layout says that a line opens a paragraph."""
        if self._setting.indented:
            return self._indents[at] >= INDENT
        # A comma may hang over the margin.
        missing = self._widths[at] - self._sizes[at] + self._lines[at].text.endswith(_HANGING)
        return self._setting.shorter and not self._closed[at] and SLACK <= missing <= SLACK + 1

    def _resumes(self, at: int) -> bool:
        """Tell whether layout says that a line goes on from one above it."""
        if not self._widths[at] or not (self._closed[at] or self._full(at)):
            return False
        return (self._setting.indented or self._setting.shorter) and not self._opens(at)

    def joins(self, held: Sequence[int], lower: int) -> bool:
        """Tell whether a line goes on with those right above it."""
        upper = held[-1]
        above, line = self._lines[upper], self._lines[lower]
        if not self._full(upper, first=len(held) == 1) or abs(self._widths[upper] - self._widths[lower]) > SLACK:
            return False
        if line.gap > self._setting.gap or above.jump or (line.jump and not leads_on(line.jump)):
            return False
        if self._apart(upper) or not (self._closed[lower] or self._runs(lower)):
            return False
        if self._opens(lower):
            return False
        if self._closed[upper]:
            margins = self._setting.indented or self._setting.shorter or self._closed[lower]
            return margins and not (enumerator(line.text) or is_marked(line.text))
        return self._setting.indented or not enumerator(line.text)

    def merged(self, held: Sequence[int]) -> Line:
        """Make one line of several, or of a single one."""
        first, last = self._lines[held[0]], self._lines[held[-1]]
        text = raw = ""
        rest: list[tuple[int, int]] = []
        for at in held:
            line = self._lines[at]
            space = " " if _is_latin(text[-1:]) and _is_latin(line.text[:1]) else ""
            if text:
                rest.append((len(text + space), line.no))
            text += space + line.text
            raw += space + line.raw.strip().strip("\u3000")
        if not self._widths[held[0]]:
            return first
        opens = self._opens(held[0]) and (self._full(held[0]) or self._closed[held[0]])
        margins = self._setting.indented or self._setting.shorter
        # A title may happen to fill its line.
        told = len(held) > 1 or opens or self._closed[held[0]] or not margins
        return replace(
            first,
            text=text,
            raw=raw if len(held) > 1 else first.raw,
            jump=last.jump,
            rest=tuple(rest),
            opens=opens,
            resumes=told and self._resumes(held[0]),
            full=told and self._runs(held[-1], first=len(held) == 1),
        )


def _is_latin(character: str) -> bool:
    """Tell whether a character belongs to a Latin word."""
    return character.isascii() and character.isalpha()
