"""The backups of what the reader wrote.

Owns: the list of backups, making one, putting one back, and when the last one was made. Restoring forgets the
steps of undo: they belong to what was there before, and a backup of that was made first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.safety import Backup, local
from zjreader.viewmodels.notices import Notice, Notices, Tone, Work, Works
from zjreader.viewmodels.said import listed, said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zjreader.domain.changes import ChangeSet
    from zjreader.domain.ports import TaskRunner
    from zjreader.services.changes import Broadcaster
    from zjreader.services.saving import SavingService
    from zjreader.viewmodels.undo import Undo

COUNTED = {"annotations": "批注", "bookmarks": "书签", "corrections": "更正过的期", "documents": "比较等"}


class Safety(QObject):
    """The backups.

    Signals:
        changed: The list is another one.
    """

    changed = Signal()

    def __init__(
        self,
        service: SavingService,
        tasks: TaskRunner,
        undo: Undo,
        changes: Broadcaster,
        notices: Notices,
        works: Works,
    ) -> None:
        """Take the service, the runner, the steps, the news, where outcomes and progress are told."""
        super().__init__()
        self._service = service
        self._tasks = tasks
        self._undo = undo
        self._changes = changes
        self._notices = notices
        self.backups: tuple[Backup, ...] = ()
        self._works = works

    @property
    def folder(self) -> Path | None:
        """Where the backups lie."""
        return self._service.folder

    @property
    def last(self) -> str:
        """When the newest backup was made, for people; empty where there is none."""
        return local(self.backups[0].made) if self.backups else ""

    def load(self) -> None:
        """Fetch the list."""

        def done(found: tuple[Backup, ...]) -> None:
            self.backups = found
            self.changed.emit()

        self._tasks.run("read", lambda _c, _p: self._service.all(), done, self._notices.fail)

    def back_up(self) -> None:
        """Make a backup now."""
        end = self._begin(self.tr("正在备份"))

        def done(backup: Backup) -> None:
            end()
            self._notices.show(Notice(Tone.DONE, self.tr("备份已完成，并已打开核对。"), told(backup)))
            self.load()

        self._tasks.run("write", lambda _c, _p: self._service.back_up(), done, self._failing(end))

    def restore(self, backup: Backup) -> None:
        """Put a backup back; what is there now is backed up first."""
        end = self._begin(self.tr("正在恢复"))

        def done(outcome: tuple[Backup, ChangeSet]) -> None:
            end()
            before, change = outcome
            self._undo.forget()
            self._changes.publish(change)
            self._notices.show(
                Notice(
                    Tone.DONE,
                    self.tr("已恢复到 {0} 的备份：{1}。").format(local(backup.made), told(backup)),
                    self.tr("恢复之前的内容也留了一份备份（{0}），需要时可以换回来。").format(local(before.made)),
                )
            )
            self.load()

        def work(_check: object, _progress: object) -> tuple[Backup, ChangeSet]:
            outcome = self._service.restore(backup.name)
            self._undo.drop()  # an undo that waits behind would be done to what has just been put in place
            return outcome

        self._tasks.run("write", work, done, self._failing(end))

    def _failing(self, end: Callable[[], None]) -> Callable[[BaseException], None]:
        def failed(error: BaseException) -> None:
            end()
            self._notices.fail(error)

        return failed

    def _begin(self, title: str) -> Callable[[], None]:
        work = self._works.begin(Work(title))
        return lambda: self._works.end(work)


def told(backup: Backup) -> str:
    """Say what a backup holds."""
    parts = [f"{said(COUNTED[name])} {count}" for name, count in backup.counts.items() if name in COUNTED]
    return listed(parts)
