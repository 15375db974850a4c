"""A set page: the document and the arithmetic between places and positions.

Owns: from a place (label, 0-based code point of the block's text) to a position in the document (UTF-16 units) and
back. What the writer put in for line breaking counts in positions, never in places.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from zjreader.ui.document_writer import Box, DocumentWriter


@dataclass(frozen=True, slots=True)
class Layout:
    """A document and what stands where in it; numbers are those of text blocks.

    Attributes:
        document: The text.
        boxes: Blocks in boxes.
        edge_tabs: Blocks whose tab stop is to stand at the right edge of the column.
        breaks: Where break opportunities were put in: number to code points of the document's text, ascending.
        labels: Label of an article's block to its number, ascending.
        digest: Number of our abstract, or None; above a printed text its places have the empty label.
        digest_head: Characters before the abstract in its block.
        text_blocks: Blocks from the top that are text; behind them the page leads on. None where all are.
    """

    document: QTextDocument
    boxes: tuple[Box, ...] = ()
    edge_tabs: tuple[int, ...] = ()
    breaks: dict[int, list[int]] = field(default_factory=dict)
    labels: dict[str, int] = field(default_factory=dict)
    digest: int | None = None
    digest_head: int = 0
    text_blocks: int | None = None
    _texts: dict[int, tuple[int, str]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(
        cls,
        writer: DocumentWriter,
        labels: dict[str, int] | None = None,
        digest: int | None = None,
        digest_head: int = 0,
        text_blocks: int | None = None,
    ) -> Layout:
        """Take what was written."""
        boxes, tabs = tuple(writer.boxes), tuple(writer.edge_tabs)
        return cls(writer.finish(), boxes, tabs, writer.breaks, labels or {}, digest, digest_head, text_blocks)

    def text(self, number: int) -> str:
        """Give a block's text as it is, without what was put in."""
        shown = self.document.findBlockByNumber(number).text()
        cuts = self.breaks.get(number, ())
        if not cuts:
            return shown
        starts, ends = (0, *(cut + 1 for cut in cuts)), (*cuts, len(shown))
        return "".join(shown[start:end] for start, end in zip(starts, ends, strict=True))

    def at(self, number: int, offset: int) -> int:
        """Give the document position of a code point of a block's text, clamped to the block."""
        kept = self._texts.get(number)
        if kept is None:  # the text of a set page stays; asking Qt for it takes longer than all that follows
            block = self.document.findBlockByNumber(number)
            kept = self._texts[number] = block.position(), block.text()
        position, shown = kept
        for place, cut in enumerate(self.breaks.get(number, ())):
            if cut - place >= offset:
                offset += place
                break
        else:
            offset += len(self.breaks.get(number, ()))
        return position + utf16_offset(shown, min(offset, len(shown)))

    def number(self, label: str) -> int | None:
        """Give the number of a label's text block; None for an unknown one."""
        return self.labels.get(label) if label else self.digest

    def position(self, label: str, offset: int) -> int | None:
        """Give the document position of a place, clamped to its block; None for an unknown label."""
        number = self.number(label)
        if number is None:
            return None
        return self.at(number, offset + (self.digest_head if number == self.digest else 0))

    def place(self, position: int) -> tuple[str, int]:
        """Give the label and offset at a document position, or of the next labelled block after it."""
        block = self.document.findBlock(position)
        number = block.blockNumber()
        for label, at in self.labels.items():
            if at == number:
                shown = code_points(block.text(), position - block.position())
                before = bisect_left(self.breaks.get(number, []), shown)
                before += self.digest_head if number == self.digest else 0
                return label, max(0, shown - before)
            if at > number:
                return label, 0
        return "", 0


def utf16_offset(text: str, offset: int) -> int:
    """Turn an offset in code points into one in UTF-16 units."""
    head = text[:offset]
    return len(head) if head.isascii() or max(head) <= "\uffff" else len(head.encode("utf-16-le")) // 2


def code_points(text: str, units: int) -> int:
    """Turn an offset in UTF-16 units into one in code points."""
    if not text or max(text) <= "\uffff":
        return min(units, len(text))
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
