"""A database of any earlier version opens, keeps all it holds, and survives a break at any step of its upgrade."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from promises import frozen
from zjreader.bootstrap.commandline import command_line
from zjreader.bootstrap.container import Container
from zjreader.domain.errors import DatabaseTooNew
from zjreader.domain.safety import BackupReason
from zjreader.domain.search import Query
from zjreader.domain.userdata import AnnotationFilter, DocumentKind
from zjreader.store import backup, passages, user_opening, verify, versions
from zjreader.store.library_repo import SqliteLibrary
from zjreader.store.migrate import Migrator
from zjreader.store.opening import open_library
from zjreader.store.user_opening import UserOpener
from zjreader.store.versions import LIBRARY, USER, Fitness, Schema, fitness

EARLIER = [(s, v) for s in (LIBRARY, USER) for v in range(1, s.version + 1) if v < s.version or s is USER]
LATER = """

@migrations()
def m999_later(db):
    db.executescript("ALTER TABLE bookmarks ADD COLUMN later TEXT; CREATE TABLE later (x);")
    db.execute("INSERT INTO later VALUES (1)")
"""


def named(value: object) -> str:
    return value.name if isinstance(value, Schema) else str(value)


@pytest.mark.parametrize(("schema", "version"), EARLIER, ids=named)
def test_every_earlier_version_is_frozen(schema: Schema, version: int) -> None:
    place = frozen.FOLDER / f"{schema.name}-{version}.sql"
    assert place.is_file(), "check out that version and run tests/promises/frozen.py"
    assert f"PRAGMA user_version={version};" in place.read_text("utf-8")


@pytest.fixture(params=EARLIER, ids=lambda pair: f"{pair[0].name}-{pair[1]}")
def profile(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Give a profile one of whose databases is of an earlier version; the other is of this one."""
    schema, version = request.param
    home = tmp_path / "profile"
    home.mkdir()
    frozen.fill(home)
    for path in home.glob(f"{schema.file}*"):
        path.unlink()
    frozen.thawed(schema, version, home / schema.file)
    return home


def whole(home: Path) -> None:
    """Open a profile and see that all that was frozen is there."""
    with closing(Container(home, "命令行")) as container:
        assert container.problem is None
        assert container.own.rescue is None
        assert container.library.issue(frozen.KEY) == frozen.issue()
        found = container.searching.search(Query("春山"))
        assert [hit.article for hit in found.hits] == [f"{frozen.KEY}/01"]
        own = container.own
        every = (AnnotationFilter(), AnnotationFilter(deleted=True))
        assert {a for f in every for a in own.annotations.find(f)} == set(frozen.ANNOTATIONS)
        assert [b.annotation for b in container.annotating.backlinks(f"{frozen.KEY}/02")] != []
        assert dict(container.annotating.tags()) == {"产业": 1, "生态": 1}
        assert [a.id for a in own.annotations.find(AnnotationFilter(text="比一比"))] == [frozen.ANNOTATIONS[0].id]
        assert {*own.bookmarks.all(), *own.bookmarks.all(deleted=True)} == set(frozen.BOOKMARKS)
        assert dict(own.bookmarks.folders()) == frozen.FOLDERS
        assert own.corrections.corrections(frozen.KEY) == frozen.CORRECTIONS
        documents = [
            d for kind in DocumentKind for gone in (False, True) for d in own.documents.all(kind, deleted=gone)
        ]
        assert sorted(documents, key=lambda d: d.id) == list(frozen.DOCUMENTS)
        assert own.positions.position(frozen.POSITION.article) == frozen.POSITION
        assert {name: own.state.get(name) for name in frozen.STATE} == frozen.STATE
        assert container.saving.examine(repair=False).sound


def test_it_opens_with_everything(profile: Path) -> None:
    whole(profile)
    whole(profile)


def test_a_database_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    home = tmp_path / "profile"
    home.mkdir()
    frozen.fill(home)
    for schema in (LIBRARY, USER):
        with closing(sqlite3.connect(home / schema.file)) as connection:
            connection.execute(f"PRAGMA user_version={schema.version + 1}")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = {path.name: path.read_bytes() for path in home.glob("*.db")}
    run = CliRunner().invoke(command_line(), ["--home", str(home), "issues"], catch_exceptions=False)
    assert run.exit_code == 1
    assert "书库是更新版本的程序写的" in run.stderr
    assert len(run.stderr.splitlines()) == 1
    with pytest.raises(DatabaseTooNew, match="升级程序"):
        Container(home).close()
    (home / "library.db").unlink()
    with closing(Container(home)) as container:  # the library can be made anew; what the reader wrote is let alone
        assert isinstance(container.problem, DatabaseTooNew)
        assert "批注和书签是更新版本的程序写的" in container.problem.message
        with pytest.raises(DatabaseTooNew):
            container.own.state.set("x", 1)
    assert (home / "user.db").read_bytes() == before["user.db"]


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give migrations of a later version of the reader's database, and let it be the present one."""
    folder = tmp_path / "later"
    shutil.copytree(frozen.DB, folder)
    path = folder / "user" / "migrations.py"
    path.write_text(path.read_text("utf-8") + LATER, "utf-8")
    schema = replace(USER, version=USER.version + 1)
    for module in (backup, user_opening, verify, versions):
        monkeypatch.setattr(module, "USER", schema)
    return folder


