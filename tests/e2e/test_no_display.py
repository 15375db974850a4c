"""Started without a display, the application says so in one line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HIDDEN = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
@pytest.mark.parametrize("display", [None, ":4711"])
def test_one_line_names_the_commands_that_work(tmp_path: Path, display: str | None) -> None:
    environ = {k: v for k, v in os.environ.items() if k not in HIDDEN} | {"ZJREADER_HOME": str(tmp_path / "own")}
    environ |= {"DISPLAY": display} if display else {}
    done = subprocess.run(
        [sys.executable, "-m", "zjreader"], env=environ, capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 1
    assert not done.stdout
    assert len(done.stderr.splitlines()) == 1
    assert "zjreader import" in done.stderr
