"""Filters, order, equivalences, history, pasted quotations, citations and keys, as a person uses them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from fakes.sample_issue import KEY, TEXTS
from fakes.typing_person import type_text
from zjreader.domain.query_parser import parse
from zjreader.domain.search import DiffPart, Order, Query, QuoteMatch, QuoteState
from zjreader.ui.finding.query_pointer import CARET_LINK
from zjreader.ui.page_head import LINK_INSET
from zjreader.ui.search_panel import QUOTE_LINK
from zjreader.viewmodels.pages import PageKind

FACETS = {"column": {"要论": 3, "本期关注": 9}, "author": {"林一": 12}, "kind": {"paragraph": 11, "caption": 1}}


@pytest.fixture
def search(qtbot, window):
    def run(words):
        window.desk.search.set_text(words)
        window.desk.shell.show_panel("search")
        window.desk.search.run()
        qtbot.waitUntil(lambda: not window.desk.search.busy)

    return run


@pytest.fixture
def faceted(services):
    asked = []
    plain = services.engine.search

    def answer(query, check):
        asked.append(query)
        return replace(plain(query, check), facets=FACETS)

    services.engine.search = answer
    return asked


def paste(qtbot, window, text):
    QGuiApplication.clipboard().setText(text)
    window.top.box.setFocus()
    window.top.box.selectAll()
    qtbot.keyClick(window.top.box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_facets_that_tell_hits_apart_are_chips_with_numbers(qtbot, window, faceted, search):
    search("渔港")
    chips = window.results.facets.chips
    assert [name for name, chip in chips.items() if chip.isVisible()] == ["column", "kind"]
    qtbot.mouseClick(chips["column"], Qt.MouseButton.LeftButton)
    values = window.results.facets.popup.list
    assert [values.item(row).text() for row in range(2)] == ["要论　3", "本期关注　9"]
    qtbot.keyClick(values, Qt.Key.Key_Space)
    window.results.facets.popup.close()
    qtbot.waitUntil(lambda: not window.desk.search.busy)
    assert faceted[-2].filters.columns == {"要论"}
    assert chips["column"].text() == "栏目：要论"
    qtbot.mouseClick(window.results.facets.clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.desk.search.busy)
    assert not window.desk.search.filtered


def test_click_anywhere_in_a_value_ticks_it(qtbot, window, faceted, search):
    search("渔港")
    window.results.facets.open_values("column")
    values = window.results.facets.popup.list
    place = values.visualItemRect(values.item(1)).center()
    qtbot.mouseClick(values.viewport(), Qt.MouseButton.LeftButton, pos=place)
    window.results.facets.popup.close()
    assert window.desk.search.filters.columns == {"本期关注"}


def test_new_words_keep_the_filter_and_clearing_takes_it_away(window, faceted, search):
    search("渔港")
    window.desk.search.toggle_filter("column", "要论")
    search("码头")
    assert faceted[-1].text == "码头"
    assert window.desk.search.filters.columns == {"要论"}
    window.desk.search.clear()
    assert not window.desk.search.filtered


def test_order_is_chosen_above_the_hits(qtbot, window, faceted, search):
    search("渔港")
    order = window.results.head.order
    next(a for a in order.menu().actions() if a.data() == Order.DATE.value).trigger()
    qtbot.waitUntil(lambda: not window.desk.search.busy)
    assert faceted[-1].order is Order.DATE
    assert order.text() == "按日期"


def test_equivalences_are_switched_above_the_hits(qtbot, window, faceted, search):
    search("渔港")
    folding = window.results.head.folding
    assert folding.text() == "通查"
    next(a for a in folding.menu().actions() if a.data() == "fold_script").trigger()
    qtbot.waitUntil(lambda: not window.desk.search.busy)
    assert faceted[-1].folding.script is False
    assert folding.text() == "区分繁简"
    assert window.desk.appearance.settings.fold_script is False


def test_wrong_query_points_at_the_place(qtbot, window, services, search):
    query = "渔港 (码头"
    parsed = parse(query)
    assert parsed.position is not None
    answer = services.engine.search(Query("渔港"), lambda: None)
    services.engine.search = lambda _q, _c: replace(answer, warning=parsed.warning, position=parsed.position)
    search(query)
    hint = window.results.hint
    assert window.desk.search.model.groups, "the nearest result is shown all the same"
    assert CARET_LINK in hint.text()
    assert "underline" in hint.text()
    hint.linkActivated.emit(CARET_LINK)
    assert window.top.box.hasFocus()
    assert window.top.box.selectionStart() == parsed.position


def test_history_is_a_list_below_the_box(qtbot, window, services, search):
    for words in ("诊所", "渔港"):
        search(words)
        window.desk.search.open_best()
    qtbot.waitUntil(lambda: len(services.searching.history()) == 2)
    window.desk.search.clear()
    window.top.box.setFocus()
    qtbot.keyClick(window.top.box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = window.omnibox.history
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(window.top.box, Qt.Key.Key_Down)
    qtbot.keyClick(window.top.box, Qt.Key.Key_Down)
    qtbot.keyClick(window.top.box, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert window.top.box.text() == "诊所"
    assert window.desk.tabs.current.page.kind is PageKind.ARTICLE


def test_search_is_saved_by_the_star_and_stays_first(qtbot, window, services, search):
    search("诊所")
    qtbot.mouseClick(window.results.head.star, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: services.searching.saved() == ("诊所",))
    search("渔港")
    window.desk.search.open_best()
    assert not window.results.head.star.isChecked()
    assert [r.text for r in window.desk.search.records.rows()] == ["诊所", "渔港"]
    window.top.box.setFocus()
    window.top.box.setText("")
    qtbot.mouseClick(window.top.box, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.omnibox.history.isVisible)
    qtbot.keyClick(window.top.box, Qt.Key.Key_Down)
    qtbot.keyClick(window.top.box, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: services.searching.saved() == ())
    qtbot.keyClick(window.top.box, Qt.Key.Key_Escape)
    assert not window.omnibox.history.isVisible()


def test_pasted_sentence_is_looked_for_as_a_quotation(qtbot, window, services, shown):
    sentence = TEXTS[1][:30]
    match = QuoteMatch(
        QuoteState.FUZZY, 0.93, f"{KEY}/02", "打造最美风景线", "p2", None, 0, 30, sentence,
        (DiffPart("replace", "鱼港", "渔港"), DiffPart("equal", sentence[2:], sentence[2:])), 11, 17,
        authors=("林一",), attribution="老渔民说",
    )  # fmt: skip
    services.quotes.prepared["鱼港" + sentence[2:]] = (match,)
    paste(qtbot, window, "鱼港" + sentence[2:])
    qtbot.waitUntil(lambda: len(window.results.cards.cards) == 1)
    (card,) = window.results.cards.cards
    assert card.state.text() == "文字有出入"
    assert "line-through" in card.words.text()
    assert "underline" in card.source.text()
    assert card.place.text() == "林一　《打造最美风景线》　第11—17页<br>文中引语：老渔民说"
    assert "应为" in card.accessibleName()
    inset = card.open_button.mapTo(card, QPoint(LINK_INSET, 0)).x()
    assert inset == card.source.mapTo(card, QPoint(0, 0)).x(), "links begin where the words begin"
    qtbot.mouseClick(card.open_button, Qt.MouseButton.LeftButton)
    shown(window, f"{KEY}/02")
    marks = window.centre.page.browser.extraSelections()
    assert marks[0].cursor.selectedText() == window.desk.tabs.current.content.article.block("p2").text[:30]


def test_copying_from_a_card_carries_source_and_rich_text(qtbot, window):
    paste(qtbot, window, "码头边的小店七点开门，老板把前一天的账本合上")
    qtbot.waitUntil(lambda: bool(window.results.cards.cards))
    window.results.cards.cards[0].quotation_asked.emit()
    qtbot.waitUntil(window.clipboard.toast.isVisible)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("“码头边的小店七点开门，老板把前一天的账本合上”（")
    assert "样张月刊" in data.text()
    assert data.hasHtml()
    assert "起止页" in window.clipboard.toast.text()


def test_nothing_found_offers_the_search_with_mistakes(qtbot, window, search):
    search("渔港的早晨从汽笛")
    assert QUOTE_LINK in window.results.hint.text()
    window.results.hint.linkActivated.emit(QUOTE_LINK)
    qtbot.waitUntil(lambda: bool(window.results.cards.cards))
    assert window.results.cards.cards[0].state.text() == "未找到"
    assert window.results.count.text() == "没有找到这段话"


def test_pasted_citation_leads_to_its_article(qtbot, window, shown):
    window.desk.open_article(f"{KEY}/02")
    shown(window, f"{KEY}/02")
    paste(qtbot, window, "林一, 周晓晓. 文明乡风“书适圈”[J]. 样张月刊, 2025(1): 50.")
    qtbot.waitUntil(lambda: window.desk.search.answer is not None)
    assert window.results.count.text() == "引文所指的文章"
    qtbot.keyClick(window.top.box, Qt.Key.Key_Return)
    shown(window, f"{KEY}/05")


def test_citation_of_nothing_here_shows_titles_like_it(qtbot, window):
    paste(qtbot, window, "某人：《没有的文章》，《样张月刊》2025年第1期，第3页。")
    qtbot.waitUntil(lambda: window.desk.search.answer is not None)
    assert window.results.count.text() == "没有找到引文所指的文章"


ODD = ("，。！？", "\ud800", "“没有关上的引号", "（（（", "AND OR NOT", "*" * 300, "作者:")


@pytest.mark.parametrize("text", ODD)
def test_odd_input_leaves_the_window_alive(qtbot, window, text, search):
    search(text)
    window.top.box.setText(text)
    window.top.box.textEdited.emit(text)
    qtbot.waitUntil(lambda: not window.desk.search.busy)
    assert window.results.count.text()
    type_text(window.top.box, "渔港")
    assert window.isVisible()


def test_a_million_characters_pasted_go_to_the_check(qtbot, window):
    paste(qtbot, window, "“渔港的清晨从一声汽笛开始”，" * 70_000)
    reader = window.desk.tabs.current
    assert reader.page.kind is PageKind.TOOL
    assert reader.page.key.startswith("check:")
    assert len(window.top.box.text()) < 10_000
