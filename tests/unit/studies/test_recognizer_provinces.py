"""Recognise the cases of articles on places of five provinces.

``tests/data/county_cases`` holds issues (``I`` and what the overview says), articles (``A`` with case, title,
subtitle, kicker and affiliation; ``-`` for no case) and their paragraphs (``P``). Texts are of our own writing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from zjreader.domain.library import Article, Block, BlockKind, Edition, Issue, IssueMeta, number_blocks
from zjreader.studies.gazetteer import Gazetteer
from zjreader.studies.recognizer import CaseRecognizer

ROOT = Path(__file__).parents[3]
META = IssueMeta("example/2025/1", "示例", 2025, 1)


@dataclass
class Told:
    """An article, its issue's overview and the case it is."""

    overview: str
    case: str
    title: str
    subtitle: str
    kicker: str
    affiliation: str
    paragraphs: list[str] = field(default_factory=list)


def told() -> Iterator[Told]:
    overview, found = "", []
    for path in sorted((ROOT / "tests" / "data" / "county_cases").glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            tag, _, words = line.partition(" ")
            if tag == "I":
                overview = words
            elif tag == "A":
                found.append(Told(overview, *words.split("|")))
            else:
                found[-1].paragraphs.append(words)
    yield from found


def article(number: int, one: Told) -> Article:
    blocks = [Block(BlockKind.TITLE, one.title)]
    blocks += [Block(BlockKind.KICKER, one.kicker)] if one.kicker else []
    blocks += [Block(BlockKind.AFFILIATION, one.affiliation)] if one.affiliation else []
    blocks += [Block(BlockKind.PARAGRAPH, p) for p in one.paragraphs]
    key = f"{META.key}/{number:02d}"
    return Article(key=key, title=one.title, subtitle=one.subtitle or None, blocks=number_blocks(blocks))


@pytest.fixture(scope="module")
def recognizer() -> CaseRecognizer:
    return CaseRecognizer(Gazetteer.load(ROOT / "resources" / "gazetteer"))


@pytest.mark.parametrize("one", list(told()), ids=lambda o: o.title)
def test_the_case_of_an_article(recognizer: CaseRecognizer, one: Told) -> None:
    overview = Told(one.overview, "-", "综述", "", "", "", [one.overview])
    issue = Issue(META, Edition.FULL, (article(1, one), article(99, overview)))
    assert [c.name for c in recognizer.cases(issue)] == ([] if one.case == "-" else [one.case])
