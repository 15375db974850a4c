"""What is derived from annotations: the full text of notes and marked text, the links of notes, the tags in use.

Owns: annotation_fts, links and annotation_tags; all can be made anew from the annotations at any time.
Threading: inside the caller's transaction.
Invariant: an entry is taken out with the very tokens that were put in, before its annotation is changed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from zjreader.domain.folding import index_tokens
from zjreader.domain.keys import places_in
from zjreader.store import sealed, token_edition

if TYPE_CHECKING:
    import sqlite3

_WORDS = "SELECT seq, note, exact, tags FROM annotations WHERE id = ?"


def take(connection: sqlite3.Connection, annotation: str) -> None:
    """Take an annotation's entry, links and tags out; it must still stand as it was put in."""
    row = connection.execute(_WORDS, (annotation,)).fetchone()
    if row is None:
        return
    connection.execute(
        "INSERT INTO annotation_fts(annotation_fts, rowid, tokens) VALUES ('delete', ?, ?)",
        (row[0], _tokens(row[1], row[2])),
    )
    connection.execute("DELETE FROM links WHERE annotation = ?", (annotation,))
    connection.execute("DELETE FROM annotation_tags WHERE annotation = ?", (annotation,))


def give(connection: sqlite3.Connection, annotation: str) -> None:
    """Put an annotation's entry, links and tags in; tags that do not exist are made."""
    seq, note, exact, tags = connection.execute(_WORDS, (annotation,)).fetchone()
    connection.execute("INSERT INTO annotation_fts(rowid, tokens) VALUES (?, ?)", (seq, _tokens(note, exact)))
    connection.executemany(
        "INSERT INTO links(annotation, target) VALUES (?, ?)",
        ((annotation, str(place)) for place in places_in(note)),
    )
    if tags != "[]":
        names = json.loads(tags)
        sealed.put(connection, sealed.TAGS, ((name,) for name in names))
        connection.executemany(
            "INSERT OR IGNORE INTO annotation_tags(annotation, tag) VALUES (?, ?)",
            ((annotation, name) for name in names),
        )


def rebuild(connection: sqlite3.Connection) -> None:
    """Make all of it anew."""
    connection.execute("INSERT INTO annotation_fts(annotation_fts) VALUES ('delete-all')")
    connection.execute("DELETE FROM links")
    connection.execute("DELETE FROM annotation_tags")
    for row in connection.execute("SELECT id FROM annotations ORDER BY seq").fetchall():
        give(connection, row[0])
    token_edition.note(connection)


def is_sound(connection: sqlite3.Connection) -> bool:
    """Tell whether every annotation has its entry and no other is there, without comparing their words."""
    return (
        token_edition.is_current(connection)
        and not connection.execute(
            "SELECT (SELECT count(*) FROM annotations) <> (SELECT count(*) FROM annotation_fts_docsize) OR EXISTS "
            "(SELECT 1 FROM annotations WHERE seq NOT IN (SELECT id FROM annotation_fts_docsize))"
        ).fetchone()[0]
    )


def _tokens(note: str, exact: str | None) -> str:
    # The last character of a text stands alone, so no phrase runs from the note on into the marked text.
    return f"{index_tokens(note)} {index_tokens(exact or '')}"
