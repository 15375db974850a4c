"""The reader's other data in ``user.db``: tags, bookmarks, corrections, documents.

Owns: one small class for each port; annotations have a module of their own. Values go in and come out whole.
Threading: any thread.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import astuple
from typing import TYPE_CHECKING, Any

from zjreader.domain.annotations import Bookmark
from zjreader.domain.userdata import Document, DocumentKind
from zjreader.store import sealed
from zjreader.store.library_rows import dumps

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from zjreader.store.connection import Connections


class _Repo:
    def __init__(self, connections: Connections) -> None:
        """Take the connections to ``user.db``."""
        self._connections = connections


class SqliteUserData(_Repo):
    """Implements the port UserData."""

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """Make the changes of a block one transaction, on the calling thread."""
        with self._connections.writing():
            yield


class SqliteTags(_Repo):
    """Implements the port TagRepo."""

    def counts(self) -> Mapping[str, int]:
        """Count each tag's annotations outside the trash, by name; unused tags count 0."""
        with self._connections.reading() as connection:
            rows = connection.execute(
                "SELECT g.name, count(a.id) FROM tags g LEFT JOIN annotation_tags t ON t.tag = g.name "
                "LEFT JOIN annotations a ON a.id = t.annotation AND a.deleted IS NULL "
                "GROUP BY g.name ORDER BY g.name"
            ).fetchall()
        return {row[0]: row[1] for row in rows}

    def holders(self, tag: str) -> tuple[str, ...]:
        """List the ids of all annotations with a tag, the trash included."""
        with self._connections.reading() as connection:
            rows = connection.execute(
                "SELECT annotation FROM annotation_tags WHERE tag = ? ORDER BY annotation", (tag,)
            ).fetchall()
        return tuple(row[0] for row in rows)

    def add(self, names: Iterable[str]) -> None:
        """Make tags that do not exist yet."""
        with self._connections.writing() as connection:
            sealed.put(connection, sealed.TAGS, ((name,) for name in names))

    def drop(self, names: Iterable[str]) -> None:
        """Delete those of the tags that no annotation has."""
        with self._connections.writing() as connection:
            connection.executemany(
                "DELETE FROM tags WHERE name = ? AND name NOT IN (SELECT tag FROM annotation_tags)",
                ((name,) for name in names),
            )


class SqliteBookmarks(_Repo):
    """Implements the port BookmarkRepo."""

    def get(self, ids: Iterable[str]) -> tuple[Bookmark, ...]:
        """Fetch bookmarks, in the trash or not, in the order asked; unknown ones are left out."""
        with self._connections.reading() as connection:
            return tuple(Bookmark(*row) for row in sealed.fetch(connection, sealed.BOOKMARKS, ids))

    def all(self, deleted: bool = False) -> tuple[Bookmark, ...]:
        """List the bookmarks, or those in the trash, by folder and rank."""
        order = "ORDER BY folder, rank, created, id"
        with self._connections.reading() as connection:
            rows = sealed.read(connection, sealed.BOOKMARKS, f"WHERE deleted IS {_not(deleted)} {order}")
        return tuple(Bookmark(*row) for row in rows)

    def put(self, bookmarks: Iterable[Bookmark]) -> None:
        """Write bookmarks by value, new or replacing the same id; their folders are made."""
        with self._connections.writing() as connection:
            for bookmark in bookmarks:
                sealed.put(connection, sealed.BOOKMARKS, (astuple(bookmark),))
                if bookmark.folder:
                    _ensure_folder(connection, bookmark.folder)

    def purge(self, ids: Iterable[str]) -> None:
        """Delete bookmarks for good."""
        with self._connections.writing() as connection:
            sealed.remove(connection, sealed.BOOKMARKS, ids)

    def folders(self) -> Mapping[str, float]:
        """List the folders with their ranks, in order; an empty folder is one too."""
        with self._connections.reading() as connection:
            rows = sealed.read(connection, sealed.FOLDERS, "ORDER BY rank, name")
        return {row[0]: row[1] for row in rows}

    def set_folders(self, folders: Mapping[str, float]) -> None:
        """Replace the list of folders."""
        with self._connections.writing() as connection:
            connection.execute("DELETE FROM bookmark_folders")
            sealed.put(connection, sealed.FOLDERS, folders.items())


class SqliteCorrections(_Repo):
    """Implements the port CorrectionRepo."""

    def issues(self) -> tuple[str, ...]:
        """List the keys of the issues that have corrections."""
        with self._connections.reading() as connection:
            rows = connection.execute("SELECT DISTINCT issue FROM corrections ORDER BY issue").fetchall()
        return tuple(row[0] for row in rows)

    def corrections(self, issue: str) -> tuple[dict[str, Any], ...]:
        """List an issue's corrections in the order they are to be applied."""
        with self._connections.reading() as connection:
            rows = sealed.read(connection, sealed.CORRECTIONS, "WHERE issue = ? ORDER BY ordinal", (issue,))
        return tuple(json.loads(row["payload"]) for row in rows)

    def replace(self, issue: str, corrections: Sequence[Mapping[str, Any]]) -> None:
        """Write all of an issue's corrections; none removes them."""
        with self._connections.writing() as connection:
            connection.execute("DELETE FROM corrections WHERE issue = ?", (issue,))
            numbered = ((issue, n, dumps(correction)) for n, correction in enumerate(corrections))
            sealed.put(connection, sealed.CORRECTIONS, numbered)


class SqliteDocuments(_Repo):
    """Implements the port DocumentRepo."""

    def get(self, ids: Iterable[str]) -> tuple[Document, ...]:
        """Fetch documents, in the trash or not, in the order asked; unknown ones are left out."""
        with self._connections.reading() as connection:
            return tuple(_document(row) for row in sealed.fetch(connection, sealed.DOCUMENTS, ids))

    def all(self, kind: DocumentKind, owner: str | None = None, deleted: bool = False) -> tuple[Document, ...]:
        """List the documents of a kind, or those in the trash, last modified first."""
        where, arguments = "", [kind.value]
        if owner is not None:
            where, arguments = "AND owner = ?", [kind.value, owner]
        with self._connections.reading() as connection:
            rows = sealed.read(
                connection,
                sealed.DOCUMENTS,
                f"WHERE kind = ? {where} AND deleted IS {_not(deleted)} ORDER BY modified DESC, id",
                arguments,
            )
        return tuple(_document(row) for row in rows)

    def put(self, documents: Iterable[Document]) -> None:
        """Write documents by value, new or replacing the same id."""
        with self._connections.writing() as connection:
            sealed.put(
                connection,
                sealed.DOCUMENTS,
                (
                    (d.id, d.kind.value, d.owner, d.name, dumps(d.payload), d.modified, d.deleted)
                    for d in documents
                ),
            )

    def purge(self, ids: Iterable[str]) -> None:
        """Delete documents for good."""
        with self._connections.writing() as connection:
            sealed.remove(connection, sealed.DOCUMENTS, ids)


def _ensure_folder(connection: sqlite3.Connection, name: str) -> None:
    if connection.execute("SELECT 1 FROM bookmark_folders WHERE name = ?", (name,)).fetchone() is None:
        last = connection.execute("SELECT coalesce(max(rank), 0) FROM bookmark_folders").fetchone()[0]
        sealed.put(connection, sealed.FOLDERS, ((name, last + 1),))


def _document(row: sqlite3.Row) -> Document:
    key, kind, owner, name, payload, modified, deleted = row
    return Document(key, DocumentKind(kind), owner, name, json.loads(payload), modified, deleted)


def _not(deleted: bool) -> str:
    return "NOT NULL" if deleted else "NULL"
