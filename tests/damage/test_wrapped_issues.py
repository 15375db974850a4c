"""Recover issues from dumps that keep the lines as they were set, with their paragraphs' indents and without.

A line's end says nothing there, and a paragraph's end may fall on the margin; where the indents are left, layout
tells nearly every paragraph, where they are not, the shorter first lines do.
"""

from __future__ import annotations

import re
from statistics import mean

import pytest

from damage.printed_issues import read, source
from damage.scoring import score
from zjreader.content.recoverer import IssueRecoverer
from zjreader.domain.imports import SourceText

ISSUES = ("wrapped_weekly", "county_practice", "county_magazine", "frontier_monthly", "party_monthly")
WIDTHS = (15, 19, 24, 38)
_LINE = re.compile(r"p(\d+)(?:\.(\d+))? (.*)$")
_HANGING = "，。、；：！？”》）"


def wrapped(text: str, width: int, *, stripped: bool) -> str:
    """Set the paragraphs in lines of a width, hanging marks over the margin; a cut stays where it was."""
    out: list[str] = ["%gap 0"]
    rows = [(row, _LINE.match(row)) for row in text.replace("%gap 1\n", "").replace("%gap 0\n", "").splitlines()]
    parts: dict[str, int] = {}
    held = ""
    for at, (row, match) in enumerate(rows):
        if match is None:
            parts = {} if row.startswith("@") else parts
            out.append(row)
            continue
        words = match[3].strip("\u3000")
        held = held + words if match[2] else "\u3000\u3000" + words
        ahead = [m for _row, m in rows[at + 1 : at + 4] if m]
        goes_on = any(m[1] == match[1] and m[2] for m in ahead)
        while held and (len(held) > width or not goes_on):
            end = width
            while end < len(held) and held[end] in _HANGING:
                end += 1
            number = parts.get(match[1], 0)
            line = held[:end].strip("\u3000") if stripped else held[:end]
            out.append(f"p{match[1]}{f'.{number}' if number else ''} {line}")
            parts[match[1]] = number + 1
            held = held[end:]
    return "\n".join(out) + "\n"


@pytest.mark.parametrize("stripped", [False, True])
def test_issues_set_in_lines_come_out_as_well(recoverer: IssueRecoverer, stripped: bool) -> None:
    told: dict[str, float] = {}
    for name in ISSUES:
        for width in WIDTHS:
            made = read(wrapped(source(name), width, stripped=stripped))
            issue = recoverer.recover(
                [SourceText("issue.txt", made.text)], lambda _part, _step: None, lambda: None
            ).issue
            figures = score(made, issue)
            assert not figures.lost
            assert figures.article == 1.0
            told[f"{name} {width}"] = figures.f1
    assert mean(told.values()) >= (0.94 if stripped else 0.98), told
    assert min(told.values()) >= (0.85 if stripped else 0.9), told
