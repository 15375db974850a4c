"""What a reader writes: annotations, notes, tags, bookmarks.

Owns: the W3C selectors and the states of an anchor. Offsets are 0-based code points in a block's text.
Source of the model: W3C Web Annotation Data Model (TextQuoteSelector, TextPositionSelector).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zjreader.domain.inks import Color, Style

CONTEXT = 32
"""Characters of prefix and suffix that a TextQuoteSelector keeps (as Hypothesis does)."""


class AnchorState(StrEnum):
    """What became of an annotation's place."""

    EXACT = "exact"  # same block, same offsets, same words
    MOVED = "moved"  # the same words, certainly the same place, elsewhere
    FUZZY = "fuzzy"  # similar words in the likely place; waits for the reader
    AMBIGUOUS = "ambiguous"  # several places are equally likely; waits for the reader
    ORPHAN = "orphan"  # the text is gone; the annotation is kept


@dataclass(frozen=True, slots=True)
class TextQuoteSelector:
    """The words marked, with up to 32 characters before and after; paragraphs are joined by a line feed."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class TextPositionSelector:
    """Where they stood.

    Attributes:
        label: Label of the first block (``p7``).
        start: Offset in the first block's text.
        end_label: Label of the last block; equal to ``label`` within one block.
        end: Offset in the last block's text, exclusive.
    """

    label: str
    start: int
    end_label: str
    end: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight, underline or note.

    Attributes:
        id: UUID as text, the same in every exchange.
        article: Article key.
        quote: Words marked; None for a note on the whole article.
        position: Where they stood at ``edition_hash``; None for a note on the whole article.
        color: Colour of the mark.
        style: How it shows.
        note: Markdown, may be empty.
        tags: Tag names in order.
        state: What became of its place at the last import.
        created: ISO 8601 UTC with microseconds.
        modified: ISO 8601 UTC with microseconds.
        creator: Who made it, as given in an exchange; empty for this profile.
        deleted: ISO time it went to the trash, else None.
    """

    id: str
    article: str
    quote: TextQuoteSelector | None
    position: TextPositionSelector | None
    color: Color = Color.YELLOW
    style: Style = Style.HIGHLIGHT
    note: str = ""
    tags: tuple[str, ...] = ()
    state: AnchorState = AnchorState.EXACT
    created: str = ""
    modified: str = ""
    creator: str = ""
    deleted: str | None = None


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place to return to; it has no range.

    Attributes:
        id: UUID as text.
        article: Article key.
        label: Block label, or empty for the article's head.
        name: As shown.
        folder: Folder name, empty for the top.
        rank: Order within the folder, ascending.
        created: ISO 8601 UTC.
        deleted: ISO time it went to the trash, else None.
    """

    id: str
    article: str
    label: str
    name: str
    folder: str = ""
    rank: float = 0.0
    created: str = ""
    deleted: str | None = None
