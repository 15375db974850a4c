"""Passages: every substring, and nothing else, is found, in order, marked where it stands."""

import random

import pytest

from zjreader.domain.errors import Cancelled, DatabaseBroken
from zjreader.domain.folding import Folding, fold_text
from zjreader.domain.ports import unchecked
from zjreader.domain.query import Word
from zjreader.domain.query_parser import parse
from zjreader.domain.search import Filters, Hit, Order
from zjreader.domain.spans import Span
from zjreader.search import selection
from zjreader.search.passages import Passages
from zjreader.search.selection import RANKED, Sought


def ask(shelf, query: str, **kind) -> tuple[Hit, ...]:
    node = parse(query).node
    assert node is not None
    hits, total = Passages(shelf.connect).search(Sought(node, **kind), unchecked)
    assert total == len(hits)
    return hits


def places(hits: tuple[Hit, ...]) -> set[str]:
    return {f"{hit.article[-2:]}#{hit.label}" for hit in hits}


def every_block(shelf) -> list[tuple[str, str]]:
    rows = shelf.connection().execute(
        "SELECT a.key || '#' || b.label, b.text FROM blocks b JOIN articles a ON a.id = b.article_id"
    )
    return [(key, text) for key, text in rows.fetchall()]


@pytest.mark.parametrize("length", [1, 2, 3, 4, 6, 10, 20])
def test_every_substring_finds_what_a_plain_scan_finds(generated, length: int) -> None:
    source = random.Random(length)
    blocks = [(key, text, fold_text(text)) for key, text in every_block(generated)]
    passages = Passages(generated.connect)
    for _ in range(40):
        _, text, _ = source.choice(blocks)
        start = source.randrange(max(1, len(text) - length))
        words = text[start : start + length]
        sought = fold_text(words)
        expected = {key for key, printed, folded in blocks if (sought in folded if sought else words in printed)}
        hits, total = passages.find([words], (), Folding(), Filters(), None, unchecked)
        assert {f"{hit.article}#{hit.label}" for hit in hits} == expected, words
        assert total == len(expected)
        assert all(fold_text(hit.text[s.start : s.end]).find(sought) >= 0 for hit in hits for s in hit.spans[:1])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("纸坊", {"01#t1", "01#p1", "01#p3"}),
        ("3家", {"01#p1"}),
        ("台风过后", {"02#p1"}),
        ("abc", {"02#p2"}),
        ("81", {"01#p3"}),
        ("8.1", {"01#p3"}),
        ("81万", set()),
        ("235", set()),
        ("1905", set()),
        ("19：05", {"02#p1"}),
        ("人要慢慢学他的徒弟", {"01#p2"}),
        ("慢慢晒 徒弟", {"01#p2"}),
        ("慢慢晒 NOT 徒弟", {"02#p3"}),
        ("返乡 OR 水位", {"01#p2", "02#p1"}),
        ("(返乡 OR 水位) 老师傅", {"01#p2"}),
        ("纸要*学", {"01#p2"}),
        ("纸?慢慢", {"01#p2", "02#p3"}),
        ("作者:林可 慢慢", {"01#p2"}),
        ("作者:周默 慢慢晒", {"01#p2", "02#p3"}),
        ("栏目:人物 慢慢晒", {"02#p3"}),
        ("地区:青石 慢慢晒", {"01#p2"}),
        ("标题:渡口 慢慢晒", {"02#p3"}),
        ("期号:1 慢慢晒", {"01#p2", "02#p3"}),
        ("期号:2026年第1期 徒弟", {"01#p2"}),
        ("期号:总第101期 徒弟", {"01#p2"}),
        ("期号:demo/2026/1 徒弟", {"01#p2"}),
        ("年:2025 徒弟", set()),
        ("慢慢晒 非 作者:林可", {"02#p3"}),
        ("徒弟 OR 标题:编后", {"01#p2", "03#t1", "03#p1"}),
        ("……", {"03#p1"}),
        ("（", {"01#p2"}),
        ("标题:渡口 非 纸坊", {"02#t1"}),
        ("徒弟\ud800", {"01#p2"}),
        ("\ud800", set()),
    ],
)
def test_queries(own, query: str, found: set[str]) -> None:
    assert places(ask(own, query)) == found


@pytest.mark.parametrize(
    ("query", "folding", "found"),
    [
        ("台风", Folding(script=False), set()),
        ("臺風", Folding(script=False), {"02#p1"}),
        ("abc", Folding(width=False), set()),
        ("ＡＢＣ", Folding(case=False), {"02#p2"}),
        ("ａｂｃ", Folding(case=False), set()),
        ("学他的徒弟", Folding(punctuation=False), set()),
        ("渡口的灯又亮了。守灯人", Folding(punctuation=False), {"02#p1"}),
        ("慢慢晒 非 学他", Folding(punctuation=False), {"01#p2", "02#p3"}),
    ],
)
def test_a_folding_can_be_switched_off(own, query: str, folding: Folding, found: set[str]) -> None:
    assert places(ask(own, query, folding=folding)) == found


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("渡口", ()),
        ("台风", ("script",)),
        ("3家", ("width",)),
        ("abc", ("width", "case")),
        ("慢慢学他的徒弟", ("punctuation",)),
        ("台 风", ()),
        ('"台 风"', ("script", "space")),
    ],
)
def test_a_hit_says_why_it_matched(own, query: str, why: tuple[str, ...]) -> None:
    hits = ask(own, query)
    if query != "台 风":
        assert hits[0].why == why
    else:
        assert "script" in hits[0].why


