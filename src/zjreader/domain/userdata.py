"""What the reader keeps beside annotations, and how lists of it are confined.

Owns: the values between the services and ``user.db`` that are not annotations or bookmarks themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zjreader.domain.annotations import AnchorState
    from zjreader.domain.inks import Color, Style


@dataclass(frozen=True, slots=True)
class AnnotationFilter:
    """Which annotations a list shows; an empty set or None admits everything.

    Attributes:
        ids: Identifiers.
        issues: Issue keys.
        articles: Article keys.
        colors: Colours.
        styles: How they show.
        states: What became of their places.
        tags: Tags, of which an annotation must have all.
        text: Words that note or marked text must hold, separated by spaces; folded as a search is.
        noted: Only those with a note (True) or without (False).
        since: ISO time of the earliest modification.
        until: ISO time before which it was modified.
        deleted: Those in the trash instead of the others.
    """

    ids: frozenset[str] = frozenset()
    issues: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    colors: frozenset[Color] = frozenset()
    styles: frozenset[Style] = frozenset()
    states: frozenset[AnchorState] = frozenset()
    tags: frozenset[str] = frozenset()
    text: str = ""
    noted: bool | None = None
    since: str | None = None
    until: str | None = None
    deleted: bool = False


class AnnotationOrder(StrEnum):
    """How a list of annotations is ordered."""

    ARTICLE = "article"  # by article, then as made
    NEWEST = "newest"  # last modified first


@dataclass(frozen=True, slots=True)
class Backlink:
    """A note that links to a place.

    Attributes:
        annotation: The note's annotation.
        target: Key of the issue, article or block it links to.
    """

    annotation: str
    target: str


class DocumentKind(StrEnum):
    """What a document is."""

    COMPARISON = "comparison"
    INDICATOR = "indicator"  # a figure entered, corrected or struck by hand
    CASE = "case"  # a case study added, renamed or removed by hand
    THEME = "theme"  # a paragraph put under another theme by hand


@dataclass(frozen=True, slots=True)
class Document:
    """Something the reader made that the store keeps whole.

    Attributes:
        id: UUID as text.
        kind: What it is.
        owner: What it belongs to (an article's key), or empty.
        name: As shown, may be empty.
        payload: JSON object; its form is the kind's.
        modified: ISO 8601 UTC.
        deleted: ISO time it went to the trash, else None.
    """

    id: str
    kind: DocumentKind
    owner: str = ""
    name: str = ""
    payload: dict[str, Any] = field(default_factory=dict)
    modified: str = ""
    deleted: str | None = None
