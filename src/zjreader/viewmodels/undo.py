"""Undo and redo for the window.

Owns: doing edits on the write lane and publishing what they changed. The services' History keeps the steps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.changes import ChangeSet, Edit
    from zjreader.domain.ports import TaskRunner
    from zjreader.services.changes import Broadcaster
    from zjreader.services.history import History


class Undo(QObject):
    """The two stacks as the window sees them.

    Signals:
        changed: The labels are others.
    """

    changed = Signal()

    def __init__(
        self,
        history: History,
        tasks: TaskRunner,
        changes: Broadcaster,
        fail: Callable[[BaseException], None],
    ) -> None:
        """Take the history, the runner, where news and errors go."""
        super().__init__()
        self._history = history
        self._tasks = tasks
        self._changes = changes
        self._fail = fail

    @property
    def undo_label(self) -> str | None:
        """Name the step that undo takes back."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str | None:
        """Name the step that redo does again."""
        return self._history.redo_label

    def do(
        self,
        mutate: Callable[[], Edit | None],
        change: ChangeSet | None = None,
        done: Callable[[ChangeSet], None] | None = None,
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Do a mutation on the write lane, keep its edit and publish the change.

        Args:
            mutate: Does it; None where nothing changed.
            change: What changes, where the edit does not tell it.
            done: Called afterwards with what changed.
            failed: Called after an error was told; what was shown in advance is to be taken back.
        """

        def finished(edit: Edit | None) -> None:
            if edit is None:
                return
            self._history.push(edit)
            told = change or edit.change
            self._tell(told)
            if done is not None and told is not None:
                done(told)

        def broke(error: BaseException) -> None:
            self._fail(error)
            if failed is not None:
                failed()

        self._tasks.run("write", lambda _c, _p: mutate(), finished, broke)

    def keep(self, edit: Edit) -> None:
        """Keep a step that was done already and publish what it changed."""
        self._history.push(edit)
        self._tell(edit.change)

    def undo(self) -> None:
        """Take the last step back."""
        self._tasks.run("write", lambda _c, _p: self._history.undo(), self._tell, self._fail)

    def redo(self) -> None:
        """Do the last step taken back again."""
        self._tasks.run("write", lambda _c, _p: self._history.redo(), self._tell, self._fail)

    def forget(self) -> None:
        """Forget all steps: what they would change was replaced as a whole."""
        self.drop()
        self.changed.emit()

    def drop(self) -> None:
        """Forget all steps from the write lane; ``forget`` is to follow where the window lives."""
        self._history.clear()

    def _tell(self, change: ChangeSet | None) -> None:
        self.changed.emit()
        if change is not None:
            self._changes.publish(change)
