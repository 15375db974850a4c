"""Queries, hits and snippets.

Owns: the values between the search box and the index. ``start`` and ``end`` are 0-based code points in the
block's printed text, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from zjreader.domain.folding import ALL_FOLDED, Folding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zjreader.domain.spans import Span


class Order(StrEnum):
    """How hits are ordered."""

    RELEVANCE = "relevance"
    PAGE = "page"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Filters:
    """What a search is confined to; an empty set admits everything.

    Attributes:
        issues: Issue keys.
        articles: Article keys.
        columns: Column names.
        authors: Author names.
        places: Place names.
        kinds: Block kinds (``paragraph``, ``heading``, ``caption`` …).
    """

    issues: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    columns: frozenset[str] = frozenset()
    authors: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Query:
    """What the reader asked for.

    Attributes:
        text: As typed.
        folding: Which differences to overlook.
        filters: Confinement.
        order: Order of the hits.
        limit: Greatest number of hits, or None for all.
    """

    text: str
    folding: Folding = ALL_FOLDED
    filters: Filters = Filters()
    order: Order = Order.RELEVANCE
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Snippet:
    """A short excerpt around a hit.

    Attributes:
        text: The excerpt, cut at characters, with ``…`` where it was cut.
        marks: Stretches of the excerpt to be marked.
    """

    text: str
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One block that matches.

    Attributes:
        article: Article key.
        title: Article title.
        column: Column name or None.
        start_page: First page of the article, or None where unknown.
        end_page: Last page of the article, or None where unknown.
        label: The block's label (``p12``).
        kind: The block's kind.
        text: The block as printed.
        spans: Where the query matches in ``text``, in order, at least one.
        snippet: Excerpt around the first match.
        score: Greater is better; comparable within one result only.
        why: Foldings without which it would not match (``script``, ``width`` …); empty when literal.
        order: Place in reading order; comparable within one article only.
    """

    article: str
    title: str
    column: str | None
    start_page: int | None
    end_page: int | None
    label: str
    kind: str
    text: str
    spans: tuple[Span, ...]
    snippet: Snippet
    score: float
    why: tuple[str, ...] = ()
    order: int = 0


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to a query.

    Attributes:
        hits: Matching blocks in the asked order, grouped by nothing.
        total: Number of matching blocks, of which ``hits`` may hold the first only.
        articles: Matching articles, best first: key to number of matching blocks (0: its header only).
        facets: Field (``issue``, ``column``, ``author``, ``place``, ``kind``) to value to number of hits.
        suggestions: Where nothing was found: titles, names or keywords near the query.
        warning: A Chinese sentence where the query could be understood only in part, else None.
        position: 0-based offset in the query that the warning is about.
        partial: Whether ``articles`` and ``facets`` count the first matches only, because there are very many.
    """

    hits: tuple[Hit, ...]
    total: int
    articles: Mapping[str, int] = field(default_factory=dict)
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    suggestions: tuple[str, ...] = ()
    warning: str | None = None
    position: int | None = None
    partial: bool = False


class QuoteState(StrEnum):
    """How a quotation stands to the source."""

    EXACT = "exact"  # literally there
    FOLDED = "folded"  # there but for punctuation, width, script or spaces
    FUZZY = "fuzzy"  # there with differing characters
    AMBIGUOUS = "ambiguous"  # in several places, or too short to tell
    NONE = "none"  # not found


@dataclass(frozen=True, slots=True)
class DiffPart:
    """One step of a character diff: ``op`` is ``equal``, ``insert``, ``delete`` or ``replace``.

    Attributes:
        op: What happened.
        quoted: Characters of the quotation.
        original: Characters of the source.
    """

    op: str
    quoted: str
    original: str


@dataclass(frozen=True, slots=True)
class QuoteMatch:
    """Where a quotation stands in the library.

    Attributes:
        state: How it stands to the source.
        score: 0 to 1; 1 for exact.
        article: Article key, or None when not found.
        title: Article title.
        label: Label of the block it begins in.
        end_label: Label of the block it ends in where it spans several, else None.
        start: Offset in the first block's text.
        end: Offset in the last block's text, exclusive.
        original: The source's wording, paragraphs joined by a line feed.
        diff: From quotation to original; empty when exact.
        start_page: First page of the article, or None where unknown.
        end_page: Last page of the article, or None where unknown.
        pieces: Where it was put together from several places: each place on its own.
        note: A Chinese sentence on what is uncertain, or empty.
        elided: Whether the quotation itself tells that words are left out between its pieces.
        authors: Who wrote the article.
        attribution: What the source says around it of who says it, where it is speech in quotation marks.
    """

    state: QuoteState
    score: float
    article: str | None = None
    title: str = ""
    label: str = ""
    end_label: str | None = None
    start: int = 0
    end: int = 0
    original: str = ""
    diff: tuple[DiffPart, ...] = ()
    start_page: int | None = None
    end_page: int | None = None
    pieces: tuple[QuoteMatch, ...] = ()
    note: str = ""
    elided: bool = False
    authors: tuple[str, ...] = ()
    attribution: str = ""