def opener(home: Path, db: Path) -> UserOpener:
    return UserOpener(home / "user.db", home / "backups", frozen.StillClock(), Migrator(db))


def test_the_readers_own_is_backed_up_before_it_is_upgraded(tmp_path: Path, later: Path) -> None:
    home = tmp_path / "profile"
    frozen.thawed(USER, 1, home / "user.db")
    before = rows(home / "user.db")
    opened = opener(home, later).open()
    (made,) = opened.backups.all()
    opened.close()
    assert made.reason is BackupReason.MIGRATION
    assert rows(home / "backups" / made.name) == before
    after = rows(home / "user.db")
    assert after.pop("later") == [(1,)]
    assert {**after, "bookmarks": [row[:-1] for row in after["bookmarks"]]} == before


@pytest.mark.parametrize("version", range(1, LIBRARY.version))
def test_a_break_while_the_library_is_upgraded(tmp_path: Path, version: int, broken_off: BrokenOff) -> None:
    home = tmp_path / "profile"
    frozen.thawed(LIBRARY, version, home / "library.db")
    database, migrator = home / LIBRARY.file, Migrator(frozen.DB)
    for left in broken_off(home, "zjreader.store.opening.connect", lambda: open_library(database, migrator)):
        opened = open_library(left / LIBRARY.file, migrator)
        assert opened.problem is None
        library = SqliteLibrary(opened.readers, opened.writers, frozen.StillClock())
        assert library.issue(frozen.KEY) == frozen.issue()
        with opened.readers.reading() as connection:
            assert fitness(connection, LIBRARY) is Fitness.CURRENT
            assert passages.is_sound(connection)
        opened.close()


def test_a_break_while_the_readers_own_is_upgraded(tmp_path: Path, later: Path, broken_off: BrokenOff) -> None:
    home = tmp_path / "profile"
    frozen.thawed(USER, 1, home / "user.db")
    before = rows(home / "user.db")
    ends = set()
    for left in broken_off(home, "zjreader.store.user_opening.connect", lambda: opener(home, later).open()):
        ends.add("later" in rows(left / "user.db"))
        opened = opener(left, later).open()
        assert opened.problem is opened.rescue is None
        opened.close()
        after = rows(left / "user.db")
        assert after.pop("later") == [(1,)]
        assert {**after, "bookmarks": [row[:-1] for row in after["bookmarks"]]} == before
    assert ends == {False, True}


BrokenOff = Callable[[Path, str, Callable[[], object]], Iterator[Path]]


@pytest.fixture
def broken_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BrokenOff:
    """Give what a kill before each statement of an upgrade leaves: the files as they stand at that moment.

    What a process wrote is there for the next one when it is killed, so this is what would be found.
    """

    def run(home: Path, connects: str, upgrade: Callable[[], object]) -> Iterator[Path]:
        left: list[Path] = []

        def photograph(_statement: str) -> None:
            folder = tmp_path / f"left-{len(left)}"
            shutil.copytree(home, folder, ignore=shutil.ignore_patterns("*-shm", ".*"))
            left.append(folder)

        module, _, name = connects.rpartition(".")
        plain = getattr(__import__(module, fromlist=[name]), name)

        def connect(*arguments: object, **options: object) -> sqlite3.Connection:
            connection = plain(*arguments, **options)
            connection.set_trace_callback(photograph)
            return connection

        with monkeypatch.context() as patched:
            patched.setattr(connects, connect)
            upgrade().close()
        assert len(left) > 3
        yield from left

    return run


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Give all rows of the tables that are not derived from others, nor notes of the migrations."""
    derived = ("sqlite_%", "_sqlite_migrations", "annotation_fts%", "meta")
    where = " AND ".join(f"name NOT LIKE '{name}'" for name in derived)
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute(f"SELECT name FROM sqlite_schema WHERE type = 'table' AND {where}").fetchall()
        found = {}
        for (name,) in tables:
            found[name] = sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
        return found
