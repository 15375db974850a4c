"""The window's start loads nothing that can wait."""

from __future__ import annotations

import subprocess
import sys

from arch.test_imports import HEAVY

ON_THE_WAY = ("zjreader.bootstrap.start", "zjreader.bootstrap.window", "zjreader.ui.assemble")
NOT_AT_ONCE = {*HEAVY, "click", "asyncio", "ssl", "socket", "http", "email", "multiprocessing", "unittest"}


def test_heavy_packages_wait_until_they_are_needed() -> None:
    program = f"import sys, {', '.join(ON_THE_WAY)}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not NOT_AT_ONCE & set(done.stdout.split())
