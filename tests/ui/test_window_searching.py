"""Searching while typing, opening hits, walking through them; the one box."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat

from fakes.sample_issue import KEY
from fakes.typing_person import type_text
from zjreader.domain.errors import QueryInvalid
from zjreader.domain.search import SearchResult
from zjreader.ui.search_panel import CHECK_LINK
from zjreader.viewmodels.hits import HIT


@pytest.fixture
def search(qtbot, window):
    def run(words):
        window.commands.run("find.box")
        type_text(window.top.box, words)
        qtbot.waitUntil(lambda: window.desk.search.result is not None and not window.desk.search.busy)

    return run


def test_typing_searches_once_after_a_rest(qtbot, window, services, search):
    search("渔港的清晨")
    assert services.engine.asked == ["渔港的清晨"]
    assert window.results.isVisible()
    assert window.results.count.text() == "14 段，在 7 篇文章里"


def test_enter_opens_the_first_hit_marked_a_third_from_the_top(qtbot, window, search, shown):
    search("座学校")
    qtbot.keyClick(window.top.box, Qt.Key.Key_Return)
    shown(window, f"{KEY}/01")
    browser = window.centre.page.browser
    assert browser.hasFocus()
    marks = browser.extraSelections()
    assert [m.cursor.selectedText() for m in marks] == ["座学校"]
    assert marks[0].format.background().color() == window.look.theme.color("search_hit")
    top = browser.cursorRect(marks[0].cursor).top()
    assert abs(top - browser.viewport().height() / 3) < 40


def test_f3_walks_within_and_across_articles(qtbot, window, search, shown):
    search("蒸好")
    qtbot.keyClick(window.top.box, Qt.Key.Key_Return)
    shown(window, f"{KEY}/01")
    reader = window.desk.tabs.current
    places = [reader.current]
    for _ in range(2):
        qtbot.keyClick(window.centre.page.browser, Qt.Key.Key_F3)
        places.append(reader.current)
    assert len(set(places)) == 3, "every mark is visited"
    underlined = [
        m
        for m in window.centre.page.browser.extraSelections()
        if m.format.underlineStyle() == QTextCharFormat.UnderlineStyle.SingleUnderline
    ]
    assert len(underlined) == 1, "one is the present one"
    while reader.page.key == f"{KEY}/01":
        window.commands.run("find.next")
    shown(window, f"{KEY}/02")
    window.commands.run("find.previous")
    shown(window, f"{KEY}/01")
    assert reader.current in places or reader.current is not None


def test_arrow_down_leads_into_the_hits(qtbot, window, search, shown):
    search("诊所")
    qtbot.keyClick(window.top.box, Qt.Key.Key_Down)
    tree = window.results.tree
    assert tree.hasFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    hit = tree.currentIndex().data(HIT)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    shown(window, hit.article)
    assert window.desk.tabs.current.target.label == hit.label


def test_clicking_a_hit_opens_it(qtbot, window, search, shown):
    search("诊所")
    tree, model = window.results.tree, window.desk.search.model
    index = model.index(1, 0, model.index(0, 0))
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())
    shown(window, f"{KEY}/01")


def test_nothing_found_says_so(window, search):
    search("没有这句话")
    assert "没有找到" in window.results.count.text()
    assert window.results.hint.text()
    assert not window.results.tree.isVisible()


def test_suggestions_can_be_tried(qtbot, window, services):
    services.engine.search = lambda query, _check: SearchResult((), 0, suggestions=("山里的一天", "<b>"))
    window.desk.search.set_text("山里一天")
    qtbot.waitUntil(lambda: window.desk.search.result is not None)
    assert "&lt;b&gt;" in window.results.hint.text()
    window.results.hint.linkActivated.emit("山里的一天")
    assert window.top.box.text() == "山里的一天"


def test_stale_answer_is_dropped(qtbot, window, services, search):
    search("诊所")
    services.engine.gate = threading.Event()
    window.desk.search.set_text("渔港")
    window.desk.search.run()
    qtbot.waitUntil(lambda: "渔港" in services.engine.asked)
    services.engine.gate.set()
    window.desk.search.set_text("")
    assert window.desk.search.result is None
    services.engine.gate = None
    window.desk.search.set_text("码头")
    window.desk.search.run()
    qtbot.waitUntil(lambda: window.desk.search.result is not None)
    assert window.desk.search.model.groups[0].hits[0].snippet.text.count("码头")


def test_wrong_query_is_explained_in_the_panel(qtbot, window, services):
    services.engine.error = QueryInvalid("引号没有配对。", "请补上后引号。", 3)
    window.desk.search.set_text("“半句")
    qtbot.waitUntil(lambda: window.desk.search.error is not None)
    assert window.results.count.text() == "引号没有配对。"
    assert window.desk.notices.current is None


def test_clearing_takes_the_marks_away(qtbot, window, search, shown):
    search("座学校")
    qtbot.keyClick(window.top.box, Qt.Key.Key_Return)
    shown(window, f"{KEY}/01")
    window.commands.run("find.clear")
    assert window.top.box.text() == ""
    assert not window.centre.page.browser.extraSelections()


def test_history_is_remembered_when_a_hit_is_opened(qtbot, desktop, window, services, search):
    search("座学校")
    assert services.searching.history() == ()
    qtbot.keyClick(window.top.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: services.searching.history() == ("座学校",))


def test_box_opens_a_pasted_place(qtbot, window, shown):
    window.top.box.setText(f"zjreader:{KEY}/02#p3")
    qtbot.keyClick(window.top.box, Qt.Key.Key_Return)
    shown(window, f"{KEY}/02")
    assert window.desk.tabs.current.target.label == "p3"


def test_box_runs_commands(qtbot, window):
    window.commands.run("find.commands")
    box, popup = window.top.box, window.omnibox.popup
    assert popup.isVisible()
    type_text(box, "配色：深")
    assert popup.list.model().rows[0].id == "view.theme_dark"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert window.look.theme.id == "dark"
    assert not popup.isVisible()
    assert box.text() == ""


def test_escape_leaves_the_commands(qtbot, window):
    window.commands.run("find.commands")
    qtbot.keyClick(window.top.box, Qt.Key.Key_Down)
    assert window.omnibox.popup.list.currentIndex().row() == 1
    qtbot.keyClick(window.top.box, Qt.Key.Key_Escape)
    assert not window.omnibox.popup.isVisible()
    assert window.centre.page.browser.hasFocus()


def test_unknown_command_says_so(window):
    window.commands.run("find.commands")
    type_text(window.top.box, "做梦去吧")
    assert window.omnibox.popup.nothing.isVisible()


def test_what_fits_the_box_but_is_too_long_for_a_quotation_says_so(qtbot, window):
    window.top.box.setText("渔" * 5_500)
    window.top.box.textEdited.emit(window.top.box.text())
    qtbot.waitUntil(lambda: window.desk.search.error is not None)
    assert "太长" in window.results.count.text()
    assert CHECK_LINK in window.results.hint.text()
