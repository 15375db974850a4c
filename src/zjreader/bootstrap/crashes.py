"""What becomes of a fault that nobody expected: it is kept in the logs and shown in a window of its own.

Owns: the folder of reports, and the window for one. A fault while the application begins is shown too, as whoever
started it from an icon sees no terminal; so is the reason why it cannot begin.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zjreader.services.crash_reports import crash_report

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from zjreader.domain.errors import ReaderError
    from zjreader.ui.crash_window import CrashWindow

KEPT = 20
"""Reports that the folder holds at most."""

UNSEEN = frozenset({"offscreen", "minimal"})
"""Platforms of Qt's on which nobody could see a window, or close it."""


class Crashes:
    """The reports of one run."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of logs; it is made for the first report."""
        self._folder = folder
        self._told: set[str] = set()
        self.window: CrashWindow | None = None

    def tell(self, report: str, parent: QWidget | None) -> None:
        """Keep a report, and show it without taking the focus; one that is there already is not shown again."""
        from PySide6.QtCore import Qt

        from zjreader.ui.crash_window import CrashWindow
        from zjreader.viewmodels.notices import fault_words

        if report not in self._told:
            self._told.add(report)
            keep(report, self._folder)
        if self.window is None:
            self.window = CrashWindow(*fault_words(), report, parent)
            self.window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self.window.destroyed.connect(self._forget)  # with its parent
        self.window.add(report)
        self.window.show()

    def _forget(self) -> None:
        self.window = None


def keep(report: str, folder: Path) -> None:
    """Write a report into the folder and remove the oldest; what cannot be written is shown all the same."""
    name = datetime.now(UTC).strftime("crash-%Y%m%dT%H%M%S.%f.txt")
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(report + "\n", "utf-8")
        for old in sorted(folder.glob("crash-*.txt"))[:-KEPT]:
            old.unlink()


def show_failed_start(error: Exception, folder: Path) -> None:
    """Tell of a fault that kept the application from beginning; returns when the window is closed."""
    report = crash_report(error)
    keep(report, folder)
    if _seen() is None:
        if sys.stderr is not None:  # a packaged window on Windows has none
            sys.__excepthook__(type(error), error, error.__traceback__)
        return
    from PySide6.QtCore import QCoreApplication

    from zjreader.ui.crash_window import CrashWindow

    title = QCoreApplication.translate("Crashes", "浙读出了差错，没能打开。")
    text = QCoreApplication.translate(
        "Crashes",
        "书库和你写下的内容没有改动。把报告发给我们，有助于改正；报告里没有文章和批注的内容。",
    )
    CrashWindow(title, text, report).exec()


def show_refused_start(error: ReaderError) -> None:
    """Tell why the application cannot begin; returns when the window is closed."""
    if _seen() is not None:
        from zjreader.ui.crash_window import CrashWindow

        CrashWindow(error.message, error.hint).exec()


def _seen() -> QApplication | None:
    """Give the application where its windows can be seen."""
    with suppress(ImportError):
        from PySide6.QtWidgets import QApplication

        application = QApplication.instance()
        if isinstance(application, QApplication) and application.platformName() not in UNSEEN:
            return application
    return None
