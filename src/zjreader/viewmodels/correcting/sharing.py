"""Corrections as a file, out and in.

Owns: writing and reading the file, and what is told afterwards. Reading and merging run on the write lane, as one
step that can be undone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zjreader.domain.errors import ReaderError, SourceUnreadable
from zjreader.viewmodels.notices import Choice, Notice, Notices, Tone
from zjreader.viewmodels.said import sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zjreader.domain.ports import TaskRunner
    from zjreader.services.correcting import CorrectingService, CorrectionMerge
    from zjreader.viewmodels.undo import Undo

SUFFIX = ".corrections.json"
LARGEST = 64 * 1024 * 1024
"""Bytes of a file of corrections that are read."""


class Sharing(QObject):
    """Lets corrections out and in."""

    def __init__(self, correcting: CorrectingService, tasks: TaskRunner, undo: Undo, notices: Notices) -> None:
        """Take the service, the runner, the steps and where outcomes are told."""
        super().__init__()
        self._correcting = correcting
        self._tasks = tasks
        self._undo = undo
        self._notices = notices

    def export(self, issue: str, path: Path) -> None:
        """Write an issue's corrections to a file."""

        def work(_check: object, _progress: object) -> int:
            write_text(path, self._correcting.export(issue))
            return len(self._correcting.of_issue(issue))

        def done(count: int) -> None:
            title = self.tr("已导出 {0} 处更正。").format(count)
            text = self.tr("把“{0}”交给同事，导入后会得到同样的版本。").format(path.name)
            self._notices.show(Notice(Tone.DONE, title, text))

        self._tasks.run("read", work, done, self._notices.fail)

    def take_in(self, path: Path, undo: Callable[[], None]) -> None:
        """Read a file of corrections and apply those that are new; ``undo`` is offered where any was."""

        def done(merge: CorrectionMerge) -> None:
            if merge.edit is not None:
                self._undo.keep(merge.edit)
            self._notices.show(self._told(merge, undo))

        def work(_check: object, _progress: object) -> CorrectionMerge:
            return self._correcting.merge(read_text(path))

        self._tasks.run("write", work, done, self._notices.fail)

    def _told(self, merge: CorrectionMerge, undo: Callable[[], None]) -> Notice:
        facts = []
        if merge.known:
            facts.append(self.tr("{0} 处原来就有").format(merge.known))
        if merge.unfit:
            facts.append(self.tr("{0} 处套不上，已保留在更正列表里").format(len(merge.unfit)))
        if merge.waiting:
            facts.append(self.tr("{0} 期还不在书库，导入时套用").format(len(merge.waiting)))
        choices = (Choice(self.tr("撤销"), undo),) if merge.edit is not None else ()
        title = self.tr("新增 {0} 处更正。").format(merge.added)
        if not merge.added:
            title = self.tr("这个文件里没有新的更正。")
        text = sentence(facts)
        return Notice(Tone.WARNING if merge.unfit else Tone.DONE, title, text, choices)


def write_text(path: Path, text: str) -> None:
    """Write a file of the reader's choice.

    Raises:
        ReaderError: It cannot be written.
    """
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise ReaderError(f"写不了“{path.name}”（{error.strerror}）。", "请换一个能写入的文件夹。") from error


def read_text(path: Path) -> str:
    """Read a file of corrections.

    Raises:
        SourceUnreadable: It cannot be read, or is no text.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise SourceUnreadable(f"“{path.name}”太大，不像是导出的更正。", "请选择由“导出更正”得到的文件。")
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceUnreadable(f"“{path.name}”不是文本文件。", "请选择由“导出更正”得到的文件。") from error
    except OSError as error:
        raise SourceUnreadable(f"读不了“{path.name}”（{error.strerror}）。", "请检查路径和权限。") from error
