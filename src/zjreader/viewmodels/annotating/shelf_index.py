"""What is known of the articles that annotations stand in.

Owns: titles, columns, places and pages of all issues at hand, as plain values, read on the read lane.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zjreader.domain.keys import issue_of
from zjreader.domain.page_words import page_range, pages_in_words
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zjreader.domain.library import Article, IssueMeta
    from zjreader.services.library import LibraryService


@dataclass(frozen=True, slots=True)
class ShelfIndex:
    """Articles and issues by key."""

    articles: Mapping[str, Article] = field(default_factory=dict)
    issues: Mapping[str, IssueMeta] = field(default_factory=dict)

    @classmethod
    def read(cls, library: LibraryService) -> ShelfIndex:
        """Read it from the library."""
        metas = {summary.meta.key: summary.meta for summary in library.issues()}
        return cls({a.key: a for key in metas for a in library.articles(key)}, metas)

    def title(self, article: str) -> str:
        """Give an article's title, or its key where the library lacks it."""
        found = self.articles.get(article)
        return found.title if found is not None else article

    def issue_name(self, issue: str) -> str:
        """Name an issue."""
        meta = self.issues.get(issue)
        if meta is None:
            return issue
        if not (meta.year and meta.number):
            return said(f"《{meta.periodical}》")
        return said(f"《{meta.periodical}》{meta.year}年第{meta.number}期")

    def facts(self, article: str) -> str:
        """Give column and pages in one line."""
        found = self.articles.get(article)
        if found is None:
            return ""
        pages = page_range(found.start_page, found.end_page)
        return " · ".join(filter(None, [found.column, said(pages_in_words(pages))]))

    def columns(self, articles: Iterable[str]) -> tuple[str, ...]:
        """List the columns of articles, in the order of the library."""
        return tuple(dict.fromkeys(a.column for a in self._of(articles) if a.column))

    def places(self, articles: Iterable[str]) -> tuple[str, ...]:
        """List the places that articles are about."""
        return tuple(dict.fromkeys(place for a in self._of(articles) for place in a.places))

    def issues_of(self, articles: Iterable[str]) -> tuple[str, ...]:
        """List the issues of articles."""
        return tuple(dict.fromkeys(issue_of(key) for key in articles))

    def within(self, column: str, place: str) -> frozenset[str] | None:
        """Give the articles of a column and a place; None where neither is asked for."""
        if not column and not place:
            return None
        return frozenset(
            key
            for key, a in self.articles.items()
            if (not column or a.column == column) and (not place or place in a.places)
        )

    def _of(self, articles: Iterable[str]) -> list[Article]:
        wanted = set(articles)
        return [a for key, a in self.articles.items() if key in wanted]
