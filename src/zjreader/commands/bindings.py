"""Which keys start which command.

Owns: joining the commands' own shortcuts with the reader's, and finding out what a shortcut would collide with.
Shortcuts are Qt's portable names, several of one command separated by ``; ``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zjreader.commands.registry import Registry
    from zjreader.commands.spec import CommandSpec


class Bindings:
    """The shortcuts as they are now."""

    def __init__(self, registry: Registry, own: Mapping[str, str]) -> None:
        """Take the commands and what the reader set otherwise."""
        self._registry = registry
        self._own = own

    def keys(self, command: CommandSpec) -> tuple[str, ...]:
        """Give a command's shortcuts; one that the reader gave to another command has left it."""
        if command.id in self._own:
            return split(self._own[command.id])
        taken = {key for text in self._own.values() for key in split(text)}
        return tuple(key for key in command.shortcuts if key not in taken)

    def changed(self, command: CommandSpec) -> bool:
        """Tell whether a command has other shortcuts than its own."""
        return self.keys(command) != command.shortcuts

    def holder(self, key: str, but: str = "") -> CommandSpec | None:
        """Give the command that a shortcut starts, apart from the one called ``but``."""
        return next((c for c in self._registry if c.id != but and key in self.keys(c)), None)

    def given(self, command: CommandSpec, keys: str) -> dict[str, str]:
        """Give what is to be set so that ``keys`` start a command and nothing else."""
        wanted = split(keys)
        changes = {command.id: "; ".join(wanted)}
        for other in self._registry:
            left = tuple(key for key in self.keys(other) if key not in wanted)
            if other.id != command.id and left != self.keys(other):
                changes[other.id] = "; ".join(left)
        return changes


def split(shortcuts: str) -> tuple[str, ...]:
    """Give shortcuts one by one."""
    return tuple(s for s in shortcuts.split("; ") if s)
