"""Judge whether one line goes on in another.

Owns: the odds that a text cut at ``a`` continues at ``b``: quotation marks that pair, punctuation, figures
with their units, words of the lexicon across the cut, and which characters follow each other elsewhere in the
same issue. Log odds, natural logarithm: 0 is even, above 2 is likely, below -2 unlikely. Pure and immutable.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from operator import add
from typing import TYPE_CHECKING

from zjreader.content.shape import CACHED, HAN, bare, enumerator, is_closed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zjreader.content.lexicon import Lexicon

_OPENING = {"“": "”", "‘": "’", "『": "』", "「": "」", "《": "》", "（": "）", "(": ")", "【": "】"}
_CLOSING = {v: k for k, v in _OPENING.items()}
_STOPS = {"，": 3.0, ",": 3.0, "、": 3.0, "；": 1.0, ";": 1.0, "：": -1.0, ":": -1.0}
_GOES_ON = frozenset("，,。、；;：:！？!?…")
_FIRST_MARK = re.compile("[" + re.escape("".join(_OPENING) + "".join(_CLOSING)) + "]")
_STRETCH = re.compile(rf"[{HAN}]+")
_STARTERS = re.compile(rf"(?:^|(?<=[\n。！？]))[”』」“‘]?([{HAN}]{{2}})")

_DATED = re.compile(r"(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?[，,以初底末来]")
_TOPIC = re.compile(rf"[{HAN}“”]{{5,14}}。(?=.)")
"""A short whole sentence that names what a paragraph is about."""


@dataclass(frozen=True, slots=True)
class Language:
    """What an issue's own text tells about which characters follow each other.

    Attributes:
        singles: Frequency of each Han character.
        pairs: Frequency of each run of two.
        triples: Frequency of each run of three.
        starts: Frequency of the two characters a sentence opens with.
        total: Number of characters counted.
        sentences: Number of sentence openings counted.
    """

    singles: Mapping[str, int] = field(default_factory=dict)
    pairs: Mapping[str, int] = field(default_factory=dict)
    triples: Mapping[str, int] = field(default_factory=dict)
    starts: Mapping[str, int] = field(default_factory=dict)
    total: int = 0
    sentences: int = 0


def learn(lines: Iterable[str]) -> Language:
    """Count the characters of an issue's lines; what goes across a line end is never looked up."""
    text = "\n".join(lines)
    pairs = list(map(add, text, text[1:]))
    triples = map(add, pairs, text[2:])
    singles = Counter(text)
    starts = Counter(_STARTERS.findall(text))
    return Language(singles, Counter(pairs), Counter(triples), starts, len(text), starts.total())


@lru_cache(maxsize=CACHED)
def open_marks(text: str) -> tuple[str, ...]:
    """List the opening marks that a text leaves open, innermost last."""
    stack: list[str] = []
    for mark in _FIRST_MARK.findall(text):
        if mark in _OPENING:
            stack.append(mark)
        elif stack and _OPENING[stack[-1]] == mark:
            stack.pop()
    return tuple(stack)


@lru_cache(maxsize=CACHED)
def orphan_mark(text: str) -> str:
    """Give the first closing mark that nothing in the text opens, or an empty text."""
    stack: list[str] = []
    for match in _FIRST_MARK.finditer(text):
        mark: str = match[0]
        if mark in _OPENING:
            stack.append(mark)
        elif stack and _OPENING[stack[-1]] == mark:
            stack.pop()
        elif mark in _CLOSING:
            return mark
    return ""


def _marks(a: str, b: str) -> float:
    """Weigh whether the marks left open in ``a`` are closed in ``b``."""
    left, orphan = open_marks(a), orphan_mark(b)
    if left and orphan:
        return 6.0 if _OPENING[left[-1]] == orphan else -1.0
    if orphan:
        return -4.0
    if left:
        # The closing mark should come soon; a second opening of the same kind speaks against it.
        first = _FIRST_MARK.search(b)
        if first and first[0] == left[-1]:
            return -4.0
        return -2.5
    return 0.0


