"""Hits as lines aligned on the word: fetching them, sorting, filtering, copying.

Owns: the lines of one page, at most ``MOST``, and the model that a table shows; sorting 5,000 lines is left to the
read lane. Contexts are counted in characters.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from zjreader.domain.concordance import Concordance, Line, LineOrder, arrange, concordance, rows
from zjreader.domain.search import Order, Query
from zjreader.viewmodels.belonging import OwnTasks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zjreader.domain.folding import Folding
    from zjreader.domain.ports import Check, Job, TaskRunner
    from zjreader.services.searching import SearchingService

MOST = 5000
"""Lines that are fetched."""

CONTEXTS = (8, 12, 16, 20, 30, 40)
"""Characters on either side that can be chosen."""

T = TypeVar("T")

LINE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Lines:
    """What was fetched.

    Attributes:
        found: The lines in the order of place.
        blocks: Matching blocks in all.
        warning: What is said about the query, or empty.
    """

    found: Concordance
    blocks: int
    warning: str = ""


class LinesModel(QAbstractTableModel):
    """Title, left context, word, right context."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def set_lines(self, lines: tuple[Line, ...]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: D102
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.left}【{line.word}】{line.right}　《{line.title}》"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"《{line.title}》"
        return None


class Concordancer(QObject):
    """The lines of one page.

    Signals:
        changed: Other lines are on view, or the state is another one.
    """

    changed = Signal()

    def __init__(
        self,
        service: SearchingService,
        tasks: TaskRunner,
        folding: Callable[[], Folding],
        fail: Callable[[BaseException], None],
        query: str,
    ) -> None:
        """Take the service, the runner, what is overlooked, where errors go, and what is sought."""
        super().__init__()
        self._service = service
        self._tasks = OwnTasks(tasks, self)
        self._folding = folding
        self._fail = fail
        self.query = query
        self.model = LinesModel(self)
        self.order = LineOrder.PLACE
        self.context = 20
        self.article = ""
        self.fetched: Lines | None = None
        self.busy = False
        self._sequence = 0
        self._job: Job | None = None

    @property
    def counts(self) -> Mapping[str, int]:
        """Number of lines by article."""
        return self.fetched.found.counts if self.fetched is not None else {}

    @property
    def titles(self) -> dict[str, str]:
        """Titles of the articles that have lines."""
        return {line.article: line.title for line in self.fetched.found.lines} if self.fetched is not None else {}

    def load(self) -> None:
        """Fetch the lines."""
        query = Query(self.query, self._folding(), order=Order.PAGE, limit=MOST)
        context = self.context

        def work(check: Check, _progress: object) -> Lines:
            result = self._service.search(query, check)
            made = concordance(result.hits, LineOrder.PLACE, context)
            kept = Concordance(made.lines[:MOST], made.counts)
            return Lines(kept, result.total, result.warning or "")

        def done(fetched: Lines) -> None:
            self.fetched = fetched
            self._arrange()

        self._run(work, done)

    def sort(self, order: LineOrder) -> None:
        """Sort otherwise."""
        if order is not self.order:
            self.order = order
            self._arrange()

    def set_context(self, characters: int) -> None:
        """Show more or fewer characters on either side."""
        if characters != self.context:
            self.context = characters
            self.load()

    def keep_to(self, article: str) -> None:
        """Show the lines of one article only; the same again shows all."""
        self.article = "" if article == self.article else article
        self._arrange()

    def text(self, lines: tuple[Line, ...]) -> str:
        """Give lines as they are copied: aligned by tabs."""
        return "\n".join("\t".join(row) for row in rows(lines)[1:])

    def csv(self) -> str:
        """Give the lines on view as CSV with a byte-order mark, so that spreadsheets read the Chinese."""
        out = io.StringIO()
        csv.writer(out).writerows([inert(cell) for cell in row] for row in rows(self.model.lines))
        return "\ufeff" + out.getvalue()

    def leave(self) -> None:
        """Stop what is under way."""
        self._sequence += 1
        if self._job is not None:
            self._job.cancel()

    def _arrange(self) -> None:
        if self.fetched is None:
            return
        lines, order, article = self.fetched.found.lines, self.order, self.article

        def work(_check: object, _progress: object) -> tuple[Line, ...]:
            return arrange((line for line in lines if article in ("", line.article)), order)

        self._run(work, self.model.set_lines)

    def _run(self, work: Callable[[Check, object], T], take: Callable[[T], None]) -> None:
        self._sequence += 1
        sequence = self._sequence
        if self._job is not None:
            self._job.cancel()
        self.busy = True

        def done(found: T) -> None:
            if sequence == self._sequence:
                self.busy = False
                take(found)
                self.changed.emit()

        def failed(error: BaseException) -> None:
            if sequence == self._sequence:
                self.busy = False
                self._fail(error)
                self.changed.emit()

        self._job = self._tasks.run("read", work, done, failed)


def inert(cell: str) -> str:
    """Keep a spreadsheet from taking words for a formula."""
    return "'" + cell if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
