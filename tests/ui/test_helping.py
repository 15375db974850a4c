"""The first minutes: the explanation on the front page, the help, the sheet of shortcuts, nothing but the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from fakes.sample_issue import KEY
from zjreader.ui.helping.help_view import HelpView


def words(window) -> str:
    return window.centre.page.browser.document().toPlainText()


def test_the_front_page_explains_what_can_be_done(qtbot, desktop, window):
    qtbot.waitUntil(lambda: "从这里开始" in words(window))
    for step in ("阅读", "带来一期", "查找", "批注", "比较"):
        assert step in words(window)
    window.centre.page.browser.link_activated.emit("command:view.cases", False)
    assert window.desk.shell.panel == "cases"
    window.centre.page.browser.link_activated.emit("command:help.welcome", False)
    qtbot.waitUntil(lambda: "从这里开始" not in words(window))
    window.desk.appearance.save()
    qtbot.waitUntil(lambda: desktop.idle(window))
    assert not window.desk.services.settings.load().show_welcome


def test_the_explanation_can_be_found_again(qtbot, window, shown):
    window.desk.appearance.set(show_welcome=False)
    window.desk.open_article(f"{KEY}/02")
    shown(window, f"{KEY}/02")
    window.commands.run("help.welcome")
    qtbot.waitUntil(lambda: "从这里开始" in words(window))


@pytest.fixture
def help_view(qtbot, window) -> HelpView:
    window.commands.run("help.contents")
    qtbot.waitUntil(lambda: isinstance(window.centre.page.tool, HelpView))
    return window.centre.page.tool


def test_help_opens_and_leads_from_page_to_page(window, help_view):
    assert "从这里开始" in window.desk.tabs.current.title
    help_view.follow("searching")
    assert help_view.text.toPlainText().startswith("查找")
    assert window.desk.tabs.current.page.key == "help:searching"
    assert help_view.list.currentItem().text() == "查找"


def test_help_runs_commands(window, help_view):
    help_view.follow("command:view.theme_dark")
    assert window.look.theme.id == "dark"


def test_help_is_searched(qtbot, help_view):
    help_view.box.setText("回收站")
    assert help_view.list.count() >= 1
    assert "…" in help_view.list.item(0).text()
    qtbot.keyClick(help_view.box, Qt.Key.Key_Return)
    assert help_view.text.hasFocus()
    assert "回收站" in help_view.text.toPlainText()
    help_view.box.setText("没有哪一页写着这句话")
    assert help_view.list.item(0).flags() == Qt.ItemFlag.NoItemFlags


def test_the_sheet_shows_the_shortcuts_as_they_are(qtbot, window):
    window.desk.shortcuts.set({"tab.new": "F12"})
    window.commands.run("help.shortcuts")
    sheet = window.sheet
    assert sheet.isVisible()
    told = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"新建标签页", "F12"} <= told
    assert "Ctrl+T" not in told
    qtbot.keyClick(sheet.area, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    window.commands.run("help.shortcuts")
    window.commands.run("help.shortcuts")
    assert not sheet.isVisible(), "its own key closes it"


def test_focus_mode_leaves_nothing_but_the_text(qtbot, window, shown):
    window.desk.open_article(f"{KEY}/02")
    shown(window, f"{KEY}/02")
    around = [window.top, window.rail, window.side, window.status, window.centre.strip]
    window.commands.run("view.focus")
    assert not [part for part in around if part.isVisible()]
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert all(part.isVisible() for part in around)
    window.commands.run("view.focus")
    window.commands.run("find.box")
    assert window.top.box.hasFocus(), "what is hidden comes back when it is needed"
    window.commands.run("view.focus")
    window.commands.run("view.cases")
    assert window.side.isVisible()


def test_motion_can_be_switched_off(window):
    window.desk.appearance.set(motion=False)
    assert QApplication.cursorFlashTime() == 0
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    window.desk.appearance.set(motion=True)
    assert QApplication.cursorFlashTime() > 0
