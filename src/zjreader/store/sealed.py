"""Rows that carry a checksum, so that damage which SQLite cannot see is noticed.

Owns: the list of the reader's tables and the only way they are written. A seal is the CRC-32 of the table's
name and the row's values; ``PRAGMA integrity_check`` sees broken pages, a seal also sees a flipped character.
Threading: inside the caller's transaction.
Invariant: every row of a table listed here has a seal that fits it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zlib import crc32

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the reader's.

    Attributes:
        name: Its name.
        key: The fields that identify a row.
        rest: Its other fields, without the seal.
        reals: Fields that hold fractions; whole numbers among them come back as fractions.
    """

    name: str
    key: tuple[str, ...]
    rest: tuple[str, ...]
    reals: frozenset[str] = frozenset()

    @property
    def fields(self) -> tuple[str, ...]:
        """Give all fields but the seal, key first: the order of a row's values."""
        return self.key + self.rest

    def age(self, row: Row) -> str:
        """Give the time a row was last changed, where the table tells it; else the same for all."""
        for name in ("modified", "updated"):
            if name in self.rest:
                return str(row[self.fields.index(name)])
        return ""


TAGS = Table("tags", ("name",), ())
ANNOTATIONS = Table(
    "annotations",
    ("id",),
    (
        *("article", "exact", "prefix", "suffix", "label", "start", "end_label", "stop", "color", "style"),
        *("note", "tags", "state", "created", "modified", "creator", "deleted"),
    ),
)
FOLDERS = Table("bookmark_folders", ("name",), ("rank",), frozenset({"rank"}))
BOOKMARKS = Table(
    "bookmarks",
    ("id",),
    ("article", "label", "name", "folder", "rank", "created", "deleted"),
    frozenset({"rank"}),
)
CORRECTIONS = Table("corrections", ("issue", "ordinal"), ("payload",))
DOCUMENTS = Table("documents", ("id",), ("kind", "owner", "name", "payload", "modified", "deleted"))
POSITIONS = Table("positions", ("article",), ("label", "place", "fraction", "updated"), frozenset({"fraction"}))
STATE = Table("state", ("name",), ("value",))

TABLES = (TAGS, ANNOTATIONS, FOLDERS, BOOKMARKS, CORRECTIONS, DOCUMENTS, POSITIONS, STATE)
"""The reader's tables; the others are derived from them."""


def seal(table: Table, values: Sequence[Any]) -> int:
    """Compute a row's checksum from its values in the order of ``Table.fields``."""
    # Damage can turn a text into bytes; its seal must then be wrong, not impossible.
    text = json.dumps([table.name, *values], ensure_ascii=False, separators=(",", ":"), default=repr)
    return crc32(text.encode("utf-8", "surrogatepass"))


def put(connection: sqlite3.Connection, table: Table, rows: Iterable[Sequence[Any]]) -> None:
    """Write rows, new or replacing those with the same key."""
    connection.executemany(_upsert(table), (_sealed(table, row) for row in rows))


def read(
    connection: sqlite3.Connection, table: Table, where: str = "", arguments: Sequence[Any] = ()
) -> list[sqlite3.Row]:
    """Read rows; ``where`` is the rest of the statement after the table's name."""
    return connection.execute(
        f"SELECT {', '.join(table.fields)} FROM {table.name} {where}", tuple(arguments)
    ).fetchall()


def fetch(connection: sqlite3.Connection, table: Table, keys: Iterable[str]) -> Iterator[sqlite3.Row]:
    """Read the rows of some keys in the order asked; unknown ones are left out."""
    (name,) = table.key
    for key in keys:
        yield from read(connection, table, f"WHERE {name} = ?", (key,))


def remove(connection: sqlite3.Connection, table: Table, keys: Iterable[str]) -> None:
    """Delete the rows of some keys."""
    (name,) = table.key
    connection.executemany(f"DELETE FROM {table.name} WHERE {name} = ?", ((key,) for key in keys))


def damaged(connection: sqlite3.Connection, table: Table) -> list[Row]:
    """List the keys of the rows whose seal does not fit."""
    statement = f"SELECT {', '.join(table.fields)}, seal FROM {table.name}"
    width = len(table.key)
    return [tuple(row)[:width] for row in connection.execute(statement) if not intact(table, tuple(row))]


def intact(table: Table, row: Row) -> bool:
    """Tell whether a row read with its seal as last value is what was written."""
    return bool(seal(table, row[:-1]) == row[-1])


def as_read(table: Table, row: Row) -> Row:
    """Give a record's values, seal included, as SQLite would; it keeps whole fractions as whole numbers."""
    named = zip((*table.fields, "seal"), row, strict=False)
    return tuple(float(v) if name in table.reals and isinstance(v, int) else v for name, v in named)


def _upsert(table: Table) -> str:
    fields = (*table.fields, "seal")
    changed = ", ".join(f"{name} = excluded.{name}" for name in (*table.rest, "seal"))
    return (
        f"INSERT INTO {table.name}({', '.join(fields)}) VALUES ({', '.join('?' * len(fields))}) "
        f"ON CONFLICT({', '.join(table.key)}) DO UPDATE SET {changed}"
    )


def _sealed(table: Table, row: Sequence[Any]) -> Row:
    values = tuple(
        float(value) if field in table.reals else _storable(value)
        for field, value in zip(table.fields, row, strict=True)
    )
    return (*values, seal(table, values))


def _storable(value: object) -> object:
    """Make halves of a surrogate pair, which UTF-8 cannot hold, one character or a replacement mark."""
    if not isinstance(value, str) or value.isascii():
        return value
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value
