"""Fold a block's text for reading figures, character for character.

Owns: the mapping of widths and quotation marks to one form, and the cutting into sentences, clauses and
quotations. Invariant: the folded text has the length of the printed one, so every offset holds in both.
Threading: pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TABLE: dict[int, int | str] = {
    **{ord("０") + i: chr(ord("0") + i) for i in range(10)},
    **{ord("Ａ") + i: chr(ord("A") + i) for i in range(26)},
    **{ord("ａ") + i: chr(ord("a") + i) for i in range(26)},
    **dict(zip(map(ord, "，；：（）！？％．～＋∶〜／－「」『』"), ",;:()!?%.~+:~/-“”“”", strict=True)),
}
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_SENTENCE = re.compile(r"[。!?…]+[”’)]*")
_CLAUSE = re.compile(r"[,;:。!?…]")
_QUOTED = re.compile(r"“[^“”]*”")

THOUSANDS = "_"
"""What a printed thousands separator becomes, so that it is not taken for a comma."""


def fold(text: str) -> str:
    """Bring widths and quotation marks to one form; offsets stay as they are."""
    marked = _THOUSANDS.sub(THOUSANDS, text)
    folded = marked.translate(_TABLE)
    if '"' not in folded:
        return folded
    opening = True
    parts = []
    for char in folded:
        parts.append(("“" if opening else "”") if char == '"' else char)
        opening = not opening if char == '"' else opening
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class Sentences:
    """Where the sentences and quotations of a folded text lie.

    Attributes:
        text: The folded text.
        spans: Start and end of every sentence, in order, without gaps.
        quotes: Start and end of every quotation, marks included.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    quotes: tuple[tuple[int, int], ...]

    def index(self, offset: int) -> int:
        """Give the number of the sentence that holds an offset."""
        for i, (_, end) in enumerate(self.spans):
            if offset < end:
                return i
        return len(self.spans) - 1

    def quote(self, offset: int) -> tuple[int, int] | None:
        """Give the quotation around an offset, or None."""
        return next((q for q in self.quotes if q[0] <= offset < q[1]), None)

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """Give the clause around a stretch: between the commas, colons and stops next to it."""
        left, right = self.spans[self.index(start)]
        for match in _CLAUSE.finditer(self.text, left, start):
            left = match.end()
        stop = _CLAUSE.search(self.text, end, right)
        return left, stop.start() if stop else right


def cut(text: str) -> Sentences:
    """Cut a folded text into sentences."""
    spans = []
    start = 0
    for match in _SENTENCE.finditer(text):
        spans.append((start, match.end()))
        start = match.end()
    if start < len(text) or not spans:
        spans.append((start, len(text)))
    return Sentences(text, tuple(spans), tuple(m.span() for m in _QUOTED.finditer(text)))
