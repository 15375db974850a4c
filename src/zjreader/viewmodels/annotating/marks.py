"""The annotations of the articles that are open.

Owns: taking what was fetched with an article's text, or fetching it on the read lane where it was not, and again
when annotations or texts change; what no tab shows is forgotten. Stale answers are dropped by sequence number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

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
        changed: An article's (its key) annotations are there, later than its text, or are others.
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
        self._doubted: set[str] = set()
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
        shown = self._shown()
        for gone in set(self._asked) - set(shown):
            self._asked.pop(gone)
            self._found.pop(gone, None)
        for article, found in shown.items():
            if article not in self._asked:
                if found is None or article in self._doubted:
                    self._fetch(article)
                else:
                    self._ask(article)
                    self._found[article] = found
        self._doubted -= set(shown)

    def _shown(self) -> dict[str, Found | None]:
        """Give the articles that tabs show, with what was fetched along with them."""
        contents = (reader.content for reader in self._tabs.readers)
        return {c.article.key: c.annotations for c in contents if isinstance(c, ArticlePage)}

    def _ask(self, article: str) -> int:
        """Give an article's answer its number; answers with an earlier one are stale."""
        self._sequence += 1
        self._asked[article] = self._sequence
        return self._sequence

    def _fetch(self, article: str) -> None:
        sequence = self._ask(article)

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
            waited = {r.page.key for r in self._tabs.readers if r.page.kind is PageKind.ARTICLE}
            self._doubted |= waited - set(self._asked)  # what is on its way may be of before the change
            for article in tuple(self._asked):
                self._fetch(article)
            self.count()
