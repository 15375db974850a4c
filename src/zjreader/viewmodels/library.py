"""The issues at hand and the contents of the one on the table.

Owns: which issue is current and its contents tree, both fetched on the read lane. Listens to changes of the
library. Stale answers are dropped by sequence number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.changes import ChangeSet, Kind
from zjreader.domain.library import Article, IssueSummary
from zjreader.services.contents import Section

if TYPE_CHECKING:
    from zjreader.domain.ports import TaskRunner
    from zjreader.services.changes import Broadcaster
    from zjreader.services.library import LibraryService
    from zjreader.viewmodels.notices import Notices


class Library(QObject):
    """The shelf.

    Signals:
        issues_changed: The list of issues is new.
        contents_changed: Another issue, or other contents of it.
    """

    issues_changed = Signal()
    contents_changed = Signal()

    def __init__(self, service: LibraryService, tasks: TaskRunner, changes: Broadcaster, notices: Notices) -> None:
        """Take the service, the runner, the news and where errors go."""
        super().__init__()
        self._service = service
        self._tasks = tasks
        self._notices = notices
        self._issues: tuple[IssueSummary, ...] = ()
        self._sections: tuple[Section, ...] = ()
        self._order: tuple[Article, ...] = ()
        self._current = ""
        self._sequence = 0
        self.loaded = False
        changes.subscribe(self._on_change)

    @property
    def issues(self) -> tuple[IssueSummary, ...]:
        """All issues, newest first."""
        return self._issues

    @property
    def current(self) -> IssueSummary | None:
        """The issue on the table."""
        return self.summary(self._current)

    @property
    def sections(self) -> tuple[Section, ...]:
        """Its contents."""
        return self._sections

    @property
    def order(self) -> tuple[Article, ...]:
        """Its articles in reading order, without blocks."""
        return self._order

    def summary(self, key: str) -> IssueSummary | None:
        """Find an issue by its key."""
        return next((i for i in self._issues if i.meta.key == key), None)

    def load(self, prefer: str = "") -> None:
        """Fetch the issues, and the contents of ``prefer``, of the current or of the newest one."""
        self._sequence += 1
        sequence, wanted = self._sequence, prefer or self._current

        def work(_check: object, _progress: object) -> tuple[tuple[IssueSummary, ...], str, _Contents]:
            issues = self._service.issues()
            keys = [i.meta.key for i in issues]
            key = wanted if wanted in keys else (keys[0] if keys else "")
            return issues, key, self._fetch(key)

        def done(found: tuple[tuple[IssueSummary, ...], str, _Contents]) -> None:
            if sequence == self._sequence:
                self._issues = found[0]
                self.loaded = True
                self._take(found[1], found[2])
                self.issues_changed.emit()

        self._tasks.run("read", work, done, self._notices.fail)

    def choose(self, key: str) -> None:
        """Put another issue on the table."""
        if key == self._current or self.summary(key) is None:
            return
        self._sequence += 1
        sequence = self._sequence

        def done(contents: _Contents) -> None:
            if sequence == self._sequence:
                self._take(key, contents)

        self._tasks.run("read", lambda _c, _p: self._fetch(key), done, self._notices.fail)

    def neighbour(self, key: str, step: int) -> str | None:
        """Give the article ``step`` places on in reading order; None beyond the ends or outside the issue."""
        keys = [a.key for a in self._order]
        if key not in keys:
            return None
        place = keys.index(key) + step
        return keys[place] if 0 <= place < len(keys) else None

    def _fetch(self, key: str) -> _Contents:
        if not key:
            return (), ()
        return self._service.contents(key), self._service.articles(key)

    def _take(self, key: str, contents: _Contents) -> None:
        self._current = key
        self._sections, self._order = contents
        self.contents_changed.emit()

    def _on_change(self, change: ChangeSet) -> None:
        if Kind.LIBRARY in change.kinds:
            self.load(next(iter(change.ids), ""))


_Contents = tuple[tuple[Section, ...], tuple[Article, ...]]
