"""How late a timer of 4 ms ticks in the main thread while searches run on the read lane, against idle."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from zjreader.bootstrap.benchmarks.measuring import Figure, process
from zjreader.bootstrap.benchmarks.searching import drawn, typed

if TYPE_CHECKING:
    from zjreader.bootstrap.benchmarks.building import Built

TARGET_MS = 16.0


def figures(built: Built) -> list[Figure]:
    """Measure the 99th percentile and the greatest delay."""
    words = json.dumps(drawn(typed, built.texts, 60))
    told = process("zjreader.bootstrap.benchmarks.ticks", str(built.home), words).told
    idle, busy, rate = told["idle"], told["busy"], told["searches_per_second"]
    what, baseline = f"delay of a 4 ms tick, {rate:.0f} searches a second", "the same timer, nothing running"
    return [
        Figure(f"{what}, p99", busy["p99"], "ms", baseline, idle["p99"], TARGET_MS),
        Figure(f"{what}, greatest", busy["max"], "ms", baseline, idle["max"]),
    ]
