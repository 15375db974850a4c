"""Commands that take back, do again, copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.commands.spec import CommandSpec, Menu
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from zjreader.viewmodels.desk import Desk


def _undo_label(desk: Desk) -> str:
    return f"撤销“{desk.undo.undo_label}”" if desk.undo.undo_label else "撤销"


def _redo_label(desk: Desk) -> str:
    return f"重做“{desk.undo.redo_label}”" if desk.undo.redo_label else "重做"


COMMANDS = (
    CommandSpec(
        "edit.undo",
        "撤销",
        Menu.EDIT,
        lambda desk: desk.undo.undo(),
        "Ctrl+Z",
        lambda desk: desk.undo.undo_label is not None,
        label=_undo_label,
    ),
    CommandSpec(
        "edit.redo",
        "重做",
        Menu.EDIT,
        lambda desk: desk.undo.redo(),
        "Ctrl+Shift+Z; Ctrl+Y",
        lambda desk: desk.undo.redo_label is not None,
        label=_redo_label,
    ),
    CommandSpec("edit.copy", "复制", Menu.EDIT, lambda desk: desk.shell.ask(Ask.COPY), "Ctrl+C", group=1),
)
