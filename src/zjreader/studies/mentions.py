"""The numbers of a text as printed, and the joining of ranges.

Owns: Mention, one printed number with value, unit and bound. What a number means, and whether it is a
figure at all, is decided elsewhere. Offsets are 0-based in the text. Threading: pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zjreader.studies.numerals import SCALES

if TYPE_CHECKING:
    from collections.abc import Iterator

_JOINER = re.compile(r"(?:—+|-|–|~|至|到)$")
_AND = re.compile(r"[、,]|和|与|及")
_RESPECTIVELY = re.compile(r"(?:分别|依次|各自)[^。;]{0,24}$")
_FROM = re.compile(r"[从由][^,。;]{0,3}$")


@dataclass(frozen=True, slots=True)
class Mention:
    """One number as printed.

    Attributes:
        start: Where the number begins.
        number_end: Where its numerals end.
        end: Where unit and bound end.
        value: In the base unit; a pair for a range; None where no number is told (数十).
        printed: The numerals.
        unit: Scale and unit as printed, or None.
        norm: Base unit, or None.
        kind: Kind of the unit (``money``, ``ratio`` …), empty without one.
        bound: Comparator value.
        scale: Scale as printed, for a range that gives it once.
    """

    start: int
    number_end: int
    end: int
    value: float | tuple[float, float] | None
    printed: str
    unit: str | None
    norm: str | None
    kind: str
    bound: str = "="
    scale: str = ""


def share_units(text: str, found: list[Mention]) -> list[Mention]:
    """Give the numbers of a list the unit that only the last of them has (分别增长3.1和4.5个百分点)."""
    shared = list(found)
    for index in range(len(found) - 2, -1, -1):
        mention, following = shared[index], shared[index + 1]
        if following.norm is None or not _AND.fullmatch(text[mention.end : following.start]):
            continue
        short = mention.norm == "个" and following.norm == "个百分点"
        bare = mention.norm is None and _RESPECTIVELY.search(text[: mention.start]) is not None
        if not (short or bare) or not isinstance(mention.value, float):
            continue
        scaled = (
            mention.value * SCALES[following.scale] if following.scale and not mention.scale else mention.value
        )
        shared[index] = replace(
            mention, value=scaled, unit=following.unit, norm=following.norm, kind=following.kind
        )
    return shared


def join_ranges(text: str, found: list[Mention]) -> Iterator[Mention]:
    """Join 10—20年 into one mention with two values; 从…至… stays two."""
    previous: Mention | None = None
    for mention in found:
        current = mention
        if previous is not None:
            between = text[previous.end : mention.start]
            apart = between in ("至", "到") and _FROM.search(text[: previous.start])
            alike = previous.norm in (None, mention.norm)
            if alike and not apart and _JOINER.fullmatch(between) and isinstance(previous.value, float):
                current = _joined(previous, mention, text)
            else:
                yield previous
        previous = current
    if previous is not None:
        yield previous


def _joined(low: Mention, high: Mention, text: str) -> Mention:
    value = low.value
    if not isinstance(value, float) or not isinstance(high.value, float):
        return high
    if not low.scale and high.scale and low.norm is None:
        value *= SCALES[high.scale]
    if value >= high.value:
        return high
    bound = low.bound if high.bound == "=" else high.bound
    printed = text[low.start : high.number_end]
    return replace(high, start=low.start, value=(value, high.value), printed=printed, bound=bound)
