"""The window's start loads nothing that can wait."""

from __future__ import annotations

import subprocess
import sys

from arch.test_imports import HEAVY

ON_THE_WAY = ("zjreader.bootstrap.start", "zjreader.bootstrap.window", "zjreader.bootstrap.room")
NOT_AT_ONCE = {*HEAVY, "click", "asyncio", "ssl", "socket", "http", "email", "multiprocessing", "unittest"}

NOT_FOR_THE_FIRST_PAGE = {
    "zjreader.viewmodels.equipment", "zjreader.ui.furnishing", "zjreader.ui.dialogs",
    "zjreader.services.importing",
    "zjreader.services.searching", "zjreader.store.annotation_repo", "zjreader.store.rescue",
}  # fmt: skip
NO_PART_FOR_THE_FIRST_PAGE = ("zjreader.search.", "zjreader.content.", "zjreader.studies.", "zjreader.exchange.")


def test_heavy_packages_wait_until_they_are_needed() -> None:
    assert not NOT_AT_ONCE & loaded()


def test_the_first_page_loads_no_more_than_it_shows() -> None:
    found = loaded()
    assert not NOT_FOR_THE_FIRST_PAGE & found
    assert not [name for name in found if name.startswith(NO_PART_FOR_THE_FIRST_PAGE)]


def loaded() -> set[str]:
    """Name what a start loads."""
    program = f"import sys, {', '.join(ON_THE_WAY)}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())
