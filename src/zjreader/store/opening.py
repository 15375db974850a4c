"""Open the library: check it, bring it up to date, set it aside where it is damaged.

Owns: what happens between a file in the profile and a usable set of connections. The library can be built
anew, so a damaged one is moved to ``broken/`` and a fresh one takes its place, and the reader is told.
Threading: called once, at the start, before anything else uses the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.domain.errors import DatabaseBroken, DiskFull, ProfileReadOnly, ReaderError
from zjreader.domain.ports import unchecked
from zjreader.store import token_edition
from zjreader.store.connection import Connections, connect, connect_readonly, translated
from zjreader.store.files import move_aside
from zjreader.store.versions import LIBRARY, Fitness, Schema, Upgrade, fitness

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class OpenedLibrary:
    """The library, ready for use.

    Attributes:
        readers: Read-only connections.
        writers: Connections that may write.
        problem: What the reader should be told; the library is usable all the same.
    """

    readers: Connections
    writers: Connections
    problem: ReaderError | None = None

    def close(self) -> None:
        """Close all connections."""
        self.readers.close()
        self.writers.close()


def open_library(path: Path, upgrade: Upgrade) -> OpenedLibrary:
    """Open the library, making or upgrading it where need be; for reading only where it cannot be written.

    Raises:
        DatabaseTooNew: A newer version wrote it.
        ReaderError: It can neither be opened nor made; the subclass says why.
    """
    problem: ReaderError | None = None
    try:
        _prepare(path, upgrade)
    except (ProfileReadOnly, DiskFull) as error:
        return open_library_readonly(path, error)
    except DatabaseBroken:
        if not path.exists():
            raise
        aside = move_aside(path, "library")
        _prepare(path, upgrade)
        problem = DatabaseBroken(
            "书库文件已损坏，已另建一个空的书库。",
            f"请重新导入各期原文；批注和书签不受影响。损坏的文件留在 {aside}。",
        )
    return OpenedLibrary(Connections(path, readonly=True), Connections(path), problem)


def open_library_readonly(path: Path, problem: ReaderError) -> OpenedLibrary:
    """Open a library that is up to date without writing anything; every attempt to write raises the problem.

    Raises:
        ReaderError: The problem, where there is nothing that could be read as it is.
    """
    if not path.is_file():
        raise problem
    with translated(path):
        connection = connect_readonly(path)
        try:
            if fitness(connection, LIBRARY) is not Fitness.CURRENT or not token_edition.is_current(
                connection, token_edition.LIBRARY_SHAPE
            ):
                raise problem
        finally:
            connection.close()
    return OpenedLibrary(
        Connections(path, readonly=True), Connections(path, readonly=True, refusal=problem), problem
    )


def bring_up(connection: sqlite3.Connection, schema: Schema, upgrade: Upgrade) -> None:
    """Apply what is pending to an open database; costs next to nothing where nothing is."""
    if fitness(connection, schema) is not Fitness.CURRENT:
        upgrade(connection, schema)


def _prepare(path: Path, upgrade: Upgrade) -> None:
    with translated(path):
        connection = connect(path)
        try:
            bring_up(connection, LIBRARY, upgrade)
            if not token_edition.is_current(connection, token_edition.LIBRARY_SHAPE):
                from zjreader.store import passages  # seldom needed, and much to load

                connection.execute("BEGIN IMMEDIATE")
                passages.rebuild(connection, unchecked)
                connection.execute("COMMIT")
        finally:
            connection.close()
