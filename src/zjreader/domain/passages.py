"""An article's running text as one folded string, with the way back to its blocks.

Owns: selecting a range across blocks as W3C selectors, and finding folded words with their printed place. Pure.
Offsets are 0-based code points; a range's end is exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.domain.annotations import CONTEXT, TextPositionSelector, TextQuoteSelector
from zjreader.domain.folding import Folded, fold

if TYPE_CHECKING:
    from zjreader.domain.library import Article, Block


@dataclass(frozen=True, slots=True)
class Passages:
    """The body of an article.

    Attributes:
        article: Article key.
        blocks: Its body blocks in reading order.
        folds: Each block's fold.
        starts: Where each block's fold begins in ``text``.
        text: The folds joined without a break, so that a moved paragraph boundary does not hide a match.
    """

    article: str
    blocks: tuple[Block, ...]
    folds: tuple[Folded, ...]
    starts: tuple[int, ...]
    text: str

    @classmethod
    def of(cls, article: Article) -> Passages:
        """Flatten an article's body."""
        folds = tuple(fold(block.text) for block in article.body)
        starts, total = [], 0
        for folded in folds:
            starts.append(total)
            total += len(folded.text)
        return cls(article.key, article.body, folds, tuple(starts), "".join(f.text for f in folds))

    def index(self, label: str) -> int | None:
        """Give the position of a block in ``blocks``, or None."""
        return next((i for i, block in enumerate(self.blocks) if block.label == label), None)

    def printed(self, start: int, end: int) -> TextPositionSelector:
        """Give the printed place of a non-empty stretch of ``text``."""
        first, last = self._block_at(start), self._block_at(end - 1)
        head = self.folds[first].printed(start - self.starts[first], start - self.starts[first] + 1)
        tail = self.folds[last].printed(end - 1 - self.starts[last], end - self.starts[last])
        return TextPositionSelector(self.blocks[first].label, head.start, self.blocks[last].label, tail.end)

    def folded(self, place: TextPositionSelector) -> tuple[int, int] | None:
        """Give the stretch of ``text`` that a printed place covers, or None where its blocks are not here."""
        first, last = self.index(place.label), self.index(place.end_label)
        if first is None or last is None or first > last:
            return None
        head = self.folds[first].folded(place.start, len(self.blocks[first].text))
        tail = self.folds[last].folded(0, place.end)
        return self.starts[first] + head.start, self.starts[last] + tail.end

    def words(self, place: TextPositionSelector) -> str | None:
        """Give the printed words at a place, blocks joined by a line feed; None where it does not exist."""
        first, last = self.index(place.label), self.index(place.end_label)
        if first is None or last is None or first > last:
            return None
        if place.start > len(self.blocks[first].text) or place.end > len(self.blocks[last].text):
            return None
        if first == last:
            return self.blocks[first].text[place.start : place.end]
        middle = [block.text for block in self.blocks[first + 1 : last]]
        return "\n".join([self.blocks[first].text[place.start :], *middle, self.blocks[last].text[: place.end]])

    def quote(self, place: TextPositionSelector) -> TextQuoteSelector | None:
        """Give the selector of the words at a place with 32 characters before and after; None where not there."""
        exact = self.words(place)
        first, last = self.index(place.label), self.index(place.end_label)
        if exact is None or first is None or last is None:
            return None
        before = "\n".join([*(b.text for b in self.blocks[:first]), self.blocks[first].text[: place.start]])
        after = "\n".join([self.blocks[last].text[place.end :], *(b.text for b in self.blocks[last + 1 :])])
        return TextQuoteSelector(exact, before[-CONTEXT:], after[:CONTEXT])

    def occurrences(self, needle: str, most: int) -> list[int]:
        """List where folded words stand in ``text``, overlapping ones too, at most ``most``."""
        found: list[int] = []
        at = self.text.find(needle) if needle else -1
        while at >= 0 and len(found) < most:
            found.append(at)
            at = self.text.find(needle, at + 1)
        return found

    def _block_at(self, offset: int) -> int:
        """Find the block that holds a folded offset; blocks that fold to nothing hold none."""
        at = bisect_right(self.starts, offset) - 1
        while not self.folds[at].text:
            at -= 1
        return at
