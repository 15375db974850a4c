"""Check and repair everything that is stored in a profile.

Owns: the order of the check-up and its wording. Repairs only what can be made anew or put together again without
losing what is intact; what was damaged is kept aside.
Threading: one call at a time (the write lane, or the command line), with the profile's lock held.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from zjreader.domain.diagnosis import Diagnosis, Finding, Level
from zjreader.domain.errors import DatabaseBroken, DatabaseTooNew, ReaderError
from zjreader.domain.ports import Clock, unchecked
from zjreader.domain.safety import local
from zjreader.store import annotation_text, passages
from zjreader.store.backup import files, time_of
from zjreader.store.connection import Connections, translated
from zjreader.store.files import discard
from zjreader.store.rescue import rescue
from zjreader.store.verify import check_file, counts, faults

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zjreader.store.opening import OpenedLibrary
    from zjreader.store.user_opening import OpenedUser
    from zjreader.store.versions import Upgrade

ROOM = 50 * 1024 * 1024
"""Bytes of free space below which the reader is warned."""

USER, LIBRARY, BACKUPS, FOLDER = "批注与书签", "书库", "备份", "资料夹"


class ProfileDoctor:
    """Implements the port Doctor."""

    def __init__(
        self, library: OpenedLibrary, user: OpenedUser, backups: Path, clock: Clock, upgrade: Upgrade
    ) -> None:
        """Take the opened databases, the folder of backups, and what a rescue needs."""
        self._library = library
        self._user = user
        self._backups = backups
        self._clock = clock
        self._upgrade = upgrade

    def examine(self, repair: bool) -> Diagnosis:
        """Check everything that is stored, and repair what can be repaired without loss."""
        return Diagnosis(
            (
                *self._examine_folder(repair),
                *self._examine_user(repair),
                *self._examine_backups(),
                *self._examine_library(repair),
            )
        )

    def _examine_folder(self, repair: bool) -> Iterator[Finding]:
        folder = self._user.connections.path.parent
        free = shutil.disk_usage(folder).free
        if free < ROOM:
            yield Finding(FOLDER, Level.WARNING, f"{folder} 所在磁盘只剩 {free // 2**20} MB。")
        else:
            yield Finding(FOLDER, Level.GOOD, f"{folder}，磁盘余量 {free // 2**20} MB。")
        if repair and self._user.problem is None:
            for left in (*folder.glob("*.rescued"), *folder.glob("*.scratch"), *self._backups.glob(".*.part")):
                discard(left)
        if kept := sorted(p.name for p in (folder / "broken").glob("*.db")):
            yield Finding(
                FOLDER, Level.WARNING, f"broken 文件夹里留有 {len(kept)} 个损坏的旧文件，确认无用后可自行删除。"
            )

    def _examine_user(self, repair: bool) -> Iterator[Finding]:
        if self._user.rescue is not None:
            yield Finding(USER, Level.REPAIRED, self._user.rescue.message)
        if self._user.problem is not None:
            yield Finding(USER, Level.BAD, str(self._user.problem))
            return
        connections = self._user.connections
        damage = _damage(connections)
        if damage is None:
            yield from self._examine_derived(connections, repair)
        elif repair:
            with connections.exclusive():
                done = rescue(
                    connections.path, self._backups, self._clock, self._upgrade, f"批注数据文件已损坏：{damage}。"
                )
            yield Finding(USER, Level.REPAIRED, done.message)
        else:
            yield Finding(USER, Level.BAD, f"批注数据文件已损坏：{damage}。")

    @staticmethod
    def _examine_derived(connections: Connections, repair: bool) -> Iterator[Finding]:
        with connections.reading() as connection:
            found = counts(connection)
            sound = annotation_text.is_sound(connection)
        total = f"{found['annotations']} 条批注、{found['bookmarks']} 个书签"
        if sound:
            yield Finding(USER, Level.GOOD, f"{total}，逐条核对无误。")
        elif repair:
            with connections.writing() as connection:
                annotation_text.rebuild(connection)
            yield Finding(USER, Level.REPAIRED, f"{total}，内容无误；检索用的词表已重建。")
        else:
            yield Finding(USER, Level.WARNING, f"{total}，内容无误；检索用的词表需要重建。")

    def _examine_backups(self) -> Iterator[Finding]:
        found = files(self._backups)
        bad = []
        for path in found:
            try:
                check_file(path)
            except (DatabaseBroken, DatabaseTooNew):
                bad.append(path.name)
        if bad:
            yield Finding(BACKUPS, Level.WARNING, f"{len(bad)} 个备份不能用：{'、'.join(bad)}。")
        good = [path for path in found if path.name not in bad]
        if good:
            newest = local(time_of(good[0]).isoformat())
            yield Finding(BACKUPS, Level.GOOD, f"{len(good)} 个备份可用，最新的是 {newest}。")
        else:
            yield Finding(BACKUPS, Level.WARNING, "还没有可用的备份。")

    def _examine_library(self, repair: bool) -> Iterator[Finding]:
        if self._library.problem is not None:
            yield Finding(LIBRARY, Level.WARNING, str(self._library.problem))
        try:
            with self._library.readers.reading() as connection:
                found = [row[0] for row in connection.execute("PRAGMA integrity_check(5)") if row[0] != "ok"]
                issues: int = connection.execute("SELECT count(*) FROM issues").fetchone()[0]
                sound = not found and passages.is_sound(connection)
        except ReaderError as error:
            found, issues, sound = [error.message], 0, False
        if found:
            yield Finding(LIBRARY, Level.BAD, f"书库已损坏（{found[0]}），请移走 library.db 后重新导入原文。")
        elif sound:
            yield Finding(LIBRARY, Level.GOOD, f"{issues} 期，结构与检索词表无误。")
        elif repair and self._library.writers.refusal is None:
            with self._library.writers.writing() as connection:
                passages.rebuild(connection, unchecked)
            yield Finding(LIBRARY, Level.REPAIRED, f"{issues} 期，检索词表已重建。")
        else:
            yield Finding(LIBRARY, Level.WARNING, f"{issues} 期，检索词表需要重建。")


def _damage(connections: Connections) -> str | None:
    try:
        with translated(connections.path):
            found = faults(connections.get())
    except DatabaseBroken as error:
        return error.message.rstrip("。")
    return found[0] if found else None
