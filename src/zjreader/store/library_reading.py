"""What reading asks of the library: the list of issues, contents, articles.

Owns: the part of the library that the first page needs; ``library_repo.py`` has the whole. Threading: any thread;
each answer sees one state of the database.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.domain.errors import LibraryMissing
from zjreader.store import library_facts
from zjreader.store import library_rows as rows

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

    from zjreader.domain.library import Article, IssueSummary
    from zjreader.store.connection import Connections


class SqliteReading:
    """Implements the port ReadingRepo."""

    def __init__(self, readers: Connections) -> None:
        """Take connections for reading."""
        self._readers = readers
        self._summaries = library_facts.Summaries()

    def issues(self) -> tuple[IssueSummary, ...]:
        """List the issues, newest first."""
        with self._readers.reading() as connection:
            return self._summaries.read(connection)

    def toc(self, issue: str) -> tuple[Article, ...]:
        """List an issue's articles in reading order, without blocks.

        Raises:
            LibraryMissing: No such issue.
        """
        with self._readers.reading() as connection:
            require(connection, issue)
            found = connection.execute(
                f"SELECT {rows.ARTICLE} FROM articles WHERE issue = ? ORDER BY ordinal", (issue,)
            ).fetchall()
        return tuple(rows.read_article(row) for row in found)

    def article(self, key: str) -> Article:
        """Fetch one article with its blocks.

        Raises:
            LibraryMissing: No such article.
        """
        with self._readers.reading() as connection:
            row = connection.execute(f"SELECT id, {rows.ARTICLE} FROM articles WHERE key = ?", (key,)).fetchone()
            if row is None:
                raise LibraryMissing(
                    f"书库里没有文章 {key}。",
                    "它可能已随所在的一期移除；可以从“目录”里另选一篇。",
                    command="用 zjreader toc 可列出一期的文章。",
                )
            blocks = connection.execute(
                f"SELECT {rows.BLOCK} FROM blocks WHERE article_id = ? ORDER BY ordinal", (row["id"],)
            ).fetchall()
        return rows.read_article(row, [rows.read_block(block) for block in blocks])

    def facts(self, keys: Collection[str]) -> dict[str, Article]:
        """Fetch articles without blocks, by key; those that the library lacks are left out."""
        with self._readers.reading() as connection:
            return library_facts.facts(connection, keys)

    def labels(self, keys: Collection[str]) -> dict[str, tuple[str, ...]]:
        """List the labels of articles' running text in reading order, by article."""
        with self._readers.reading() as connection:
            return library_facts.labels(connection, keys)

    def generation(self) -> int:
        """Count the changes of content, for stamping derived indexes."""
        with self._readers.reading() as connection:
            return library_facts.generation(connection)


def require(connection: sqlite3.Connection, key: str) -> None:
    """See that an issue is there.

    Raises:
        LibraryMissing: No such issue.
    """
    if connection.execute("SELECT 1 FROM issues WHERE key = ?", (key,)).fetchone() is None:
        raise LibraryMissing(
            f"书库里没有 {key} 这一期。",
            "它可能已被移除；“书库”里列着现有的各期。",
            command="用 zjreader issues 可列出已有的各期。",
        )
