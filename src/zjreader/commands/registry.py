"""All commands.

Owns: the list that menus, shortcuts, the palette and the documents read. Ids and shortcuts are unique.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.commands import annotate, cases, cite, correct, edit, files, find, help, navigate, view

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zjreader.commands.spec import CommandSpec, Menu


class Registry:
    """Commands by id, in the order of the menus."""

    def __init__(self, commands: Iterable[CommandSpec]) -> None:
        """Take the commands.

        Raises:
            ValueError: An id or a shortcut occurs twice.
        """
        self._commands: dict[str, CommandSpec] = {}
        shortcuts: dict[str, str] = {}
        for command in commands:
            if command.id in self._commands:
                raise ValueError(f"command {command.id} is defined twice")
            self._commands[command.id] = command
            for shortcut in command.shortcuts:
                if shortcut in shortcuts:
                    raise ValueError(f"{shortcut} is taken by {shortcuts[shortcut]} and {command.id}")
                shortcuts[shortcut] = command.id

    def __iter__(self) -> Iterator[CommandSpec]:
        """Give all commands."""
        return iter(self._commands.values())

    def get(self, command_id: str) -> CommandSpec:
        """Give a command.

        Raises:
            KeyError: No such command.
        """
        return self._commands[command_id]

    def menu(self, menu: Menu) -> tuple[CommandSpec, ...]:
        """Give the commands of a menu in their order."""
        return tuple(sorted((c for c in self if c.menu is menu), key=lambda c: c.group))


def built_in() -> Registry:
    """Give the application's own commands."""
    return Registry(
        (
            *files.COMMANDS,
            *edit.COMMANDS,
            *navigate.COMMANDS,
            *find.COMMANDS,
            *annotate.COMMANDS,
            *cases.COMMANDS,
            *cite.COMMANDS,
            *correct.COMMANDS,
            *view.COMMANDS,
            *help.COMMANDS,
        )
    )
