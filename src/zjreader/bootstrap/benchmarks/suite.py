"""Run the benchmark suite.

Owns: which parts there are and the shape of the result.
"""

from __future__ import annotations

import os
import platform
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from zjreader.bootstrap.benchmarks import comparing, searching, starting, ticking, working
from zjreader.bootstrap.benchmarks.building import Built, build
from zjreader.bootstrap.benchmarks.measuring import Figure
from zjreader.bootstrap.benchmarks.table import write

Part = Callable[[Built], list[Figure]]
PARTS: tuple[Part, ...] = (
    starting.figures,
    searching.figures,
    ticking.figures,
    comparing.figures,
    working.importing,
    working.annotating,
)
"""Each takes what was built; a new part is one entry. The last may change the profile."""


def run(issues: Sequence[int], table: Path | None, say: Callable[[str], None]) -> Iterator[dict[str, Any]]:
    """Run every part over libraries of so many issues, giving the figures of each as JSON values.

    Args:
        issues: Numbers of issues, one run each.
        table: Where a table of all runs is written at the end, or None.
        say: Hears what is being done.
    """
    results = []
    for count in issues:
        result = _run(count, say)
        results.append(result)
        yield result
    if table is not None:
        write(table, results)


def _run(issues: int, say: Callable[[str], None]) -> dict[str, Any]:
    rows: list[dict[str, Any]] = []
    before = _load()
    with tempfile.TemporaryDirectory(prefix="zjreader-bench-") as folder:
        say(f"… {issues}: building")
        built = build(Path(folder), issues, say)
        rows += [figure.row() for figure in built.figures]
        for part in PARTS:
            say(f"… {issues}: {part.__module__.rpartition('.')[2]}")
            rows += [figure.row() for figure in part(built)]
    return {"issues": issues, "machine": _machine(before), "figures": rows}


def _machine(load: float | None) -> dict[str, Any]:
    """Tell what the figures depend on."""
    return {
        "processors": os.cpu_count(),
        "load_before": load,
        "load_after": _load(),
        "system": platform.system(),
        "architecture": platform.machine(),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
    }


def _load() -> float | None:
    """Give the machine's load over the last minute, where the system tells."""
    return round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None
