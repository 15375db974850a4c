"""Commands that help and tell about the application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.commands.spec import CommandSpec, Menu
from zjreader.viewmodels.pages import tool_page
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from zjreader.viewmodels.desk import Desk


def _welcome(desk: Desk) -> None:
    """Put the first explanation on the front page, or take it away."""
    shown = not desk.appearance.settings.show_welcome
    desk.appearance.set(show_welcome=shown)
    if shown:
        desk.tabs.open(desk.tabs.home)


def _welcome_label(desk: Desk) -> str:
    return "收起入门说明" if desk.appearance.settings.show_welcome else "显示入门说明"


COMMANDS = (
    CommandSpec(
        "help.contents",
        "帮助",
        Menu.HELP,
        lambda d: d.tabs.open(tool_page("help"), new_tab=True),
        "F1",
    ),
    CommandSpec("help.shortcuts", "快捷键一览", Menu.HELP, lambda d: d.shell.ask(Ask.SHORTCUTS), "Ctrl+/"),
    CommandSpec("help.welcome", "收起入门说明", Menu.HELP, _welcome, label=_welcome_label),
    CommandSpec("help.about", "关于浙读", Menu.HELP, lambda d: d.shell.ask(Ask.ABOUT), group=1),
)
