"""Which blocks match: their number and their order.

Owns: running a plan's SQL with bounded work. Ranking every hit is what costs in FTS5, so bm25 runs only where few
blocks match and the words are short enough for it to tell anything; else reading order. Articles are counted over
the first ``TALLIED`` matches. Inside the caller's read transaction.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zjreader.domain.folding import Folding, fold_text
from zjreader.domain.query import Node, words
from zjreader.domain.search import Filters, Order
from zjreader.search.characters import holding

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from zjreader.search.plan import Condition, Plan

RANKED = 1500
"""Matching blocks up to which they are ranked."""
TELLING = 8
"""Folded characters from which a word stands once in a block at most, so that ranking tells nothing."""
TALLIED = 3000
"""Matching blocks over which articles are counted."""

_ORDERS = {
    Order.PAGE: "i.date, i.key, a.ordinal, b.ordinal",
    Order.DATE: "i.date DESC, i.key, a.ordinal, b.ordinal",
}
_JOINS = "JOIN articles a ON a.id = b.article_id JOIN issues i ON i.key = a.issue"

_LISTED = f"json_each(?) j JOIN blocks b ON b.id = j.value {_JOINS}"


@dataclass(frozen=True, slots=True)
class Sought:
    """A query understood, with what it is confined to."""

    node: Node
    folding: Folding = field(default_factory=Folding)
    filters: Filters = field(default_factory=Filters)
    order: Order = Order.RELEVANCE
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """What a plan selects.

    Attributes:
        rows: Blocks to be shown with their scores, in the asked order.
        total: Number of all matching blocks.
        first: The first matching blocks by row, at most ``TALLIED``.
    """

    rows: Sequence[tuple[int, float]]
    total: int
    first: Sequence[int]


def select(connection: sqlite3.Connection, planned: Plan, sought: Sought) -> Selection:
    """Select the blocks of a plan."""
    source, values = _source(planned)
    row = "p.rowid" if planned.match and not planned.rest else "b.id"
    total, ids = _counted(connection, planned, row)
    shown = total if sought.limit is None else sought.limit
    if sought.order in _ORDERS:
        rows = _ordered(connection, planned, ids if len(ids) == total else None, sought.order, shown)
    elif planned.match and 1 < total <= RANKED and _telling(sought.node):
        statement = f"SELECT {row}, -p.rank FROM {source} ORDER BY p.rank LIMIT ?"
        rows = [(r[0], r[1]) for r in connection.execute(statement, (*values, shown))]
    elif shown <= len(ids) or len(ids) == total:
        rows = [(block, 0.0) for block in ids[:shown]]
    else:
        statement = f"SELECT {row} FROM {source} ORDER BY {row} LIMIT ?"
        rows = [(r[0], 0.0) for r in connection.execute(statement, (*values, shown))]
    return Selection(rows, total, ids[:TALLIED])


def _counted(connection: sqlite3.Connection, planned: Plan, row: str) -> tuple[int, list[int]]:
    """Count what a plan selects and give the first of it in ascending order, at most one more than is tallied."""
    if planned.character:
        return holding(connection, planned.character, TALLIED + 1)
    source, values = _source(planned)
    limit = -1 if planned.verified else TALLIED + 1  # verifying costs, so once only
    cursor = connection.cursor()
    cursor.row_factory = None
    statement = f"SELECT {row} FROM {source} ORDER BY {row} LIMIT ?"
    ids = [block for (block,) in cursor.execute(statement, (*values, limit))]
    if len(ids) <= TALLIED or planned.verified:
        return len(ids), ids
    return connection.execute(f"SELECT count(*) FROM {source}", values).fetchone()[0], ids


def matching(connection: sqlite3.Connection, match: str, limit: int = -1) -> list[int]:
    """List the blocks that an FTS5 expression matches, in ascending order, at most so many (-1: all)."""
    cursor = connection.cursor()
    cursor.row_factory = None
    sql = "SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rowid LIMIT ?"
    return [block for (block,) in cursor.execute(sql, (match, limit))]


def confine(
    connection: sqlite3.Connection, blocks: Sequence[int], conditions: Sequence[Condition], sought: Sought
) -> Selection:
    """Select those of some blocks, given in ascending order, that satisfy conditions."""
    if conditions:
        where = " AND ".join(condition.sql for condition in conditions)
        values = tuple(value for condition in conditions for value in condition.values)
        statement = f"SELECT b.id FROM {_LISTED} WHERE {where} ORDER BY b.id"
        blocks = [row[0] for row in connection.execute(statement, (json.dumps(list(blocks)), *values))]
    shown = len(blocks) if sought.limit is None else sought.limit
    rows = [(block, 0.0) for block in blocks[:shown]]
    if sought.order in _ORDERS:
        statement = f"SELECT b.id FROM {_LISTED} ORDER BY {_ORDERS[sought.order]} LIMIT ?"
        rows = [(row[0], 0.0) for row in connection.execute(statement, (json.dumps(list(blocks)), shown))]
    return Selection(rows, len(blocks), blocks[:TALLIED])


def _ordered(
    connection: sqlite3.Connection, planned: Plan, ids: Sequence[int] | None, order: Order, shown: int
) -> list[tuple[int, float]]:
    """Sort by issue and place; ``ids`` saves asking the index again."""
    source, values = _source(planned, joined=True)
    if ids is not None:
        source, values = _LISTED, (json.dumps(list(ids)),)
    rows = connection.execute(f"SELECT b.id FROM {source} ORDER BY {_ORDERS[order]} LIMIT ?", (*values, shown))
    return [(row[0], 0.0) for row in rows]


def _source(planned: Plan, *, joined: bool = False) -> tuple[str, tuple[object, ...]]:
    """Write what stands after FROM, conditions included."""
    conditions = [condition.sql for condition in planned.rest]
    values = tuple(value for condition in planned.rest for value in condition.values)
    if not planned.match:
        return f"blocks b {_JOINS} WHERE {' AND '.join(conditions)}", values
    joined = joined or bool(planned.rest)
    tables = f"passages p JOIN blocks b ON b.id = p.rowid {_JOINS}" if joined else "passages p"
    return f"{tables} WHERE {' AND '.join(['p.passages MATCH ?', *conditions])}", (planned.match, *values)


def _telling(node: Node) -> bool:
    sought = words(node)
    return len(sought) > 1 or any(len(fold_text(word.text)) < TELLING for word in sought)
