"""What a library holds: issues, articles and their blocks.

Owns: the published content, immutable once imported. Offsets are 0-based code points in a block's ``text``;
line numbers are 1-based in the imported source.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class BlockKind(StrEnum):
    """The part a block plays on the printed page; ``DROPPED`` is what does not belong to any article."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    KICKER = "kicker"
    BYLINE = "byline"
    AFFILIATION = "affiliation"
    ABSTRACT = "abstract"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    NOTE = "note"
    DROPPED = "dropped"


HEAD = frozenset({BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.KICKER, BlockKind.BYLINE, BlockKind.AFFILIATION})
"""What stands above an article. In a digest edition only this was printed; the rest is in our own words."""

LABELS = {
    BlockKind.TITLE: "t",
    BlockKind.SUBTITLE: "s",
    BlockKind.KICKER: "k",
    BlockKind.BYLINE: "b",
    BlockKind.AFFILIATION: "f",
    BlockKind.ABSTRACT: "a",
    BlockKind.HEADING: "h",
    BlockKind.PARAGRAPH: "p",
    BlockKind.CAPTION: "c",
    BlockKind.NOTE: "n",
}

BODY_KINDS = frozenset(
    {
        BlockKind.ABSTRACT,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.CAPTION,
        BlockKind.NOTE,
    }
)
"""Kinds that are read, searched and annotated as running text; the rest stands in an article's header."""


class Edition(StrEnum):
    """How much of an issue the library holds: our own abstracts only, or the printed text."""

    DIGEST = "digest"
    FULL = "full"


class RepairKind(StrEnum):
    """Why a block's text differs from its source lines."""

    WIDTH = "width"  # half-width punctuation between Chinese characters, or the reverse
    SPACE = "space"  # a space the layout put inside a name or between Chinese characters
    DOUBLED = "doubled"  # characters or words printed twice at a cut
    ORNAMENT = "ornament"  # an end mark that the dump read as a character
    MARKUP = "markup"  # stray ** and the like
    TITLE = "title"  # the contents' wording won over the body's


@dataclass(frozen=True, slots=True)
class Repair:
    """One difference between a block's text and its source.

    Attributes:
        kind: Why it was made.
        start: Offset in the block's repaired text where it applies.
        original: What the source has; empty where something was added.
        repaired: What the block has; empty where something was removed.
        line: The source line.
    """

    kind: RepairKind
    start: int
    original: str
    repaired: str
    line: int


@dataclass(frozen=True, slots=True)
class Block:
    """One addressable piece of text.

    Attributes:
        kind: Its part on the page.
        text: As printed, with the recorded repairs made.
        lines: Source lines it was put together from, in reading order; empty for what only the contents tell.
        label: Its name inside the article, ``p12`` for the 12th paragraph; empty for dropped blocks.
        repairs: Every difference from the source.
        reason: Why a dropped block was left out (``contents``, ``running_head``, ``advert`` …), else None.
        confidence: How sure its boundaries and place are, 0 to 1.
    """

    kind: BlockKind
    text: str
    lines: tuple[int, ...] = ()
    label: str = ""
    repairs: tuple[Repair, ...] = ()
    reason: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Article:
    """The unit of reading.

    Attributes:
        key: ``jrzj/2025/23/07`` or, for a piece of a composite feature, ``jrzj/2025/23/07.2``.
        parent: The composite feature's key, for a piece.
        title: Title in the contents' wording where they list it, else the body's.
        printed_title: The body's wording where it differs, else None.
        authors: Names without titles or spaces.
        start_page: First printed page, where the contents tell it; None is unknown, never a guess.
        end_page: Last printed page, inferred from the next article's start; None is unknown.
        places: Full names of the places it is about.
        blocks: In reading order, header blocks (title, byline …) first.
        digest: An abstract in our own words (导读), where the digest edition has one.
        listed: Whether the contents list it.
        confidence: How sure its boundaries are, 0 to 1.
    """

    key: str
    title: str
    parent: str | None = None
    column: str | None = None
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    affiliation: str | None = None
    start_page: int | None = None
    end_page: int | None = None
    places: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    digest: str | None = None
    listed: bool = True
    printed_title: str | None = None
    confidence: float = 1.0

    @property
    def body(self) -> tuple[Block, ...]:
        """Give the blocks that are read as running text, in reading order."""
        return tuple(b for b in self.blocks if b.kind in BODY_KINDS)

    def block(self, label: str) -> Block | None:
        """Find a block by its label; None where the article has no such block."""
        return next((b for b in self.blocks if b.label == label), None)


@dataclass(frozen=True, slots=True)
class IssueMeta:
    """Bibliographic facts of an issue, as printed.

    Attributes:
        key: ``jrzj/2025/23``.
        periodical: The periodical's name without book-title marks.
        year: Volume year; 0 where unknown.
        number: Number within the year; 0 where unknown.
        total_number: Running number since the first issue (总第782期), or None.
        issn: ``1008-0260``, or None.
        date: ISO date of publication, or None.
        publisher: Who edits and publishes it, or None.
    """

    key: str
    periodical: str
    year: int
    number: int
    total_number: int | None = None
    issn: str | None = None
    date: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """One published number with everything that was read of it.

    Attributes:
        meta: Its bibliographic facts.
        edition: Printed text, or our digest.
        articles: In reading order; a composite feature is followed by its pieces.
        dropped: What was left out, each with its reason, in source order.
        source: The source's lines, so that corrections can show them; empty for a digest.
    """

    meta: IssueMeta
    edition: Edition
    articles: tuple[Article, ...]
    dropped: tuple[Block, ...] = ()
    source: tuple[str, ...] = field(default=(), repr=False)

    def children(self, key: str) -> Iterator[Article]:
        """Give the pieces of a composite feature in order."""
        return (a for a in self.articles if a.parent == key)

    @property
    def chars(self) -> int:
        """Count the characters of running text."""
        return sum(len(b.text) for a in self.articles for b in a.body)


@dataclass(frozen=True, slots=True)
class IssueSummary:
    """One line of the list of issues.

    Attributes:
        meta: Bibliographic facts.
        edition: Digest or full text.
        articles: Number of articles, pieces included.
        chars: Characters of running text.
        imported: When its text was last written (import or correction), ISO; None where nobody noted it.
    """

    meta: IssueMeta
    edition: Edition
    articles: int
    chars: int
    imported: str | None = None


def number_blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Label blocks by kind in reading order, from 1: the third paragraph is ``p3``."""
    seen: Counter[str] = Counter()
    labelled = []
    for block in blocks:
        letter = LABELS.get(block.kind)
        if letter is None:
            labelled.append(block)
            continue
        seen[letter] += 1
        labelled.append(replace(block, label=f"{letter}{seen[letter]}"))
    return tuple(labelled)
