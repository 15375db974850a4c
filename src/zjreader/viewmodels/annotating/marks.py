"""The annotations of the articles that are open.

Owns: fetching them on the read lane when an article is asked for and again when annotations or texts change; what
no tab shows or waits for is forgotten. Stale answers are dropped by sequence number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from zjreader.domain.annotations import Annotation
from zjreader.domain.changes import ChangeSet, Kind
from zjreader.viewmodels.pages import ArticlePage, PageKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.ports import TaskRunner
    from zjreader.services.annotating import AnnotatingService
    from zjreader.services.changes import Broadcaster
    from zjreader.viewmodels.tabs import Tabs

Found = tuple[Annotation, ...]


class Marks(QObject):
    """Annotations by article.

    Signals:
        changed: An article's (its key) annotations are there, or are others.
        counted: How many annotations the articles have is known anew.
    """

    changed = Signal(str)
    counted = Signal()

    def __init__(
        self,
        service: AnnotatingService,
        tasks: TaskRunner,
        tabs: Tabs,
        changes: Broadcaster,
        fail: Callable[[BaseException], None],
    ) -> None:
        """Take the service, the runner, the tabs, the news and where errors go."""
        super().__init__()
        self._service = service
        self._tasks = tasks
        self._tabs = tabs
        self._fail = fail
        self._found: dict[str, Found] = {}
        self._asked: dict[str, int] = {}
        self._sequence = 0
        self.counts: dict[str, int] = {}
        tabs.shown.connect(self._follow)
        changes.subscribe(self._on_change)

    def of(self, article: str) -> Found | None:
        """Give an article's annotations; None while they are being fetched."""
        return self._found.get(article)

    def find(self, annotation: str) -> Annotation | None:
        """Give an annotation of an open article."""
        return next((a for found in self._found.values() for a in found if a.id == annotation), None)

    def count(self) -> None:
        """Count the annotations of all articles."""
        self._tasks.run("read", lambda _c, _p: self._service.counts(), self._take_counts, self._fail)

    def _follow(self) -> None:
        shown, awaited = self._shown(), self._awaited()
        for gone in set(self._asked) - shown - awaited:
            self._asked.pop(gone)
            self._found.pop(gone, None)
        for article in shown - set(self._asked):
            self._fetch(article)
        if awaited - set(self._asked):
            # Not at once: the text is asked for at this moment too, and the two would hold each other up.
            QTimer.singleShot(0, self, self._fetch_awaited)

    def _fetch_awaited(self) -> None:
        for article in self._awaited() - set(self._asked):
            self._fetch(article)

    def _shown(self) -> set[str]:
        """Give the articles that tabs show."""
        contents = (reader.content for reader in self._tabs.readers)
        return {content.article.key for content in contents if isinstance(content, ArticlePage)}

    def _awaited(self) -> set[str]:
        """Give the article whose text the tab on view shows or waits for."""
        current = self._tabs.current
        return {current.page.key} if current is not None and current.page.kind is PageKind.ARTICLE else set()

    def _fetch(self, article: str) -> None:
        self._sequence += 1
        sequence = self._asked[article] = self._sequence

        def done(found: Found) -> None:
            if self._asked.get(article) == sequence:
                self._found[article] = found
                self.changed.emit(article)

        self._tasks.run("read", lambda _c, _p: self._service.of_article(article), done, self._fail)

    def _take_counts(self, counts: dict[str, int]) -> None:
        if counts != self.counts:
            self.counts = counts
            self.counted.emit()

    def _on_change(self, change: ChangeSet) -> None:
        if change.kinds & {Kind.ANNOTATIONS, Kind.LIBRARY}:
            for article in tuple(self._asked):
                self._fetch(article)
            self.count()
