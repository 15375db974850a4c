"""Words and quotations, against tantivy's bigram index over the same paragraphs in the same run.

Queries are drawn from the texts by a seed, each once; a quotation with errors has two characters changed. Both
sides fetch the 20 best; ours also verifies and marks them, counts all, ranks articles and fills the filters.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from zjreader.bootstrap.benchmarks.measuring import Figure, Took, clocked, percentile
from zjreader.bootstrap.benchmarks.yardstick import TOP, Yardstick
from zjreader.bootstrap.container import Container
from zjreader.domain.ports import unchecked, unheard
from zjreader.domain.search import Query

if TYPE_CHECKING:
    from zjreader.bootstrap.benchmarks.building import Built

DRAWN, WARMING = 120, 5
BASELINE = "tantivy bigram index, same paragraphs, 20 best"
TARGETS = {1: (3, 1, 10, 50), 24: (10, 3, 10, 150), 240: (15, 10, 30, 300), 782: (30, 25, 60, 600)}
"""By the greatest number of issues: word, AND or typed step; exact quotation; one with errors; first query."""

Search = Callable[[str], object]
Draw = Callable[[random.Random, Sequence[str]], str]


def figures(built: Built) -> list[Figure]:
    """Measure opening and every class of query."""
    word, exact, wrong, first = TARGETS[min((n for n in TARGETS if n >= built.count), default=782)]
    container, other = Container(built.home), Yardstick(built.yardstick)
    result = [_opening(container, built, first)]
    container.searching.refresh(unheard, unchecked)

    def ours(text: str) -> object:
        return container.searching.search(Query(text, limit=TOP))

    def quoted(text: str) -> object:
        return container.quoting.find(text)

    classes: tuple[tuple[str, Draw, Search, Search, float | None], ...] = (
        ("word of 2 characters", cut(2), ours, other.phrase, word),
        ("word of 4 characters", cut(4), ours, other.phrase, word),
        ("single character", cut(1), ours, other.prefix, None),
        ("two words, AND", pair, ours, other.both, word),
        ("typed step of 1 to 6 characters", typed, ours, other.typed, word),
        ("exact quotation of 20", cut(20), quoted, other.phrase, exact),
        ("quotation of 30 with 2 errors", damaged, quoted, other.fuzzy, wrong),
    )
    for name, draw, mine, theirs, target in classes:
        queries = drawn(draw, built.texts, DRAWN + WARMING)
        result += _class(name, mine, theirs, queries, target)
    container.close()
    return result


def drawn(draw: Draw, texts: Sequence[str], count: int) -> list[str]:
    """Draw queries, each once where there are enough."""
    rng = random.Random(11)
    found = dict.fromkeys(draw(rng, texts) for _ in range(8 * count))
    return list(found)[:count]


def _class(name: str, ours: Search, theirs: Search, queries: Sequence[str], target: float | None) -> list[Figure]:
    mine: list[Took] = []
    baseline: list[Took] = []
    for query in queries:
        mine.append(clocked(lambda: ours(query)))  # noqa: B023 - called at once
        baseline.append(clocked(lambda: theirs(query)))  # noqa: B023 - called at once
    result = []
    for share in (0.5, 0.95):
        wall, cpu = _at(mine[WARMING:], share)
        base, base_cpu = _at(baseline[WARMING:], share)
        wanted = target if share == 0.95 else None
        result.append(Figure(f"{name}, p{share * 100:.0f}", wall, "ms", BASELINE, base, wanted, cpu, base_cpu))
    return result


def _at(took: Sequence[Took], share: float) -> tuple[float, float]:
    return percentile([t.wall for t in took], share), percentile([t.cpu for t in took], share)


def _opening(container: Container, built: Built, target: float) -> Figure:
    """From the first use of the search to its first answer, the modules' loading included."""
    word = built.texts[0][3:5]
    mine = clocked(lambda: container.searching.search(Query(word, limit=TOP)))
    other = clocked(lambda: Yardstick(built.yardstick).phrase(word))
    return Figure("open and first query", mine.wall, "ms", BASELINE, other.wall, target, mine.cpu, other.cpu)


def cut(length: int) -> Draw:
    """Draw runs of characters; short ones without marks."""

    def draw(rng: random.Random, texts: Sequence[str]) -> str:
        while True:
            text = rng.choice(texts)
            start = rng.randrange(max(1, len(text) - length))
            found = text[start : start + length]
            if len(found) == length and (length > 8 or found.isalnum()):
                return found

    return draw


def pair(rng: random.Random, texts: Sequence[str]) -> str:
    """Draw two words."""
    return f"{cut(2)(rng, texts)} {cut(2)(rng, texts)}"


def typed(rng: random.Random, texts: Sequence[str]) -> str:
    """Draw what a person has typed of a word so far."""
    return cut(rng.randint(1, 6))(rng, texts)


def damaged(rng: random.Random, texts: Sequence[str]) -> str:
    """Draw a quotation with two wrong characters."""
    text = list(cut(30)(rng, texts))
    for at in rng.sample(range(30), 2):
        text[at] = rng.choice("甲乙丙丁戊己庚辛")
    return "".join(text)
