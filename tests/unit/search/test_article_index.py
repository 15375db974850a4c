"""The article index: fits the library, is swapped in whole, survives damage."""

import random
import tracemalloc
import zlib
from pathlib import Path

import pytest

from zjreader.domain.errors import Cancelled
from zjreader.domain.ports import unchecked, unheard
from zjreader.domain.query import All, Without, Word
from zjreader.domain.query_parser import parse
from zjreader.search import article_builder, article_queries, index_stamps
from zjreader.search.article_index import ArticleIndex

from .conftest import OWN, make_article, make_issue


def rank(index: ArticleIndex, query: str) -> list[str]:
    node = parse(query).node
    assert node is not None
    return [key[-2:] for key in index.rank(node, 10)]


@pytest.fixture
def index(own, tmp_path: Path) -> ArticleIndex:
    return ArticleIndex(own.connect, tmp_path / "index")


def test_builds_once_and_finds(index: ArticleIndex) -> None:
    assert rank(index, "造纸") == []
    assert index.refresh(unheard, unchecked)
    assert not index.refresh(unheard, unchecked)
    assert rank(index, "造纸") == ["01"]
    assert rank(index, "周默") == ["02", "01"] or rank(index, "周默") == ["01", "02"]
    assert rank(index, "周默 NOT 造纸") == ["02"]
    assert rank(index, "可周") == []
    assert rank(index, "灯") == ["02"]
    assert rank(index, "山*坊") == ["01"]
    assert rank(index, "造纸 OR 编后") != []
    assert rank(index, "，") == []


def test_is_rebuilt_when_the_library_changed(own, index: ArticleIndex, tmp_path: Path) -> None:
    index.refresh(unheard, unchecked)
    own.put(make_issue([make_article(1, "盐田记", ["晒盐。"], "demo/2026/2")], number=2))
    assert rank(index, "盐田") == []
    assert index.refresh(unheard, unchecked)
    assert rank(index, "盐田") == ["01"]
    assert len(list((tmp_path / "index").iterdir())) == 1


@pytest.mark.parametrize("skipping", [0, 10_000])
def test_all_words_are_scored_alike_whichever_way_they_are_looked_up(
    generated, tmp_path: Path, monkeypatch, skipping: int
) -> None:
    monkeypatch.setattr(article_queries, "SKIPPING", skipping)
    index = ArticleIndex(generated.connect, tmp_path / "index")
    index.refresh(unheard, unchecked)
    for year, title in ((2030, "山谷造纸"), (2031, "渡口造纸")):
        generated.put(make_issue([make_article(1, title, ["晒纸。"], f"demo/{year}/1")], year=year))
        index.refresh(unheard, unchecked)
    for words in (
        ("第", "篇"),
        ("第3", "篇"),
        ("样刊", "第5篇"),
        ("造纸", "渡口"),
        ("造纸", "无此词"),
        ("刊", "年", "第"),
    ):
        single = [index.rank(Word(word), 999) for word in words]
        common = set.intersection(*map(set, single))
        found = index.rank(All(tuple(Word(word) for word in words)), 999)
        assert found == pytest.approx({key: sum(scores[key] for scores in single) for key in common})
        without = index.rank(All((Word(words[0]), Without(Word(words[1])))), 999)
        assert set(without) == set(single[0]) - set(single[1])


def test_a_word_that_no_article_has_ends_the_search(index: ArticleIndex, monkeypatch) -> None:
    index.refresh(unheard, unchecked)
    looked: list[str] = []
    real = article_queries._query
    monkeypatch.setattr(article_queries, "_query", lambda *a: looked.append("".join(a[1])) or real(*a))
    assert index.rank(All((Word("造纸"), Word("无此"))), 9) == {}
    assert looked == []
    assert index.rank(All((Word("造纸"), Word("无此词"))), 9) == {}
    assert looked == []


def test_another_process_opens_what_is_there(own, index: ArticleIndex, tmp_path: Path) -> None:
    index.refresh(unheard, unchecked)
    index.close()
    other = ArticleIndex(own.connect, tmp_path / "index")
    assert not other.refresh(unheard, unchecked)
    assert rank(other, "造纸") == ["01"]


def test_damage_is_noticed_and_repaired(own, index: ArticleIndex, tmp_path: Path) -> None:
    index.refresh(unheard, unchecked)
    index.close()
    for file in (tmp_path / "index").glob("articles-*/*"):
        if file.suffix == ".seg":
            file.write_bytes(file.read_bytes()[:-100] + b"x" * 100)
    other = ArticleIndex(own.connect, tmp_path / "index")
    assert other.refresh(unheard, unchecked)
    assert rank(other, "造纸") == ["01"]


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"edition": "0"}'])
def test_a_damaged_stamp_means_a_new_index(own, index: ArticleIndex, tmp_path: Path, damage: str) -> None:
    index.refresh(unheard, unchecked)
    index.close()
    for file in (tmp_path / "index").glob("articles-*/stamp.json"):
        file.write_text(damage, "utf-8")
    assert ArticleIndex(own.connect, tmp_path / "index").refresh(unheard, unchecked)


def test_a_cancelled_build_leaves_nothing(own, index: ArticleIndex, tmp_path: Path) -> None:
    calls = 0

    def stop() -> None:
        nonlocal calls
        calls += 1
        if calls > 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        index.refresh(unheard, stop)
    assert list((tmp_path / "index").iterdir()) == []
    assert index.refresh(unheard, unchecked)


