"""Beginnings of paragraphs and headings, judged with the language of a whole issue."""

from __future__ import annotations

import pytest

from damage.generator import make_issue
from zjreader.content.continuity import Language, learn
from zjreader.content.cutting import cut_odds

BODIES = (
    "村里请来专业团队，前两年只保本，第三年开始分红，参与入股的村民平均每户分到一千多元。",
    "水利局派出二十个小组，沿着河岸一段一段地走，把每个排水口都记在本子上。",
    "有人担心会反复，书记说，制度已经写进村规民约，谁也不敢马虎，查出来的问题贴在公告栏里。",
)


@pytest.fixture(scope="module")
def language() -> Language:
    return learn([*make_issue(1).text.split("\n"), *BODIES])


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize(
    "heading",
    [
        "渠道修好了，鱼也跟着游回来",
        "难点：不敢修、不愿修、不会修",
        "对策：一渠一策，一塘一档",
        "数据多跑路，群众少跑腿",
        "有人管，有钱修，有章可循",
    ],
)
def test_headings_of_clauses_do_not_begin_the_next_paragraph(lexicon, language, heading: str, body: str) -> None:
    assert cut_odds(heading, [body], language, lexicon) < 0.0


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("今年以来，村里请来专业团", "队，前两年只保本，第三年开始分红。"),
        ("渠道修好了，鱼也跟着游回来，村", "民们在岸边种菜，一年能收两季。"),
        ("书记说，制度已经写进村规民", "约，谁也不敢马虎。"),
    ],
)
def test_cut_beginnings_of_clauses_still_begin_one(lexicon, language, text: str, rest: str) -> None:
    assert cut_odds(text, [rest], language, lexicon) > 0.0
