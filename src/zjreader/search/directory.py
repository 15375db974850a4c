"""Which article a block belongs to, of which kind it is, and what its article is counted under.

Owns: the library's articles in memory, for counting thousands of matching blocks without reading their rows. Read
anew when the library's generation changes, of issues only that changed; kinds of blocks are read page by page when
first met.
Invariant: a directory never changes but for the pages of kinds it has met, so threads may share one.
"""

from __future__ import annotations

import json
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

from zjreader.domain.search import Order

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from zjreader.domain.ports import Check

PAGE = 1024
"""Blocks whose kinds are read at once."""
AT_ONCE = 8
"""Unread pages that one search reads; where it meets more, their blocks are counted by SQLite."""

_ISSUES = "SELECT key, imported, articles, chars, date FROM issues ORDER BY date, key"
_ARTICLES = """
    SELECT (SELECT b.id FROM blocks b WHERE b.article_id = a.id ORDER BY b.ordinal LIMIT 1),
           a.key, a.column_name, a.authors, a.places
    FROM articles a WHERE a.issue = ? ORDER BY a.ordinal
"""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The articles of an issue as search results count them, in reading order.

    Attributes:
        edition: What tells an issue from another and from itself before it was replaced: key first, date last.
        starts: First block of each article that has any; an issue's blocks follow one another.
        holders: Which article that is.
        articles: Keys.
        columns: Columns, none or one each.
        authors: Authors.
        places: Places.
    """

    edition: tuple[Any, ...]
    starts: Sequence[int]
    holders: Sequence[int]
    articles: Sequence[str]
    columns: Sequence[tuple[str, ...]]
    authors: Sequence[tuple[str, ...]]
    places: Sequence[tuple[str, ...]]

    @classmethod
    def of(cls, cursor: sqlite3.Cursor, edition: tuple[Any, ...]) -> Shelf:
        """Read an issue's articles."""
        rows = cursor.execute(_ARTICLES, edition[:1]).fetchall()
        placed = sorted((row[0], at) for at, row in enumerate(rows) if row[0] is not None)
        return cls(
            edition,
            [start for start, _ in placed],
            [at for _, at in placed],
            [row[1] for row in rows],
            [(_one(row[2]),) if row[2] else () for row in rows],
            [_names(row[3]) for row in rows],
            [_names(row[4]) for row in rows],
        )


@dataclass(frozen=True, slots=True)
class Spread:
    """How matching blocks spread.

    Attributes:
        articles: Number of matching blocks by article, in reading order or by date; then articles found otherwise.
        facets: Facet (``kind``, ``issue``, ``column``, ``author``, ``place``) to values with numbers of blocks.
    """

    articles: Mapping[str, int] = field(default_factory=dict)
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


