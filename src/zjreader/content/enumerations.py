"""Find paragraphs that only go on from a numbered one.

Owns: one judgement. In a series 一是 … 二是 … 三是 … where every item is one paragraph, a single paragraph
without a number between two items is the rest of the item before it, cut where a sentence happened to end.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = "零一二三四五六七八九十"
_ITEM = re.compile(r"(十?[一二三四五六七八九]|[一二]?十)是")
LEAST = 4
"""Items that a series must have."""


def rests(openings: Sequence[str]) -> list[int]:
    """Give the indices of paragraphs, told by how they open, that go on from the item before them."""
    items = [(index, number) for index, text in enumerate(openings) if (number := _number(text))]
    found: list[int] = []
    series: list[tuple[int, int]] = []
    for index, number in [*items, (-1, 0)]:
        if series and number == series[-1][1] + 1 and index - series[-1][0] <= 2:
            series.append((index, number))
            continue
        if len(series) >= LEAST:
            gaps = [a + 1 for (a, _n), (b, _m) in pairwise(series) if b - a == 2]
            if len(gaps) == 1:
                found += gaps
        series = [(index, number)]
    return found


def _number(text: str) -> int:
    """Read the number that a paragraph opens with; 0 where there is none."""
    match = _ITEM.match(text)
    if match is None:
        return 0
    tens, ten, ones = match[1].rpartition("十")
    value = _DIGITS.index(ones) if ones else 0
    return value + (10 * (_DIGITS.index(tens) if tens else 1) if ten else 0)
