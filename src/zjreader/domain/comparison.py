"""Case studies side by side.

Owns: the values of a comparison and the ports through which services ask for one. What a source does not
disclose is an absent cell, never zero; only rows that are the same in indicator, basis and period may be ranked.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zjreader.domain.library import Article, Issue
    from zjreader.domain.studies import CaseStudy, Indicator, Passage, Studies


class Comparability(StrEnum):
    """Whether the figures of a row may be compared."""

    SAME = "same"  # same indicator, basis and period
    OTHER_PERIOD = "other_period"  # same indicator and basis, another period, or one that is not told
    OTHER_BASIS = "other_basis"  # same indicator of something narrower (a town, a product), or of one project each
    THEME_ONLY = "theme_only"  # one case only; shares no more than the theme; never ranked


@dataclass(frozen=True, slots=True)
class Cell:
    """What a case discloses in a row.

    Attributes:
        indicator: The figure, with its evidence, printed value and unit.
        value: Its value in the row's unit; None where no number is told.
        others: Further figures of the same indicator in the case, which the row does not show.
        contradicted: Whether the source states another value for the same thing.
    """

    indicator: Indicator
    value: float | tuple[float, float] | None
    others: tuple[Indicator, ...] = ()
    contradicted: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """An indicator over the cases.

    Attributes:
        key: Stable name of the row within a comparison, for pinning and hiding.
        name: Indicator.
        subject: What narrower thing the row is about, or None.
        theme: Theme of the row.
        unit: Base unit of the values, or None.
        period: Period, where all cells have the same; else None.
        comparability: Whether the cells may be compared.
        differences: What differs, Chinese phrases; empty where nothing does.
        cells: One per case in the order of the comparison; None is "not disclosed".
        reference: Value of the province from the same issue, or None.
        references: All of them, the province first, then groups of its counties.
        struck: For each case whether the reader struck its figure.
        elsewhere: For each case how many figures of the same indicator stand in other rows.
    """

    key: str
    name: str
    subject: str | None
    theme: str
    unit: str | None
    period: str | None
    comparability: Comparability
    differences: tuple[str, ...]
    cells: tuple[Cell | None, ...]
    reference: Cell | None = None
    references: tuple[Cell, ...] = ()
    struck: tuple[bool, ...] = ()
    elsewhere: tuple[int, ...] = ()

    @property
    def shared(self) -> int:
        """Count the cases that disclose it."""
        return sum(c is not None for c in self.cells)

    @property
    def rankable(self) -> bool:
        """Tell whether the cells may be ranked against each other."""
        return self.comparability is Comparability.SAME


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Figures of one source that state different values of the same thing."""

    case: str
    name: str
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme over the cases: for each case its paragraphs, in reading order; empty where it has none."""

    theme: str
    passages: tuple[tuple[Passage, ...], ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A word and how strongly it marks a case.

    Attributes:
        text: The word.
        score: Log-likelihood against the other cases for a distinctive word; occurrences for a shared one.
        counts: Occurrences in each case.
    """

    text: str
    score: float
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two to six cases side by side.

    Attributes:
        cases: In the order of the columns.
        rows: Grouped by theme, in each theme shared indicators first.
        themes: Paragraphs by theme, themes shared by most cases first.
        contradictions: What sources say in two ways.
        distinctive: For each case the words that mark it.
        common: Words that the cases share.
        struck: Figures that the reader struck; no row shows them.
    """

    cases: tuple[CaseStudy, ...]
    rows: tuple[Row, ...]
    themes: tuple[ThemeRow, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    distinctive: tuple[tuple[Term, ...], ...] = ()
    common: tuple[Term, ...] = ()
    struck: tuple[Indicator, ...] = ()


class StudyReading(Protocol):
    """Reads the case studies of an issue."""

    def read(self, issue: Issue) -> Studies:
        """Recognise the cases and extract their indicators, the province's figures and the themes."""
        ...

    def read_case(
        self, case: CaseStudy, article: Article
    ) -> tuple[CaseStudy, tuple[Indicator, ...], tuple[Passage, ...]]:
        """Read one case, be it recognised or added by hand."""
        ...


class CaseComparing(Protocol):
    """Compares case studies."""

    def compare(
        self,
        cases: Sequence[CaseStudy],
        indicators: Sequence[Indicator],
        passages: Sequence[Passage] = (),
        reference: Sequence[Indicator] = (),
        articles: Mapping[str, Article] | None = None,
        struck: Sequence[Indicator] = (),
    ) -> Comparison:
        """Lay cases side by side; ``articles`` by key are needed for distinctive words only.

        ``struck`` are the figures that the reader struck: they are not shown, but where one would stand is told.
        """
        ...

    def units(self, unit: str | None) -> tuple[str, ...]:
        """Give the units that a value in a base unit can be shown in, itself first."""
        ...

    def convert(self, value: float, unit: str, wanted: str) -> float | None:
        """Convert a value between two units; None where they measure different things."""
        ...
