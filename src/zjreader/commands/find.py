"""Commands that find words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.commands.spec import CommandSpec, Menu
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from zjreader.viewmodels.desk import Desk


def _has_hits(desk: Desk) -> bool:
    return bool(desk.search.model.groups)


def _step(desk: Desk, steps: int) -> None:
    """Go on in the find bar while it is open, else through the hits of the search."""
    if desk.shell.finding:
        desk.shell.ask(Ask.FIND_NEXT if steps > 0 else Ask.FIND_PREVIOUS)
    else:
        desk.search.step(steps)


def _can_step(desk: Desk) -> bool:
    return desk.shell.finding or _has_hits(desk)


COMMANDS = (
    CommandSpec(
        "find.box",
        "查找词语、句子",
        Menu.FIND,
        lambda d: d.shell.ask(Ask.FOCUS_BOX),
        "Ctrl+K; Ctrl+Shift+F",
        icon="search",
    ),
    CommandSpec("find.page", "在本文中查找", Menu.FIND, lambda d: d.shell.ask(Ask.FIND), "Ctrl+F"),
    CommandSpec("find.next", "下一处", Menu.FIND, lambda d: _step(d, 1), "F3", _can_step, group=1),
    CommandSpec("find.previous", "上一处", Menu.FIND, lambda d: _step(d, -1), "Shift+F3", _can_step, group=1),
    CommandSpec(
        "find.clear",
        "清除查找结果",
        Menu.FIND,
        lambda d: d.search.clear(),
        when=lambda d: bool(d.search.text),
        group=1,
    ),
    CommandSpec(
        "find.commands",
        "命令…",
        Menu.FIND,
        lambda d: d.shell.ask(Ask.COMMANDS),
        "Ctrl+Shift+P",
        group=2,
        icon="terminal",
    ),
)
