"""The baseline of the start: a bare QApplication that shows the same text in a QTextBrowser.

Run as a module with a text file and the milliseconds to stay; writes a line at the first paint and, at the end,
one with its memory.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QTextBrowser

from zjreader.bootstrap.benchmarks.peak import resident_mb

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Browser(QTextBrowser):
    """Says when it was first painted."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint, and say so the first time."""
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            sys.stdout.write("painted\n")
            sys.stdout.flush()
            QTimer.singleShot(int(sys.argv[2]), finish)


def finish() -> None:
    """Tell the memory and end."""
    sys.stdout.write(f"{resident_mb()}\n")
    QApplication.quit()


def main() -> None:
    """Show the text and end some time after the first paint."""
    application = QApplication(sys.argv[:1])
    browser = Browser()
    browser.setPlainText(Path(sys.argv[1]).read_text("utf-8"))
    browser.resize(1280, 800)
    browser.show()
    application.exec()


if __name__ == "__main__":
    main()
