"""The commands as rows of the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from zjreader.viewmodels.palette import Row
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zjreader.commands.spec import CommandSpec
    from zjreader.ui.actions import Actions


def palette_rows(actions: Actions, specs: Iterable[CommandSpec]) -> list[Row]:
    """List the commands as they are at the moment."""
    actions.refresh()
    rows = []
    for spec in specs:
        action = actions[spec.id]
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        menu = said(spec.menu.value)
        rows.append(Row(spec.id, action.text().rstrip("…"), menu, shortcut, action.isEnabled()))
    return rows
