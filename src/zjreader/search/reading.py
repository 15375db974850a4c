"""A connection lent for one search.

Owns: the interruption of a running statement when the reader types on. That the statements of a search see one
state of the library, and what SQLite's errors mean, is the matter of what lends the connection. Threading: the
connection belongs to the calling thread.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

from zjreader.domain.errors import Cancelled

if TYPE_CHECKING:
    from zjreader.domain.ports import Check

Connect = Callable[[], AbstractContextManager[sqlite3.Connection]]
"""Lends the thread's connection to ``library.db`` in a read transaction; raises the domain's errors."""

STEPS = 20_000
"""Steps of SQLite's machine between two looks at the check: well under a millisecond."""

FEATURE = "LEFT JOIN articles f ON f.key = a.parent"
PAGES = "COALESCE(a.start_page, f.start_page), CASE WHEN a.start_page IS NULL THEN f.end_page ELSE a.end_page END"
"""First and last page of an article ``a``; a piece without pages of its own has those of the feature ``f``."""


@contextmanager
def reading(connect: Connect, check: Check) -> Iterator[sqlite3.Connection]:
    """Lend a connection whose reads see one state and stop when ``check`` says so.

    Raises:
        Cancelled: ``check`` said so.
        ReaderError: The library cannot be read; the subclass says why.
    """
    stopped: list[Cancelled] = []

    def look() -> int:
        try:
            check()
        except Cancelled as cancelled:
            stopped.append(cancelled)
            return 1
        return 0

    with connect() as connection:
        connection.set_progress_handler(look, STEPS)
        try:
            check()
            yield connection
        except sqlite3.DatabaseError:
            if stopped:
                raise stopped[0] from None
            raise
        finally:
            connection.set_progress_handler(None, 0)
