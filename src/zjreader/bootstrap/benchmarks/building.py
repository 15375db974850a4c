"""A library of our own words beside the yardstick's index, made once for all parts of a run.

Owns: what making it costs in processor time, and what one more issue costs.
"""

from __future__ import annotations

import random
import shutil
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.bootstrap.benchmarks.measuring import Figure, clocked, median
from zjreader.bootstrap.benchmarks.own_words import issue, issues
from zjreader.bootstrap.benchmarks.yardstick import YardstickWriter
from zjreader.bootstrap.container import Container
from zjreader.domain.ports import unchecked, unheard

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zjreader.domain.library import Issue

SAMPLED = 24
"""Issues whose texts queries are drawn from."""
ADDED = 3


@dataclass(frozen=True, slots=True)
class Built:
    """What the parts of a run work on.

    Attributes:
        count: Number of issues.
        home: The profile.
        yardstick: tantivy's index.
        texts: Paragraphs to draw queries from.
        last: The issue that was put in last.
        figures: What making it cost.
    """

    count: int
    home: Path
    yardstick: Path
    texts: list[str]
    last: Issue
    figures: list[Figure]


def build(folder: Path, count: int, say: Callable[[str], None]) -> Built:
    """Make the library and the index."""
    home, beside = folder / "home", folder / "tantivy"
    container, writer = Container(home), YardstickWriter(beside)
    container.prepare()
    ours, texts, paragraphs = 0.0, [], 0
    for number, made in enumerate(issues(count)):
        begun = time.process_time()
        container.libraries.repo.put(made, None, unchecked)
        ours += time.process_time() - begun
        found = [block.text for article in made.articles for block in article.body]
        writer.add(found)
        paragraphs += len(found)
        texts += found if number < SAMPLED else []
        if number % 50 == 49:
            say(f"… {number + 1}/{count}")
    writer.finish()
    begun = time.process_time()
    container.searching.refresh(unheard, unchecked)
    articles = time.process_time() - begun
    container.close()
    what, other = f"{count} issues, {paragraphs} paragraphs", "tantivy bigram index alone"
    size = sum(file.stat().st_size for file in (home / "library.db", *(home / "index").rglob("*")))
    size_beside = sum(file.stat().st_size for file in beside.rglob("*"))
    mb = 1024 * 1024
    figures = [
        Figure(f"library and passages of {what}", ours * 1000, "ms CPU", other, writer.cpu * 1000),
        Figure("index of articles made anew", articles * 1000, "ms CPU", other, writer.cpu * 1000),
        Figure("size of library and indexes", size / mb, "MB", other + ", text stored once", size_beside / mb),
    ]
    return Built(count, home, beside, texts, made, [*figures, _adding(folder, home, count)])


def _adding(folder: Path, home: Path, count: int) -> Figure:
    """Add issues to a copy, index of articles brought up to date each time."""
    copy = folder / "copy"
    shutil.copytree(home, copy)
    container = Container(copy)
    container.searching.refresh(unheard, unchecked)
    took = []
    for number in range(ADDED):
        made = issue(count + number, random.Random(f"added/{number}"))

        def add(made: Issue = made) -> None:
            container.libraries.repo.put(made, None, unchecked)
            container.searching.refresh(unheard, unchecked)

        took.append(clocked(add))
    container.close()
    shutil.rmtree(copy)
    wall, cpu = median([t.wall for t in took]), median([t.cpu for t in took])
    return Figure("add one issue, both indexes", wall, "ms", "target", 300.0, 300.0, cpu)
