"""A window over services held in memory, driven as a person does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.sample_issue import sample_issue
from fakes.services import FakePrompter, FakeServices
from zjreader.system.tasks import QtTasks
from zjreader.ui import repair_marks
from zjreader.ui.annotating import toast as offered
from zjreader.ui.assemble import build_window, prepare
from zjreader.ui.finding import toast as told
from zjreader.ui.main_window import MainWindow

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


class Desktop:
    """Opens windows over one set of services and closes them as the application does."""

    def __init__(self, qtbot: QtBot, services: FakeServices) -> None:
        self.qtbot = qtbot
        self.services = services
        self.prompter = FakePrompter()
        self._open: list[tuple[MainWindow, QtTasks]] = []

    def open(self, theme: str | None = None) -> MainWindow:
        failures: list[BaseException] = []
        tasks = QtTasks(unhandled=failures.append)
        window = build_window(self.services, tasks, RESOURCES, prompter=self.prompter, theme=theme)
        self._open.append((window, tasks))
        window.show()
        window.activateWindow()
        window.desk.open()
        self.qtbot.waitUntil(lambda: window.desk.library.loaded and self.idle(window))
        return window

    def idle(self, window: MainWindow) -> bool:
        return next(tasks for w, tasks in self._open if w is window).idle

    def close(self, window: MainWindow) -> None:
        tasks = next(tasks for w, tasks in self._open if w is window)
        self._open.remove((window, tasks))
        window.close()
        tasks.shutdown()
        tasks.deleteLater()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def close_all(self) -> None:
        for window, _ in tuple(self._open):
            self.close(window)


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing that goes by itself go before a slow machine has looked at it."""
    for module, name in ((told, "SHOWN_MS"), (offered, "STAYS"), (repair_marks, "TIP_MS")):
        monkeypatch.setattr(module, name, 24 * 60 * 60 * 1000)


@pytest.fixture
def services() -> FakeServices:
    return FakeServices(sample_issue())


@pytest.fixture
def desktop(qtbot: QtBot, qapp: QApplication, services: FakeServices) -> Iterator[Desktop]:
    prepare(qapp)
    desktop = Desktop(qtbot, services)
    yield desktop
    desktop.close_all()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    strays = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert not strays, f"left open: {strays}"


@pytest.fixture
def window(desktop: Desktop) -> MainWindow:
    return desktop.open()


@pytest.fixture
def shown(desktop: Desktop) -> Callable[[MainWindow, str], None]:
    """Wait until an article is on view."""

    def wait(window: MainWindow, key: str) -> None:
        def there() -> bool:
            reader = window.desk.tabs.current
            return reader is not None and reader.shown is not None and reader.shown.key == key

        desktop.qtbot.waitUntil(there)

    return wait
