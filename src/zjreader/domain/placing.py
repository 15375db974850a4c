"""Decide where words quoted by another program stand.

Owns: when a place is certain. The words must be there; what the other program kept of their surroundings must
agree, and where they stand several times, with one place alone. All else is a doubt, never a guess. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from zjreader.domain.folding import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.domain.annotations import TextPositionSelector, TextQuoteSelector
    from zjreader.domain.passages import Passages

AGREED, LEAD = 0.8, 0.2
"""Likeness of the surroundings (0 to 1) that speaks for a place; by how much it must exceed the next place's."""

ENOUGH = 10
"""Folded characters, words and surroundings that agree together, from which a place is no chance."""

TELLING = 3
"""Folded characters of surroundings below which they tell nothing."""


class Doubt(StrEnum):
    """Why words have no certain place."""

    ABSENT = "absent"  # not in the library
    HEAD = "head"  # in titles, captions and the like only
    SEVERAL = "several"  # in several places that the surroundings do not tell apart
    ELSEWHERE = "elsewhere"  # once, but in other surroundings
    BRIEF = "brief"  # once, but too short to be known


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where the words stand in an article's running text."""

    passages: Passages
    position: TextPositionSelector


def settle(quote: TextQuoteSelector, spots: Sequence[Spot]) -> Spot | Doubt:
    """Choose the place that is meant among all in the library, or say why none is certain."""
    if not spots:
        return Doubt.ABSENT
    ranked = sorted((_Likeness.of(quote, spot) for spot in spots), key=lambda found: -found.mean)
    best = ranked[0]
    if len(ranked) > 1:
        lead = best.mean - ranked[1].mean
        return best.spot if best.mean >= AGREED and lead >= LEAD else Doubt.SEVERAL
    if best.told and not best.agreed:
        return Doubt.ELSEWHERE
    return best.spot if len(fold_text(quote.exact)) + best.agreed >= ENOUGH else Doubt.BRIEF


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How a place's surroundings agree.

    Attributes:
        spot: The place.
        told: Number of sides that were told.
        agreed: Folded characters of the sides that agree.
        mean: Likeness, 0 to 1; 0 where no side was told.
    """

    spot: Spot
    told: int
    agreed: int
    mean: float

    @classmethod
    def of(cls, quote: TextQuoteSelector, spot: Spot) -> _Likeness:
        prefix, suffix = fold_text(quote.prefix), fold_text(quote.suffix)
        text = spot.passages.text
        start, end = spot.passages.folded(spot.position) or (0, 0)
        sides = [
            (len(wanted), fuzz.ratio(wanted, here) / 100)
            for wanted, here in (
                (prefix, text[max(0, start - len(prefix)) : start]),
                (suffix, text[end : end + len(suffix)]),
            )
            if len(wanted) >= TELLING
        ]
        agreed = sum(length for length, likeness in sides if likeness >= AGREED)
        mean = sum(likeness for _, likeness in sides) / len(sides) if sides else 0.0
        return cls(spot, len(sides), agreed, mean)
