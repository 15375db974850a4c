"""The library page: listing, filtering, opening, removing, editing, importing several files."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from fakes.sample_issue import KEY, sample_issue
from fakes.services import FakeServices
from zjreader.domain.library import Edition, Issue
from zjreader.services.following import LISTED
from zjreader.ui.shelf.library_view import LibraryView
from zjreader.viewmodels.importing import Stage
from zjreader.viewmodels.notices import Tone
from zjreader.viewmodels.pages import PageKind, ReportPage

OTHER = "demo/2024/12"


def other() -> Issue:
    issue = sample_issue(Edition.DIGEST)
    articles = tuple(
        replace(a, key=a.key.replace(KEY, OTHER), parent=a.parent and a.parent.replace(KEY, OTHER))
        for a in issue.articles
    )
    meta = replace(issue.meta, key=OTHER, periodical="另一月刊", year=2024, number=12, total_number=None)
    return replace(issue, meta=meta, articles=articles)


@pytest.fixture
def services() -> FakeServices:
    return FakeServices(sample_issue(), other())


@pytest.fixture
def view(qtbot, window, desktop) -> LibraryView:
    window.commands.run("library.open")
    qtbot.waitUntil(lambda: desktop.idle(window))
    found = window.centre.page.tool
    assert isinstance(found, LibraryView)
    return found


def names(view: LibraryView) -> list[str]:
    return [view.rows.index(row, 0).data() for row in range(view.rows.rowCount())]


def choose(view: LibraryView, name: str) -> None:
    view.table.setCurrentIndex(view.rows.index(names(view).index(name), 0))


def click(qtbot, view: LibraryView, name: str) -> None:
    assert view.buttons[name].isEnabled()
    qtbot.mouseClick(view.buttons[name], Qt.MouseButton.LeftButton)


def test_every_issue_is_listed_newest_first(view, window):
    assert names(view) == ["样张月刊", "另一月刊"]
    row = [view.rows.index(0, column).data() for column in range(view.rows.columnCount())]
    assert row[1:5] == ["2025年第1期", "782", "2025-12-10", "全文"]
    assert view.rows.index(1, 4).data() == "导读"
    assert view.issue.meta.key == KEY, "the one on the table is selected"
    assert window.desk.tabs.current.title == "书库"


def test_filter_and_sort(qtbot, view):
    view.filter.setText("另一")
    assert names(view) == ["另一月刊"]
    view.filter.setText("没有这样的")
    assert view.nothing.isVisible()
    view.filter.clear()
    view.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert names(view) == ["另一月刊", "样张月刊"]


def test_open_by_enter(qtbot, view, window):
    choose(view, "另一月刊")
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.library.current.meta.key == OTHER)
    assert window.desk.tabs.current.page.kind is PageKind.ISSUE


def test_a_digest_offers_the_import_of_its_text(view, window):
    choose(view, "另一月刊")
    assert view.buttons["again"].text() == "导入全文…"
    assert not view.buttons["remove"].isEnabled()
    assert not view.buttons["correct"].isEnabled()


def test_remove_and_put_back_from_the_banner(qtbot, view, window, services):
    choose(view, "样张月刊")
    click(qtbot, view, "remove")
    qtbot.waitUntil(lambda: names(view) == ["另一月刊"])
    notice = window.desk.notices.current
    assert "已移除《样张月刊》" in notice.title
    assert notice.choices[0].label == "撤销"
    notice.choices[0].run()
    qtbot.waitUntil(lambda: len(names(view)) == 2)
    assert KEY in services.repo.kept


def test_edit_what_is_told_of_an_issue(qtbot, view, window, services):
    choose(view, "样张月刊")
    click(qtbot, view, "edit")
    form = view.drawer.form
    form.boxes["periodical"].setText("样张半月刊")
    form.boxes["total_number"].setText("783")
    qtbot.mouseClick(form.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "样张半月刊" in names(view))
    assert services.repo.issue(KEY).meta.total_number == 783
    window.commands.run("edit.undo")
    qtbot.waitUntil(lambda: "样张月刊" in names(view))


def test_several_files_are_planned_before_they_are_imported(qtbot, window, desktop):
    window.desk.importing.start([Path("甲.txt"), Path("乙.txt"), Path("broken.txt")])
    qtbot.waitUntil(lambda: window.desk.importing.planning)
    qtbot.waitUntil(lambda: isinstance(window.centre.page.tool, LibraryView))
    sheet = window.centre.page.tool.sheet
    assert "3 个文件，分作 3 期" in sheet.title.text()
    qtbot.mouseClick(sheet.rows[1].join, Qt.MouseButton.LeftButton)
    assert [len(e.paths) for e in window.desk.importing.entries] == [2, 1]
    assert "2 个文件合为一期" in sheet.rows[0].told.accessibleName()
    qtbot.mouseClick(sheet.rows[0].apart, Qt.MouseButton.LeftButton)
    assert len(window.desk.importing.entries) == 3
    qtbot.mouseClick(sheet.rows[0].out, Qt.MouseButton.LeftButton)
    assert [e.paths[0].name for e in window.desk.importing.entries] == ["乙.txt", "broken.txt"]
    with qtbot.waitSignal(window.desk.importing.ended):
        qtbot.mouseClick(sheet.begin, Qt.MouseButton.LeftButton)
    assert [e.stage for e in window.desk.importing.entries] == [Stage.DONE, Stage.FAILED]
    assert "读不了" in sheet.rows[1].told.accessibleName()
    notice = window.desk.notices.current
    assert (notice.tone, notice.title) == (Tone.WARNING, "已导入 1 期，1 期没有导入。")
    qtbot.mouseClick(sheet.rows[0].report, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(window.desk.tabs.current.content, ReportPage))
    window.desk.importing.discard()
    assert not sheet.isVisibleTo(sheet.parentWidget())


def test_a_plan_can_be_called_off(qtbot, window, services):
    window.desk.importing.start([Path("甲.txt"), Path("乙.txt")])
    qtbot.waitUntil(lambda: isinstance(window.centre.page.tool, LibraryView))
    sheet = window.centre.page.tool.sheet
    qtbot.mouseClick(sheet.cancel, Qt.MouseButton.LeftButton)
    assert window.desk.importing.entries == ()
    assert services.written == []


def test_cancelling_keeps_what_is_done(qtbot, window, services):
    window.desk.importing.start([Path("甲.txt"), Path("乙.txt")])
    qtbot.waitUntil(lambda: isinstance(window.centre.page.tool, LibraryView))
    first = threading.Event()
    window.desk.importing.imported.connect(lambda _key: setattr(services.recoverer, "gate", first))
    window.desk.importing.begin()
    qtbot.waitUntil(lambda: [e.stage for e in window.desk.importing.entries] == [Stage.DONE, Stage.RUNNING])
    sheet = window.centre.page.tool.sheet
    qtbot.mouseClick(sheet.cancel, Qt.MouseButton.LeftButton)
    assert [e.stage for e in window.desk.importing.entries] == [Stage.DONE, Stage.CANCELLED]
    assert "已经导入的 1 期" in window.desk.notices.current.text


def test_annotations_to_review_are_announced(qtbot, window, services):
    recover = services.recoverer.recover

    def with_review(*args):
        found = recover(*args)
        return replace(found, report=replace(found.report, warnings=(f"有 2 条批注，{LISTED}。",)))

    services.recoverer.recover = with_review
    window.desk.importing.start([Path("甲.txt")])
    qtbot.waitUntil(lambda: window.desk.notices.current is not None)
    notice = window.desk.notices.current
    assert [c.label for c in notice.choices] == ["核对批注", "查看报告"]
    assert "与原来版本相比" in notice.text, "the same issue was there before"
    notice.choices[0].run()
    assert window.desk.tabs.current.page.key == "review"


def test_the_empty_library_offers_the_first_import(qtbot, desktop):
    desktop.services.repo.kept.clear()
    window = desktop.open()
    window.commands.run("library.open")
    qtbot.waitUntil(lambda: isinstance(window.centre.page.tool, LibraryView))
    view = window.centre.page.tool
    assert view.empty.isVisible()
    assert not view.table.isVisible()


def test_contents_panel_leads_here(qtbot, window):
    qtbot.mouseClick(window.contents.shelf, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(window.centre.page.tool, LibraryView))
