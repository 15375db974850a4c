"""The table of a benchmark run, as a page of the documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_HEAD = """# Benchmarks

Written by `zjreader bench --issues N … --table docs/benchmarks.md`; not to be changed by hand. The texts are made
by the suite from a seed, with the sizes and the spread of words of a printed issue (about 900 paragraphs, 70,000
characters each); one run has one library. Every figure stands beside a baseline measured in the same run, in turn;
*ratio* is their quotient. *CPU* is the processor time of the thread that did the work, which waiting for other
processes does not lengthen; the load of the machine stands above each table. **✗** marks what misses its target,
**(✗)** what misses it by the clock on the wall but not by processor time.
"""


def write(path: Path, results: Sequence[dict[str, Any]]) -> None:
    """Write the page."""
    parts = [_HEAD, *(_section(result) for result in results)]
    path.write_text("\n".join(parts), "utf-8")


def _section(result: dict[str, Any]) -> str:
    machine, count = result["machine"], result["issues"]
    lines = [
        f"## {count} issue{'s' if count > 1 else ''}",
        "",
        f"{machine['system']} {machine['architecture']}, {machine['processors']} processors, "
        f"Python {machine['python']}, SQLite {machine['sqlite']}; "
        f"load of the machine {machine['load_before']} before, {machine['load_after']} after.",
        "",
        "| figure | value | CPU ms | target | baseline | its value | its CPU ms | ratio |",
        "|---|---|---|---|---|---|---|---|",
        *(_row(figure) for figure in result["figures"]),
        "",
    ]
    return "\n".join(lines)


def _row(figure: dict[str, Any]) -> str:
    unit = figure["unit"]
    cells = [
        figure["name"],
        f"{_number(figure['value'])} {unit}",
        _number(figure.get("cpu")),
        _target(figure),
        figure["baseline"],
        f"{_number(figure['baseline_value'])} {unit}",
        _number(figure.get("baseline_cpu")),
        _number(figure["ratio"]),
    ]
    return f"| {' | '.join(cells)} |"


def _target(figure: dict[str, Any]) -> str:
    for name, value, sign in (("target", "value", "≤"), ("ratio_target", "ratio", "ratio ≤")):
        if name in figure:
            missed = " ✗" if figure[value] > figure[name] else ""
            if missed and name == "target" and figure.get("cpu", figure[value]) <= figure[name]:
                missed = " (✗)"
            return f"{sign} {figure[name]:g}{missed}"
    return ""


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}" if value < 100 else f"{value:.0f}"
