"""The characters of each issue: for every one the list of the blocks that hold it.

Owns: the table ``characters``, written and taken out with the passages. A row's number is the issue's first block,
then in the lowest 21 bits the character; character 0 has an empty list and stands for the issue itself. So an
issue's rows lie together: a further issue costs the same however many there are.
Threading: inside the caller's transaction.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from zjreader.domain.postings import pack

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

BITS = 21
"""Bits that any character's number fits in."""

_MISSING = f"""
    SELECT EXISTS (
        SELECT min(id) AS first FROM blocks WHERE article_id IS NOT NULL GROUP BY issue
        HAVING (first << {BITS}) NOT IN (SELECT place FROM characters)
    ) OR (SELECT count(DISTINCT place >> {BITS}) FROM characters)
        <> (SELECT count(DISTINCT issue) FROM blocks WHERE article_id IS NOT NULL)
"""


def write(connection: sqlite3.Connection, blocks: Iterable[tuple[int, str]]) -> None:
    """Write the characters of an issue's blocks, given by id in ascending order and as tokens of the passages."""
    held: defaultdict[str, list[int]] = defaultdict(list)
    first: int | None = None
    for block, tokens in blocks:
        first = block if first is None else first
        for char in set(tokens[::3]):  # a token is two characters and a space, the last one a single character
            held[char].append(block)
    if first is None:
        return
    start = first << BITS
    rows = [(start + ord(char), pack(places, first)) for char, places in sorted(held.items())]
    connection.executemany("INSERT INTO characters VALUES (?, ?)", [(start, b""), *rows])


def remove(connection: sqlite3.Connection, first: int) -> None:
    """Take an issue out, given by its first block."""
    span = (first << BITS, ((first + 1) << BITS) - 1)
    connection.execute("DELETE FROM characters WHERE place BETWEEN ? AND ?", span)


def is_sound(connection: sqlite3.Connection) -> bool:
    """Tell whether every issue has its rows and no other is there, without comparing them."""
    return not connection.execute(_MISSING).fetchone()[0]
