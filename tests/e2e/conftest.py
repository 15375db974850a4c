"""The command line as a whole, over a profile of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from zjreader.bootstrap.commandline import command_line


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    status: int
    out: str
    said: str

    @property
    def rows(self) -> list[Any]:
        """Give the lines of standard output as JSON values."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def row(self) -> Any:
        """Give the only line."""
        (value,) = self.rows
        return value


Run = Callable[..., Outcome]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Give what runs a command over an empty profile; an exception that is no exit is a fault."""
    home = tmp_path / "profile"

    def runner(*arguments: object, stdin: bytes | str | None = None, home: Path = home) -> Outcome:
        result = CliRunner().invoke(
            command_line(), ["--home", str(home), *map(str, arguments)], input=stdin, catch_exceptions=False
        )
        return Outcome(result.exit_code, result.stdout_bytes.decode("utf-8"), result.stderr)

    return runner
