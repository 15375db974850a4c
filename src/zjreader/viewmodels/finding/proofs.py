"""Manuscripts whose quotations are checked: one page each.

Owns: the page of a manuscript, and the texts that were pasted, which live as long as the window.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zjreader.viewmodels.pages import Page, tool_page
from zjreader.viewmodels.tool_names import CHECK

if TYPE_CHECKING:
    from pathlib import Path

    from zjreader.viewmodels.tabs import Tabs

PASTED = "pasted-"


class Proofs(QObject):
    """Opens pages of the check."""

    def __init__(self, tabs: Tabs) -> None:
        """Take where pages open."""
        super().__init__()
        self._tabs = tabs
        self._numbers = count(1)
        self._pasted: dict[str, str] = {}

    def open_page(self) -> None:
        """Open an empty page, or go to the one that is open."""
        for place, reader in enumerate(self._tabs.readers):
            if reader.page == tool_page(CHECK):
                self._tabs.select(place)
                return
        self._tabs.open(tool_page(CHECK), new_tab=True)

    def take_pasted(self, text: str) -> None:
        """Check a pasted text in a page of its own."""
        self._tabs.open(self.keep(text), new_tab=True)

    def keep(self, text: str) -> Page:
        """Keep a pasted text and give its page."""
        name = f"{PASTED}{next(self._numbers)}"
        self._pasted[name] = text
        return tool_page(CHECK, name)

    def take_file(self, path: Path) -> None:
        """Check a file in a page of its own."""
        self._tabs.open(tool_page(CHECK, str(path)), new_tab=True)

    def pasted(self, argument: str) -> str | None:
        """Give the pasted text of a page; None where there is none, or it went with an earlier window."""
        return self._pasted.get(argument)
