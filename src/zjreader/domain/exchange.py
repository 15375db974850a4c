"""What is exported and what an exchange brings.

Owns: what a format of an export is, annotations with the facts a reader of the export needs, and the outcome of
merging.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection as Keys
    from collections.abc import Mapping

    from zjreader.domain.annotations import Annotation, Bookmark
    from zjreader.domain.library import Article


W_co = TypeVar("W_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Format(Generic[W_co]):
    """A format of an export: all that menus, services and the command line know of it.

    Attributes:
        suffix: Of its files, without the dot; the command line calls the format so.
        name: As menus call it, Chinese.
        write: What writes it.
    """

    suffix: str
    name: str
    write: W_co


class ArticleFacts(Protocol):
    """What an export needs of the library: about many articles with few questions, without their texts."""

    def facts(self, keys: Keys[str]) -> Mapping[str, Article]:
        """Fetch articles without blocks, by key; those that the library lacks are left out."""
        ...

    def labels(self, keys: Keys[str]) -> Mapping[str, tuple[str, ...]]:
        """List the labels of articles' running text in reading order, by article."""
        ...


@dataclass(frozen=True, slots=True)
class Excerpt:
    """An annotation as it is shown outside the window.

    Attributes:
        annotation: The annotation.
        title: Title of its article.
        column: Column of its article, or None.
        pages: Pages as ``30—39``, or None where unknown.
        citation: Citation of the place in the reader's style.
    """

    annotation: Annotation
    title: str
    column: str | None
    pages: str | None
    citation: str


@dataclass(frozen=True, slots=True)
class Collection:
    """Everything that goes into an export, in reading order."""

    excerpts: tuple[Excerpt, ...]
    bookmarks: tuple[Bookmark, ...] = ()


@dataclass(frozen=True, slots=True)
class Foreign:
    """An annotation that another program made of another source.

    Attributes:
        annotation: What it says and of which words, without an article and a position.
        number: Its number in the file, from 1.
        raw: The entry as JSON.
    """

    annotation: Annotation
    number: int
    raw: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """What an exchange file holds."""

    annotations: tuple[Annotation, ...]
    bookmarks: tuple[Bookmark, ...] = ()
    refused: tuple[str, ...] = ()
    """Chinese sentences about entries that could not be read; the others are taken."""
    foreign: tuple[Foreign, ...] = ()
    """Annotations of other programs, whose words are still to be found."""


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What an import of annotations did.

    Attributes:
        added: New annotations and bookmarks.
        updated: Existing ones replaced by a newer version.
        unchanged: Existing ones that were the same, or newer here.
        conflicts: Identifiers present in both with different content, and which side was kept, as sentences.
        review: Annotations whose place is not certain in this edition.
        refused: Entries that could not be read, as sentences.
        unplaced: Annotations of other programs that have no certain place here, as sentences.
        rest: The entries of those, as a file that can be imported once more; empty where there are none.
    """

    added: int
    updated: int
    unchanged: int
    conflicts: tuple[str, ...] = ()
    review: int = 0
    refused: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()
    rest: str = ""
