"""Nothing leaves the machine: no view and no command opens a socket, and all of it works without a network.

What is local is no socket either: the window that is called forward watches a file in the profile. On a desktop Qt
itself speaks to the display and to the input method through local sockets of the system's; without a display, as
here, there is none at all.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from zjreader.bootstrap.commandline import command_line
from zjreader.ui.screenshots import VIEWS

PROGRAM = Path(__file__).with_name("driven.py")
MINUTES = 15
DESKTOP = ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS", "QT_IM_MODULE")
ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="namespaces are Linux's")

pytestmark = [pytest.mark.slow, pytest.mark.timeout(MINUTES * 60)]


def ran(*arguments: object, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """Run a program of Python's without what belongs to a desktop."""
    environ = {name: value for name, value in os.environ.items() if name not in DESKTOP}
    line = [*before, sys.executable, *map(str, arguments)]
    return subprocess.run(line, env=environ, capture_output=True, text=True, encoding="utf-8", check=False)


def driven(*arguments: object, before: tuple[str, ...] = ()) -> list[str]:
    """Drive the application and see that it never asked for the network; give what was done."""
    run = ran(PROGRAM, *arguments, before=before)
    assert run.returncode == 0, f"ended by the kernel or an error: {run.returncode}\n{run.stderr[-3000:]}"
    told = json.loads(run.stdout)
    assert told["refused"] == []
    assert told["sockets"] == []
    return list(told["done"])


@pytest.fixture
def alone() -> tuple[str, ...]:
    """Give what starts a program in a network of its own, which has no way out."""
    program = shutil.which("unshare")
    if program is None:
        pytest.skip("unshare (util-linux) is not installed")
    for options in (("-rn",), ("-n",)):
        if subprocess.run([program, *options, "true"], capture_output=True, check=False).returncode == 0:
            return (program, *options)
    pytest.skip("this system does not let us make a network namespace")


def test_no_view_opens_a_socket() -> None:
    assert set(VIEWS) <= set(driven("views"))


def test_no_command_opens_a_socket(tmp_path: Path) -> None:
    done = driven("commands", tmp_path)
    assert [line for line in done if not line.endswith(" 0")] == []
    assert len(done) >= len(command_line().commands)


def test_no_start_of_the_window_opens_a_socket(tmp_path: Path) -> None:
    assert driven("window", tmp_path) == ["window 0"]


@ON_LINUX
def test_everything_works_in_a_network_without_interfaces(tmp_path: Path, alone: tuple[str, ...]) -> None:
    seen = subprocess.run([*alone, "cat", "/proc/net/dev"], capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"^\s*(\w+):", seen, re.MULTILINE)) <= {"lo"}
    assert driven("window", tmp_path / "window", before=alone) == ["window 0"]
    done = driven("commands", tmp_path / "commands", before=alone)
    assert {"import 0", "search 0", "screenshot 0", "compare 0"} <= set(done)
    assert (tmp_path / "commands" / "画面.png").stat().st_size > 0


@pytest.mark.parametrize("road", ["socket.socket()", "urllib.request.urlopen('http://127.0.0.1:9/')"])
def test_the_hook_would_notice(road: str) -> None:
    """A watch that cannot bark proves nothing."""
    script = f"import sys\nsys.path.insert(0, {str(PROGRAM.parent)!r})\nimport driven, socket, urllib.request\n"
    script += f"sys.addaudithook(driven.watch)\ntry:\n    {road}\nexcept OSError:\n    pass\n"
    script += "sys.exit(0 if driven.refused else 7)\n"
    assert ran("-c", script).returncode == 0


@ON_LINUX
@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_the_kernel_would_notice(family: str) -> None:
    script = f"import sys\nsys.path.insert(0, {str(PROGRAM.parent)!r})\nimport driven, socket\n"
    script += "if not driven.close_the_kernel(): sys.exit(7)\nsocket.socket(socket.AF_UNIX).close()\n"
    script += f"socket.socket(socket.{family})\n"
    code = ran("-c", script).returncode
    if code == 7:
        pytest.skip("this system takes no filter")
    assert code < 0
