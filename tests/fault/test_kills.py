"""SIGKILL at random moments: what was acknowledged is there, what was begun is done whole or not at all."""

from __future__ import annotations

import random
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from zjreader.domain.annotations import Annotation
from zjreader.domain.errors import LibraryMissing
from zjreader.domain.library import Issue
from zjreader.domain.ports import unchecked
from zjreader.domain.safety import BackupReason
from zjreader.domain.userdata import AnnotationFilter
from zjreader.store import annotation_text, passages
from zjreader.store.annotation_repo import SqliteAnnotations
from zjreader.store.library_repo import SqliteLibrary
from zjreader.store.migrate import Migrator
from zjreader.store.opening import open_library
from zjreader.store.user_opening import OpenedUser

Start = Callable[..., "subprocess.Popen[str]"]

KILLS = 50
DB = Path(__file__).parents[2] / "db"


class Clock:
    """A clock that stands still."""

    def now(self) -> str:
        return "2026-01-02T03:04:05.000006+00:00"


def kept(opened: OpenedUser) -> dict[str, Annotation]:
    repo = SqliteAnnotations(opened.connections)
    found = (*repo.find(AnnotationFilter()), *repo.find(AnnotationFilter(deleted=True)))
    return {annotation.id: annotation for annotation in found}


def kill(process: subprocess.Popen[str], after: float) -> list[str]:
    """Kill a process some seconds from now and give the lines it had still printed."""
    threading.Event().wait(after)
    process.kill()
    process.wait()
    assert process.stdout is not None
    return process.stdout.read().splitlines()


def test_annotations_survive_fifty_kills(tmp_path: Path, start: Start, scripted: ModuleType) -> None:
    chance = random.Random(20260102)
    done = 0
    for n in range(KILLS):
        # Never so few left to do that a fast machine comes to the end before it is killed.
        process = start("annotations", tmp_path, done, done + scripted.CHANGES)
        assert process.stdout is not None
        if n % 5 == 0:  # while it starts, opens and checks
            lines = kill(process, chance.uniform(0.05, 0.25))
        else:
            lines = [
                process.stdout.readline() for _ in range(chance.randrange(1, 2 * scripted.CHANGES // KILLS - 8))
            ]
            lines += kill(process, chance.uniform(0, 0.004))
        acknowledged = [int(line) for line in lines if line.strip()]
        done = acknowledged[-1] + 1 if acknowledged else done
        opened = scripted.opener(tmp_path).open()
        assert opened.rescue is opened.problem is None
        with opened.connections.reading() as connection:
            assert [row[0] for row in connection.execute("PRAGMA integrity_check")] == ["ok"]
            assert annotation_text.is_sound(connection)
        found = kept(opened)
        opened.connections.close()  # not a clean end: the next start checks everything
        after, one_more = scripted.state_after(done), scripted.state_after(done + 1)
        assert found in (after, one_more), f"after {done} changes"
    assert done > scripted.CHANGES // 3, "the kills came too early to say much"
    last = max(done + 1, scripted.CHANGES)
    process = start("annotations", tmp_path, done, last)
    out, error = process.communicate()
    assert process.returncode == 0, error
    assert out.split() == [str(number) for number in range(done, last)]
    opened = scripted.opener(tmp_path).open()
    assert kept(opened) == scripted.state_after(last)
    opened.close()


def put(profile: Path, issue: Issue) -> None:
    opened = open_library(profile / "library.db", Migrator(DB))
    SqliteLibrary(opened.readers, opened.writers, Clock()).put(issue, None, unchecked)
    opened.close()


def issue_in(profile: Path) -> Issue | None:
    opened = open_library(profile / "library.db", Migrator(DB))
    assert opened.problem is None
    try:
        with opened.readers.reading() as connection:
            assert [row[0] for row in connection.execute("PRAGMA integrity_check")] == ["ok"]
            assert passages.is_sound(connection)
        return SqliteLibrary(opened.readers, opened.writers, Clock()).issue("cszk/2024/3")
    except LibraryMissing:
        return None
    finally:
        opened.close()


def test_an_import_that_is_killed_leaves_the_old_issue_or_the_new(
    tmp_path: Path, start: Start, scripted: ModuleType
) -> None:
    chance = random.Random(7)
    before: Issue | None = None
    for seed in range(12):
        # Every fourth is killed where it surely is under way, however fast the machine is.
        stop = [1 + seed // 4] if seed % 4 == 0 else []
        process = start("put", tmp_path, seed, *stop)
        assert process.stdout is not None
        assert process.stdout.readline() == "begin\n"
        if stop:
            assert process.stdout.readline() == "stopped\n"
        lines = kill(process, 0 if stop else chance.uniform(0, 0.16))
        new, found = scripted.make_issue(seed), issue_in(tmp_path)
        assert found in ((before,) if stop else (before, new))
        assert found == new or lines == []
        before = scripted.make_issue(100 + seed)
        put(tmp_path, before)
        assert issue_in(tmp_path) == before


def test_a_restore_that_is_killed_leaves_the_old_state_or_the_backup(
    tmp_path: Path, start: Start, scripted: ModuleType
) -> None:
    chance = random.Random(11)
    old, new = scripted.state_after(200), scripted.state_after(600)
    opened = scripted.opener(tmp_path).open()
    repo = SqliteAnnotations(opened.connections)
    repo.put(old.values())
    name = opened.backups.make(BackupReason.MANUAL).name
    opened.close()
    for _ in range(8):
        opened = scripted.opener(tmp_path).open()
        repo = SqliteAnnotations(opened.connections)
        repo.purge(kept(opened))
        repo.put(new.values())
        opened.close()
        process = start("restore", tmp_path, name)
        assert process.stdout is not None
        process.stdout.readline()
        lines = kill(process, chance.uniform(0, 0.08))
        opened = scripted.opener(tmp_path).open()
        assert opened.rescue is None
        found = kept(opened)
        assert found in (old, new)
        assert found == old or lines == []
        opened.close()
