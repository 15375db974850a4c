"""The passage index: an FTS5 table without contents, kept with the blocks in the same transaction.

Owns: what is written to and taken from ``passages`` and, beside it, ``characters``; finding in them belongs to the
search package.
Invariant: for every block that is not dropped there is one entry under its id, made by the tokens of this
edition of the folding; entries can only be taken out with the very tokens that were put in, so a change of
the folding (``EDITION``) means that all are made anew.
Threading: inside the caller's transaction.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from zjreader.domain.folding import index_tokens
from zjreader.store import characters, token_edition

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from zjreader.domain.ports import Check

BATCH = 500

_PUT = "INSERT INTO passages(rowid, tokens) VALUES (?, ?)"
_TAKE = "INSERT INTO passages(passages, rowid, tokens) VALUES ('delete', ?, ?)"


def index(connection: sqlite3.Connection, texts: Iterable[tuple[int, str]], check: Check) -> None:
    """Add an issue's blocks by id, in ascending order, and text."""
    tokens = [(key, index_tokens(text)) for key, text in texts]
    _apply(connection, _PUT, tokens, check)
    characters.write(connection, tokens)


def unindex(connection: sqlite3.Connection, issue: str, check: Check) -> None:
    """Take an issue's blocks out; they must still stand in ``blocks``."""
    rows = connection.execute(
        "SELECT id, text FROM blocks WHERE issue = ? AND article_id IS NOT NULL ORDER BY id", (issue,)
    ).fetchall()
    _apply(connection, _TAKE, ((row[0], index_tokens(row[1])) for row in rows), check)
    if rows:
        characters.remove(connection, rows[0][0])


def is_sound(connection: sqlite3.Connection) -> bool:
    """Tell whether every block has its entry and no other is there, without comparing their words."""
    return (
        token_edition.is_current(connection, token_edition.LIBRARY_SHAPE)
        and not connection.execute(
            "SELECT (SELECT count(*) FROM blocks WHERE article_id IS NOT NULL) "
            "<> (SELECT count(*) FROM passages_docsize) "
            "OR EXISTS (SELECT 1 FROM blocks WHERE article_id IS NOT NULL "
            "AND id NOT IN (SELECT id FROM passages_docsize))"
        ).fetchone()[0]
        and characters.is_sound(connection)
    )


def rebuild(connection: sqlite3.Connection, check: Check) -> None:
    """Make all entries anew."""
    connection.execute("INSERT INTO passages(passages) VALUES ('delete-all')")
    connection.execute("DELETE FROM characters")
    issues = [row[0] for row in connection.execute("SELECT issue FROM blocks GROUP BY issue ORDER BY min(id)")]
    for issue in issues:
        sql = "SELECT id, text FROM blocks WHERE issue = ? AND article_id IS NOT NULL ORDER BY id"
        index(connection, [(row[0], row[1]) for row in connection.execute(sql, (issue,))], check)
    token_edition.note(connection, token_edition.LIBRARY_SHAPE)


def _apply(connection: sqlite3.Connection, statement: str, pairs: Iterable[tuple[int, str]], check: Check) -> None:
    for batch in _batches(pairs):
        connection.executemany(statement, batch)
        check()


def _batches(pairs: Iterable[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    source = iter(pairs)
    while batch := list(islice(source, BATCH)):
        yield batch
