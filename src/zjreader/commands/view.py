"""Commands that change how the window and the text look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.commands.spec import CommandSpec, Menu
from zjreader.viewmodels.pages import tool_page
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from zjreader.viewmodels.desk import Desk

THEMES = (("light", "浅色"), ("sepia", "米黄"), ("dark", "深色"), ("contrast", "高对比"))
_ORDER = tuple(theme for theme, _ in THEMES)


def _theme(theme: str, name: str) -> CommandSpec:
    return CommandSpec(
        f"view.theme_{theme}", f"配色：{name}", Menu.VIEW, lambda d: d.appearance.set(theme=theme), group=2
    )


def _panel(panel: str, name: str, shortcut: str) -> CommandSpec:
    """Make what opens a panel and goes to it, or folds it away."""

    def run(desk: Desk) -> None:
        desk.shell.toggle_panel(panel)
        if desk.shell.panel_open:
            desk.shell.ask(Ask.FOCUS_PANEL)

    return CommandSpec(f"view.{panel}", name, Menu.VIEW, run, shortcut)


COMMANDS = (
    _panel("contents", "目录", "Ctrl+1"),
    _panel("search", "搜索", "Ctrl+2"),
    _panel("bookmarks", "书签", "Ctrl+3"),
    _panel("annotations", "批注", "Ctrl+4"),
    _panel("cases", "案例", "Ctrl+5"),
    CommandSpec("view.panel", "收起或展开侧栏", Menu.VIEW, lambda d: d.shell.toggle_panel(), "Ctrl+B; F9"),
    CommandSpec("view.zoom_in", "放大字号", Menu.VIEW, lambda d: d.appearance.zoom(1), "Ctrl++; Ctrl+=", group=1),
    CommandSpec("view.zoom_out", "缩小字号", Menu.VIEW, lambda d: d.appearance.zoom(-1), "Ctrl+-", group=1),
    CommandSpec("view.zoom_reset", "原来的字号", Menu.VIEW, lambda d: d.appearance.zoom(0), "Ctrl+0", group=1),
    CommandSpec("view.wider", "加长每行", Menu.VIEW, lambda d: d.appearance.widen(2), "Ctrl+Alt+Right", group=1),
    CommandSpec(
        "view.narrower", "缩短每行", Menu.VIEW, lambda d: d.appearance.widen(-2), "Ctrl+Alt+Left", group=1
    ),
    CommandSpec(
        "view.settings",
        "阅读设置",
        Menu.VIEW,
        lambda d: d.shell.ask(Ask.READING_SETTINGS),
        "Alt+A",
        group=1,
        icon="a-large-small",
    ),
    CommandSpec(
        "view.preferences",
        "首选项",
        Menu.VIEW,
        lambda d: d.tabs.open(tool_page("preferences"), new_tab=True),
        "Ctrl+,",
        group=3,
    ),
    CommandSpec(
        "view.shortcuts",
        "更改快捷键",
        Menu.VIEW,
        lambda d: d.tabs.open(tool_page("preferences", "shortcuts"), new_tab=True),
        group=3,
    ),
    CommandSpec(
        "view.next_theme",
        "换一种配色",
        Menu.VIEW,
        lambda d: d.appearance.next_theme(_ORDER),
        "Ctrl+Shift+L",
        group=2,
        icon="contrast",
    ),
    *(_theme(theme, name) for theme, name in THEMES),
    CommandSpec("view.focus", "专注阅读", Menu.VIEW, lambda d: d.shell.ask(Ask.FOCUS_MODE), "Shift+F11", group=3),
    CommandSpec("view.full_screen", "全屏", Menu.VIEW, lambda d: d.shell.ask(Ask.FULL_SCREEN), "F11", group=3),
    CommandSpec("view.menu", "菜单", Menu.VIEW, lambda d: d.shell.ask(Ask.MENU), "F10", group=3, icon="menu"),
)
