"""Where a quotation may stand: candidates from the passage index.

Owns: exact places by FTS5 phrase, and likely blocks by the quotation's rarest pairs of characters. Inside the
caller's read transaction.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from zjreader.domain.folding import query_tokens
from zjreader.search.plan import LONGEST, tokens_phrase

if TYPE_CHECKING:
    import sqlite3

    from zjreader.domain.ports import Check

RAREST = 12
CANDIDATES = 200
COUNTED = 3000
"""Blocks up to which a pair is counted; more frequent ones tell little."""
RARE = 300
"""Blocks below which a pair counts double."""
LOOKED_AT = 90
"""Pairs of a long quotation that are counted, spread over its length."""
PRUNED = 0.35
"""Share of the best candidate's weight below which none is compared."""


def exact(connection: sqlite3.Connection, folded: str, limit: int) -> list[int]:
    """Give the blocks that hold a folded text (of a very long one, its beginning), in reading order."""
    phrase = tokens_phrase(query_tokens(folded)[:LONGEST])
    if not phrase:
        return []
    rows = connection.execute(
        "SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rowid LIMIT ?", (phrase, limit)
    )
    return [row[0] for row in rows]


def likely(connection: sqlite3.Connection, folded: str, check: Check) -> list[int]:
    """Give the blocks that share most of a text's rarest pairs, likeliest first."""
    pairs = list(dict.fromkeys(query_tokens(folded)))
    if len(pairs) > LOOKED_AT:
        pairs = [pairs[i * len(pairs) // LOOKED_AT] for i in range(LOOKED_AT)]
    counted = []
    for pair in pairs:
        count = connection.execute(
            "SELECT count(*) FROM (SELECT 1 FROM passages WHERE passages MATCH ? LIMIT ?)",
            (tokens_phrase((pair,)), COUNTED),
        ).fetchone()[0]
        if count:
            counted.append((count, pair))
    check()
    shared: Counter[int] = Counter()
    cursor = connection.cursor()
    cursor.row_factory = None
    for count, pair in sorted(counted)[:RAREST]:
        rows = cursor.execute("SELECT rowid FROM passages WHERE passages MATCH ?", (tokens_phrase((pair,)),))
        blocks = [row[0] for row in rows]
        shared.update(blocks)
        if count < RARE:
            shared.update(blocks)  # what few blocks hold tells twice as much
    best = shared.most_common(CANDIDATES)
    return [block for block, weight in best if weight >= PRUNED * best[0][1]]
