"""The generator itself: a seed gives one issue, truth and text agree, damages are as frequent as in real dumps."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from damage.generator import make_issue
from damage.pages import Printed

DAMAGES = (
    "title late",
    "title missing",
    "title split",
    "columns swapped",
    "tail doubled",
    "cut by a block",
    "heading glued",
    "stars",
    "ornament",
    "running head damaged",
    "characters doubled",
)


@pytest.fixture(scope="module")
def issues() -> list[Printed]:
    return [make_issue(seed) for seed in range(30)]


def test_a_seed_gives_the_same_issue_always() -> None:
    assert make_issue(5) == make_issue(5)
    assert make_issue(5).text != make_issue(6).text


def test_the_truth_names_every_line_with_text(issues: list[Printed]) -> None:
    for made in issues:
        lines = made.text.split("\n")
        assert {n for n, line in enumerate(lines, 1) if line.strip()} == set(made.lines)
        assert all(lines[n - 1] == line.text for n, line in made.lines.items())


def test_paragraphs_hold_every_body_line_once(issues: list[Printed]) -> None:
    for made in issues:
        placed = Counter(n for story in made.stories for para in story.paragraphs for n in para)
        assert set(placed.values()) == {1}
        assert set(placed) == {n for n, line in made.lines.items() if line.kind == "paragraph"}


def test_paragraphs_read_as_sentences(issues: list[Printed]) -> None:
    for made in issues:
        for story in made.stories:
            for para in story.paragraphs:
                text = "".join(made.lines[n].text for n in para)
                assert text.rstrip("②■◆e")[-1] in "。！？”"
                assert len(text) >= 60


def test_titles_differ(issues: list[Printed]) -> None:
    for made in issues:
        titles = [story.title for story in made.stories]
        assert len(set(titles)) == len(titles)


def test_damage_is_as_frequent_as_in_real_dumps(issues: list[Printed]) -> None:
    done = Counter[str]()
    for made in issues:
        done.update(made.damages)
    paragraphs = sum(len(story.paragraphs) for made in issues for story in made.stories)
    cut = sum(len(para) > 1 for made in issues for story in made.stories for para in story.paragraphs)
    assert 0.2 <= cut / paragraphs <= 0.32  # 89 of 337 in the issue that was counted
    for damage in DAMAGES:
        assert done[damage], damage


def test_calibration_against_the_real_issue(shared: Path) -> None:
    """The lengths of printed lines are like those of the real issue."""
    text = (shared / "issue" / "jrzj-2025-23.txt").read_text(encoding="utf-8-sig")
    real = sorted(len(line) for line in text.split("\n") if len(line) > 25)
    own = sorted(
        len(line.text) for seed in range(10) for line in make_issue(seed).lines.values() if len(line.text) > 25
    )
    for part in (0.25, 0.5, 0.75):
        assert 0.6 < own[int(len(own) * part)] / real[int(len(real) * part)] < 1.6
