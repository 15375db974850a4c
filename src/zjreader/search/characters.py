"""Single characters: how many blocks hold one, and the first of them.

Owns: reading the lists that ``store.characters`` writes. The passage index could answer too, but would first put
the lists of all pairs that begin with the character together, which in a great library takes tenths of a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.domain.postings import count, unpack

if TYPE_CHECKING:
    import sqlite3

_LISTS = """
    WITH RECURSIVE issue(place) AS (
        SELECT min(place) FROM characters
        UNION ALL
        SELECT (SELECT min(c.place) FROM characters c WHERE c.place > issue.place + 0x1fffff)
        FROM issue WHERE issue.place IS NOT NULL
    )
    SELECT issue.place >> 21, c.blocks FROM issue CROSS JOIN characters c ON c.place = issue.place + ?
    ORDER BY issue.place
"""


def holding(connection: sqlite3.Connection, char: str, most: int) -> tuple[int, list[int]]:
    """Count the blocks that hold a folded character and give the first of them, at most so many, ascending."""
    total = 0
    found: list[int] = []
    cursor = connection.cursor()
    cursor.row_factory = None
    for first, packed in cursor.execute(_LISTS, (ord(char),)):
        total += count(packed)
        if len(found) < most:
            found += unpack(packed, first)
    return total, found[:most]
