"""What the search engine asks of an index of articles.

Owns: the Protocol between ``engine`` and whatever ranks articles, so that finding passages never loads Whoosh.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zjreader.domain.ports import Check, Progress
    from zjreader.domain.query import Node


class ArticleRanking(Protocol):
    """Ranks articles by their title, authors, column, places and keywords; may lag behind the library."""

    def rank(self, node: Node, limit: int) -> Mapping[str, float]:
        """Score the articles whose facts satisfy the words of a query: key to score, best first."""
        ...

    def related(self, article: str, limit: int) -> tuple[str, ...]:
        """List the articles most like one, best first; empty where it is not known."""
        ...

    def vocabulary(self) -> tuple[str, ...]:
        """List all keywords, for suggestions."""
        ...

    def refresh(self, progress: Progress, check: Check) -> bool:
        """Build the index anew where it is stale or broken; tell whether it did."""
        ...
