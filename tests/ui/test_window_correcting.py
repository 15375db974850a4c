"""Correcting by hand as a person does, over real databases and an issue of made-up words with real damage."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton

from damage.generator import make_issue
from fakes.work import calls
from zjreader.bootstrap.container import Container
from zjreader.domain.library import BlockKind, Edition
from zjreader.domain.ports import unchecked, unheard
from zjreader.ui.correcting.correct_view import CorrectView
from zjreader.ui.correcting.deeds import deed_menu
from zjreader.ui.correcting.fields_form import FieldsForm, read_value
from zjreader.ui.correcting.made_list import MadeList
from zjreader.ui.correcting.place_form import PlaceForm
from zjreader.ui.correcting.sheet_items import UNBROKEN
from zjreader.viewmodels.correcting.sheet import Show, Spot
from zjreader.viewmodels.notices import Tone

SEED = 11


def imported(home: Path, folder: Path) -> tuple[Container, str]:
    source = folder / "issue.txt"
    source.write_text(make_issue(SEED).text, "utf-8")
    container = Container(home)
    report = container.library.import_files([source], unheard, unchecked)
    return container, report.issue


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Container]:
    container, _ = imported(tmp_path / "one", tmp_path)
    yield container
    container.close()


@pytest.fixture
def key(services: Container) -> str:
    return services.library.issues()[0].meta.key


class Person:
    """Someone at the correcting view."""

    def __init__(self, qtbot, desktop, window, key: str) -> None:
        self.qtbot, self.desktop, self.window, self.key = qtbot, desktop, window, key
        self.desk = window.desk
        window.commands.run("correct.open_issue")
        self.settle()
        self.view = window.centre.page.tool
        assert isinstance(self.view, CorrectView)
        self.qtbot.waitUntil(lambda: bool(self.view.sheets.result.items))

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.desktop.idle(self.window))

    @property
    def issue(self):
        return self.desk.services.library.issue(self.key)

    @property
    def shown(self):
        return self.view.bench.sheet.issue

    def put_caret(self, spot: Spot, offset: int = 0, to: Spot | None = None) -> None:
        pane = self.view.sheets.result
        pane.setFocus()
        cursor = QTextCursor(pane._text(pane.place(spot)))
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, n=offset)
        if to is not None:
            end = pane._text(pane.place(to)).position() + 1
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        pane.setTextCursor(cursor)

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.view.sheets.result, key)
        self.settle()

    def click(self, button: QPushButton) -> None:
        assert button.isEnabled(), button.text()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def paragraphs(self, least: int = 4):
        """Find an article with paragraphs in a row."""
        for article in self.issue.articles:
            body = article.body
            for at in range(len(body) - least):
                run = body[at : at + least]
                if all(b.kind is BlockKind.PARAGRAPH and len(b.text) > 20 for b in run):
                    return article, run
        raise AssertionError("no article has so many paragraphs in a row")

    def texts(self, article: str) -> list[str]:
        return [b.text for b in self.desk.services.library.article(article).body]


@pytest.fixture
def person(qtbot, desktop, window, key) -> Person:
    return Person(qtbot, desktop, window, key)


def test_join_undo_redo(person):
    article, run = person.paragraphs()
    before = person.issue
    person.put_caret(Spot(article.key, run[1].label), 3)
    person.press(Qt.Key.Key_Backspace)
    joined = run[0].text + run[1].text
    assert joined in person.texts(article.key)
    assert person.shown == person.issue, "what is shown is what is kept"
    assert person.view.bench.row.block.text == joined, "the joined paragraph is selected"
    assert person.window.commands["edit.undo"].text() == "撤销“合并段落”"
    person.window.commands.run("edit.undo")
    person.settle()
    assert person.issue == before == person.shown
    person.window.commands.run("edit.redo")
    person.settle()
    assert joined in person.texts(article.key)


def test_several_paragraphs_are_joined_as_one_step(person):
    article, run = person.paragraphs(3)
    person.put_caret(Spot(article.key, run[0].label), 0, to=Spot(article.key, run[2].label))
    assert len(person.view.bench.blocks) == 3
    person.press(Qt.Key.Key_Backspace)
    assert "".join(b.text for b in run) in person.texts(article.key)
    assert len(person.view.bench.corrections) == 2
    person.window.commands.run("edit.undo")
    person.settle()
    assert person.view.bench.corrections == ()


def test_split_at_the_caret_and_join_again(person):
    article, run = person.paragraphs(2)
    text = run[0].text
    person.put_caret(Spot(article.key, run[0].label), 9)
    person.press(Qt.Key.Key_Return)
    texts = person.texts(article.key)
    at = texts.index(person.view.bench.row.block.text)
    assert texts[at - 1] + texts[at] == text
    assert abs(len(texts[at - 1]) - 9) <= 1  # an opening mark goes with what it opens
    person.press(Qt.Key.Key_Backspace)
    assert text in person.texts(article.key)


def test_splitting_at_the_edge_says_what_to_do(person):
    article, run = person.paragraphs(2)
    person.put_caret(Spot(article.key, run[0].label), 0)
    person.press(Qt.Key.Key_Return)
    assert "开头或末尾" in person.desk.notices.current.title
    assert person.view.bench.corrections == ()


def test_drop_and_restore_elsewhere(person):
    article, run = person.paragraphs()
    text, lines = run[1].text, run[1].lines
    person.put_caret(Spot(article.key, run[1].label))
    person.press(Qt.Key.Key_Delete)
    assert text not in person.texts(article.key)
    dropped = next(b for b in person.issue.dropped if b.lines == lines)
    assert dropped.reason == "by_hand"
    person.click(person.view.bar.shows[Show.LEFT_OUT])
    assert any(item.name == "手工移出" for item in person.view.sheets.result.items)
    person.view.bench.select_lines(lines[:1])
    person.click(person.view.bar.deeds["correct.restore"])
    form = person.view.drawer.form
    assert isinstance(form, PlaceForm)
    assert form.articles.currentData() == article.key, "proposes where it came from"
    assert form.places.currentData() == run[0].label
    person.click(form.button)
    assert person.texts(article.key) == [b.text for b in article.body]


def test_move_to_another_article_and_up_and_down(person):
    article, run = person.paragraphs()
    target = next(a for a in person.issue.articles if a.key != article.key and len(a.body) > 2)
    person.put_caret(Spot(article.key, run[2].label))
    person.click(person.view.bar.deeds["correct.move"])
    form = person.view.drawer.form
    form.articles.setCurrentIndex(form.articles.findData(target.key))
    form.places.setCurrentIndex(1)
    person.click(form.button)
    assert person.texts(target.key)[1] == run[2].text
    assert run[2].text not in person.texts(article.key)
    assert person.view.bench.row.block.text == run[2].text
    person.click(person.view.bar.deeds["correct.up"])
    assert person.texts(target.key)[0] == run[2].text
    person.click(person.view.bar.deeds["correct.up"])
    assert "第一段" in person.desk.notices.current.title
    person.click(person.view.bar.deeds["correct.down"])
    assert person.texts(target.key)[1] == run[2].text


def test_change_kind_from_the_menu(person):
    article, run = person.paragraphs()
    person.put_caret(Spot(article.key, run[1].label))
    menu = person.view.bar.deeds["correct.kind"].menu()
    next(a for a in menu.actions() if "图片说明" in a.text()).trigger()
    person.settle()
    changed = next(b for b in person.desk.services.library.article(article.key).body if b.text == run[1].text)
    assert changed.kind is BlockKind.CAPTION
    assert person.view.bench.row.block == changed


def test_edit_an_article_and_the_issue(person, qtbot):
    article, run = person.paragraphs()
    person.put_caret(Spot(article.key, run[0].label))
    person.click(person.view.bar.deeds["correct.article"])
    form = person.view.drawer.form
    assert isinstance(form, FieldsForm)
    form.boxes["title"].setText("渡口新记")
    form.boxes["authors"].setText("林一、周晓晓")
    form.boxes["start_page"].setText("十")
    person.click(form.button)
    assert "请填数字" in form.problem.text()
    form.boxes["start_page"].setText("10")
    form.boxes["end_page"].setText("")
    person.click(form.button)
    changed = person.desk.services.library.article(article.key)
    assert (changed.title, changed.authors) == ("渡口新记", ("林一", "周晓晓"))
    assert (changed.start_page, changed.end_page) == (10, None)
    assert changed.printed_title == (article.printed_title or article.title)
    person.click(person.view.bar.meta)
    form = person.view.drawer.form
    form.boxes["issn"].setText("1234-5678")
    form.boxes["date"].setText("2025-12-10")
    qtbot.keyClick(form.boxes["date"], Qt.Key.Key_Return)
    person.settle()
    meta = person.issue.meta
    assert (meta.issn, meta.date, meta.key) == ("1234-5678", "2025-12-10", person.key)
    person.window.commands.run("edit.undo")
    person.settle()
    assert person.issue.meta.date != "2025-12-10"
    assert person.desk.services.library.article(article.key).title == "渡口新记"


def test_list_of_corrections_takes_one_back_and_marks_what_no_longer_fits(person):
    article, run = person.paragraphs()
    for _ in range(2):
        person.put_caret(Spot(article.key, run[1].label))
        person.press(Qt.Key.Key_Backspace)
    person.click(person.view.bar.made)
    made = person.view.drawer.form
    assert isinstance(made, MadeList)
    assert made.list.count() == 2
    assert "合并段落" in made.list.item(0).text()
    made.list.setCurrentRow(0)
    person.click(made.remove)
    assert made.list.count() == 1
    assert "套不上" in made.list.item(0).text()
    assert person.issue.articles == person.shown.articles
    made.list.setCurrentRow(0)
    person.click(made.remove)
    assert person.texts(article.key) == [b.text for b in article.body]
    assert made.nothing.isVisible()


def test_a_colleague_gets_the_same_edition(person, tmp_path, desktop):
    article, run = person.paragraphs()
    person.put_caret(Spot(article.key, run[1].label))
    person.press(Qt.Key.Key_Backspace)
    person.view.hands.edit_article(article.key, {"title": "渡口新记"})
    person.settle()
    desktop.prompter.saved = tmp_path / "更正.json"
    person.window.commands.run("correct.export")
    person.settle()
    assert "已导出 2 处更正" in person.desk.notices.current.title
    assert json.loads((tmp_path / "更正.json").read_text("utf-8"))["type"] == "zjreader-corrections"
    mine = person.issue
    person.view.bench.take_back([0, 1])
    person.settle()
    assert person.issue != mine
    other, key = imported(tmp_path / "two", tmp_path)
    other.correcting.merge((tmp_path / "更正.json").read_text("utf-8"))
    assert other.library.issue(key).articles == mine.articles
    other.close()
    desktop.prompter.opened = tmp_path / "更正.json"
    person.window.commands.run("correct.import")
    person.settle()
    assert "新增 2 处更正" in person.desk.notices.current.title
    assert person.issue.articles == mine.articles
    person.window.commands.run("edit.undo")
    person.settle()
    assert person.issue.articles != mine.articles


def test_what_is_no_file_of_corrections_is_told(person, tmp_path, desktop):
    desktop.prompter.opened = tmp_path / "letter.txt"
    desktop.prompter.opened.write_text("亲爱的编辑", "utf-8")
    person.window.commands.run("correct.import")
    person.settle()
    assert person.desk.notices.current.tone is Tone.ERROR
    desktop.prompter.opened = tmp_path / "gone.json"
    person.window.commands.run("correct.import")
    person.settle()
    assert "读不了" in person.desk.notices.current.title


def test_panes_are_in_step(person, qtbot):
    article, run = person.paragraphs()
    person.put_caret(Spot(article.key, run[1].label))
    source, result = person.view.sheets.source, person.view.sheets.result
    marked = [p for p in range(len(source.items)) if source.is_marked(p)]
    assert tuple(source.items[p].key for p in marked) == tuple(sorted(run[1].lines))
    assert 0 <= source.rect_of(marked[0]).top() < source.viewport().height()
    line = next(n for a in reversed(person.issue.articles) for b in reversed(a.body) for n in b.lines)
    place = source.place(line)
    source.setFocus()
    source.setTextCursor(QTextCursor(source._text(place)))
    spot = person.view.bench.spot
    assert line in person.view.bench.row.lines
    assert 0 <= result.rect_of(result.place(spot)).top() < result.viewport().height()
    bar = result.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    third = result.top_item(result.viewport().height() // 3)
    row = person.view.bench.sheet.row(result.items[third].key)
    if row.lines:
        assert source.rect_of(source.place(row.lines[0])).bottom() >= 0


def test_doubts_one_after_the_other_and_alone(person):
    sheet = person.view.bench.sheet
    doubtful = [r.spot for r in sheet.rows if r.doubts]
    assert doubtful, "this seed has doubts"
    seen = []
    for _ in doubtful:
        person.window.commands.run("correct.next_doubt")
        seen.append(person.view.bench.spot)
    assert seen == doubtful
    person.window.commands.run("correct.next_doubt")
    assert person.view.bench.spot == doubtful[0], "round the end"
    person.window.commands.run("correct.previous_doubt")
    assert person.view.bench.spot == doubtful[-1]
    person.click(person.view.bar.shows[Show.DOUBTS])
    shown = [item.key for item in person.view.sheets.result.items]
    assert [s for s in shown if s in doubtful] == doubtful
    assert len(shown) < len(sheet.rows)


def test_what_was_left_out_says_why(person):
    person.click(person.view.bar.shows[Show.LEFT_OUT])
    source = person.view.sheets.source
    assert len(source.items) == sum(bool(line.reason) for line in person.view.bench.sheet.lines)
    assert all("未采用" in source._text(p).text().replace(UNBROKEN, "") for p in range(len(source.items)))
    person.view.bench.select((person.view.bench.rows()[0].spot,))
    assert person.view.bar.deeds["correct.restore"].isEnabled()
    assert not person.view.bar.deeds["correct.join"].isEnabled()


def test_article_chooser_and_reopening(person, desktop, qtbot):
    article, _ = person.paragraphs()
    box = person.view.bar.articles
    box.setCurrentIndex(box.findData(article.key))
    box.activated.emit(box.currentIndex())
    assert {r.spot.article for r in person.view.bench.rows()} == {article.key}
    assert person.desk.tabs.current.page.key == f"correct:{article.key}"
    assert article.title in person.desk.tabs.current.title
    person.desk.open_article(article.key, new_tab=True)
    person.desk.tabs.step(1)
    person.settle()
    person.window.commands.run("correct.open_article")
    person.settle()
    assert person.window.centre.page.tool is person.view, "one bench for an issue"


def test_menu_offers_what_can_be_done(person, qtbot):
    article, run = person.paragraphs()
    person.put_caret(Spot(article.key, run[1].label))
    asked = []
    person.view.sheets.result.menu_asked.disconnect()
    person.view.sheets.result.menu_asked.connect(asked.append)
    qtbot.mouseClick(person.view.sheets.result.viewport(), Qt.MouseButton.RightButton, pos=QPoint(60, 60))
    menu = deed_menu(person.view.hands, person.view)
    names = [a.text().split("\t")[0] for a in menu.actions() if a.isEnabled()]
    assert names[:3] == ["与上段合并", "在光标处拆分", "上移"]
    assert "恢复…" not in names
    menu.deleteLater()


def test_an_error_takes_back_what_was_shown_in_advance(person, monkeypatch):
    article, run = person.paragraphs()

    def fail(*_args):
        raise OSError("gone")

    monkeypatch.setattr(person.desk.services.correcting, "add", fail)
    person.put_caret(Spot(article.key, run[1].label))
    person.press(Qt.Key.Key_Backspace)
    person.settle()
    assert person.shown == person.issue
    assert person.view.bench.corrections == ()
    assert person.desk.notices.current.tone is Tone.ERROR


def test_a_digest_cannot_be_corrected(qtbot, desktop, services, key):
    issue = services.library.issue(key)
    services.library.remove(key)
    services.libraries.repo.put(replace(issue, edition=Edition.DIGEST, source=()), None, unchecked)
    window = desktop.open()
    assert not window.commands["correct.open_issue"].isEnabled()
    window.desk.correcting.open(key)
    qtbot.waitUntil(lambda: desktop.idle(window))
    view = window.centre.page.tool
    qtbot.waitUntil(lambda: view.nothing.isVisible())
    assert not view.sheets.isVisible()
    view.hands.join()
    assert "先选中" in window.desk.notices.current.title or "导读" in window.desk.notices.current.title


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("authors", "林一、 周晓晓", ("林一", "周晓晓")),
        ("places", "", ()),
        ("start_page", " 12 ", 12),
        ("end_page", "", None),
        ("date", "2025-12-10", "2025-12-10"),
        ("subtitle", "", None),
    ],
)
def test_fields_are_read(name, text, value):
    assert read_value(name, text) == value


@pytest.mark.parametrize(
    ("name", "text"), [("title", " "), ("year", ""), ("year", "二〇二五"), ("date", "12月10日")]
)
def test_fields_that_cannot_be_read(name, text):
    with pytest.raises(ValueError, match="。"):
        read_value(name, text)


def test_an_issue_that_is_removed_and_put_back(person, qtbot):
    person.desk.shelf.remove(person.key)
    person.settle()
    assert person.view.nothing.isVisible()
    assert "已不在书库" in person.view.nothing.findChild(QLabel).text()
    person.window.commands.run("edit.undo")
    person.settle()
    qtbot.waitUntil(lambda: person.view.sheets.isVisible())
    assert person.view.bench.rows()


def test_the_real_issue_is_corrected_without_waiting(qtbot, desktop, services, real_issue):
    report = services.library.import_files([real_issue], unheard, unchecked)
    person = Person(qtbot, desktop, desktop.open(), report.issue)
    sheets = person.view.sheets
    assert len(sheets.source.items) == report.lines
    calls(sheets.refresh, most=300 * (len(sheets.source.items) + len(sheets.result.items)))
    bar = sheets.result.verticalScrollBar()
    for place in range(0, bar.maximum(), bar.maximum() // 100):
        calls(lambda place=place: bar.setValue(place), most=1_000)  # however long the issue is
    before = person.issue
    article, run = person.paragraphs(2)
    person.put_caret(Spot(article.key, run[1].label))
    person.press(Qt.Key.Key_Backspace)
    assert person.shown == person.issue != before
    person.window.commands.run("edit.undo")
    person.settle()
    assert person.issue == before == person.shown
