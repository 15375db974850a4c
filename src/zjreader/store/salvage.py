"""Read what can still be read from a damaged database of the reader's.

Owns: reading around damaged pages, at last page by page, and telling intact rows from damaged ones by their
seals. Works on a scratch copy, so that the damaged file stays as evidence.
Threading: one call at a time.
Invariant: never gives a row that was not written as it is.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zjreader.store import pages, sealed
from zjreader.store.files import discard

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from zjreader.store.sealed import Row, Table

LOOKUPS = 4000
"""Reads spent on finding rows between damaged pages of one table."""

_EDGE = 2**62
_UNREADABLE = (sqlite3.Error, UnicodeDecodeError)  # the latter where damage reached SQLite's own messages


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was read of one table.

    Attributes:
        rows: Intact rows, each with its seal as last value.
        damaged: Number of rows whose seal does not fit.
        complete: Whether the whole table could be read.
    """

    rows: tuple[Row, ...]
    damaged: int
    complete: bool

    @property
    def whole(self) -> bool:
        """Tell whether these are all rows that the table had."""
        return self.complete and not self.damaged


NOTHING = Salvaged((), 0, complete=False)


def salvage(path: Path, scratch: Path, backup: Path | None) -> Mapping[str, Salvaged]:
    """Read every table of a damaged database, by table name.

    Args:
        path: The damaged file; its log beside it is read too.
        scratch: Where a copy may be made; it is removed again.
        backup: A good copy, whose first page stands in where the damaged one's cannot be read.
    """
    best: Mapping[str, Salvaged] = {}
    heads: list[Path | None] = [None] if backup is None else [None, backup]
    for head in heads:
        found = _read_copy(path, scratch, head)
        if sum(len(t.rows) for t in found.values()) > sum(len(t.rows) for t in best.values()) or not best:
            best = found
        if all(table.whole for table in found.values()):
            return found
    return _completed(best, path)


def _completed(found: Mapping[str, Salvaged], path: Path) -> Mapping[str, Salvaged]:
    """Add what stands in pages that cannot be reached any more; of several states of a row the last."""
    log = path.with_name(path.name + "-wal")
    contents = [file.read_bytes() if file.exists() else b"" for file in (path, log)]
    loose = _loose(pages.records(pages.pages(*contents)))
    completed = {}
    for table in sealed.TABLES:
        have = found[table.name]
        width = len(table.key)
        known = {row[:width] for row in have.rows}
        extra = () if have.whole else (row for key, row in loose[table.name].items() if key not in known)
        completed[table.name] = replace(have, rows=(*have.rows, *extra))
    return completed


def _loose(records: Iterable[Row]) -> Mapping[str, dict[Row, Row]]:
    loose: dict[str, dict[Row, Row]] = {table.name: {} for table in sealed.TABLES}
    for values in records:
        for table in sealed.TABLES:
            begin = len(values) - len(table.fields) - 1  # 1 where SQLite's own number of the row comes first
            if begin not in (0, 1):
                continue
            row = sealed.as_read(table, values[begin:])
            if not sealed.intact(table, row):
                continue
            key = row[: len(table.key)]
            before = loose[table.name].get(key)
            if before is None or table.age(before) < table.age(row):
                loose[table.name][key] = row
    return loose


def _read_copy(path: Path, scratch: Path, head: Path | None) -> Mapping[str, Salvaged]:
    nothing = {table.name: NOTHING for table in sealed.TABLES}
    try:
        for suffix in ("", "-wal"):
            if (old := path.with_name(path.name + suffix)).exists():
                shutil.copyfile(old, scratch.with_name(scratch.name + suffix))
        if head is not None:
            _transplant(scratch, head)
        elif not scratch.exists() or not scratch.stat().st_size:
            scratch.write_bytes(bytes(pages.PAGE))  # SQLite deletes the log of an empty file unread
        connection = sqlite3.connect(f"{scratch.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
        try:
            connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
            return {table.name: _salvage_table(connection, table) for table in sealed.TABLES}
        finally:
            connection.close()
    except _UNREADABLE:
        return nothing
    finally:
        discard(scratch)


def _transplant(damaged: Path, good: Path) -> None:
    """Give a damaged file the first page of a good one: its header and the list of tables.

    The tables lie where they lay, since both come from the same migrations. Two fields of the header are set so
    that SQLite counts the pages by the file's size and takes none for free.
    """
    page = bytearray(good.read_bytes()[: pages.PAGE])
    page[18:20] = b"\x02\x02" if damaged.with_name(damaged.name + "-wal").exists() else b"\x01\x01"
    page[32:40] = bytes(8)
    page[92:96] = bytes(4)
    damaged.touch()
    with damaged.open("rb+") as file:
        file.write(page)
        # A file cut in the middle of a page is taken up to its last whole page.
        file.truncate(max(pages.PAGE, os.fstat(file.fileno()).st_size // pages.PAGE * pages.PAGE))


def _salvage_table(connection: sqlite3.Connection, table: Table) -> Salvaged:
    rows, complete = _Reader(connection, table).read()
    intact = tuple(row for row in rows if sealed.intact(table, row))
    return Salvaged(intact, len(rows) - len(intact), complete)


class _Reader:
    """Reads one table from both ends and around what cannot be read in between."""

    def __init__(self, connection: sqlite3.Connection, table: Table) -> None:
        fields = ", ".join((*table.fields, "seal"))
        self._connection = connection
        self._select = (
            f"SELECT rowid, {fields} FROM {table.name} NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid"
        )
        self._found: dict[int, Row] = {}
        self._left = LOOKUPS

    def read(self) -> tuple[list[Row], bool]:
        """Give the rows and whether there were no others."""
        complete, last = self._run(-_EDGE, _EDGE)
        if not complete:
            _, first = self._run(-_EDGE, _EDGE, backward=True)
            if last is not None and first is not None:
                self._between(last + 1, first - 1)
        return [self._found[key] for key in sorted(self._found)], complete

    def _between(self, low: int, high: int) -> None:
        spans = [(low, high)]
        while spans and self._left > 0:
            low, high = spans.pop()
            if low > high:
                continue
            complete, last = self._run(low, high)
            if complete or low == high:
                continue
            low = low if last is None else last + 1
            middle = (low + high) // 2
            spans += [(middle + 1, high), (low, middle)]

    def _run(self, low: int, high: int, *, backward: bool = False) -> tuple[bool, int | None]:
        """Read on until the end or the first damage; tell which, and the last row that was read."""
        self._left -= 1
        last: int | None = None
        try:
            for row in self._connection.execute(self._select + (" DESC" if backward else ""), (low, high)):
                last = row[0]
                self._found[row[0]] = tuple(row)[1:]
        except _UNREADABLE:
            return False, last
        return True, last
