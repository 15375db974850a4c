"""Keep how comparisons are arranged, by their cases.

Owns: one arrangement for each set of cases, the latest ones for the session. An arrangement is replaced whole, so
that a step may put it from a worker while the window reads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.viewmodels.comparing.arrangement import Arrangement, from_values

if TYPE_CHECKING:
    from collections.abc import Sequence

KEPT = 30
"""Sets of cases whose arrangement is remembered."""

_NONE = Arrangement()


class Keeper:
    """Arrangements by the cases they belong to; the order of the cases does not matter."""

    def __init__(self, stored: object = None) -> None:
        """Begin with what a session stored."""
        pairs = stored.items() if isinstance(stored, dict) else ()
        self._kept: dict[str, Arrangement] = {str(key): from_values(value) for key, value in pairs}

    def get(self, articles: Sequence[str]) -> Arrangement:
        """Give the arrangement of cases."""
        return self._kept.get(_key(articles), _NONE)

    def put(self, articles: Sequence[str], arrangement: Arrangement) -> None:
        """Replace the arrangement of cases."""
        kept = {k: v for k, v in self._kept.items() if k != _key(articles)}
        kept[_key(articles)] = arrangement
        self._kept = dict(list(kept.items())[-KEPT:])

    def values(self) -> object:
        """Give all as JSON values."""
        return {key: arrangement.values() for key, arrangement in self._kept.items()}


def _key(articles: Sequence[str]) -> str:
    return "+".join(sorted(articles))
