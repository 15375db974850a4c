"""Annotations whose place the reader must decide.

Owns: how many wait, the list of them with the places that come into question, and deciding. Counting is cheap and
done after every change; the list is worked out only while somebody looks at it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.changes import ChangeSet, Edit, Kind
from zjreader.domain.userdata import AnnotationFilter
from zjreader.viewmodels.annotating.cards import LOST
from zjreader.viewmodels.annotating.shelf_index import ShelfIndex

if TYPE_CHECKING:  # loads what must stay off the start path
    from collections.abc import Callable

    from zjreader.domain.anchoring import Candidate
    from zjreader.domain.annotations import TextPositionSelector, TextQuoteSelector
    from zjreader.domain.ports import TaskRunner
    from zjreader.services.changes import Broadcaster
    from zjreader.services.reanchoring import Review
    from zjreader.viewmodels.annotating.needs import NotebookServices
    from zjreader.viewmodels.undo import Undo


class Reviewing(QObject):
    """What waits for the reader.

    Signals:
        counted: Another number waits.
        listed: ``waiting`` is new.
    """

    counted = Signal()
    listed = Signal()

    def __init__(
        self,
        services: NotebookServices,
        undo: Undo,
        tasks: TaskRunner,
        changes: Broadcaster,
        fail: Callable[[BaseException], None],
    ) -> None:
        """Take the services, the steps, the runner, the news and where errors go."""
        super().__init__()
        self._services = services
        self._undo = undo
        self._tasks = tasks
        self._fail = fail
        self._sequence = 0
        self.count = 0
        self._known = False
        self.waiting: tuple[Review, ...] = ()
        self.index = ShelfIndex()
        self.watched = False
        changes.subscribe(self._on_change)

    def recount(self) -> None:
        """Count what waits."""

        def work(_check: object, _progress: object) -> int:
            if not self._services.annotating.count(AnnotationFilter(states=LOST)):
                return 0
            return self._services.reanchoring.undecided()

        self._tasks.run("read", work, self._take_count, self._fail)

    def load(self) -> None:
        """Work out the list."""
        self._sequence += 1
        sequence = self._sequence

        def work(_check: object, _progress: object) -> tuple[tuple[Review, ...], ShelfIndex]:
            return self._services.reanchoring.waiting(), ShelfIndex.read(self._services.library)

        def done(found: tuple[tuple[Review, ...], ShelfIndex]) -> None:
            if sequence == self._sequence:
                self.waiting, self.index = found
                self.listed.emit()

        self._tasks.run("read", work, done, self._fail)

    def accept(self, review: Review, candidate: Candidate) -> None:
        """Put an annotation where the reader says it belongs."""
        self._undo.do(lambda: self._services.reanchoring.accept(review.annotation, candidate))

    def put(self, review: Review, article: str, place: TextPositionSelector, quote: TextQuoteSelector) -> None:
        """Put an annotation where the reader selected."""
        self._undo.do(lambda: self._services.reanchoring.put(review.annotation, article, place, quote))

    def keep(self, review: Review) -> None:
        """Leave an annotation without a place."""
        mutate: Callable[[], Edit] = lambda: self._services.reanchoring.keep(review.annotation)  # noqa: E731
        self._undo.do(mutate)

    def _take_count(self, count: int) -> None:
        if count != self.count or not self._known:
            self.count, self._known = count, True
            self.counted.emit()

    def _on_change(self, change: ChangeSet) -> None:
        if change.kinds & {Kind.ANNOTATIONS, Kind.LIBRARY}:
            self.recount()
            if self.watched:
                self.load()
