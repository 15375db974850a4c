"""Read the figures of articles on counties that were written for it, with what a reader would note down.

The files of ``tests/data/county_figures`` hold articles (``C county|title``, ``P`` paragraphs) and below each
paragraph its figures: value|unit|comparator|period|theme|indicator. Names and themes are a matter of taste; as the
project's contract has it, a name is right where it shares half of its pairs of characters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from zjreader.domain.library import Article, Block, BlockKind, number_blocks
from zjreader.domain.studies import CaseStudy, Indicator
from zjreader.studies.extractor import IndicatorExtractor
from zjreader.studies.rule_files import load_rules

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "tests" / "data" / "county_figures"
EXTRACTOR = IndicatorExtractor(load_rules(ROOT / "resources" / "indicators"))
KEY = "example/2025/20/03"


@dataclass
class County:
    """An article with its figures, paragraph by paragraph."""

    name: str
    title: str
    paragraphs: list[tuple[str, list[list[str]]]] = field(default_factory=list)


def counties(path: Path) -> Iterator[County]:
    county: County | None = None
    for line in path.read_text("utf-8").splitlines():
        tag, _, words = line.partition(" ")
        if tag == "C":
            if county is not None:
                yield county
            county = County(*words.split("|"))
        elif county is not None and tag == "P":
            county.paragraphs.append((words, []))
        elif county is not None and tag == ">":
            county.paragraphs[-1][1].append(words.split("|"))
    if county is not None:
        yield county


def extract(county: County) -> list[Indicator]:
    blocks = [Block(BlockKind.PARAGRAPH, text, (n,)) for n, (text, _) in enumerate(county.paragraphs, 1)]
    case = CaseStudy(county.name, county.name[3:], KEY, county.title)
    article = Article(key=KEY, title=county.title, blocks=number_blocks(blocks))
    return [i for i in EXTRACTOR.extract(case, article) if i.value_norm is not None]


def alike(a: str, b: str) -> bool:
    x, y = ({s[i : i + 2] for i in range(len(s) - 1)} or {s} for s in (a, b))
    return 2 * len(x & y) >= 0.5 * (len(x) + len(y))


def same(found: Indicator, value: str) -> bool:
    got = found.value_norm if isinstance(found.value_norm, tuple) else (found.value_norm,)
    want = [float(v) for v in value.split("..")]
    return len(got) == len(want) and all(
        abs(float(g or 0) - w) <= 1e-6 * max(1.0, abs(w)) for g, w in zip(got, want, strict=True)
    )


def compare(county: County, right: Counter[str], faults: list[str]) -> None:
    found = extract(county)
    for number, (_text, wanted) in enumerate(county.paragraphs, 1):
        own = [i for i in found if number in i.evidence.lines]
        for value, unit, comparator, period, theme, name in wanted:
            fits = [i for i in own if same(i, value)]
            right["all"] += 1
            if not fits:
                faults.append(f"missed {value} {unit} {name}")
                continue
            best = max(fits, key=lambda i: (i.unit_norm == unit, alike(i.name, name)))
            own.remove(best)
            right["found"] += 1
            right["unit"] += best.unit_norm == unit
            right["comparator"] += str(best.comparator) == comparator
            right["period"] += (best.period or "-") == period
            right["theme"] += best.theme == theme
            right["name"] += alike(best.name, name)
        faults.extend(f"invented {i.value_norm} {i.name}: {i.evidence.quote}" for i in own)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda p: p.stem)
def test_every_figure_of_an_article_is_read(path: Path) -> None:
    right: Counter[str] = Counter()
    faults: list[str] = []
    for county in counties(path):
        compare(county, right, faults)
    assert not faults, "\n".join(faults)
    assert right["comparator"] == right["all"]
    for what, least in (("unit", 0.99), ("period", 0.93), ("theme", 0.83), ("name", 0.83)):
        assert right[what] >= least * right["all"], f"{what}: {right[what]} of {right['all']}"
