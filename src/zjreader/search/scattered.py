"""Words of a query that stand in different blocks of an article.

Owns: which articles hold them all, and the blocks concerned. The rarest word says which articles are worth looking
at; the others are looked up within those. Inside the caller's read transaction.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from itertools import chain
from typing import TYPE_CHECKING

from zjreader.search.selection import matching

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from zjreader.search.directory import Directory

FEW = 100
"""Blocks of a word up to which it is rare; articles that are looked into one by one."""

_WITHIN = """
    SELECT p.rowid FROM json_each(?) j CROSS JOIN passages p WHERE p.passages MATCH ?
    AND p.rowid >= json_extract(j.value, '$[0]') AND p.rowid < json_extract(j.value, '$[1]')
"""

Spans = list[tuple[int, int]]
"""Articles as ranges of blocks, ascending, the ends exclusive."""


def scattered(connection: sqlite3.Connection, directory: Directory, phrases: Iterable[str]) -> list[int]:
    """List the blocks that any of some FTS5 expressions matches, in the articles where each matches one."""
    looked = ((matching(connection, phrase, FEW + 1), phrase) for phrase in phrases)
    (rarest, first), *others = sorted(looked, key=lambda pair: len(pair[0]))
    found = [rarest if len(rarest) <= FEW else matching(connection, first)]
    spans = directory.spans(found[0])
    for some, phrase in others:
        if not spans:
            return []
        if len(some) <= FEW:
            blocks = _cut(some, spans)
        elif len(spans) <= FEW:
            blocks = [row[0] for row in connection.execute(_WITHIN, (json.dumps(spans), phrase))]
        else:
            blocks = _cut(matching(connection, phrase), spans)
        spans = directory.spans(blocks)
        found.append(blocks)
    return sorted(set(chain.from_iterable(_cut(blocks, spans) for blocks in found)))


def _cut(blocks: Sequence[int], spans: Spans) -> list[int]:
    """Keep those of some ascending blocks that lie in ranges."""
    return [*chain.from_iterable(blocks[bisect_left(blocks, a) : bisect_left(blocks, b)] for a, b in spans)]
