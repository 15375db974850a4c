"""Bring issues into the library and take them out.

Owns: the order of an import (read, recover, keep keys, add our abstracts, write, index) and what is said of it.
An import is atomic: whatever fails or is cancelled leaves the library as it was.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from zjreader.domain.changes import ChangeSet, Edit, Kind
from zjreader.domain.errors import LibraryMissing
from zjreader.domain.imports import ImportReport, Recovery, StoredIssue
from zjreader.domain.library import Edition, Issue
from zjreader.domain.ports import Check, DigestSource, LibraryRepo, Progress, Recoverer, SourceReader, unchecked
from zjreader.services import editions
from zjreader.services.rekeying import rekey

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from zjreader.services.replacing import EditionWriter


class ImportStep(Protocol):
    """Something to be done with a recovered issue before it is written (corrections, case studies …)."""

    def __call__(self, recovery: Recovery, check: Check) -> Recovery:
        """Give the recovery as it is to be written."""
        ...


class Importer:
    """Writes the library."""

    def __init__(
        self,
        library: LibraryRepo,
        reader: Callable[[], SourceReader],
        recoverer: Callable[[], Recoverer],
        digests: Callable[[], DigestSource],
        expand: Callable[[Sequence[Path]], list[tuple[Path, ...]]],
        writer: EditionWriter,
        correct: Callable[[Recovery], tuple[Recovery, Recovery | None]] = lambda recovery: (recovery, None),
        steps: Sequence[ImportStep] = (),
    ) -> None:
        """Take the repository, makers of what an import needs, and what makes and writes an edition.

        Args:
            library: The repository of published content.
            reader: Makes what reads files.
            recoverer: Makes what puts an issue together again.
            digests: Makes the source of our abstracts.
            expand: Sorts what the reader picked into one group for each issue.
            writer: Writes an edition over the one before it.
            correct: Applies the corrections by hand; gives the recovery before them too, where there are any.
            steps: What else is done with every edition before it is written.
        """
        self._library = library
        self._reader = reader
        self._recoverer = recoverer
        self._digests = digests
        self._expand = expand
        self._writer = writer
        self._correct = correct
        self._steps = steps

    def ensure_digests(self) -> bool:
        """Put the built-in digests in where the issue is missing or an older digest; tell whether any was."""
        have = {summary.meta.key: summary.edition for summary in self._library.issues()}
        changed = False
        for digest in self._digests().issues():
            key = digest.meta.key
            if have.get(key) is Edition.FULL:
                continue
            old = self._library.issue(key) if key in have else None
            if old is None or old != editions.readable(digest):
                self._put_digest(digest, old)
                changed = True
        return changed

    def _put_digest(self, digest: Issue, old: Issue | None) -> None:
        recovery = Recovery(editions.readable(digest), editions.empty_report(digest))
        self._writer.write(self._finished(recovery, unchecked), old, report=False)

    def groups(self, paths: Sequence[Path]) -> list[tuple[Path, ...]]:
        """Sort what the reader picked (files, parts of one issue, folders) into one group for each issue.

        Raises:
            SourceUnreadable: A path does not exist or a folder holds nothing to import.
        """
        return self._expand(paths)

    def import_files(self, paths: Sequence[Path], progress: Progress, check: Check) -> ImportReport:
        """Import the files of one issue, in order.

        Raises:
            SourceUnreadable: A file cannot be read as text.
            NotAnIssue: Nothing in it can be taken for an article.
            Cancelled: ``check`` said so.
        """
        begun = time.monotonic()
        progress(0.0, "读取文件")
        sources = [self._reader().read(path) for path in paths]
        check()
        recovery = self._recoverer().recover(sources, lambda f, step: progress(0.05 + 0.6 * f, step), check)
        old = self._old(recovery.issue.meta.key)
        recovery, pristine = self._correct(self._prepared(recovery, old))
        recovery = self._finished(recovery, check)
        if old is not None and old.edition is Edition.FULL:
            changes = editions.changes(old, recovery.issue)
            recovery = replace(recovery, report=replace(recovery.report, changes=changes))
        progress(0.7, "写入书库")
        report = replace(recovery.report, seconds=round(time.monotonic() - begun, 3))
        report = self._writer.write(replace(recovery, report=report), old, check, pristine=pristine)
        progress(1.0, "完成")
        return replace(report, seconds=round(time.monotonic() - begun, 3))

    def _prepared(self, recovery: Recovery, old: Issue | None) -> Recovery:
        """Keep the keys that articles had, and add our abstracts."""
        before = self._library.pristine(recovery.issue.meta.key)
        known = before.issue.articles if before is not None else old.articles if old is not None else ()
        abstracts = editions.abstracts_for(recovery.issue, self._digests().issues(), old)
        recovery = editions.relabel(recovery, rekey(recovery.issue, known))
        return replace(recovery, issue=editions.with_abstracts(recovery.issue, abstracts))

    def _finished(self, recovery: Recovery, check: Check) -> Recovery:
        for step in self._steps:
            check()
            recovery = step(recovery, check)
        return recovery

    def _old(self, key: str) -> Issue | None:
        try:
            return self._library.issue(key)
        except LibraryMissing:
            return None

    def remove(self, key: str) -> Edit:
        """Remove an issue; where a digest of it is built in, that takes its place.

        Raises:
            LibraryMissing: No such issue.
        """
        change = ChangeSet(frozenset({Kind.LIBRARY, Kind.ANNOTATIONS}), frozenset({key}))
        stored: list[StoredIssue] = []

        def redo() -> ChangeSet:
            stored[:] = [self._writer.remove(key)]
            for digest in self._digests().issues():
                if digest.meta.key == key:
                    self._put_digest(digest, stored[0].issue)
            return change

        def undo() -> ChangeSet:
            self._writer.put_back(stored[0], self._old(key))
            return change

        redo()
        return Edit("移除一期", redo=redo, undo=undo)
