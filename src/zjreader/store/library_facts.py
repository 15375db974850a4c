"""Facts of many issues or articles at once, without their texts.

Owns: one statement for any number of keys, and the list of issues, which is kept while the library stands at the
same generation: it is asked for with every article that is opened. Threading: any thread.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from zjreader.domain.library import BODY_KINDS, Article, IssueSummary
from zjreader.store import library_rows as rows

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

_ISSUES = f"SELECT json_group_array(json_array({rows.SUMMARY})) FROM issues"
"""One row: for every row handed over the interpreter's lock is let go, and taking it back hundreds of times waits
for whatever else runs, such as the setting of the first page.
"""
_LISTED = "IN (SELECT value FROM json_each(?))"


class Summaries:
    """The list of issues."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._known: tuple[int, tuple[IssueSummary, ...]] | None = None

    def read(self, connection: sqlite3.Connection) -> tuple[IssueSummary, ...]:
        """List the issues, newest first."""
        known, now = self._known, generation(connection)
        if known is not None and known[0] == now:
            return known[1]
        listed = rows.read_summaries(connection.execute(_ISSUES).fetchone()[0])
        if not connection.total_changes:  # what a connection wrote itself may yet be rolled back
            self._known = now, listed
        return listed


def generation(connection: sqlite3.Connection) -> int:
    """Count the changes of content so far."""
    return int(connection.execute("SELECT value FROM meta WHERE name = 'generation'").fetchone()[0])


def facts(connection: sqlite3.Connection, keys: Collection[str]) -> dict[str, Article]:
    """Read articles without blocks, by key; those that are not there are left out."""
    found = connection.execute(f"SELECT {rows.ARTICLE} FROM articles WHERE key {_LISTED}", (rows.dumps([*keys]),))
    return {row["key"]: rows.read_article(row) for row in found}


def labels(connection: sqlite3.Connection, keys: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Read the labels of articles' running text in reading order, by article."""
    found = connection.execute(
        "SELECT a.key, b.label FROM articles a JOIN blocks b ON b.article_id = a.id "
        f"WHERE a.key {_LISTED} AND b.kind {_LISTED} ORDER BY a.id, b.ordinal",
        (rows.dumps([*keys]), rows.dumps([kind.value for kind in BODY_KINDS])),
    )
    listed: defaultdict[str, list[str]] = defaultdict(list)
    for key, label in found:
        listed[key].append(label)
    return {key: tuple(of_article) for key, of_article in listed.items()}
