"""One issue on the bench, and its corrections.

Owns: the sheet, fetched on the read lane, and doing corrections; its base owns the selection. A correction shows
at once, as the pure plan says it will be; writing follows on the write lane, one step of undo for each action.
When all is written the sheet is fetched again, so that what is shown is what is kept; after an error too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from zjreader.domain.changes import ChangeSet, Edit, Kind
from zjreader.domain.errors import LibraryMissing, ReaderError
from zjreader.services.editions import empty_report, reported
from zjreader.viewmodels.correcting.selection import Selection
from zjreader.viewmodels.correcting.sheet import Sheet, Spot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zjreader.domain.corrections import Correction, Unfit
    from zjreader.domain.library import Issue
    from zjreader.domain.ports import TaskRunner
    from zjreader.services.changes import Broadcaster
    from zjreader.services.correcting import CorrectingService
    from zjreader.services.library import LibraryService
    from zjreader.viewmodels.correcting.plans import Plan
    from zjreader.viewmodels.notices import Notices
    from zjreader.viewmodels.undo import Undo


@dataclass(frozen=True, slots=True)
class Kept:
    """What is fetched together."""

    sheet: Sheet
    corrections: tuple[Correction, ...]
    unfit: tuple[Unfit, ...]


class Bench(Selection):
    """The bench.

    Signals:
        listed: The list of corrections is another one.
    """

    listed = Signal()

    def __init__(
        self,
        library: LibraryService,
        correcting: CorrectingService,
        tasks: TaskRunner,
        changes: Broadcaster,
        undo: Undo,
        notices: Notices,
        issue: str,
    ) -> None:
        """Take the services, the view-models and the issue's key."""
        super().__init__()
        self._library = library
        self._correcting = correcting
        self._tasks = tasks
        self._undo = undo
        self._notices = notices
        self.issue = issue
        self.corrections: tuple[Correction, ...] = ()
        self.unfit: tuple[Unfit, ...] = ()
        self.gone = False
        self._writing = 0
        self._sequence = 0
        changes.subscribe(self._on_change)

    @property
    def busy(self) -> bool:
        """Whether corrections are being written."""
        return self._writing > 0

    def load(self) -> None:
        """Fetch everything anew."""
        self._sequence += 1
        sequence = self._sequence

        def work(_check: object, _progress: object) -> Kept:
            issue = self._library.issue(self.issue)
            report = self._library.report(self.issue) or empty_report(issue)
            made = self._correcting.of_issue(self.issue)
            return Kept(Sheet.of(issue, report), made, self._correcting.unfit(self.issue) if made else ())

        def done(kept: Kept) -> None:
            if sequence == self._sequence and not self._writing:
                self._take(kept)

        def failed(error: BaseException) -> None:
            if not isinstance(error, LibraryMissing):
                self._notices.fail(error)
            elif sequence == self._sequence:
                self.sheet, self.gone = None, True
                self.changed.emit()

        self._tasks.run("read", work, done, failed)

    def apply(self, make: Callable[[Issue], Plan]) -> None:
        """Do what a plan says: show it, then write it."""
        sheet = self.sheet
        if sheet is None:
            return
        try:
            if self.digest:
                raise ReaderError("导读版是我们自己写的摘要，不能更正。", "导入原文之后再更正。")
            plan = make(sheet.issue)
        except ReaderError as error:
            self._notices.fail(error)
            return
        if not plan.corrections:
            return
        self.sheet = Sheet.of(plan.issue, reported(sheet.report, sheet.issue, plan.issue))
        self.corrections += plan.corrections
        if plan.article:
            at = Spot(plan.article) if plan.block is None else self.sheet.spot_of(plan.block, plan.article)
            self.settle((at,))
        self.changed.emit()
        self.listed.emit()
        self.write(lambda: self._correcting.add(self.issue, *plan.corrections))

    def write(self, mutate: Callable[[], Edit | None]) -> None:
        """Do a mutation as a step; when nothing more is being written, fetch everything anew."""
        self._writing += 1
        self._undo.do(mutate, done=lambda _change: self._written(), failed=self._written)

    def take_back(self, numbers: Sequence[int]) -> None:
        """Take corrections back by their places in the list; the others are applied anew."""
        if numbers:
            self.write(lambda: self._correcting.remove(self.issue, numbers))

    def _written(self) -> None:
        self._writing -= 1
        if not self._writing:
            self.load()

    def _take(self, kept: Kept) -> None:
        """Show what was fetched; where it is what is on view already, nothing moves."""
        before, self.sheet, self.gone = self.sheet, kept.sheet, False
        listed = (kept.corrections, kept.unfit) != (self.corrections, self.unfit)
        self.corrections, self.unfit = kept.corrections, kept.unfit
        waited, self.waited = self.waited, ""
        if before is None or (before.issue, before.report.doubts) != (kept.sheet.issue, kept.sheet.report.doubts):
            self.settle(self.spots, before)
            self.changed.emit()
        if listed or before is None:
            self.listed.emit()
        if waited:
            self.go_to(waited)

    def _on_change(self, change: ChangeSet) -> None:
        about = not change.ids or self.issue in change.ids
        begun = self.sheet is not None or self.gone
        if Kind.LIBRARY in change.kinds and about and begun and not self._writing:
            self.load()
