"""Damage the issues written by hand one way at a time, and recover them as well as before."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from damage.printed_issues import NAMES, read, source
from damage.scoring import assert_as_printed, score
from zjreader.content.recoverer import IssueRecoverer
from zjreader.domain.imports import SourceText


def glued(text: str) -> str:
    """Set the page beside the titles of listed articles, before and behind them in turn."""
    out: list[str] = []
    page = ""
    for row in text.splitlines():
        if row.startswith("@"):
            page = [*row.split("|"), *[""] * 6][5]
        if row.startswith("t ") and page and not row[2].isdigit():
            row = f"t {page}{row[2:]}" if len(out) % 2 else f"{row}{page}"
        out.append(row)
    return "\n".join(out)


def apart(text: str) -> str:
    """Set the characters of long titles apart."""
    return re.sub(r"^t (.{10,})$", lambda m: "t " + " ".join(m[1]), text, flags=re.M)


def vertical(text: str) -> str:
    """Marks of vertical setting around quotations in titles."""
    return re.sub(r"^t .*$", lambda m: m[0].translate(str.maketrans("“”", "『』")), text, flags=re.M)


def narrow(text: str) -> str:
    """Narrow punctuation on every other line."""
    marks = str.maketrans("，：；？！", ",:;?!")
    rows = text.splitlines()
    return "\n".join(
        row.translate(marks) if n % 2 and re.match(r"p\d", row) else row for n, row in enumerate(rows)
    )


def turned(text: str) -> str:
    """Print listed articles before those listed above them; pieces stay with their features.

    So do articles without title with those before them, for only the page number there tells where they begin.
    """
    head, *articles = re.split(r"^(?=@)", text if text.endswith("\n") else text + "\n", flags=re.M)
    if not re.search("目[ 　]*[录次]", head):
        return text
    groups: list[str] = []
    for article in articles:
        if article.split("\n")[0].count("|") == 6 or "\nt " not in article:
            groups[-1] += article
        else:
            groups.append(article)
    for first in range(1, len(groups) - 1, 2):
        groups[first : first + 2] = groups[first : first + 2][::-1]
    return head + "".join(groups)


CHANGES: dict[str, Callable[[str], str]] = {
    "pages at titles": glued,
    "titles set apart": apart,
    "vertical marks": vertical,
    "narrow marks": narrow,
    "articles out of order": turned,
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("change", CHANGES)
def test_a_damaged_issue_comes_out_as_well(recoverer: IssueRecoverer, change: str, name: str) -> None:
    assert_as_printed(recoverer, read(CHANGES[change](source(name))), name)


STAMPS = {
    "a database's notice": "(C)1994-2023 China Academic Journal Electronic Publishing House. All rights reserved.",
    "a scanner's mark": "扫描全能王 创建",
    "pages of all pages": "- {} / 64 -",
    "pages in words": "第 {} 页 共 64 页",
}
EVERY = 14
"""Lines of text on a stamped page."""


def stamped(text: str, stamp: str) -> str:
    """Print a stamp after every so many lines of the body, inside paragraphs and between them, at no title."""
    head, *articles = re.split(r"^(?=@)", text, flags=re.M)
    out: list[str] = []
    count = 0
    for row in "".join(articles).splitlines():
        out.append(row)
        count += not row.startswith(("@", "%"))
        if count and count % EVERY == 0 and row[:1] not in "t@%":
            out.append(f". {stamp.format(3 + count // EVERY)}")
    return head + "\n".join(out) + "\n"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("stamp", STAMPS)
def test_stamps_on_every_page_are_left_out(recoverer: IssueRecoverer, stamp: str, name: str) -> None:
    made = read(stamped(source(name), STAMPS[stamp]))
    recovery = recoverer.recover([SourceText("issue.txt", made.text)], lambda _part, _step: None, lambda: None)
    figures = score(made, recovery.issue)
    assert not figures.lost
    assert figures.article == 1.0, figures.faults
    assert figures.f1 >= 0.95, figures.faults
