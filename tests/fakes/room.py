"""One profile with a window over it that can be closed and opened again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from fakes.places import RESOURCES
from fakes.sample_issue import sample_issue, sample_report
from fakes.services import FakePrompter
from zjreader.bootstrap.container import Container
from zjreader.domain.annotations import Annotation
from zjreader.domain.ports import unchecked
from zjreader.domain.userdata import AnnotationFilter
from zjreader.system.tasks import QtTasks
from zjreader.ui.annotating.selecting import Selecting
from zjreader.ui.assemble import build_window
from zjreader.ui.main_window import MainWindow
from zjreader.ui.reader_browser import ReaderBrowser
from zjreader.viewmodels.annotating.cards import Card

NONE = Qt.KeyboardModifier.NoModifier


class Room:
    """One profile and the window that is open over it."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self.qtbot = qtbot
        self.home = home
        self.failures: list[BaseException] = []
        self.prompter = FakePrompter()
        self.window: MainWindow
        self.open()

    def open(self) -> None:
        self.services = Container(self.home)
        if not self.services.library.issues():
            self.services.libraries.repo.put(sample_issue(), sample_report(), unchecked)
        self.tasks = QtTasks(unhandled=self.failures.append)
        self.window = build_window(self.services, self.tasks, RESOURCES, prompter=self.prompter)
        self.desk = self.window.desk
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        self.desk.open()
        self.settle()

    def close(self) -> None:
        self.window.close()
        self.tasks.shutdown()
        self.services.close()
        self.tasks.deleteLater()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: self.desk.library.loaded and self.tasks.idle)
        QCoreApplication.sendPostedEvents()
        self.qtbot.waitUntil(lambda: self.tasks.idle)

    def article(self, key: str) -> None:
        self.desk.open_article(key)
        self.qtbot.waitUntil(lambda: getattr(self.desk.tabs.current.shown, "key", "") == key)
        self.qtbot.waitUntil(lambda: self.desk.notebook.marks.of(key) is not None)
        self.settle()

    @property
    def browser(self) -> ReaderBrowser:
        return self.window.centre.page.browser

    @property
    def selecting(self) -> Selecting:
        return self.window.centre.page.findChild(Selecting)

    def select(self, words: str) -> None:
        """Select words in the text as a drag of the mouse leaves them."""
        document = self.browser.document()
        found = document.find(words)
        assert not found.isNull(), words
        self.browser.ensureCursorVisible()
        self.browser.setTextCursor(found)
        self.browser.ensureCursorVisible()
        self.qtbot.waitUntil(lambda: self.desk.notebook.marking.selection is not None)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, widget=None) -> None:
        self.qtbot.keyClick(widget or self.browser, key, modifier)
        self.settle()

    def stored(self, **wanted: object) -> tuple[Annotation, ...]:
        return self.services.annotating.find(AnnotationFilter(**wanted))

    @property
    def cards(self) -> list[Card]:
        return self.desk.notebook.notes.model.cards
