"""Undo and redo across all views.

Owns: the two stacks of reversible steps. Consecutive edits with the same merge key become one step. An edit whose
``undo`` or ``redo`` raises stays where it was, so that nothing is forgotten.
"""

from __future__ import annotations

from zjreader.domain.changes import ChangeSet, Edit

DEPTH = 500
"""Steps kept; a day's annotating fits."""


class History:
    """What can be taken back, newest last."""

    def __init__(self, depth: int = DEPTH) -> None:
        """Begin with nothing to undo."""
        self._depth = depth
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    @property
    def undo_label(self) -> str | None:
        """Name the step that undo takes back, or None."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """Name the step that redo does again, or None."""
        return self._undone[-1].label if self._undone else None

    def push(self, edit: Edit) -> None:
        """Keep a step that has just been done."""
        self._undone.clear()
        last = self._done[-1] if self._done else None
        if last is not None and edit.merge_key and last.merge_key == edit.merge_key:
            self._done[-1] = Edit(edit.label, redo=edit.redo, undo=last.undo, merge_key=edit.merge_key)
            return
        self._done.append(edit)
        del self._done[: -self._depth]

    def undo(self) -> ChangeSet | None:
        """Take the last step back; None where there is none."""
        if not self._done:
            return None
        change = self._done[-1].undo()
        self._undone.append(self._done.pop())
        return change

    def redo(self) -> ChangeSet | None:
        """Do the last step taken back again; None where there is none."""
        if not self._undone:
            return None
        change = self._undone[-1].redo()
        self._done.append(self._undone.pop())
        return change

    def clear(self) -> None:
        """Forget everything."""
        self._done.clear()
        self._undone.clear()