def test_spans_stand_on_the_printed_text(own) -> None:
    (hit,) = ask(own, "人要慢慢学他的徒弟")
    (span,) = hit.spans
    assert hit.text[span.start : span.end] == "人要慢慢学。”他的徒弟"
    assert hit.snippet.text[hit.snippet.marks[0].start : hit.snippet.marks[0].end] == "人要慢慢学。”他的徒弟"


def test_filters_confine(own) -> None:
    assert places(ask(own, "慢慢晒", filters=Filters(authors=frozenset({"林可"})))) == {"01#p2"}
    assert places(ask(own, "慢慢晒", filters=Filters(places=frozenset({"白沙渡"})))) == {"02#p3"}
    assert places(ask(own, "慢慢晒", filters=Filters(columns=frozenset({"人物"})))) == {"02#p3"}
    assert places(ask(own, "手艺", filters=Filters(kinds=frozenset({"heading"})))) == {"01#h1"}
    assert places(ask(own, "慢慢晒", filters=Filters(issues=frozenset({"demo/2026/2"})))) == set()
    assert places(ask(own, "慢慢晒", filters=Filters(articles=frozenset({"demo/2026/1/02"})))) == {"02#p3"}


def test_orders_and_limit(generated) -> None:
    passages = Passages(generated.connect)
    node = parse("山谷").node
    assert node is not None
    by_page, total = passages.search(Sought(node, order=Order.PAGE), unchecked)
    assert [h.article for h in by_page] == sorted(h.article for h in by_page)
    by_date, _ = passages.search(Sought(node, order=Order.DATE), unchecked)
    assert by_date[0].article.startswith("demo/2026/3")
    best, same = passages.search(Sought(node, limit=5), unchecked)
    assert (len(best), same) == (5, total)
    assert [h.score for h in best] == sorted((h.score for h in best), reverse=True)
    assert total < RANKED


def test_matches_are_counted_by_article_and_kind(own) -> None:
    node = parse("纸坊").node
    assert node is not None
    spread = Passages(own.connect).answer(Sought(node), (), unchecked).spread
    assert spread.articles == {"demo/2026/1/01": 3}
    assert spread.facets["kind"] == {"paragraph": 2, "title": 1}


@pytest.mark.parametrize("ranked", [0, RANKED])
def test_a_single_character_is_counted_without_its_pairs(generated, monkeypatch, ranked: int) -> None:
    """However many blocks hold it, the passage index is asked to rank them at most, never to list or count."""
    monkeypatch.setattr(selection, "RANKED", ranked)
    passages, asked = Passages(generated.connect), []
    node = parse("山").node
    assert node is not None
    expected = sum("山" in text for _, text in every_block(generated))
    connection = generated.connection()
    connection.set_trace_callback(asked.append)
    found = passages.answer(Sought(node, limit=3), (), unchecked)
    assert (len(found.hits), found.total) == (3, expected)
    assert sum(found.spread.facets["kind"].values()) == expected
    about = [statement for statement in asked if "MATCH" in statement]
    assert len(about) == (1 if ranked else 0)
    assert all("ORDER BY p.rank" in statement for statement in about)


def test_a_very_long_phrase_is_verified_whole(generated) -> None:
    joined = max((text for _, text in every_block(generated)), key=len)
    node = Word(joined * 4, quoted=True)
    assert Passages(generated.connect).search(Sought(node), unchecked) == ((), 0)
    hits, _ = Passages(generated.connect).search(Sought(Word(joined, quoted=True)), unchecked)
    assert joined in {hit.text for hit in hits}


def test_a_search_can_be_cancelled(generated) -> None:
    def stop() -> None:
        raise Cancelled

    node = parse("山谷").node
    assert node is not None
    with pytest.raises(Cancelled):
        Passages(generated.connect).search(Sought(node), stop)
    assert ask(generated, "山谷")


def test_a_damaged_library_is_told(own) -> None:
    own.opened.writers.get().execute("DROP TABLE passages")
    node = parse("山谷").node
    assert node is not None
    with pytest.raises(Exception, match="no such table") as raised:
        Passages(own.connect).search(Sought(node), unchecked)
    assert not isinstance(raised.value, DatabaseBroken)


def test_a_damaged_file_is_told_in_the_readers_words(own) -> None:
    own.opened.writers.get().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    own.opened.close()
    path = own.opened.readers.path
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    node = parse("山谷").node
    assert node is not None
    with pytest.raises(DatabaseBroken):
        Passages(own.connect).search(Sought(node), unchecked)


def test_an_empty_span_is_never_given(own) -> None:
    assert all(span != Span(span.start, span.start) for hit in ask(own, "慢慢") for span in hit.spans)


def test_five_hundred_substrings_of_a_real_issue(real) -> None:
    source = random.Random(500)
    blocks = [(key, text, fold_text(text)) for key, text in every_block(real)]
    passages = Passages(real.connect)
    for _ in range(500):
        _, text, _ = source.choice(blocks)
        length = source.randint(1, 20)
        start = source.randrange(max(1, len(text) - length + 1))
        words = text[start : start + length]
        sought = fold_text(words)
        expected = {key for key, printed, folded in blocks if (sought in folded if sought else words in printed)}
        hits, _ = passages.find([words], (), Folding(), Filters(), None, unchecked)
        if words.strip():
            assert {f"{hit.article}#{hit.label}" for hit in hits} == expected
