"""Which panels there is room for, as a window becomes narrow and wide again."""

from __future__ import annotations

import pytest

from fakes.sample_issue import KEY, sample_issue
from fakes.services import FakeServices
from zjreader.system.tasks import ImmediateTasks
from zjreader.viewmodels.desk import load_start
from zjreader.viewmodels.equipment import whole_desk
from zjreader.viewmodels.shell import FOR_BOTH, FOR_ONE, Shell


@pytest.fixture
def shell() -> Shell:
    shell = Shell()
    shell.measure(1280)
    return shell


def test_a_panel_is_folded_away_in_a_narrow_window_and_comes_back(shell):
    shell.measure(FOR_ONE - 1)
    assert not shell.panel_open
    assert shell.panel_wanted, "it is kept for the next session"
    shell.measure(FOR_ONE - 20)
    assert not shell.panel_open
    shell.measure(FOR_ONE)
    assert shell.panel_open


def test_a_panel_opened_in_a_narrow_window_stays(shell):
    shell.measure(640)
    shell.toggle_panel("search")
    shell.measure(620)
    assert (shell.panel, shell.panel_open) == ("search", True)
    shell.toggle_panel("search")
    shell.measure(1280)
    assert not shell.panel_open, "it was folded away by hand"


def test_a_session_begins_in_a_narrow_window(shell):
    shell.measure(640)
    shell.restore("search", opened=True)
    assert not shell.panel_open
    shell.measure(1280)
    assert (shell.panel, shell.panel_open) == ("search", True)
    shell.restore("search", opened=False)
    shell.measure(640)
    shell.measure(1280)
    assert not shell.panel_open


def test_one_panel_at_a_time_where_there_is_no_room_for_both(qapp):
    services = FakeServices(sample_issue())
    desk = whole_desk(services, ImmediateTasks(), load_start(services))
    desk.open()
    shell, notes = desk.shell, desk.notebook.notes
    desk.open_article(f"{KEY}/01")
    notes.toggle()
    assert notes.open
    shell.measure(FOR_BOTH - 1)
    assert (shell.panel_open, notes.open) == (True, False)
    notes.toggle()
    assert (shell.panel_open, notes.open) == (False, True), "what is asked for last is there"
    shell.toggle_panel("contents")
    assert (shell.panel_open, notes.open) == (True, False)
    notes.toggle()
    shell.measure(FOR_BOTH)
    assert (shell.panel_open, notes.open) == (True, True)
