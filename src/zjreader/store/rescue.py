"""Put damaged data of the reader's together again.

Owns: the order of a rescue: the newest good backup, what is intact in the damaged file on top of it, checked,
and only then put in its place; the damaged file is kept for good.
Threading: at the start or from the doctor, with every connection closed and the profile's lock held.
Invariant: killed at any moment, it begins anew at the next start with nothing lost that was not lost before.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from zjreader.domain.errors import DatabaseBroken, DatabaseTooNew
from zjreader.domain.safety import Backup, Rescue
from zjreader.store import annotation_text, sealed
from zjreader.store.backup import bring_up_to_date, describe, files
from zjreader.store.connection import connect, translated
from zjreader.store.files import discard, keep_aside, put_in_place
from zjreader.store.salvage import Salvaged, salvage
from zjreader.store.verify import check_file, faults

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from pathlib import Path

    from zjreader.domain.ports import Clock
    from zjreader.store.versions import Upgrade


def rescue(path: Path, backups: Path, clock: Clock, upgrade: Upgrade, damage: str) -> Rescue:
    """Make a sound database in a damaged or missing one's place, and say what was done.

    Args:
        path: The damaged file.
        backups: The folder of backups.
        clock: Tells when.
        upgrade: Brings an older backup up to date.
        damage: What was found, one Chinese sentence.

    Raises:
        ReaderError: It cannot be done for want of room or rights; nothing was changed.
    """
    made = path.with_name(path.name + ".rescued")
    with translated(path):
        base = _newest_good(backups)
        found = salvage(path, path.with_name(path.name + ".scratch"), base)
        discard(made)
        if base is not None:
            shutil.copyfile(base, made)
        salvaged = _build(made, found, upgrade)
        there = path.exists() or path.with_name(path.name + "-wal").exists()
        kept = str(keep_aside(path, "user")) if there else ""
        put_in_place(made, path)
    backup: Backup | None = describe(base) if base is not None else None
    complete = all(table.whole for table in found.values())
    unreadable = sum(table.damaged for table in found.values())
    return Rescue(damage, backup, salvaged, complete, unreadable, clock.now(), kept)


def _newest_good(folder: Path) -> Path | None:
    for path in files(folder):
        with suppress(DatabaseBroken, DatabaseTooNew):
            check_file(path)
            return path
    return None


def _build(made: Path, found: Mapping[str, Salvaged], upgrade: Upgrade) -> int:
    """Lay the intact rows over the backup; give how many were not in it already."""
    connection = connect(made, durable=True)
    try:
        bring_up_to_date(connection, upgrade)
        connection.execute("PRAGMA foreign_keys=OFF")  # the order of tables and rows is not that of their making
        connection.execute("BEGIN IMMEDIATE")
        fresh = sum(_lay(connection, table, found[table.name]) for table in sealed.TABLES)
        annotation_text.rebuild(connection)
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode=DELETE")
        if left := faults(connection):
            raise DatabaseBroken(f"修复后的批注数据仍有问题：{left[0]}。", "原文件没有改动；请保留资料夹并求助。")
    finally:
        connection.close()
    return fresh


def _lay(connection: sqlite3.Connection, table: sealed.Table, found: Salvaged) -> int:
    width = len(table.key)
    known = {tuple(row)[:width]: tuple(row) for row in sealed.read(connection, table)}
    rows = [row[:-1] for row in found.rows]
    if found.whole:  # what was deleted since the backup stays deleted
        connection.execute(f"DELETE FROM {table.name}")
    else:  # a row from a page that was given up can be older than the backup's
        rows = [row for row in rows if row[:width] not in known or table.age(known[row[:width]]) <= table.age(row)]
    sealed.put(connection, table, rows)
    return sum(known.get(row[:width]) != row for row in rows)
