"""Marking, noting, undoing, as a person does, over a real profile that outlives the window."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.room import Room
from fakes.sample_issue import KEY
from zjreader.domain.inks import Color, Style
from zjreader.ui.annotating.annotations_view import AnnotationsView
from zjreader.ui.annotating.page_marks import PageMarks
from zjreader.ui.assemble import prepare

FIRST, SECOND = f"{KEY}/01", f"{KEY}/02"
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    prepare(qapp)
    room = Room(qtbot, tmp_path / "profile")
    yield room
    room.close()
    assert not room.failures, room.failures


WORDS = "老板把前一天的账本合上"


def test_highlight_note_undo_redo_delete_restore_close_reopen(room, qtbot):
    room.article(FIRST)
    room.select(WORDS)
    room.press(Qt.Key.Key_2)
    (made,) = room.stored()
    assert (made.quote.exact, made.color, made.style) == (WORDS, Color.GREEN, Style.HIGHLIGHT)
    assert not room.browser.textCursor().hasSelection(), "the mark is seen, not the selection"
    qtbot.waitUntil(room.window.annotating.panel.isVisible)

    room.select("码头边的小店七点开门")
    room.press(Qt.Key.Key_N)
    editor = room.window.annotating.panel.list.editor
    assert editor is not None
    qtbot.waitUntil(editor.note.hasFocus)
    qtbot.keyClicks(editor.note, "bookkeeping")
    room.press(Qt.Key.Key_Escape, widget=editor.note)
    assert [a.note for a in room.stored(noted=True)] == ["bookkeeping"]

    room.window.commands.run("edit.undo")
    room.settle()
    assert not room.stored(noted=True), "all that was typed is one step"
    room.window.commands.run("edit.redo")
    room.settle()
    assert len(room.stored(noted=True)) == 1

    noted = room.stored(noted=True)[0]
    room.desk.notebook.notes.choose(noted.id)
    room.window.commands.run("annotate.delete")
    room.settle()
    assert [a.id for a in room.stored()] == [made.id]
    toast = room.window.annotating.toast
    assert toast.isVisible()
    qtbot.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    room.settle()
    assert len(room.stored()) == 2
    assert not toast.isVisible()

    room.window.commands.run("edit.redo")
    room.settle()
    room.window.commands.run("tab.close")
    room.settle()
    (gone,) = room.stored(deleted=True)
    room.desk.notebook.annotator.restore([gone.id])
    room.settle()

    room.close()
    room.open()
    room.article(FIRST)
    assert {c.words for c in room.cards} == {WORDS, "码头边的小店七点开门"}
    assert [c.annotation.note for c in room.cards if c.annotation.note] == ["bookkeeping"]
    marks = room.browser.extraSelections()
    assert {m.cursor.selectedText().replace("\u200b", "") for m in marks} >= {WORDS}


def test_undo_reaches_an_article_that_was_closed(room):
    room.article(FIRST)
    room.select(WORDS)
    room.press(Qt.Key.Key_1)
    room.article(SECOND)
    room.window.commands.run("edit.undo")
    room.settle()
    assert not room.stored()


def test_what_is_being_written_is_kept_when_the_window_closes(room, qtbot):
    room.article(FIRST)
    room.window.commands.run("annotate.note_article")
    room.settle()
    editor = room.window.annotating.panel.list.editor
    qtbot.waitUntil(lambda: editor is not None and editor.note.hasFocus())
    qtbot.keyClicks(editor.note, "unfinished")
    room.close()
    room.open()
    assert [a.note for a in room.stored()] == ["unfinished"]


def test_typing_is_never_overwritten_by_its_own_echo(room, qtbot):
    room.article(FIRST)
    room.window.commands.run("annotate.note_article")
    room.settle()
    editor = room.window.annotating.panel.list.editor
    for word in ("one ", "two ", "three"):
        qtbot.keyClicks(editor.note, word)
        editor.save()
    room.settle()
    assert editor.note.toPlainText() == "one two three"
    assert room.window.annotating.panel.list.editor is editor
    assert room.stored()[0].note == "one two three"


def test_selection_over_paragraphs_and_overlaps(room):
    room.article(FIRST)
    layout = room.browser.page_layout
    cursor = QTextCursor(room.browser.document())
    cursor.setPosition(layout.position("p1", 5))
    cursor.setPosition(layout.position("p2", 7), QTextCursor.MoveMode.KeepAnchor)
    room.browser.setTextCursor(cursor)
    room.qtbot.waitUntil(lambda: room.desk.notebook.marking.selection is not None)
    room.press(Qt.Key.Key_3)
    cursor.setPosition(layout.position("p2", 2))
    cursor.setPosition(layout.position("p2", 20), QTextCursor.MoveMode.KeepAnchor)
    room.browser.setTextCursor(cursor)
    room.qtbot.waitUntil(lambda: room.desk.notebook.marking.selection is not None)
    room.press(Qt.Key.Key_U)
    one, other = room.cards
    assert (one.annotation.position.label, one.annotation.position.end_label) == ("p1", "p2")
    assert "\n" in one.annotation.quote.exact
    assert (other.annotation.style, other.annotation.position.start) == (Style.UNDERLINE, 2)
    assert len(room.browser.extraSelections()) == 3, "what both cover is a stretch of its own"


def test_select_all_takes_the_body_only(room):
    room.article(FIRST)
    room.browser.selectAll()
    room.qtbot.waitUntil(lambda: room.desk.notebook.marking.selection is not None)
    selection = room.desk.notebook.marking.selection
    body = selection.article.body
    assert (selection.place.label, selection.place.end_label) == (body[0].label, body[-1].label)
    assert not room.selecting.bar.isVisible(), "no place where it would cover nothing selected"
    room.window.commands.run("annotate.yellow")
    room.settle()
    assert len(room.stored()) == 1


def test_bar_never_covers_the_selected_words(room):
    room.article(FIRST)
    bar, browser = room.selecting.bar, room.browser
    for top in (0, 300, 700):
        for words in ("这里是我们自己写的样张文字", WORDS, "夏天的周末总是客满"):
            browser.verticalScrollBar().setValue(top)
            cursor = browser.document().find(words)
            browser.setTextCursor(cursor)
            room.qtbot.waitUntil(lambda: room.desk.notebook.marking.selection is not None)
            room.qtbot.waitUntil(bar.isVisible)
            for position in range(cursor.selectionStart(), cursor.selectionEnd() + 1):
                spot = QTextCursor(browser.document())
                spot.setPosition(position)
                assert not bar.geometry().intersects(browser.cursorRect(spot)), (top, words)


def test_bar_by_keyboard(room, qtbot):
    room.article(FIRST)
    room.select(WORDS)
    room.window.commands.run("annotate.bar")
    bar = room.selecting.bar
    assert bar.buttons[0].hasFocus()
    qtbot.keyClick(bar.buttons[0], Qt.Key.Key_Right)
    assert bar.buttons[1].hasFocus()
    assert "绿色" in bar.buttons[1].accessibleName()
    room.press(Qt.Key.Key_Escape, widget=bar.buttons[1])
    assert not bar.isVisible()
    assert room.browser.hasFocus()
    assert room.browser.textCursor().hasSelection()
    room.window.commands.run("annotate.bar")
    room.press(Qt.Key.Key_Return, widget=bar.buttons[0])
    assert room.stored()[0].color is Color.YELLOW


def test_words_are_selected_by_keyboard_alone(room, qtbot):
    room.article(FIRST)
    room.window.commands.run("annotate.caret")
    browser = room.browser
    cursor = browser.textCursor()
    cursor.setPosition(browser.page_layout.position("p1", 0))
    browser.setTextCursor(cursor)
    for _ in range(4):
        qtbot.keyClick(browser, Qt.Key.Key_Right, SHIFT)
    qtbot.waitUntil(lambda: room.desk.notebook.marking.selection is not None)
    room.press(Qt.Key.Key_5)
    assert room.stored()[0].color is Color.PURPLE
    assert room.stored()[0].quote.exact == room.cards[0].words
    assert len(room.cards[0].words) == 4


def test_click_on_a_mark_opens_its_card_and_a_card_its_words(room, qtbot):
    room.article(FIRST)
    room.select(WORDS)
    room.press(Qt.Key.Key_4)
    browser, notes = room.browser, room.desk.notebook.notes
    notes.choose("")
    browser.verticalScrollBar().setValue(0)
    spot = browser.document().find(WORDS)
    browser.setTextCursor(QTextCursor(browser.document()))
    spot.setPosition(spot.selectionStart() + 3)
    browser.ensureCursorVisible()
    browser.scroll_to(spot.position(), 0.5)
    at = browser.cursorRect(spot).center()
    qtbot.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=at)
    room.settle()
    assert notes.current == room.cards[0].id

    browser.verticalScrollBar().setValue(browser.verticalScrollBar().maximum())
    room.settle()
    notes.choose("")
    panel = room.window.annotating.panel.list
    rect = panel.visualRect(room.desk.notebook.notes.model.index(0))
    qtbot.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 30, rect.top() + 12))
    room.settle()
    top = browser.cursorRect(browser.document().find(WORDS)).top()
    assert abs(top - browser.viewport().height() / 3) < 40, "a third from the top"


def test_quotation_goes_to_the_clipboard_with_its_citation(room):
    room.article(SECOND)
    room.select("公路修通之后只要40分钟")
    room.press(Qt.Key.Key_Q)
    data = QApplication.clipboard().mimeData()
    assert data.text().startswith("“公路修通之后只要40分钟”")
    assert "打造最美风景线" in data.text()
    assert data.hasHtml()


def test_find_the_same_words(room):
    room.article(SECOND)
    room.select("公路修通之后")
    room.window.commands.run("annotate.same")
    assert room.desk.search.text == "公路修通之后"
    assert room.desk.shell.panel == "search"


def test_bookmark_by_key_is_in_the_panel_and_stays(room, qtbot):
    room.article(SECOND)
    room.browser.verticalScrollBar().setValue(500)
    qtbot.waitUntil(lambda: room.desk.tabs.current.place.label != "")
    room.press(Qt.Key.Key_D, CONTROL)
    (bookmark,) = room.desk.notebook.bookmarks.all
    assert bookmark.article == SECOND
    assert bookmark.label == room.desk.tabs.current.place.label
    marks = room.window.centre.page.findChild(PageMarks)
    assert marks.margin.isVisible()

    room.window.commands.run("view.bookmarks")
    assert room.desk.notebook.bookmarks.tree.rowCount() == 1
    room.article(FIRST)
    room.desk.notebook.bookmarks.open(bookmark)
    room.qtbot.waitUntil(lambda: getattr(room.desk.tabs.current.shown, "key", "") == SECOND)
    qtbot.waitUntil(lambda: room.desk.tabs.current.place.label == bookmark.label)
    room.desk.notebook.bookmarks.delete([bookmark.id])
    room.settle()
    assert not room.desk.notebook.bookmarks.all
    room.desk.notebook.offers.take()
    room.settle()
    assert len(room.desk.notebook.bookmarks.all) == 1


def test_note_in_another_article_links_back(room):
    room.article(FIRST)
    article = room.services.library.article(FIRST)
    room.services.annotating.note_on(article, None, f"见[另一篇](zjreader:{SECOND}#p2)")
    room.article(SECOND)
    room.qtbot.waitUntil(lambda: len(room.desk.notebook.notes.references) == 1)
    panel = room.window.annotating.panel
    if not room.desk.notebook.notes.open:
        room.window.commands.run("annotate.panel")
    assert "见另一篇" in panel.references.text()
    panel._follow(f"zjreader:{FIRST}")
    room.qtbot.waitUntil(lambda: getattr(room.desk.tabs.current.shown, "key", "") == FIRST)


@pytest.fixture
def everything(room: Room) -> Callable[[], AnnotationsView]:
    def show() -> AnnotationsView:
        room.window.commands.run("annotate.annotations")
        room.qtbot.waitUntil(lambda: isinstance(room.window.centre.page.tool, AnnotationsView))
        room.settle()
        view = room.window.centre.page.tool
        room.qtbot.waitUntil(lambda: view.collection.total > 0 or view.empty.isVisible())
        return view

    return show


def _mark(room: Room, key: str, words: str, color: Qt.Key) -> None:
    room.article(key)
    room.select(words)
    room.press(color)


def test_everything_is_chosen_also_what_was_not_fetched(room, everything):
    article = room.services.library.article(FIRST)
    for number in range(450):
        room.services.annotating.note_on(article, None, f"笔记 {number}")
    view = everything()
    room.qtbot.waitUntil(lambda: view.collection.total == 450 and view.list.model().rowCount() == 200)
    room.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, view.list)
    room.qtbot.waitUntil(lambda: len(view.list.chosen()) == 450)
    room.press(Qt.Key.Key_Delete, widget=view.list)
    room.qtbot.waitUntil(lambda: view.collection.total == 0)
    assert not room.stored()


def test_annotations_view_changes_many_at_once(room, everything, tmp_path):
    _mark(room, FIRST, WORDS, Qt.Key.Key_1)
    _mark(room, FIRST, "夏天的周末总是客满", Qt.Key.Key_2)
    _mark(room, SECOND, "公路修通之后", Qt.Key.Key_2)
    view = everything()
    assert view.collection.total == 3
    view.filters.colors[1].click()
    room.settle()
    assert view.collection.total == 2
    view.list.selectAll()
    assert view.actions_row.chosen_count.isVisible()
    view.actions_row.tag.setText("待核，数据")
    view.actions_row.add.click()
    room.settle()
    assert {a.tags for a in room.stored(colors=frozenset({Color.GREEN}))} == {("待核", "数据")}
    view.list.selectAll()
    room.prompter.saved = tmp_path / "out.md"
    view._export("md")
    room.settle()
    assert "公路修通之后" in (tmp_path / "out.md").read_text("utf-8")
    assert WORDS not in (tmp_path / "out.md").read_text("utf-8")
    room.prompter.saved = tmp_path / "out.csv"
    view._export("csv")
    room.settle()
    table = (tmp_path / "out.csv").read_bytes().decode()
    assert table.startswith("\ufeff编号,"), "the byte-order mark stands there once"
    assert "\r\r\n" not in table
    view.actions_row.delete.click()
    room.settle()
    room.qtbot.waitUntil(lambda: view.collection.total == 0)
    view.filters.clear.click()
    room.settle()
    assert view.collection.total == 1
    view.actions_row.trash.click()
    room.settle()
    assert view.collection.total == 2
    view.list.selectAll()
    view.actions_row.restore.click()
    room.settle()
    assert len(room.stored()) == 3


def test_annotations_are_found_by_words_and_read_as_one(room, everything):
    _mark(room, FIRST, WORDS, Qt.Key.Key_1)
    _mark(room, SECOND, "公路修通之后", Qt.Key.Key_2)
    view = everything()
    view.filters.box.setText("账本")
    room.qtbot.waitUntil(lambda: view.collection.total == 1)
    view.actions_row.read.click()
    room.qtbot.waitUntil(lambda: WORDS in view.sheet.toPlainText())
    assert "公路修通" not in view.sheet.toPlainText()
    view.sheet.opened.emit(room.stored(text="账本")[0].id)
    room.qtbot.waitUntil(lambda: getattr(room.desk.tabs.current.shown, "key", "") == FIRST)
    room.settle()
    assert room.desk.notebook.notes.current == room.stored(text="账本")[0].id
    room.window.commands.run("go.back")
    room.qtbot.waitUntil(lambda: room.window.centre.page.tool is view)


def test_tags_are_renamed_merged_and_dropped(room, everything):
    _mark(room, FIRST, WORDS, Qt.Key.Key_1)
    key = room.stored()[0].id
    room.desk.notebook.annotator.set_tags(key, ["甲", "乙"])
    room.settle()
    view = everything()
    view.actions_row.tags.click()
    drawer = view.tags
    drawer.list.setCurrentRow([n for n, _ in view.collection.offered.tags].index("甲"))
    drawer.name.setText("乙")
    assert drawer.rename.text() == "合并"
    drawer.rename.click()
    room.settle()
    assert room.stored()[0].tags == ("乙",)
    room.qtbot.waitUntil(lambda: [n for n, _ in view.collection.offered.tags] == ["乙"])
    drawer.list.setCurrentRow(0)
    drawer.remove.click()
    room.settle()
    room.settle()
    room.qtbot.waitUntil(lambda: room.stored()[0].tags == ())
    room.qtbot.waitUntil(drawer.unused.isEnabled)
    drawer.unused.click()
    room.settle()
    assert not room.services.annotating.tags()


def test_exchange_round_by_files(room, everything, tmp_path):
    _mark(room, FIRST, WORDS, Qt.Key.Key_1)
    view = everything()
    room.prompter.saved = tmp_path / "notes.jsonld"
    view._export("jsonld")
    room.settle()
    room.desk.notebook.annotator.delete([room.stored()[0].id])
    room.settle()
    room.desk.notebook.annotator.empty_trash()
    room.settle()
    assert not room.stored(deleted=True)
    room.prompter.opened = tmp_path / "notes.jsonld"
    view._import()
    room.settle()
    assert len(room.stored()) == 1
    assert "新增 1" in room.desk.notices.current.title
    (tmp_path / "broken.jsonld").write_text("{", "utf-8")
    room.prompter.opened = tmp_path / "broken.jsonld"
    view._import()
    room.settle()
    assert len(room.stored()) == 1
    room.desk.undo.undo()
    room.settle()
    assert not room.stored()


def test_annotations_of_another_program_are_placed_and_the_rest_can_be_saved(room, everything, tmp_path):
    room.article(FIRST)
    words = f"说到{room.services.library.article(FIRST).title}，这里是我们自己写的"
    foreign = [_foreign(1, "原文里没有的一句话"), _foreign(2, "来往的人说着海上的天气"), _foreign(3, words)]
    room.prompter.opened, room.prompter.saved = tmp_path / "theirs.json", tmp_path / "rest.json"
    room.prompter.opened.write_text(json.dumps({"rows": foreign}, ensure_ascii=False), "utf-8")
    view = everything()
    view._import()
    room.settle()
    (made,) = room.stored()
    assert (made.article, made.quote.exact, made.note) == (FIRST, words, "看")
    told = room.desk.notices.current
    assert "新增 1" in told.title
    assert "没有放置 2" in told.title
    assert "第1条引用的“原文里没有的一句话”" in told.text
    undo, save = told.choices
    save.run()
    room.settle()
    assert json.loads((tmp_path / "rest.json").read_text("utf-8")) == foreign[:2]
    undo.run()
    room.settle()
    assert not room.stored()


def _foreign(number: int, words: str) -> dict[str, object]:
    selector = {"type": "TextQuoteSelector", "exact": words}
    target = [{"source": "https://reader.example/", "selector": [selector]}]
    return {"id": f"n{number}", "text": "看", "target": target}


def test_backup_and_restore_from_the_window(room, qtbot):
    _mark(room, FIRST, WORDS, Qt.Key.Key_1)
    room.window.commands.run("annotate.backups")
    room.settle()
    view = room.window.centre.page.tool
    view.now.click()
    room.settle()
    assert "批注 1" in room.desk.notices.current.text
    room.desk.notebook.annotator.delete([room.stored()[0].id])
    room.settle()
    backup = room.desk.notebook.safety.backups[0]
    room.desk.notebook.safety.restore(backup)
    room.settle()
    assert len(room.stored()) == 1
    assert "已恢复" in room.desk.notices.current.title
    assert room.desk.undo.undo_label is None, "the steps belong to what was there before"
    assert "已备份" in room.window.annotating.saved.text()
