"""The tabs of the window.

Owns: which readers are open, in which order, which is current, and those closed that can be opened again.
There is always at least one tab.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.viewmodels.pages import START, Page, Target, Trail, Visit

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.viewmodels.reader import Reader

REMEMBERED = 20
"""Closed tabs that can be opened again."""


class Tabs(QObject):
    """The open readers.

    Signals:
        added: A tab (its index) was put in.
        removed: A tab (its index) was taken out.
        current_changed: Another tab is on view.
        shown: The page, the content or the trail of some tab changed.
        scrolled: The reader moved within a page.
    """

    added = Signal(int)
    removed = Signal(int)
    current_changed = Signal()
    shown = Signal()
    scrolled = Signal()

    def __init__(self, make_reader: Callable[[Trail], Reader]) -> None:
        """Take what makes a reader; call ``restore`` or ``open`` to begin."""
        super().__init__()
        self._make = make_reader
        self._readers: list[Reader] = []
        self._closed: list[Trail] = []
        self._current = -1
        self.home = START

    @property
    def readers(self) -> tuple[Reader, ...]:
        """All tabs in order."""
        return tuple(self._readers)

    @property
    def index(self) -> int:
        """Which is on view; -1 before the first."""
        return self._current

    @property
    def current(self) -> Reader | None:
        """The reader on view."""
        return self._readers[self._current] if self._readers else None

    @property
    def can_reopen(self) -> bool:
        """Whether a closed tab can be opened again."""
        return bool(self._closed)

    def restore(self, trails: list[Trail], index: int) -> None:
        """Open tabs without fetching any but the one on view."""
        for trail in trails:
            self._insert(trail, len(self._readers))
        self.select(min(max(index, 0), len(self._readers) - 1))

    def open(
        self, page: Page, target: Target | None = None, *, new_tab: bool = False, background: bool = False
    ) -> Reader:
        """Open a page in the tab on view, in a new one beside it, or in the background behind all others."""
        current = self.current
        if current is not None and not new_tab:
            current.open(page, target)
            return current
        place = len(self._readers) if background else self._current + 1
        reader = self._insert(Trail((Visit(page, target),)), place)
        if not background or self._current < 0:
            self.select(place)
        reader.ensure()
        return reader

    def open_home(self) -> None:
        """Open the home page in a new tab."""
        self.open(self.home, new_tab=True)

    def close(self, index: int | None = None) -> None:
        """Close a tab; the last one shows the home page instead."""
        place = self._current if index is None else index
        if not 0 <= place < len(self._readers):
            return
        reader = self._readers[place]
        if len(self._readers) == 1:
            reader.open(self.home)
            return
        reader.retire()
        self._closed.append(reader.trail.copy())
        del self._closed[:-REMEMBERED]
        del self._readers[place]
        was_current = place == self._current
        if place < self._current or self._current == len(self._readers):
            self._current -= 1
        self.removed.emit(place)
        reader.deleteLater()
        if was_current:
            self._settle()
        self.shown.emit()

    def reopen(self) -> None:
        """Open the tab that was closed last."""
        if self._closed:
            place = self._current + 1
            self._insert(self._closed.pop(), place)
            self.select(place)

    def select(self, index: int) -> None:
        """Bring a tab to view."""
        if 0 <= index < len(self._readers) and index != self._current:
            self._current = index
            self._settle()

    def step(self, steps: int) -> None:
        """Go to the next or previous tab, round the ends."""
        if self._readers:
            self.select((self._current + steps) % len(self._readers))

    def move(self, source: int, to: int) -> None:
        """Follow a tab that was dragged to another place."""
        current = self.current
        self._readers.insert(to, self._readers.pop(source))
        if current is not None:
            self._current = self._readers.index(current)

    def reload(self) -> None:
        """Fetch all contents again, after the library changed."""
        for reader in self._readers:
            reader.reload()

    def mark(self) -> None:
        """Note on the trails where the reader is."""
        for reader in self._readers:
            if reader.content is not None:
                reader.trail.mark(reader.place)

    def leave(self) -> None:
        """Keep the places of all tabs."""
        for reader in self._readers:
            reader.leave()

    def _insert(self, trail: Trail, place: int) -> Reader:
        reader = self._make(trail)
        reader.setParent(self)
        reader.page_changed.connect(self.shown)
        reader.content_changed.connect(self.shown)
        reader.place_changed.connect(self.scrolled)
        reader.described.connect(self.shown)
        self._readers.insert(place, reader)
        if self._current >= place:
            self._current += 1
        self.added.emit(place)
        return reader

    def _settle(self) -> None:
        self.current_changed.emit()
        if self.current is not None:
            self.current.ensure()
        self.shown.emit()
