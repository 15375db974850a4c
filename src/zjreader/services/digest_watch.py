"""Tells whether the built-in digests must be compared with the library.

Owns: the mark of the last comparison (the library's changes and the digests' files). Reading the digests and what
writes them takes megabytes that a reader who changes nothing never needs, so a start asks here first.
Threading: the write lane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from zjreader.domain.ports import LibraryRepo, StateRepo

MARK = "digests"
"""Name of the mark in the reader's data."""


class DigestWatch:
    """Compares marks."""

    def __init__(self, library: LibraryRepo, state: StateRepo, folder: Path) -> None:
        """Take the library, where the mark is kept, and the folder of the digests' files."""
        self._library = library
        self._state = state
        self._folder = folder

    def due(self) -> bool:
        """Tell whether the library or the digests are others than when ``done`` was said."""
        return self._state.get(MARK) != self._mark()

    def done(self) -> None:
        """Keep in mind that the library has what the digests have."""
        self._state.set(MARK, self._mark())

    def _mark(self) -> list[object]:
        stats = [(path.relative_to(self._folder), path.stat()) for path in sorted(self._folder.glob("*/*"))]
        files = [[name.as_posix(), stat.st_size, stat.st_mtime_ns] for name, stat in stats]
        return [__version__, self._library.generation(), len(self._library.issues()), files]
