"""A manuscript whose quotations are checked.

Owns: its text by paragraphs and what is to be replaced in a copy of it. Paragraph numbers are 0-based; offsets are
0-based code points in the paragraph, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote.

    Attributes:
        paragraph: Number of the paragraph that refers to it.
        at: Offset of the reference.
        text: Its words.
    """

    paragraph: int
    at: int
    text: str


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A manuscript as read.

    Attributes:
        name: File name, or empty for pasted text.
        paragraphs: Its paragraphs in order, empty ones too.
        tracked: Whether a copy with tracked changes can be made of it.
        notes: Its footnotes and endnotes, where the format keeps them apart from the text.
    """

    name: str
    paragraphs: tuple[str, ...]
    tracked: bool = False
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words to be put in place of others.

    Attributes:
        paragraph: Number of the paragraph.
        start: Where the old words begin.
        end: Where they end.
        text: The new words.
    """

    paragraph: int
    start: int
    end: int
    text: str
