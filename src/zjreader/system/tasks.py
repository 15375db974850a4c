"""Run work off the GUI thread and bring its outcome back.

Owns: every thread of the application. Lane ``read`` has several workers, lane ``write`` has one, so writes keep
their order. The runner owns the only signal; workers get plain callables and hand back plain values, and all
callbacks run on the thread that made the runner. After ``shutdown`` nothing is called any more.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from zjreader.domain.errors import Cancelled
from zjreader.domain.ports import Check, Progress

T = TypeVar("T")
Work = Callable[[Check, Progress], T]
Failed = Callable[[BaseException], None]

SWITCHING_S = 0.001
"""Seconds after which a worker lets go of the interpreter for the window's thread; Python's own 5 ms are felt."""

READ = "read"
WRITE = "write"


class Job:
    """One piece of work; what TaskRunner.run gives back."""

    def __init__(
        self,
        work: Work[Any],
        done: Callable[[Any], None],
        failed: Failed,
        progressed: Progress | None,
        post: Callable[[Callable[[], None]], None],
    ) -> None:
        """Take the work, what to call with its outcome, and how to reach the owner's thread."""
        self._work = work
        self._done = done
        self._failed = failed
        self._progressed = progressed
        self._post = post
        self._stop = Event()
        self._lock = Lock()
        self._latest: tuple[float, str] | None = None

    def cancel(self) -> None:
        """Ask it to stop; its callbacks are not called any more."""
        self._stop.set()

    def run(self) -> None:
        """Do the work on a worker's thread and post the outcome."""
        if self._stop.is_set():
            self._post(self._end)
            return
        try:
            value = self._work(self._check, self._report)
        except Cancelled:
            self._stop.set()
            self._post(self._end)
        except Exception as error:  # the runner is one of the two places that may catch everything
            failure = error
            self._post(lambda: self._settle(self._failed, failure))
        else:
            self._post(lambda: self._settle(self._done, value))

    def _check(self) -> None:
        if self._stop.is_set():
            raise Cancelled

    def _report(self, fraction: float, step: str) -> None:
        """Post progress unless the last one has not been seen yet: a fast worker must not flood the owner."""
        if self._progressed is None:
            return
        with self._lock:
            waiting, self._latest = self._latest is not None, (fraction, step)
        if not waiting:
            self._post(self._show_progress)

    def _show_progress(self) -> None:
        with self._lock:
            latest, self._latest = self._latest, None
        if latest is not None and self._progressed is not None and not self._stop.is_set():
            self._progressed(*latest)

    def _settle(self, callback: Callable[[Any], None], value: object) -> None:
        if not self._stop.is_set():
            callback(value)

    def _end(self) -> None:
        """Be posted for a cancelled job, so that its owner learns that the worker is free."""


class QtTasks(QObject):
    """The TaskRunner of the window."""

    _posted = Signal(object)

    def __init__(self, readers: int = 3, unhandled: Failed | None = None) -> None:
        """Start ``readers`` reading workers and one writing worker; ``unhandled`` gets errors nobody takes."""
        super().__init__()
        sys.setswitchinterval(SWITCHING_S)
        self._lanes = {
            READ: ThreadPoolExecutor(readers, thread_name_prefix="read"),
            WRITE: ThreadPoolExecutor(1, thread_name_prefix="write"),
        }
        self._unhandled = unhandled or _raise
        self._jobs: dict[Job, str] = {}
        self._closed = False
        self._posted.connect(self._deliver)

    def run(
        self,
        lane: str,
        work: Work[T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        progressed: Progress | None = None,
    ) -> Job:
        """Run ``work`` on a lane; callbacks come on the thread that made the runner."""
        job = Job(work, done, failed or self._unhandled, progressed, self._posted.emit)
        if self._closed:
            job.cancel()
            return job
        self._jobs[job] = lane
        self._lanes[lane].submit(self._run, job)
        return job

    @property
    def idle(self) -> bool:
        """Tell whether all work is done and delivered."""
        return not self._jobs

    def shutdown(self) -> None:
        """Cancel reading, finish what waits to be written, then drop what the workers posted.

        A long write that need not be finished (an import) is to be cancelled by its owner before.
        """
        self._closed = True
        for job, lane in tuple(self._jobs.items()):
            if lane == READ:
                job.cancel()
        self._lanes[READ].shutdown(wait=True, cancel_futures=True)
        self._lanes[WRITE].shutdown(wait=True)
        self._jobs.clear()

    def _run(self, job: Job) -> None:
        job.run()
        self._posted.emit(lambda: self._jobs.pop(job, None))

    def _deliver(self, callback: Callable[[], None]) -> None:
        if not self._closed:
            callback()


class ImmediateTasks:
    """A TaskRunner that works inline: for tests of view-models and for pictures without a display."""

    idle = True

    def run(
        self,
        lane: str,
        work: Work[T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        progressed: Progress | None = None,
    ) -> Job:
        """Run ``work`` at once and call back before returning."""
        job = Job(work, done, failed or _raise, progressed, lambda callback: callback())
        job.run()
        return job

    def shutdown(self) -> None:
        """Have nothing to wait for."""


def _raise(error: BaseException) -> None:
    raise error
