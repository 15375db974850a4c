"""How the reader arranged a comparison's rows.

Owns: pins, hidden rows, moved rows, the case they are sorted by, units shown besides the printed ones, and the
lines that follow from these. Rows are named by ``Row.key``; names that a later edition lacks change nothing. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zjreader.domain.comparison import Comparison, Row


class LineKind(StrEnum):
    """The sorts of lines in a matrix."""

    PINNED = "pinned"  # head of the pinned rows
    THEME = "theme"  # head of a theme's rows
    ROW = "row"
    SINGLES = "singles"  # head of what one case only discloses; opens and closes
    HIDDEN = "hidden"  # what was hidden; brings it back
    STRUCK = "struck"  # figures that were struck; brings them back


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the matrix.

    Attributes:
        kind: Its sort.
        text: Theme of a head; empty elsewhere.
        row: The row, for ``ROW``.
        count: Rows behind the line, for ``SINGLES`` and ``HIDDEN``.
        open: Whether what is behind is on view.
        pinned: Whether the row is pinned.
    """

    kind: LineKind
    text: str = ""
    row: Row | None = None
    count: int = 0
    open: bool = False
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What the reader chose.

    Attributes:
        pinned: Rows on top, in this order.
        hidden: Rows out of sight.
        order: Rows that were moved, in their order: each stands before what followed it then.
        sorted_by: The case (article) by whose standing rankable rows are sorted; empty for none.
        units: Row to the unit that its values are shown in besides the printed one.
        singles: Whether rows that one case only discloses are on view.
    """

    pinned: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    order: tuple[tuple[str, str], ...] = ()
    sorted_by: str = ""
    units: Mapping[str, str] = field(default_factory=dict)
    singles: bool = False

    def pin(self, key: str) -> Arrangement:
        """Pin a row, or let it go."""
        pinned = tuple(k for k in self.pinned if k != key)
        return replace(self, pinned=pinned if key in self.pinned else (*pinned, key))

    def hide(self, key: str) -> Arrangement:
        """Put a row out of sight."""
        return replace(self, hidden=tuple(dict.fromkeys((*self.hidden, key))))

    def show_all(self) -> Arrangement:
        """Bring hidden rows back."""
        return replace(self, hidden=())

    def place(self, key: str, before: str) -> Arrangement:
        """Move a row before another one of its part; at the part's end where ``before`` is empty."""
        kept = tuple(pair for pair in self.order if pair[0] != key)
        return replace(self, order=(*kept, (key, before)))

    def sort(self, case: str) -> Arrangement:
        """Sort by a case; by none where it was that already."""
        return replace(self, sorted_by="" if self.sorted_by == case else case)

    def show_unit(self, key: str, unit: str) -> Arrangement:
        """Show a row's values in another unit too; empty for the printed one alone."""
        units = {k: u for k, u in self.units.items() if k != key}
        return replace(self, units={**units, key: unit} if unit else units)

    def values(self) -> dict[str, Any]:
        """Give it as JSON values."""
        return {
            "pinned": list(self.pinned),
            "hidden": list(self.hidden),
            "order": [list(pair) for pair in self.order],
            "sorted_by": self.sorted_by,
            "units": dict(self.units),
            "singles": self.singles,
        }


def from_values(values: object) -> Arrangement:
    """Read an arrangement from JSON values; what is odd is left out."""
    if not isinstance(values, dict):
        return Arrangement()
    units = values.get("units")
    order = values.get("order")
    pairs = [p for p in order if isinstance(p, list) and len(p) == 2] if isinstance(order, list) else []
    return Arrangement(
        _strings(values.get("pinned")),
        _strings(values.get("hidden")),
        tuple((str(a), str(b)) for a, b in pairs),
        str(values.get("sorted_by") or ""),
        {str(k): str(u) for k, u in units.items()} if isinstance(units, dict) else {},
        values.get("singles") is True,
    )


def _strings(value: object) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def lines(comparison: Comparison, arrangement: Arrangement) -> tuple[Line, ...]:
    """Lay the rows out: pinned ones, shared ones by theme, then those of one case only, then what is hidden."""
    known = {row.key: row for row in comparison.rows}
    pinned = [known[k] for k in arrangement.pinned if k in known and k not in arrangement.hidden]
    gone = {*arrangement.hidden, *(row.key for row in pinned)}
    rest = [row for row in comparison.rows if row.key not in gone]
    shared = [row for row in rest if row.shared > 1]
    singles = [row for row in rest if row.shared <= 1]
    found: list[Line] = []
    if pinned:
        found.append(Line(LineKind.PINNED))
        found += [Line(LineKind.ROW, row=row, pinned=True) for row in pinned]
    found += _by_theme(shared, comparison, arrangement)
    if singles:
        found.append(Line(LineKind.SINGLES, count=len(singles), open=arrangement.singles or not found))
        if found[-1].open:
            found += _by_theme(singles, comparison, arrangement)
    hidden = sum(k in known for k in arrangement.hidden)
    if hidden:
        found.append(Line(LineKind.HIDDEN, count=hidden))
    if comparison.struck:
        found.append(Line(LineKind.STRUCK, count=len(comparison.struck)))
    return tuple(found)


def _by_theme(rows: Sequence[Row], comparison: Comparison, arrangement: Arrangement) -> Iterator[Line]:
    themes = dict.fromkeys(row.theme for row in rows)
    best = {t: any(row.rankable for row in rows if row.theme == t) for t in themes}
    for theme in sorted(themes, key=lambda t: not best[t]):
        yield Line(LineKind.THEME, theme)
        part = _moved([row for row in rows if row.theme == theme], arrangement.order)
        for row in _sorted(part, comparison, arrangement.sorted_by):
            yield Line(LineKind.ROW, row=row)


def _moved(rows: list[Row], order: Sequence[tuple[str, str]]) -> list[Row]:
    result = list(rows)
    for key, before in order:
        row = next((r for r in result if r.key == key), None)
        if row is None:
            continue
        result.remove(row)
        place = next((n for n, r in enumerate(result) if r.key == before), len(result))
        result.insert(place, row)
    return result


def _sorted(rows: list[Row], comparison: Comparison, case: str) -> list[Row]:
    """Put the rows first in which a case stands highest; rows that may not be ranked keep their order."""
    column = next((n for n, c in enumerate(comparison.cases) if c.article == case), None)
    if column is None:
        return rows
    standing = {row.key: rank(row, column) for row in rows}
    ranked = [row for row in rows if standing[row.key] is not None]
    others = [row for row in rows if standing[row.key] is None]
    ranked.sort(key=lambda row: (standing[row.key] or 0, -row.shared))
    return [*ranked, *others]


def rank(row: Row, column: int) -> int | None:
    """Give a case's place in a row, from 1, highest value first; None where the row may not be ranked."""
    values = [middle(cell.value) if cell is not None else None for cell in row.cells]
    own = values[column]
    if not row.rankable or own is None:
        return None
    return 1 + sum(v > own for v in values if v is not None)


def middle(value: float | tuple[float, float] | None) -> float | None:
    """Give a value, of a range its middle."""
    return sum(value) / 2 if isinstance(value, tuple) else value