def test_related_articles_share_keywords(own, index: ArticleIndex) -> None:
    twin = make_article(9, "造纸坊的春天", ["纸坊纸坊纸坊里的徒弟。"])
    own.put(make_issue([*OWN, twin]))
    index.refresh(unheard, unchecked)
    assert index.related("demo/2026/1/01", 3)[0] == "demo/2026/1/09"
    assert index.related("demo/2026/1/99", 3) == ()
    assert index.vocabulary()


def test_issues_come_and_go_without_making_all_anew(own, index: ArticleIndex, monkeypatch) -> None:
    for number in range(2, 12):
        own.put(make_issue([make_article(1, f"盐田记{number}", ["晒盐。"], f"demo/2026/{number}")], number=number))
    index.refresh(unheard, unchecked)
    monkeypatch.setattr("zjreader.search.article_index.build", None)
    for number in range(12, 24):
        title = f"潮水谱{number}"
        own.put(make_issue([make_article(1, title, ["涨潮。"], f"demo/2026/{number}")], number=number))
        assert index.refresh(unheard, unchecked)
        assert rank(index, title) == ["01"]
    own.repo.remove("demo/2026/3")
    assert index.refresh(unheard, unchecked)
    assert rank(index, "盐田记3") == []
    assert rank(index, "盐田记5") == ["01"]
    assert len(rank(index, "潮水谱")) == 10
    node = parse("潮水谱").node
    assert node is not None
    assert set(index.rank(node, 99)) == {f"demo/2026/{n}/01" for n in range(12, 24)}


@pytest.mark.parametrize("linked", [True, False])
def test_a_further_issue_costs_nothing_of_the_others(
    own, index: ArticleIndex, tmp_path: Path, monkeypatch, linked
):
    """The files of the segments that stay are neither written, read nor opened again."""
    if not linked:
        monkeypatch.setattr(article_builder.os, "link", _refuse)
    index.refresh(unheard, unchecked)
    before = index._opened
    assert before is not None
    own.put(make_issue([make_article(1, "盐田记", ["晒盐。"], "demo/2026/2")], number=2))
    (old,) = (tmp_path / "index").glob("articles-*/*.seg")
    twin = tmp_path / "twin.seg"
    article_builder._link(old, twin)
    size, read, real = old.stat().st_size, [], zlib.crc32
    monkeypatch.setattr(index_stamps.zlib, "crc32", lambda part, sum=0: read.append(len(part)) or real(part, sum))
    assert index.refresh(unheard, unchecked)
    after = index._opened
    assert after is not None
    assert size not in read
    (kept,) = (tmp_path / "index").glob(f"articles-*/{old.name}")
    assert kept.samefile(twin) is linked
    (part,) = before.parts.values()
    assert part in after.parts.values()
    assert rank(index, "造纸") == ["01"]


def test_the_file_of_a_large_index_is_never_in_memory_whole(tmp_path: Path):
    data = random.Random(7).randbytes(12 * index_stamps.PART + 5)
    (tmp_path / "MAIN.seg").write_bytes(data)
    (tmp_path / "empty.seg").write_bytes(b"")
    tracemalloc.start()
    try:
        sums = index_stamps.checksums(tmp_path)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert sums == {"MAIN.seg": zlib.crc32(data), "empty.seg": 0}
    assert peak < 4 * index_stamps.PART


def _refuse(*_: object) -> None:
    raise OSError


def test_a_replaced_issue_leaves_nothing_of_the_old_one(own, index: ArticleIndex, monkeypatch) -> None:
    for number in range(2, 12):
        own.put(make_issue([make_article(1, f"盐田记{number}", ["晒盐。"], f"demo/2026/{number}")], number=number))
    index.refresh(unheard, unchecked)
    monkeypatch.setattr("zjreader.search.article_index.build", None)
    monkeypatch.setattr(own.repo, "_clock", AnotherClock())
    for title in ("潮水谱", "海塘志"):
        own.put(make_issue([make_article(1, title, ["涨潮。"], "demo/2026/3")], number=3))
        own.repo._clock.day += 1
        assert index.refresh(unheard, unchecked)
        assert rank(index, title) == ["01"]
    assert rank(index, "潮水谱") == []
    assert rank(index, "盐田记3") == []
    assert rank(index, "盐田记4") == ["01"]


class AnotherClock:
    """Tells another time after each day."""

    day = 1

    def now(self) -> str:
        """Tell it."""
        return f"2027-01-{self.day:02d}T00:00:00.000000Z"


def test_a_damaged_index_is_not_taken_over(own, index: ArticleIndex, tmp_path: Path) -> None:
    index.refresh(unheard, unchecked)
    for file in (tmp_path / "index").glob("articles-*/*.toc"):
        file.write_bytes(file.read_bytes() + b"x")
    extra = make_article(1, "盐田记", ["晒盐。"], "demo/2026/2")
    own.put(make_issue([extra], number=2))
    assert index.refresh(unheard, unchecked)
    assert rank(index, "盐田") == ["01"]
    assert not ArticleIndex(own.connect, tmp_path / "index").refresh(unheard, unchecked)
