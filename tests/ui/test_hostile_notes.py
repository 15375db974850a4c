"""Notes that mean harm: shown as harmless text, nothing is asked for, nothing freezes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.room import Room
from fakes.sample_issue import KEY
from fakes.work import calls
from zjreader.ui.annotating.note_page import NotePage
from zjreader.ui.annotating.reading_sheet import ReadingSheet
from zjreader.ui.assemble import prepare
from zjreader.viewmodels.annotating.cards import SHOWN

FIRST = f"{KEY}/01"
HOSTILE = {
    "script": "<script>alert(1)</script>",
    "image": '<img src="http://example.invalid/a.png"> ![x](http://example.invalid/b.png)',
    "file": '<img src="file:///etc/passwd"> <link rel=stylesheet href=file:///etc/passwd>',
    "javascript": "[click](javascript:alert(1)) [data](data:text/html;base64,AAAA)",
    "style": '<p style="background:url(http://example.invalid/c)">x</p>',
    "nested": "> " * 350_000 + "x",
    "brackets": "[" * 1_000_000,
    "one line": "字" * 1_000_000,
    "rtl": "abc\u202egnp.exe\u2066x\u2069",
}


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    prepare(qapp)
    room = Room(qtbot, tmp_path / "profile")
    yield room
    room.close()
    assert not room.failures, room.failures


@pytest.mark.parametrize("name", HOSTILE)
def test_shown_as_harmless_text(room, qtbot, monkeypatch, name):
    asked: list[str] = []

    def watch(self: object, _kind: int, url: QUrl | str) -> object:
        asked.append(str(url))
        return None

    monkeypatch.setattr(NotePage, "loadResource", watch)
    monkeypatch.setattr(ReadingSheet, "loadResource", watch)
    article = room.services.library.article(FIRST)
    room.services.annotating.note_on(article, None, HOSTILE[name])
    room.article(FIRST)
    (card,) = room.cards
    qtbot.waitUntil(room.window.annotating.panel.isVisible)
    room.window.annotating.panel.list.grab()
    room.window.commands.run("annotate.annotations")
    room.settle()
    view = room.window.centre.page.tool
    view.actions_row.read.click()
    room.settle()
    view.sheet.grab()
    assert len(card.html) < 10 * SHOWN
    assert view.sheet.document().characterCount() < 4 * SHOWN, "only the beginning is laid out"
    assert not [url for url in asked if url], asked
    html = room.cards[0].html if room.cards else card.html
    for part in ("<script", "<img", "<link", 'javascript:alert(1)"', "<p style", 'href="data'):
        assert part not in html
    assert "\u202e" not in html
    assert len(card.annotation.note) == len(HOSTILE[name]), "nothing of it is lost"


def test_writing_in_a_huge_note_does_not_freeze(room, qtbot):
    article = room.services.library.article(FIRST)
    room.services.annotating.note_on(article, None, ("行" * 60 + "\n") * 8_000)
    room.article(FIRST)
    room.desk.notebook.notes.write(room.cards[0].id)
    editor = room.window.annotating.panel.list.editor
    for letter in "abc":
        calls(lambda letter=letter: (qtbot.keyClick(editor.note, letter), editor.grab()), most=2_000)
    editor.save()
    room.settle()
    assert room.stored()[0].note.startswith("abc")


def test_a_card_shows_the_beginning_of_a_long_note_and_says_so(room):
    article = room.services.library.article(FIRST)
    room.services.annotating.note_on(article, None, "很长的笔记。" * 2_000)
    room.article(FIRST)
    (card,) = room.cards
    assert card.cut
    assert len(card.html) < SHOWN + 100
