"""The language of the search box: what was typed, as a tree.

Owns: the nodes and their meaning. A word is any run of characters and matches as a substring of a block;
what stands side by side must all match; ``NOT`` binds closest, then ``AND``, then ``OR`` (also 非 且 或 standing
alone). A field confines articles. Offsets are 0-based code points in the query. Pure; ``query_parser`` reads it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from zjreader.domain.folding import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator


class FieldName(StrEnum):
    """What a field confines."""

    AUTHOR = "author"
    COLUMN = "column"
    PLACE = "place"
    TITLE = "title"
    ISSUE = "issue"
    YEAR = "year"
    NOTE = "note"  # the reader's own annotations; answered by whoever holds them


FIELD_NAMES = {
    "作者": FieldName.AUTHOR,
    "author": FieldName.AUTHOR,
    "栏目": FieldName.COLUMN,
    "column": FieldName.COLUMN,
    "地区": FieldName.PLACE,
    "地名": FieldName.PLACE,
    "place": FieldName.PLACE,
    "标题": FieldName.TITLE,
    "篇名": FieldName.TITLE,
    "title": FieldName.TITLE,
    "期号": FieldName.ISSUE,
    "issue": FieldName.ISSUE,
    "年": FieldName.YEAR,
    "年份": FieldName.YEAR,
    "year": FieldName.YEAR,
    "批注": FieldName.NOTE,
    "note": FieldName.NOTE,
}
"""Names of fields as typed, before a half- or full-width colon."""


@dataclass(frozen=True, slots=True)
class Word:
    """Characters to be found.

    Attributes:
        text: As typed, without enclosing quotes.
        start: Where it begins in the query.
        quoted: Whether it stood in quotes: its ``*``, ``?`` and spaces are text.
    """

    text: str
    start: int = 0
    quoted: bool = False

    @property
    def wild(self) -> bool:
        """Tell whether it holds wildcards: ``*`` a short stretch, ``?`` one character."""
        return not self.quoted and ("*" in self.text or "?" in self.text)


@dataclass(frozen=True, slots=True)
class Confined:
    """Articles whose field holds a value."""

    name: FieldName
    value: str
    start: int = 0


@dataclass(frozen=True, slots=True)
class All:
    """Every part must match."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part must match."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """The part must not match."""

    part: Node


Node: TypeAlias = Word | Confined | All | AnyOf | Without


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was understood.

    Attributes:
        node: The tree, or None where nothing can be searched for.
        warning: A Chinese sentence where something had to be guessed or left out, else None.
        position: Offset in the query that the warning is about.
    """

    node: Node | None
    warning: str | None = None
    position: int | None = None


def words(node: Node | None) -> tuple[Word, ...]:
    """List the words that may match, in the query's order; excluded ones are not among them."""
    return tuple(leaf for leaf in _leaves(node) if isinstance(leaf, Word))


def confined(node: Node | None) -> tuple[Confined, ...]:
    """List the fields that may match, in the query's order; excluded ones are not among them."""
    return tuple(leaf for leaf in _leaves(node) if isinstance(leaf, Confined))


def without_fields(node: Node | None, *names: FieldName) -> Node | None:
    """Give the tree without some fields; without any name given, without all."""
    if isinstance(node, Confined):
        return None if not names or node.name in names else node
    if isinstance(node, Without):
        part = without_fields(node.part, *names)
        return Without(part) if part is not None else None
    if isinstance(node, All | AnyOf):
        kept = [part for part in (without_fields(p, *names) for p in node.parts) if part is not None]
        return join(type(node), kept)
    return node


def meaningful(node: Node | None) -> Node | None:
    """Give the tree without words of mere punctuation, unless it has no others."""
    return _pruned(node) or node


def join(kind: type[All] | type[AnyOf], parts: list[Node]) -> Node | None:
    """Put parts together; one part stands for itself, none is None, and groups of the same kind are merged."""
    flat: list[Node] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, kind) else (part,))
    if len(flat) < 2:
        return flat[0] if flat else None
    return kind(tuple(flat))


def _pruned(node: Node | None) -> Node | None:
    match node:
        case Word():
            return node if fold_text(node.text) else None
        case Without(part):
            kept = _pruned(part)
            return Without(kept) if kept is not None else None
        case All(parts) | AnyOf(parts):
            return join(type(node), [kept for kept in map(_pruned, parts) if kept is not None])
    return node


def _leaves(node: Node | None) -> Iterator[Word | Confined]:
    if isinstance(node, Word | Confined):
        yield node
    elif isinstance(node, All | AnyOf):
        for part in node.parts:
            yield from _leaves(part)
