"""The passages of the library: every block that holds given words.

Owns: answering a query over ``library.db`` with hits, counts and places. The index is written in the library's own
transactions, so it never disagrees with the blocks. Threading: any thread; each call uses the calling thread's
connection. Loads no heavy library.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zjreader.domain.folding import Folding, fold_text
from zjreader.domain.query import All, Node, Without, Word, join
from zjreader.domain.search import Filters, Hit
from zjreader.search.directory import Directories, Spread
from zjreader.search.matching import Matcher, needle, snippet
from zjreader.search.plan import Condition, Plan, apart, plan
from zjreader.search.printed import ours
from zjreader.search.reading import FEATURE, PAGES, Connect, reading
from zjreader.search.scattered import scattered
from zjreader.search.selection import Selection, Sought, confine, select

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from zjreader.domain.ports import Check

BATCH = 200
_HITS = (
    f"SELECT b.id, a.key, a.title, a.column_name, {PAGES}, b.label, iif({ours('b')}, 'digest', b.kind), b.text "
    f"FROM json_each(?) j JOIN blocks b ON b.id = j.value JOIN articles a ON a.id = b.article_id {FEATURE}"
)


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a query.

    Attributes:
        hits: Matching blocks in the asked order, as many as asked for.
        total: Number of all matching blocks.
        spread: Matching blocks by article and facet.
        partial: Whether the spread counts the first matches only.
    """

    hits: tuple[Hit, ...]
    total: int
    spread: Spread = field(default_factory=Spread)
    partial: bool = False


class Passages:
    """Finds blocks by the words they hold."""

    def __init__(self, connect: Connect) -> None:
        """Take what gives the calling thread's connection."""
        self._connect = connect
        self._directories = Directories()

    def find(
        self,
        words: Sequence[str],
        excluded: Sequence[str],
        folding: Folding,
        filters: Filters,
        limit: int | None,
        check: Check,
    ) -> tuple[tuple[Hit, ...], int]:
        """Find the blocks that hold all words and none of the excluded, with their number."""
        parts: list[Node] = [Word(w, quoted=True) for w in words if w.strip()]
        parts.extend(Without(Word(w, quoted=True)) for w in excluded if w.strip())
        node = join(All, parts)
        if node is None:
            return (), 0
        return self.search(Sought(node, folding, filters, limit=limit), check)

    def search(self, sought: Sought, check: Check) -> tuple[tuple[Hit, ...], int]:
        """Find the blocks that satisfy a query, in its order, with the number of all of them.

        Raises:
            Cancelled: ``check`` said so.
        """
        found = self._run(plan(sought.node, sought.folding, sought.filters), sought, check)
        return found.hits, found.total

    def answer(self, sought: Sought, others: Sequence[Hit], check: Check) -> Found:
        """Find the blocks that satisfy a query, and count them together with hits found elsewhere."""
        return self._run(plan(sought.node, sought.folding, sought.filters), sought, check, others)

    def apart(self, sought: Sought, check: Check) -> Found | None:
        """Find the words of a query in different blocks of an article; None where that cannot be asked."""
        planned = apart(sought.node, sought.filters) if sought.folding == Folding() else None
        if planned is None:
            return None
        with reading(self._connect, check) as connection:
            directory = self._directories.current(connection)
            blocks = scattered(connection, directory, planned.phrases)
            if not blocks:
                return Found((), 0)
            supply(connection, planned.rest, (), sought.folding)
            selected = confine(connection, blocks, planned.rest, sought)
            return self._found(connection, selected, sought, check, ())

    def warm(self, check: Check) -> None:
        """Read beforehand what counting needs."""
        with reading(self._connect, check) as connection:
            self._directories.current(connection).warm(connection, check)

    def _run(self, planned: Plan, sought: Sought, check: Check, others: Sequence[Hit] | None = None) -> Found:
        with reading(self._connect, check) as connection:
            supply(connection, planned.rest, planned.verified, sought.folding)
            return self._found(connection, select(connection, planned, sought), sought, check, others)

    def _found(
        self,
        connection: sqlite3.Connection,
        selected: Selection,
        sought: Sought,
        check: Check,
        others: Sequence[Hit] | None,
    ) -> Found:
        spread = Spread()
        if others is not None:
            added = [(hit.article, hit.kind) for hit in others]
            directory = self._directories.current(connection)
            spread = directory.spread(connection, selected.first, added, sought.order)
        matcher = Matcher(sought.node, sought.folding)
        hits: list[Hit] = []
        for at in range(0, len(selected.rows), BATCH):
            check()
            hits.extend(_hits(connection, selected.rows[at : at + BATCH], matcher))
        return Found(tuple(hits), selected.total, spread, selected.total > len(selected.first))


def supply(
    connection: sqlite3.Connection, conditions: Iterable[Condition], verified: Sequence[Word], folding: Folding
) -> None:
    """Give the connection the functions that conditions use; each makes it prepare its statements anew."""
    sql = " ".join(condition.sql for condition in conditions)
    if "folded(" in sql:
        connection.create_function("folded", 1, fold_text, deterministic=True)
    if not verified:
        return
    needles = [needle(word, folding) for word in verified]

    def holds(number: int, text: str) -> bool:
        return needles[number].within(fold_text(text, folding), text)

    connection.create_function("holds", 2, holds, deterministic=True)


def _hits(connection: sqlite3.Connection, rows: Sequence[tuple[int, float]], matcher: Matcher) -> list[Hit]:
    found = {row[0]: row for row in connection.execute(_HITS, (json.dumps([block for block, _ in rows]),))}
    hits = []
    for block, score in rows:
        _, article, title, column, start_page, end_page, label, kind, text = found[block]
        spans, why = matcher.look(text)
        excerpt = snippet(text, spans)
        hits.append(
            Hit(article, title, column, start_page, end_page, label, kind, text, spans, excerpt, score, why, block)
        )
    return hits
