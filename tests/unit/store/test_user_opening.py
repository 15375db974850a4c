"""Opening user.db: new, clean, unclean, damaged, lost, newer, read-only; the lock; the doctor."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from zjreader.domain.annotations import Annotation, Bookmark
from zjreader.domain.diagnosis import Level
from zjreader.domain.errors import DatabaseBusy, DatabaseTooNew, ReaderError
from zjreader.domain.safety import BackupReason, Rescue
from zjreader.domain.userdata import AnnotationFilter
from zjreader.store import ending, pages, sealed
from zjreader.store.annotation_repo import SqliteAnnotations
from zjreader.store.connection import connect
from zjreader.store.doctor import ProfileDoctor
from zjreader.store.lock import ProfileLock
from zjreader.store.migrate import Migrator
from zjreader.store.opening import open_library
from zjreader.store.reading_repo import SqliteState
from zjreader.store.salvage import salvage
from zjreader.store.user_opening import OpenedUser, UserOpener
from zjreader.store.user_repo import SqliteBookmarks

DB = Path(__file__).parents[3] / "db"
NOW = "2026-01-02T03:04:05.000006+00:00"


class Clock:
    def now(self) -> str:
        return NOW


@pytest.fixture
def opener(tmp_path: Path) -> UserOpener:
    return UserOpener(tmp_path / "user.db", tmp_path / "backups", Clock(), Migrator(DB))


def note(n: int, text: str = "") -> Annotation:
    return Annotation(
        f"{n:04d}", "cszk/2024/3/01", None, None, note=text or f"第{n}条，写茶园与老街。" * 5, tags=("茶",)
    )


def put(opened: OpenedUser, *numbers: int) -> None:
    SqliteAnnotations(opened.connections).put(note(n) for n in numbers)


def numbers(opened: OpenedUser) -> list[int]:
    found = SqliteAnnotations(opened.connections).find(AnnotationFilter())
    assert all(a == note(int(a.id)) for a in found)
    return [int(a.id) for a in found]


def filled(opener: UserOpener, backed_up: int = 200, more: int = 100) -> Path:
    """Make a database with a backup of its first notes, closed cleanly."""
    opened = opener.open()
    put(opened, *range(backed_up))
    opened.backups.make(BackupReason.DAILY)
    put(opened, *range(backed_up, backed_up + more))
    opened.close()
    return opened.connections.path


def test_a_clean_end_is_known(opener: UserOpener) -> None:
    path = filled(opener)
    assert ending.was_clean(path)
    opened = opener.open()
    assert not ending.was_clean(path)
    assert opened.rescue is opened.problem is None
    assert numbers(opened) == list(range(300))
    opened.close()


def test_a_start_of_a_new_profile_needs_no_rescue(opener: UserOpener, tmp_path: Path) -> None:
    (tmp_path / "user.db").touch()  # killed before the first migration
    opened = opener.open()
    assert opened.rescue is opened.problem is None
    opened.close()


def damage_first_page(content: bytearray) -> None:
    content[:4096] = bytes(4096)


def damage_end(content: bytearray) -> None:
    del content[len(content) * 2 // 3 :]


def damage_middle(content: bytearray) -> None:
    at = content.index("第150条".encode()) // 4096 * 4096
    content[at : at + 4096] = bytes(4096)


def damage_all(content: bytearray) -> None:
    content[:] = bytes(len(content))


def damage_letter(content: bytearray) -> None:
    content[:] = content.replace("第250条".encode(), "第260条".encode())


def damage_emptied(content: bytearray) -> None:
    content.clear()


def damage_text(content: bytearray) -> None:
    content[:] = b"this is no database" * 500


@pytest.mark.parametrize(
    ("damage", "fewest"),
    [
        (damage_first_page, 300),
        (damage_end, 200),
        (damage_middle, 200),
        (damage_all, 200),
        (damage_letter, 299),
        (damage_emptied, 200),
        (damage_text, 200),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_damage_is_repaired_and_told(opener: UserOpener, damage: Callable[[bytearray], None], fewest: int) -> None:
    path = filled(opener)
    content = bytearray(path.read_bytes())
    damage(content)
    path.write_bytes(content)
    opened = opener.open()
    assert opened.problem is None
    assert isinstance(opened.rescue, Rescue)
    found = numbers(opened)
    assert set(range(200)) <= set(found)
    assert len(found) >= fewest
    assert Path(opened.rescue.kept).read_bytes()[:100] == bytes(content[:100])
    if len(found) < 300:
        assert "2026-01-02" in opened.rescue.message
        assert "可能已丢失" in opened.rescue.message
    assert SqliteAnnotations(opened.connections).count(AnnotationFilter(text="茶园")) == len(found)
    opened.close()
    again = opener.open()
    assert again.rescue is None
    again.close()


def test_a_lost_file_is_put_back(opener: UserOpener) -> None:
    filled(opener).unlink()
    opened = opener.open()
    assert opened.rescue is not None
    assert "不见了" in opened.rescue.message
    assert numbers(opened) == list(range(200))
    opened.close()


def test_damage_without_any_backup_keeps_what_is_intact(opener: UserOpener, tmp_path: Path) -> None:
    path = filled(opener)
    for backup in (tmp_path / "backups").iterdir():
        backup.unlink()
    content = bytearray(path.read_bytes())
    damage_middle(content)
    path.write_bytes(content)
    opened = opener.open()
    assert opened.rescue is not None
    assert opened.rescue.backup is None
    assert "没有可用的备份" in opened.rescue.message
    assert len(numbers(opened)) > 200
    opened.close()


@pytest.mark.parametrize("table", ["annotations", "bookmarks", "state"])
def test_rows_are_found_though_their_tree_is_gone(opener: UserOpener, tmp_path: Path, table: str) -> None:
    opened = opener.open()
    put(opened, *range(100))
    SqliteState(opened.connections).set("long", "茶" * 20_000)
    SqliteBookmarks(opened.connections).put(Bookmark(str(n), "a", "p1", "茶", "", n) for n in range(200))
    opened.backups.make(BackupReason.DAILY)
    put(opened, *range(100, 300))
    SqliteState(opened.connections).set("long", "园" * 20_000)
    SqliteBookmarks(opened.connections).put(Bookmark(str(n), "a", "p1", "园", "", n) for n in range(400))
    connection = opened.connections.get()
    root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    opened.close()
    content = bytearray((tmp_path / "user.db").read_bytes())
    if table == "state":
        assert content[(root - 1) * 4096] == 0x0D  # a single leaf: what it held is gone
    content[(root - 1) * 4096 : root * 4096] = bytes(4096)
    (tmp_path / "user.db").write_bytes(content)
    again = opener.open()
    assert again.rescue is not None
    assert not again.rescue.complete
    assert numbers(again) == list(range(300))
    assert {b.name for b in SqliteBookmarks(again.connections).all()} == {"园"}
    assert len(SqliteBookmarks(again.connections).all()) == 400
    assert SqliteState(again.connections).get("long") == ("茶" if table == "state" else "园") * 20_000
    again.close()


def test_pages_are_read_as_sqlite_reads_them(opener: UserOpener, tmp_path: Path) -> None:
    opened = opener.open()
    put(opened, *range(50))
    values = [None, 0, 1, -1, 127, 200, -40_000, 2**23, -(2**40), 2**62, 0.5, "茶" * 9000, "", b"\xff\x00"]
    with opened.connections.writing() as connection:
        connection.execute(f"CREATE TABLE odd ({', '.join(f'c{n}' for n in range(len(values)))})")
        connection.execute(f"INSERT INTO odd VALUES ({', '.join('?' * len(values))})", values)
    path = tmp_path / "user.db"
    log = path.with_name("user.db-wal").read_bytes()
    found = list(pages.records(pages.pages(path.read_bytes(), log)))
    assert tuple(values) in found
    assert [row[1] for row in found if len(row) == 20 and row[2] == "cszk/2024/3/01"] == [
        f"{n:04d}" for n in range(50)
    ]
    opened.close()


def test_records_stand_in_the_order_of_the_seals(opener: UserOpener) -> None:
    opened = opener.open()
    for table in sealed.TABLES:
        found = [row[1] for row in opened.connections.get().execute(f"PRAGMA table_info({table.name})")]
        assert tuple(name for name in found if name != "seq") == (*table.fields, "seal")
    opened.close()


def test_the_log_of_an_emptied_file_is_kept(opener: UserOpener) -> None:
    path = filled(opener)
    opened = opener.open()
    put(opened, 500, 501)
    log = path.with_name("user.db-wal").read_bytes()
    opened.close()
    path.write_bytes(b"")
    path.with_name("user.db-wal").write_bytes(log)
    again = opener.open()
    assert again.rescue is not None
    assert not again.rescue.complete
    assert set(range(200)) <= set(numbers(again))
    assert Path(again.rescue.kept + "-wal").read_bytes() == log
    again.close()


def test_damaged_backups_are_passed_over(opener: UserOpener, tmp_path: Path) -> None:
    opened = opener.open()
    put(opened, 1)
    opened.backups.make(BackupReason.DAILY)
    put(opened, 2)
    newer = opened.backups.make(BackupReason.MANUAL)
    opened.close()
    (tmp_path / "backups" / newer.name).write_bytes(b"damage" * 2000)
    (tmp_path / "user.db").write_bytes(b"damage" * 2000)
    again = opener.open()
    assert again.rescue is not None
    assert again.rescue.backup is not None
    assert again.rescue.backup.reason is BackupReason.DAILY
    assert numbers(again) == [1]
    again.close()


def test_salvage_never_gives_a_changed_row(opener: UserOpener, tmp_path: Path) -> None:
    path = filled(opener, 100, 50)
    whole = path.read_bytes()
    good = {note(n).note for n in range(150)}
    for at in range(0, len(whole), 997):
        content = bytearray(whole)
        content[at] ^= 1 << (at % 8)
        path.write_bytes(content)
        found = salvage(path, tmp_path / "scratch", None)["annotations"]
        assert {row[sealed.ANNOTATIONS.fields.index("note")] for row in found.rows} <= good


def test_a_newer_file_is_left_alone_and_reading_goes_on(opener: UserOpener) -> None:
    path = filled(opener)
    connection = connect(path)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    before = path.read_bytes()
    opened = opener.open()
    assert isinstance(opened.problem, DatabaseTooNew)
    assert SqliteAnnotations(opened.connections).of_article("cszk/2024/3/01") == ()
    for attempt in (lambda: put(opened, 1), lambda: opened.backups.make(BackupReason.MANUAL)):
        with pytest.raises(DatabaseTooNew):
            attempt()
    with pytest.raises(DatabaseTooNew):
        opened.backups.copy_to(path.with_name("copy.db"))
    opened.close()
    assert path.read_bytes() == before


def test_the_window_speaks_the_readers_language_though_the_file_is_newer(opener: UserOpener) -> None:
    path = filled(opener)
    opened = opener.open()
    SqliteState(opened.connections).set("settings", {"language": "en"})
    opened.close()
    connection = connect(path)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    opened = opener.open()
    assert SqliteState(opened.connections).get("settings") == {"language": "en"}
    assert opened.problem is not None
    told = opened.problem.message + opened.problem.hint
    assert "user.db" not in told
    assert "--home" not in told
    opened.close()
    for statement in ("UPDATE state SET value = '{'", "DROP TABLE state"):
        connection = connect(path)
        connection.execute(statement)
        connection.close()
        opened = opener.open()
        assert SqliteState(opened.connections).get("settings") is None
        opened.close()


def test_readonly_shows_what_is_there(opener: UserOpener) -> None:
    filled(opener)
    opened = opener.open_readonly()
    assert len(numbers(opened)) == 300
    with pytest.raises(ReaderError, match="不能写入"):
        put(opened, 1)
    opened.close()


def test_an_older_file_is_backed_up_first(opener: UserOpener, tmp_path: Path) -> None:
    path = filled(opener)
    connection = connect(path)
    connection.execute("PRAGMA user_version=0")
    connection.close()
    opened = opener.open()
    assert opened.backups.all()[0].reason is BackupReason.MIGRATION
    assert numbers(opened) == list(range(300))
    opened.close()


def test_the_second_holder_is_told_of_the_first(tmp_path: Path) -> None:
    lock = ProfileLock(tmp_path, Clock())
    lock.acquire("窗口")
    second = ProfileLock(tmp_path, Clock())
    with pytest.raises(DatabaseBusy, match="窗口"):
        second.acquire("import 命令")
    second.call()
    assert lock.attention.exists()
    lock.release()
    assert second.holder() is None
    second.acquire("import 命令")
    second.release()
    second.release()


def test_a_dead_holder_leaves_the_lock_free(tmp_path: Path) -> None:
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom zjreader.store.lock import ProfileLock\n"
        "class C:\n    def now(self): return '2026-01-01T00:00:00+00:00'\n"
        "ProfileLock(Path(sys.argv[1]), C()).acquire('窗口')\nos._exit(9)\n"
    )
    assert subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False).returncode == 9
    assert json.loads((tmp_path / "running.json").read_text("utf-8"))["program"] == "窗口"
    lock = ProfileLock(tmp_path, Clock())
    lock.acquire("窗口")
    lock.release()


def test_the_doctor_finds_and_repairs(opener: UserOpener, tmp_path: Path) -> None:
    filled(opener)
    opened, library = opener.open(), open_library(tmp_path / "library.db", Migrator(DB))
    doctor = ProfileDoctor(library, opened, tmp_path / "backups", Clock(), Migrator(DB))
    assert {f.level for f in doctor.examine(repair=False).findings} == {Level.GOOD}
    with opened.connections.writing() as connection:
        connection.execute("INSERT INTO annotation_fts(annotation_fts) VALUES ('delete-all')")
    assert not all(f.level is Level.GOOD for f in doctor.examine(repair=False).findings)
    assert Level.REPAIRED in {f.level for f in doctor.examine(repair=True).findings}
    with opened.connections.writing() as connection:
        connection.execute("UPDATE annotations SET note = '变了' WHERE id = '0003'")
    assert not doctor.examine(repair=False).sound
    assert doctor.examine(repair=True).sound
    assert numbers(opened) == list(range(300))
    opened.close()
    library.close()


def test_a_bad_letter_is_named_not_crashed_on(opener: UserOpener) -> None:
    opened = opener.open()
    put(opened, 1)
    with opened.connections.writing() as connection:
        connection.execute("UPDATE annotations SET note = CAST(x'E88CFF' AS TEXT)")
    with pytest.raises(ReaderError, match="已损坏"):
        SqliteAnnotations(opened.connections).get(["0001"])
    opened.close()
    assert sqlite3.sqlite_version_info >= (3, 35)
