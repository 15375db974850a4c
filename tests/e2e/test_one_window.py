"""A second start calls the first window forward; a profile that a command holds can still be read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from zjreader.bootstrap.clock import SystemClock
from zjreader.bootstrap.container import Container
from zjreader.bootstrap.single import WINDOW, called_forward, watch
from zjreader.domain.errors import DatabaseBusy
from zjreader.store.lock import ProfileLock

START = "import sys; from zjreader.bootstrap.start import start; sys.exit(start(sys.argv[1:]))"


def started(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", START, "--home", str(home), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def home(tmp_path):
    """Give a profile that has been opened once."""
    Container(tmp_path / "profile").close()
    return tmp_path / "profile"


@pytest.fixture
def held(home, request):
    """Hold the profile as the program named."""
    lock = ProfileLock(home, SystemClock())
    lock.acquire(request.param)
    yield lock
    lock.release()


@pytest.mark.parametrize("held", [WINDOW], indirect=True)
def test_a_second_start_calls_the_first_window_and_ends(held, home, qtbot):
    done = started(home)
    assert (done.returncode, done.stdout) == (0, "")
    assert "已在另一个窗口里打开" in done.stderr
    assert held.attention.exists()


@pytest.mark.parametrize("held", [WINDOW], indirect=True)
def test_the_first_window_notices(held, home, qtbot, qapp):
    came = []
    watcher = watch(held.attention, lambda: came.append(True), qapp)
    held.call()
    qtbot.waitUntil(lambda: bool(came))
    assert not held.attention.exists()
    watcher.deleteLater()


@pytest.mark.parametrize("held", ["命令行"], indirect=True)
def test_what_a_command_holds_is_not_called_and_is_read_only(held, home):
    container = Container(home)
    assert isinstance(container.problem, DatabaseBusy)
    assert called_forward(container.own) is False
    assert container.prepare() is False
    assert container.library.issues() == ()
    with pytest.raises(DatabaseBusy):
        container.own.state.set("x", 1)
    container.close()
    assert held.holder() is not None


@pytest.mark.parametrize("held", [WINDOW], indirect=True)
def test_commands_that_read_work_beside_a_window_and_those_that_write_say_who_holds_it(held, home, tmp_path):
    assert started(home, "issues").returncode == 0
    note = tmp_path / "n.jsonld"
    target = {"id": "urn:uuid:0f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d11", "type": "Annotation"}
    note.write_text(json.dumps({**target, "target": "zjreader:a/1/1/01"}))
    done = started(home, "annotations", "import", str(note))
    assert done.returncode == 1
    assert WINDOW in done.stderr
