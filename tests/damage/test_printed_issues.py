"""Recover issues of several makes that were written by hand, each with its own conventions and damage.

A party monthly with running heads, a town magazine with conversations, tables and boxes, a bulletin with numbered
clauses and footnotes, a literary magazine with poems and pen names and no contents, a digest whose feature has a
place, a title and a signed author for every piece; a weekly whose dump keeps the lines as they were set, a monthly
for farmers, a journal with footnotes, a scan with widths and spaces mixed, a union's monthly signed in brackets.
"""

from __future__ import annotations

import pytest

from damage.printed_issues import NAMES, printed
from damage.scoring import score
from zjreader.content.recoverer import IssueRecoverer
from zjreader.domain.imports import SourceText


@pytest.mark.parametrize("name", NAMES)
def test_an_issue_comes_out_as_it_was_written(recoverer: IssueRecoverer, name: str) -> None:
    made = printed(name)
    recovery = recoverer.recover([SourceText(f"{name}.txt", made.text)], lambda _part, _step: None, lambda: None)
    figures = score(made, recovery.issue)
    shown = f"{name}: F1 {figures.f1:.3f}, kinds {figures.kind:.3f}\n  " + "\n  ".join(figures.faults)
    assert not figures.lost, shown
    assert figures.article == 1.0, shown
    assert figures.f1 == 1.0, shown
    assert figures.kind >= 0.98, shown
    assert all(right == total for right, total in figures.fields.values()), shown
