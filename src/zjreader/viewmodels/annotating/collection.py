"""All annotations, confined by a filter.

Owns: the choices of the filter, the rows found (a page at a time), what the filters offer, and doing something to
many rows at once. Fetched on the read lane; stale answers are dropped by sequence number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from zjreader.domain.changes import ChangeSet, Kind
from zjreader.domain.userdata import AnnotationFilter, AnnotationOrder
from zjreader.viewmodels.annotating.rows import Row, RowsModel
from zjreader.viewmodels.annotating.shelf_index import ShelfIndex
from zjreader.viewmodels.annotating.wanted import Wanted
from zjreader.viewmodels.belonging import OwnTasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.annotations import Annotation
    from zjreader.domain.ports import TaskRunner
    from zjreader.services.annotating import AnnotatingService
    from zjreader.services.changes import Broadcaster
    from zjreader.services.library import LibraryService

REST = 140
PAGE = 200


@dataclass(frozen=True, slots=True)
class Offered:
    """What the filters offer: everything that has annotations, with its count."""

    issues: tuple[tuple[str, str], ...] = ()
    articles: tuple[tuple[str, str], ...] = ()
    columns: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    tags: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Answer:
    index: ShelfIndex
    wanted: AnnotationFilter
    found: tuple[Annotation, ...]
    total: int
    offered: Offered
    trash: int


class Collection(QObject):
    """All annotations.

    Signals:
        answered: Rows, total and offers are new.
        wanted_changed: The filter is another one.
    """

    answered = Signal()
    wanted_changed = Signal()

    def __init__(
        self,
        annotating: AnnotatingService,
        library: LibraryService,
        tasks: TaskRunner,
        changes: Broadcaster,
        fail: Callable[[BaseException], None],
        order: AnnotationOrder = AnnotationOrder.ARTICLE,
    ) -> None:
        """Take the services, the runner, the news, where errors go, and the order of the rows."""
        super().__init__()
        self._annotating = annotating
        self._library = library
        self._tasks = OwnTasks(tasks, self)
        self._fail = fail
        self._order = order
        self._index: ShelfIndex | None = None
        self._sequence = 0
        self._loading = False
        self.wanted = Wanted()
        self.filter = AnnotationFilter()
        self.total = 0
        self.trash = 0
        self.offered = Offered()
        self.model = RowsModel(self.more, self)
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self.run)
        self.active = True
        self._unsubscribe = changes.subscribe(self._on_change)

    def close(self) -> None:
        """Hear no more news: nobody looks any longer."""
        self.active = False
        self._unsubscribe()
        self._timer.stop()

    def choose(self, **choices: Any) -> None:  # noqa: ANN401 - checked by dataclasses.replace
        """Change choices of the filter by name; typing rests a little before it is looked for."""
        wanted = replace(self.wanted, **choices)
        if wanted == self.wanted:
            return
        self.wanted = wanted
        self.wanted_changed.emit()
        if choices.keys() == {"text"}:
            self._timer.start()
        else:
            self.run()

    def clear(self) -> None:
        """Ask for everything again."""
        self.choose(**{name: getattr(Wanted(), name) for name in Wanted.__slots__ if name != "trash"})

    def run(self) -> None:
        """Fetch the first page now."""
        self._timer.stop()
        self._sequence += 1
        sequence, wanted, index = self._sequence, self.wanted, self._index
        keep = max(PAGE, len(self.model.rows))

        def work(_check: object, _progress: object) -> _Answer:
            known = index or ShelfIndex.read(self._library)
            asked = wanted.filter(known, datetime.now(UTC))
            found = self._annotating.find(asked, self._order, keep)
            total = self._annotating.count(asked) if len(found) == keep else len(found)
            trash = self._annotating.count(AnnotationFilter(deleted=True))
            return _Answer(known, asked, found, total, self._offer(known), trash)

        def done(answer: _Answer) -> None:
            if sequence == self._sequence:
                self._take(answer)

        self._tasks.run("read", work, done, self._fail)

    def more(self) -> None:
        """Fetch the next page."""
        index = self._index
        if self._loading or index is None or len(self.model.rows) >= self.total:
            return
        self._loading = True
        sequence, asked, offset = self._sequence, self.filter, len(self.model.rows)

        def done(found: tuple[Annotation, ...]) -> None:
            self._loading = False
            if sequence == self._sequence:
                self.model.add(_rows(index, found), self.total)

        self._tasks.run(
            "read", lambda _c, _p: self._annotating.find(asked, self._order, PAGE, offset), done, self._fail
        )

    def _offer(self, index: ShelfIndex) -> Offered:
        counts = self._annotating.counts()
        articles = [key for key in index.articles if key in counts]
        articles += [key for key in counts if key not in index.articles]
        return Offered(
            tuple((key, index.issue_name(key)) for key in index.issues_of(articles)),
            tuple((key, f"{index.title(key)}（{counts[key]}）") for key in articles),
            index.columns(articles),
            index.places(articles),
            tuple(self._annotating.tags().items()),
        )

    def _take(self, answer: _Answer) -> None:
        self._index, self.filter, self.total, self.offered = (
            answer.index,
            answer.wanted,
            answer.total,
            answer.offered,
        )
        self.trash = answer.trash
        self.model.set_rows(_rows(answer.index, answer.found), answer.total)
        self.answered.emit()

    def _on_change(self, change: ChangeSet) -> None:
        if Kind.LIBRARY in change.kinds:
            self._index = None
        if self.active and change.kinds & {Kind.ANNOTATIONS, Kind.TAGS, Kind.LIBRARY}:
            self._timer.start()


def _rows(index: ShelfIndex, found: tuple[Annotation, ...]) -> list[Row]:
    return [Row(a, index.title(a.article), index.facts(a.article)) for a in found]
