"""Case studies and their indicators.

Owns: the values of the comparison. A figure is always tied to the words that state it; what a source does
not disclose is absent, never zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Comparator(StrEnum):
    """How the printed words bound a value: 超 ``>``, 以上 ``>=``, 不足 ``<``, 余 ``~`` …, see the lexicon."""

    EQUAL = "="
    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="
    ABOUT = "~"


@dataclass(frozen=True, slots=True)
class Change:
    """A change that the text states of an indicator.

    Attributes:
        direction: ``up``, ``down`` or ``flat``.
        amount: How much, or None where only the direction is told.
        unit: Unit of the amount (``%``, ``个百分点`` …), or None.
    """

    direction: str
    amount: float | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that state a figure.

    Attributes:
        article: Article key.
        label: Block label (``p7``).
        start: Offset in the block's text, 0-based code points.
        end: End offset, exclusive.
        quote: The words themselves.
        lines: Source lines of the block.
    """

    article: str
    label: str
    start: int
    end: int
    quote: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure of a case study with its evidence.

    Attributes:
        id: Stable within an edition: a digest of case, evidence words and value.
        case: Full name of the case's place (``杭州市临安区``).
        name: Normalised name (``城乡居民收入比``).
        printed_name: The words it was read from.
        value: As printed (``1.2万``), without unit.
        value_norm: In ``unit_norm``; a pair for a range; None where no number is told.
        unit: As printed (``亿元``).
        unit_norm: Base unit (``元``, ``%``, ``个``, ``人``, ``亩`` …) or None.
        comparator: Bound that the words state.
        period: ``2024``, ``2025Q1-Q3``, ``2025-01..2025-10``, ``2025YTD`` … or None where not told.
        period_printed: The words of the period, or None.
        theme: Theme of the lexicon (``产业`` …).
        subject: Narrower subject than the case (a town, a product), or None.
        change: Stated change, or None.
        rank: Stated rank (``全省第二``), or None.
        evidence: The words.
        source: ``extracted``, ``digest`` or ``manual``.
        confidence: 0 to 1.
    """

    id: str
    case: str
    name: str
    printed_name: str
    value: str
    value_norm: float | tuple[float, float] | None
    unit: str | None
    unit_norm: str | None
    comparator: Comparator
    period: str | None
    period_printed: str | None
    theme: str
    subject: str | None
    change: Change | None
    rank: str | None
    evidence: Evidence
    source: str = "extracted"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class CaseStudy:
    """An article or piece about one place.

    Attributes:
        name: Full administrative name (``舟山市定海区``, ``衢州市衢江区廿里镇``).
        short: Short name for headings (``定海区``).
        article: Article key.
        title: Article title.
        places: Full names of the places it is about, the case's own first.
        themes: Themes with paragraphs, most frequent first.
        indicators: Number of figures.
        summary: Our own summary where the digest has one, else None.
        confidence: 0 to 1.
    """

    name: str
    short: str
    article: str
    title: str
    places: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    indicators: int = 0
    summary: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a case study and its theme.

    Attributes:
        article: Article key.
        label: Block label (``p7``).
        theme: The theme most of its words speak for.
        score: How strongly, comparable within one article.
    """

    article: str
    label: str
    theme: str
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Studies:
    """What was read of an issue.

    Attributes:
        cases: Case studies in reading order.
        indicators: Of all cases, in reading order.
        reference: Figures that the other articles state of the province or of a group of its counties.
        passages: Paragraphs of the cases with their themes, in reading order.
    """

    cases: tuple[CaseStudy, ...]
    indicators: tuple[Indicator, ...]
    reference: tuple[Indicator, ...] = ()
    passages: tuple[Passage, ...] = ()
