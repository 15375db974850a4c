"""What is closed is freed: windows, tabs, tool pages, and everything they were made of."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from fakes.sample_issue import KEY, sample_issue, sample_report
from fakes.services import FakeServices
from zjreader.ui.main_window import MainWindow
from zjreader.viewmodels.pages import Page, PageKind, tool_page

TOOLS = {
    "preferences": "",
    "help": "",
    "annotations": "",
    "review": "",
    "backups": "",
    "compare": "",
    "library": "",
    "correct": KEY,
    "check": "",
    "concordance": "渔港",
}
PAGES = {
    "article": Page(PageKind.ARTICLE, f"{KEY}/01"),
    "issue": Page(PageKind.ISSUE, KEY),
    "report": Page(PageKind.REPORT, KEY),
    **{name: tool_page(name, argument) for name, argument in TOOLS.items()},
}


def turn() -> None:
    """Let happen what waits for the event loop."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def services() -> FakeServices:
    services = FakeServices(sample_issue())
    services.repo.reports[KEY] = sample_report()
    return services


@pytest.fixture
def collect(qtbot: QtBot) -> Iterator[Callable[[], list[str]]]:
    """Give what deletes and frees all that may go, and names the Qt objects that only the collector would delete.

    It runs on whatever thread it likes, and a timer or a view-model deleted on another thread is a crash.
    """

    def run() -> list[str]:
        turn()
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        gc.set_debug(0)
        stray = [type(o).__name__ for o in gc.garbage if isinstance(o, QObject) and shiboken6.isValid(o)]
        gc.garbage.clear()
        gc.collect()
        return stray

    gc.collect()
    gc.disable()
    yield run
    gc.enable()


def live(seen: dict[str, weakref.ref[object]]) -> list[str]:
    return [name for name, reference in seen.items() if reference() is not None]


def test_a_closed_window_is_freed(desktop, collect):
    def visit() -> dict[str, weakref.ref[object]]:
        window = desktop.open()
        for page in PAGES.values():
            window.desk.tabs.open(page, new_tab=True)
            desktop.qtbot.waitUntil(lambda: desktop.idle(window))
            turn()
        parts = [window, *vars(window).values(), *vars(window.desk).values()]
        own = [part for part in parts if isinstance(part, QObject)]
        desktop.close(window)
        return {f"{number} {type(part).__name__}": weakref.ref(part) for number, part in enumerate(own)}

    seen = visit()
    assert len(seen) > 30
    assert not collect()
    assert not live(seen)


def test_every_tool_is_tried(window):
    assert set(window.context.tools) == set(TOOLS)


@pytest.mark.parametrize("name", PAGES)
def test_a_closed_tab_is_freed(desktop, window: MainWindow, collect, name):
    def visit() -> dict[str, weakref.ref[object]]:
        window.desk.tabs.open(PAGES[name], new_tab=True)
        desktop.qtbot.waitUntil(lambda: desktop.idle(window) and window.desk.tabs.current.content is not None)
        turn()
        page = window.centre.page
        parts = {"page": page, "reader": page.reader, "text": page.browser, "tool": page.tool}
        assert (page.tool is not None) == (name in TOOLS)
        return {part: weakref.ref(value) for part, value in parts.items() if value is not None}

    seen = visit()
    window.desk.tabs.close()
    desktop.qtbot.waitUntil(lambda: desktop.idle(window))
    assert not collect()
    assert not live(seen)
