"""What a command is: data, without Qt.

Owns: the shape of a command and of the menu's order. A command is run with the Desk; what it does is a call of a
view-model. Adding one means adding a CommandSpec to a module of this package.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.viewmodels.desk import Desk


class Menu(StrEnum):
    """The menus, in their order; values are shown."""

    FILE = "文件"
    EDIT = "编辑"
    GO = "转到"
    FIND = "查找"
    ANNOTATE = "批注"
    CASES = "比较"
    CORRECT = "整理"
    VIEW = "查看"
    HELP = "帮助"


def always(_desk: Desk) -> bool:
    """Be usable whatever is on view."""
    return True


@dataclass(frozen=True, slots=True)
class CommandSpec:
    """A command.

    Attributes:
        id: ``area.verb``, stable: settings and documents refer to it.
        title: As shown, Chinese.
        menu: Where it stands.
        run: What it does.
        shortcut: Qt's portable names (``Ctrl+T``), several separated by ``; ``, or empty.
        when: Whether it can be used now.
        group: Commands of one group stand together in the menu, between lines.
        label: Gives the title of the moment (撤销“标注”) where it changes, else None.
        icon: Name of an icon, or empty.
    """

    id: str
    title: str
    menu: Menu
    run: Callable[[Desk], object]
    shortcut: str = ""
    when: Callable[[Desk], bool] = always
    group: int = 0
    label: Callable[[Desk], str] | None = None
    icon: str = ""

    @property
    def shortcuts(self) -> tuple[str, ...]:
        """Give the shortcuts one by one."""
        return tuple(s for s in self.shortcut.split("; ") if s)
