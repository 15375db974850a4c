"""States that come and go: imports under way, an issue without a number, pages with nothing on them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from fakes.every_view import on_view
from fakes.sample_issue import KEY, META, sample_issue
from zjreader.domain.library import IssueMeta
from zjreader.ui.annotating.review_view import ReviewView
from zjreader.ui.front_document import issue_name, issue_number
from zjreader.ui.language import has_han
from zjreader.ui.main_window import MainWindow
from zjreader.ui.screenshots import settle
from zjreader.ui.shelf.import_sheet import ImportSheet
from zjreader.ui.shelf.library_view import LibraryView
from zjreader.viewmodels.annotating.shelf_index import ShelfIndex
from zjreader.viewmodels.importing import Entry, Stage
from zjreader.viewmodels.notices import Work

ENTRIES = (
    Entry((Path("a.txt"), Path("b.txt")), Stage.RUNNING, 0.4, "读取文件"),
    Entry((Path("d.txt"),), Stage.WAITING),
    Entry((Path("e.txt"),), Stage.CANCELLED),
)
UNNUMBERED = IssueMeta("sb-1/0/0", "随笔", 0, 0)

pytestmark = pytest.mark.usefixtures("qapp")


def tool(window: MainWindow) -> QWidget:
    view = window.centre.page.tool if window.centre.page is not None else None
    assert view is not None
    return view


def sheet(window: MainWindow) -> ImportSheet:
    view = tool(window)
    assert isinstance(view, LibraryView)
    window.desk.importing.entries = ENTRIES
    window.desk.importing.changed.emit()
    settle()
    return view.sheet


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_an_import_tells_is_in_the_language_of_the_window(language):
    with on_view("library", language) as window:
        told = [row.told.accessibleName() for row in sheet(window).rows]
        assert all(told)
        assert [has_han(words) for words in told] == [language == "zh"] * len(ENTRIES)


@pytest.mark.parametrize(
    ("language", "why"), [("zh", "读不了“broken.txt”。　"), ("en", "“broken.txt” cannot be read. ")]
)
def test_why_an_import_failed_is_in_the_language_of_the_window(language, why):
    with on_view("library", language) as window:
        window.desk.importing.start([Path("a.txt"), Path("broken.txt")])
        window.desk.importing.begin()
        view = tool(window)
        assert isinstance(view, LibraryView)
        told = view.sheet.rows[1].told.accessibleName()
        assert [entry.stage for entry in window.desk.importing.entries] == [Stage.DONE, Stage.FAILED]
        assert told.startswith(why)


def test_what_is_told_begins_at_the_same_place_in_every_row():
    with on_view("library") as window:
        rows = sheet(window).rows
        assert len({row.told.x() for row in rows}) == 1
        assert all(row.name.width() > 200 for row in rows)
        assert all(row.told.x() > row.name.geometry().right() for row in rows)
        assert rows[0].bar.isVisible()


@pytest.mark.parametrize("size", [(640, 400), (1280, 800)])
def test_an_import_leaves_the_window_its_size(size):
    with on_view("library", size=size) as window:
        rows = sheet(window).rows
        window.desk.works.begin(
            Work("正在导入“一个名字特别长的期刊文件二〇二五年第一期上半部分.txt”" * 2, lambda: None)
        )
        settle()
        assert (window.width(), window.height()) == size
        assert window.status.meter.cancel.isVisible()
        waiting = [replace(entry, stage=Stage.WAITING) for entry in ENTRIES[:2]]
        window.desk.importing.entries = (*waiting, replace(ENTRIES[0], stage=Stage.RUNNING))
        window.desk.importing.changed.emit()
        settle()
        seen = [row for row in rows if row.visibleRegion().boundingRect().height() > row.height() // 2]
        assert rows[2] in seen, "what runs is in sight"
        assert size[1] < 800 or seen == rows


def test_an_issue_without_a_number_shows_no_key_of_ours():
    assert issue_number(UNNUMBERED) == ""
    assert issue_name(UNNUMBERED) == "随笔"
    assert ShelfIndex({}, {UNNUMBERED.key: UNNUMBERED}).issue_name(UNNUMBERED.key) == "《随笔》"
    assert ShelfIndex({}, {KEY: META}).issue_name(KEY) == "《样张月刊》2025年第1期"


def test_the_front_page_of_an_issue_without_a_number(desktop, services):
    services.repo.kept.clear()
    issue = sample_issue()
    services.repo.kept[KEY] = replace(issue, meta=IssueMeta(KEY, "随笔", 0, 0))
    window = desktop.open()
    text = window.centre.page.browser.toPlainText()
    assert text.startswith("期号不详\n随笔\n")
    assert "0.0 万字" not in text


def test_the_list_of_what_is_to_be_checked_says_what_it_is_for():
    with on_view("first-start") as window:
        window.commands.run("annotate.review")
        view = tool(window)
        assert isinstance(view, ReviewView)
        assert view.hint.isVisible()
        assert "重新导入" in view.hint.text()


def test_panels_stand_in_the_menu_as_in_the_rail():
    with on_view("first-start") as window:
        menus = [action.menu() for action in window.requests.menu.actions()]
        shown = [action.objectName() for menu in menus for action in menu.actions()]
        rail = ["view.contents", "view.search", "view.bookmarks", "view.annotations", "view.cases"]
        assert [name for name in shown if name in rail] == rail
