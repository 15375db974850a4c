"""Fixtures of the store's tests: a clock, an opened library, and issues of our own words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from zjreader.domain.library import Article, Block, BlockKind, Edition, Issue, IssueMeta, Repair, RepairKind
from zjreader.domain.library import number_blocks as number
from zjreader.store.connection import Connections, connect
from zjreader.store.library_repo import SqliteLibrary
from zjreader.store.migrate import Migrator
from zjreader.store.opening import OpenedLibrary, open_library
from zjreader.store.versions import USER

DB = Path(__file__).parents[3] / "db"
WORDS = "春山白云清江小镇茶园渔港新桥老街灯塔工坊学堂稻田果林石巷"


class FixedClock:
    """Tells a time that tests set."""

    def __init__(self, now: str = "2026-01-02T03:04:05.000006+00:00") -> None:
        self.time = now

    def now(self) -> str:
        return self.time


def sentence(seed: int, length: int = 60) -> str:
    """Make a text of our own, different for each seed."""
    picked = [WORDS[(seed * 7 + i * (seed % 5 + 1)) % len(WORDS)] for i in range(length)]
    return "".join(picked) + f"，共{seed}处。"


def make_issue(key: str = "cszk/2024/3", articles: int = 4, blocks: int = 10, seed: int = 0) -> Issue:
    """Make a full issue with every kind of field set somewhere."""
    year, number_ = (int(part) for part in key.split("/")[1:])
    made = [_article(key, n, blocks, seed) for n in range(1, articles + 1)]
    source = tuple(f"第{n}行{sentence(seed + n, 8)}" for n in range(1, 30))
    dropped = (Block(BlockKind.DROPPED, "乡土周刊", (1,), reason="running_head", confidence=0.9),)
    meta = IssueMeta(key, "乡土周刊", year, number_, 120 + number_, "1234-5678", "2024-02-01", "乡土社")
    return Issue(meta, Edition.FULL, tuple(made), dropped, source)


def _article(issue: str, n: int, blocks: int, seed: int) -> Article:
    repair = Repair(RepairKind.WIDTH, 3, ",", "，", 12)
    body = [
        Block(BlockKind.PARAGRAPH, sentence(seed + n * 1000 + i), (10 + i, 11 + i), repairs=(repair,) * (i % 2))
        for i in range(blocks)
    ]
    head = [Block(BlockKind.TITLE, f"茶乡第{n}记", (9,)), Block(BlockKind.BYLINE, "林 远", (10,))]
    return Article(
        key=f"{issue}/{n:02d}",
        title=f"茶乡第{n}记",
        parent=f"{issue}/01" if n == 2 else None,
        column="乡间",
        subtitle="一条老街" if n == 3 else None,
        authors=("林远", "周小河"),
        affiliation="乡土社",
        start_page=n * 2,
        end_page=n * 2 + 1 if n != 4 else None,
        places=("青山县",),
        blocks=number([*head, *body]),
        digest="写茶园与老街。" if n == 1 else None,
        listed=n != 3,
        printed_title="茶乡记" if n == 1 else None,
        confidence=0.75,
    )


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def issue_of() -> Callable[..., Issue]:
    return make_issue


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenedLibrary]:
    opened = open_library(tmp_path / "library.db", Migrator(DB))
    yield opened
    opened.close()


@pytest.fixture
def library(opened: OpenedLibrary, clock: FixedClock) -> SqliteLibrary:
    return SqliteLibrary(opened.readers, opened.writers, clock)


@pytest.fixture
def user(tmp_path: Path) -> Iterator[Connections]:
    path = tmp_path / "user.db"
    connection = connect(path, durable=True)
    Migrator(DB)(connection, USER)
    connection.close()
    connections = Connections(path, durable=True)
    yield connections
    connections.close()
