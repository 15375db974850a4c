"""The search box answered: hits, articles, facets, warnings, suggestions, with and without the article index."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from zjreader.domain.errors import Cancelled
from zjreader.domain.library import Article, Edition, Issue, IssueMeta
from zjreader.domain.ports import unchecked, unheard
from zjreader.domain.search import Filters, Order, Query
from zjreader.search.article_index import ArticleIndex
from zjreader.search.engine import LONGEST, Engine
from zjreader.search.index_stamps import is_current
from zjreader.search.quotes import QuoteFinder
from zjreader.search.sounds import sounding
from zjreader.search.suggestions import suggester

from .conftest import make_article, make_issue


@pytest.fixture
def engine(own, tmp_path: Path) -> Engine:
    index = tmp_path / "index"
    return Engine(
        own.connect,
        lambda: ArticleIndex(own.connect, index),
        lambda check: is_current(own.connect, index, check),
        lambda: suggester(lambda: sounding),
    )


@pytest.fixture
def ranked(engine: Engine) -> Engine:
    engine.refresh(unheard, unchecked)
    return engine


def test_answers_without_the_article_index(engine: Engine) -> None:
    result = engine.search(Query("慢慢晒"), unchecked)
    assert result.total == 2
    assert result.articles == {"demo/2026/1/01": 1, "demo/2026/1/02": 1}
    assert result.facets["author"] == {"周默": 2, "林可": 1}
    assert result.facets["kind"] == {"paragraph": 2}
    assert result.warning is None


def test_the_title_puts_an_article_first(ranked: Engine) -> None:
    result = ranked.search(Query("渡口"), unchecked)
    assert next(iter(result.articles)) == "demo/2026/1/02"
    result = ranked.search(Query("周默"), unchecked)
    assert result.total == 0
    assert result.articles == {"demo/2026/1/01": 0, "demo/2026/1/02": 0}


def test_filters_and_fields_confine_ranked_articles_too(ranked: Engine) -> None:
    confined = Query("周默", filters=Filters(columns=frozenset({"人物"})))
    assert ranked.search(confined, unchecked).articles == {"demo/2026/1/02": 0}
    assert ranked.search(Query("周默 栏目:乡土"), unchecked).articles == {"demo/2026/1/01": 0}


def test_fields_alone_give_titles(engine: Engine) -> None:
    result = engine.search(Query("作者:周默"), unchecked)
    assert [(hit.label, hit.text) for hit in result.hits] == [("t1", "山谷里的造纸坊"), ("t1", "渡口的灯")]
    assert result.hits[0].spans[0].end == len("山谷里的造纸坊")
    only = engine.search(Query("作者:周默 非 徒弟"), unchecked)
    assert [hit.text for hit in only.hits] == ["渡口的灯"]


def test_words_in_different_paragraphs_are_offered_with_a_warning(engine: Engine) -> None:
    result = engine.search(Query("水位 信号"), unchecked)
    assert result.warning is not None
    assert {hit.label for hit in result.hits} == {"p1", "p2"}
    assert result.articles == {"demo/2026/1/02": 2}


@pytest.mark.parametrize(
    ("query", "suggestion"),
    [
        ("渡口的登", "渡口的灯"),
        ("造纸仿", "山谷里的造纸坊"),
        ("zaozhifang", "造纸坊"),
        ("dkdd", "渡口的灯"),
        ("lin ke", "林可"),
    ],
)
def test_nothing_found_gives_suggestions(ranked: Engine, query: str, suggestion: str) -> None:
    result = ranked.search(Query(query), unchecked)
    assert result.total == 0
    assert suggestion in result.suggestions


def test_only_exclusions_are_told(engine: Engine) -> None:
    result = engine.search(Query("非 纸"), unchecked)
    assert (result.total, result.position) == (0, 0)
    assert result.warning


@pytest.mark.parametrize("part", ["x", "“", "(", "啊", "，", "a ", "非 "])
def test_a_megabyte_is_cut_and_told(engine: Engine, part: str) -> None:
    result = engine.search(Query(part * (1_000_000 // len(part))), unchecked)
    assert result.position == LONGEST
    assert result.warning


@pytest.mark.parametrize("text", ["", " ", '"', "，", "\ud800", "“”", "AND", "((", "*", "作者:", "\x00"])
def test_odd_queries_are_answered(ranked: Engine, text: str) -> None:
    ranked.search(Query(text), unchecked)


def test_a_warning_keeps_the_nearest_result(engine: Engine) -> None:
    result = engine.search(Query('"慢慢晒'), unchecked)
    assert (result.total, result.position) == (2, 0)
    assert result.warning


def test_orders(engine: Engine) -> None:
    result = engine.search(Query("慢慢", order=Order.PAGE, limit=2), unchecked)
    assert [hit.article for hit in result.hits] == ["demo/2026/1/01", "demo/2026/1/02"]


def test_cancels(engine: Engine) -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        engine.search(Query("慢慢"), stop)


def test_abstracts_of_digest_editions_are_found(own, ranked: Engine) -> None:
    meta = IssueMeta("demo/2025/9", "样刊", 2025, 9, date="2025-09-01")
    article = Article("demo/2025/9/01", "盐田记", digest="晒盐人守着六十亩盐田。", authors=("何苗",))
    own.put(Issue(meta, Edition.DIGEST, (article,)))
    result = ranked.search(Query("六十亩"), unchecked)
    assert [(h.kind, h.article, h.label, h.text[h.spans[0].start : h.spans[0].end]) for h in result.hits] == [
        ("digest", "demo/2025/9/01", "", "六十亩")
    ]
    assert result.total == 1
    assert result.articles == {"demo/2025/9/01": 0}
    assert ranked.search(Query("六十亩", filters=Filters(kinds=frozenset({"paragraph"}))), unchecked).total == 0


def test_searches_go_on_while_the_library_is_written_and_the_index_built(own, ranked: Engine) -> None:
    def ask() -> list[int]:
        return [ranked.search(Query(text), unchecked).total for text in ("慢慢晒", "渡口", "81", "作者:周默") * 5]

    with ThreadPoolExecutor(2) as pool:
        asked = [pool.submit(ask) for _ in range(4)]
        for number in (2, 3, 4):
            article = make_article(1, f"盐田记{number}", ["晒盐。"], f"demo/2025/{number}")
            own.put(make_issue([article], 2025, number))
            ranked.refresh(unheard, unchecked)
        answers = [future.result() for future in asked]
    assert answers == [[2, 2, 1, 2] * 5] * 4


def test_an_index_that_is_up_to_date_is_not_loaded_to_be_tended(own, engine: Engine, tmp_path: Path) -> None:
    engine.tend(unheard, unchecked)
    assert engine.search(Query("作者:周默"), unchecked).articles
    index = tmp_path / "index"
    again = Engine(
        own.connect,
        pytest.fail,
        lambda check: is_current(own.connect, index, check),
        lambda: suggester(lambda: sounding),
    )
    again.tend(unheard, unchecked)
    stamp = next(index.glob("articles-*/stamp.json"))
    stamp.write_text(stamp.read_text("utf-8").replace('"demo', '"damo', 1), "utf-8")
    assert not is_current(own.connect, index, unchecked)


def test_articles_alike_are_known_without_a_search_before(own, engine: Engine, tmp_path: Path) -> None:
    assert engine.related("demo/2026/1/01", 3) == ()  # while the index has yet to be built
    engine.tend(unheard, unchecked)
    index = tmp_path / "index"
    again = Engine(
        own.connect,
        lambda: ArticleIndex(own.connect, index),
        lambda check: is_current(own.connect, index, check),
        lambda: suggester(lambda: sounding),
    )
    assert again.related("demo/2026/1/01", 3) == engine.related("demo/2026/1/01", 3)


def test_piece_without_pages_has_those_of_its_feature(shelf) -> None:
    feature = make_article(1, "三条河", ["水的故事写了很多年。"], start_page=20, end_page=27)
    piece = make_article(2, "东边的河", ["东边的河水涨了又落，石埠头一级一级露出来。"], parent=feature.key)
    shelf.put(make_issue([feature, piece]))
    unranked = pytest.fail, lambda _check: False
    engine = Engine(shelf.connect, *unranked, lambda: lambda _q, _n: ())
    (hit,) = engine.search(Query("石埠头"), unchecked).hits
    assert (hit.start_page, hit.end_page) == (20, 27)
    (match,) = QuoteFinder(shelf.connect).find("石埠头一级一级露出来", 5, unchecked)
    assert (match.start_page, match.end_page) == (20, 27)
