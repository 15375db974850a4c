"""The start of zjreader itself, to the first paint of an article's text.

Run as a module with a profile folder, words of the article and the milliseconds to stay; writes a line when the
article's text was painted and, at the end, one with its memory.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from zjreader.bootstrap.benchmarks.peak import resident_mb
from zjreader.bootstrap.window import run

if TYPE_CHECKING:
    from zjreader.ui.main_window import MainWindow


def watch(window: MainWindow) -> None:
    """Say when the words were first painted."""
    from PySide6.QtCore import QTimer

    page = window.centre.page
    assert page is not None
    browser = page.browser

    def painted() -> None:
        if sys.argv[2] in browser.document().toPlainText():
            browser.painted.disconnect(painted)
            sys.stdout.write("painted\n")
            sys.stdout.flush()
            QTimer.singleShot(int(sys.argv[3]), lambda: finish(window))

    browser.painted.connect(painted)


def finish(window: MainWindow) -> None:
    """Tell the memory and end."""
    sys.stdout.write(f"{resident_mb()}\n")
    window.close()


if __name__ == "__main__":
    run(Path(sys.argv[1]), watch)
