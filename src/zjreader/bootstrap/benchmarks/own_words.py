"""Issues of our own making for the benchmarks: no text of any periodical.

Owns: a seeded generator whose texts have the sizes of a real issue (38 pieces, about 900 paragraphs, 67,000
characters), its mixture of Han, digits and Latin, and its spread of words: frequencies fall off as in print
(Zipf), so that a pair of characters drawn at random stands in 1 to 2 of 100 paragraphs, the commonest in a fifth.
"""

from __future__ import annotations

import random
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from zjreader.domain.keys import article_key, issue_key
from zjreader.domain.library import Article, Block, BlockKind, Edition, Issue, IssueMeta, number_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

NOUNS = (
    "河岸 渔港 山城 学堂 书屋 茶园 村口 老街 集市 作坊 田埂 渡船 灯塔 雨棚 石桥 果园 讲习所 育苗棚 合作社 "
    "驿站 水库 工坊 医疗点 "
    "食堂 平台 基地 片区 公交线 托育园 养老院 仓库 直播间 种质圃 码头 步道 球场 展厅 实验室 窗口 专班 清单"
).split()
VERBS = (
    "修缮 试种 采收 分红 结对 轮作 晾晒 巡诊 接驳 开办 落成 扩容 让利 减半 翻番 联动 推广 登记 "
    "培训 招募 验收 对接 盘点 展销 升级 覆盖 改造 签约 试点 复制 提速 共建"
).split()
FUNCTION = "的 的 和 在 了 是 与 为 以 到 从 对 等 把 不 也 更 这 有 中 上".split()
LATIN = ("GDP", "AI", "5G", "CEO", "IP", "APP")
WORDS, OF_AN_ISSUE = 8000, 800
"""Words that all issues share; words that come up in one issue only."""
STEEPNESS, SHIFT = 1.0, 20
"""The word of rank r comes up 1 / (r + SHIFT) ** STEEPNESS as often."""
PARAGRAPHS = 22
AUTHORS, PLACES = 3000, 90


def issues(count: int, seed: int = 7) -> Iterator[Issue]:
    """Make issues one after the other; the same seed makes the same issues."""
    for number in range(count):
        yield issue(number, random.Random(f"{seed}/{number}"))


def issue(number: int, rng: random.Random) -> Issue:
    """Make one issue."""
    key = issue_key("zbkw", 1990 + number // 24, number % 24 + 1)
    words = _Words(rng)
    articles = tuple(_article(key, at, words) for at in range(1, 39))
    meta = IssueMeta(key, "自编刊物", 1990 + number // 24, number % 24 + 1)
    return Issue(meta, Edition.FULL, articles)


class _Words:
    """Draws words by their frequency."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        own = [_word(rng) for _ in range(OF_AN_ISSUE)]
        self._words = [*_shared(), *own]
        falling = [1 / (rank + SHIFT) ** STEEPNESS for rank in range(WORDS)]
        self._weights = list(accumulate([*falling, *rng.choices(falling[200:], k=OF_AN_ISSUE)]))

    def paragraph(self) -> str:
        """Make a paragraph of 1 to 5 sentences."""
        return "".join(self._sentence() for _ in range(self.rng.choice((1, 1, 2, 2, 3, 5))))

    def heading(self) -> str:
        """Make a heading."""
        return "".join(self._draw(4))

    def _sentence(self) -> str:
        rng = self.rng
        clauses = []
        for _ in range(rng.randint(2, 4)):
            parts = self._draw(rng.randint(3, 6))
            parts.insert(rng.randrange(len(parts)), rng.choice(FUNCTION))
            if rng.random() < 0.15:
                parts.append(f"{rng.randint(2, 9800) / rng.choice((1, 1, 10, 100)):g}{rng.choice('万亿个户元%')}")
            if rng.random() < 0.02:
                parts.insert(1, rng.choice(LATIN))
            clauses.append("".join(parts))
        return "，".join(clauses) + rng.choice("。。。。！")

    def _draw(self, count: int) -> list[str]:
        return self.rng.choices(self._words, cum_weights=self._weights, k=count)


@cache
def _shared() -> tuple[str, ...]:
    """Make the words that all issues share, the commonest first."""
    rng = random.Random("words")
    common = [*NOUNS, *VERBS]
    rng.shuffle(common)
    return (*common, *(_word(rng) for _ in range(WORDS - len(common))))


def _word(rng: random.Random) -> str:
    """Put 1 to 4 of the 2,400 first characters of GB 2312 together, some of them more often than others."""
    chars = _characters()
    length = rng.choice((1, 2, 2, 2, 2, 3, 4))
    return "".join(chars[int(len(chars) * rng.random() ** 2.2)] for _ in range(length))


@cache
def _characters() -> str:
    rows = bytes(byte for row in range(0xB0, 0xCA) for cell in range(0xA1, 0xFF) for byte in (row, cell))
    chars = list(rows.decode("gb2312"))
    random.Random("characters").shuffle(chars)
    return "".join(chars)


@cache
def _names() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Make authors' names and places."""
    rng, chars = random.Random("names"), _characters()
    authors = tuple(rng.choice(chars[:100]) + "".join(rng.choices(chars, k=2)) for _ in range(AUTHORS))
    places = tuple("".join(rng.choices(chars, k=2)) + rng.choice("县市区") for _ in range(PLACES))
    return authors, places


def _article(key: str, at: int, words: _Words) -> Article:
    title, (authors, places) = words.heading(), _names()
    author = words.rng.choice(authors)
    blocks = [Block(BlockKind.TITLE, title), Block(BlockKind.BYLINE, author)]
    for n in range(PARAGRAPHS):
        if n % 5 == 4:
            blocks.append(Block(BlockKind.HEADING, words.heading()))
        blocks.append(Block(BlockKind.PARAGRAPH, words.paragraph()))
    return Article(
        article_key(key, at),
        title,
        column=f"栏目{at // 5}",
        authors=(author,),
        places=(words.rng.choice(places),) if words.rng.random() < 0.5 else (),
        start_page=at,
        end_page=at + 1,
        blocks=number_blocks(blocks),
    )
