"""Time and memory of work in this process and of whole processes.

Owns: medians of repeated runs taken in turn, so that a slow moment of the machine falls on both sides alike.
Times are milliseconds of wall clock; where work is done by one thread, its processor time stands beside, which
other processes disturb less. Memory is the resident set in MB.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value beside its baseline.

    Attributes:
        name: What was measured.
        value: In ``unit``.
        unit: ``ms``, ``MB`` or another.
        baseline: What it is compared with, in words.
        baseline_value: In ``unit``.
        target: What the value should not exceed, in ``unit``, or None.
        cpu: Processor time in milliseconds, where it was measured.
        baseline_cpu: The same of the baseline.
        ratio_target: What the ratio should not exceed, or None.
    """

    name: str
    value: float
    unit: str
    baseline: str
    baseline_value: float
    target: float | None = None
    cpu: float | None = None
    baseline_cpu: float | None = None
    ratio_target: float | None = None

    @property
    def ratio(self) -> float:
        """How many times the baseline it is."""
        return self.value / self.baseline_value if self.baseline_value else float("inf")

    def row(self) -> dict[str, Any]:
        """Give the figure as JSON values."""
        row: dict[str, Any] = {
            "name": self.name,
            "value": round(self.value, 2),
            "unit": self.unit,
            "baseline": self.baseline,
            "baseline_value": round(self.baseline_value, 2),
            "ratio": round(self.ratio, 2),
        }
        more = {"target": self.target, "ratio_target": self.ratio_target}
        more |= {"cpu": self.cpu, "baseline_cpu": self.baseline_cpu}
        return row | {name: round(value, 2) for name, value in more.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a process.

    Attributes:
        first_line_ms: From its start to its first line of output.
        told: Its last line, read as JSON.
    """

    first_line_ms: float
    told: Any


@dataclass(frozen=True, slots=True)
class Took:
    """What a piece of work took in this thread, in milliseconds."""

    wall: float
    cpu: float


def process(module: str, *arguments: str) -> Run:
    """Run a module of ours without a display and wait for its first line, then for its end.

    Raises:
        RuntimeError: It failed; the message holds what it wrote.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed application has its byte code
    command = [sys.executable, "-m", module, *arguments]
    begun = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as child:
        if child.stdout is None or child.stderr is None:
            raise RuntimeError("no pipe")
        line = child.stdout.readline()
        elapsed = (time.perf_counter() - begun) * 1000
        rest = child.stdout.read()
        errors = child.stderr.read()
    if child.returncode or not line:
        raise RuntimeError(errors.decode("utf-8", "replace"))
    return Run(elapsed, json.loads((rest or line).splitlines()[-1]))


def in_turn(rounds: int, *works: Callable[[], Run]) -> list[Sequence[Run]]:
    """Run works one after the other, ``rounds`` times over, after one round that does not count."""
    results: list[list[Run]] = [[] for _ in works]
    for number in range(rounds + 1):
        for at, work in enumerate(works):
            outcome = work()
            if number:
                results[at].append(outcome)
    return list(results)


def median(values: Sequence[float]) -> float:
    """Give the middle value."""
    return statistics.median(values)


def percentile(values: Sequence[float], share: float) -> float:
    """Give the value below which ``share`` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def timed(work: Callable[[], object]) -> float:
    """Give the milliseconds that a piece of work takes."""
    return clocked(work).wall


def clocked(work: Callable[[], object]) -> Took:
    """Measure a piece of work by both clocks."""
    cpu, wall = time.thread_time(), time.perf_counter()
    work()
    return Took((time.perf_counter() - wall) * 1000, (time.thread_time() - cpu) * 1000)
