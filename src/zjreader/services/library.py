"""Read the library, and hand on what changes it.

Owns: what is asked of the library. What an import needs is made when the first one begins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.services.contents import Section, tree

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from zjreader.domain.changes import Edit
    from zjreader.domain.imports import ImportReport
    from zjreader.domain.library import Article, Issue, IssueSummary
    from zjreader.domain.ports import Check, LibraryRepo, Progress, ReadingRepo
    from zjreader.services.importing import Importer


class LibraryService:
    """The issues, their contents and their articles."""

    def __init__(
        self, reading: ReadingRepo, library: Callable[[], LibraryRepo], importer: Callable[[], Importer]
    ) -> None:
        """Take what reads published content, and what gives the whole repository and the importer when needed."""
        self._reading = reading
        self._library = library
        self._importer = importer

    def issues(self) -> tuple[IssueSummary, ...]:
        """List the issues, newest first."""
        return self._reading.issues()

    def contents(self, issue: str) -> tuple[Section, ...]:
        """Give an issue's contents as a tree.

        Raises:
            LibraryMissing: No such issue.
        """
        return tree(self._reading.toc(issue))

    def articles(self, issue: str) -> tuple[Article, ...]:
        """List an issue's articles in reading order, without blocks.

        Raises:
            LibraryMissing: No such issue.
        """
        return self._reading.toc(issue)

    def article(self, key: str) -> Article:
        """Fetch an article with its blocks.

        Raises:
            LibraryMissing: No such article.
        """
        return self._reading.article(key)

    def issue(self, key: str) -> Issue:
        """Fetch an issue whole, with what was left out and its source.

        Raises:
            LibraryMissing: No such issue.
        """
        return self._library().issue(key)

    def report(self, issue: str) -> ImportReport | None:
        """Fetch the report of an issue's import; None for a digest."""
        return self._library().report(issue)

    def ensure_digests(self) -> bool:
        """Put the built-in digests in where the issue is missing or an older digest; tell whether any was."""
        return self._importer().ensure_digests()

    def groups(self, paths: Sequence[Path]) -> list[tuple[Path, ...]]:
        """Sort what the reader picked (files, parts of one issue, folders) into one group for each issue.

        Raises:
            SourceUnreadable: A path does not exist or a folder holds nothing to import.
        """
        return self._importer().groups(paths)

    def import_files(self, paths: Sequence[Path], progress: Progress, check: Check) -> ImportReport:
        """Import the files of one issue, in order.

        Raises:
            SourceUnreadable: A file cannot be read as text.
            NotAnIssue: Nothing in it can be taken for an article.
            Cancelled: ``check`` said so.
        """
        return self._importer().import_files(paths, progress, check)

    def remove(self, key: str) -> Edit:
        """Remove an issue; where a digest of it is built in, that takes its place.

        Raises:
            LibraryMissing: No such issue.
        """
        return self._importer().remove(key)
