"""Windows as narrow as a small screen at 150 and 200 per cent: nothing is cut, nothing lies over another."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyleOptionTab,
    QTabBar,
    QWidget,
)

from fakes.places import RESOURCES
from fakes.sample_issue import sample_issue, sample_report
from fakes.services import FakePrompter, FakeServices
from zjreader.system.tasks import ImmediateTasks
from zjreader.ui.assemble import build_window, prepare
from zjreader.ui.flow_layout import FlowLayout
from zjreader.ui.main_window import MainWindow
from zjreader.ui.screenshots import VIEWS, settle
from zjreader.ui.tab_strip import WHOLE, shares

PAGES = (
    "correct", "correct-list", "library", "annotations", "annotations-many", "preferences", "shortcuts", "help",
    "review", "backups", "concordance", "check", "check-empty", "compare", "notes", "first-start", "tabs",
)  # fmt: skip
SLACK = 2
"""Pixels by which style and font may differ."""


@pytest.fixture
def make(qtbot, qapp):
    prepare(qapp)
    windows: list[MainWindow] = []

    def make(view: str, size: tuple[int, int], language: str) -> MainWindow:
        services = FakeServices(sample_issue())
        services.repo.reports[sample_issue().meta.key] = sample_report()
        window = build_window(services, ImmediateTasks(), RESOURCES, prompter=FakePrompter(), speech=language)
        windows.append(window)
        window.resize(*size)
        window.show()
        window.desk.open()
        settle()
        VIEWS[view](window)
        settle()
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def faults(window: MainWindow) -> list[str]:
    """Tell which controls of the page on view are cut or lie over each other."""
    page = window.centre
    found = [w for kind in (QAbstractButton, QLabel, QComboBox, QLineEdit) for w in page.findChildren(kind)]
    inside = (QComboBox, QTabBar)  # these scroll or lay out what is in them
    shown = [w for w in found if w.isVisible() and w.width() and not isinstance(w.parentWidget(), inside)]
    told = [_named(w) + " is cut" for w in shown if _cut(w)]
    told += [_named(w) + " leaves its page" for w in shown if _leaves(w, page)]
    told += [_named(w) + " is out of sight" for w in shown if not _area(w) and w.visibleRegion().isEmpty()]
    places = [(w, QRect(w.mapTo(page, QPoint(0, 0)), w.size()).adjusted(2, 2, -2, -2)) for w in shown]
    for number, (one, place) in enumerate(places):
        for other, there in places[number + 1 :]:
            related = one.isAncestorOf(other) or other.isAncestorOf(one)
            if place.intersects(there) and not related and _together(one, other):
                told.append(f"{_named(one)} and {_named(other)} lie over each other")
    return told


def _cut(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and (widget.wordWrap() or not widget.text()):
        return False
    hint = widget.minimumSizeHint() if isinstance(widget, QLineEdit) else widget.sizeHint()
    hint = hint.boundedTo(widget.maximumSize())
    wide = min(hint.width(), 180) if isinstance(widget, QComboBox | QLineEdit) else hint.width()
    return widget.width() < wide - SLACK or widget.height() < hint.height() - 2 * SLACK


def _leaves(widget: QWidget, page: QWidget) -> bool:
    left = widget.mapTo(page, QPoint(0, 0)).x()
    return left < 0 or left + widget.width() > page.width() + SLACK


def _together(one: QWidget, other: QWidget) -> bool:
    """Tell whether both are in the same scrolled area, or in none: what is scrolled away is not seen."""
    return _area(one) is _area(other)


def _area(widget: QWidget) -> QWidget | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def _named(widget: QWidget) -> str:
    text = getattr(widget, "text", getattr(widget, "currentText", str))()
    return f"{type(widget).__name__} “{text or widget.accessibleName()}” ({widget.width()}x{widget.height()})"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [(640, 400), (853, 533)], ids=["640", "853"])
@pytest.mark.parametrize("view", PAGES)
def test_nothing_is_cut_or_covered(make, view, size, language):
    window = make(view, size, language)
    assert (window.width(), window.height()) == size
    assert not faults(window)


@pytest.mark.parametrize("view", ["correct", "library", "annotations", "preferences", "help", "backups"])
def test_a_page_bears_a_panel_opened_beside_it(make, view):
    window = make(view, (640, 400), "zh")
    assert not window.side.isVisible()
    window.desk.shell.toggle_panel("contents")
    settle()
    assert window.side.isVisible()
    assert not faults(window)


def test_a_window_with_both_panels_can_be_made_narrow(make):
    window = make("notes", (1280, 800), "zh")
    assert window.side.isVisible()
    assert window.annotating.panel.isVisible()
    window.resize(640, 400)
    settle()
    assert window.width() == 640
    assert window.annotating.panel.isVisible() != window.side.isVisible()
    window.resize(1280, 800)
    settle()
    assert window.side.isVisible()
    assert window.annotating.panel.isVisible()


def test_what_follows_a_stretch_stands_at_the_right_while_it_fits(qtbot, qapp: QApplication):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=10)
    first, box, last = QLabel(holder), QLineEdit(holder), QLabel(holder)
    first.setFixedSize(50, 20)
    box.setFixedHeight(30)
    box.setMinimumWidth(100)
    box.setMaximumWidth(200)
    last.setFixedSize(50, 20)
    flow.add(first, box)
    flow.add_stretch()
    flow.add(last)
    holder.resize(500, 100)
    holder.show()
    assert (box.width(), last.x()) == (200, 450), "the box grows as far as it may, the rest is the stretch's"
    assert first.y() == box.y() + 5, "everything stands in the middle of its row"
    holder.resize(100, 100)
    flow.activate()
    assert [w.x() for w in (first, box, last)] == [0, 0, 0]
    assert first.y() < box.y() < last.y()
    assert flow.heightForWidth(100) == 20 + 10 + 30 + 10 + 20


@pytest.mark.parametrize(
    ("room", "given"),
    [
        (400, [60, 300, 40]),  # all fit
        (300, [60, 200, 40]),  # the widest gives way
        (120, [50, 50, 40]),  # none below the least
    ],
)
def test_tabs_share_the_room(room, given):
    assert shares([60, 300, 40], room, 50) == given


@pytest.mark.parametrize("size", [(1280, 800), (640, 400)])
def test_titles_of_tabs_are_whole_while_there_is_room_and_short_ones_always(make, size):
    window = make("tabs", size, "zh")
    bar = window.centre.strip.bar
    option, elided = QStyleOptionTab(), []
    for place, reader in enumerate(window.desk.tabs.readers):
        bar.initStyleOption(option, place)
        if option.text != reader.title:  # as Qt will paint it
            elided.append(reader.title)
    assert all(len(title) > WHOLE for title in elided)
    if size[0] == 1280:
        assert len(elided) == 1, "only the longest gives way"
