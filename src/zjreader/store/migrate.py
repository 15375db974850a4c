"""Bring a database to the schema of this version.

Owns: loading the migration sets of ``db/`` by path and applying what is pending, each in a transaction.
Imports sqlite-utils, which is slow: only loaded where ``versions.fitness`` says that something is pending.
Invariant: a database with a migration that we do not know is refused and left as it is.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sqlite_utils import Database, Migrations

from zjreader.store.versions import Schema, too_new

if TYPE_CHECKING:
    import sqlite3


class Migrator:
    """Applies the migration sets under a folder."""

    def __init__(self, folder: Path) -> None:
        """Take the ``db`` folder."""
        self._folder = folder

    def __call__(self, connection: sqlite3.Connection, schema: Schema) -> None:
        """Apply what is pending.

        Raises:
            DatabaseTooNew: A migration was applied that this version does not know.
        """
        migrations = load(self._folder / schema.name / "migrations.py")
        database = Database(connection, recursive_triggers=False)
        applied = {entry.name for entry in migrations.applied(database)}
        pending = [entry.name for entry in migrations.pending(database)]
        known = {*pending, *(name for name in _names(migrations))}
        if applied - known:
            raise too_new(schema)
        migrations.apply(database)
        connection.execute(f"PRAGMA application_id={schema.application_id}")
        connection.execute(f"PRAGMA user_version={len(_names(migrations))}")


def load(path: Path) -> Migrations:
    """Load the set that a migrations file defines as ``migrations``."""
    spec = importlib.util.spec_from_file_location(f"zjreader_migrations_{path.parent.name}", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    migrations = module.migrations
    assert isinstance(migrations, Migrations)
    return migrations


def _names(migrations: Migrations) -> list[str]:
    # All registered names: what is pending on an empty database.
    empty = Database(memory=True)
    try:
        return [entry.name for entry in migrations.pending(empty)]
    finally:
        empty.close()


def snapshot(folder: Path, name: str) -> str:
    """Give the schema that a set's migrations make, as ``db/<set>/schema.sql`` keeps it."""
    database = Database(memory=True)
    try:
        load(folder / name / "migrations.py").apply(database)
        return database.schema + "\n"
    finally:
        database.close()


def _main(folder: Path) -> None:
    for name in ("library", "user"):
        (folder / name / "schema.sql").write_text(snapshot(folder, name), "utf-8")


if __name__ == "__main__":  # python -m zjreader.store.migrate db
    _main(Path(sys.argv[1]))
