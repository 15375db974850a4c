"""The library of published content in SQLite.

Owns: reading and writing issues whole. Passages, case studies and indicators go in the same transaction as
the blocks, so none can disagree with another. Published content is immutable: an issue is only replaced.
Threading: any thread; reads see one state of the database each, writes take turns.
Invariant: a write that fails, is cancelled or is killed leaves the old state.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from zjreader.domain.imports import ImportReport, Recovery, StoredIssue
from zjreader.domain.library import Block, Edition, Issue
from zjreader.domain.ports import Check, Clock, unchecked
from zjreader.store import library_rows as rows
from zjreader.store import passages, pristine_rows, report_rows, study_rows, token_edition
from zjreader.store.library_reading import SqliteReading, require

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from zjreader.domain.studies import CaseStudy, Indicator
    from zjreader.store.connection import Connections


class SqliteLibrary(SqliteReading):
    """Implements the ports LibraryRepo and StudyRepo."""

    def __init__(self, readers: Connections, writers: Connections, clock: Clock) -> None:
        """Take connections for reading (read-only) and for writing; they may be the same."""
        super().__init__(readers)
        self._writers = writers
        self._clock = clock

    def issue(self, key: str) -> Issue:
        """Fetch an issue whole, with what was dropped and its source lines.

        Raises:
            LibraryMissing: No such issue.
        """
        with self._readers.reading() as connection:
            return self._issue(connection, key)

    def report(self, issue: str) -> ImportReport | None:
        """Fetch the report of the import that made the issue; None for a digest."""
        with self._readers.reading() as connection:
            row = connection.execute("SELECT report FROM issues WHERE key = ?", (issue,)).fetchone()
        return None if row is None or row[0] is None else report_rows.read(row[0])

    def put(
        self,
        issue: Issue,
        report: ImportReport | None,
        check: Check,
        *,
        cases: Sequence[CaseStudy] = (),
        indicators: Sequence[Indicator] = (),
        pristine: Recovery | None = None,
    ) -> None:
        """Write an issue with its passages and studies in one transaction, replacing the same key."""
        key = issue.meta.key
        with self._writers.writing() as connection:
            self._delete(connection, key, check)
            connection.execute(
                f"INSERT INTO issues({rows.ISSUE}) VALUES ({rows.marks(rows.ISSUE)})",
                rows.issue_row(issue, report, self._clock.now()),
            )
            if issue.source:
                connection.execute("INSERT INTO sources VALUES (?, ?)", (key, rows.pack_source(issue.source)))
            check()
            self._insert_texts(connection, issue, check)
            study_rows.write(connection, key, cases, indicators)
            if pristine is not None:
                pristine_rows.write(connection, pristine)
            _advance(connection)
            check()

    def pristine(self, issue: str) -> Recovery | None:
        """Fetch the recovery of an issue before it was corrected by hand; None where it was not."""
        with self._readers.reading() as connection:
            return pristine_rows.read(connection, issue, _source(connection, issue))

    def remove(self, key: str) -> StoredIssue:
        """Remove an issue in one transaction and give it, so that it can be put back.

        Raises:
            LibraryMissing: No such issue.
        """
        with self._writers.writing() as connection:
            row = connection.execute("SELECT report FROM issues WHERE key = ?", (key,)).fetchone()
            stored = StoredIssue(
                issue=self._issue(connection, key),
                report=report_rows.read(row[0]) if row is not None and row[0] is not None else None,
                cases=study_rows.cases(connection, key),
                indicators=study_rows.indicators(connection, (key,)),
                pristine=pristine_rows.read(connection, key, _source(connection, key)),
            )
            self._delete(connection, key, unchecked)
            _advance(connection)
        return stored

    def cases(self, issue: str | None = None) -> tuple[CaseStudy, ...]:
        """List the case studies of an issue in reading order, or of all issues."""
        with self._readers.reading() as connection:
            return study_rows.cases(connection, issue)

    def indicators(self, keys: Sequence[str] | None = None) -> tuple[Indicator, ...]:
        """List the indicators of issues or articles, by key, in reading order; None for all."""
        with self._readers.reading() as connection:
            return study_rows.indicators(connection, keys)

    def put_studies(self, issue: str, cases: Sequence[CaseStudy], indicators: Sequence[Indicator]) -> None:
        """Replace an issue's case studies and indicators in one transaction.

        Raises:
            LibraryMissing: No such issue.
        """
        with self._writers.writing() as connection:
            require(connection, issue)
            study_rows.write(connection, issue, cases, indicators)
            _advance(connection)

    def _issue(self, connection: sqlite3.Connection, key: str) -> Issue:
        require(connection, key)
        row = connection.execute(f"SELECT {rows.META}, edition FROM issues WHERE key = ?", (key,)).fetchone()
        articles = connection.execute(
            f"SELECT id, {rows.ARTICLE} FROM articles WHERE issue = ? ORDER BY ordinal", (key,)
        ).fetchall()
        blocks: defaultdict[int | None, list[Block]] = defaultdict(list)
        for block in connection.execute(
            f"SELECT {rows.BLOCK} FROM blocks WHERE issue = ? ORDER BY ordinal", (key,)
        ):
            blocks[block["article_id"]].append(rows.read_block(block))
        return Issue(
            meta=rows.read_meta(row),
            edition=Edition(row["edition"]),
            articles=tuple(rows.read_article(a, blocks[a["id"]]) for a in articles),
            dropped=tuple(blocks[None]),
            source=_source(connection, key),
        )

    def _insert_texts(self, connection: sqlite3.Connection, issue: Issue, check: Check) -> None:
        key = issue.meta.key
        first: int = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM articles").fetchone()[0]
        connection.executemany(
            f"INSERT INTO articles(id, {rows.ARTICLE}) VALUES (?, {rows.marks(rows.ARTICLE)})",
            ((first + n, *rows.article_row(article, key, n)) for n, article in enumerate(issue.articles)),
        )
        check()
        # Ids are given here, not by SQLite, because the passages need them too.
        block: int = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM blocks").fetchone()[0]
        placed = list(enumerate(_placed(issue, first), start=block))
        connection.executemany(
            f"INSERT INTO blocks({rows.BLOCK}) VALUES ({rows.marks(rows.BLOCK)})",
            (rows.block_row(b, n, key, article, ordinal) for n, (b, article, ordinal) in placed),
        )
        check()
        passages.index(connection, ((n, b.text) for n, (b, article, _) in placed if article is not None), check)

    def _delete(self, connection: sqlite3.Connection, key: str, check: Check) -> None:
        if not token_edition.is_current(connection, token_edition.LIBRARY_SHAPE):
            passages.rebuild(connection, check)
        passages.unindex(connection, key, check)
        connection.execute("DELETE FROM issues WHERE key = ?", (key,))


def _placed(issue: Issue, first: int) -> Iterator[tuple[Block, int | None, int]]:
    """Give every block with its article's id and its ordinal within article or issue."""
    for n, article in enumerate(issue.articles):
        for ordinal, block in enumerate(article.blocks):
            yield block, first + n, ordinal
    for ordinal, block in enumerate(issue.dropped):
        yield block, None, ordinal


def _source(connection: sqlite3.Connection, issue: str) -> tuple[str, ...]:
    row = connection.execute("SELECT lines FROM sources WHERE issue = ?", (issue,)).fetchone()
    return rows.unpack_source(row[0]) if row is not None else ()


def _advance(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE name = 'generation'")
