"""Articles like the one that is read, at its end."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from fakes.sample_issue import KEY
from zjreader.domain.changes import ChangeSet, Kind
from zjreader.ui import related_document
from zjreader.viewmodels.pages import Page, PageKind


def text(window):
    return window.centre.page.browser.document().toPlainText()


def test_like_articles_stand_at_the_end_and_open(qtbot, window, services, shown):
    services.engine.alike = {f"{KEY}/02": (f"{KEY}/05", f"{KEY}/99", "gone/2020/1/01")}
    window.desk.open_article(f"{KEY}/02")
    shown(window, f"{KEY}/02")
    qtbot.waitUntil(lambda: "相关文章" in text(window))
    end = text(window).split("相关文章")[1]
    assert "文明乡风“书适圈”" in end.replace("\u200b", "")
    assert "文化建设" in end
    window.centre.page.browser.link_activated.emit(f"zjreader:{KEY}/05", False)
    shown(window, f"{KEY}/05")
    assert "相关文章" not in text(window)


def test_place_stays_when_they_come(qtbot, desktop, window, services, shown):
    services.engine.alike = {f"{KEY}/02": (f"{KEY}/05",)}
    window.desk.search.set_text("座学校")
    window.desk.search.run()
    qtbot.waitUntil(lambda: bool(window.desk.search.model.groups))
    group = next(g for g in window.desk.search.model.groups if g.article == f"{KEY}/02")
    window.desk.search.open_hit(group.article, group.hits[0])
    shown(window, f"{KEY}/02")
    qtbot.waitUntil(lambda: "相关文章" in text(window) and desktop.idle(window))
    browser = window.centre.page.browser
    (mark,) = browser.extraSelections()
    assert mark.cursor.selectedText() == "座学校"
    assert abs(browser.cursorRect(mark.cursor).top() - browser.viewport().height() / 3) < 40


def test_another_theme_shows_them_again_and_a_changed_library_asks_anew(qtbot, window, services, shown):
    services.engine.alike = {f"{KEY}/02": (f"{KEY}/05",)}
    window.desk.open_article(f"{KEY}/02")
    shown(window, f"{KEY}/02")
    qtbot.waitUntil(lambda: "相关文章" in text(window))
    window.desk.appearance.set(theme="dark")
    assert text(window).count("相关文章") == 1
    services.engine.alike = {f"{KEY}/02": (f"{KEY}/04",)}
    window.desk.changes.publish(ChangeSet(frozenset({Kind.LIBRARY})))
    qtbot.waitUntil(lambda: "人才" in text(window).partition("相关文章")[2])


def test_articles_that_are_passed_are_not_looked_up(qtbot, desktop, window, services, shown, monkeypatch):
    monkeypatch.setattr(related_document, "REST", 3_600_000)
    asked = []
    monkeypatch.setattr(services.engine, "related", lambda key, _limit: asked.append(key) or ())
    window.desk.tabs.open(Page(PageKind.ARTICLE, f"{KEY}/02"), new_tab=True)
    for number in ("02", "04", "05"):
        window.desk.open_article(f"{KEY}/{number}")
        shown(window, f"{KEY}/{number}")
    qtbot.waitUntil(lambda: desktop.idle(window))
    assert asked == []
    rest = window.centre.page.findChild(related_document.RelatedFoot).findChild(QTimer)
    rest.start(0)
    qtbot.waitUntil(lambda: asked == [f"{KEY}/05"])


def test_a_long_article_asks_when_its_end_is_near(qtbot, desktop, window, services, shown, monkeypatch):
    monkeypatch.setattr(related_document, "NEAR", -1)
    asked = []
    monkeypatch.setattr(services.engine, "related", lambda key, _limit: asked.append(key) or ())
    window.desk.open_article(f"{KEY}/02")
    shown(window, f"{KEY}/02")
    foot = window.centre.page.findChild(related_document.RelatedFoot)
    rested = foot.findChild(QTimer)
    qtbot.waitUntil(lambda: desktop.idle(window) and not rested.isActive())
    assert asked == []
    monkeypatch.setattr(related_document, "NEAR", 3)
    window.centre.page.browser.place_changed.emit()
    qtbot.waitUntil(lambda: asked == [f"{KEY}/02"])
