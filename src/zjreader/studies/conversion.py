"""Convert between units that measure the same.

Owns: the dimensions of comparison.toml. A conversion never replaces the printed value. Threading: immutable.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class UnitConverter:
    """Converts values between units."""

    def __init__(self, dimensions: Sequence[Mapping[str, float]]) -> None:
        """Keep the dimensions: unit to its size, the first unit being the one of comparison."""
        self._dimensions = tuple(dict(d) for d in dimensions)
        self._of = {unit: d for d in self._dimensions for unit in d}

    def dimension(self, unit: str | None) -> str | None:
        """Give the unit in which values of a unit are compared; itself where nothing converts to it."""
        found = self._of.get(unit or "")
        return next(iter(found)) if found else unit

    def units(self, unit: str | None) -> tuple[str, ...]:
        """Give the units that a value can be shown in, its own first."""
        if unit is None:
            return ()
        return (unit, *(u for u in self._of.get(unit, {}) if u != unit))

    def convert(self, value: float, unit: str, wanted: str) -> float | None:
        """Convert a value; None where the units measure different things."""
        if unit == wanted:
            return value
        sizes = self._of.get(unit)
        if sizes is None or wanted not in sizes:
            return None
        return round(value * sizes[unit] / sizes[wanted], 10)
