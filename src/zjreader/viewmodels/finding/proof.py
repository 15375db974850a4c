"""Check one manuscript: its quotations, what may be corrected, and what is written.

Owns: the state of one page: what is checked, how far, the result, the kind of results on view. Reading, checking
and writing run in the background; the original is never written. A newer check cancels the one before.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from zjreader.domain.errors import ReaderError
from zjreader.domain.quotations import WORDS
from zjreader.domain.search import QuoteState
from zjreader.viewmodels.belonging import OwnTasks
from zjreader.viewmodels.finding.proof_model import ProofModel
from zjreader.viewmodels.notices import Notice, Notices, Tone, Work, Works
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from zjreader.domain.library import Article
    from zjreader.domain.ports import Check, Job, Progress, TaskRunner
    from zjreader.domain.quotations import Checked
    from zjreader.services.checking import CheckingService, CheckReport
    from zjreader.services.library import LibraryService

T = TypeVar("T")


class Verdict(StrEnum):
    """What a quotation's result is filed under, gravest first; values are shown."""

    GRAVE = "数字或名称有出入"
    SOURCE = "出处有误"
    DIFFERS = "文字有出入"
    PIECED = "由几处拼接"
    NONE = "未找到"
    UNHELD = "出处不在库中"
    SEVERAL = "不止一处"
    FOLDED = "仅标点等不同"
    EXACT = "一致"


_STATES = {
    QuoteState.EXACT: Verdict.EXACT,
    QuoteState.FOLDED: Verdict.FOLDED,
    QuoteState.AMBIGUOUS: Verdict.SEVERAL,
    QuoteState.NONE: Verdict.NONE,
}


