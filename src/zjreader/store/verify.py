"""Tell whether a database of the reader's is what was written.

Owns: the full check: SQLite's own (pages, indexes, references) and the seals of every row.
Threading: inside the caller's read, on any connection.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from zjreader.domain.errors import DatabaseBroken, DatabaseTooNew
from zjreader.store import sealed
from zjreader.store.connection import connect_readonly, translated
from zjreader.store.versions import USER, Fitness, fitness

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

COUNTED = {
    "annotations": "annotations",
    "bookmarks": "bookmarks",
    "corrections": "corrections",
    "documents": "documents",
}
"""What is counted of a backup, by the name it is shown under, and its table."""

NEEDED = frozenset({"meta", "annotation_tags", "links", "annotation_fts", *(t.name for t in sealed.TABLES)})
"""The tables without which a database of this version is not whole."""


def faults(connection: sqlite3.Connection) -> list[str]:
    """List what is wrong with the reader's database, one Chinese phrase each; empty where it is sound."""
    text, connection.text_factory = connection.text_factory, _lenient
    try:
        return _faults(connection)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        return [f"读不通（{error}）"]
    finally:
        connection.text_factory = text


def check_file(path: Path) -> Mapping[str, int]:
    """Check a copy of the reader's database and count what is in it.

    Raises:
        DatabaseBroken: It is damaged, empty, or a database of something else.
        DatabaseTooNew: A newer version made it.
    """
    with translated(path, foreign=True):
        connection = connect_readonly(path)
        try:
            try:
                state = fitness(connection, USER)
            except DatabaseTooNew as error:
                raise DatabaseTooNew(
                    f"备份“{path.name}”是更新版本的程序做的，这一版用不了它。", "没有改动任何内容；请升级程序。"
                ) from error
            if state is Fitness.EMPTY:
                raise DatabaseBroken(f"{path.name} 是空的。", "请换一个备份。")
            if found := faults(connection):
                raise DatabaseBroken(f"{path.name} 已损坏：{found[0]}。", "请换一个备份。")
            return counts(connection)
        finally:
            connection.close()


def counts(connection: sqlite3.Connection) -> Mapping[str, int]:
    """Count what the reader made."""
    return {
        name: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for name, table in COUNTED.items()
    }


def _faults(connection: sqlite3.Connection) -> list[str]:
    found = [f"结构有误（{row[0]}）" for row in connection.execute("PRAGMA integrity_check(5)") if row[0] != "ok"]
    found += [f"{row[0]} 中有内容失去归属" for row in connection.execute("PRAGMA foreign_key_check")][:5]
    present = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if fitness(connection, USER) is Fitness.CURRENT:
        found += [f"缺少 {name}" for name in sorted(NEEDED - present)]
    for table in sealed.TABLES:  # an older backup may lack some
        if table.name in present and (bad := sealed.damaged(connection, table)):
            found.append(f"{table.name} 中有 {len(bad)} 条内容与写入时不符")
    return found


def _lenient(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")
