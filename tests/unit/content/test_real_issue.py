"""The real issue, where it is at hand: the figures of the gold standard, honest repairs, every line told."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from zjreader.domain.imports import Recovery, SourceText
from zjreader.domain.library import BlockKind, RepairKind
from zjreader.domain.ports import unchecked, unheard
from zjreader.services.blocks import block_rows


@pytest.fixture(scope="module")
def recovery(recoverer, real_issue: Path) -> Recovery:
    text = real_issue.read_text("utf-8-sig")
    return recoverer.recover([SourceText(real_issue.name, text)], unheard, unchecked)


@pytest.fixture(scope="module")
def figures(recovery, shared: Path, tmp_path_factory) -> dict:
    rows = tmp_path_factory.mktemp("blocks") / "blocks.jsonl"
    rows.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in block_rows(recovery.issue)), "utf-8")
    scorer = [str(shared / "eval" / "score_structure.py"), str(shared / "gold" / "structure-dev.json")]
    scored = subprocess.run(
        [sys.executable, *scorer, str(shared / "issue" / "jrzj-2025-23.txt"), str(rows)],
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(scored.stdout)


def test_the_gold_standard_is_met(figures) -> None:
    assert figures["lost_lines"] == 0
    assert figures["kind_accuracy"] >= 0.99
    assert figures["article_accuracy"] >= 0.995
    assert figures["paragraph_f1"] >= 0.98
    exact, of = map(int, figures["articles_exact"].split("/"))
    assert exact >= of - 1
    assert all(len(set(told.split("/"))) == 1 for told in figures["metadata"].values())
    assert figures["changed_chars"] <= 12


def test_every_line_is_told_once(recovery) -> None:
    issue = recovery.issue
    told = [n for a in issue.articles for b in a.blocks for n in set(b.lines)]
    told += [n for b in issue.dropped for n in b.lines]
    lines = {n for n, line in enumerate(issue.source, 1) if line.strip()}
    assert set(told) == lines
    assert recovery.report.lines == len(lines)


def test_repairs_undone_give_the_source_again(recovery) -> None:
    source = recovery.issue.source
    for article in recovery.issue.articles:
        for block in article.blocks:
            if block.kind in {BlockKind.TITLE, BlockKind.SUBTITLE} or not block.lines:
                continue
            text = block.text
            for repair in reversed(block.repairs):
                assert text[repair.start : repair.start + len(repair.repaired)] == repair.repaired
                text = text[: repair.start] + repair.original + text[repair.start + len(repair.repaired) :]
            printed = "".join(source[n - 1].strip() for n in block.lines)
            # Blanks between the lines of a heading are ours; they stand for the line end.
            assert text.replace(" ", "") == printed.replace(" ", ""), (article.key, block.label)


def test_what_is_changed_in_a_title_is_told(recovery) -> None:
    for article in recovery.issue.articles:
        title = next((b for b in article.blocks if b.kind is BlockKind.TITLE), None)
        if title is not None and article.printed_title is not None:
            assert [r.kind for r in title.repairs] == [RepairKind.TITLE]


def test_labels_and_keys_are_in_order(recovery) -> None:
    keys = [a.key for a in recovery.issue.articles]
    assert len(set(keys)) == len(keys)
    tops = [a.key for a in recovery.issue.articles if a.parent is None]
    assert tops == [f"{recovery.issue.meta.key}/{n:02d}" for n in range(1, len(tops) + 1)]
    for article in recovery.issue.articles:
        labels = [b.label for b in article.blocks if b.kind is BlockKind.PARAGRAPH]
        assert labels == [f"p{n}" for n in range(1, len(labels) + 1)]


def test_doubts_are_worst_first(recovery) -> None:
    told = [d.confidence for d in recovery.report.doubts]
    assert told == sorted(told)
    assert told
