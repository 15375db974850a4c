"""The built application runs by itself: no checkout, no virtual environment, a screen that nobody sees.

Making it takes a minute or two and downloads PyInstaller once; the test is skipped where that cannot be had.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(2400),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="checks the package for Linux"),
]
OWN_TEXT = "\n\n".join(
    [
        "山城夜话",
        "本刊记者 余山",
        "这是一篇自拟的短文，用来检查安装包能否导入和查找。",
        "渡口的灯亮着，船还没有来。",
    ]
)


@pytest.fixture(scope="module")
def app(repo_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the application and move it out of the checkout."""
    command = [sys.executable, str(repo_root / "build" / "package.py"), "app"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=repo_root)
    if done.returncode and not os.environ.get("CI"):
        pytest.skip(f"the package could not be made: {done.stderr[-300:]}")
    assert done.returncode == 0, done.stdout + done.stderr
    place = tmp_path_factory.mktemp("installed") / "zjreader"
    shutil.copytree(repo_root / "build" / "out" / "zjreader", place, symlinks=True)
    return place / "zjreader"


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """Give the environment of a user who has no Python tools."""
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": str(tmp_path),
        "LANG": "C.UTF-8",
        "ZJREADER_HOME": str(tmp_path / "own"),
    }


@pytest.fixture
def display() -> Iterator[str]:
    """Give a screen that nobody sees."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("Xvfb is not installed; on Debian: apt-get install xvfb")
    reading, writing = os.pipe()
    arguments = [server, "-displayfd", str(writing), "-screen", "0", "1280x800x24"]
    process = subprocess.Popen(arguments, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        yield f":{told.readline().strip()}"
    process.terminate()
    process.wait(120)


def told(app: Path, environ: dict[str, str], *arguments: str) -> list[dict[str, object]]:
    """Run a command of the application and read its JSON."""
    done = subprocess.run([app, *arguments], env=environ, capture_output=True, text=True, check=False, cwd="/")
    assert done.returncode == 0, done.stdout + done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def until(true: Callable[[], bool], seconds: float = 240) -> bool:
    """Wait for a condition outside this process, which nothing signals."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.1)
    return False


def test_it_imports_and_finds(app: Path, bare: dict[str, str], tmp_path: Path) -> None:
    source = tmp_path / "山城.txt"
    source.write_text(OWN_TEXT, "utf-8")
    assert [issue["edition"] for issue in told(app, bare, "issues")] == ["digest"]
    (report,) = told(app, bare, "import", str(source))
    assert report["articles"] == 1
    hits = told(app, bare, "search", "船还没有来")
    assert [hit["text"] for hit in hits] == ["渡口的灯亮着，船还没有来。"]


@pytest.mark.parametrize("part", ["Qt6Network", "Qt6Qml", "Qt6Quick", "Qt6Sql", "libssl", "libcrypto", "gtk-3"])
def test_it_brings_nothing_that_it_does_not_need(app: Path, part: str) -> None:
    """First of all nothing that leads to a network."""
    assert [path.name for path in app.parent.rglob("*") if part in path.name] == []


def test_its_window_opens_and_ends_clean(
    app: Path, bare: dict[str, str], display: str, repo_root: Path, tmp_path: Path
) -> None:
    environ = {**bare, "DISPLAY": display}
    with (tmp_path / "said").open("w+") as said:
        process = subprocess.Popen([app], env=environ, cwd="/", stderr=said, stdout=said)
        try:
            assert until(lambda: answers(process.pid) or process.poll() is not None)
            assert process.poll() is None, (tmp_path / "said").read_text()
            mapped = Path(f"/proc/{process.pid}/maps").read_text()
            assert "libqxcb" in mapped
            assert str(repo_root) not in mapped
            process.send_signal(signal.SIGTERM)
            assert process.wait(120) == 0
        finally:
            process.kill()
    assert (tmp_path / "said").read_text() == ""


def answers(pid: int) -> bool:
    """Tell whether a process has come as far as its event loop, just before which it takes charge of SIGTERM."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False
    caught = next(line.split()[1] for line in status.splitlines() if line.startswith("SigCgt"))
    return bool(int(caught, 16) >> (signal.SIGTERM - 1) & 1)
