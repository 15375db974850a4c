"""The benchmark suite: what it draws, how it counts, what its table says."""

from pathlib import Path

import pytest

from zjreader.bootstrap.benchmarks.measuring import Figure, percentile
from zjreader.bootstrap.benchmarks.own_words import issues
from zjreader.bootstrap.benchmarks.table import write

MACHINE = {
    "processors": 2,
    "load_before": 0.1,
    "load_after": 0.2,
    "system": "Linux",
    "architecture": "x86_64",
    "python": "3.11",
    "sqlite": "3.40",
}


def test_own_words_are_the_same_each_time_and_of_an_issues_size() -> None:
    (first,), (again,) = tuple(issues(1)), tuple(issues(1))
    assert first == again
    blocks = [block for article in first.articles for block in article.body]
    assert 850 < len(blocks) < 1050
    assert 60_000 < sum(len(block.text) for block in blocks) < 90_000
    assert any(char.isdigit() for char in blocks[0].text + blocks[1].text + blocks[2].text)


def test_a_figure_tells_its_ratio() -> None:
    row = Figure("start", 30.0, "ms", "bare", 20.0, ratio_target=2.0).row()
    assert (row["ratio"], row["ratio_target"]) == (1.5, 2.0)
    assert "cpu" not in row
    assert Figure("start", 30.0, "ms", "bare", 0.0).ratio == float("inf")


def test_percentiles() -> None:
    assert percentile([5.0, 1.0, 3.0], 0.5) == 3.0
    assert percentile(list(range(100)), 0.95) == 95


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (Figure("f", 5.0, "ms", "b", 1.0, 10.0, 4.0), "≤ 10 |"),
        (Figure("f", 15.0, "ms", "b", 1.0, 10.0, 4.0), "≤ 10 (✗) |"),
        (Figure("f", 15.0, "ms", "b", 1.0, 10.0, 14.0), "≤ 10 ✗ |"),
        (Figure("f", 15.0, "ms", "b", 1.0, 10.0), "≤ 10 ✗ |"),
        (Figure("f", 15.0, "ms", "b", 10.0, ratio_target=1.6), "ratio ≤ 1.6 |"),
        (Figure("f", 25.0, "ms", "b", 10.0, ratio_target=1.6), "ratio ≤ 1.6 ✗ |"),
    ],
)
def test_the_table_marks_what_misses_its_target(tmp_path: Path, figure: Figure, said: str) -> None:
    page = tmp_path / "table.md"
    write(page, [{"issues": 24, "machine": MACHINE, "figures": [figure.row()]}])
    text = page.read_text("utf-8")
    assert "## 24 issues" in text
    assert said in text
