"""By which folding the entries of a database's full-text tables were made.

Owns: the mark in ``meta``; ``passages.py`` and ``annotation_text.py`` make the entries.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

EDITION = "1"
"""Raise it whenever ``index_tokens`` gives other tokens for any text; a test compares a digest of them."""

LIBRARY_SHAPE = EDITION + " with characters"
"""What a library's entries are marked with: the tokens, and that single characters have lists of their own."""


def is_current(connection: sqlite3.Connection, shape: str = EDITION) -> bool:
    """Tell whether the entries were made by this edition of the folding and have this shape."""
    row = connection.execute("SELECT value FROM meta WHERE name = 'tokens'").fetchone()
    return row is not None and row[0] == shape


def note(connection: sqlite3.Connection, shape: str = EDITION) -> None:
    """Note that the entries were made by this edition and have this shape."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('tokens', ?)", (shape,))
