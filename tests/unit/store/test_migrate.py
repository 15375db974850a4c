"""Migrations: each set makes its snapshot, newer files are refused, a start with nothing pending loads nothing."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from zjreader.domain.errors import DatabaseBroken, DatabaseTooNew, ProfileReadOnly
from zjreader.store.connection import connect
from zjreader.store.migrate import Migrator, load, snapshot
from zjreader.store.opening import open_library, open_library_readonly
from zjreader.store.versions import LIBRARY, USER, Fitness, Schema, fitness

DB = Path(__file__).parents[3] / "db"
SCHEMAS = pytest.mark.parametrize("schema", [LIBRARY, USER], ids=lambda s: s.name)


@SCHEMAS
def test_the_migrations_make_the_snapshot(schema: Schema) -> None:
    """Write it anew with: python -m zjreader.store.migrate db."""
    assert snapshot(DB, schema.name) == (DB / schema.name / "schema.sql").read_text("utf-8")


@SCHEMAS
def test_an_empty_file_becomes_current(schema: Schema, tmp_path: Path) -> None:
    connection = connect(tmp_path / schema.file)
    assert fitness(connection, schema) is Fitness.EMPTY
    Migrator(DB)(connection, schema)
    assert fitness(connection, schema) is Fitness.CURRENT
    Migrator(DB)(connection, schema)
    connection.close()


@SCHEMAS
def test_a_newer_file_is_refused_and_left_alone(schema: Schema, tmp_path: Path) -> None:
    path = tmp_path / schema.file
    connection = connect(path)
    Migrator(DB)(connection, schema)
    connection.execute("PRAGMA user_version=99")
    with pytest.raises(DatabaseTooNew, match="更新版本的程序写的"):
        fitness(connection, schema)
    connection.execute("PRAGMA user_version=0")
    connection.execute(
        "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES (?, 'm999_future', '')",
        (schema.name,),
    )
    before = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    with pytest.raises(DatabaseTooNew):
        Migrator(DB)(connection, schema)
    assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == before
    connection.close()


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "x.db")
    connection.execute("CREATE TABLE t (x)")
    connection.execute("PRAGMA application_id=7")
    with pytest.raises(DatabaseBroken, match="不是本程序"):
        fitness(connection, USER)
    connection.close()


def test_a_failing_migration_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "db" / "user"
    folder.mkdir(parents=True)
    good = (
        "from sqlite_utils import Migrations\nmigrations = Migrations('user')\n"
        "@migrations()\ndef a(db):\n    db.execute('CREATE TABLE one (x)')\n"
    )
    (folder / "migrations.py").write_text(good, "utf-8")
    connection = connect(tmp_path / "user.db")
    migrator = Migrator(tmp_path / "db")
    migrator(connection, USER)
    bad = "@migrations()\ndef b(db):\n    db.executescript('CREATE TABLE two (x); CREATE TABLE one (x);')\n"
    (folder / "migrations.py").write_text(good + bad, "utf-8")
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        migrator(connection, USER)
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert "two" not in tables
    connection.close()


def test_the_sets_are_named_after_their_folders() -> None:
    assert load(DB / "library" / "migrations.py").name == "library"
    assert load(DB / "user" / "migrations.py").name == "user"


def test_a_broken_library_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(b"damage" * 1000)
    opened = open_library(path, Migrator(DB))
    assert isinstance(opened.problem, DatabaseBroken)
    assert (tmp_path / "broken" / "library-1.db").read_bytes() == b"damage" * 1000
    assert open_library(path, Migrator(DB)).problem is None
    opened.close()
    problem = ProfileReadOnly("不能写入。")
    readonly = open_library_readonly(path, problem)
    with readonly.readers.reading() as connection:
        assert connection.execute("SELECT count(*) FROM issues").fetchone()[0] == 0
    with pytest.raises(ProfileReadOnly), readonly.writers.writing():
        pass
    readonly.close()
    with pytest.raises(ProfileReadOnly):
        open_library_readonly(tmp_path / "none.db", problem)


def test_a_start_with_nothing_pending_loads_no_migrations(tmp_path: Path) -> None:
    open_library(tmp_path / "library.db", Migrator(DB)).close()
    script = (
        "import sys\nfrom pathlib import Path\nfrom zjreader.store import library_repo\n"
        "from zjreader.store.opening import open_library\n"
        "def upgrade(connection, schema): raise SystemExit('pending')\n"
        "open_library(Path(sys.argv[1]), upgrade).close()\n"
        "print('sqlite_utils' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "library.db")], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
