"""Open ``user.db``: check it, back it up, bring it up to date, rescue it; else let the reader read on without it.

Owns: what happens between the file in the profile and a usable set of connections.
Threading: at the start, with the profile's lock held, before anything else uses the file.
Invariant: a file that holds something is never taken for a new one, nor altered where a newer version wrote it.
"""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.domain.errors import (
    DatabaseBroken,
    DatabaseTooNew,
    DiskFull,
    ProfileReadOnly,
    ReaderError,
)
from zjreader.domain.safety import BackupReason, Rescue
from zjreader.store import ending, sealed
from zjreader.store.backup import Backups, bring_up_to_date, files
from zjreader.store.connection import Connections, connect, connect_readonly, translated
from zjreader.store.trouble import read_only
from zjreader.store.verify import faults
from zjreader.store.versions import USER, Fitness, Upgrade, fitness

if TYPE_CHECKING:
    from pathlib import Path

    from zjreader.domain.ports import Clock

CARRIED = ("settings", "shortcuts")
"""States that are read of a file of which nothing else can be used; the services check every value."""


@dataclass(frozen=True, slots=True)
class OpenedUser:
    """The reader's data, ready for use.

    Attributes:
        connections: Where it can be read, and written unless there is a problem.
        backups: Its backups.
        problem: Why nothing can be written, to be shown as a banner; None where all is well.
        rescue: What was done where it was found damaged, to be shown; else None.
    """

    connections: Connections
    backups: Backups
    problem: ReaderError | None = None
    rescue: Rescue | None = None

    def close(self) -> None:
        """Close all connections and note that the end was clean."""
        self.connections.close()
        if self.problem is None:
            ending.note(self.connections.path)


class UserOpener:
    """Opens the reader's data of one profile."""

    def __init__(self, path: Path, backups: Path, clock: Clock, upgrade: Upgrade) -> None:
        """Take the database file, the folder of backups, and what applies migrations."""
        self._path = path
        self._backups = backups
        self._clock = clock
        self._upgrade = upgrade

    def open(self) -> OpenedUser:
        """Open for writing; where that cannot be, open what can be read and say why."""
        try:
            saved = self._sound()
            ending.forget(self._path)
            return self._opened(Connections(self._path, durable=True), None, saved)
        except (DatabaseTooNew, ProfileReadOnly, DiskFull) as problem:
            return self.open_readonly(problem)

    def open_readonly(self, problem: ReaderError | None = None) -> OpenedUser:
        """Open for reading only; every attempt to write raises the problem."""
        problem = problem or read_only(self._path)
        try:
            with translated(self._path):
                connection = connect_readonly(self._path)
                try:
                    current = fitness(connection, USER) is Fitness.CURRENT
                finally:
                    connection.close()
        except ReaderError as error:
            current = False
            problem = error if self._path.exists() and isinstance(error, DatabaseTooNew) else problem
        if current:
            return self._opened(Connections(self._path, readonly=True, refusal=problem), problem)
        return self._stand_in(problem)

    def _stand_in(self, problem: ReaderError) -> OpenedUser:
        """Let an empty database in memory stand in, so that reading goes on."""
        name = f"zjreader-{os.urandom(16).hex()}"
        connections = Connections(self._path, refusal=problem, memory=name)
        keeper = connections.get()
        self._upgrade(keeper, USER)
        self._carry_settings(keeper)
        return self._opened(connections, problem)

    def _carry_settings(self, into: sqlite3.Connection) -> None:
        """Let the window look and speak as it did, as far as that can be read.

        Else it would tell the trouble in a language that is not the reader's.
        """
        with suppress(sqlite3.Error, ValueError), closing(connect_readonly(self._path)) as connection:
            for row in sealed.fetch(connection, sealed.STATE, CARRIED):
                json.loads(row["value"])
                sealed.put(into, sealed.STATE, (tuple(row),))

    def _opened(
        self, connections: Connections, problem: ReaderError | None, saved: Rescue | None = None
    ) -> OpenedUser:
        backups = Backups(connections, self._backups, self._clock, self._upgrade)
        return OpenedUser(connections, backups, problem, saved)

    def _sound(self) -> Rescue | None:
        """See that the file is sound and up to date; give what was done where it was not."""
        log = self._path.with_name(self._path.name + "-wal")
        # SQLite takes a missing or empty file for a new database and deletes the log beside it.
        missing = not self._path.exists() or not self._path.stat().st_size
        if missing and (files(self._backups) or (log.exists() and log.stat().st_size)):
            return self._rescue(f"批注数据文件 {self._path.name} 不见了或被清空了。")
        try:
            self._prepare(checked=ending.was_clean(self._path))
        except DatabaseBroken as error:
            if not self._path.exists():
                raise
            return self._rescue(error.message)
        return None

    def _rescue(self, damage: str) -> Rescue:
        from zjreader.store.rescue import rescue  # seldom needed, and much to load

        return rescue(self._path, self._backups, self._clock, self._upgrade, damage)

    def _prepare(self, *, checked: bool) -> None:
        with translated(self._path):
            connection = connect(self._path, durable=True)
            try:
                state = fitness(connection, USER)
                if state is Fitness.EMPTY and files(self._backups):
                    raise DatabaseBroken(f"批注数据文件 {self._path.name} 被清空了。")
                if state is not Fitness.EMPTY and not checked and (found := faults(connection)):
                    raise DatabaseBroken(f"批注数据文件 {self._path.name} 已损坏：{found[0]}。")
                if state is Fitness.PENDING:
                    self._back_up()
                bring_up_to_date(connection, self._upgrade)
            finally:
                connection.close()

    def _back_up(self) -> None:
        connections = Connections(self._path, durable=True)
        try:
            Backups(connections, self._backups, self._clock, self._upgrade).make(BackupReason.MIGRATION)
        finally:
            connections.close()
