"""Trails, tabs and the session, without widgets."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.sample_issue import KEY, sample_issue
from fakes.services import FakeServices
from zjreader.domain.errors import LibraryMissing
from zjreader.system.tasks import ImmediateTasks
from zjreader.viewmodels.desk import load_start
from zjreader.viewmodels.equipment import whole_desk
from zjreader.viewmodels.notices import Notice, Notices, Tone, crash_report
from zjreader.viewmodels.pages import Page, PageKind, Target, Trail, Visit

FRONT = Page(PageKind.ISSUE, KEY)


def article(number: str) -> Page:
    return Page(PageKind.ARTICLE, f"{KEY}/{number}")


@pytest.fixture
def services(qapp):
    return FakeServices(sample_issue())


@pytest.fixture
def desk(services):
    desk = whole_desk(services, ImmediateTasks(), load_start(services))
    desk.open()
    return desk


@given(st.lists(st.one_of(st.integers(1, 5), st.sampled_from(["back", "forward"])), max_size=30))
def test_trail_behaves_like_a_list_and_a_finger(steps):
    trail, pages, finger = Trail((Visit(FRONT),)), [FRONT], 0
    for step in steps:
        if step == "back":
            trail.go(-1)
            finger = max(0, finger - 1)
        elif step == "forward":
            trail.go(1)
            finger = min(len(pages) - 1, finger + 1)
        else:
            page = article(f"0{step}")
            trail.visit(page)
            pages, finger = [*pages[: finger + 1], page], finger + 1
        assert trail.present.page == pages[finger]
        assert (trail.can_go_back, trail.can_go_forward) == (finger > 0, finger < len(pages) - 1)
        visits, at = trail.recent(5)
        assert visits[at].page == pages[finger]
        assert len(visits) == min(5, len(pages))


def test_first_page_is_the_newest_issue(desk):
    assert desk.tabs.current.page == FRONT
    assert not desk.tabs.current.trail.can_go_back


def test_opening_the_same_page_only_aims(desk):
    desk.open_article(f"{KEY}/01")
    desk.open_article(f"{KEY}/01", Target("p2"))
    reader = desk.tabs.current
    assert reader.target == Target("p2")
    reader.go(-1)
    assert reader.page == FRONT


def test_position_is_kept_for_later(desk, services):
    desk.open_article(f"{KEY}/01")
    desk.tabs.current.set_place(Target("p3", 12, 12), 0.25)
    desk.open_article(f"{KEY}/02")
    assert services.state.positions[f"{KEY}/01"].label == "p3"
    desk.open_article(f"{KEY}/01", new_tab=True)
    assert desk.tabs.readers[1].target == Target("p3", 12, 12)


@pytest.mark.parametrize(("current", "close", "then"), [(0, 0, 0), (1, 0, 0), (2, 2, 1), (0, 2, 0), (1, 1, 1)])
def test_closing_keeps_the_right_tab_on_view(desk, current, close, then):
    for number in ("01", "02"):
        desk.tabs.open(article(number), new_tab=True)
    desk.tabs.select(current)
    before = desk.tabs.readers
    desk.tabs.close(close)
    assert desk.tabs.index == then
    assert desk.tabs.current in before


def test_moved_tab_stays_current(desk):
    for number in ("01", "02"):
        desk.tabs.open(article(number), new_tab=True)
    reader = desk.tabs.current
    desk.tabs.move(2, 0)
    assert desk.tabs.current is reader
    assert desk.tabs.index == 0


def test_missing_article_is_told_and_the_page_stays(desk):
    desk.open_article(f"{KEY}/99")
    assert desk.notices.current.title == "书库里没有这一篇。"
    assert desk.tabs.current.shown == FRONT


def test_contents_follow_the_issue_that_is_read(qapp):
    first = sample_issue()
    key = "demo/2025/2"
    moved = tuple(replace(a, key=a.key.replace(KEY, key), parent=None) for a in first.articles)
    second = replace(first, meta=replace(first.meta, key=key, number=2), articles=moved)
    services = FakeServices(second, first)
    desk = whole_desk(services, ImmediateTasks(), load_start(services))
    desk.open()
    assert desk.library.current.meta.key == key
    desk.open_article(f"{KEY}/02")
    assert desk.library.current.meta.key == KEY
    desk.library.choose(key)
    desk.tabs.current.set_place(Target("p2"), 0.4)
    assert desk.library.current.meta.key == key, "chosen by hand, it stays while one reads on"
    desk.open_article(f"{key}/01")
    desk.tabs.current.go(-1)
    assert desk.library.current.meta.key == KEY


def test_session_goes_round(desk, services):
    desk.open_article(f"{KEY}/01")
    desk.tabs.current.set_place(Target("p2", 5, 5), 0.3)
    desk.tabs.open(article("02"), new_tab=True)
    desk.shell.toggle_panel("search")
    desk.close()
    again = whole_desk(services, ImmediateTasks(), load_start(services))
    again.open()
    assert [r.page for r in again.tabs.readers] == [article("01"), article("02")]
    assert again.tabs.index == 1
    assert again.tabs.readers[0].trail.can_go_back
    again.tabs.select(0)
    assert again.tabs.current.target == Target("p2", 5, 5)
    assert (again.shell.panel, again.shell.panel_open) == ("search", True)


def test_session_survives_a_sudden_end(qtbot, desk, services):
    desk.open_article(f"{KEY}/01")
    desk.tabs.current.set_place(Target("p3", 7, 7), 0.4)
    qtbot.waitUntil(lambda: "p3" in str(services.state.values.get("session")))
    again = whole_desk(services, ImmediateTasks(), load_start(services))
    again.open()
    assert again.tabs.current.target == Target("p3", 7, 7)


@pytest.mark.parametrize(
    "stored",
    [
        {"tabs": 3, "tab": "x", "panel": 7},
        {"tabs": [{"visits": [["article"], ["nonsense", "k"], [1, 2, 3]], "at": "z"}]},
        {"tabs": [{"visits": [["article", f"{KEY}/01", "p1", "five"]]}], "window": []},
    ],
)
def test_odd_session_is_no_error(services, stored):
    services.state.values["session"] = stored
    desk = whole_desk(services, ImmediateTasks(), load_start(services))
    desk.open()
    assert desk.tabs.current.page == FRONT
    assert desk.notices.current is None


def test_odd_settings_fall_back(services):
    services.state.values["settings"] = {"zoom": "gross", "theme": 4, "measure": 40}
    assert load_start(services).settings.measure == 40
    assert load_start(services).settings.zoom == 100
    assert load_start(services, "dark").settings.theme == "dark"


def test_zoom_steps_and_bounds(desk):
    for _ in range(20):
        desk.appearance.zoom(1)
    assert desk.appearance.settings.zoom == 300
    desk.appearance.zoom(0)
    desk.appearance.zoom(-1)
    assert desk.appearance.settings.zoom == 90
    desk.appearance.widen(100)
    assert desk.appearance.settings.measure == 44


def test_settings_are_kept(qtbot, desk, services):
    desk.appearance.set(theme="sepia")
    qtbot.waitUntil(lambda: services.settings.load().theme == "sepia")


class TestNotices:
    def test_newest_first_and_no_doubles(self, qapp):
        notices = Notices()
        for title in ("甲", "乙", "甲"):
            notices.show(Notice(Tone.INFO, title))
        assert notices.current.title == "甲"
        assert notices.waiting == 1
        notices.dismiss()
        assert notices.current.title == "乙"

    def test_reader_error_keeps_its_words(self, qapp):
        notices = Notices()
        notices.fail(LibraryMissing("没有了。", "请重新导入。"))
        assert (notices.current.title, notices.current.text) == ("没有了。", "请重新导入。")

    def test_crash_report_holds_no_message(self):
        try:
            raise ValueError("读者的话")
        except ValueError as error:
            report = crash_report(error)
        assert "ValueError" in report
        assert "读者的话" not in report
