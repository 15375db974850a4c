"""An article with very many marks: what is made when it opens is what is on view, not what there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.room import Room
from zjreader.domain.annotations import Annotation, TextPositionSelector
from zjreader.domain.inks import Style
from zjreader.domain.library import Article, Block, BlockKind, Edition, Issue, IssueMeta, number_blocks
from zjreader.domain.passages import Passages
from zjreader.domain.ports import unchecked
from zjreader.ui.annotating.page_marks import PageMarks
from zjreader.ui.assemble import prepare
from zjreader.ui.reader_browser import ReaderBrowser
from zjreader.viewmodels.annotating.cards import FIRST

ISSUE = "cdws/2024/5"
FEW, MANY = f"{ISSUE}/01", f"{ISSUE}/02"
PARAGRAPHS = 120
SENTENCE = "渡口的灯在雾里亮着，摇橹的人说今天的水比昨天又高了一指，船要靠南岸走。"


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    prepare(qapp)
    room = Room(qtbot, tmp_path / "profile")
    articles = tuple(long_article(key) for key in (FEW, MANY))
    issue = Issue(IssueMeta(ISSUE, "自编刊物", 2024, 5), Edition.FULL, articles)
    room.services.libraries.repo.put(issue, None, unchecked)
    marks = [*marks_of(articles[0], 12), *marks_of(articles[1], PARAGRAPHS)]
    room.services.own.annotations.put(marks)
    yield room
    room.close()
    assert not room.failures, room.failures


def long_article(key: str) -> Article:
    paragraphs = [Block(BlockKind.PARAGRAPH, f"第{n}段。" + SENTENCE * 3) for n in range(PARAGRAPHS)]
    return Article(key, f"第{key[-1]}篇", blocks=number_blocks([Block(BlockKind.TITLE, "篇"), *paragraphs]))


def marks_of(article: Article, paragraphs: int) -> list[Annotation]:
    """Mark words in the first paragraphs, three in each, and write a note on each as a whole."""
    passages = Passages.of(article)
    made = []
    for number, block in enumerate(article.body[:paragraphs]):
        for at in range(4):
            place = TextPositionSelector(block.label, 10 * at, block.label, 10 * at + 6)
            identifier = f"{article.key[-2:]}000000-0000-4000-8000-{number:06d}{at:06d}"
            mark = Annotation(identifier, article.key, passages.quote(place), place, note=f"记{number}")
            made.append(replace(mark, style=Style.NONE) if at == 3 else mark)
    return made


def on_view(browser: ReaderBrowser) -> set[int]:
    """Give the numbers of the blocks of marked text that are on view."""
    view = browser.viewport().rect()
    first, last = (browser.cursorForPosition(p).blockNumber() for p in (view.topLeft(), view.bottomRight()))
    blocks = (browser.document().findBlockByNumber(number) for number in range(first, last + 1))
    return {block.blockNumber() for block in blocks if "段。" in block.text()}


def painted(browser: ReaderBrowser) -> set[int]:
    return {mark.cursor.blockNumber() for mark in browser.extraSelections()}


@pytest.mark.parametrize("key", [FEW, MANY])
def test_what_is_made_when_an_article_opens_depends_on_what_is_on_view(room, qtbot, key):
    room.desk.notebook.notes.toggle()
    room.article(key)
    browser, margin = room.browser, room.window.centre.page.findChild(PageMarks).margin
    qtbot.waitUntil(lambda: bool(on_view(browser)) and on_view(browser) <= painted(browser))
    qtbot.waitUntil(margin.isVisible)
    most = 3 * (len(on_view(browser)) + 1)  # a screen above and below at most
    assert len(browser.extraSelections()) <= 3 * most
    assert len(margin._signs) <= most
    assert most < 100


def test_marks_come_as_the_reader_scrolls(room, qtbot):
    room.article(MANY)
    browser = room.browser
    for paragraph in (3, 40, 118, 70, 1):
        browser.scroll_to(browser.page_layout.position(f"p{paragraph}", 0))
        assert on_view(browser)
        assert on_view(browser) <= painted(browser), paragraph
        assert len(painted(browser)) < PARAGRAPHS


def test_a_mark_that_comes_to_view_can_be_clicked(room):
    room.article(MANY)
    marks = room.window.centre.page.findChild(PageMarks)
    layout = room.browser.page_layout
    last = room.desk.notebook.notes.model.cards[-2].annotation
    assert marks.at(layout.position(last.position.label, last.position.start + 1)) == last
    assert marks.at(layout.position(last.position.label, 50)) is None


def test_cards_are_measured_as_they_are_needed_and_all_in_the_end(room, qtbot, monkeypatch):
    room.desk.notebook.notes.toggle()
    room.article(FEW)
    panel, measured = room.window.annotating.panel, []
    measure = panel.list.delegate._measure
    monkeypatch.setattr(panel.list.delegate, "_measure", lambda card: measured.append(card.id) or measure(card))
    at_once = []
    room.desk.notebook.marks.changed.connect(lambda _article: at_once.extend(measured))
    room.article(MANY)
    many = {card.id for card in room.cards}
    assert len(many) == 4 * PARAGRAPHS
    assert len(many & set(at_once)) <= 3 * FIRST
    qtbot.waitUntil(lambda: many <= set(measured))


def test_all_notes_are_rendered_in_the_end(room, qtbot):
    marks = room.stored(articles=frozenset({MANY}))
    room.services.own.annotations.put([replace(mark, note=f"**{mark.note}**") for mark in marks])
    room.article(MANY)
    wanted = [f"<p><strong>{c.annotation.note.strip('*')}</strong></p>" for c in room.cards]
    qtbot.waitUntil(lambda: [c.html for c in room.cards] == wanted)


@pytest.mark.parametrize(("note", "rendered"), [("{}", False), ("{}，见 3.2", True)])
def test_plain_notes_are_laid_out_once(room, qtbot, note, rendered):
    marks = room.stored(articles=frozenset({MANY}))
    room.services.own.annotations.put([replace(mark, note=note.format(mark.note)) for mark in marks])
    room.article(MANY)
    told = []
    room.desk.notebook.notes.model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    before = [c.html for c in room.cards]
    assert before == [f"<p>{c.annotation.note}</p>" for c in room.cards]
    wanted = len(room.cards) if rendered else 0
    qtbot.waitUntil(lambda: len(room.desk.notebook.notes._rendering._kept) == wanted)
    assert not told


def test_a_card_that_was_not_laid_out_yet_can_be_written(room, qtbot):
    room.desk.notebook.notes.toggle()
    room.article(MANY)
    model, last = room.desk.notebook.notes.model, room.cards[-1].annotation
    cards = list(room.cards)
    model.put_off(len(cards), lambda: cards)  # as when the article is opened, this moment
    assert model.rowCount() == 0
    room.desk.notebook.notes.write(last.id)
    editor = room.window.annotating.panel.list.editor
    assert editor is not None
    assert editor.annotation.id == last.id
    assert model.rowCount() == len(model.cards)


def test_cards_of_another_article_are_dealt_after_its_text(room, qtbot):
    room.desk.notebook.notes.toggle()
    room.article(MANY)
    model, cards = room.desk.notebook.notes.model, list(room.cards)
    dealt = []
    model.rowsInserted.connect(lambda _parent, first, last: dealt.append((first, last)))
    model.put_off(len(cards), lambda: cards)
    room.window.repaint()
    assert not dealt
    assert model.put_by
    qtbot.waitUntil(lambda: model.rowCount() == len(cards))
    assert dealt == [(0, FIRST - 1), (FIRST, len(cards) - 1)]


def test_a_new_mark_leaves_the_other_cards_on_view(room, qtbot):
    room.desk.notebook.notes.toggle()
    room.article(MANY)
    model, cards = room.desk.notebook.notes.model, list(room.cards)
    qtbot.waitUntil(lambda: model.rowCount() == len(cards))
    model.set_cards(cards[1:])
    assert model.rowCount() == len(cards) - 1
    model.set_cards(cards)
    assert model.rowCount() == len(cards) - 1  # the last is dealt a moment later
    qtbot.waitUntil(lambda: model.rowCount() == len(cards))
