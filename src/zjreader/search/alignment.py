"""How far a quotation agrees with a text, character by character.

Owns: the best place of a quotation inside a folded text, its score, and the diff shown to the reader. A wrong,
missing, added or swapped character counts one. Pure; loads rapidfuzz.
"""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, Levenshtein

from zjreader.domain.folding import fold_text
from zjreader.domain.script_words import in_one_script
from zjreader.domain.search import DiffPart

GUARD = 0.7
"""Share of the quotation's length below which a text cannot hold it: a heading of two characters stands in any."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """Where a quotation lies in a folded text.

    Attributes:
        start: Offset in the folded text.
        end: End offset, exclusive.
        score: 1 minus the share of characters that differ.
    """

    start: int
    end: int
    score: float


def rough(quote: str, text: str, cutoff: float = 0.0) -> Aligned | None:
    """Find about where a folded quotation lies in a folded text; None where it is not like any part."""
    if not quote or len(text) < GUARD * len(quote):
        return None
    at = text.find(quote)
    if at >= 0:
        return Aligned(at, at + len(quote), 1.0)
    found = fuzz.partial_ratio_alignment(quote, text, score_cutoff=100 * cutoff * 0.9)
    if found is None:
        return None
    if len(text) < len(quote):
        return Aligned(0, len(text), found.score / 100)
    return Aligned(found.dest_start, found.dest_end, found.score / 100)


def settle(quote: str, text: str, place: Aligned) -> Aligned:
    """Move both ends of a place by a few characters to where the fewest differ."""
    if place.score == 1.0 and text[place.start : place.end] == quote:
        return place
    start, end = place.start, place.end
    reach = 3 + len(quote) // 12
    for _ in range(2):
        ends = _near(end, reach, start + 1, len(text))
        end = min((OSA.distance(quote, text[start:e]), abs(e - end), e) for e in ends)[2]
        starts = _near(start, reach, 0, end - 1)
        start = min((OSA.distance(quote, text[s:end]), abs(s - start), s) for s in starts)[2]
    return Aligned(start, end, OSA.normalized_similarity(quote, text[start:end]))


def diff(quoted: str, original: str, *, forms: bool = True) -> tuple[DiffPart, ...]:
    """Say how to get from a quotation to its original; empty where they are equal.

    Args:
        quoted: The quotation.
        original: The source's words.
        forms: Whether another form of the same character (traditional, wide) differs too. Where words differ, a
            text in the other script would hide them.
    """
    if quoted == original:
        return ()
    left, right = (quoted, original) if forms else (_forms(quoted), _forms(original))
    return tuple(
        DiffPart(op.tag, quoted[op.src_start : op.src_end], original[op.dest_start : op.dest_end])
        for op in Levenshtein.opcodes(left, right)
    )


def _forms(text: str) -> list[str]:
    """Give each character's fold; marks, which fold to nothing, stay as they are."""
    return [fold_text(char) or char for char in in_one_script(text)]


def _near(place: int, reach: int, least: int, most: int) -> range:
    return range(max(least, place - reach), min(most, place + reach) + 1)
