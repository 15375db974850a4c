"""A manuscript whose quotations are checked.

Owns: its text by paragraphs and what is to be replaced in a copy of it. Paragraph numbers are 0-based; offsets are
0-based code points in the paragraph, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A manuscript as read.

    Attributes:
        name: File name, or empty for pasted text.
        paragraphs: Its paragraphs in order, empty ones too.
        tracked: Whether a copy with tracked changes can be made of it.
    """

    name: str
    paragraphs: tuple[str, ...]
    tracked: bool = False


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
