"""Recover issues that were damaged at random and compare with what was damaged.

Forty issues run always, 200 with the marker ``slow``: paragraphs are right 98 in 100 on average and 90 in 100 in
the worst issue, and no line is lost.
"""

from __future__ import annotations

from statistics import mean

import pytest

from damage.generator import make_issue
from damage.scoring import Figures, score
from zjreader.content.recoverer import IssueRecoverer
from zjreader.domain.imports import SourceText

QUICK = range(40)
ALL = range(200)


def measure(recoverer: IssueRecoverer, seed: int) -> Figures:
    made = make_issue(seed)
    source = SourceText("issue.txt", made.text)
    recovery = recoverer.recover([source], lambda _part, _step: None, lambda: None)
    assert recovery.report.lines == len(made.lines)
    return score(made, recovery.issue)


def demand(figures: dict[int, Figures]) -> None:
    lost = {seed: f.lost for seed, f in figures.items() if f.lost}
    assert not lost
    worst = sorted(figures, key=lambda seed: figures[seed].f1)[:5]
    shown = "\n".join(
        f"seed {seed}: F1 {figures[seed].f1:.3f}\n  " + "\n  ".join(figures[seed].faults[:12]) for seed in worst
    )
    assert min(f.f1 for f in figures.values()) >= 0.9, shown
    assert mean(f.f1 for f in figures.values()) >= 0.98, shown
    assert mean(f.article for f in figures.values()) >= 0.98, shown
    assert mean(f.kind for f in figures.values()) >= 0.98, shown
    right, total = (sum(f.fields["title"][n] for f in figures.values()) for n in (0, 1))
    assert right / total >= 0.97, shown


def test_forty_damaged_issues(recoverer: IssueRecoverer) -> None:
    demand({seed: measure(recoverer, seed) for seed in QUICK})


@pytest.mark.slow
def test_two_hundred_damaged_issues(recoverer: IssueRecoverer) -> None:
    demand({seed: measure(recoverer, seed) for seed in ALL})