def verdict(checked: Checked) -> Verdict:
    """Tell what a quotation's result is filed under."""
    if any(flag.kind in WORDS for flag in checked.flags):
        return Verdict.GRAVE
    if checked.flags:
        return Verdict.SOURCE
    best = checked.best
    if best.pieces and not best.elided and best.state is QuoteState.FUZZY:
        return Verdict.PIECED
    if best.state is QuoteState.NONE and checked.unheld:
        return Verdict.UNHELD
    return _STATES.get(best.state, Verdict.DIFFERS)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a manuscript comes from: a file, or pasted words."""

    path: Path | None = None
    text: str = ""

    @property
    def name(self) -> str:
        """Give what it is called."""
        return self.path.name if self.path is not None else said("粘贴的文字")


class Proof(QObject):
    """One manuscript's check.

    Signals:
        changed: Another state: nothing yet, at work (``busy``), done, failed.
        progressed: How far it is, from 0 to 1, and the step.
        filed: Other results are on view.
    """

    changed = Signal()
    progressed = Signal(float, str)
    filed = Signal()

    def __init__(
        self, checking: CheckingService, library: LibraryService, tasks: TaskRunner, notices: Notices, works: Works
    ) -> None:
        """Take the services, the runner, and where is told what was done."""
        super().__init__()
        self._checking = checking
        self._library = library
        self._tasks = tasks
        self._notices = notices
        self._works = works
        self.model = ProofModel(self)
        self.source: Source | None = None
        self.report: CheckReport | None = None
        self.error: ReaderError | None = None
        self.sentences = False
        self.verdict: Verdict | None = None
        self.busy = False
        self._job: Job | None = None
        self._work: Work | None = None
        self._sequence = 0

    @property
    def counts(self) -> Mapping[Verdict, int]:
        """Number of quotations by what they are filed under, gravest first."""
        found = Counter(map(verdict, self.report.checked)) if self.report is not None else Counter()
        return {kind: found[kind] for kind in Verdict if found[kind]}

    @property
    def sure(self) -> tuple[Checked, ...]:
        """What may be corrected all at once."""
        return self._checking.sure(self.report) if self.report is not None else ()

    @property
    def tracked(self) -> bool:
        """Whether a copy with tracked changes can be made."""
        return self.report is not None and self.report.manuscript.tracked and self.source is not None

    def correctable(self, checked: Checked) -> bool:
        """Tell whether a quotation can be corrected in a copy."""
        return self.tracked and self._checking.correctable(checked)

    def take(self, source: Source) -> None:
        """Check another manuscript."""
        self.source = source
        self.run()

    def set_sentences(self, sentences: bool) -> None:
        """Check every sentence too, or passages in quotation marks only."""
        if sentences != self.sentences:
            self.sentences = sentences
            if self.source is not None:
                self.run()

    def run(self) -> None:
        """Read and check the manuscript."""
        source, sentences = self.source, self.sentences
        if source is None:
            return
        self.stop()
        self.error = None

        def work(check: Check, progress: Progress) -> CheckReport:
            path = source.path
            read = self._checking.read(path) if path is not None else self._checking.pasted(source.text)
            check()
            return self._checking.check(read, progress, check, sentences=sentences)

        self._begin(source)
        job = self._tasks.run("read", work, *self._callbacks())
        self._job = job if self.busy else None  # a runner that works inline has ended by now
        self.changed.emit()

    def stop(self) -> None:
        """Cancel what is under way; an earlier result stays."""
        self._sequence += 1
        if self._job is not None:
            self._job.cancel()
        self._end()
        self.changed.emit()

    def file(self, kind: Verdict | None) -> None:
        """Show only what is filed under a verdict; the same again, or None, shows all."""
        self.verdict = None if kind is self.verdict else kind
        self._show()

    def write_copy(self, path: Path, chosen: tuple[Checked, ...]) -> None:
        """Write a copy of the manuscript with corrections as tracked changes."""
        original = self.source.path if self.source is not None else None
        if original is None:
            return

        def done(number: int) -> None:
            text = said(f"共 {number} 处修订，可在文字处理软件里逐处接受或拒绝；原稿没有改动。")
            self._notices.show(Notice(Tone.DONE, said(f"已另存“{path.name}”。"), text))

        self._write(lambda: self._checking.write_corrected(original, path, chosen), done)

    def export(self, path: Path) -> None:
        """Write the report; the suffix tells its format."""
        report = self.report
        if report is None:
            return
        style = "csv" if path.suffix.lower() == ".csv" else "html"

        def write() -> None:
            try:
                path.write_text(self._checking.report(report, style), "utf-8", newline="")
            except OSError as error:
                raise ReaderError(f"写不了“{path.name}”。", "请换一个可写的文件夹。") from error

        self._write(write, lambda _none: self._notices.show(Notice(Tone.DONE, said(f"已另存“{path.name}”。"))))

    def fetch(self, article: str, done: Callable[[Article], None]) -> None:
        """Fetch the article that a quotation comes from."""
        own = OwnTasks(self._tasks, self)
        own.run("read", lambda _c, _p: self._library.article(article), done, self._notices.fail)

    def _write(self, write: Callable[[], T], done: Callable[[T], None]) -> None:
        self._tasks.run("read", lambda _c, _p: write(), done, self._notices.fail)

    def _callbacks(self) -> tuple[Callable[[CheckReport], None], Callable[[BaseException], None], Progress]:
        sequence = self._sequence

        def done(report: CheckReport) -> None:
            if sequence == self._sequence:
                self._end()
                self.report, self.verdict = report, None
                self._show()
                self.changed.emit()

        def failed(error: BaseException) -> None:
            if sequence != self._sequence:
                return
            self._end()
            if isinstance(error, ReaderError):
                self.error, self.report = error, None
                self._show()
            else:
                self._notices.fail(error)
            self.changed.emit()

        def progressed(fraction: float, step: str) -> None:
            if sequence == self._sequence and self._work is not None:
                self._works.move(self._work, fraction, step)
                self.progressed.emit(fraction, step)

        return done, failed, progressed

    def _show(self) -> None:
        checked = self.report.checked if self.report is not None else ()
        kept = (c for c in checked if self.verdict in (None, verdict(c)))
        self.model.set_checked(tuple(kept))
        self.filed.emit()

    def _begin(self, source: Source) -> None:
        self.busy = True
        self._work = self._works.begin(Work(said(f"核对《{source.name}》"), cancel=self.stop))

    def _end(self) -> None:
        self.busy, self._job = False, None
        if self._work is not None:
            self._works.end(self._work)
            self._work = None
