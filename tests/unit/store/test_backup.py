"""Backups: verified, listed, put back as one step, refused where damaged or newer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from zjreader.domain.annotations import Annotation, Bookmark
from zjreader.domain.errors import DatabaseBroken, DatabaseTooNew, SourceUnreadable
from zjreader.domain.safety import BackupReason
from zjreader.domain.userdata import AnnotationFilter
from zjreader.store import backup
from zjreader.store.annotation_repo import SqliteAnnotations
from zjreader.store.backup import Backups
from zjreader.store.connection import Connections, connect
from zjreader.store.migrate import Migrator
from zjreader.store.user_repo import SqliteBookmarks

DB = Path(__file__).parents[3] / "db"


class Ticking:
    """A clock set by the test."""

    def __init__(self) -> None:
        self.time = "2026-01-02T03:04:05.000006+00:00"

    def now(self) -> str:
        return self.time


@pytest.fixture
def ticking() -> Ticking:
    return Ticking()


@pytest.fixture
def backups(user: Connections, tmp_path: Path, ticking: Ticking) -> Iterator[Backups]:
    return Backups(user, tmp_path / "backups", ticking, Migrator(DB))


def note(key: str, text: str = "") -> Annotation:
    return Annotation(key, "cszk/2024/3/01", None, None, note=text, tags=("茶",))


def notes(user: Connections) -> list[tuple[str, str]]:
    return [(a.id, a.note) for a in SqliteAnnotations(user).find(AnnotationFilter())]


def test_a_backup_is_made_listed_and_put_back(user: Connections, backups: Backups) -> None:
    SqliteAnnotations(user).put([note("1", "旧")])
    SqliteBookmarks(user).put([Bookmark("b", "cszk/2024/3/01", "", "茶")])
    made = backups.make(BackupReason.MANUAL)
    assert backups.all() == (made,)
    assert (made.made, made.reason) == ("2026-01-02T03:04:05.000006+00:00", BackupReason.MANUAL)
    assert made.counts == {"annotations": 1, "bookmarks": 1, "corrections": 0, "documents": 0}
    assert made.size > 4096
    SqliteAnnotations(user).put([note("1", "新"), note("2")])
    before = backups.restore(made.name)
    assert notes(user) == [("1", "旧")]
    assert [b.reason for b in backups.all()] == [BackupReason.RESTORE, BackupReason.MANUAL]
    backups.restore(before.name)
    assert notes(user) == [("1", "新"), ("2", "")]
    assert SqliteAnnotations(user).find(AnnotationFilter(text="新"))[0].id == "1"
    leftovers = [p.name for p in (user.path.parent / "backups").iterdir() if not p.name.startswith("user-")]
    assert leftovers == []


def test_the_daily_backup_comes_when_a_day_has_gone(backups: Backups, ticking: Ticking) -> None:
    assert backups.make_if_due() is not None
    assert backups.make_if_due() is None
    ticking.time = "2026-01-03T03:04:05+00:00"
    assert backups.make_if_due() is None
    ticking.time = "2026-01-03T03:04:06+00:00"
    assert backups.make_if_due() is not None
    ticking.time = "2025-12-01T00:00:00+00:00"  # the clock was wrong before
    assert backups.make_if_due() is not None


def test_old_backups_are_thinned(backups: Backups, ticking: Ticking) -> None:
    for day in range(1, 29):
        ticking.time = f"2026-02-{day:02d}T03:04:05+00:00"
        backups.make(BackupReason.DAILY)
    assert 14 <= len(backups.all()) < 24


def test_damaged_data_is_not_backed_up(user: Connections, backups: Backups) -> None:
    SqliteAnnotations(user).put([note("1", "茶园")])
    good = backups.make(BackupReason.DAILY)
    with user.writing() as connection:
        connection.execute("UPDATE annotations SET note = '茶圆'")
    with pytest.raises(DatabaseBroken, match="没有做备份"):
        backups.make(BackupReason.MANUAL)
    assert backups.all() == (good,)


def test_a_damaged_backup_is_not_put_back(user: Connections, backups: Backups, tmp_path: Path) -> None:
    SqliteAnnotations(user).put([note("1")])
    made = backups.make(BackupReason.MANUAL)
    path = tmp_path / "backups" / made.name
    whole = path.read_bytes()
    for content in (b"", whole[:5000], b"\0" * len(whole), b"text" * 3000):
        path.write_bytes(content)
        with pytest.raises(DatabaseBroken):
            backups.restore(made.name)
    assert notes(user) == [("1", "")]
    assert len(backups.all()) == 1


def test_a_newer_backup_is_not_put_back(user: Connections, backups: Backups, tmp_path: Path) -> None:
    made = backups.make(BackupReason.MANUAL)
    connection = connect(tmp_path / "backups" / made.name)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    with pytest.raises(DatabaseTooNew, match="备份“"):
        backups.restore(made.name)


def test_a_backup_that_is_thinned_out_while_they_are_listed_is_left_out(
    backups: Backups, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = backups.make(BackupReason.MANUAL)
    second = backups.make(BackupReason.MANUAL)

    gone = tmp_path / "backups" / second.name
    describe = backup.describe

    def vanishing(path: Path) -> object:
        gone.unlink(missing_ok=True)
        return describe(path)

    monkeypatch.setattr(backup, "describe", vanishing)
    assert backups.all() == (first,)


def test_copies_to_and_from_files_of_ones_own(user: Connections, backups: Backups, tmp_path: Path) -> None:
    SqliteAnnotations(user).put([note("1", "旧")])
    copy = tmp_path / "我的 备份.db"
    assert backups.copy_to(copy).counts["annotations"] == 1
    SqliteAnnotations(user).purge(["1"])
    backups.restore_from(copy)
    assert notes(user) == [("1", "旧")]
    for bad in (tmp_path / "none.db", tmp_path):
        with pytest.raises(SourceUnreadable):
            backups.restore_from(bad)
    with pytest.raises(SourceUnreadable):
        backups.copy_to(tmp_path)
    for name in ("../user.db", "none"):
        with pytest.raises(SourceUnreadable):
            backups.restore(name)
