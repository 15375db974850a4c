"""The baseline of start and memory: a bare QApplication that shows the same text in a QTextBrowser.

Run as a module with a text file and the milliseconds to stay; writes a line at the first paint and, at the end,
one with its memory. With the families of a text face and of an interface face (JSON) the text is set in the four
faces of zjreader's page instead of one: the files of Chinese faces are large, and each one used is in memory.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
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


def set_in_faces(browser: QTextBrowser, text: str, families: list[list[str]]) -> None:
    """Set the first line bold in both faces, and the others in the first face, the second one above them."""
    head, rest = text.split("\n", 1)
    serif, sans = families
    cursor = QTextCursor(browser.document())
    for words, family, bold in (
        (head, serif, True),
        (head, sans, True),
        (head, sans, False),
        (rest, serif, False),
    ):
        font = QFont()
        font.setFamilies(family)
        font.setBold(bold)
        face = QTextCharFormat()
        face.setFont(font)
        cursor.insertText(words + "\n", face)


def main() -> None:
    """Show the text and end some time after the first paint."""
    application = QApplication(sys.argv[:1])
    browser = Browser()
    text = Path(sys.argv[1]).read_text("utf-8")
    if len(sys.argv) > 3:
        set_in_faces(browser, text, json.loads(sys.argv[3]))
    else:
        browser.setPlainText(text)
    browser.resize(1280, 800)
    browser.show()
    application.exec()


if __name__ == "__main__":
    main()
