"""The preferences: made from the declarations, live, searched, reset; shortcuts can be changed."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QSlider

from zjreader.services.settings import Settings
from zjreader.ui.preferences.preferences_view import PreferencesView
from zjreader.viewmodels.shell import Ask


@pytest.fixture
def preferences(qtbot, window):
    window.commands.run("view.preferences")
    qtbot.waitUntil(lambda: isinstance(window.centre.page.tool, PreferencesView))
    return window.centre.page.tool


def row(view: PreferencesView, name: str):
    return next(r for r in view.settings.rows if r.name == name)


def test_every_declared_setting_has_a_row(preferences, window):
    assert [r.name for r in preferences.settings.rows] == [f.name for f in fields(Settings)]
    assert window.desk.tabs.current.title == "首选项"


def test_settings_take_effect_at_once_and_are_kept(qtbot, desktop, window, preferences):
    theme = row(preferences, "theme").control
    assert isinstance(theme, QComboBox)
    theme.setCurrentIndex(2)
    assert window.look.theme.id == "dark"
    digest = row(preferences, "show_digest").control
    assert isinstance(digest, QCheckBox)
    digest.click()
    assert not window.desk.appearance.settings.show_digest
    zoom = row(preferences, "zoom").control
    assert isinstance(zoom, QSlider)
    zoom.setValue(152)
    assert window.desk.appearance.settings.zoom == 150, "in steps"
    window.desk.appearance.save()
    qtbot.waitUntil(lambda: desktop.idle(window))
    assert window.desk.services.settings.load().theme == "dark"
    assert window.desk.services.settings.load().zoom == 150


def test_rows_follow_changes_from_elsewhere(window, preferences):
    window.desk.appearance.set(measure=40)
    assert row(preferences, "measure").control.value() == 40
    assert not row(preferences, "measure").back.isHidden()
    row(preferences, "measure").back.click()
    assert window.desk.appearance.settings.measure == 36


def test_a_page_and_everything_can_be_reset(window, preferences):
    window.desk.appearance.set(theme="sepia", zoom=200, fold_case=False)
    preferences.settings.reset("阅读")
    assert window.desk.appearance.settings == Settings(fold_case=False)
    preferences.settings.reset()
    assert window.desk.appearance.settings == Settings()


def test_search_finds_settings_and_commands(preferences):
    preferences.box.setText("标点")
    assert [r.name for r in preferences.settings.rows if not r.isHidden()] == ["fold_punctuation"]
    preferences.box.setText("GB/T")
    assert [r.name for r in preferences.settings.rows if not r.isHidden()] == ["citation_style"]
    preferences.box.setText("重新打开关闭的标签页")
    assert preferences.shortcuts.isVisibleTo(preferences)
    assert preferences.shortcuts.command.id == "tab.reopen"
    preferences.box.setText("没有这样的设置")
    assert not preferences.nothing.isHidden()
    preferences.box.clear()
    assert preferences.nothing.isHidden()


def test_another_language_asks_for_reopening(qtbot, window, preferences):
    assert preferences.settings.reopen.isHidden()
    window.desk.appearance.set(language="en")
    assert not preferences.settings.reopen.isHidden()
    with qtbot.waitSignal(window.reopen_asked):
        window.desk.shell.ask(Ask.REOPEN)


@pytest.fixture
def shortcuts(window, preferences):
    window.commands.run("view.shortcuts")
    preferences.list.setCurrentRow(preferences.list.count() - 1)
    page = preferences.shortcuts
    page.filter("tab.new")
    assert page.command.id == "tab.new"
    return page


def press(page, key: str) -> None:
    page.keys.setKeySequence(QKeySequence(key))


def test_a_shortcut_is_changed_kept_and_reset(qtbot, desktop, window, shortcuts):
    press(shortcuts, "Ctrl+Shift+F12")
    shortcuts.give.click()
    action = window.commands["tab.new"]
    assert action.shortcut().toString() == "Ctrl+Shift+F12"
    qtbot.waitUntil(lambda: desktop.idle(window))
    assert window.desk.services.settings.shortcuts() == {"tab.new": "Ctrl+Shift+F12"}
    shortcuts.back.click()
    assert action.shortcut().toString() == "Ctrl+T"


def test_a_collision_is_named_and_resolved(window, shortcuts):
    press(shortcuts, "Ctrl+W")
    assert "关闭标签页" in shortcuts.told.text()
    shortcuts.give.click()
    assert window.commands["tab.close"].shortcut().isEmpty()
    assert window.commands["tab.new"].shortcut().toString() == "Ctrl+W"
    shortcuts.filter("tab.close")
    shortcuts.back.click()
    assert window.commands["tab.close"].shortcut().toString() == "Ctrl+W"
    assert window.commands["tab.new"].shortcut().isEmpty()
    shortcuts.all_back.click()
    assert window.commands["tab.new"].shortcut().toString() == "Ctrl+T"


def test_a_shortcut_can_be_removed(window, shortcuts):
    shortcuts.none.click()
    assert window.commands["tab.new"].shortcut().isEmpty()
    assert not shortcuts.none.isEnabled()


def test_own_shortcuts_are_there_at_the_next_start(desktop, services):
    services.settings.save_shortcuts({"tab.new": "F12; Ctrl+Alt+T"})
    window = desktop.open()
    keys = [s.toString() for s in window.commands["tab.new"].shortcuts()]
    assert keys == ["F12", "Ctrl+Alt+T"]
