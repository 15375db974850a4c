"""Bring issues into the library from the window.

Owns: the plan (which files make which issue) where several files were chosen, the imports under way, one issue
after the other on the write lane, with progress and cancel; what is told of each outcome; publishing the change.
A single file begins at once; a plan waits for the reader. What fails or is cancelled leaves the library as it was.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from zjreader.domain.changes import ChangeSet, Kind
from zjreader.domain.errors import ReaderError
from zjreader.services.following import asks_for_review
from zjreader.viewmodels.notices import Choice, Notice, Notices, Tone, Work, Works
from zjreader.viewmodels.said import said, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from zjreader.domain.imports import ImportReport
    from zjreader.domain.ports import Check, Job, Progress, TaskRunner
    from zjreader.services.changes import Broadcaster
    from zjreader.services.library import LibraryService


class Stage(StrEnum):
    """How far an issue is."""

    PLANNED = "planned"
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Entry:
    """One issue to be imported.

    Attributes:
        paths: Its files, in order.
        stage: How far it is.
        fraction: Progress while it runs.
        step: What is being done, or why it failed.
        report: What came of it.
    """

    paths: tuple[Path, ...]
    stage: Stage = Stage.WAITING
    fraction: float = 0.0
    step: str = ""
    report: ImportReport | None = None


class Importing(QObject):
    """The imports.

    Signals:
        imported: An issue (its key) is in the library.
        report_asked: The report of an issue (its key) is to be shown.
        review_asked: The list of annotations to be reviewed is to be shown.
        planned: Several files were chosen; ``begin`` or ``discard`` is for the reader to say.
        changed: An entry is another one.
        ended: Nothing is being imported any more.
    """

    imported = Signal(str)
    report_asked = Signal(str)
    review_asked = Signal()
    planned = Signal()
    changed = Signal()
    ended = Signal()

    def __init__(
        self,
        service: LibraryService,
        tasks: TaskRunner,
        changes: Broadcaster,
        notices: Notices,
        works: Works,
    ) -> None:
        """Take the service, the runner, where news, notices and progress go."""
        super().__init__()
        self._service = service
        self._tasks = tasks
        self._changes = changes
        self._notices = notices
        self._works = works
        self.entries: tuple[Entry, ...] = ()
        self._work: Work | None = None
        self._future: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether an import is under way."""
        return self._work is not None

    @property
    def planning(self) -> bool:
        """Whether a plan waits for the reader."""
        return any(entry.stage is Stage.PLANNED for entry in self.entries)

    def start(self, paths: Sequence[Path]) -> None:
        """Import a file; several files or folders are sorted into issues first, and shown."""
        if not paths:
            return

        def done(found: list[tuple[Path, ...]]) -> None:
            several = sum(map(len, found)) > 1
            added = tuple(Entry(group, Stage.PLANNED if several else Stage.WAITING) for group in found)
            kept = self.entries if self.busy or self.planning else ()
            self._set((*kept, *added))
            if several:
                self.planned.emit()
            elif not self.busy:
                self._next()

        self._tasks.run("read", lambda _c, _p: self._service.groups(paths), done, self._notices.fail)

    def begin(self) -> None:
        """Import what was planned."""
        self._set(
            tuple(_at(entry, Stage.WAITING) if entry.stage is Stage.PLANNED else entry for entry in self.entries)
        )
        if not self.busy:
            self._next()

    def discard(self) -> None:
        """Forget what was planned, or the outcome of what was done."""
        under_way = (Stage.WAITING, Stage.RUNNING)
        self._set(tuple(entry for entry in self.entries if entry.stage in under_way))

    def leave_out(self, place: int) -> None:
        """Take an issue off the plan."""
        if self.entries[place].stage is Stage.PLANNED:
            self._set(self.entries[:place] + self.entries[place + 1 :])

    def join(self, place: int) -> None:
        """Make the files of an issue parts of the one before it."""
        one, two = self.entries[place - 1 : place + 1]
        if one.stage is two.stage is Stage.PLANNED:
            joined = replace(one, paths=(*one.paths, *two.paths))
            self._set((*self.entries[: place - 1], joined, *self.entries[place + 1 :]))

    def take_apart(self, place: int) -> None:
        """Make each file of an issue an issue of its own."""
        entry = self.entries[place]
        if entry.stage is Stage.PLANNED:
            parts = tuple(Entry((path,), Stage.PLANNED) for path in entry.paths)
            self._set((*self.entries[:place], *parts, *self.entries[place + 1 :]))

    def cancel(self) -> None:
        """Stop the import under way and those waiting."""
        future = self._future
        self._set(tuple(_cancelled(entry) for entry in self.entries))
        if future is None:
            return
        future.cancel()
        self._finish()
        done = sum(entry.stage is Stage.DONE for entry in self.entries)
        text = self.tr("已经导入的 {0} 期留在书库里。").format(done) if done else self.tr("书库没有改动。")
        self._notices.show(Notice(Tone.INFO, self.tr("导入已取消。"), text))
        self.ended.emit()

    def abandon(self) -> None:
        """Stop at the end of the application, without a word."""
        self.entries = tuple(_cancelled(entry) for entry in self.entries)
        if self._future is not None:
            self._future.cancel()

    def _next(self) -> None:
        place = next((n for n, entry in enumerate(self.entries) if entry.stage is Stage.WAITING), None)
        if place is None:
            self._conclude()
            return
        entry = _at(self.entries[place], Stage.RUNNING)
        waiting = sum(e.stage is Stage.WAITING for e in self.entries) - 1
        more = self.tr("（还有 {0} 期）").format(waiting) if waiting else ""
        title = self.tr("正在导入“{0}”").format(entry.paths[0].name) + more
        work = self._works.begin(Work(title, self.cancel))
        self._work = work
        self._change(place, entry)

        def run(check: Check, progress: Progress) -> ImportReport:
            return self._service.import_files(entry.paths, progress, check)

        def moved(fraction: float, step: str) -> None:
            self._works.move(work, fraction, step)
            if self._work is work:
                self._change(place, replace(entry, fraction=fraction, step=step))

        def done(report: ImportReport) -> None:
            self._finish()
            self._change(place, replace(entry, stage=Stage.DONE, fraction=1.0, report=report))
            self._changes.publish(ChangeSet(frozenset({Kind.LIBRARY}), frozenset({report.issue}), "import"))
            self.imported.emit(report.issue)
            self._next()

        def failed(error: BaseException) -> None:
            self._finish()
            self._change(place, replace(entry, stage=Stage.FAILED, step=_why(error)))
            if len(self.entries) == 1 or not isinstance(error, ReaderError):
                self._notices.fail(error)
            self._next()

        self._future = self._tasks.run("write", run, done, failed, moved)

    def _set(self, entries: tuple[Entry, ...]) -> None:
        self.entries = entries
        self.changed.emit()

    def _change(self, place: int, entry: Entry) -> None:
        self._set((*self.entries[:place], entry, *self.entries[place + 1 :]))

    def _finish(self) -> None:
        if self._work is not None:
            self._works.end(self._work)
        self._work, self._future = None, None

    def _conclude(self) -> None:
        """Tell what came of it all."""
        reports = [entry.report for entry in self.entries if entry.report is not None]
        if len(self.entries) == 1 and reports:
            self._notices.show(self._outcome(reports[0]))
        elif len(self.entries) > 1 and not self.planning:
            self._notices.show(self._summary(reports))
        self.ended.emit()

    def _outcome(self, report: ImportReport) -> Notice:
        facts = [
            self.tr("{0} 篇文章，{1} 段").format(report.articles, report.paragraphs),
            self.tr("用时 {0} 秒").format(f"{max(report.seconds, 0.1):.1f}"),
        ]
        if report.changes:
            facts.append(self.tr("与原来版本相比：") + _shortly(report.changes))
        if report.doubts:
            facts.append(self.tr("{0} 处拿不准，请看报告").format(len(report.doubts)))
        if report.warnings:
            facts.append(self.tr("{0} 条提醒").format(len(report.warnings)))
        show: Callable[[], None] = lambda: self.report_asked.emit(report.issue)  # noqa: E731
        choices = [Choice(self.tr("查看报告"), show)]
        if asks_for_review(report.warnings):
            choices.insert(0, Choice(self.tr("核对批注"), self.review_asked.emit))
        tone = Tone.WARNING if report.warnings else Tone.DONE
        title = self.tr("已导入{0}").format(report.title)
        return Notice(tone, title, sentence(facts), tuple(choices))

    def _summary(self, reports: Sequence[ImportReport]) -> Notice:
        failed = [entry for entry in self.entries if entry.stage is Stage.FAILED]
        title = self.tr("已导入 {0} 期。").format(len(reports))
        if failed:
            names = "、".join(entry.paths[0].name for entry in failed[:3])
            title = self.tr("已导入 {0} 期，{1} 期没有导入。").format(len(reports), len(failed))
            text = self.tr("没有导入的：{0}。书库里原有的内容没有改动。").format(names)
        else:
            articles, paragraphs = sum(r.articles for r in reports), sum(r.paragraphs for r in reports)
            text = self.tr("共 {0} 篇文章，{1} 段。").format(articles, paragraphs)
        choices: tuple[Choice, ...] = (Choice(self.tr("查看各期"), self.planned.emit),)
        if any(asks_for_review(r.warnings) for r in reports):
            choices = (Choice(self.tr("核对批注"), self.review_asked.emit), *choices)
        return Notice(Tone.WARNING if failed else Tone.DONE, title, text, choices)


def _at(entry: Entry, stage: Stage) -> Entry:
    return replace(entry, stage=stage)


def _cancelled(entry: Entry) -> Entry:
    open_ = entry.stage in (Stage.PLANNED, Stage.WAITING, Stage.RUNNING)
    return replace(entry, stage=Stage.CANCELLED, step="") if open_ else entry


def _why(error: BaseException) -> str:
    """Say why an import failed; what an error says for the command line is no use here."""
    if not isinstance(error, ReaderError):
        return QCoreApplication.translate("Importing", "浙读出了差错。")
    what, hint = said(error.message), said(error.hint)
    return QCoreApplication.translate("Importing", "{0}　{1}").format(what, hint) if hint else what


def _shortly(changes: Sequence[str]) -> str:
    first = changes[0].rstrip("。")
    return first if len(changes) == 1 else said(f"{first}等 {len(changes)} 处")
