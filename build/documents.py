#!/usr/bin/env python3
"""Write docs/commands.md from the commands themselves; a test sees that it is up to date.

usage: .venv/bin/python build/documents.py
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zjreader.bootstrap.commandline import command_line
from zjreader.commands.registry import built_in
from zjreader.commands.spec import Menu

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).resolve().parent.parent / "docs" / "commands.md"
HEAD = """# 命令

由 `build/documents.py` 写成，请勿手改。

## 窗口

每条命令都在菜单和命令面板里；快捷键可在首选项中更改。macOS 上 `Ctrl` 即 ⌘。
"""
COMMAND_LINE = """
## 命令行

`zjreader [--home 文件夹] 命令 …`；不带命令时打开窗口。结果以 JSON 写到标准输出，说明写到标准错误；
退出码 0 成功，1 有需要处理的问题，2 用法不对。
"""


def window() -> Iterator[str]:
    """Give the window's commands, menu by menu."""
    registry = built_in()
    for menu in Menu:
        commands = registry.menu(menu)
        if not commands:
            continue
        yield f"\n### {menu.value}\n\n| 命令 | 快捷键 | 标识 |\n|---|---|---|"
        for command in commands:
            keys = "，".join(f"`{key}`" for key in command.shortcuts)
            yield f"| {command.title} | {keys} | `{command.id}` |"


def terminal() -> Iterator[str]:
    """Give the command line's commands with their arguments."""
    group = command_line()
    context = click.Context(group, info_name="zjreader")
    yield "\n| 命令 | 作用 |\n|---|---|"
    for path, command in sorted(leaves(group, context)):
        pieces = " ".join(command.collect_usage_pieces(click.Context(command))).replace("|", r"\|")
        yield f"| `{path} {pieces}` | {command.get_short_help_str(200)} |"


def leaves(group: click.Group, context: click.Context, path: str = "") -> Iterator[tuple[str, click.Command]]:
    """Walk the commands of groups within groups."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from leaves(command, context, f"{path}{name} ")
        elif command is not None and not command.hidden:
            yield f"{path}{name}", command


def page() -> str:
    """Give the whole page."""
    return "\n".join([HEAD.rstrip("\n"), *window(), COMMAND_LINE.rstrip("\n"), *terminal(), ""])


if __name__ == "__main__":
    TARGET.write_text(page(), "utf-8")
    sys.stderr.write(f"{TARGET}\n")
