"""Searches of before and searches that were saved.

Owns: both lists while the window is open, read once when first asked for, and the rows of the list below the box:
saved ones first, then the latest. Every change is kept on the write lane at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.services.searching import REMEMBERED, SearchingService

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.ports import TaskRunner

SHOWN = 12
"""Searches of before that the list shows."""


@dataclass(frozen=True, slots=True)
class Record:
    """A search of before."""

    text: str
    saved: bool


class Records(QObject):
    """The lists.

    Signals:
        changed: They hold other searches.
    """

    changed = Signal()

    def __init__(
        self, service: SearchingService, tasks: TaskRunner, fail: Callable[[BaseException], None]
    ) -> None:
        """Take the service, the runner and where errors go."""
        super().__init__()
        self._service = service
        self._tasks = tasks
        self._fail = fail
        self._history: list[str] = []
        self._saved: list[str] = []
        self._asked = False

    def load(self) -> None:
        """Read the lists, once."""
        if self._asked:
            return
        self._asked = True

        def read(_check: object, _progress: object) -> tuple[tuple[str, ...], tuple[str, ...]]:
            return self._service.history(), self._service.saved()

        def done(found: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
            history, saved = found
            self._history = [*self._history, *(t for t in history if t not in self._history)]
            self._saved = [*saved, *(t for t in self._saved if t not in saved)]
            self.changed.emit()

        self._tasks.run("read", read, done, self._fail)

    def rows(self, typed: str = "") -> tuple[Record, ...]:
        """List what fits the typed words: saved searches first, then the latest others."""
        words = typed.strip().lower()
        saved = [Record(t, True) for t in self._saved if words in t.lower()]
        latest = [Record(t, False) for t in self._history if t not in self._saved and words in t.lower()]
        return (*saved, *latest[:SHOWN])

    def is_saved(self, text: str) -> bool:
        """Tell whether a search is saved."""
        return text.strip() in self._saved

    def remember(self, text: str) -> None:
        """Put a search at the head of the history."""
        text = text.strip()
        if text and (not self._history or self._history[0] != text):
            self._history = [text, *(t for t in self._history if t != text)][:REMEMBERED]
            self._keep(lambda: self._service.remember(text))

    def toggle(self, text: str) -> None:
        """Save a search, or forget that it was saved."""
        text = text.strip()
        if not text:
            return
        if text in self._saved:
            self._saved.remove(text)
            self._keep(lambda: self._service.unsave(text))
        else:
            self._saved.append(text)
            self._keep(lambda: self._service.save(text))

    def forget(self, record: Record) -> None:
        """Take a search out of its list."""
        if record.saved:
            self.toggle(record.text)
        elif record.text in self._history:
            self._history.remove(record.text)
            self._keep(lambda: self._service.forget(record.text))

    def _keep(self, write: Callable[[], None]) -> None:
        self._tasks.run("write", lambda _c, _p: write(), lambda _none: None, self._fail)
        self.changed.emit()
