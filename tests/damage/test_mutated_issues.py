"""Mutate issues without mercy: recovery neither crashes nor loses a line."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from damage.generator import make_issue
from damage.scoring import lost_lines
from zjreader.content.recoverer import IssueRecoverer
from zjreader.content.sources.decoding import decode
from zjreader.domain.errors import NotAnIssue
from zjreader.domain.imports import SourceText

_RESOURCES = Path(__file__).resolve().parents[2] / "resources"
_MARKS = ["■", "/", "P11", "——", "40 ", "“", "”", "》", "**", "\u3000", "\ufffd", "目录", "摄", "𠀀", "e\u0301"]


@lru_cache(maxsize=8)
def source(seed: int) -> str:
    return make_issue(seed).text


@lru_cache(maxsize=1)
def recoverer() -> IssueRecoverer:
    return IssueRecoverer(_RESOURCES)


def account(text: str) -> None:
    """Recover and see that every line stands somewhere, once as text or dropped."""
    if not text.strip():
        return
    try:
        recovery = recoverer().recover([SourceText("issue.txt", text)], lambda _part, _step: None, lambda: None)
    except NotAnIssue:
        return
    assert lost_lines(text, recovery.issue) == []
    lines = text.split("\n")
    for block in (*(b for a in recovery.issue.articles for b in a.blocks), *recovery.issue.dropped):
        assert all(1 <= number <= len(lines) for number in block.lines)
    keys = [article.key for article in recovery.issue.articles]
    assert len(set(keys)) == len(keys)


def drop(rng: Random, lines: list[str]) -> list[str]:
    return [line for line in lines if rng.random() > 0.2]


def double(rng: Random, lines: list[str]) -> list[str]:
    return [line for line in lines for _ in range(1 + (rng.random() < 0.2))]


def shuffle(rng: Random, lines: list[str]) -> list[str]:
    return rng.sample(lines, len(lines))


def swap_stretches(rng: Random, lines: list[str]) -> list[str]:
    a, b, c = sorted(rng.sample(range(len(lines) + 1), 3))
    return lines[:a] + lines[b:c] + lines[a:b] + lines[c:]


def cut_lines(rng: Random, lines: list[str]) -> list[str]:
    out = []
    for line in lines:
        at = rng.randrange(len(line) + 1)
        out += [line[:at], line[at:]] if rng.random() < 0.2 else [line]
    return out


def join_lines(rng: Random, lines: list[str]) -> list[str]:
    return "\n".join(lines).replace("\n\n", "\n" if rng.random() < 0.5 else "").split("\n")


def sprinkle(rng: Random, lines: list[str]) -> list[str]:
    return [rng.choice(_MARKS) + line if rng.random() < 0.1 else line for line in lines]


def keep_stretch(rng: Random, lines: list[str]) -> list[str]:
    a, b = sorted(rng.sample(range(len(lines) + 1), 2))
    return lines[a:b]


MUTATIONS = (drop, double, shuffle, swap_stretches, cut_lines, join_lines, sprinkle, keep_stretch)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda m: m.__name__)
@pytest.mark.parametrize("seed", range(2))
def test_each_mutation(mutation, seed: int) -> None:
    account("\n".join(mutation(Random(seed), source(seed).split("\n"))))


@settings(max_examples=12)
@given(st.integers(0, 7), st.integers(0, 10**6), st.lists(st.sampled_from(MUTATIONS), min_size=1, max_size=4))
def test_mutations_on_top_of_each_other(seed: int, chance: int, mutations) -> None:
    rng = Random(chance)
    lines = source(seed).split("\n")
    for mutation in mutations:
        lines = mutation(rng, lines) if len(lines) > 3 else lines
    account("\n".join(lines))


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
@pytest.mark.parametrize("seed", range(3))
def test_cut_in_the_middle_of_a_character(seed: int, codec: str) -> None:
    data = source(seed).encode(codec)
    at = next(n for n in range(len(data) * 2 // 3, len(data)) if data[n] > 0x80 and data[n - 1] > 0x80)
    whole = data[: at if codec == "gb18030" else at + (data[at] >= 0xC0)]
    account(decode(whole, "issue.txt").text)


@settings(max_examples=40)
@given(
    st.lists(
        st.one_of(
            st.text(alphabet="的一是山河建设，。“”：/ 0123456789P—-■>》\u3000", max_size=60),
            st.sampled_from(
                ["目录", "", "", "40 山河/王 浩", "- 42 湖海/李四", "■ 王 浩", ">>栏目", "P11 栏目", "2025年第3期"]
            ),
        ),
        max_size=40,
    )
)
def test_anything_at_all(lines: list[str]) -> None:
    account("\n".join(lines))


@pytest.mark.parametrize(
    "text",
    [
        "一",
        "。",
        "目录",
        "40 山河/王浩",
        "山河\n" * 500,
        "■" * 300,
        "“" * 5000,
        "山河。" * 20_000,
        "40 山河/王浩\n" * 200,
        "\u3000\n\ufeff\n山",
    ],
    ids=range(10),
)
def test_odd_texts(text: str) -> None:
    account(text)
