"""Annotations come with the text they stand in."""

from __future__ import annotations

import pytest

from fakes.sample_issue import KEY
from zjreader.bootstrap.container import Container
from zjreader.domain.annotations import TextPositionSelector
from zjreader.domain.errors import DatabaseBroken
from zjreader.domain.inks import Color
from zjreader.services.annotating import AnnotatingService
from zjreader.system.tasks import ImmediateTasks
from zjreader.viewmodels.desk import Desk, load_start
from zjreader.viewmodels.equipment import whole_desk
from zjreader.viewmodels.pages import ArticlePage

FIRST, SECOND = f"{KEY}/01", f"{KEY}/02"


class SlowPages(ImmediateTasks):
    """Works inline, but what loads a page is delivered when the test says so."""

    def __init__(self) -> None:
        self.held: list | None = None

    def run(self, lane, work, done, failed=None, progressed=None):
        def deliver(value):
            if self.held is not None and isinstance(value, tuple) and isinstance(value[0], ArticlePage):
                self.held.append(lambda: done(value))
            else:
                done(value)

        return super().run(lane, work, deliver, failed, progressed)


@pytest.fixture
def tasks() -> SlowPages:
    return SlowPages()


@pytest.fixture
def desk(services: Container, tasks: SlowPages) -> Desk:
    desk = whole_desk(services, tasks, load_start(services))
    desk.open()
    return desk


def mark(desk: Desk, key: str, start: int = 0) -> None:
    article = desk.services.library.article(key)
    desk.notebook.annotator.mark(article, TextPositionSelector("p1", start, "p1", start + 2), Color.GREEN)


def test_they_are_there_with_the_text_and_fetched_once(desk, monkeypatch):
    mark(desk, FIRST)
    asked = []
    of_article = AnnotatingService.of_article
    monkeypatch.setattr(
        AnnotatingService, "of_article", lambda self, key: asked.append(key) or of_article(self, key)
    )
    desk.open_article(FIRST)
    assert len(desk.notebook.marks.of(FIRST)) == 1
    assert desk.notebook.notes.model.count == 1
    assert asked == [FIRST]


def test_what_changes_while_a_text_is_on_its_way_is_not_missed(desk, tasks):
    tasks.held = []
    desk.open_article(FIRST)
    mark(desk, FIRST)
    assert desk.notebook.marks.of(FIRST) is None
    (deliver,) = tasks.held
    tasks.held = None
    deliver()
    assert len(desk.notebook.marks.of(FIRST)) == 1


def test_changes_elsewhere_in_time_are_followed(desk):
    desk.open_article(FIRST)
    desk.open_article(SECOND, new_tab=True)
    mark(desk, FIRST)
    mark(desk, FIRST, 3)
    mark(desk, SECOND)
    assert len(desk.notebook.marks.of(FIRST)) == 2
    desk.open_article(SECOND)
    assert len(desk.notebook.marks.of(SECOND)) == 1


def test_a_text_can_be_read_where_its_annotations_cannot(desk, monkeypatch):
    def fail(_self: object, _key: str) -> None:
        raise DatabaseBroken("批注数据打不开。", "可以从备份恢复。")

    monkeypatch.setattr(AnnotatingService, "of_article", fail)
    desk.open_article(FIRST)
    assert isinstance(desk.tabs.current.content, ArticlePage)
    assert desk.notebook.marks.of(FIRST) is None
    assert "打不开" in desk.notices.current.title
