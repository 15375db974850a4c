"""Facts of articles that a search needs: names, places, abstracts of digest editions.

Owns: the questions to ``library.db`` that are not about passages. Our own abstracts are searched only where the
library does not hold the printed text: they are not part of it. Threading: any thread.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from zjreader.domain.named_sources import HeldIssue, PrintedSource
from zjreader.domain.query import words
from zjreader.domain.search import Hit
from zjreader.search.matching import Matcher, snippet
from zjreader.search.passages import supply
from zjreader.search.plan import Condition, article_conditions, digest_conditions
from zjreader.search.reading import FEATURE, PAGES, Connect, reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zjreader.domain.ports import Check
    from zjreader.search.selection import Sought

DIGEST = "digest"
"""Kind of a hit in an abstract of our own; its label is empty: it stands in the article's head."""
BATCH = 500
_PART = re.compile(r"[^省市区县州盟旗镇乡村街道]{1,6}(?:自治区|自治州|自治县|街道|[省市区县州盟旗镇乡村])")


class Catalogue:
    """Answers questions about articles."""

    def __init__(self, connect: Connect) -> None:
        """Take what gives the calling thread's connection."""
        self._connect = connect
        self._names: tuple[object, tuple[str, ...]] = (None, ())

    def admitted(self, articles: Iterable[str], sought: Sought, check: Check) -> frozenset[str]:
        """Tell which articles exist and satisfy a query's fields and filters."""
        conditions = article_conditions(sought.node, sought.filters)
        found: set[str] = set()
        with reading(self._connect, check) as connection:
            supply(connection, conditions, (), sought.folding)
            for keys in _batches(articles):
                where = Condition(f"a.key IN ({','.join('?' * len(keys))})", keys)
                sql, values = _where((where, *conditions))
                tables = "articles a JOIN issues i ON i.key = a.issue" if conditions else "articles a"
                rows = connection.execute(f"SELECT a.key FROM {tables} WHERE {sql}", values)
                found.update(row[0] for row in rows)
        return frozenset(found)

    def digests(self, sought: Sought, check: Check) -> tuple[Hit, ...]:
        """Find abstracts of digest editions that satisfy a query, in reading order."""
        filters = sought.filters
        if not words(sought.node) or (filters.kinds and DIGEST not in filters.kinds):
            return ()
        conditions, verified = digest_conditions(sought.node, filters)
        sql, values = _where(conditions)
        matcher = Matcher(sought.node, sought.folding)
        with reading(self._connect, check) as connection:
            supply(connection, conditions, verified, sought.folding)
            rows = connection.execute(
                f"SELECT a.key, a.title, a.column_name, {PAGES}, a.digest "
                f"FROM issues i CROSS JOIN articles a ON a.issue = i.key {FEATURE} "  # CROSS: few are digests
                f"WHERE i.edition = 'digest' AND a.digest IS NOT NULL AND {sql} "
                "ORDER BY i.date, a.ordinal",
                values,
            ).fetchall()
        return tuple(_hit(tuple(row), matcher) for row in rows)

    def names(self, check: Check) -> tuple[str, ...]:
        """List all titles, authors, columns and places; kept until the library changes."""
        with reading(self._connect, check) as connection:
            generation = connection.execute("SELECT value FROM meta WHERE name = 'generation'").fetchone()[0]
            if self._names[0] == generation:
                return self._names[1]
            found: dict[str, None] = {}
            rows = connection.execute("SELECT title, column_name, authors, places FROM articles ORDER BY id")
            for title, column, authors, places in rows:
                found.update(dict.fromkeys((title, *json.loads(authors), *json.loads(places))))
                if column:
                    found[column] = None
        self._names = (generation, tuple(found))
        return tuple(found)

    def people_and_places(self, check: Check) -> tuple[str, ...]:
        """List all authors, and all places by every part of their full name (杭州市临安区: 杭州市, 临安区)."""
        found: dict[str, None] = {}
        with reading(self._connect, check) as connection:
            for authors, places in connection.execute("SELECT authors, places FROM articles ORDER BY id"):
                found.update(dict.fromkeys(json.loads(authors)))
                for place in json.loads(places):
                    found.update(dict.fromkeys([place, *_PART.findall(place)]))
        return tuple(found)

    def sources(self, articles: Iterable[str], check: Check) -> tuple[dict[str, PrintedSource], frozenset[str]]:
        """Tell what a citation of articles must say, by key, and which periodicals the library holds."""
        found = {}
        with reading(self._connect, check) as connection:
            for keys in _batches(articles):
                rows = connection.execute(
                    "SELECT a.key, a.title, a.subtitle, f.title, a.authors, f.authors, "
                    f"i.periodical, i.year, i.number, {PAGES} "
                    f"FROM articles a JOIN issues i ON i.key = a.issue {FEATURE} "
                    f"WHERE a.key IN ({','.join('?' * len(keys))})",
                    keys,
                )
                for key, title, subtitle, feature, own, others, *facts in rows:
                    titles = tuple(filter(None, (title, subtitle and title + subtitle, feature)))
                    authors = tuple(json.loads(own) or json.loads(others or "[]"))
                    found[key] = PrintedSource(titles, authors, *facts)
            periodicals = frozenset(row[0] for row in connection.execute("SELECT DISTINCT periodical FROM issues"))
        return found, periodicals

    def held(self, check: Check) -> tuple[HeldIssue, ...]:
        """List the issues of the library."""
        with reading(self._connect, check) as connection:
            rows = connection.execute("SELECT periodical, year, number, edition <> ? FROM issues", (DIGEST,))
            return tuple(HeldIssue(name, year, number, bool(full)) for name, year, number, full in rows)


def _hit(row: tuple[str, str, str | None, int | None, int | None, str], matcher: Matcher) -> Hit:
    article, title, column, start_page, end_page, text = row
    spans, why = matcher.look(text)
    excerpt = snippet(text, spans)
    return Hit(article, title, column, start_page, end_page, "", DIGEST, text, spans, excerpt, 0.0, why)


def _where(conditions: Iterable[Condition]) -> tuple[str, tuple[object, ...]]:
    kept = [condition for condition in conditions if condition.sql]
    values = tuple(value for condition in kept for value in condition.values)
    return " AND ".join(condition.sql for condition in kept) or "1", values


def _batches(keys: Iterable[str]) -> Iterable[tuple[str, ...]]:
    known = tuple(keys)
    return (known[i : i + BATCH] for i in range(0, len(known), BATCH))