def _edges(a: str, b: str, lexicon: Lexicon) -> float:
    """Weigh the last and first characters."""
    last, first = a[-1:], b[:1]
    score = _STOPS.get(last, 0.0)
    if first in _GOES_ON:
        score += 6.0
    if last.isdigit():
        score += 3.0 if first.isdigit() or first in ".%％" or b.startswith(lexicon.lists["units"]) else 0.0
    if first in "■●◆□" or enumerator(b):
        score -= 4.0
    if stops_short(a, lexicon):
        score += 1.5
    if b.startswith(lexicon.lists["open_starts"]):
        score += 1.0
    if b.startswith(lexicon.lists["paragraph_openers"]) or _TOPIC.match(b) or _DATED.match(b):
        score -= 1.5
    return score


@lru_cache(maxsize=CACHED)
def stops_short(a: str, lexicon: Lexicon) -> bool:
    """Tell whether a text stops on a word that wants another, and not on a longer word's last character."""
    if not a.endswith(lexicon.lists["open_ends"]):
        return False
    return a[-2:] not in lexicon.words or any(len(w) > 1 and a.endswith(w) for w in lexicon.lists["open_ends"])


def _words(a: str, b: str, lexicon: Lexicon) -> float:
    """Weigh the longest word that the cut would go through."""
    best = 0
    for i in range(1, min(4, len(a) + 1)):
        for j in range(1, min(5 - i, len(b) + 1)):
            if i + j > best and a[-i:] + b[:j] in lexicon.words:
                best = i + j
    return (0.0, 0.0, 1.3, 3.0, 4.0)[best]


def _habits(a: str, b: str, language: Language) -> float:
    """Weigh how often the characters at the cut stand together elsewhere in the issue."""
    if not (a and b) or not (_STRETCH.match(a[-1]) and _STRETCH.match(b[0])):
        return 0.0
    pairs, singles = language.pairs, language.singles
    seen = pairs.get(a[-1] + b[0], 0)
    expected = singles.get(a[-1], 0) * singles.get(b[0], 0) / max(1, language.total)
    score = max(-1.0, min(2.0, 0.5 * math.log((seen + 0.3) / (expected + 0.3))))
    around = language.triples.get(a[-2:] + b[0], 0) + language.triples.get(a[-1] + b[:2], 0)
    return score + (min(3.0, 1.2 + 0.4 * math.log(around)) if around else -0.3)


def _opening(b: str, language: Language) -> float:
    """Weigh whether ``b`` opens as sentences open in this issue."""
    head = b.lstrip("“‘『「")[:2]
    if len(head) < 2:
        return 0.0
    share = (language.starts.get(head, 1) - 1) * language.total / max(1, language.sentences)
    return 0.7 * max(-0.7, min(2.0, math.log((share + 2.0) / (language.pairs.get(head, 0) + 2.0))))


def components(a: str, b: str, language: Language, lexicon: Lexicon) -> tuple[float, float, float, float, float]:
    """Give what speaks for a continuation: marks, edges, words, habits, and how little ``b`` opens a sentence."""
    a, b = bare(a), b.lstrip()
    if not a or not b or is_closed(a):
        return (0.0, -6.0, 0.0, 0.0, 0.0)
    tail, head = a[-8:], b[:24]
    return (
        _marks(a, b),
        _edges(tail, head, lexicon),
        _words(tail, head, lexicon),
        _habits(tail, head, language),
        -_opening(head, language),
    )


def odds(a: str, b: str, language: Language, lexicon: Lexicon) -> float:
    """Give the log odds that ``b`` continues ``a``."""
    a, b = bare(a), b.lstrip()
    if not a or not b:
        return -9.0
    if is_closed(a):
        return -6.0 + _marks(a, b) + (1.0 if re.match(r"[，。、；：”』」》）]", b) else 0.0)
    return sum(components(a, b, language, lexicon))


def likelihood(score: float) -> float:
    """Turn log odds into a probability."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))
