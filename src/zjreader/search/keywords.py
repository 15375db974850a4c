"""Keywords of articles, computed without a dictionary.

Owns: what is frequent in an article and rare beside it. Pairs of characters are weighed by tf-idf over the issue's
articles, then grown to whole words while they keep their frequency. Pure; linear in the length of the text.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBER = 12
LEAST = 3
"""Occurrences below which nothing is a keyword."""
LONGEST = 8
_CANDIDATES = 48
_KEPT = 0.7
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9-]+")
_PARTICLES = frozenset("的了在和是与及对把被为以其从到向于并又也都就还而等着过这那之要说")
_FUNCTION = _PARTICLES | frozenset(
    "的了在和是与及对把被为以其从到向于并又也都就还而等着过个这那之中上下不有我你他她它们们将让使或但更最很再"
    "各每所由因此可能会要说来去自用通年月日一二三四五六七八九十百千万亿多"
)


def keywords(texts: Sequence[str]) -> list[list[str]]:
    """Give up to 12 keywords of each article of an issue, best first."""
    counted = [_pairs(text) for text in texts]
    spread: Counter[str] = Counter()
    for counts in counted:
        spread.update(counts.keys())
    return [_best(text, counts, spread, len(texts)) for text, counts in zip(texts, counted, strict=True)]


def _pairs(text: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for run in _HAN.findall(text):
        counts.update(map(str.__add__, run, run[1:]))
    counts.update(_LATIN.findall(text))
    return counts


def _best(text: str, counts: Counter[str], spread: Counter[str], articles: int) -> list[str]:
    weighed = [
        (count * math.log((articles + 1) / spread[pair] + 0.5), pair)
        for pair, count in counts.items()
        if count >= LEAST and not _FUNCTION.intersection(pair)
    ]
    weighed.sort(key=lambda item: (-item[0], item[1]))
    found: list[str] = []
    for _, pair in weighed[:_CANDIDATES]:
        word = pair if pair.isascii() else _grow(text, pair, counts[pair])
        if not any(word in other or other in word for other in found):
            found.append(word)
        if len(found) == NUMBER:
            break
    return found


def _grow(text: str, pair: str, count: int) -> str:
    """Lengthen a pair to either side while most of its occurrences go on the same way."""
    word = pair
    while len(word) < LONGEST:
        after: Counter[str] = Counter()
        before: Counter[str] = Counter()
        at = text.find(word)
        while at >= 0:
            before[text[at - 1 : at]] += 1
            after[text[at + len(word) : at + len(word) + 1]] += 1
            at = text.find(word, at + 1)
        choices = [(n, word + c) for c, n in after.items() if _extends(c)]
        choices += [(n, c + word) for c, n in before.items() if _extends(c)]
        number, longer = max(choices, default=(0, ""))
        if number < max(LEAST, _KEPT * count):
            break
        word = longer
    return word


def _extends(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" and char not in _PARTICLES
