"""Hits as lines aligned on the word (KWIC).

Owns: the lines, their order and the counts per article. Context is counted in characters, not words. Pure.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from zjreader.domain.folding import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zjreader.domain.search import Hit
    from zjreader.domain.spans import Span

CONTEXT = 20
"""Characters on either side."""


class LineOrder(StrEnum):
    """How lines are sorted."""

    PLACE = "place"
    LEFT = "left"  # by what stands before the word, nearest character first
    RIGHT = "right"  # by what follows the word
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Line:
    """One match in its context.

    Attributes:
        article: Article key.
        title: Article title.
        label: The block's label.
        start: Where the match begins in the block's text.
        end: Where it ends, exclusive.
        left: Up to ``CONTEXT`` characters before it.
        word: The match as printed.
        right: Up to ``CONTEXT`` characters after it.
    """

    article: str
    title: str
    label: str
    start: int
    end: int
    left: str
    word: str
    right: str


@dataclass(frozen=True, slots=True)
class Concordance:
    """All matches of a search.

    Attributes:
        lines: In the asked order.
        counts: Number of lines by article key, in the order of the hits.
    """

    lines: tuple[Line, ...]
    counts: Mapping[str, int]


def concordance(hits: Sequence[Hit], order: LineOrder = LineOrder.PLACE, context: int = CONTEXT) -> Concordance:
    """Make lines of hits; the order of the hits is the order by place and decides among equals."""
    lines = [_line(hit, span, context) for hit in hits for span in hit.spans]
    counts = Counter(line.article for line in lines)
    return Concordance(arrange(lines, order), dict(counts))


def arrange(lines: Iterable[Line], order: LineOrder) -> tuple[Line, ...]:
    """Sort lines; punctuation, width and script do not count."""
    match order:
        case LineOrder.PLACE:
            return tuple(lines)
        case LineOrder.LEFT:
            return tuple(sorted(lines, key=lambda line: fold_text(line.left)[::-1]))
        case LineOrder.RIGHT:
            return tuple(sorted(lines, key=lambda line: fold_text(line.right)))
        case LineOrder.WORD:
            return tuple(sorted(lines, key=lambda line: fold_text(line.word)))


def rows(lines: Iterable[Line]) -> list[list[str]]:
    """Give lines as rows of a table with a head, for copying and CSV."""
    head = ["文章", "题名", "段落", "上文", "命中", "下文"]
    return [head, *([line.article, line.title, line.label, line.left, line.word, line.right] for line in lines)]


def _line(hit: Hit, span: Span, context: int) -> Line:
    text = hit.text
    left = text[max(0, span.start - context) : span.start].replace("\n", " ")
    right = text[span.end : span.end + context].replace("\n", " ")
    return Line(hit.article, hit.title, hit.label, span.start, span.end, left, text[span.start : span.end], right)
