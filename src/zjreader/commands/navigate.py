"""Commands that go from article to article, back and forth, and between tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.commands.spec import CommandSpec, Menu
from zjreader.viewmodels.pages import START
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from zjreader.viewmodels.desk import Desk


def _go(desk: Desk, steps: int) -> None:
    if desk.tabs.current is not None:
        desk.tabs.current.go(steps)


def _can_go_back(desk: Desk) -> bool:
    return desk.tabs.current is not None and desk.tabs.current.trail.can_go_back


def _can_go_forward(desk: Desk) -> bool:
    return desk.tabs.current is not None and desk.tabs.current.trail.can_go_forward


def _has_neighbour(step: int, desk: Desk) -> bool:
    reader = desk.tabs.current
    return reader is not None and desk.library.neighbour(reader.page.key, step) is not None


def _has_tabs(desk: Desk) -> bool:
    return len(desk.tabs.readers) > 1


COMMANDS = (
    CommandSpec("go.back", "后退", Menu.GO, lambda d: _go(d, -1), "Alt+Left", _can_go_back, icon="arrow-left"),
    CommandSpec(
        "go.forward", "前进", Menu.GO, lambda d: _go(d, 1), "Alt+Right", _can_go_forward, icon="arrow-right"
    ),
    CommandSpec(
        "go.next_article",
        "下一篇",
        Menu.GO,
        lambda d: d.open_neighbour(1),
        "Alt+PgDown; Ctrl+]",
        lambda d: _has_neighbour(1, d),
        group=1,
    ),
    CommandSpec(
        "go.previous_article",
        "上一篇",
        Menu.GO,
        lambda d: d.open_neighbour(-1),
        "Alt+PgUp; Ctrl+[",
        lambda d: _has_neighbour(-1, d),
        group=1,
    ),
    CommandSpec(
        "go.front",
        "本期首页",
        Menu.GO,
        lambda d: d.tabs.open(d.tabs.home),
        "Alt+Home",
        lambda d: d.tabs.home != START,
        group=1,
    ),
    CommandSpec("tab.new", "新建标签页", Menu.GO, lambda d: d.tabs.open_home(), "Ctrl+T", group=2, icon="plus"),
    CommandSpec("tab.close", "关闭标签页", Menu.GO, lambda d: d.tabs.close(), "Ctrl+W", group=2),
    CommandSpec(
        "tab.reopen",
        "重新打开关闭的标签页",
        Menu.GO,
        lambda d: d.tabs.reopen(),
        "Ctrl+Shift+T",
        lambda d: d.tabs.can_reopen,
        group=2,
    ),
    CommandSpec(
        "tab.next", "下一个标签页", Menu.GO, lambda d: d.tabs.step(1), "Ctrl+Tab; Ctrl+PgDown", _has_tabs, 2
    ),
    CommandSpec(
        "tab.previous",
        "上一个标签页",
        Menu.GO,
        lambda d: d.tabs.step(-1),
        "Ctrl+Shift+Tab; Ctrl+PgUp",
        _has_tabs,
        2,
    ),
    CommandSpec("go.text", "到正文", Menu.GO, lambda d: d.shell.ask(Ask.FOCUS_TEXT), "F7", group=3),
    CommandSpec("go.filter", "筛选目录", Menu.GO, lambda d: d.shell.ask(Ask.FOCUS_FILTER), "Ctrl+L", group=3),
    CommandSpec("go.pane", "到下一个区域", Menu.GO, lambda d: d.shell.ask(Ask.NEXT_PANE), "F6", group=3),
)
