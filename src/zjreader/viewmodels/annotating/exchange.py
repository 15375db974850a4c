"""Annotations out of and into the profile, by files.

Owns: writing an export on the read lane, merging an exchange on the write lane as one step, telling the outcome.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.errors import DiskFull, ReaderError, SourceUnreadable
from zjreader.viewmodels.notices import Choice, Notice, Notices, Tone
from zjreader.viewmodels.said import named, said, sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zjreader.domain.changes import Edit
    from zjreader.domain.exchange import Collection, MergeReport
    from zjreader.domain.ports import TaskRunner
    from zjreader.domain.userdata import AnnotationFilter
    from zjreader.viewmodels.annotating.needs import NotebookServices
    from zjreader.viewmodels.undo import Undo

LONGEST = 6_000
"""Characters of a note that the document of all annotations shows."""

LISTED = 6
"""Sentences of an import that a notice shows."""

NO_SPACE = 28
"""errno of a full disk."""


class Exchange(QObject):
    """Exports and imports.

    Signals:
        merged: An import ended; with its MergeReport.
        left: The entries that an import could not place are to be saved; with them as a text.
    """

    merged = Signal(object)
    left = Signal(str)

    def __init__(
        self,
        services: NotebookServices,
        tasks: TaskRunner,
        undo: Undo,
        notices: Notices,
        style: Callable[[], str],
    ) -> None:
        """Take the services, the runner, the steps, where outcomes are told, and the style of citations."""
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._undo = undo
        self._notices = notices
        self._style = style

    def export(self, path: Path, wanted: AnnotationFilter | None) -> None:
        """Write what a filter admits, or everything with the bookmarks; the suffix tells the format."""
        form, style = path.suffix.removeprefix(".").lower() or "md", self._style()

        def work(_check: object, _progress: object) -> int:
            text = self._services.exchanging.export(form, wanted, style)
            _write(path, text)
            return len(text.encode())

        def done(_size: int) -> None:
            self._notices.show(Notice(Tone.DONE, self.tr("已导出到“{0}”。").format(path.name), str(path.parent)))

        self._tasks.run("read", work, done, self._notices.fail)

    def merge(self, path: Path) -> None:
        """Take in an exchange file and tell what came of it."""
        reports: list[MergeReport] = []

        def mutate() -> Edit | None:
            report, edit = self._services.exchanging.merge(_read(path))
            reports.append(report)
            return edit

        def work(_check: object, _progress: object) -> Edit | None:
            return mutate()

        def done(edit: Edit | None) -> None:
            if edit is not None:
                self._undo.keep(edit)
            self._tell(path, reports[0])
            self.merged.emit(reports[0])

        self._tasks.run("write", work, done, self._notices.fail)

    def save(self, path: Path, rest: str) -> None:
        """Write the entries that an import could not place."""

        def work(_check: object, _progress: object) -> None:
            _write(path, rest)

        def done(_nothing: None) -> None:
            self._notices.show(Notice(Tone.DONE, self.tr("已保存到“{0}”。").format(path.name), str(path.parent)))

        self._tasks.run("read", work, done, self._notices.fail)

    def collect(
        self, wanted: AnnotationFilter, most: int, use: Callable[[Collection, dict[str, str]], None]
    ) -> None:
        """Collect annotations in reading order, the first ``most`` of them with their notes as HTML."""
        style = self._style()

        def work(check: Callable[[], None], _progress: object) -> tuple[Collection, dict[str, str]]:
            found = self._services.exchanging.collection(wanted, style)
            rendered = {}
            for excerpt in found.excerpts[:most]:
                check()
                note = excerpt.annotation.note
                shown = note[:LONGEST] + ("\n\n……" if len(note) > LONGEST else "")
                rendered[excerpt.annotation.id] = self._services.annotating.html(shown)
            return found, rendered

        self._tasks.run("read", work, lambda found: use(*found), self._notices.fail)

    def _tell(self, path: Path, report: MergeReport) -> None:
        counts = [
            self.tr("新增 {0}").format(report.added),
            self.tr("更新 {0}").format(report.updated),
            self.tr("未变 {0}").format(report.unchanged),
        ]
        if report.conflicts:
            counts.append(self.tr("两边不同 {0}").format(len(report.conflicts)))
        if report.review:
            counts.append(self.tr("位置待核对 {0}").format(report.review))
        if report.refused:
            counts.append(self.tr("读不出 {0}").format(len(report.refused)))
        if report.unplaced:
            counts.append(self.tr("没有放置 {0}").format(len(report.unplaced)))
        lines = [said(line) for line in (*report.conflicts, *report.refused, *report.unplaced)]
        more = [self.tr("另有 {0} 条。").format(len(lines) - LISTED)] if len(lines) > LISTED else []
        choices = []
        if report.added or report.updated:
            choices.append(Choice(self.tr("撤销"), self._undo.undo))
        if report.rest:
            choices.append(Choice(self.tr("另存没有放置的…"), lambda: self.left.emit(report.rest)))
        self._notices.show(
            Notice(
                Tone.WARNING if lines or report.review else Tone.DONE,
                named(self.tr("已从“{0}”导入批注").format(path.name), sentence(counts)),
                "\n".join([*lines[:LISTED], *more]),
                tuple(choices),
            )
        )


def _write(path: Path, text: str) -> None:
    try:
        path.write_bytes(text.encode("utf-8", "replace"))  # as it is: CSV brings mark and line ends of its own
    except OSError as error:
        kind = DiskFull if error.errno == NO_SPACE else ReaderError
        raise kind(said(f"写不了“{path.name}”。"), "批注没有改动；请换一个能写入的文件夹再导出。") from error


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceUnreadable(
            f"读不了“{path.name}”。", "批注没有改动；请选一个批注交换文件（.jsonld）。"
        ) from error
