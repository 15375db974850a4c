"""Hits as aligned lines, citations in every style, as a person uses them."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from fakes.sample_issue import KEY, sample_issue
from fakes.services import FakeServices
from zjreader.domain.concordance import LineOrder
from zjreader.domain.search import Hit, SearchResult, Snippet
from zjreader.domain.spans import Span
from zjreader.services.citations import STYLES
from zjreader.ui.finding.concordance_view import ConcordanceView
from zjreader.ui.finding.count_bars import KEY as BAR_KEY
from zjreader.viewmodels.finding.concordance import LINE
from zjreader.viewmodels.tool_names import concordance_page


@pytest.fixture
def lines(qtbot, window):
    def find(words: str) -> ConcordanceView:
        window.desk.tabs.open(concordance_page(words), new_tab=True)
        qtbot.waitUntil(lambda: isinstance(window.centre.page.tool, ConcordanceView))
        view = window.centre.page.tool
        qtbot.waitUntil(lambda: view.lines.fetched is not None and not view.lines.busy)
        return view

    return find


def test_lines_stand_in_order_with_numbers_by_article(qtbot, window, lines):
    view = lines("渔港")
    model = view.lines.model
    assert model.rowCount() == sum(view.lines.counts.values())
    assert all(line.word == "渔港" for line in model.lines)
    assert "处，在 7 篇文章里" in view.count.text()
    assert window.desk.tabs.current.title == "逐行：渔港"
    assert view.bars.count() == 7
    assert window.status.place.text() == view.count.text()


def test_where_nothing_is_found_nothing_can_be_taken_out(qtbot, window, lines):
    view = lines("没有人写过的话")
    for button in (view.copy_button, view.export_button):
        assert not button.isEnabled()
        assert "没有可以复制或导出的行" in button.toolTip()
    told = []
    window.desk.citing.told.connect(told.append)
    view.copy()
    view.export_page()
    assert told == [view.copy_button.toolTip()] * 2
    assert QGuiApplication.clipboard().text() == ""
    found = lines("渔港")
    assert found.copy_button.isEnabled()
    assert not found.copy_button.toolTip()


def test_lines_are_sorted_by_context(qtbot, lines):
    view = lines("渔港")
    for order in (LineOrder.LEFT, LineOrder.RIGHT):
        qtbot.mouseClick(view.orders[order], Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not view.lines.busy)
    rights = [line.right[:2] for line in view.lines.model.lines]
    groups = [right for n, right in enumerate(rights) if n == 0 or right != rights[n - 1]]
    assert len(groups) == len(set(groups)), "the same context stands together"


def test_bar_keeps_the_lines_of_an_article(qtbot, lines):
    view = lines("渔港")
    item = view.bars.item(0)
    place = view.bars.visualItemRect(item).center()
    for expected in (view.lines.counts[item.data(BAR_KEY)], sum(view.lines.counts.values())):
        qtbot.mouseClick(view.bars.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.waitUntil(lambda: not view.lines.busy)
        assert view.lines.model.rowCount() == expected


def test_context_is_counted_in_characters(qtbot, lines):
    view = lines("渔港")
    qtbot.mouseClick(view.narrower, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not view.lines.busy)
    assert {len(line.left) for line in view.lines.model.lines} <= set(range(17))
    for _ in range(6):
        qtbot.mouseClick(view.wider, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not view.lines.busy)
    assert not view.wider.isEnabled()


def test_line_opens_its_place_marked(qtbot, window, lines, shown):
    view = lines("渔港")
    index = view.lines.model.index(2, 0)
    line = index.data(LINE)
    view.view.setCurrentIndex(index)
    qtbot.keyClick(view.view, Qt.Key.Key_Return)
    shown(window, line.article)
    assert window.desk.tabs.current.target.label == line.label
    assert window.centre.page.browser.extraSelections()


def test_lines_are_copied_and_exported(qtbot, window, desktop, lines, tmp_path):
    view = lines("渔港")
    qtbot.keyClick(view.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().split("\n")
    assert len(copied) == view.lines.model.rowCount()
    assert copied[0].count("\t") == 5
    desktop.prompter.saved = tmp_path / "表.csv"
    qtbot.mouseClick(view.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (tmp_path / "表.csv").exists() and desktop.idle(window))
    table = list(csv.reader(io.StringIO((tmp_path / "表.csv").read_text("utf-8-sig"))))
    assert len(table) == len(copied) + 1
    assert desktop.prompter.suggested == ["语境索引-渔港.csv"]


def test_five_thousand_lines_are_shown_and_told(qtbot, window, services, lines):
    text = "渔港" * 10 + "的清晨"
    spans = tuple(Span(n * 2, n * 2 + 2) for n in range(10))
    hits = tuple(
        Hit(f"{KEY}/02", "题", None, 1, 1, f"p{n}", "paragraph", text, spans, Snippet(text), 1.0)
        for n in range(700)
    )
    services.engine.search = lambda _q, _c: SearchResult(hits, len(hits), {f"{KEY}/02": len(hits)})
    view = lines("渔港")
    assert view.lines.model.rowCount() == 5000
    assert "先列 5000 处" in view.count.text()
    view.view.scrollToBottom()
    assert view.view.indexAt(view.view.viewport().rect().center()).isValid()


def test_nothing_found_says_so(lines):
    view = lines("没有这句话")
    assert view.count.text() == "没有找到。"


def test_article_is_cited_in_the_readers_style(qtbot, window, shown):
    window.desk.open_article(f"{KEY}/05")
    shown(window, f"{KEY}/05")
    window.desk.appearance.set(citation_style="footnote")
    window.commands.run("cite.copy")
    qtbot.waitUntil(window.clipboard.toast.isVisible)
    cited = "林一、周晓晓：《文明乡风“书适圈”》，《样张月刊》2025年第1期，第50页。"
    assert QGuiApplication.clipboard().text() == cited
    assert QGuiApplication.clipboard().mimeData().hasHtml()


def test_all_styles_are_shown_copied_and_saved(qtbot, window, desktop, shown, tmp_path):
    window.desk.open_article(f"{KEY}/02")
    shown(window, f"{KEY}/02")
    window.commands.run("cite.styles")
    styles = window.clipboard.styles
    qtbot.waitUntil(styles.isVisible)
    assert set(styles.copy_buttons) == set(STYLES)
    assert set(styles.save_buttons) == {"bibtex", "ris", "csl-json"}
    qtbot.mouseClick(styles.copy_buttons["ris"], Qt.MouseButton.LeftButton)
    assert not styles.isVisible()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text().startswith("TY  - JOUR"))
    desktop.prompter.saved = tmp_path / "引文.json"
    window.commands.run("cite.styles")
    qtbot.waitUntil(styles.isVisible)
    qtbot.mouseClick(styles.save_buttons["csl-json"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (tmp_path / "引文.json").exists() and desktop.idle(window))
    assert json.loads((tmp_path / "引文.json").read_text("utf-8"))[0]["title"].startswith("打造最美风景线")


def test_light_tells_what_a_citation_lacks(qtbot, desktop, shown):
    issue = sample_issue()
    articles = tuple(
        replace(a, authors=(), start_page=None, end_page=None) if a.key.endswith("/01") else a
        for a in issue.articles
    )
    desktop.services = FakeServices(replace(issue, articles=articles))
    window = desktop.open()
    window.desk.open_article(f"{KEY}/01")
    shown(window, f"{KEY}/01")
    light = window.status.light
    assert light.text() == "引文缺作者、页码"
    window.desk.open_article(f"{KEY}/02")
    shown(window, f"{KEY}/02")
    assert light.text() == "引文信息完整"
    qtbot.mouseClick(light, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.clipboard.styles.isVisible)
    window.clipboard.styles.close()


def test_hit_is_copied_with_its_source(qtbot, window):
    window.desk.search.set_text("座学校")
    window.desk.search.run()
    qtbot.waitUntil(lambda: bool(window.desk.search.model.groups))
    model = window.desk.search.model
    menu = window.results.tree.menu_for(model.index(0, 0, model.index(0, 0)))
    next(a for a in menu.actions() if a.text() == "复制这一段和出处").trigger()
    qtbot.waitUntil(window.clipboard.toast.isVisible)
    assert "样张月刊" in QGuiApplication.clipboard().text()
    menu.deleteLater()
