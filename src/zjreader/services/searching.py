"""Find words in the library.

Owns: turning what was typed into a Query with the reader's equivalences, counting what a filter could be changed
to, notes of the reader's own (``批注:``), the search history and saved searches.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.domain.folding import Folding
from zjreader.domain.ports import Check, Progress, RelatedArticles, SearchEngine, StateRepo, unchecked
from zjreader.domain.query import All, AnyOf, Confined, FieldName, Node, Without, confined, without_fields
from zjreader.domain.query_parser import parse
from zjreader.domain.search import Filters, Query, SearchResult

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zjreader.services.note_finding import NoteFinding
    from zjreader.services.settings import Settings

HISTORY = "search_history"
SAVED = "saved_searches"
REMEMBERED = 50
"""Searches kept in the history."""

LONGEST = 2000
"""Characters of a query that may hold a field."""

FACETS: Mapping[str, str] = {
    "issue": "issues",
    "column": "columns",
    "author": "authors",
    "place": "places",
    "kind": "kinds",
}
"""Facet of a result to the field of Filters that confines by it."""


class SearchingService:
    """Answers the search box."""

    def __init__(
        self,
        engine: Callable[[], SearchEngine],
        state: StateRepo,
        notes: Callable[[], NoteFinding] | None = None,
        related: Callable[[], RelatedArticles] | None = None,
    ) -> None:
        """Take the engine (made when first needed), where history is kept, the reader's notes, what is alike."""
        self._engine = engine
        self._state = state
        self._notes = notes
        self._related = related

    def search(self, query: Query, check: Check = unchecked) -> SearchResult:
        """Answer a query; an empty one has no hits."""
        if not query.text.strip():
            return SearchResult((), 0)
        node = parse(query.text[:LONGEST]).node
        values = [field.value for field in confined(node) if field.name is FieldName.NOTE]
        if not values or self._notes is None:
            return self._engine().search(query, check)
        result = self._noted(query, without_fields(node, FieldName.NOTE), values, check)
        if _all_of(node):
            return result
        warning = "“批注:”与其他条件只能同时满足，这里按“且”查找。"
        return replace(result, warning=warning, position=query.text.find("批注"))

    def browse(self, query: Query, check: Check = unchecked) -> SearchResult:
        """Answer a query; a facet that is filtered by counts what its other values would give."""
        result = self.search(query, check)
        facets = dict(result.facets)
        for facet, field in FACETS.items():
            if getattr(query.filters, field):
                wider = replace(query, filters=replace(query.filters, **{field: frozenset()}), limit=1)
                facets[facet] = self.search(wider, check).facets.get(facet, {})
        return replace(result, facets=facets)

    def related(self, article: str, limit: int = 5) -> tuple[str, ...]:
        """List the articles most like one, best first; empty while it is not known."""
        return self._related().related(article, limit) if self._related is not None else ()

    def tend(self, progress: Progress, check: Check) -> None:
        """Bring the index of articles up to date; where it is, nothing is loaded."""
        self._engine().tend(progress, check)

    def refresh(self, progress: Progress, check: Check) -> None:
        """Load the index of articles, brought up to date, and what else the first search would wait for."""
        self._engine().refresh(progress, check)

    def history(self) -> tuple[str, ...]:
        """List what was searched for, newest first."""
        return self._texts(HISTORY)

    def remember(self, text: str) -> None:
        """Put a search at the head of the history."""
        text = text.strip()
        if text:
            kept = [text, *(t for t in self.history() if t != text)][:REMEMBERED]
            self._state.set(HISTORY, kept)

    def forget(self, text: str) -> None:
        """Take one search out of the history."""
        self._state.set(HISTORY, [t for t in self.history() if t != text])

    def saved(self) -> tuple[str, ...]:
        """List saved searches in the order they were saved."""
        return self._texts(SAVED)

    def save(self, text: str) -> None:
        """Save a search."""
        self._state.set(SAVED, [*(t for t in self.saved() if t != text), text])

    def unsave(self, text: str) -> None:
        """Remove a saved search."""
        self._state.set(SAVED, [t for t in self.saved() if t != text])

    def _noted(self, query: Query, rest: Node | None, values: list[str], check: Check) -> SearchResult:
        """Answer what is left of a query within the articles that hold the notes; alone, give the notes."""
        assert self._notes is not None
        notes = self._notes()
        articles = notes.articles(values)
        within = articles & query.filters.articles if query.filters.articles else articles
        if not within:
            return SearchResult((), 0, warning=f"没有批注含有“{'”和“'.join(values)}”。", position=0)
        if rest is not None:
            return self._engine().search(replace(query, filters=replace(query.filters, articles=within)), check)
        hits = notes.hits(values, within, check)
        counts = Counter(hit.article for hit in hits)
        return SearchResult(hits[: query.limit], len(hits), {key: counts[key] for key in counts})

    def _texts(self, name: str) -> tuple[str, ...]:
        value = self._state.get(name)
        return tuple(str(t) for t in value) if isinstance(value, list) else ()


def folding_of(settings: Settings) -> Folding:
    """Give the equivalences that the settings switch on."""
    return replace(
        Folding(),
        script=settings.fold_script,
        width=settings.fold_width,
        case=settings.fold_case,
        punctuation=settings.fold_punctuation,
        space=settings.fold_space,
    )


def toggled(filters: Filters, facet: str, value: str) -> Filters:
    """Put a value into the filter of a facet, or take it out."""
    field = FACETS[facet]
    present: frozenset[str] = getattr(filters, field)
    return replace(filters, **{field: present ^ {value}})


def _all_of(node: Node | None) -> bool:
    """Tell whether the notes asked for stand beside everything else, not in an alternative or an exclusion."""
    parts = node.parts if isinstance(node, All) else (node,)
    asked = sum(isinstance(part, Confined) and part.name is FieldName.NOTE for part in parts)
    return asked == sum(_notes_in(part) for part in parts)


def _notes_in(node: Node | None) -> int:
    if isinstance(node, Confined):
        return int(node.name is FieldName.NOTE)
    if isinstance(node, Without):
        return _notes_in(node.part)
    return sum(_notes_in(part) for part in node.parts) if isinstance(node, All | AnyOf) else 0
