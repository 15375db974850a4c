"""Folding: what search, quotations and anchors take for the same text.

Owns: the folded form of a printed text with its offset map, and the tokens of the passage index. Every printed
character folds by itself to none, one or several characters, so the fold of a part of a text is a part of the
fold of the text. Marks that carry meaning in figures stay: ``8.1``, ``1:2``, ``1/3``, ``8%``, ``50+``, ``-3`` and
``1-5`` keep one mark, other marks between two digits become ``、``, so that ``8.1`` is never ``81``; a half-width
comma between digits (``1,234``) goes. Folding twice changes nothing.
The index takes ``index_tokens`` with FTS5's ``unicode61`` or ``ascii`` tokenizer: both leave tokens whole, so
that a phrase of tokens stands in a text exactly where the folded phrase stands in the folded text.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache

from zjreader.domain.spans import Span
from zjreader.domain.variants import IDEOGRAPHS, RADICALS, SIMPLIFIED, TRADITIONAL

_CLASSES = {
    ".": "..．·•・‧∙⋅﹒･᛫",
    ":": ":：∶﹕︓",
    "/": "/／⁄∕",
    "-": "-－−‐‑﹣",
    "—": "—–―‒─━~～〜∼﹘︱",
    "%": "%％﹪",
    "‰": "‰",
    "+": "+＋﹢",
    "": ",﹐",
}
_MARKS = "、.:/—\\-%‰+"
_IDLE_RUN = re.compile(f"(?<![0-9{_MARKS}])[{_MARKS}]+(?![0-9{_MARKS}])")
_RUN = re.compile(f"[{_MARKS}]+")
_ALONE = {".", ":", "/"}
_TO_TOKEN = {ord(mark): chr(0xE900 + i) for i, mark in enumerate("、.:/-%‰+")}
"""Marks as the index writes them: private-use characters, which no tokenizer takes for punctuation."""


@dataclass(frozen=True, slots=True)
class Folding:
    """Which differences a search overlooks; all by default, each can be switched off."""

    script: bool = True  # traditional and simplified characters
    width: bool = True  # full and half width (NFKC), Kangxi radicals
    case: bool = True  # upper and lower case Latin
    punctuation: bool = True  # punctuation and quotation marks
    space: bool = True  # spaces, zero-width characters, soft hyphens


ALL_FOLDED = Folding()
"""Every difference is overlooked."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and where its characters stand in the printed one.

    Attributes:
        text: The folded text.
        origins: For each folded character the offset of the printed character it comes from; ascending.
        length: Length of the printed text.
    """

    text: str
    origins: array[int] = field(repr=False)
    length: int

    def printed(self, start: int, end: int) -> Span:
        """Give the printed stretch that a stretch of the folded text comes from; an empty one stays empty."""
        if start >= end:
            at = self.origins[start] if start < len(self.origins) else self.length
            return Span(at, at)
        return Span(self.origins[start], self.origins[end - 1] + 1)

    def folded(self, start: int, end: int) -> Span:
        """Give the folded stretch that comes from a printed stretch."""
        return Span(bisect_left(self.origins, start), bisect_left(self.origins, end))


def fold(text: str, folding: Folding = Folding()) -> Folded:
    """Fold a printed text and keep where every character came from."""
    table = _table(folding)
    parts = [table[ord(char)] for char in text]
    raw = "".join(parts)
    origins = array("I")
    if len(raw) == len(parts) and all(parts):
        origins.extend(range(len(parts)))
    else:
        origins.extend(i for i, part in enumerate(parts) for _ in part)
    if not folding.punctuation:
        return Folded(raw, origins, len(text))
    kept: list[str] = []
    places = array("I")
    last = 0
    for run in _RUN.finditer(raw):
        kept.append(raw[last : run.start()])
        places.extend(origins[last : run.start()])
        for char, offset in _resolve(raw, run):
            kept.append(char)
            places.append(origins[offset])
        last = run.end()
    kept.append(raw[last:])
    places.extend(origins[last:])
    return Folded("".join(kept), places, len(text))


def fold_text(text: str, folding: Folding = Folding()) -> str:
    """Fold a text without the offset map: several times faster, the same result."""
    raw = text.translate(_table(folding))
    if not folding.punctuation:
        return raw
    raw = _IDLE_RUN.sub("", raw)
    return _RUN.sub(lambda run: "".join(char for char, _ in _resolve(raw, run)), raw)


def index_tokens(text: str) -> str:
    """Give a text's tokens for the index: each overlapping pair of folded characters, and the last alone."""
    folded = fold_text(text).translate(_TO_TOKEN)
    if not folded:
        return ""
    return " ".join([*map(str.__add__, folded, folded[1:]), folded[-1]])


