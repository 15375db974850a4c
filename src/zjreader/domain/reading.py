"""Where the reader is: positions and the session.

Owns: the values that bring a reader back to the same line at the next start.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Position:
    """A place in an article.

    Attributes:
        article: Article key.
        label: Label of the block at the top of the view, or empty for the head.
        offset: 0-based code point in that block.
        fraction: How much of the article lies above, 0 to 1.
        updated: ISO 8601 UTC.
    """

    article: str
    label: str = ""
    offset: int = 0
    fraction: float = 0.0
    updated: str = ""
