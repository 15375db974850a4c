"""Commands as data: unique, all reachable, all alive."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from fakes.sample_issue import KEY
from zjreader.commands.registry import Registry, built_in
from zjreader.commands.spec import CommandSpec, Menu
from zjreader.ui.palette_rows import palette_rows

SPECS = list(built_in())


def test_ids_and_titles_are_unique():
    assert len({s.id for s in SPECS}) == len(SPECS)
    assert len({s.title for s in SPECS}) == len(SPECS)


@pytest.mark.usefixtures("qapp")
def test_shortcuts_are_valid_and_unique():
    sequences = [QKeySequence(s, QKeySequence.SequenceFormat.PortableText) for c in SPECS for s in c.shortcuts]
    assert all(not s.isEmpty() and s[0].key() != 0 for s in sequences)
    names = [s.toString() for s in sequences]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("second", ["a.b", "a.c"])
def test_registry_refuses_doubles(second):
    first = CommandSpec("a.b", "甲", Menu.FILE, lambda _d: None, "Ctrl+1")
    with pytest.raises(ValueError, match=r"a\.b"):
        Registry((first, CommandSpec(second, "乙", Menu.FILE, lambda _d: None, "Ctrl+1")))


def test_menu_and_palette_hold_every_command(window):
    def actions(menu: QMenu) -> list[str]:
        own = [a.objectName() for a in menu.actions() if a.objectName()]
        return own + [name for sub in menu.findChildren(QMenu) for name in actions(sub)]

    wanted = {s.id for s in SPECS}
    assert set(actions(window.requests.menu)) == wanted
    assert {row.id for row in palette_rows(window.commands, window.context.registry)} == wanted


def test_every_command_can_be_run(qtbot, desktop, window, shown):
    window.desk.open_article(f"{KEY}/02")
    shown(window, f"{KEY}/02")
    for spec in SPECS:
        if spec.id in ("file.quit", "view.full_screen", "file.remove"):
            continue
        window.commands.run(spec.id)
        window.settings.close()
        window.requests.menu.close()
        qtbot.waitUntil(lambda: desktop.idle(window))
    assert desktop.prompter.told == 1
    notice = window.desk.notices.current
    assert notice is None or "没有导入报告" in notice.title
    window.commands.run("view.full_screen")
    assert window.isFullScreen()
    window.commands.run("view.full_screen")
    assert not window.isFullScreen()
    window.commands.run("file.quit")
    assert not window.isVisible()
