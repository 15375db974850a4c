"""Where the reader is, in ``user.db``: positions in articles, and the state of the application.

Owns: the ports PositionRepo and StateRepo, all of ``user.db`` that a start needs. Threading: any thread.
"""

from __future__ import annotations

import json
from dataclasses import astuple
from typing import TYPE_CHECKING

from zjreader.domain.reading import Position
from zjreader.store import sealed
from zjreader.store.library_rows import dumps

if TYPE_CHECKING:
    from zjreader.store.connection import Connections


class _Repo:
    def __init__(self, connections: Connections) -> None:
        """Take the connections to ``user.db``."""
        self._connections = connections


class SqlitePositions(_Repo):
    """Implements the port PositionRepo."""

    def position(self, article: str) -> Position | None:
        """Fetch the last place in an article, or None."""
        with self._connections.reading() as connection:
            rows = list(sealed.fetch(connection, sealed.POSITIONS, (article,)))
        return Position(*rows[0]) if rows else None

    def remember(self, position: Position) -> None:
        """Keep a place; the newest of an article wins."""
        with self._connections.writing() as connection:
            sealed.put(connection, sealed.POSITIONS, (astuple(position),))


class SqliteState(_Repo):
    """Implements the port StateRepo."""

    def get(self, name: str) -> object | None:
        """Fetch a value, or None where there is none."""
        with self._connections.reading() as connection:
            rows = list(sealed.fetch(connection, sealed.STATE, (name,)))
        return json.loads(rows[0]["value"]) if rows else None

    def set(self, name: str, value: object) -> None:
        """Keep a value."""
        with self._connections.writing() as connection:
            sealed.put(connection, sealed.STATE, ((name, dumps(value)),))
