"""One writer for each profile.

Owns: ``profile.lock`` (an empty database on which SQLite holds the system's lock: it works wherever the
databases themselves do, costs nothing at the start, and is free again when its holder dies), ``running.json``
(who holds it) and ``attention`` (by which a second start calls the first one's window).
Threading: the main thread.
"""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import suppress
from dataclasses import asdict
from typing import TYPE_CHECKING

from zjreader.domain.errors import DatabaseBusy
from zjreader.domain.safety import Holder, local
from zjreader.store.connection import translated

if TYPE_CHECKING:
    from pathlib import Path

    from zjreader.domain.ports import Clock


class ProfileLock:
    """The right to write in a profile.

    Attributes:
        attention: File that a second start touches; the first one's window watches it and comes forward.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        """Name the profile; nothing is taken yet."""
        self.attention = folder / "attention"
        self._folder = folder
        self._clock = clock
        self._running = folder / "running.json"
        self._path = folder / "profile.lock"
        self._held: sqlite3.Connection | None = None

    def acquire(self, program: str) -> None:
        """Take the lock.

        Args:
            program: What takes it, as a second start will name it to the reader (``窗口``, ``import 命令``).

        Raises:
            DatabaseBusy: Another process holds it; the message says which.
            ProfileReadOnly: The profile cannot be written.
            DiskFull: No room is left for the lock.
        """
        holder = Holder(os.getpid(), _host(), self._clock.now(), program)
        with translated(self._path):
            self._folder.mkdir(parents=True, exist_ok=True)
            held = self._hold()
            try:
                self._running.write_text(json.dumps(asdict(holder), ensure_ascii=False), "utf-8")
            except BaseException:
                held.close()
                raise
        self._held = held

    def release(self) -> None:
        """Give the lock back, once every connection is closed."""
        if self._held is None:
            return
        with suppress(OSError):
            self._running.unlink(missing_ok=True)
            self.attention.unlink(missing_ok=True)
        self._held.close()
        self._held = None

    def holder(self) -> Holder | None:
        """Tell who holds the lock, or held it when it was killed; None where nobody does."""
        try:
            return Holder(**json.loads(self._running.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def call(self) -> None:
        """Ask the holder's window to come forward."""
        with suppress(OSError):
            self.attention.write_text(self._clock.now(), "utf-8")

    def _hold(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            connection.close()
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise self._busy() from error
            raise
        return connection

    def _busy(self) -> DatabaseBusy:
        holder = self.holder()
        who = "另一个 zjreader"
        if holder is not None:
            elsewhere = "" if holder.host == _host() else f"在 {holder.host} 上，"
            who = f"另一个 zjreader（{holder.program}，{elsewhere}进程 {holder.pid}，自 {local(holder.since)}）"
        return DatabaseBusy(
            f"{who}正在使用资料夹 {self._folder}。",
            "请先关闭它再写入；只读的命令（search、show、quote 等）可以同时使用。",
        )


def _host() -> str:
    """Name this computer."""
    if hasattr(os, "uname"):
        return os.uname().nodename
    import platform  # compiles much that only Windows needs here

    return platform.node()
