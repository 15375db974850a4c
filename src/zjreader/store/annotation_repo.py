"""Annotations in ``user.db``.

Owns: reading and writing annotations; what follows from them (full text, links, tags in use) is kept in the
same transaction by ``annotation_text``.
Threading: any thread.
Invariant: ``annotation_fts`` holds exactly the tokens of every annotation, those in the trash included.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from zjreader.domain.annotations import AnchorState, Annotation, TextPositionSelector, TextQuoteSelector
from zjreader.domain.inks import Color, Style
from zjreader.domain.userdata import AnnotationFilter, AnnotationOrder, Backlink
from zjreader.store import annotation_text, sealed
from zjreader.store.annotation_query import condition, under
from zjreader.store.library_rows import dumps

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from zjreader.store.connection import Connections

_FIELDS = ", ".join(f"a.{name}" for name in sealed.ANNOTATIONS.fields)
_SELECT = f"SELECT {_FIELDS} FROM annotations a"
_OF_ARTICLE = (
    f"SELECT json_group_array(json_array({_FIELDS}, a.seq)) FROM annotations a "
    "WHERE a.article = ? AND a.deleted IS NULL"
)
"""All rows as one: sqlite3 gives up the interpreter's lock for each row, and waits for it while a page is set."""
_MADE = sealed.ANNOTATIONS.fields.index("created")
_COLORS = {color.value: color for color in Color}
_STYLES = {style.value: style for style in Style}
_STATES = {state.value: state for state in AnchorState}
"""Members by value: an article may bear hundreds of annotations, and asking the class takes longer."""
_ORDERS = {
    AnnotationOrder.ARTICLE: "a.article, a.created, a.seq",
    AnnotationOrder.NEWEST: "a.modified DESC, a.seq DESC",
}


class SqliteAnnotations:
    """Implements the port AnnotationRepo."""

    def __init__(self, connections: Connections) -> None:
        """Take the connections to ``user.db``."""
        self._connections = connections

    def get(self, ids: Iterable[str]) -> tuple[Annotation, ...]:
        """Fetch annotations, in the trash or not, in the order asked; unknown ones are left out."""
        with self._connections.reading() as connection:
            rows = [connection.execute(f"{_SELECT} WHERE a.id = ?", (key,)).fetchone() for key in ids]
        return tuple(_annotation(row) for row in rows if row is not None)

    def of_article(self, article: str) -> tuple[Annotation, ...]:
        """List an article's annotations that are not in the trash, as made."""
        with self._connections.reading() as connection:
            found = connection.execute(_OF_ARTICLE, (article,)).fetchone()
        rows = json.loads(found[0])
        rows.sort(key=lambda row: (row[_MADE], row[-1]))  # quicker than where the rows are written
        return tuple(_annotation(row[:-1]) for row in rows)

    def find(
        self,
        wanted: AnnotationFilter,
        order: AnnotationOrder = AnnotationOrder.ARTICLE,
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[Annotation, ...]:
        """List the annotations that a filter admits."""
        where, arguments = condition(wanted)
        # The page is chosen over keys alone: sorting whole rows takes several times as long.
        page = f"SELECT a.seq FROM annotations a WHERE {where} ORDER BY {_ORDERS[order]} LIMIT ? OFFSET ?"
        with self._connections.reading() as connection:
            rows = connection.execute(
                f"{_SELECT} WHERE a.seq IN ({page}) ORDER BY {_ORDERS[order]}",
                (*arguments, -1 if limit is None else limit, offset),
            ).fetchall()
        return tuple(_annotation(row) for row in rows)

    def count(self, wanted: AnnotationFilter) -> int:
        """Count the annotations that a filter admits."""
        where, arguments = condition(wanted)
        with self._connections.reading() as connection:
            found = connection.execute(f"SELECT count(*) FROM annotations a WHERE {where}", arguments).fetchone()
        return int(found[0])

    def counts(self) -> Mapping[str, int]:
        """Count the annotations of each article that has any, the trash left out."""
        with self._connections.reading() as connection:
            rows = connection.execute(
                "SELECT article, count(*) FROM annotations WHERE deleted IS NULL GROUP BY article"
            ).fetchall()
        return {row[0]: row[1] for row in rows}

    def put(self, annotations: Iterable[Annotation]) -> None:
        """Write annotations by value, new or replacing the same id; tags they name are made."""
        with self._connections.writing() as connection:
            for annotation in annotations:
                _put(connection, annotation)

    def purge(self, ids: Iterable[str]) -> None:
        """Delete annotations for good; moving to the trash is a ``put`` with ``deleted`` set."""
        keys = list(ids)
        with self._connections.writing() as connection:
            for key in keys:
                annotation_text.take(connection, key)
            sealed.remove(connection, sealed.ANNOTATIONS, keys)

    def backlinks(self, place: str) -> tuple[Backlink, ...]:
        """List the notes that link to an issue, article or block, or to anything in it; the trash left out."""
        where, arguments = under("l.target", place)
        with self._connections.reading() as connection:
            rows = connection.execute(
                "SELECT l.annotation, l.target FROM links l JOIN annotations a ON a.id = l.annotation "
                f"WHERE {where} AND a.deleted IS NULL ORDER BY a.article, a.created, a.seq, l.target",
                arguments,
            ).fetchall()
        return tuple(Backlink(row[0], row[1]) for row in rows)


def _put(connection: sqlite3.Connection, annotation: Annotation) -> None:
    annotation_text.take(connection, annotation.id)
    sealed.put(connection, sealed.ANNOTATIONS, (_row(annotation),))
    annotation_text.give(connection, annotation.id)


def _row(annotation: Annotation) -> tuple[Any, ...]:
    quote, position = annotation.quote, annotation.position
    return (
        annotation.id,
        annotation.article,
        *((quote.exact, quote.prefix, quote.suffix) if quote else (None, None, None)),
        *((position.label, position.start, position.end_label, position.end) if position else (None,) * 4),
        annotation.color.value,
        annotation.style.value,
        annotation.note,
        dumps(annotation.tags),
        annotation.state.value,
        annotation.created,
        annotation.modified,
        annotation.creator,
        annotation.deleted,
    )


def _annotation(row: Sequence[Any]) -> Annotation:
    (
        key, article, exact, prefix, suffix, label, start, end_label, stop,
        color, style, note, tags, state, created, modified, creator, deleted,
    ) = row  # fmt: skip
    return Annotation(
        key,
        article,
        None if exact is None else TextQuoteSelector(exact, prefix, suffix),
        None if label is None else TextPositionSelector(label, start, end_label, stop),
        _COLORS[color],
        _STYLES[style],
        note,
        () if tags == "[]" else tuple(json.loads(tags)),
        _STATES[state],
        created,
        modified,
        creator,
        deleted,
    )