def query_tokens(text: str) -> tuple[str, ...]:
    """Give the tokens of a phrase that finds a text; a single one-character token is to be used as a prefix."""
    folded = fold_text(text).translate(_TO_TOKEN)
    if len(folded) < 2:
        return (folded,) if folded else ()
    return tuple(map(str.__add__, folded, folded[1:]))


def _resolve(raw: str, run: re.Match[str]) -> list[tuple[str, int]]:
    """Decide which marks of a run stay, with their offsets in ``raw``; it looks at the run's neighbours only."""
    begin, end = run.span()
    left = raw[begin - 1] if begin else ""
    right = raw[end] if end < len(raw) else ""
    kept: list[tuple[str, int]] = []
    if _digit(left) and raw[begin] in "%‰+":
        kept.append((raw[begin], begin))
        begin += 1
    rest = raw[begin:end]
    if not rest or not _digit(right):
        return kept
    if _digit(left):
        kept.append((_separator(rest), begin))
    elif left and not (left.isascii() and left.isalpha()) and _signs(rest):
        kept.append((rest[-1], end - 1))
    return kept


def _separator(marks: str) -> str:
    if marks in _ALONE:
        return marks
    return "-" if not marks.strip("-—") else "、"


def _signs(marks: str) -> bool:
    """Tell whether the last of some marks can be the sign of the figure after it."""
    return marks[-1] in "-+" and marks[-2:-1] not in ("-", "+", "—")


def _digit(char: str) -> bool:
    return "0" <= char <= "9"


@cache
def _table(folding: Folding) -> _Table:
    return _Table(folding)


class _Table(dict[int, str]):
    """What each character folds to under one folding; filled as characters are met."""

    def __init__(self, folding: Folding) -> None:
        super().__init__()
        self._folding = folding
        # Traditional print has 著 where simplified has 着 or 著; OpenCC keeps it, a search must not.
        self._script = dict(zip(TRADITIONAL + "著", SIMPLIFIED + "着", strict=True)) if folding.script else {}
        self._radicals = dict(zip(RADICALS, IDEOGRAPHS, strict=True)) if folding.width else {}
        self._marks = {ord(c): mark for mark, chars in _CLASSES.items() for c in chars}

    def __missing__(self, code: int) -> str:
        if self._folding.punctuation and code in self._marks:
            folded = self._marks[code]
        else:
            folded = "".join(map(self._finish, self._letters(chr(code))))
        self[code] = folded
        return folded

    def _letters(self, char: str) -> str:
        """Unify width, case and script of one character; marks over Latin letters go with the width."""
        if self._folding.width:
            char = self._radicals.get(char, unicodedata.normalize("NFKC", char))
        if self._folding.case:
            char = char.casefold()
        if self._folding.width:
            char = unicodedata.normalize("NFKC", _plain(char)).replace("○", "〇").replace("◯", "〇")
        return "".join(self._script.get(c, c) for c in char)

    def _finish(self, char: str) -> str:
        """Drop one already unified character where the folding overlooks it."""
        category = unicodedata.category(char)
        if category == "Cs":
            return ""
        if category in ("Zs", "Zl", "Zp", "Cc", "Cf") or _selects_variant(char):
            return "" if self._folding.space else char
        if category in ("Mn", "Mc", "Me") and self._folding.width:
            return ""
        if not self._folding.punctuation or char.isalnum() or category in ("Co", "Mn", "Mc", "Me"):
            return char
        return self._marks.get(ord(char), "、")


def _selects_variant(char: str) -> bool:
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def _plain(text: str) -> str:
    """Take the marks off Latin, Greek and Cyrillic letters; leave other scripts alone."""
    if not any("\u00c0" <= c <= "\u052f" or "\u1e00" <= c <= "\u1fff" for c in text):
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) != "Mn")
