"""Put columns in the order that the joins between them ask for.

Owns: cutting an article's lines into columns where a join leaves the printed order, and chaining the columns.
Pure; positions only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Order:
    """An article's reading order.

    Attributes:
        flow: Positions in reading order.
        moved: First positions of columns that do not follow what they were printed behind.
        boxes: Positions of text that stands inside a cut, such as a box on the author.
    """

    flow: tuple[int, ...]
    moved: tuple[int, ...] = ()
    boxes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of an article, and which follows which."""

    segments: list[list[int]]
    follows: dict[int, int]
    ends: dict[int, int]


def reorder(flow: Sequence[int], bodies: Sequence[int], links: Mapping[int, int]) -> Order:
    """Give the reading order; columns without a join keep the order of their first lines."""
    columns = _columns(flow, bodies, links)
    if not columns.follows:
        return Order(tuple(flow))
    order: list[int] = []
    moved: list[int] = []
    entered = set(columns.follows.values())
    for first in [*(n for n in range(len(columns.segments)) if n not in entered), *columns.follows]:
        at: int | None = first
        while at is not None and at not in order:
            if order and at != order[-1] + 1:
                moved.append(columns.segments[at][0])
            order.append(at)
            at = columns.follows.get(at)
    boxes = _boxes(columns, frozenset(bodies))
    plain = [columns.segments[n][0] for n in _resumed(order, columns, boxes)]
    lines = tuple(p for n in order for p in columns.segments[n])
    return Order(lines, tuple(m for m in moved if m not in plain), boxes)


def ring_of(flow: Sequence[int], bodies: Sequence[int], links: Mapping[int, int]) -> list[int]:
    """Give the positions of open ends whose joins make columns follow each other in a ring; empty if none do."""
    columns = _columns(flow, bodies, links)
    for first in columns.follows:
        seen = [first]
        at = columns.follows.get(first)
        while at is not None and at != first and at not in seen:
            seen.append(at)
            at = columns.follows.get(at)
        if at == first:
            return [columns.ends[n] for n in seen]
    return []


def _columns(flow: Sequence[int], bodies: Sequence[int], links: Mapping[int, int]) -> _Columns:
    """Cut the lines into columns wherever a join leaves the printed order."""
    index = {p: i for i, p in enumerate(bodies)}
    apart = {e: s for e, s in links.items() if index[s] != index[e] + 1}
    entered = set(apart.values())
    segments: list[list[int]] = [[]]
    for position in flow:
        if position in entered and segments[-1]:
            segments.append([])
        segments[-1].append(position)
        if position in apart:
            segments.append([])
    segments = [s for s in segments if s]
    holder = {p: n for n, s in enumerate(segments) for p in s}
    follows = {holder[e]: holder[s] for e, s in apart.items()}
    return _Columns(segments, follows, {holder[e]: e for e in apart})


def _boxes(columns: _Columns, bodies: frozenset[int]) -> tuple[int, ...]:
    """List the text that stands between a column's end and the column, further on, that continues it."""
    entered = set(columns.follows.values())
    boxes: list[int] = []
    for number, target in columns.follows.items():
        skipped = range(number + 1, target)
        if all(n not in columns.follows and n not in entered for n in skipped):
            boxes.extend(p for n in skipped for p in columns.segments[n] if p in bodies)
    return tuple(boxes)


def _resumed(order: list[int], columns: _Columns, boxes: tuple[int, ...]) -> list[int]:
    """List the columns that only go on behind a box, or are the box; nothing was moved there."""
    inside = {n for n, s in enumerate(columns.segments) if any(p in boxes for p in s)}
    over = {t for n, t in columns.follows.items() if all(k in inside for k in range(n + 1, t))}
    return [n for n in order if n in inside or n in over]