class Directory:
    """The articles of one generation of the library."""

    def __init__(
        self, connection: sqlite3.Connection, generation: object, before: Directory | None = None
    ) -> None:
        """Read the articles, inside the caller's transaction; what did not change is taken from ``before``."""
        self.generation = generation
        cursor = connection.cursor()
        cursor.row_factory = None
        known = {shelf.edition: shelf for shelf in before.shelves} if before else {}
        editions = cursor.execute(_ISSUES).fetchall()
        shelves = [known.get(edition) or Shelf.of(cursor, edition) for edition in editions]
        self.shelves: Sequence[Shelf] = shelves
        self._articles = list(chain.from_iterable(shelf.articles for shelf in shelves))
        self._known = {article: at for at, article in enumerate(self._articles)}
        self._dates = [shelf.edition[-1] for shelf in shelves for _ in shelf.articles]
        self._values: dict[str, list[tuple[str, ...]]] = {
            "issue": list(chain.from_iterable([(s.edition[0],)] * len(s.articles) for s in shelves)),
            "column": list(chain.from_iterable(shelf.columns for shelf in shelves)),
            "author": list(chain.from_iterable(shelf.authors for shelf in shelves)),
            "place": list(chain.from_iterable(shelf.places for shelf in shelves)),
        }
        offsets = accumulate((len(shelf.articles) for shelf in shelves), initial=0)
        placed = sorted((s.starts[0], offset, s) for s, offset in zip(shelves, offsets, strict=False) if s.starts)
        self._starts = list(chain.from_iterable(shelf.starts for *_, shelf in placed))
        self._holders = [-1]  # found by bisect_right, which gives one more
        for _, offset, shelf in placed:
            self._holders.extend([offset + at for at in shelf.holders])
        self._editions = [(start, shelf.edition) for start, _, shelf in placed]
        self._kinds = before.kinds_before(self._editions) if before else {}

    def kinds_before(self, editions: Sequence[tuple[int, tuple[Any, ...]]]) -> dict[int, Sequence[str]]:
        """Give the pages of kinds that hold for another directory too: those before what first differs."""
        pairs = zip(self._editions, editions, strict=False)
        same = next((mine[0] for mine, other in pairs if mine != other), None)
        if same is None:
            shorter = min(len(self._editions), len(editions))
            same = self._editions[shorter - 1][0] if shorter else 0
        return {page: kinds for page, kinds in list(self._kinds.items()) if (page + 1) * PAGE <= same}

    def spread(
        self,
        connection: sqlite3.Connection,
        blocks: Sequence[int],
        others: Iterable[tuple[str, str]],
        order: Order,
    ) -> Spread:
        """Count blocks, given in ascending order; ``others``, given by article and kind, count in facets only."""
        held = list(map(self._holders.__getitem__, map(partial(bisect_right, self._starts), blocks)))
        counts = Counter(held)
        kinds = self._count_kinds(connection, blocks)
        ordered = sorted(counts)
        if order is Order.DATE:
            dates = self._dates
            ordered.sort(key=lambda at: (dates[at] is not None, dates[at]), reverse=True)
        articles = {self._articles[at]: counts[at] for at in ordered}
        for article, kind in others:
            kinds[kind] += 1
            held.append(self._known[article])
            articles.setdefault(article, 0)
        facets = {"kind": kinds}
        for name, values in self._values.items():  # counted without a step in Python for each
            facets[name] = Counter(chain.from_iterable(map(values.__getitem__, held)))
        return Spread(articles, {name: dict(counter.most_common()) for name, counter in facets.items()})

    def spans(self, blocks: Iterable[int]) -> list[tuple[int, int]]:
        """Give the articles that blocks belong to as ranges of blocks, ascending, the ends exclusive."""
        starts = [*self._starts, sys.maxsize]
        return [
            (starts[at - 1], starts[at]) for at in sorted(set(map(partial(bisect_right, self._starts), blocks)))
        ]

    def warm(self, connection: sqlite3.Connection, check: Check) -> None:
        """Read the kinds of all blocks."""
        last = connection.execute("SELECT max(id) FROM blocks").fetchone()[0] or 0
        for page in range(last // PAGE + 1):
            check()
            self._page(connection, page)

    def _count_kinds(self, connection: sqlite3.Connection, blocks: Sequence[int]) -> Counter[str]:
        met: list[str] = []
        unread: list[int] = []
        start = read = 0
        while start < len(blocks):
            page = blocks[start] // PAGE
            end = bisect_left(blocks, (page + 1) * PAGE, start)
            part, start = blocks[start:end], end
            if page not in self._kinds and (read := read + 1) > AT_ONCE:
                unread.extend(part)
                continue
            known, base = self._page(connection, page), page * PAGE
            met.extend([known[block - base] for block in part])
        kinds = Counter(met)
        if unread:
            sql = "SELECT b.kind, count(*) FROM json_each(?) j JOIN blocks b ON b.id = j.value GROUP BY b.kind"
            kinds.update({row[0]: row[1] for row in connection.execute(sql, (json.dumps(unread),))})
        return kinds

    def _page(self, connection: sqlite3.Connection, page: int) -> Sequence[str]:
        found = self._kinds.get(page)
        if found is None:
            kinds, base = [""] * PAGE, page * PAGE
            cursor = connection.cursor()
            cursor.row_factory = None
            sql = "SELECT id, kind FROM blocks WHERE id BETWEEN ? AND ?"
            for block, kind in cursor.execute(sql, (base, base + PAGE - 1)):
                kinds[block - base] = _one(kind)
            found = self._kinds[page] = tuple(kinds)
        return found


class Directories:
    """Gives the directory of the library as a transaction sees it."""

    def __init__(self) -> None:
        """Begin without one."""
        self._latest: Directory | None = None

    def current(self, connection: sqlite3.Connection) -> Directory:
        """Give the directory that fits, read anew where the library changed."""
        generation = connection.execute("SELECT value FROM meta WHERE name = 'generation'").fetchone()[0]
        latest = self._latest
        if latest is None or latest.generation != generation:
            latest = self._latest = Directory(connection, generation, latest)
        return latest


@lru_cache(maxsize=1000)
def _one(name: str) -> str:
    """Give the same object for equal kinds and columns: there are few, of very many blocks."""
    return name


@lru_cache(maxsize=50_000)
def _names(text: str) -> tuple[str, ...]:
    """Read a JSON list of names; the same few come again and again."""
    return tuple(json.loads(text))
