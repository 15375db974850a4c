"""Where the reader was.

Owns: reading positions and the session (open tabs, window, panels). Nothing here is undoable; the newest wins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.domain.ports import PositionRepo, StateRepo
    from zjreader.domain.reading import Position

SESSION = "session"


class ReadingService:
    """Remembers places and brings them back."""

    def __init__(self, positions: PositionRepo, state: StateRepo) -> None:
        """Take where positions and state are kept."""
        self._positions = positions
        self._state = state

    def position(self, article: str) -> Position | None:
        """Fetch the last place in an article, or None."""
        return self._positions.position(article)

    def remember(self, position: Position) -> None:
        """Keep a place."""
        self._positions.remember(position)

    def session(self) -> dict[str, object]:
        """Fetch the last session; empty at the first start."""
        value = self._state.get(SESSION)
        return {str(k): v for k, v in value.items()} if isinstance(value, dict) else {}

    def save_session(self, session: dict[str, object]) -> None:
        """Keep the session; values are JSON."""
        self._state.set(SESSION, session)
