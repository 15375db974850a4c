"""Recover the issues written by hand with other conventions: how authors sign and pieces are headed."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from damage.printed_issues import read, source
from damage.scoring import assert_as_printed, score
from zjreader.content.recoverer import IssueRecoverer
from zjreader.domain.imports import SourceText

Change = Callable[[str], str]


def signed(byline: str, column: str = "{}", place: str = "") -> Change:
    """Set bylines, columns and places in other forms; an empty form leaves the authors out."""

    def change(text: str) -> str:
        text = re.sub(r"^\. ◎(.*)$", lambda m: ". " + column.format(m[1]), text, flags=re.M)
        if place:
            text = re.sub(r"^k ◆(.*)$", lambda m: "k " + place.format(m[1]), text, flags=re.M)
        if byline:
            return re.sub(r"^b ◎(.*)$", lambda m: "b " + byline.format(m[1]), text, flags=re.M)
        text = re.sub(r"^b ◎.*\n", "", text, flags=re.M)
        return re.sub(r"^(@e[3-7]\|[^|]*\|\|)[^|]*", r"\1", text, flags=re.M)

    return change


def headed(byline: str) -> Change:
    """Set the place of a piece before its title (地名：题)."""

    def change(text: str) -> str:
        text = signed(byline)(text)
        for place, title in re.findall(r"^k ◆(.*)\nt (.*)$", text, flags=re.M):
            text = text.replace(f"k ◆{place}\nt {title}\n", f"t {place}：{title}\n")
            text = re.sub(rf"^(@\w+\|){title}\|", rf"\1{place}：{title}|", text, flags=re.M)
        return text

    return change


def tight(text: str) -> str:
    return text.replace("%gap 1", "%gap 0")


def without_contents(text: str) -> str:
    """Leave the contents out, and the pages that only they tell."""
    text = re.sub(r"^\. (?:CONTENTS 目录|P\d+.*|对话|数说|观察)\n", "", text, flags=re.M)
    return re.sub(r"^(@.*\|)\d+$", r"\1", text, flags=re.M)


def with_contents(text: str) -> str:
    """Set contents before the first column."""
    stories = re.findall(r"^@\w+\|([^|]+)\|\|([^|]+)\|([^|]+)\|", text, flags=re.M)
    entries = [f". {title}/{author} {3 * n}" for n, (title, author, _column) in enumerate(stories, 1)]
    columns = [column for _title, _author, column in stories]
    listed = [
        f". {column}\n{entry}" if column not in columns[:n] else entry
        for n, (column, entry) in enumerate(zip(columns, entries, strict=True))
    ]
    return text.replace(". ◎小说\n", "\n".join([". 目录", *listed, ". ◎小说", ""]), 1)


VARIANTS: dict[str, tuple[str, Change]] = {
    "bare pen names": ("county_literary", signed("{}")),
    "authors behind 文": ("county_literary", signed("文/{}", "【{}】")),
    "authors behind 作者": ("county_literary", signed("作者：{}", "■ {}")),
    "authors behind a square": ("county_literary", signed("□ {}", "【{}】")),
    "poems without blank lines": ("county_literary", tight),
    "places in brackets": ("county_cases", signed("文/{}", place="【{}】")),
    "pieces without authors": ("county_cases", signed("")),
    "bare places and no authors": ("county_cases", signed("", place="{}")),
    "places before titles": ("county_cases", headed("◎{}")),
    "places before titles and 文": ("county_cases", headed("文/{}")),
    "places before titles and no authors": ("county_cases", headed("")),
    "party monthly without blank lines": ("party_monthly", tight),
    "bulletin without blank lines": ("policy_bulletin", tight),
    "poems in the contents": ("county_literary", with_contents),
    "questions after Q": ("county_magazine", lambda text: text.replace("问：", "Q：").replace("答：", "A：")),
    "questions of a paper's reporter": (
        "county_magazine",
        lambda text: text.replace("《江城治理》：", "《江城治理》记者："),
    ),
    "magazine without contents": ("county_magazine", without_contents),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_an_issue_of_other_conventions_comes_out_as_well(recoverer: IssueRecoverer, variant: str) -> None:
    name, change = VARIANTS[variant]
    assert_as_printed(recoverer, read(change(source(name))), variant)


QUOTES = {
    "a shortened sentence": "老人不愿意离开自己的村子，离家超过三十里，没有几个人肯去。",
    "a sentence in quotation marks": "“老人不愿意离开自己的村子。”",
    "a phrase": "把钱撒到村里去",
    "somebody's words": "“没有谈不拢的价钱，只有放不下的面子。”——苗青禾",
}


@pytest.mark.parametrize("quote", QUOTES)
@pytest.mark.parametrize("rest", [". 第11期 总第402期\np2.1 进来", ". 求索 2024.11 | 专题\np4.1 晒太阳"])
def test_a_sentence_printed_again_inside_a_cut_does_not_part_the_paragraph(
    recoverer: IssueRecoverer, quote: str, rest: str
) -> None:
    text = source("party_monthly")
    assert rest in text
    made = read(text.replace(rest, f"x {QUOTES[quote]}\n{rest}"))
    recovery = recoverer.recover([SourceText("issue.txt", made.text)], lambda _part, _step: None, lambda: None)
    figures = score(made, recovery.issue)
    assert not figures.lost
    assert figures.f1 == 1.0, "\n".join(figures.faults)
