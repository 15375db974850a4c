"""How long the window takes to open an article with its marks; run as a module with a profile and article keys.

Owns: one process with the whole window. Writes one line of JSON: the median milliseconds from asking for an
article until its text is set and painted with its marks, by Qt itself, as a reader sees it.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from zjreader.bootstrap.window import run
from zjreader.system.tasks import QtTasks
from zjreader.ui.main_window import MainWindow
from zjreader.viewmodels.pages import Page, PageKind

SETTLING_MS = 3000
"""Milliseconds before the measuring, in which the window begins what it does after a start."""


class Opening(QObject):
    """Opens one article after the other.

    Signals:
        painted: An article's text is being painted with its marks.
    """

    painted = Signal()

    def __init__(self, keys: list[str]) -> None:
        """Take the articles."""
        super().__init__()
        self.painted.connect(self._end, Qt.ConnectionType.QueuedConnection)  # when the whole window is painted
        self._keys = keys
        self._begun = 0.0
        self._key = ""
        self._took: list[float] = []
        self._window: MainWindow | None = None

    def begin(self, window: object) -> None:
        """Be given the window."""
        assert isinstance(window, MainWindow)
        self._window = window
        if window.desk.complete:  # a session that only a whole window can show
            self._settle()
        else:
            window.desk.completed.connect(self._settle)

    def _settle(self) -> None:
        assert self._window is not None
        self._window.desk.notebook.marks.changed.connect(self._look)
        self._window.desk.tabs.shown.connect(self._look)
        QTimer.singleShot(SETTLING_MS, self._begin)

    def _begin(self) -> None:
        """Wait for what a start leaves for later, which a large library or a busy machine draws out."""
        tasks = self._window.desk.tasks if self._window is not None else None
        if isinstance(tasks, QtTasks) and not tasks.idle:
            QTimer.singleShot(SETTLING_MS, self._begin)
        else:
            self._next()

    def _next(self) -> None:
        assert self._window is not None
        if not self._keys:
            sys.stdout.write(f"{statistics.median(self._took)}\n")
            QApplication.closeAllWindows()
            return
        self._key = self._keys.pop()
        self._begun = time.perf_counter()
        self._window.desk.tabs.open(Page(PageKind.ARTICLE, self._key))
        self._look()  # it may be on view already

    def _look(self) -> None:
        """Where both the marks and the text are there, wait for the text to be painted."""
        if self._window is None or not self._key or self._window.desk.notebook.marks.of(self._key) is None:
            return
        reader, page = self._window.desk.tabs.current, self._window.centre.page
        if reader is None or page is None or reader.shown is None or reader.shown.key != self._key:
            return
        self._key = ""
        page.browser.viewport().update()  # it may have been painted already where there is no mark to paint
        page.browser.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See the text being painted."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.painted.emit()
        return False

    def _end(self) -> None:
        self._took.append((time.perf_counter() - self._begun) * 1000)
        QTimer.singleShot(60, self._next)


def main() -> None:
    """Open the articles in the window of a profile."""
    application = QApplication(sys.argv[:1])
    opening = Opening(json.loads(sys.argv[2]))
    opening.setParent(application)
    run(Path(sys.argv[1]), opening.begin)


if __name__ == "__main__":
    main()
