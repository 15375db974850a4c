"""What finds is loaded when the reader turns to a box that finds, not before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.sample_issue import sample_issue, sample_report
from zjreader.bootstrap.container import Container
from zjreader.bootstrap.room import Room
from zjreader.domain.ports import unchecked, unheard
from zjreader.system.tasks import QtTasks
from zjreader.ui.assemble import complete, prepare


class Started:
    """A run as bootstrap makes it, over a real profile."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self.container = Container(home)
        self.container.libraries.repo.put(sample_issue(), sample_report(), unchecked)
        self.container.searching.tend(unheard, unchecked)
        self.container.libraries._engine._ranking = None  # as at another start
        self.tasks = QtTasks()
        self.room = Room(self.container, self.tasks)
        complete(self.room.window)
        self.room.open()
        qtbot.waitUntil(lambda: self.room.desk.library.loaded and self.tasks.idle)

    @property
    def loaded(self) -> bool:
        return self.container.libraries._engine._ranking is not None

    def close(self) -> None:
        self.room.close()
        self.tasks.shutdown()
        self.container.close()
        self.room.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def started(qtbot, qapp: QApplication, tmp_path: Path):
    prepare(qapp)
    started = Started(qtbot, tmp_path / "profile")
    yield started
    started.close()


def test_reading_loads_nothing_that_finds(started, qtbot):
    started.container.searching.tend(unheard, unchecked)
    started.room.desk.open_article(f"{started.room.desk.library.current.meta.key}/01")
    qtbot.waitUntil(lambda: started.tasks.idle)
    assert not started.room.matcher("hl", "海里")
    assert not started.loaded


@pytest.mark.parametrize("turn", ["omnibox", "contents", "words"])
def test_turning_to_a_box_loads_it_and_filters_again(started, qtbot, turn):
    window = started.room.window
    filtered = window.contents.filter
    if turn == "omnibox":
        window.omnibox.focus()
    elif turn == "contents":
        filtered.setFocus()
    else:
        window.desk.search.search_for("渔村")
    filtered.setText("hsyc")  # before pinyin is there
    qtbot.waitUntil(lambda: started.loaded and window.contents.rows.rowCount() > 0)
    assert window.contents.nothing.isHidden()


def test_a_window_in_another_language_needs_it_once_more_and_has_it(started, qtbot):
    started.room.window.omnibox.focus()
    qtbot.waitUntil(lambda: started.loaded)
    before = started.room.window
    before.reopen_asked.emit()
    qtbot.waitUntil(lambda: started.room.window is not before and started.tasks.idle)
    window = started.room.window
    window.contents.filter.setText("hsyc")
    qtbot.waitUntil(lambda: window.contents.rows.rowCount() > 0)
