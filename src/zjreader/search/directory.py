"""Which article a block belongs to, of which kind it is, and what its article is counted under.

Owns: the library's articles in memory, for counting thousands of matching blocks without reading their rows. Read
anew when the library's generation changes; kinds of blocks are read page by page when first met.
Invariant: a directory never changes but for the pages of kinds it has met, so threads may share one.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from zjreader.domain.search import Order

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from zjreader.domain.ports import Check

PAGE = 1024
"""Blocks whose kinds are read at once."""
AT_ONCE = 8
"""Unread pages that one search reads; where it meets more, their blocks are counted by SQLite."""

_ARTICLES = """
    SELECT (SELECT b.id FROM blocks b WHERE b.article_id = a.id ORDER BY b.ordinal LIMIT 1),
           i.imported || ' ' || i.chars, i.date, a.key, a.issue, a.column_name, a.authors, a.places
    FROM issues i CROSS JOIN articles a ON a.issue = i.key ORDER BY i.date, i.key, a.ordinal
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as search results count it."""

    date: str | None
    article: str
    issue: str
    column: str | None
    authors: tuple[str, ...]
    places: tuple[str, ...]


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
        rows = cursor.execute(_ARTICLES).fetchall()
        self._entries = [
            Entry(date, article, issue, column, _names(authors), _names(places))
            for _, _, date, article, issue, column, authors, places in rows
        ]
        placed = sorted((row[0], row[3], row[1], at) for at, row in enumerate(rows) if row[0] is not None)
        self._starts = [start for start, *_ in placed]
        self._holders = [-1, *(at for *_, at in placed)]  # found by bisect_right, which gives one more
        self._known = {entry.article: at for at, entry in enumerate(self._entries)}
        self._editions = [tuple(row[:3]) for row in placed]
        self._kinds = before.kinds_before(self._editions) if before else {}

    def kinds_before(self, editions: Sequence[tuple[int, str, str]]) -> dict[int, Sequence[str]]:
        """Give the pages of kinds that hold for another directory too: those before what first differs."""
        pairs = zip(self._editions, editions, strict=False)
        same = next((mine[0] for mine, other in pairs if mine != other), None)
        if same is None:
            shorter = min(len(self._editions), len(editions))
            same = self._starts[shorter - 1] if shorter else 0
        return {page: kinds for page, kinds in list(self._kinds.items()) if (page + 1) * PAGE <= same}

    def spread(
        self,
        connection: sqlite3.Connection,
        blocks: Sequence[int],
        others: Iterable[tuple[str, str]],
        order: Order,
    ) -> Spread:
        """Count blocks, given in ascending order; ``others``, given by article and kind, count in facets only."""
        holders = Counter(map(partial(bisect_right, self._starts), blocks))
        counts = {self._holders[at]: number for at, number in holders.items()}
        kinds = self._count_kinds(connection, blocks)
        more: Counter[int] = Counter()
        for article, kind in others:
            kinds[kind] += 1
            more[self._known[article]] += 1
        ordered = sorted(counts)
        if order is Order.DATE:
            entries = self._entries
            ordered.sort(key=lambda at: (entries[at].date is not None, entries[at].date), reverse=True)
        articles = {self._entries[at].article: counts[at] for at in ordered}
        for at, number in more.items():
            articles.setdefault(self._entries[at].article, 0)
            counts[at] = counts.get(at, 0) + number
        return Spread(articles, {"kind": _commonest(kinds), **self._facets(counts)})

    def holders(self, blocks: Sequence[int]) -> frozenset[int]:
        """Give the articles that blocks belong to, as numbers."""
        return frozenset(map(partial(bisect_right, self._starts), blocks))

    def within(self, blocks: Sequence[int], holders: frozenset[int]) -> list[int]:
        """Give those of some blocks that belong to articles given as numbers."""
        return [block for block in blocks if bisect_right(self._starts, block) in holders]

    def warm(self, connection: sqlite3.Connection, check: Check) -> None:
        """Read the kinds of all blocks."""
        last = connection.execute("SELECT max(id) FROM blocks").fetchone()[0] or 0
        for page in range(last // PAGE + 1):
            check()
            self._page(connection, page)

    def _facets(self, counts: Mapping[int, int]) -> dict[str, dict[str, int]]:
        issues: defaultdict[str, int] = defaultdict(int)
        columns: defaultdict[str, int] = defaultdict(int)
        authors: defaultdict[str, int] = defaultdict(int)
        places: defaultdict[str, int] = defaultdict(int)
        for at, number in counts.items():
            entry = self._entries[at]
            issues[entry.issue] += number
            if entry.column:
                columns[entry.column] += number
            for name in entry.authors:
                authors[name] += number
            for name in entry.places:
                places[name] += number
        found = {"issue": issues, "column": columns, "author": authors, "place": places}
        return {name: _commonest(values) for name, values in found.items()}

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


def _commonest(values: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(values.items(), key=lambda item: -item[1]))


@lru_cache(maxsize=64)
def _one(kind: str) -> str:
    """Give the same object for equal kinds: there are few, of very many blocks."""
    return kind


@lru_cache(maxsize=50_000)
def _names(text: str) -> tuple[str, ...]:
    """Read a JSON list of names; the same few come again and again."""
    return tuple(json.loads(text))
