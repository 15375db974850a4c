"""Two processes at once: one writer for each profile, the other is told; readers are never in the way."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from zjreader.domain.errors import DatabaseBusy
from zjreader.store.lock import ProfileLock
from zjreader.store.verify import faults

Start = Callable[..., "subprocess.Popen[str]"]


def test_the_second_start_is_told_who_holds_the_profile(
    tmp_path: Path, start: Start, scripted: ModuleType
) -> None:
    process = start("hold", tmp_path)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    lock = ProfileLock(tmp_path, scripted.FixedClock())
    with pytest.raises(DatabaseBusy, match=str(process.pid)):
        lock.acquire("import 命令")
    process.kill()
    process.wait()
    lock.acquire("import 命令")
    lock.release()


def test_two_writers_take_turns(tmp_path: Path, start: Start, scripted: ModuleType) -> None:
    scripted.opener(tmp_path).open().close()
    both = [start("annotations", tmp_path, first, first + 150) for first in (0, 1000)]
    reader = scripted.opener(tmp_path).open_readonly()
    while any(process.poll() is None for process in both):
        with reader.connections.reading() as connection:
            count = connection.execute("SELECT count(*) FROM annotations").fetchone()[0]
            assert count == len(connection.execute("SELECT id FROM annotations").fetchall())
    reader.close()
    for process in both:
        _, error = process.communicate()
        assert process.returncode == 0, error
    opened = scripted.opener(tmp_path).open()
    assert opened.rescue is None
    assert faults(opened.connections.get()) == []
    opened.close()
