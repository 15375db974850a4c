"""Reading with nothing around the text.

Owns: hiding what surrounds the page and bringing back what was there. Whatever needs one of the hidden parts (the
box, a panel, the menu) ends it first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zjreader.viewmodels.shell import Ask, Shell

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

ENDING = frozenset({Ask.FOCUS_BOX, Ask.COMMANDS, Ask.FOCUS_FILTER, Ask.MENU, Ask.READING_SETTINGS, Ask.NEXT_PANE})


class FocusMode(QObject):
    """On or off."""

    def __init__(self, shell: Shell, parts: Callable[[], list[QWidget]], window: QWidget) -> None:
        """Take what is hidden while it is on; make it before whatever answers the shell's requests."""
        super().__init__(window)
        self._parts = parts
        self._hidden: list[QWidget] = []
        self.on = False
        shell.panel_changed.connect(self.leave)
        shell.asked.connect(self._end_for)

    def toggle(self) -> None:
        """Hide everything but the page, or bring it back."""
        if self.on:
            self.leave()
            return
        self.on = True
        self._hidden = [part for part in self._parts() if part.isVisible()]
        for part in self._hidden:
            part.hide()

    def leave(self) -> None:
        """Bring back what was there."""
        if self.on:
            self.on = False
            for part in self._hidden:
                part.show()

    def _end_for(self, request: object) -> None:
        if request in ENDING:
            self.leave()
