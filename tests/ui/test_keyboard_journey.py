"""A reader without a mouse: everything a reader does, by keys that go to whatever has the focus."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from fakes import case_text
from fakes.room import Room
from zjreader.bootstrap.container import Container
from zjreader.domain.inks import Color
from zjreader.domain.ports import unchecked, unheard
from zjreader.ui.annotating.note_edit import NoteEdit
from zjreader.ui.assemble import prepare
from zjreader.ui.comparing.matrix_view import MatrixView
from zjreader.ui.contents_panel import ContentsTree
from zjreader.ui.reader_browser import ReaderBrowser

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


class Reader:
    """Hands on the keys of a room."""

    def __init__(self, qtbot: QtBot, room: Room) -> None:
        self.qtbot = qtbot
        self.room = room

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            target = QApplication.activePopupWidget() or QApplication.focusWidget()
            assert target is not None
            self.qtbot.keyClick(target, key, held)
            self.room.settle()

    def write(self, words: str) -> None:
        """Write as an input method does."""
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(QApplication.focusWidget(), event)
        self.room.settle()

    def wait_for(self, command: str) -> None:
        """Wait until a command can be run."""
        self.qtbot.waitUntil(self.room.window.commands[command].isEnabled)

    def is_at(self, kind: type) -> None:
        self.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), kind))

    @property
    def title(self) -> str:
        return self.room.desk.tabs.current.title

    def open(self, words: str) -> None:
        """Open an article by its title."""
        self.press(Key.Key_L, CTRL)
        self.write(words)
        self.press(Key.Key_Return)
        self.is_at(ReaderBrowser)
        self.qtbot.waitUntil(lambda: words in self.title)

    @property
    def selected(self) -> str:
        return self.room.browser.selected_text()

    def select_sentence(self, times: int = 1) -> str:
        self.press(Key.Key_F2, SHIFT, times)
        self.qtbot.waitUntil(lambda: self.room.desk.notebook.marking.selection is not None)
        return self.selected


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Reader]:
    prepare(qapp)
    container = Container(tmp_path / "profile")
    container.library.import_files([case_text.write(tmp_path)], unheard, unchecked)
    container.close()
    room = Room(qtbot, tmp_path / "profile")
    yield Reader(qtbot, room)
    room.close()
    assert not room.failures, room.failures


def in_text(reader: Reader) -> None:
    """Put the caret into the first paragraph of the article that is open."""
    reader.open("小岛大桥")
    browser = reader.room.browser
    layout = browser.page_layout
    assert layout is not None
    label = next(label for label in layout.labels if label.startswith("p"))
    lines = layout.number(label)
    reader.press(Key.Key_F2)
    while browser.textCursor().blockNumber() < lines:
        reader.press(Key.Key_Down)


def test_down_from_the_filter_leads_to_what_was_looked_for(reader):
    reader.press(Key.Key_L, CTRL)
    reader.write("大桥")
    reader.press(Key.Key_Down)
    reader.is_at(ContentsTree)
    reader.press(Key.Key_Return)
    reader.is_at(ReaderBrowser)
    assert reader.title == "小岛大桥"


def test_a_sentence_is_selected_and_the_next_one_too(reader):
    in_text(reader)
    first = reader.select_sentence()
    assert first.endswith("。")
    assert "。" not in first[:-1]
    both = reader.select_sentence()
    assert both.startswith(first)
    assert len(both) > len(first)


def test_marking_noting_and_going_from_one_note_to_the_next(reader):
    in_text(reader)
    reader.select_sentence()
    reader.press(Key.Key_2)
    assert [card.annotation.color for card in reader.room.cards] == [Color.GREEN]
    reader.press(Key.Key_F7)
    reader.press(Key.Key_Down, times=4)
    reader.select_sentence()
    reader.press(Key.Key_N)
    reader.is_at(NoteEdit)
    reader.write("写给自己的话")
    reader.press(Key.Key_Return, CTRL)
    notes = reader.room.desk.notebook.notes
    reader.qtbot.waitUntil(lambda: [c.annotation.note for c in reader.room.cards] == ["", "写给自己的话"])
    first, second = (card.id for card in reader.room.cards)
    reader.press(Key.Key_F7)
    assert notes.current == second
    reader.press(Key.Key_F5, SHIFT)
    assert notes.current == first
    reader.press(Key.Key_F5)
    assert notes.current == second
    reader.press(Key.Key_F5)
    assert notes.current == second, "the last one"


def test_searching(reader):
    reader.press(Key.Key_K, CTRL)
    reader.write("窑火")
    reader.qtbot.waitUntil(lambda: bool(reader.room.desk.search.model.groups))
    reader.press(Key.Key_Return)
    reader.is_at(ReaderBrowser)
    assert "窑火" in reader.title


def test_comparing_and_exporting(reader, tmp_path):
    reader.press(Key.Key_5, CTRL)
    reader.qtbot.waitUntil(lambda: len(reader.room.desk.cases.all) == 4)
    for _ in range(4):
        reader.press(Key.Key_Space)
        reader.press(Key.Key_Down)
    assert len(reader.room.desk.cases.chosen) == 4
    reader.wait_for("cases.compare")
    reader.press(Key.Key_M, CTRL | SHIFT)
    reader.is_at(MatrixView)
    reader.wait_for("compare.export")
    reader.press(Key.Key_P, CTRL | SHIFT)
    reader.write("导出这次")
    target = reader.room.prompter.saved = tmp_path / "比较.md"
    reader.press(Key.Key_Return)
    reader.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    reader.press(Key.Key_Down)
    reader.press(Key.Key_Return)
    reader.qtbot.waitUntil(target.exists)
