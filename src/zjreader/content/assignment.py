"""Assign each row to at most one column so that the total gain is greatest.

Owns: the Hungarian method on a small matrix. Pure; cubic in the number of rows, so callers keep it small.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def assign(gains: Sequence[Sequence[float]]) -> list[int]:
    """Give for every row the column it is assigned to; there must be at least as many columns as rows."""
    rows = len(gains)
    columns = len(gains[0]) if rows else 0
    row_price = [0.0] * (rows + 1)
    column_price = [0.0] * (columns + 1)
    holder = [0] * (columns + 1)
    for row in range(1, rows + 1):
        holder[0] = row
        _augment(gains, row_price, column_price, holder)
    chosen = [-1] * rows
    for column in range(1, columns + 1):
        if holder[column]:
            chosen[holder[column] - 1] = column - 1
    return chosen


def _augment(
    gains: Sequence[Sequence[float]], row_price: list[float], column_price: list[float], holder: list[int]
) -> None:
    """Find the cheapest way to give one more row its column, and shift the others along it."""
    columns = len(column_price) - 1
    slack = [float("inf")] * (columns + 1)
    way = [0] * (columns + 1)
    used = [False] * (columns + 1)
    current = 0
    while holder[current]:
        used[current] = True
        row = holder[current]
        nearest, delta = 0, float("inf")
        for column in range(1, columns + 1):
            if used[column]:
                continue
            cost = -gains[row - 1][column - 1] - row_price[row] - column_price[column]
            if cost < slack[column]:
                slack[column], way[column] = cost, current
            if slack[column] < delta:
                nearest, delta = column, slack[column]
        for column in range(columns + 1):
            if used[column]:
                row_price[holder[column]] += delta
                column_price[column] -= delta
            else:
                slack[column] -= delta
        current = nearest
    while current:
        holder[current] = holder[way[current]]
        current = way[current]
