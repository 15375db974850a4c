"""A small library of our own writing, and a larger one generated from a list of words."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from zjreader.content.recoverer import IssueRecoverer
from zjreader.domain.imports import SourceText
from zjreader.domain.keys import article_key
from zjreader.domain.library import Article, Block, BlockKind, Edition, Issue, IssueMeta, number_blocks
from zjreader.domain.ports import unchecked, unheard
from zjreader.store.library_repo import SqliteLibrary
from zjreader.store.migrate import Migrator
from zjreader.store.opening import open_library

DB = Path(__file__).parents[3] / "db"
SHARED = Path(__file__).parents[4] / "shared"
Fill = Callable[..., None]


class StoppedClock:
    """A clock that always tells the same time."""

    def now(self) -> str:
        """Tell it."""
        return "2026-01-01T00:00:00.000000Z"


class Shelf:
    """A library in a temporary folder."""

    def __init__(self, path: Path) -> None:
        self.opened = open_library(path, Migrator(DB))
        self.repo = SqliteLibrary(self.opened.readers, self.opened.writers, StoppedClock())

    def connect(self) -> AbstractContextManager[sqlite3.Connection]:
        """Lend this thread's connection for reading."""
        return self.opened.readers.reading()

    def connection(self) -> sqlite3.Connection:
        """Give this thread's connection for reading."""
        return self.opened.readers.get()

    def put(self, issue: Issue) -> None:
        """Put an issue in."""
        self.repo.put(issue, None, unchecked)


def make_article(
    number: int, title: str, texts: list[str], issue: str = "demo/2026/1", **facts: object
) -> Article:
    """Make an article of paragraphs; a text that begins with # is a heading."""
    blocks = [Block(BlockKind.TITLE, title)]
    blocks.extend(
        Block(BlockKind.HEADING, text[1:]) if text.startswith("#") else Block(BlockKind.PARAGRAPH, text)
        for text in texts
    )
    return Article(article_key(issue, number), title, blocks=number_blocks(blocks), **facts)  # type: ignore[arg-type]


def make_issue(articles: list[Article], year: int = 2026, number: int = 1) -> Issue:
    """Make an issue."""
    meta = IssueMeta(f"demo/{year}/{number}", "样刊", year, number, 100 + number, date=f"{year}-{number:02d}-15")
    return Issue(meta, Edition.FULL, tuple(articles))


OWN = [
    make_article(
        1,
        "山谷里的造纸坊",
        [
            "#老手艺",
            "青石村的造纸坊在山谷里开了一百二十年，如今只剩３家还在冒烟。",
            "老师傅说：“纸要慢慢晒，人要慢慢学。”他的徒弟（一个返乡青年）把每张纸都编了号。",
            "2024年纸坊卖出8.1万张纸，比上年多1.2万张；游客81人住过夜。",
        ],
        column="乡土",
        authors=("林可", "周默"),
        places=("青石村",),
        start_page=4,
        end_page=6,
    ),
    make_article(
        2,
        "渡口的灯",
        [
            "臺風過後，渡口的燈又亮了。守灯人每夜记录水位：19:05，2.35米。",
            "他不识字，却把ＡＢＣ三种信号记得清清楚楚。",
            "纸要慢慢晒，这句话他也听过。",
        ],
        column="人物",
        authors=("周默",),
        places=("白沙渡",),
        start_page=7,
        end_page=7,
    ),
    make_article(3, "编后", ["本期两篇都写手艺人……下期再会！"], column="编后", start_page=8),
]

WORDS = (
    "山谷 造纸 渡口 灯火 老师傅 返乡 青年 合作社 码头 水位 石桥 茶园 晒场 学徒 8.1% 2024年 1:2 AI Wi-Fi 三百 "
    "旅客 村口 小学 夜里 记录 编号 机器 手艺 账本 集市 雨水 的 了 在 和 把 每 都 又 第3次 12,500 5G COVID-19"
).split()


def make_text(source: random.Random) -> str:
    """Write a paragraph from the list of words."""
    marks = "，，，。、；：“”（）——"
    parts = []
    for _ in range(source.randint(3, 40)):
        parts.append(source.choice(WORDS))
        if source.random() < 0.3:
            parts.append(source.choice(marks))
    return "".join(parts) + "。"


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """Give an empty library."""
    made = Shelf(tmp_path / "library.db")
    yield made
    made.opened.close()


@pytest.fixture
def own(shelf: Shelf) -> Shelf:
    """Give the library of our own writing."""
    shelf.put(make_issue(OWN))
    return shelf


@pytest.fixture
def generated(shelf: Shelf) -> Shelf:
    """Give three issues of generated text."""
    source = random.Random(7)
    for number in (1, 2, 3):
        key = f"demo/2026/{number}"
        articles = [
            make_article(n, f"第{n}篇{source.choice(WORDS)}", [make_text(source) for _ in range(25)], key)
            for n in range(1, 9)
        ]
        shelf.put(make_issue(articles, number=number))
    return shelf


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Give the issue that lies beside the repository, imported."""
    file = next((SHARED / "issue").glob("*.txt"), None) if SHARED.is_dir() else None
    if file is None:
        pytest.skip("the issue's text is not beside the repository (../shared/issue)")
    resources = Path(__file__).parents[3] / "resources"
    source = SourceText(file.name, file.read_text("utf-8"))
    recovery = IssueRecoverer(resources).recover([source], unheard, unchecked)
    shelf = Shelf(tmp_path_factory.mktemp("real") / "library.db")
    shelf.put(recovery.issue)
    return shelf
