"""A window that begins with its first page: what is there at once, and what completes it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from fakes.places import RESOURCES
from fakes.sample_issue import KEY
from fakes.services import FakePrompter
from zjreader.system.tasks import QtTasks
from zjreader.ui import completing
from zjreader.ui.assemble import build_frame, complete, needs_all, prepare
from zjreader.ui.completing import Completing
from zjreader.ui.parts import load_furniture

FIRST = f"{KEY}/01"


class Beginning:
    """A window as a start makes it; the rest is loaded when the test says so."""

    def __init__(self, services, qapp, session=None):
        prepare(qapp)
        services.reading.save_session(session or {"tabs": [{"visits": [["article", FIRST]], "at": 0}], "tab": 0})
        self.tasks = QtTasks()
        self.window = build_frame(services, self.tasks, RESOURCES, prompter=FakePrompter())
        self.loads = []

    def open(self):
        self.window.show()
        self.window.desk.open()
        self.completing = Completing(self.window, self.loads.append, lambda: complete(self.window))

    def close(self):
        self.window.close()
        self.tasks.shutdown()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def begin(services, qapp, qtbot, monkeypatch):
    monkeypatch.setattr(completing, "LONGEST_MS", 10_000_000)
    made = []

    def begin(session=None):
        made.append(Beginning(services, qapp, session))
        return made[-1]

    yield begin
    for beginning in made:
        beginning.close()


def test_the_first_page_is_read_before_the_rest_is_loaded(begin, qtbot):
    start = begin()
    assert not needs_all(start.window)
    start.open()
    qtbot.waitUntil(lambda: bool(start.loads))
    page = start.window.centre.page
    assert start.window.desk.tabs.current.shown.key == FIRST
    assert page.browser.document().toPlainText().strip()
    assert not start.window.desk.complete
    assert start.window.side.isVisible(), "its room is kept for it"
    load_furniture()
    (done,) = start.loads
    done()
    assert start.window.desk.complete
    qtbot.waitUntil(lambda: start.window.desk.notebook.marks.of(FIRST) is not None)
    qtbot.waitUntil(lambda: start.tasks.idle)
    assert start.window.desk.cases.loaded
    assert start.window.contents.tree.currentIndex().isValid()
    assert start.window.commands["annotate.note"].isEnabled()
    start.window.commands.run("view.settings")
    assert start.window.settings.isVisible()


def test_a_key_pressed_meanwhile_has_the_rest_made_first(begin, qtbot):
    start = begin()
    start.open()
    qtbot.waitUntil(lambda: bool(start.loads))
    assert not start.window.desk.complete
    QCoreApplication.sendEvent(
        start.window.windowHandle(),
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier),
    )
    assert start.window.desk.complete
    qtbot.waitUntil(lambda: start.tasks.idle)


def test_completing_twice_makes_nothing_twice(begin, qtbot):
    start = begin()
    start.open()
    complete(start.window)
    notebook = start.window.desk.notebook
    complete(start.window)
    assert start.window.desk.notebook is notebook
    qtbot.waitUntil(lambda: start.tasks.idle)


@pytest.mark.parametrize(
    "session",
    [
        {"tabs": [{"visits": [["tool", "library"]], "at": 0}], "tab": 0},
        {"notes_open": True},
    ],
)
def test_what_only_a_whole_window_shows_is_known_before(begin, session):
    assert needs_all(begin(session).window)


def test_a_window_closed_at_once_keeps_the_session(begin, services, qtbot):
    kept = {
        "tabs": [{"visits": [["article", FIRST]], "at": 0}],
        "tab": 0,
        "notes_width": 333,
        "comparisons": {"a+b": {"zoom": 1}},
    }
    start = begin(kept)
    start.window.show()
    start.window.desk.open()
    start.window.desk.close()
    qtbot.waitUntil(lambda: start.tasks.idle)
    again = services.reading.session()
    assert (again["notes_width"], again["comparisons"]) == (kept["notes_width"], kept["comparisons"])


def test_the_panel_of_the_last_session_comes_with_the_rest(begin, qtbot):
    start = begin({"panel": "search", "panel_open": True})
    start.open()
    complete(start.window)
    assert start.window.results.isVisible()
    qtbot.waitUntil(lambda: start.tasks.idle)


def test_what_comes_before_the_first_paint_does_no_harm(begin, services, qtbot):
    start = begin()
    start.window.show()
    qtbot.keyClick(start.window, Qt.Key.Key_Escape)
    qtbot.mouseClick(start.window.rail.button("cases"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(start.window.rail.button("contents"), Qt.MouseButton.LeftButton)
    start.window.top.box.insert("渔港")  # as an input method does
    start.window.desk.open()
    complete(start.window)
    qtbot.waitUntil(lambda: "渔港" in services.engine.asked)
    qtbot.waitUntil(lambda: start.tasks.idle)
