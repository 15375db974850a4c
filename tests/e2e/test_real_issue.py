"""The real issue, where it is at hand: recovered as the gold standard says, and every substring found."""

from __future__ import annotations

import json
import random
import subprocess
import sys

import pytest

from zjreader.bootstrap.container import Container
from zjreader.domain.folding import fold_text
from zjreader.domain.ports import unchecked, unheard
from zjreader.domain.search import Query
from zjreader.services.blocks import block_rows

pytestmark = pytest.mark.real_issue


@pytest.fixture(scope="module")
def imported(real_issue, tmp_path_factory):
    container = Container(tmp_path_factory.mktemp("profile"))
    report = container.library.import_files([real_issue], unheard, unchecked)
    yield container, report
    container.close()


def test_structure_reaches_the_gold_standard(imported, shared, real_issue, tmp_path):
    container, report = imported
    blocks = tmp_path / "blocks.jsonl"
    rows = block_rows(container.library.issue(report.issue))
    blocks.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    scorer, gold = shared / "eval" / "score_structure.py", shared / "gold" / "structure-dev.json"
    outcome = subprocess.run(
        [sys.executable, scorer, gold, real_issue, blocks], capture_output=True, text=True, check=True
    )
    figures = json.loads(outcome.stdout)
    assert figures["lost_lines"] == 0
    assert figures["kind_accuracy"] >= 0.99
    assert figures["article_accuracy"] >= 0.995
    assert figures["paragraph_f1"] >= 0.98
    assert figures["changed_chars"] <= 12
    assert {k: v.split("/")[0] for k, v in figures["metadata"].items()} == {
        k: v.split("/")[1] for k, v in figures["metadata"].items()
    }


def test_every_source_line_is_accounted_for(imported, real_issue):
    container, report = imported
    issue = container.library.issue(report.issue)
    lines = real_issue.read_text("utf-8-sig").split("\n")
    told = {n for a in issue.articles for b in a.blocks for n in b.lines} | {
        n for b in issue.dropped for n in b.lines
    }
    assert {n for n, line in enumerate(lines, 1) if line.strip()} <= told


def test_any_substring_is_found_where_it_stands_and_nowhere_else(imported):
    container, report = imported
    rng = random.Random(20251123)
    texts = {
        f"{a.key}#{b.label}": b.text for a in container.library.issue(report.issue).articles for b in a.blocks
    }
    folds = {key: fold_text(text) for key, text in texts.items()}
    keys = [key for key, text in texts.items() if len(text) >= 20]
    for number in range(500):
        text = texts[rng.choice(keys)]
        length = number % 20 + 1
        start = rng.randrange(len(text) - length + 1)
        wanted = text[start : start + length]
        folded = fold_text(wanted)
        query = f'"{wanted}"' if '"' not in wanted else wanted
        hits = container.searching.search(Query(query)).hits
        found = {f"{hit.article}#{hit.label}" for hit in hits}
        expected = (
            {k for k, f in folds.items() if folded in f}
            if folded
            else {k for k, t in texts.items() if wanted.strip() in t}
        )
        assert found == expected, wanted


def test_importing_twice_changes_nothing(imported, real_issue):
    container, report = imported
    before = container.library.issue(report.issue)
    again = container.library.import_files([real_issue], unheard, unchecked)
    assert container.library.issue(again.issue) == before
    assert len(container.library.issues()) == 1
