"""After a corrected text came in: what is uncertain waits, the reader decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fakes.room import Room
from fakes.sample_issue import KEY, sample_issue, sample_report
from zjreader.domain.annotations import AnchorState
from zjreader.domain.changes import ChangeSet, Kind
from zjreader.domain.library import Block, Issue
from zjreader.domain.ports import unchecked
from zjreader.ui.annotating.difference import marked
from zjreader.ui.annotating.review_view import ReviewCard, ReviewView
from zjreader.ui.assemble import prepare

FIRST = f"{KEY}/01"
WORDS = "几点思考与若干值得推广的做法，这里是我们自己写的样张文字"
CORRECTED = "几点思考与若干可以推广的做法，这里是我们自己写的样张文章"


def corrected(old: str, new: str) -> Issue:
    """Give the sample issue with words of its first article corrected."""
    issue = sample_issue()

    def mend(block: Block) -> Block:
        return replace(block, text=block.text.replace(old, new))

    articles = tuple(
        replace(a, blocks=tuple(map(mend, a.blocks))) if a.key == FIRST else a for a in issue.articles
    )
    return replace(issue, articles=articles)


def bring_in(room: Room, new: Issue) -> None:
    """Do what an import does: put the issue, let annotations follow, tell everybody."""
    services = room.services
    old = services.libraries.repo.issue(KEY)
    following = services.reanchoring.plan(old, new)
    services.libraries.repo.put(new, sample_report(), unchecked)
    services.reanchoring.carry_out(following)
    room.desk.changes.publish(ChangeSet(frozenset({Kind.LIBRARY}), frozenset({KEY})))
    room.settle()


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    prepare(qapp)
    room = Room(qtbot, tmp_path / "profile")
    yield room
    room.close()
    assert not room.failures, room.failures


@pytest.fixture
def waiting(room: Room) -> ReviewView:
    """An annotation whose words were corrected, and the list it waits in."""
    room.article(FIRST)
    room.select(WORDS)
    room.press(Qt.Key.Key_2)
    bring_in(room, corrected(WORDS, CORRECTED))
    room.qtbot.waitUntil(lambda: room.desk.notebook.reviewing.count == 1)
    assert "核对" in room.desk.notices.current.title
    room.desk.notices.current.choices[0].run()
    room.settle()
    room.qtbot.waitUntil(lambda: isinstance(room.window.centre.page.tool, ReviewView))
    view = room.window.centre.page.tool
    room.qtbot.waitUntil(lambda: len(view.findChildren(ReviewCard)) == 1)
    return view


def button(view: ReviewView, text: str) -> QPushButton:
    return next(b for b in view.findChildren(QPushButton) if b.text().startswith(text))


def test_nothing_is_painted_where_the_place_is_uncertain(room, waiting):
    room.article(FIRST)
    assert not room.browser.extraSelections()
    assert room.cards[0].lost


def test_accepting_puts_it_there_and_can_be_undone(room, waiting):
    room.qtbot.mouseClick(button(waiting, "采用此处"), Qt.MouseButton.LeftButton)
    room.settle()
    (annotation,) = room.stored()
    assert annotation.state is AnchorState.MOVED
    assert annotation.quote.exact in corrected(WORDS, CORRECTED).articles[0].block(annotation.position.label).text
    room.qtbot.waitUntil(lambda: room.desk.notebook.reviewing.count == 0)
    assert waiting.head.text().startswith("没有要核对")
    room.window.commands.run("edit.undo")
    room.settle()
    room.qtbot.waitUntil(lambda: room.desk.notebook.reviewing.count == 1)


def test_keeping_without_a_place_takes_it_off_the_list(room, waiting):
    room.qtbot.mouseClick(button(waiting, "保留"), Qt.MouseButton.LeftButton)
    room.settle()
    room.qtbot.waitUntil(lambda: room.desk.notebook.reviewing.count == 0)
    assert len(room.stored()) == 1, "it is kept"


def test_another_place_is_chosen_in_the_text(room, waiting):
    room.qtbot.mouseClick(button(waiting, "另选"), Qt.MouseButton.LeftButton)
    room.qtbot.waitUntil(lambda: getattr(room.desk.tabs.current.shown, "key", "") == FIRST)
    room.settle()
    room.select("来往的人说着海上的天气")
    room.press(Qt.Key.Key_1)
    (annotation,) = room.stored()
    assert annotation.quote.exact == "来往的人说着海上的天气"
    assert annotation.color.value == "green", "it is the old annotation, not a new one"
    room.qtbot.waitUntil(lambda: room.desk.notebook.reviewing.count == 0)


def test_difference_shows_what_went_and_what_came(room):
    old, new = marked("一二三<四", "一贰三<四五", room.window.look.theme)
    assert "line-through" in old
    assert "&lt;" in old
    assert "五</span>" in new


def test_the_links_of_a_card_begin_where_its_text_begins(waiting):
    card = waiting.findChild(ReviewCard)
    link = button(waiting, "另选")
    shown = link.grab().toImage()
    paper = shown.pixelColor(1, 1)
    columns = range(shown.width())
    ink = next(x for x in columns if any(shown.pixelColor(x, y) != paper for y in range(shown.height())))
    title = card.findChild(QLabel)
    assert abs(link.mapTo(card, QPoint(ink, 0)).x() - title.mapTo(card, QPoint(0, 0)).x()) <= 2
