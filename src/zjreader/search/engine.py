"""The answer to the search box: SQLite finds the words, Whoosh ranks the articles.

Owns: putting together passages, articles, facets and suggestions. Works without the article index, which is loaded
in the background by ``refresh`` when a search is to be expected; until then passages alone order the articles.
``tend`` builds it where it lags behind, and loads nothing where it does not. Threading: any.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.domain.ports import unchecked, unheard
from zjreader.domain.query import FieldName, confined, meaningful, without_fields, words
from zjreader.domain.query_parser import parse
from zjreader.domain.search import Order, Query, SearchResult
from zjreader.search.catalogue import Catalogue
from zjreader.search.passages import Passages
from zjreader.search.selection import Sought

if TYPE_CHECKING:
    from zjreader.domain.ports import Check, Progress
    from zjreader.search.ranking import ArticleRanking
    from zjreader.search.reading import Connect

LONGEST = 2000
"""Characters of a query that are read; longer texts belong to the manuscript check."""
RANKED_ARTICLES = 300
Suggest = Callable[[str, Sequence[str], Sequence[str]], tuple[str, ...]]
"""Gives the names and the keywords most like a query."""


class Engine:
    """Answers queries; a SearchEngine."""

    def __init__(
        self,
        connect: Connect,
        ranking: Callable[[], ArticleRanking],
        current: Callable[[Check], bool],
        suggest: Callable[[], Suggest],
    ) -> None:
        """Take the library's connections and how to load what is seldom needed.

        Args:
            connect: Lends connections.
            ranking: Loads the article index.
            current: Tells without loading it whether it is up to date.
            suggest: Loads the suggestions.
        """
        self._passages = Passages(connect)
        self._catalogue = Catalogue(connect)
        self._load_ranking = ranking
        self._is_current = current
        self._load_suggest = suggest
        self._loading = threading.Lock()
        self._ranking: ArticleRanking | None = None

    def search(self, query: Query, check: Check) -> SearchResult:
        """Answer a query.

        Raises:
            Cancelled: ``check`` said so.
        """
        parsed = parse(query.text[:LONGEST])
        warning, position = parsed.warning, parsed.position
        if len(query.text) > LONGEST:
            position = LONGEST
            warning = f"查询太长，只用了前{LONGEST}个字符；要核对整段文字，请用“核对引文”。"
        node = meaningful(without_fields(parsed.node, FieldName.NOTE))
        if node is None:
            return SearchResult((), 0, warning=warning, position=position)
        sought = Sought(node, query.folding, query.filters, query.order, query.limit)
        result = self._found(sought, check)
        if result is None:
            return SearchResult((), 0, warning="查询里只有要排除的词，请再写一个要找的词。", position=0)
        if not result.total:
            result = self._nearest(sought, query.text, check)
        if warning is None:
            return result
        return replace(result, warning=warning, position=position)

    def related(self, article: str, limit: int) -> tuple[str, ...]:
        """List the articles most like one, best first; empty while the article index has yet to be built."""
        if self._ranking is None and self._is_current(unchecked):
            self._load(unheard, unchecked)
        return self._ranking.related(article, limit) if self._ranking else ()

    def tend(self, progress: Progress, check: Check) -> None:
        """Bring the article index up to the library's generation; where it is, it is not loaded."""
        if self._ranking is not None or not self._is_current(check):
            self._load(progress, check)

    def refresh(self, progress: Progress, check: Check) -> None:
        """Load the article index, brought up to the library's generation; searches go on meanwhile."""
        self._load(progress, check)
        self._passages.warm(check)

    def _load(self, progress: Progress, check: Check) -> None:
        with self._loading:
            ranking = self._ranking or self._load_ranking()
            ranking.refresh(progress, check)
            self._ranking = ranking

    def _found(self, sought: Sought, check: Check) -> SearchResult | None:
        """Find what matches; None where the query only excludes."""
        node = sought.node
        if not words(node) and not confined(node):
            return None
        digests = self._catalogue.digests(sought, check)
        found = self._passages.answer(sought, digests, check)
        room = None if sought.limit is None else max(0, sought.limit - len(found.hits))
        counts = _order(found.spread.articles, self._ranked(sought, check), sought.order)
        total = found.total + len(digests)
        return SearchResult(
            (*found.hits, *digests[:room]), total, counts, found.spread.facets, partial=found.partial
        )

    def _ranked(self, sought: Sought, check: Check) -> Mapping[str, float]:
        """Score articles by their facts, those only that the fields and filters admit."""
        node = without_fields(sought.node)
        if self._ranking is None or node is None:
            return {}
        scores = self._ranking.rank(node, RANKED_ARTICLES)
        admitted = self._catalogue.admitted(scores, sought, check)
        return {key: score for key, score in scores.items() if key in admitted}

    def _nearest(self, sought: Sought, text: str, check: Check) -> SearchResult:
        """Where no block matches: articles that hold the words apart, and names like the query."""
        apart = self._passages.apart(sought, check)
        if apart is not None and apart.total:
            counts = _order(apart.spread.articles, {}, sought.order)
            warning = "没有一段同时含有这些词；下面的文章在不同段落里分别含有它们。"
            return SearchResult(
                apart.hits, apart.total, counts, apart.spread.facets, (), warning, 0, apart.partial
            )
        counts = _order({}, self._ranked(sought, check), sought.order)
        keywords = self._ranking.vocabulary() if self._ranking else ()
        wanted = " ".join(word.text for word in words(sought.node)) or text
        suggestions = self._load_suggest()(wanted, self._catalogue.names(check), keywords)
        return SearchResult((), 0, counts, suggestions=suggestions)


def _order(counted: Mapping[str, int], ranked: Mapping[str, float], order: Order) -> dict[str, int]:
    """Give the articles with their numbers of matching blocks: best first, or in reading order."""
    counts = dict(counted)
    for key in ranked:
        counts.setdefault(key, 0)
    if order is not Order.RELEVANCE:
        return counts
    weights = [2 * math.log1p(number) for number in range(max(counts.values(), default=0) + 1)]
    score = {key: ranked.get(key, 0.0) + weights[number] for key, number in counts.items()}
    return {key: counts[key] for key in sorted(counts, key=score.__getitem__, reverse=True)}
