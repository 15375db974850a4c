"""How late a timer of 4 ms ticks while searches run on the read lane; run as a module with a profile and words.

Owns: one process with the application's own task runner. Writes one line of JSON: the 99th percentile and the
greatest delay in milliseconds, idle and searching.
"""

from __future__ import annotations

import json
import sys
import time
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, Qt, QTimer

from zjreader.bootstrap.benchmarks.measuring import percentile
from zjreader.bootstrap.container import Container
from zjreader.domain.ports import Check, Progress, unchecked, unheard
from zjreader.domain.search import Query, SearchResult
from zjreader.system.tasks import QtTasks

TICK_MS, LASTING_MS = 4, 4000


class Ticks:
    """Counts how late ticks come."""

    def __init__(self) -> None:
        """Make the timer."""
        self.delays: list[float] = []
        self._clock = QElapsedTimer()
        self._timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def run(self, application: QCoreApplication) -> dict[str, float]:
        """Tick for a while."""
        self.delays.clear()
        self._clock.start()
        self._timer.start()
        QTimer.singleShot(LASTING_MS, application.quit)
        application.exec()
        self._timer.stop()
        return {"p99": percentile(self.delays, 0.99), "max": max(self.delays)}

    def _tick(self) -> None:
        self.delays.append(max(0.0, self._clock.nsecsElapsed() / 1e6 - TICK_MS))
        self._clock.restart()


class Searching:
    """Searches one word after the other, as long as it is asked to."""

    def __init__(self, container: Container, tasks: QtTasks, words: list[str]) -> None:
        """Take the words to go round with."""
        self._container = container
        self._tasks = tasks
        self._words = cycle(words)
        self.done = 0

    def go_on(self, _result: SearchResult | None = None) -> None:
        """Search the next."""
        self.done += 1
        query = Query(next(self._words), limit=50)

        def search(check: Check, _progress: Progress) -> SearchResult:
            return self._container.searching.search(query, check)

        self._tasks.run("read", search, self.go_on)


def main() -> None:
    """Measure idle, then searching."""
    application = QCoreApplication(sys.argv[:1])
    container = Container(Path(sys.argv[1]))
    container.searching.refresh(unheard, unchecked)
    tasks = QtTasks(unhandled=_fail)
    ticks = Ticks()
    idle = ticks.run(application)
    searching = Searching(container, tasks, json.loads(sys.argv[2]))
    searching.go_on()
    begun = time.perf_counter()
    busy = ticks.run(application)
    rate = searching.done / (time.perf_counter() - begun)
    tasks.shutdown()
    container.close()
    sys.stdout.write(json.dumps({"idle": idle, "busy": busy, "searches_per_second": rate}) + "\n")


def _fail(error: BaseException) -> None:
    raise error


if __name__ == "__main__":
    main()
