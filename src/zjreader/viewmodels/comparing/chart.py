"""A row of the matrix as bars.

Owns: what a chart shows: a bar for each case that discloses the figure, the words for one that does not, the
province's value as a line, and what must be said with it where the figures may not be compared. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.domain.figure_words import (
    absent,
    badge,
    details,
    differences,
    figure_words,
    period_words,
)
from zjreader.viewmodels.said import noted, said

if TYPE_CHECKING:
    from zjreader.domain.comparison import Cell, Comparison, Row


@dataclass(frozen=True, slots=True)
class Bar:
    """A case's bar; ``low`` and ``high`` are equal but for a range, None where nothing is disclosed."""

    label: str
    words: str
    note: str = ""
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart.

    Attributes:
        title: Indicator, subject, period.
        note: Why the figures may not be compared; empty where they may.
        source: Issue and pages.
        bars: One for each case.
        line: The province's value, or None.
        line_words: What the line says.
    """

    title: str
    note: str
    source: str
    bars: tuple[Bar, ...]
    line: float | None = None
    line_words: str = ""

    @property
    def most(self) -> float:
        """Give the greatest value that is shown."""
        values = [bar.high for bar in self.bars if bar.high is not None]
        return max([*values, self.line or 0.0, 0.0])

    @property
    def least(self) -> float:
        """Give the least value that is shown, 0 at most."""
        values = [bar.low for bar in self.bars if bar.low is not None]
        return min([*values, self.line or 0.0, 0.0])


def drawable(comparison: Comparison) -> tuple[Row, ...]:
    """List the rows that can be drawn: shared ones with numbers, those that may be ranked first."""
    rows = [r for r in comparison.rows if r.shared > 1 and sum(_numbers(c) is not None for c in r.cells) > 1]
    return tuple(sorted(rows, key=lambda row: (not row.rankable, -row.shared)))


def chart(row: Row, comparison: Comparison, source: str) -> Chart:
    """Draw up the chart of a row."""
    parts = [row.name, row.subject or "", said(period_words(row.period))]
    told = "；".join(map(said, differences(row, comparison.cases)))
    note = "" if row.rankable else said(f"{said(badge(row))}，不宜直接比较。{told}")
    bars = []
    for column, (case, cell) in enumerate(zip(comparison.cases, row.cells, strict=True)):
        numbers = _numbers(cell)
        if cell is None or numbers is None:
            word = absent(row, column)[0] if cell is None else figure_words(cell.indicator)
            bars.append(Bar(case.short, said(word)))
        else:
            words = said(figure_words(cell.indicator))
            bars.append(Bar(case.short, words, "　".join(map(said, details(cell, row))), *numbers))
    reference = row.reference or next(iter(row.references), None)
    line, words = _numbers(reference), ""
    if reference is not None and line is not None:
        period = said(period_words(reference.indicator.period))
        name, told = reference.indicator.subject or said("全省"), said(figure_words(reference.indicator))
        words = noted(f"{name} {told}", period if reference.indicator.period != row.period else "")
    return Chart("　".join(filter(None, parts)), note, source, tuple(bars), line[1] if line else None, words)


def _numbers(cell: Cell | None) -> tuple[float, float] | None:
    if cell is None or cell.value is None:
        return None
    return cell.value if isinstance(cell.value, tuple) else (cell.value, cell.value)
