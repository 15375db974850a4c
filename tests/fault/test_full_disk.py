"""A full disk, by a page limit and by a small file system: nothing done is lost, reading goes on."""

from __future__ import annotations

import os
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from zjreader.domain.annotations import Annotation
from zjreader.domain.errors import DiskFull, ProfileReadOnly
from zjreader.domain.ports import unchecked
from zjreader.domain.safety import BackupReason
from zjreader.domain.userdata import AnnotationFilter
from zjreader.store.annotation_repo import SqliteAnnotations
from zjreader.store.library_repo import SqliteLibrary
from zjreader.store.lock import ProfileLock
from zjreader.store.migrate import Migrator
from zjreader.store.opening import open_library
from zjreader.store.user_opening import OpenedUser
from zjreader.store.verify import faults


def kept(opened: OpenedUser) -> dict[str, Annotation]:
    repo = SqliteAnnotations(opened.connections)
    found = (*repo.find(AnnotationFilter()), *repo.find(AnnotationFilter(deleted=True)))
    return {annotation.id: annotation for annotation in found}


def run(opened: OpenedUser, scripted: ModuleType, first: int) -> int:
    """Make changes of the script until the disk is full; give the number of the one that failed."""
    repo = SqliteAnnotations(opened.connections)
    for number in range(first, scripted.CHANGES):
        try:
            scripted.make(repo, number)
        except DiskFull:
            return number
    return int(scripted.CHANGES)


def test_a_page_limit_at_random_moments(tmp_path: Path, scripted: ModuleType) -> None:
    chance = random.Random(3)
    opened = scripted.opener(tmp_path).open()
    connection = opened.connections.get()
    done = full = 0
    while done < 600:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + chance.randrange(12)}")
        failed = run(opened, scripted, done)
        full += 1
        assert not connection.in_transaction
        assert kept(opened) == scripted.state_after(failed)
        connection.execute("PRAGMA max_page_count=1000000")
        scripted.make(SqliteAnnotations(opened.connections), failed)
        done = failed + 1
    assert faults(connection) == []
    assert full > 5
    opened.close()


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """Give a file system of 1.5 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("needs root to mount a small file system")
    mount = ["mount", "-t", "tmpfs", "-o", "size=1536k", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("file systems cannot be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Leave no room in a file system."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue
    return filler


def test_a_file_system_that_runs_full(small: Path, scripted: ModuleType) -> None:
    opened = scripted.opener(small).open()
    failed = run(opened, scripted, 0)
    assert failed < scripted.CHANGES
    assert kept(opened) == scripted.state_after(failed)
    with pytest.raises(DiskFull):
        opened.backups.make(BackupReason.MANUAL)
    assert [p.name for p in (small / "backups").iterdir()] == []
    opened.close()
    subprocess.run(["mount", "-o", "remount,size=8m", str(small)], check=True)
    again = scripted.opener(small).open()
    assert again.rescue is again.problem is None
    assert kept(again) == scripted.state_after(failed)
    scripted.make(SqliteAnnotations(again.connections), failed)
    assert kept(again) == scripted.state_after(failed + 1)
    again.backups.make(BackupReason.MANUAL)
    again.close()


def test_a_start_on_a_full_disk_lets_the_reader_read(small: Path, scripted: ModuleType) -> None:
    opened = scripted.opener(small).open()
    repo = SqliteAnnotations(opened.connections)
    repo.put(scripted.state_after(50).values())
    opened.close()
    filler = fill(small)
    opened = scripted.opener(small).open()
    assert opened.rescue is None
    assert kept(opened) == scripted.state_after(50)
    big = Annotation("x", "cszk/2024/3/01", None, None, note="茶" * 100_000)
    with pytest.raises(DiskFull):
        SqliteAnnotations(opened.connections).put([big])
    opened.close()
    filler.unlink()
    opened = scripted.opener(small).open()
    assert opened.rescue is opened.problem is None
    SqliteAnnotations(opened.connections).put([big])
    assert kept(opened) == {**scripted.state_after(50), "x": big}
    opened.close()


def test_an_import_on_a_full_disk_leaves_the_old_issue(small: Path, scripted: ModuleType) -> None:
    opened = open_library(small / "library.db", Migrator(scripted.DB))
    library = SqliteLibrary(opened.readers, opened.writers, scripted.FixedClock())
    old = scripted.make_issue(1, articles=3)
    library.put(old, None, unchecked)
    with pytest.raises(DiskFull):
        library.put(scripted.make_issue(2, articles=200), None, unchecked)
    assert library.issue(scripted.ISSUE) == old
    opened.close()


def test_a_profile_that_cannot_be_written_can_be_read(small: Path, scripted: ModuleType) -> None:
    opened = scripted.opener(small).open()
    SqliteAnnotations(opened.connections).put(scripted.state_after(50).values())
    opened.close()
    library = open_library(small / "library.db", Migrator(scripted.DB))
    issue = scripted.make_issue(1, articles=3)
    SqliteLibrary(library.readers, library.writers, scripted.FixedClock()).put(issue, None, unchecked)
    library.close()
    subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
    opened = scripted.opener(small).open()
    assert isinstance(opened.problem, ProfileReadOnly)
    assert kept(opened) == scripted.state_after(50)
    with pytest.raises(ProfileReadOnly, match="不能写入"):
        scripted.make(SqliteAnnotations(opened.connections), 60)
    with pytest.raises(ProfileReadOnly):
        ProfileLock(small, scripted.FixedClock()).acquire("窗口")
    with pytest.raises(ProfileReadOnly):
        opened.backups.make(BackupReason.MANUAL)
    assert opened.backups.copy_to(small.parent / "copy.db").counts["annotations"] == len(kept(opened))
    library = open_library(small / "library.db", Migrator(scripted.DB))
    repo = SqliteLibrary(library.readers, library.writers, scripted.FixedClock())
    assert repo.issue(scripted.ISSUE) == issue
    with pytest.raises(ProfileReadOnly):
        repo.remove(scripted.ISSUE)
    library.close()
    opened.close()
