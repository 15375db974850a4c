"""Fixtures of the fault tests: the scripted programs, started and killed."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).with_name("scripted.py")
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture(scope="session")
def scripted() -> ModuleType:
    """Load the programs' module, for what it expects."""
    spec = importlib.util.spec_from_file_location("scripted", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def start() -> Iterator[Start]:
    """Give what starts a program on a profile; whatever still runs at the end is killed."""
    running: list[subprocess.Popen[str]] = []

    def start(name: str, profile: Path, *arguments: object) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, str(SCRIPT), name, str(profile), *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()
