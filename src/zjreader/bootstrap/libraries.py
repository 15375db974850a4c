"""Build the library's adapters: database, import, digests, search.

Owns: which class fulfils which port. What is heavy to import (recovery, Whoosh, rapidfuzz, sqlite-utils) is
imported when it is first needed, not at the start.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from zjreader.bootstrap.clock import SystemClock
from zjreader.store.library_reading import SqliteReading
from zjreader.store.opening import OpenedLibrary, open_library, open_library_readonly
from zjreader.system.paths import Profile, Shipped, plant

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from zjreader.content.digest import DigestLibrary
    from zjreader.domain.comparison import CaseComparing, StudyReading
    from zjreader.domain.errors import ReaderError
    from zjreader.domain.ports import (
        Check,
        ManuscriptCheck,
        QuoteSearch,
        Recoverer,
        RelatedArticles,
        SearchEngine,
        SourceReader,
    )
    from zjreader.search.engine import Engine, Suggest
    from zjreader.search.ranking import ArticleRanking
    from zjreader.store.library_repo import SqliteLibrary
    from zjreader.store.versions import Schema


class Libraries:
    """The adapters over a profile's library."""

    def __init__(self, shipped: Shipped, profile: Profile, refusal: ReaderError | None = None) -> None:
        """Open the library, making or upgrading it where need be.

        Args:
            shipped: What comes with the application.
            profile: The profile.
            refusal: Why nothing may be written, or None; then a library that is up to date can still be read.

        Raises:
            ReaderError: It can neither be opened nor made.
        """
        self._shipped = shipped
        self._profile = profile
        self._opened: OpenedLibrary = self._open(refusal)
        self.reading = SqliteReading(self._opened.readers)

    @cached_property
    def repo(self) -> SqliteLibrary:
        """The whole library."""
        from zjreader.store.library_repo import SqliteLibrary

        return SqliteLibrary(self._opened.readers, self._opened.writers, SystemClock())

    @property
    def problem(self) -> ReaderError | None:
        """What the reader should be told about the library, or None."""
        return self._opened.problem

    def _open(self, refusal: ReaderError | None) -> OpenedLibrary:
        if refusal is None:
            plant(self._shipped, self._profile)
            return open_library(self._profile.library, self._upgrade)
        return open_library_readonly(self._profile.library, refusal)

    @property
    def opened(self) -> OpenedLibrary:
        """The library's connections, for the check-up."""
        return self._opened

    def _upgrade(self, connection: sqlite3.Connection, schema: Schema) -> None:
        from zjreader.store.migrate import Migrator

        Migrator(self._shipped.db)(connection, schema)

    def reader(self) -> SourceReader:
        """Make what reads files."""
        from zjreader.content.sources.reader import FileSourceReader

        return FileSourceReader()

    def expand(self, paths: Sequence[Path]) -> list[tuple[Path, ...]]:
        """Sort what the reader picked into one group for each issue."""
        from zjreader.content.sources.grouping import expand

        return expand(paths)

    @cached_property
    def _recoverer(self) -> Recoverer:
        from zjreader.content.recoverer import IssueRecoverer

        return IssueRecoverer(self._shipped.resources)

    def recoverer(self) -> Recoverer:
        """Make what puts an issue together again."""
        return self._recoverer

    @cached_property
    def _digests(self) -> DigestLibrary:
        from zjreader.content.digest import DigestLibrary

        return DigestLibrary(self._shipped.resources)

    def digests(self) -> DigestLibrary:
        """Give the built-in digests."""
        return self._digests

    @cached_property
    def _studies(self) -> StudyReading:
        from zjreader.studies.reading import StudyReader

        return StudyReader(self._shipped.resources)

    def studies(self) -> StudyReading:
        """Give what reads case studies."""
        return self._studies

    @cached_property
    def _comparer(self) -> CaseComparing:
        from zjreader.studies.comparison import Comparer
        from zjreader.studies.comparison_rules import load_comparison_rules

        return Comparer(load_comparison_rules(self._shipped.resources / "indicators"))

    def comparer(self) -> CaseComparing:
        """Give what compares case studies."""
        return self._comparer

    @cached_property
    def _engine(self) -> Engine:
        from zjreader.search.engine import Engine

        return Engine(self._opened.readers.reading, self._ranking, self._ranking_is_current, self._suggest)

    def _ranking(self) -> ArticleRanking:
        from zjreader.search.article_index import ArticleIndex

        return ArticleIndex(self._opened.readers.reading, self._profile.index)

    def _ranking_is_current(self, check: Check) -> bool:
        from zjreader.search.index_stamps import is_current

        return is_current(self._opened.readers.reading, self._profile.index, check)

    def _suggest(self) -> Suggest:
        from zjreader.search.suggestions import suggester

        return suggester(self._sounding)

    def _sounding(self) -> Suggest:
        from zjreader.search.sounds import sounding

        return sounding

    @cached_property
    def _quotes(self) -> QuoteSearch:
        from zjreader.search.quotes import QuoteFinder

        return QuoteFinder(self._opened.readers.reading)

    def quotes(self) -> QuoteSearch:
        """Give what finds quotations."""
        return self._quotes

    def checker(self) -> ManuscriptCheck:
        """Give what checks manuscripts."""
        from zjreader.search.manuscript import ManuscriptChecker

        return ManuscriptChecker(self._opened.readers.reading, self._quotes)

    def pinyin(self) -> Callable[[str, str], bool]:
        """Load what finds a text by pinyin; slow."""
        from zjreader.search.pinyin import finds

        return finds

    def engine(self) -> SearchEngine:
        """Give the search engine."""
        return self._engine

    def related(self) -> RelatedArticles:
        """Give what knows which articles are alike; it is the engine."""
        return self._engine

    def close(self) -> None:
        """Close the library."""
        self._opened.close()
