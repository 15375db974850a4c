"""The start of zjreader itself, to the first paint of an article's text.

Run as a module with a profile folder, words of the article and the milliseconds to stay; writes a line when the
article's text was painted and, at the end, one with its memory.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTextBrowser

from zjreader.bootstrap.benchmarks.peak import resident_mb
from zjreader.bootstrap.window import run


class Watch(QObject):
    """Says when a text with the article's words was first painted."""

    def __init__(self, words: str) -> None:
        """Wait for these words."""
        super().__init__()
        self._words = words
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at paint events of text browsers."""
        browser = watched.parent()
        if event.type() is not QEvent.Type.Paint or self._seen or not isinstance(browser, QTextBrowser):
            return super().eventFilter(watched, event)
        if self._words in browser.document().toPlainText():
            self._seen = True
            sys.stdout.write("painted\n")
            sys.stdout.flush()
            QTimer.singleShot(int(sys.argv[3]), finish)
        return super().eventFilter(watched, event)


def finish() -> None:
    """Tell the memory and end."""
    sys.stdout.write(f"{resident_mb()}\n")
    QApplication.closeAllWindows()


def main() -> None:
    """Open the window on its last session and end some time after the article's first paint."""
    watch = Watch(sys.argv[2])
    application = QApplication(sys.argv[:1])
    application.installEventFilter(watch)
    run(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
