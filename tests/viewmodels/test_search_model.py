"""The search while one types, without widgets: debounce, stale answers, marks, steps."""

from __future__ import annotations

import pytest

from fakes.sample_issue import KEY, sample_issue
from fakes.services import FakeServices
from zjreader.domain.errors import Cancelled
from zjreader.system.tasks import ImmediateTasks
from zjreader.viewmodels.desk import load_start
from zjreader.viewmodels.equipment import whole_desk
from zjreader.viewmodels.pages import Page, PageKind, Trail


class HeldTasks:
    """A TaskRunner that works when told to, in any order."""

    def __init__(self) -> None:
        self.waiting = []

    def run(self, lane, work, done, failed=None, progressed=None):
        job = HeldJob(work, done, failed, progressed)
        self.waiting.append(job)
        return job


class HeldJob:
    def __init__(self, work, done, failed, progressed) -> None:
        self._parts = (work, done, failed, progressed)
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True

    def check(self) -> None:
        if self.cancelled:
            raise Cancelled

    def deliver(self, *, even_if_cancelled: bool = False) -> None:
        work, done, _failed, progressed = self._parts
        if even_if_cancelled:
            done(work(lambda: None, progressed))
        elif not self.cancelled:
            done(work(self.check, progressed))


@pytest.fixture
def services(qapp):
    return FakeServices(sample_issue())


@pytest.fixture
def desk(services):
    desk = whole_desk(services, ImmediateTasks(), load_start(services))
    desk.open()
    return desk


def test_debounced(qtbot, desk, services):
    for text in ("渔", "渔港", "渔港的"):
        desk.search.set_text(text)
    assert services.engine.asked == []
    with qtbot.waitSignal(desk.search.answered):
        pass
    assert services.engine.asked == ["渔港的"]


def test_emptied_box_clears_at_once(desk):
    desk.search.set_text("渔港")
    desk.search.run()
    assert desk.search.model.groups
    desk.search.set_text("")
    assert desk.search.result is None
    assert not desk.search.model.groups


def test_older_answer_is_cancelled_and_dropped(services):
    tasks = HeldTasks()
    desk = whole_desk(services, tasks, load_start(services))
    desk.search.set_text("渔港")
    desk.search.run()
    desk.search.set_text("诊所")
    desk.search.run()
    first, second = tasks.waiting
    assert first.cancelled
    second.deliver()
    first.deliver(even_if_cancelled=True)
    assert desk.search.model.groups[0].hits[0].snippet.text.count("诊所")


def test_enter_before_the_answer_opens_as_soon_as_it_is_there(services):
    tasks = HeldTasks()
    desk = whole_desk(services, tasks, load_start(services))
    desk.tabs.restore([Trail()], 0)
    tasks.waiting.clear()
    desk.search.set_text("渔港")
    desk.search.open_best()
    (search,) = tasks.waiting
    assert desk.tabs.current.page.kind is PageKind.START
    search.deliver()
    assert desk.tabs.current.page == Page(PageKind.ARTICLE, f"{KEY}/01")


def test_typing_on_forgets_that_enter_was_pressed(services):
    tasks = HeldTasks()
    desk = whole_desk(services, tasks, load_start(services))
    desk.tabs.restore([Trail()], 0)
    desk.search.set_text("渔港")
    desk.search.open_best()
    desk.search.set_text("渔港的清")
    desk.search.run()
    tasks.waiting[-1].deliver()
    assert desk.search.model.groups
    assert desk.tabs.current.page.kind is PageKind.START


def test_search_uses_the_equivalences_of_the_settings(desk, services):
    asked = []
    search = services.engine.search
    services.engine.search = lambda query, check: (asked.append(query), search(query, check))[1]
    desk.appearance.set(fold_script=False)
    desk.search.set_text("渔港")
    desk.search.run()
    assert asked[0].folding.script is False
    assert asked[0].folding.width is True


def test_walk_visits_every_mark_in_text_order_then_the_next_article(desk):
    desk.search.set_text("渔港")
    desk.search.run()
    desk.search.open_best()
    reader = desk.tabs.current
    seen = []
    while reader.page.key == f"{KEY}/01":
        seen.append(reader.current)
        desk.search.step(1)
    article = sample_issue().articles[0]
    order = [b.label for b in article.blocks]
    assert len(seen) == len(set(seen)) >= article_count(article, "渔港") - 2
    places = [(order.index(label), span.start) for label, span in seen]
    assert places == sorted(places)
    assert reader.page.key == f"{KEY}/02"
    desk.search.step(-1)
    assert reader.current == seen[-1]


def article_count(article, words):
    return sum(b.text.count(words) for b in article.body)


def test_walk_goes_round(desk):
    desk.search.set_text("座学校")
    desk.search.run()
    desk.search.step(-1)
    assert desk.tabs.current.page.key == f"{KEY}/05"
    desk.search.step(1)
    assert desk.tabs.current.page.key == f"{KEY}/01"


def test_marks_of_a_cut_answer_are_fetched_whole(desk, services, monkeypatch):
    monkeypatch.setattr("zjreader.viewmodels.search.LIMIT", 1)
    desk.search.set_text("渔港")
    desk.search.run()
    assert sum(len(g.hits) for g in desk.search.model.groups) == 1
    desk.search.open_best()
    marks = desk.tabs.current.marks
    article = sample_issue().articles[0]
    assert sum(len(spans) for spans in marks.values()) == article_count(article, "渔港")


def test_hit_in_a_new_tab(desk):
    desk.search.set_text("渔港")
    desk.search.run()
    group = desk.search.model.groups[1]
    desk.search.open_hit(group.article, group.hits[0], new_tab=True)
    assert [r.page for r in desk.tabs.readers][1] == Page(PageKind.ARTICLE, f"{KEY}/02")
    assert desk.tabs.readers[1].marks


def test_fault_of_the_engine_is_told(desk, services):
    services.engine.error = RuntimeError("x")
    desk.search.set_text("渔港")
    desk.search.run()
    assert "差错" in desk.notices.current.title
    assert not desk.search.busy
