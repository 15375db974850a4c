"""How long view-models live.

Owns: tying view-models to what they serve, and keeping the outcome of work from those that are gone. A closure
that listens to a signal is held by Qt, where Python's garbage collector does not see it: view-models that listen
to each other would never be freed. And one that nobody owns is freed by the collector on whatever thread that
happens to run. So each belongs to another object in Qt's sense and is deleted with it: a window's with the window,
a page's with the page. Threading: GUI thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.ports import Check, Job, Progress, TaskRunner

T = TypeVar("T")


def adopt(owner: QObject) -> None:
    """Let what an object made, and what that made, be deleted with it: every attribute that belongs to nobody."""
    family = [owner]
    for member in family:
        for part in tuple(vars(member).values()):
            if isinstance(part, QObject) and part is not owner and QObject.parent(part) is None:
                QObject.setParent(part, owner)
                family.append(part)


class OwnTasks:
    """A TaskRunner for as long as an object lives: later outcomes are dropped, while the work itself is done."""

    def __init__(self, tasks: TaskRunner, owner: QObject) -> None:
        """Pass work on to ``tasks`` until ``owner`` is deleted."""
        self._tasks = tasks
        self._ended = False
        owner.destroyed.connect(self._end)

    @property
    def idle(self) -> bool:
        """Whether the runner has nothing to do, for whomever; a runner that does not tell has nothing."""
        return bool(getattr(self._tasks, "idle", True))

    def run(
        self,
        lane: str,
        work: Callable[[Check, Progress], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
        progressed: Progress | None = None,
    ) -> Job:
        """Run ``work`` on a lane, as TaskRunner.run; nothing is called back once the owner is gone."""
        return self._tasks.run(
            lane,
            work,
            lambda value: None if self._ended else done(value),
            None if failed is None else lambda error: None if self._ended else failed(error),
            None if progressed is None else lambda part, step: None if self._ended else progressed(part, step),
        )

    def _end(self) -> None:
        self._ended = True
