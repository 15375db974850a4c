"""Repairs in the text and in the report; links from doubts to the bench."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip

from fakes.sample_issue import KEY, sample_issue, sample_report
from fakes.services import FakeServices
from zjreader.domain.library import Repair, RepairKind
from zjreader.ui.document_writer import BREAK
from zjreader.viewmodels.pages import Page, PageKind, ReportPage
from zjreader.viewmodels.repairs import told

ARTICLE = f"{KEY}/02"


@pytest.fixture
def services() -> FakeServices:
    issue = sample_issue()
    articles = []
    for article in issue.articles:
        if article.key == ARTICLE:
            repairs = {
                "p1": (
                    Repair(RepairKind.WIDTH, 4, ",", "，", 31),
                    Repair(RepairKind.SPACE, 9, "林 一", "林一", 31),
                ),
                "p2": (Repair(RepairKind.DOUBLED, 6, "码头", "", 33),),
            }
            blocks = tuple(replace(b, repairs=repairs.get(b.label, ())) for b in article.blocks)
            article = replace(article, blocks=blocks, printed_title="打造最美的风景线")
        articles.append(article)
    services = FakeServices(replace(issue, articles=tuple(articles)))
    services.repo.reports[KEY] = sample_report()
    return services


@pytest.fixture
def reading(window, shown):
    window.desk.open_article(ARTICLE)
    shown(window, ARTICLE)
    return window


def dotted(window) -> list[str]:
    marks = window.centre.page.browser.extraSelections()
    line = QTextCharFormat.UnderlineStyle.DotLine
    return [m.cursor.selectedText() for m in marks if m.format.underlineStyle() == line]


def test_repairs_are_marked_on_demand(reading):
    assert dotted(reading) == []
    assert "正文作" not in reading.centre.page.browser.toPlainText()
    reading.commands.run("repairs.toggle")
    text = reading.desk.services.repo.article(ARTICLE).block("p1").text
    assert dotted(reading)[:2] == [text[4], text[9:11]]
    assert len(dotted(reading)) == 3, "what was taken away is marked beside its place"
    assert "正文作：打造最美的风景线" in reading.centre.page.browser.toPlainText()
    reading.commands.run("repairs.toggle")
    assert dotted(reading) == []


def test_the_pointer_tells_what_was_repaired(qtbot, reading):
    reading.commands.run("repairs.toggle")
    browser = reading.centre.page.browser
    layout = browser.page_layout
    position = layout.position("p1", 5)
    browser.scroll_to(position, 0.3)
    cursor = QTextCursor(browser.document())
    cursor.setPosition(position)
    at = browser.cursorRect(cursor).center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, browser.viewport().mapToGlobal(at))
    QApplication.sendEvent(browser.viewport(), event)
    qtbot.waitUntil(QToolTip.isVisible)
    assert QToolTip.text() == "原为“,”，已修复为“，”（原文第31行）"
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_keys_go_from_one_to_the_next(qtbot, reading):
    for words in ("原为“,”", "原为“林␣一”，已修复为“林一”", "原有“码头”，已删去（原文第33行）", "原为“,”"):
        reading.commands.run("repairs.next")
        qtbot.waitUntil(lambda words=words: words in reading.centre.page.browser.accessibleDescription())
    reading.commands.run("repairs.previous")
    qtbot.waitUntil(lambda: "码头" in reading.centre.page.browser.accessibleDescription())
    assert reading.desk.repairs.shown
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_commands_wait_for_something_repaired(window, shown):
    window.desk.open_article(f"{KEY}/04")
    shown(window, f"{KEY}/04")
    window.commands.refresh()
    assert not window.commands["repairs.next"].isEnabled()


@pytest.mark.parametrize(
    ("repair", "words"),
    [
        (Repair(RepairKind.ORNAMENT, 3, "■ ", "", 7), "原有“■␣”，已删去（原文第7行）"),
        (Repair(RepairKind.WIDTH, 0, "", "，", 0), "原文没有，已补上“，”"),
    ],
)
def test_words_about_a_repair(repair, words):
    assert told(repair) == words


def report_of(qtbot, window) -> str:
    window.desk.tabs.open(Page(PageKind.REPORT, KEY), new_tab=True)
    qtbot.waitUntil(lambda: isinstance(window.desk.tabs.current.content, ReportPage))
    return window.centre.page.browser.toPlainText().replace(BREAK, "")


def links(window) -> list[str]:
    document = window.centre.page.browser.document()
    found = []
    for number in range(document.blockCount()):
        iterator = document.findBlockByNumber(number).begin()
        while not iterator.atEnd():
            form = iterator.fragment().charFormat()
            if form.isAnchor():
                found.append(form.anchorHref())
            iterator += 1
    return found


def test_the_report_lists_repairs_and_leads_there(qtbot, window, shown):
    text = report_of(qtbot, window)
    for words in (
        "断开处的重字",
        "原有“码头”，已删去",
        "原为“林␣一”，已修复为“林一”",
        ", → ，　1 处",
        "显示排印修复",
    ):
        assert words in text
    link = next(one for one in links(window) if one.endswith("@9-11"))
    window.centre.page.browser.link_activated.emit(link, False)
    shown(window, ARTICLE)
    reader = window.desk.tabs.current
    assert (reader.target.label, reader.target.start, reader.target.end) == ("p1", 9, 11)
    qtbot.waitUntil(lambda: bool(reader.marks))


def test_a_suspected_misprint_leads_to_its_words(qtbot, window, shown):
    report_of(qtbot, window)
    link = next(one for one in links(window) if one.endswith("@3-5"))
    window.centre.page.browser.link_activated.emit(link, False)
    shown(window, ARTICLE)
    assert window.desk.tabs.current.target.label == "p1"


def test_a_doubt_leads_to_the_bench(qtbot, window):
    assert "去整理" in report_of(qtbot, window)
    link = next(one for one in links(window) if one.startswith("zjreader-correct:") and "#p2" in one)
    window.centre.page.browser.link_activated.emit(link, False)
    qtbot.waitUntil(lambda: window.desk.correcting.current is not None)
    bench = window.desk.correcting.current[0]
    qtbot.waitUntil(lambda: bench.sheet is not None and bench.spot.label == "p2")
    assert bench.spot.article == ARTICLE
