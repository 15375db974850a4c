"""Comparison of six case studies of our own words, against fetching what it is made of."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from zjreader.bootstrap.benchmarks.measuring import Figure, clocked, median
from zjreader.bootstrap.benchmarks.own_words import NOUNS
from zjreader.bootstrap.container import Container
from zjreader.domain.studies import CaseStudy, Comparator, Evidence, Indicator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.bootstrap.benchmarks.building import Built
    from zjreader.domain.library import Article

CASES, FIGURES, ROUNDS = 6, 40, 7
TARGET_MS = 300.0


def figures(built: Built) -> list[Figure]:
    """Put six cases with 40 figures each into the last issue and compare them, the first time and again."""
    container = Container(built.home)
    articles = built.last.articles[:CASES]
    rng = random.Random(5)
    indicators = [figure for article in articles for figure in _figures(article, rng)]
    container.libraries.repo.put_studies(built.last.meta.key, [_case(a) for a in articles], indicators)
    keys = [article.key for article in articles]

    def compare() -> object:
        return container.casing.compare(keys)

    def fetch() -> object:
        return [(container.casing.indicators(key), container.library.article(key)) for key in keys]

    first = clocked(compare)
    again, base = [], []
    for _ in range(ROUNDS):
        again.append(clocked(compare))
        base.append(clocked(fetch))
    container.close()
    what, baseline = f"compare {CASES} cases of {FIGURES} figures", "fetching the six cases and their articles"
    fetched = median([t.wall for t in base]), median([t.cpu for t in base])
    warm = median([t.wall for t in again]), median([t.cpu for t in again])
    return [
        Figure(f"{what}, first", first.wall, "ms", baseline, fetched[0], None, first.cpu, fetched[1]),
        Figure(f"{what}, again", warm[0], "ms", baseline, fetched[0], TARGET_MS, warm[1], fetched[1]),
    ]


def _case(article: Article) -> CaseStudy:
    place = article.places[0] if article.places else f"{article.title[:2]}县"
    return CaseStudy(place, place, article.key, article.title, (place,), ("产业",), FIGURES)


def _figures(article: Article, rng: random.Random) -> Sequence[Indicator]:
    case = _case(article).name
    names = rng.sample([f"{noun}数" for noun in NOUNS], FIGURES)
    return [_figure(article, case, number, name, rng) for number, name in enumerate(names)]


def _figure(article: Article, case: str, number: int, name: str, rng: random.Random) -> Indicator:
    block = rng.choice(article.body)
    evidence = Evidence(article.key, block.label, 0, min(12, len(block.text)), block.text[:12])
    value = rng.randint(1, 9999)
    return Indicator(
        f"{article.key}-{number}",
        case,
        name,
        name,
        str(value),
        float(value),
        "个",
        "个",
        Comparator.EQUAL,
        "2024",
        "2024年",
        "产业",
        None,
        None,
        None,
        evidence,
    )
