"""Everything by keyboard, everything with a name."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
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

from fakes.sample_issue import KEY
from fakes.typing_person import type_text

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


def test_tab_key_reaches_every_control(qtbot, full_window):
    window = full_window
    window.top.box.setFocus()
    reached = []
    for _ in range(50):
        reached.append(QApplication.focusWidget())
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
    wanted = {
        w
        for w in controls(window)
        if w.isVisible() and w.isEnabled() and w.window() is window and w.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    assert not [w for w in wanted - set(reached) if not w.objectName().startswith("qt_")]
    first = [reached.index(w) for w in (window.top.box, window.rail.button("contents"), window.results.tree)]
    last = [reached.index(w) for w in (window.centre.page.find_bar.box, window.centre.page.browser)]
    assert first + last == sorted(first + last), "the order is that of the eye"


def test_interface_speaks_chinese(full_window):
    for widget in full_window.findChildren(QAbstractButton):
        text = widget.text() or widget.toolTip()
        if text and widget.isVisible():
            assert any("\u4e00" <= c <= "\u9fff" for c in text), text
