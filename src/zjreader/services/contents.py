"""The table of contents as a tree: column, article, piece.

Owns: grouping an issue's flat list of articles. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zjreader.domain.page_words import page_range

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zjreader.domain.library import Article


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of the contents with its pieces; ``article`` carries no blocks."""

    article: Article
    children: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A column with its articles in reading order; ``column`` is None for what stands in none."""

    column: str | None
    entries: tuple[Entry, ...]


def tree(articles: Sequence[Article]) -> tuple[Section, ...]:
    """Group articles in reading order by column and parent; a column that comes back later stays apart."""
    children: dict[str, list[Entry]] = {}
    for article in articles:
        if article.parent is not None:
            children.setdefault(article.parent, []).append(Entry(article))
    sections: list[tuple[str | None, list[Entry]]] = []
    for article in articles:
        if article.parent is not None:
            continue
        if not sections or sections[-1][0] != article.column:
            sections.append((article.column, []))
        sections[-1][1].append(Entry(article, tuple(children.get(article.key, ()))))
    return tuple(Section(column, tuple(entries)) for column, entries in sections)


def rows(sections: Iterable[Section]) -> list[dict[str, Any]]:
    """Give the tree in the shape of the command-line contract."""
    return [{"column": s.column, "articles": [_row(e) for e in s.entries]} for s in sections]


def _row(entry: Entry) -> dict[str, Any]:
    a = entry.article
    return {
        "article": a.key,
        "title": a.title,
        "subtitle": a.subtitle,
        "authors": list(a.authors),
        "start_page": a.start_page,
        "end_page": a.end_page,
        "places": list(a.places),
        "children": [_row(child) for child in entry.children],
    }


def page_of(start: int | None, end: int | None) -> int | str | None:
    """Give a page as a number where it is certain, as the article's range where not, None where unknown."""
    return start if page_exact(start, end) else page_range(start, end)


def page_exact(start: int | None, end: int | None) -> bool:
    """Tell whether an article's pages fix the page of everything in it."""
    return start is not None and start == end
