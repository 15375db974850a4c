"""Runs of blocks that a quotation may lie in.

Owns: one or several blocks of an article joined on their folded text, and the way back to the printed blocks; how
they are read from ``library.db``. Offsets into ``folded`` are those of the joined folded text.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from zjreader.domain.folding import fold, fold_text
from zjreader.domain.script_words import fold_script
from zjreader.search.printed import ours

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

RUNNING = frozenset({"paragraph", "abstract", "heading", "note"})
"""Kinds that follow one another when a person reads or copies across blocks."""

_PRINTED = f"NOT {ours('blocks')}"

_QUOTES = '“”‘’「」『』"＂'


@dataclass(frozen=True, slots=True)
class Piece:
    """One block.

    Attributes:
        id: Its row.
        label: Its label.
        kind: Its kind.
        text: As printed.
    """

    id: int
    label: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """A printed stretch: labels, offsets in the first and last block, the words, each block on its own line."""

    label: str
    end_label: str | None
    start: int
    end: int
    original: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks of one article in reading order.

    Attributes:
        article: The article's row.
        blocks: The blocks.
        folds: The fold of each.
    """

    article: int
    blocks: tuple[Piece, ...]
    folds: tuple[str, ...]

    @classmethod
    def of(cls, article: int, blocks: Sequence[Piece]) -> Stretch:
        """Fold blocks."""
        return cls(article, tuple(blocks), tuple(fold_text(block.text) for block in blocks))

    @property
    def folded(self) -> str:
        """Join the folds without a break."""
        return "".join(self.folds)

    @property
    def scripted(self) -> str:
        """Join the folds with such words as two scripts write with other characters in one of them."""
        return "".join(fold_script(b.text, folded) for b, folded in zip(self.blocks, self.folds, strict=True))

    def offset(self, block: int) -> tuple[int, int]:
        """Tell where a block's fold lies in the joined text."""
        index = next(i for i, piece in enumerate(self.blocks) if piece.id == block)
        start = sum(len(f) for f in self.folds[:index])
        return start, start + len(self.folds[index])

    def place(self, start: int, end: int, lead: str = "", tail: str = "") -> Place:
        """Give the printed place of a non-empty stretch, with marks at its ends where a quotation has some too."""
        ends = list(accumulate(len(f) for f in self.folds))
        first = next(i for i, stop in enumerate(ends) if start < stop)
        last = next(i for i, stop in enumerate(ends) if end <= stop)
        head, foot = self.blocks[first].text, self.blocks[last].text
        begin = start - (ends[first] - len(self.folds[first]))
        stop = end - (ends[last] - len(self.folds[last]))
        left = fold(head).printed(begin, begin + 1).start
        right = fold(foot).printed(stop - 1, stop).end
        left -= _marks(head[:left][::-1], lead[::-1])
        right += _marks(foot[right:], tail)
        if first == last:
            return Place(self.blocks[first].label, None, left, right, head[left:right])
        between = [block.text for block in self.blocks[first + 1 : last]]
        original = "\n".join([head[left:], *between, foot[:right]])
        return Place(self.blocks[first].label, self.blocks[last].label, left, right, original)


def blocks(connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, Stretch]:
    """Read single blocks: row to stretch."""
    known = list(ids)
    found = {}
    for i in range(0, len(known), 500):
        batch = known[i : i + 500]
        rows = connection.execute(
            "SELECT article_id, id, label, kind, text FROM blocks "
            f"WHERE article_id IS NOT NULL AND id IN ({','.join('?' * len(batch))}) AND {_PRINTED}",
            batch,
        )
        for article, *piece in rows:
            found[piece[0]] = Stretch.of(article, (Piece(*piece),))
    return found


def articles(connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, tuple[Piece, ...]]:
    """Read articles' blocks in reading order: row to blocks."""
    found = {}
    for article in dict.fromkeys(ids):
        rows = connection.execute(
            f"SELECT id, label, kind, text FROM blocks WHERE article_id = ? AND {_PRINTED} ORDER BY ordinal",
            (article,),
        )
        found[article] = tuple(Piece(*row) for row in rows)
    return found


def _marks(text: str, wanted: str) -> int:
    """Count the marks at the beginning of a text that answer to those of a quotation: the same, or as many."""
    if text.startswith(wanted):
        return len(wanted)
    count = 0
    while count < min(len(wanted), len(text)) and not fold_text(text[count]):
        count += 1
    if wanted and wanted[-1] in _QUOTES:  # of a pair of quotation marks both are taken
        for at in range(count, min(count + 2, len(text))):
            if text[at] in _QUOTES:
                return at + 1
    return count
