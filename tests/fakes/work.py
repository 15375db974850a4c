"""How much work something is, counted: the same on every machine, unlike the time it takes."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

STEPS = 100


class TooMuchWork(AssertionError):
    """More calls than were allowed."""


def calls(work: Callable[[], object], most: int | None = None) -> int:
    """Count the functions that ``work`` calls on this thread, those of C included.

    Raises:
        TooMuchWork: There are more than ``most``; the work is ended there, so that nobody waits for it.
    """
    counted = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in {"call", "c_call"}
        if most is not None and counted > most:
            raise TooMuchWork(f"more than {most} calls")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted


@dataclass
class Asked:
    """What a database was asked.

    Attributes:
        statements: The statements, as they were run.
        hundreds: Steps of SQLite's virtual machine, in hundreds.
    """

    statements: list[str] = field(default_factory=list)
    hundreds: int = 0


@contextmanager
def asked(connection: sqlite3.Connection) -> Iterator[Asked]:
    """Watch a connection: what it runs, and how many steps of SQLite's virtual machine that takes."""
    seen = Asked()

    def step() -> int:
        seen.hundreds += 1
        return 0

    connection.set_trace_callback(seen.statements.append)
    connection.set_progress_handler(step, STEPS)
    try:
        yield seen
    finally:
        connection.set_trace_callback(None)
        connection.set_progress_handler(None, 0)
