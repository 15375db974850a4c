"""Which state of its schema each database must be in, checked without loading the migrations.

Owns: the numbers that SQLite keeps in a file's header. ``user_version`` counts the migrations applied;
``application_id`` tells our files from any other. A start that finds both as expected loads nothing more.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from zjreader.domain.errors import DatabaseBroken, DatabaseTooNew


@dataclass(frozen=True, slots=True)
class Schema:
    """One of our databases.

    Attributes:
        name: Folder under ``db/`` that holds its migrations.
        file: File name in the profile.
        version: Number of migrations in its set; a test compares them.
        application_id: Mark in the file's header.
    """

    name: str
    file: str
    version: int
    application_id: int


LIBRARY = Schema("library", "library.db", 3, 0x7A6A6C62)
USER = Schema("user", "user.db", 1, 0x7A6A7573)

CREDIBLE = 10_000
"""No version will ever have as many migrations; a greater number is damage, not a newer version."""

Upgrade = Callable[[sqlite3.Connection, Schema], None]
"""Applies what is pending; ``store.migrate`` holds it, which ``bootstrap`` loads only when it is called."""


class Fitness(Enum):
    """How a file stands to the version of the application."""

    CURRENT = "current"
    PENDING = "pending"
    EMPTY = "empty"


def fitness(connection: sqlite3.Connection, schema: Schema) -> Fitness:
    """Compare a database with the schema we know.

    Raises:
        DatabaseTooNew: A newer version wrote it.
        DatabaseBroken: It is a database of something else.
    """
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    mark: int = connection.execute("PRAGMA application_id").fetchone()[0]
    tables: int = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if tables == 0:
        return Fitness.EMPTY
    if mark not in (0, schema.application_id):
        raise DatabaseBroken(f"{schema.file} 不是本程序的数据文件。", "它没有被改动；请把它移走后再打开。")
    if not 0 <= version < CREDIBLE:
        raise DatabaseBroken(f"{schema.file} 的文件头已损坏。", "运行 zjreader doctor 可检查并从备份修复。")
    if version > schema.version:
        raise too_new(schema)
    return Fitness.CURRENT if version == schema.version and mark else Fitness.PENDING


def too_new(schema: Schema) -> DatabaseTooNew:
    """Say that a newer version wrote a database."""
    if schema.name == USER.name:
        return DatabaseTooNew(
            "批注和书签是更新版本的程序写的，这一版打不开它们。",
            "它们都在，没有改动，升级程序之后就能看到。现在可以照常阅读，但新写的批注和书签存不下来。",
        )
    return DatabaseTooNew("书库是更新版本的程序写的，这一版打不开它。", "书库没有改动；请升级程序。")
