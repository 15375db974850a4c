"""Everything by keyboard, everything with a name."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from fakes.every_view import name_of, on_view
from fakes.sample_issue import KEY
from fakes.typing_person import type_text
from zjreader.ui.focus import stops
from zjreader.ui.main_window import MainWindow
from zjreader.ui.screenshots import VIEWS

LONGEST = 400
"""Presses of a key until a round must have ended."""

THEMES = ("light", "sepia", "dark", "contrast")
EDGE = 60
"""Pixels looked at from the upper left corner of what is higher than that, across and down."""

FEWEST = 24
"""Pixels that must differ for the focus to be seen."""

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QLineEdit, QTabBar, QTextEdit)


@pytest.fixture
def full_window(qtbot, window, services, shown):
    """A window in which as much as possible is on view."""
    window.desk.open_article(f"{KEY}/02")
    shown(window, f"{KEY}/02")
    type_text(window.top.box, "诊所")
    qtbot.waitUntil(lambda: window.desk.search.result is not None)
    window.desk.importing.start([Path("broken.txt")])
    qtbot.waitUntil(lambda: window.desk.notices.current is not None)
    window.commands.run("find.page")
    return window


def controls(window: QWidget) -> list[QWidget]:
    inner = (QScrollBar, QHeaderView)
    return [w for w in window.findChildren(QWidget) if isinstance(w, CONTROLS) and not isinstance(w, inner)]


def test_all_controls_have_names(full_window):
    nameless = []
    for widget in controls(full_window):
        if widget.objectName().startswith("qt_") or widget.parent().inherits("QComboBoxPrivateContainer"):
            continue
        if isinstance(widget.parent(), QTabBar) and not widget.isVisible():
            continue
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        if not name.strip():
            nameless.append(widget)
    assert not nameless


def test_buttons_with_icons_only_have_tips(full_window):
    wrong = [
        b
        for b in full_window.findChildren(QAbstractButton)
        if b.isVisible() and not b.text() and not b.toolTip() and b.window() is full_window
        and not b.objectName().startswith("qt_") and not isinstance(b.parent(), QTabBar)
    ]  # fmt: skip
    assert not wrong


def accessible(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def is_inner(widget: QWidget) -> bool:
    """Tell Qt's own parts of a control apart."""
    parent = widget.parent()
    return widget.objectName().startswith("qt_") or isinstance(parent, QLineEdit | QTabBar) or (
        parent is not None and parent.inherits("QComboBoxPrivateContainer")
    )  # fmt: skip


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_goes_by_keyboard(view: str) -> None:
    theme = THEMES[list(VIEWS).index(view) % len(THEMES)]
    with on_view(view, theme=theme, cases=True) as window:
        assert not nameless(window), "every control has a name"
        assert not without_role(window), "and a role"
        forward, back = go_round(window, Qt.Key.Key_Tab), go_round(window, Qt.Key.Key_Backtab)
        there = within(window)
        assert not [name_of(w) for w in there if w not in forward], "the Tab key goes to all"
        assert not [name_of(w) for w in there if w not in back], "and back"
        regions = [region(window, w) for w in forward if region(window, w) is not None]
        turns = sum(one > two for one, two in zip(regions, regions[1:] + regions[:1], strict=True))
        assert turns <= 1, [name_of(w) for w in forward]
        assert not [name_of(w) for w in there if not seen(window, w)], f"the focus can be seen in {theme}"


def nameless(window: MainWindow) -> list[str]:
    every = [*all_controls(window), *stops(window.centralWidget())]
    return [name_of(w) for w in every if not accessible(w).text(QAccessible.Text.Name).strip()]


def without_role(window: MainWindow) -> list[str]:
    none = (QAccessible.Role.NoRole, QAccessible.Role.Client)
    return [name_of(w) for w in all_controls(window) if accessible(w).role() in none]


def all_controls(window: MainWindow) -> list[QWidget]:
    """List the controls of the window and of the popups that are open."""
    tops = [window, *(w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window)]
    return [w for top in tops for w in controls(top) if not is_inner(w)]


def within(window: MainWindow) -> list[QWidget]:
    """List what the Tab key may reach; of a group with one chosen, that one (arrow keys go to the others)."""
    if window.sheet.isVisible():
        return list(stops(window.sheet))
    return list(dict.fromkeys(s for part in window.regions() if part.isVisible() for s in stops(part)))


def region(window: MainWindow, widget: QWidget) -> int | None:
    """Give the number of the region of the window that a control stands in, as the eye goes."""
    found = (n for n, part in enumerate(window.regions()) if part is widget or part.isAncestorOf(widget))
    return next(found, None)


def start_of(window: MainWindow) -> QWidget:
    """Give what the round begins at: the sheet over the window, the text where there is nothing else, the box."""
    if window.sheet.isVisible():
        return window.sheet.area
    return window.top.box if window.top.isVisible() else window.centre.page.browser


def go_round(window: MainWindow, key: Qt.Key) -> list[QWidget]:
    """Press a key until the focus is where it was first; a text with links keeps it for a while."""
    window.activateWindow()
    window.tab_order.arrange()
    start_of(window).setFocus()
    reached: list[QWidget] = []
    for _ in range(LONGEST):
        focus = QApplication.focusWidget()
        if reached and focus is reached[0] and focus is not reached[-1]:
            return reached
        if not reached or focus is not reached[-1]:
            reached.append(focus)
        QTest.keyClick(focus, key)
    return reached


def seen(window: MainWindow, stop: QWidget) -> bool:
    """Tell whether a control looks otherwise with the focus, given by the keyboard, than without."""
    size = stop.size() if stop.height() <= EDGE else QSize(EDGE, EDGE)
    place = QRect(stop.mapTo(window, QPoint()), size).intersected(window.rect())
    if place.isEmpty() or stop.visibleRegion().isEmpty():
        return True  # below the edge of what scrolls
    pictures = []
    for holder in (window.centralWidget(), stop):
        holder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QCoreApplication.processEvents()
        pictures.append(window.grab(place).toImage())
    first, second = pictures
    spots = product(range(place.width()), range(place.height()))
    return sum(first.pixel(x, y) != second.pixel(x, y) for x, y in spots) >= FEWEST


def test_interface_speaks_chinese(full_window):
    for widget in full_window.findChildren(QAbstractButton):
        text = widget.text() or widget.toolTip()
        if text and widget.isVisible():
            assert any("\u4e00" <= c <= "\u9fff" for c in text), text
