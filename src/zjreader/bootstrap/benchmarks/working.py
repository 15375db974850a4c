"""Import and annotations, each against the part of it that cannot be avoided."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import uuid
from functools import partial
from typing import TYPE_CHECKING

from zjreader.bootstrap.benchmarks.measuring import Figure, Run, clocked, in_turn, median, process, timed
from zjreader.bootstrap.benchmarks.own_words import issues
from zjreader.bootstrap.container import Container
from zjreader.domain.annotations import Annotation, TextPositionSelector
from zjreader.domain.imports import SourceText
from zjreader.domain.passages import Passages
from zjreader.domain.ports import unchecked, unheard
from zjreader.domain.userdata import AnnotationFilter

if TYPE_CHECKING:
    from pathlib import Path

    from zjreader.bootstrap.benchmarks.building import Built
    from zjreader.domain.library import Article, Issue

ANNOTATIONS, SPREAD, OPENED, ROUNDS = 10_000, 24, 12, 5
MB = 1_000_000
MADE = "2026-01-01T00:00:00.000000+00:00"


def importing(built: Built) -> list[Figure]:
    """Import a text of an issue's size into an empty library; once more with everything loaded."""
    folder = built.home.parent / "import"
    container = Container(folder)
    source = folder / "issue.txt"
    source.write_text(_dump(next(issues(1))), "utf-8")
    lines = source.read_text("utf-8").split("\n")
    size = source.stat().st_size / MB

    def plain() -> None:
        with sqlite3.connect(":memory:") as connection:
            connection.execute("CREATE VIRTUAL TABLE t USING fts5(line, tokenize='trigram')")
            connection.executemany("INSERT INTO t VALUES (?)", ((line,) for line in lines if line))
        connection.close()

    def whole() -> None:
        container.library.import_files([source], unheard, unchecked)

    def recovery() -> None:
        text = SourceText(source.name, "\n".join(lines))
        container.libraries.recoverer().recover([text], unheard, unchecked)

    first, again = clocked(whole), [clocked(whole) for _ in range(3)]
    base = clocked(plain)
    recovered = [clocked(recovery) for _ in range(3)]
    container.close()
    baseline = "same lines into an FTS5 trigram table in memory"
    warm, warm_cpu = median([t.wall for t in again]), median([t.cpu for t in again])
    each, each_cpu = median([t.wall for t in recovered]) / size, median([t.cpu for t in recovered]) / size
    what = f"import of one issue of {size:.2f} MB, studies and indexes included"
    return [
        Figure(f"{what}, first", first.wall, "ms", baseline, base.wall, 5000.0, first.cpu, base.cpu),
        Figure(f"{what}, again", warm, "ms", baseline, base.wall, 5000.0, warm_cpu, base.cpu),
        Figure("recovery of an issue's text, per MB", each, "ms", "target", 1000.0, 1000.0, each_cpu),
    ]


def annotating(built: Built) -> list[Figure]:
    """Open articles in the window without annotations and with many; the last part: it writes into the profile."""
    made = list(issues(min(SPREAD, built.count)))
    rng = random.Random(3)
    keys = rng.sample([a.key for issue in made for a in issue.articles], OPENED)
    bare = _keep(built.home, "bare")
    container = Container(built.home)
    container.own.annotations.put(_made(made, rng))

    def find() -> object:
        return container.annotating.find(AnnotationFilter(text="核对"), limit=200)

    find()
    found = median([timed(find) for _ in range(5)])
    export = timed(lambda: container.exchanging.export("jsonld"))
    container.close()
    after, before = _opening(built.home, keys, _keep(built.home, "marked"), bare)
    each = ANNOTATIONS // sum(len(issue.articles) for issue in made)
    opening = f"open an article in the window, {ANNOTATIONS} annotations, {each} in each"
    return [
        Figure(opening, after, "ms", "the same article without annotations", before, ratio_target=1.3),
        Figure(f"search in {ANNOTATIONS} annotations", found, "ms", "target", 50.0, 50.0),
        Figure(f"export of {ANNOTATIONS} annotations", export, "ms", "target", 2000.0, 2000.0),
    ]


def _keep(home: Path, name: str) -> Path:
    """Copy the reader's data of a profile that is closed."""
    kept = home.parent / f"{name}.db"
    shutil.copy(home / "user.db", kept)
    return kept


def _opening(home: Path, keys: list[str], *data: Path) -> list[float]:
    """Measure opening articles with each of several states of the reader's data, in turn."""

    def opened(state: Path) -> Run:
        shutil.copy(state, home / "user.db")
        return process("zjreader.bootstrap.benchmarks.opening", str(home), json.dumps(keys))

    runs = in_turn(ROUNDS, *(partial(opened, state) for state in data))
    return [median([float(run.told) for run in told]) for told in runs]


def _dump(issue: Issue) -> str:
    lines = ["自编刊物", "2024年第7期 总第70期", "目录"]
    lines += [f"{a.start_page:02d} {a.title}/{a.authors[0]}" for a in issue.articles]
    for article in issue.articles:
        lines += [article.title, f"■{article.authors[0]}", *(b.text for b in article.body)]
    return "\n\n".join(lines)


def _made(made: list[Issue], rng: random.Random) -> list[Annotation]:
    articles = [article for issue in made for article in issue.articles]
    texts = {article.key: Passages.of(article) for article in articles}
    return [_annotation(rng.choice(articles), texts, rng) for _ in range(ANNOTATIONS)]


def _annotation(article: Article, texts: dict[str, Passages], rng: random.Random) -> Annotation:
    block = rng.choice(article.body)
    start = rng.randrange(max(1, len(block.text) - 12))
    place = TextPositionSelector(block.label, start, block.label, min(len(block.text), start + 12))
    note = "核对年份" if rng.random() < 0.3 else ""
    identifier = str(uuid.UUID(int=rng.getrandbits(128), version=4))
    return Annotation(identifier, article.key, texts[article.key].quote(place), place, note=note, created=MADE)
