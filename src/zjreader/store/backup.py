"""Verified copies of ``user.db``: made, listed, thinned, put back.

Owns: the backups' folder. A copy is made with SQLite's online backup beside its place, checked by opening it,
brought to the disk, and only then given its name; so whatever bears a backup's name was once whole.
Threading: any thread, one call at a time (the write lane).
Invariant: putting a copy back is one transaction on the live database, and the state before it was backed up.
"""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from zjreader.domain.errors import DatabaseBroken, SourceUnreadable
from zjreader.domain.safety import Backup, BackupReason
from zjreader.store import token_edition
from zjreader.store.connection import Connections, connect, connect_readonly, translated
from zjreader.store.files import discard, sync_file, sync_folder
from zjreader.store.thinning import kept
from zjreader.store.verify import check_file, counts
from zjreader.store.versions import USER, Fitness, Upgrade, fitness

if TYPE_CHECKING:
    from pathlib import Path

    from zjreader.domain.ports import Clock

DUE = timedelta(days=1)

_NAME = re.compile(r"user-(\d{8}T\d{6}\.\d{6})Z-([a-z]+)\.db")
_STAMP = "%Y%m%dT%H%M%S.%f"


class Backups:
    """Implements the port BackupRepo."""

    def __init__(self, connections: Connections, folder: Path, clock: Clock, upgrade: Upgrade) -> None:
        """Take the live database, where the backups lie, and how an older copy is brought up to date."""
        self._connections = connections
        self._folder = folder
        self._clock = clock
        self._upgrade = upgrade

    def all(self) -> tuple[Backup, ...]:
        """List the backups, newest first."""
        found = []
        for path in files(self._folder):
            with suppress(FileNotFoundError):  # thinned out meanwhile, by whoever makes one on another thread
                found.append(describe(path))
        return tuple(found)

    def make(self, reason: BackupReason) -> Backup:
        """Make a backup, verify it by opening it, and thin out old ones.

        Raises:
            DatabaseBroken: What was to be copied is damaged; no backup was replaced.
        """
        self._connections.refuse()
        with translated(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
        moment = datetime.fromisoformat(self._clock.now()).astimezone(UTC)
        taken = {time_of(path) for path in files(self._folder)}
        while moment in taken:
            moment += timedelta(microseconds=1)
        path = self._folder / _name(moment, reason)
        copy(self._connections.get(), path)
        self._thin()
        return describe(path)

    def make_if_due(self) -> Backup | None:
        """Make the daily backup where the newest one is a day old."""
        newest = next((time_of(path) for path in files(self._folder)), None)
        now = datetime.fromisoformat(self._clock.now())
        # A clock that was once set wrong must not stop backups: one from the future counts as old.
        if newest is not None and timedelta() <= now - newest < DUE:
            return None
        return self.make(BackupReason.DAILY)

    def restore(self, name: str) -> Backup:
        """Put a backup back; give the backup of the present state that was made before.

        Raises:
            DatabaseBroken: The backup is damaged; nothing was changed.
            DatabaseTooNew: A newer version made it; nothing was changed.
        """
        if not _NAME.fullmatch(name):
            raise SourceUnreadable(f"没有名为 {name} 的备份。", "用备份列表里的名字。")
        return self.restore_from(self._folder / name)

    def copy_to(self, path: Path) -> Backup:
        """Write a verified copy to a file of the reader's choice."""
        if path.is_dir():
            raise SourceUnreadable(f"{path} 是文件夹。", "请给出备份文件的名字。")
        if self._connections.stands_in:
            self._connections.refuse()
        found = copy(self._connections.get(), path)
        return Backup(path.name, self._clock.now(), BackupReason.MANUAL, path.stat().st_size, found)

    def restore_from(self, path: Path) -> Backup:
        """Put a copy from a file back, as ``restore`` does.

        Raises:
            SourceUnreadable: The file cannot be read.
        """
        if not path.is_file() or not os.access(path, os.R_OK):
            raise SourceUnreadable(f"读不到备份文件 {path}。", "请检查路径和权限；没有改动任何内容。")
        self._connections.refuse()
        check_file(path)
        before = self.make(BackupReason.RESTORE)
        staged = self._folder / ".restore.part"
        try:
            self._stage(path, staged)
            with translated(self._connections.path):
                source = sqlite3.connect(staged)
                try:
                    source.backup(self._connections.get())
                finally:
                    source.close()
        finally:
            discard(staged)
        return before

    def _stage(self, path: Path, staged: Path) -> None:
        """Copy a backup and bring it up to date, apart from the live database."""
        discard(staged)
        with translated(staged):
            source = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
            target = connect(staged)
            try:
                source.backup(target)
                with translated(path, foreign=True):
                    bring_up_to_date(target, self._upgrade)
                target.execute("PRAGMA journal_mode=DELETE")
            finally:
                source.close()
                target.close()
        check_file(staged)

    def _thin(self) -> None:
        found = {time_of(path): path for path in files(self._folder)}
        for time in found.keys() - kept(found):
            found[time].unlink(missing_ok=True)


def copy(source: sqlite3.Connection, path: Path) -> dict[str, int]:
    """Copy a database to a file, whole or not at all, and count what is in it.

    Raises:
        DatabaseBroken: The source is damaged; an older file of that name stays as it was.
    """
    part = path.with_name(f".{path.name}.part")
    with translated(path):
        try:
            target = sqlite3.connect(part)
            try:
                source.backup(target)
                target.execute("PRAGMA journal_mode=DELETE")
            finally:
                target.close()
            found = _checked(part)
            sync_file(part)
            os.replace(part, path)
            sync_folder(path.parent)
        finally:
            discard(part)
    return found


def files(folder: Path) -> list[Path]:
    """List the backups' files, newest first."""
    if not folder.is_dir():
        return []
    return sorted((p for p in folder.iterdir() if _NAME.fullmatch(p.name)), key=time_of, reverse=True)


def time_of(path: Path) -> datetime:
    """Tell from its name when a backup was made."""
    match = _NAME.fullmatch(path.name)
    assert match is not None
    return datetime.fromisoformat(match[1]).replace(tzinfo=UTC)


def describe(path: Path) -> Backup:
    """Describe a backup without checking it in full."""
    match = _NAME.fullmatch(path.name)
    assert match is not None
    reason = BackupReason(match[2]) if match[2] in set(BackupReason) else BackupReason.MANUAL
    found: dict[str, int] = {}
    with suppress(DatabaseBroken):
        found = _counts(path)
    return Backup(path.name, time_of(path).isoformat(), reason, path.stat().st_size, found)


def bring_up_to_date(connection: sqlite3.Connection, upgrade: Upgrade) -> None:
    """Apply pending migrations to the reader's database and make anew what is derived from older foldings."""
    if fitness(connection, USER) is not Fitness.CURRENT:
        upgrade(connection, USER)
    if not token_edition.is_current(connection):
        from zjreader.store import annotation_text  # seldom needed, and much to load

        connection.execute("BEGIN IMMEDIATE")
        annotation_text.rebuild(connection)
        connection.execute("COMMIT")


def _checked(part: Path) -> dict[str, int]:
    try:
        return dict(check_file(part))
    except DatabaseBroken as error:
        raise DatabaseBroken(
            f"批注数据已损坏，没有做备份（{error.message}）", "原有备份都还在；运行 zjreader doctor 可修复。"
        ) from error


def _counts(path: Path) -> dict[str, int]:
    with translated(path, foreign=True):
        connection = connect_readonly(path)
        try:
            return dict(counts(connection))
        finally:
            connection.close()


def _name(moment: datetime, reason: BackupReason) -> str:
    return f"user-{moment.strftime(_STAMP)}Z-{reason.value}.db"
