"""Quotations: every state, offsets on the printed text, and no certainty where there is none."""

import random

import pytest

from zjreader.domain.errors import Cancelled
from zjreader.domain.folding import fold_text
from zjreader.domain.library import Article, Block, BlockKind, Edition, Issue, IssueMeta, number_blocks
from zjreader.domain.ports import unchecked
from zjreader.domain.search import QuoteMatch, QuoteState
from zjreader.search.quotes import DOUBTFUL, QuoteFinder

from .conftest import Shelf, make_article, make_issue
from .own_sentences import SENTENCES

TEXTS = [
    [
        "#水从哪里来",
        "村口那口老井干了七年，去年春天忽然又有了水，老人们说是山上的树长回来了。",
        "测水的年轻人在井边装了一只小盒子，每隔十分钟报一次数：水深2.35米，水温14.8℃。",
        "这些数字传到镇上的屏幕，镇长每天早上先看它们，再看天气预报，",
        "然后才决定今天要不要给下游的菜地放水。",
    ],
    [
        "另一个村子没有井，靠一条三公里长的竹管引水，冬天要用稻草裹住。",
        "竹管裂过十一次，每次都是同一户人家半夜起来补。问他为什么，他说：“总得有人醒着。”",
        "测水的年轻人也去过那里，他把盒子装在竹管的尽头。",
        "老人们说是山上的树长回来了。",
    ],
]


@pytest.fixture
def finder(shelf: Shelf) -> QuoteFinder:
    shelf.put(make_issue([make_article(n + 1, f"水事{n}", texts) for n, texts in enumerate(TEXTS)]))
    return QuoteFinder(shelf.connect)


def first(finder: QuoteFinder, text: str) -> QuoteMatch:
    return finder.find(text, 10, unchecked)[0]


def place(match: QuoteMatch) -> tuple[str, str, str | None]:
    return (match.article or "")[-2:], match.label, match.end_label


@pytest.mark.parametrize(
    ("text", "state", "where", "original"),
    [
        ("去年春天忽然又有了水", "exact", ("01", "p1", None), "去年春天忽然又有了水"),
        ("“去年春天忽然又有了水，”", "exact", ("01", "p1", None), "去年春天忽然又有了水，"),
        ("他说：“总得有人醒着。”", "exact", ("02", "p2", None), "他说：“总得有人醒着。”"),
        ("去年春天,忽然又有了水", "folded", ("01", "p1", None), "去年春天忽然又有了水"),
        ("問他為什麼，他說:「總得有人醒著」", "folded", ("02", "p2", None), "问他为什么，他说：“总得有人醒着。”"),
        ("水深2.35米，水温14.8℃", "exact", ("01", "p2", None), "水深2.35米，水温14.8℃"),
        ("水深23.5米，水温14.8℃。这些", "fuzzy", ("01", "p2", "p3"), "水深2.35米，水温14.8℃。\n这些"),
        ("再看天气预报，然后才决定今天", "exact", ("01", "p3", "p4"), "再看天气预报，\n然后才决定今天"),
        ("再看天气预报\n然后才决定今天", "folded", ("01", "p3", "p4"), "再看天气预报，\n然后才决定今天"),
        ("靠一条五公里长的竹管饮水，冬天要稻草裹住", "fuzzy", ("02", "p1", None), None),
        ("另一个村子没有井……冬天要用稻草裹住", "exact", ("02", "p1", None), None),
        ("村口那口老井干了七年[...]每隔十分钟报一次数", "exact", ("01", "p1", "p2"), None),
        ("村口那口老井干了八年……每隔十分钟报一次数", "fuzzy", ("01", "p1", "p2"), None),
        ("一句从来没有印过的话，谁也没有听说过", "none", ("", "", None), ""),
        ("竹管裂", "exact", ("02", "p2", None), "竹管裂"),
        ("竹管，裂", "ambiguous", ("02", "p2", None), "竹管裂"),
        ("树蕉长", "none", ("", "", None), ""),
        ("，。", "none", ("", "", None), ""),
    ],
)
def test_states(finder, text: str, state: str, where: tuple[str, str, str | None], original: str | None) -> None:
    match = first(finder, text)
    assert (match.state.value, place(match)) == (state, where)
    if original is not None:
        assert match.original == original
    if match.state is QuoteState.EXACT:
        assert match.diff == ()
        assert match.score == 1.0
    if match.diff:
        assert "".join(part.original for part in match.diff) == match.original
    assert match.note or match.state in (QuoteState.EXACT, QuoteState.FOLDED, QuoteState.FUZZY)


def test_several_places_are_all_listed(finder) -> None:
    matches = finder.find("老人们说是山上的树长回来了", 10, unchecked)
    assert [match.state for match in matches] == [QuoteState.AMBIGUOUS] * 2
    assert {place(match)[0] for match in matches} == {"01", "02"}
    assert "2处" in matches[0].note


def test_a_quotation_put_together_says_so(finder) -> None:
    match = first(finder, "村口那口老井干了七年，每次都是同一户人家半夜起来补，他把盒子装在竹管的尽头")
    assert match.state is QuoteState.FUZZY
    assert [place(piece)[:2] for piece in match.pieces] == [("01", "p1"), ("02", "p2"), ("02", "p3")]
    assert "拼接" in match.note


def test_parts_in_the_wrong_order_are_not_taken_for_a_gap(finder) -> None:
    match = first(finder, "每隔十分钟报一次数……村口那口老井干了七年")
    assert match.state is QuoteState.FUZZY
    assert "拼接" in match.note


def test_the_diff_shows_what_differs(finder) -> None:
    match = first(finder, "测水的年轻人也去过哪里")
    assert [(d.quoted, d.original) for d in match.diff if d.op == "replace"] == [("哪", "那")]


def test_places_stand_on_the_printed_text(finder, shelf) -> None:
    match = first(finder, "每次都是同一户人家，半夜起来补")
    text = next(t for t in TEXTS[1] if "竹管裂" in t)
    assert text[match.start : match.end] == match.original


@pytest.mark.parametrize("part", ["", "\ud800", "x", "……", "[...]", "，", "一", "水深"])
def test_odd_quotations_are_answered(finder, part: str) -> None:
    assert first(finder, part * 100_000).state is QuoteState.NONE


def test_can_be_cancelled(finder) -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        finder.find("去年春天忽然又有了水", 1, stop)


def _damaged(source: random.Random, text: str, letters: str, errors: int) -> str:
    chars = list(text)
    for _ in range(errors):
        at = source.randrange(len(chars) - 1)
        kind = source.choice("wrong missing swapped".split())
        if kind == "wrong":
            chars[at] = source.choice(letters)
        elif kind == "missing":
            del chars[at]
        else:
            chars[at : at + 2] = chars[at + 1], chars[at]
    marks = "，。、；："
    return "".join(source.choice(["", ",", "；", c]) if c in marks else c for c in chars)


def test_three_hundred_damaged_quotations_of_a_real_issue(real) -> None:
    source = random.Random(23)
    rows = real.connection().execute(
        "SELECT a.key, b.label, b.text FROM blocks b JOIN articles a ON a.id = b.article_id "
        "WHERE b.kind = 'paragraph' AND length(b.text) >= 12"
    )
    blocks = [(*row, fold_text(row[2])) for row in rows.fetchall()]
    letters = "".join(c for _, _, text, _ in blocks for c in text if "\u4e00" <= c <= "\u9fff")
    finder = QuoteFinder(real.connect)
    right = 0
    for _ in range(300):
        article, label, text, _ = source.choice(blocks)
        length = min(len(text), source.randint(12, 60))
        at = source.randrange(len(text) - length + 1)
        quoted = text[at : at + length]
        match = first(finder, _damaged(source, quoted, letters, source.randint(0, 3)))
        folded = fold_text(quoted)
        twins = {(a, b) for a, b, _, other in blocks if folded in other} | {(article, label)}
        right += (match.article, match.label) in twins
    assert right >= 297


def test_sentences_of_others_are_not_found(real) -> None:
    finder = QuoteFinder(real.connect)
    assert len(set(SENTENCES)) == 100
    for sentence in SENTENCES:
        match = first(finder, sentence)
        assert match.state is QuoteState.NONE or (match.state is QuoteState.FUZZY and match.note == DOUBTFUL)


def test_our_own_abstracts_are_no_place_of_a_quotation(shelf: Shelf, finder: QuoteFinder) -> None:
    ours = "盐田记写三代晒盐人怎样守着六十亩盐田。"
    figures = Block(BlockKind.PARAGRAPH, "产业：盐田六十亩，晒盐人二十三名，年产粗盐四百吨。")
    blocks = number_blocks([Block(BlockKind.TITLE, "盐田记略"), Block(BlockKind.ABSTRACT, ours), figures])
    meta = IssueMeta("demo/2025/9", "样刊", 2025, 9, date="2025-09-01")
    shelf.put(Issue(meta, Edition.DIGEST, (Article("demo/2025/9/01", "盐田记略", blocks=blocks),)))
    for text in (
        ours,
        "三代晒盐人怎样守着六十亩盐田",
        "三代晒盐人怎么守着六七亩盐田",
        "晒盐人二十三名，年产粗盐四百吨",
    ):
        match = first(finder, text)
        assert match.state is QuoteState.NONE
        assert match.note.endswith("有1期只有导读，导入全文后才查得到其中的原文。")
    assert first(finder, "去年春天忽然又有了水").note == ""
    assert first(finder, "盐田记略").article == "demo/2025/9/01"


LONG = (
    "渡船每天早上六点开第一班，船工老许先把缆绳晒干，再把昨夜积的雨水一瓢一瓢舀出去，"
    "然后坐在船头吃一碗面，等对岸的孩子们背着书包跑下坡来。"
)
AGAIN = "渡船每天早上六点开第一班，今年换了新发动机。"


@pytest.fixture
def ferry(shelf: Shelf) -> QuoteFinder:
    texts = [["渡船每天早上", AGAIN], ["#渡船每天早上", LONG, "对岸的孩子们长大以后，多半去了城里。"]]
    shelf.put(make_issue([make_article(n + 1, f"渡口{n}", t) for n, t in enumerate(texts)]))
    return QuoteFinder(shelf.connect)


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        (
            "渡船每天早上六点开第一班，然后坐在船头吃一碗面",
            "船工老许先把缆绳晒干，再把昨夜积的雨水一瓢一瓢舀出去，",
        ),
        (
            "船工老许先把缆绳晒干，等对岸的孩子们背着书包跑下坡来。",
            "再把昨夜积的雨水一瓢一瓢舀出去，然后坐在船头吃一碗面，",
        ),
        (
            "渡船每天早上六点开第一班，船工老许先把缆绳晒干，再把昨夜积的雨水一瓢一瓢舀出去，等对岸的孩子们背着书包",
            "然后坐在船头吃一碗面，",
        ),
        ("渡船每天早晨六点开第一班，等对岸的孩子们背着书包跑下坡来", "船工老许先把缆绳晒干"),
    ],
)
def test_a_clause_left_out_without_saying_is_found_in_its_paragraph(ferry, text, left_out):
    match = first(ferry, text)
    assert (match.state, place(match)) == ("fuzzy", ("02", "p1", None))
    assert "".join(part.quoted for part in match.diff) == text
    assert "".join(part.original for part in match.diff) == match.original
    assert any(part.op == "insert" and left_out in part.original for part in match.diff)
    assert "漏掉了原文中间的" in match.note
    assert not match.pieces


def test_what_is_left_out_of_two_paragraphs_alike_is_ambiguous(shelf):
    shelf.put(make_issue([make_article(n, f"渡口{n}", [LONG]) for n in (1, 2)]))
    found = QuoteFinder(shelf.connect).find("渡船每天早上六点开第一班，然后坐在船头吃一碗面", 5, unchecked)
    assert [match.state for match in found] == ["ambiguous", "fuzzy"]


@pytest.mark.parametrize("mark", ["……", "……（略）", "（省略）", "［中略］", "[...]", "（此处省略一句）"])
def test_parts_told_to_be_left_out_are_taken_where_they_stand_closest(ferry, mark):
    match = first(ferry, f"渡船每天早上{mark}坐在船头吃一碗面")
    assert (match.state, place(match)) == ("exact", ("02", "p1", None)), "not the heading that begins alike"


def test_clauses_of_two_paragraphs_are_taken_from_one_article(ferry):
    match = first(ferry, "渡船每天早上六点开第一班，对岸的孩子们长大以后，多半去了城里。")
    assert {piece.article for piece in match.pieces} == {f"{match.article}"}
    assert place(match)[0] == "02"


def test_the_other_script_does_not_hide_a_changed_word(ferry):
    match = first(ferry, "船工老許先把纜繩曬乾，再把昨天積的雨水一瓢一瓢舀出去")
    changed = [(part.quoted, part.original) for part in match.diff if part.op != "equal"]
    assert changed == [("天", "夜")]
    assert "".join(part.quoted for part in match.diff).startswith("船工老許")


@pytest.mark.parametrize(
    "text", ["“村口那口老井干了七年”", "“‘村口那口’老井“干了”七年”", "「村口那口老井干了七年」"]
)
def test_marks_around_the_whole_are_no_part_of_it(finder, text):
    assert first(finder, text).state in ("exact", "folded")
    assert place(first(finder, text)) == ("01", "p1", None)


def test_a_place_tells_who_wrote_the_article_a_piece_its_feature(shelf):
    issue = make_issue([make_article(1, "水事", TEXTS[0]), make_article(2, "渡口", [LONG], authors=("林一川",))])
    shelf.put(issue)
    find = QuoteFinder(shelf.connect)
    assert first(find, "然后坐在船头吃一碗面").authors == ("林一川",)


def test_words_of_a_heading_only_are_told_to_be_one(finder):
    shown = first(finder, "竹管裂过十一次，每次都是同一户人家").note, first(finder, "水从哪里来").note
    assert shown == ("", "引文很短，书库里只有这一处。")


def test_a_long_heading_is_told_to_be_one(shelf):
    shelf.put(make_issue([make_article(1, "守闸人", ["#把每一滴水的去处都写在墙上", LONG])]))
    assert first(QuoteFinder(shelf.connect), "把每一滴水的去处都写在墙上").note == "这是文中的小标题，不是正文。"


@pytest.mark.parametrize(
    ("printed", "quoted"),
    [
        ("他先了解了水路，再答复乡亲，凭借一条铁链", "他先瞭解了水路，再答覆鄉親，憑藉一條鐵鍊"),
        ("他先瞭解了水路，再答覆鄉親，憑藉一條鐵鍊", "他先了解了水路，再答复乡亲，凭借一条铁链"),
        ("反反覆覆锻炼，项链一目了然", "反反复复鍛鍊，項鍊一目瞭然"),
        ("衞生計畫彷彿傢俱，粧點一新", "卫生计划仿佛家具，妆点一新"),
    ],
)
def test_words_that_the_scripts_write_with_other_characters_are_the_same(shelf, printed, quoted):
    shelf.put(make_issue([make_article(1, "水路", ["开头的一句话。", f"有一年，{printed}把船系住。"])]))
    match = first(QuoteFinder(shelf.connect), quoted)
    assert (match.state, match.score, match.original) == (QuoteState.FOLDED, 1.0, printed)


@pytest.mark.parametrize(
    ("printed", "quoted"),
    [
        ("这份表格要覆写三遍，写到纸背", "这份表格要复写三遍，写到纸背"),
        ("山上的土要用草覆盖，免得流走", "山上的土要用草复盖，免得流走"),
        ("他在高处瞭望，看见远处的船", "他在高处了望，看见远处的船"),
        ("邻人拿话慰藉她，说了半夜的话", "邻人拿话慰借她，说了半夜的话"),
    ],
)
def test_other_words_with_these_characters_stay_different(shelf, printed, quoted):
    shelf.put(make_issue([make_article(1, "水路", [f"有一年，{printed}。"])]))
    match = first(QuoteFinder(shelf.connect), quoted)
    assert match.state is QuoteState.FUZZY
    assert [p for p in match.diff if p.op == "replace"]


def test_beside_a_changed_word_only_the_word_differs(shelf):
    shelf.put(make_issue([make_article(1, "水路", ["他先了解了水路，再答复乡亲，凭借一条铁链过河。"])]))
    match = first(QuoteFinder(shelf.connect), "他先瞭解了水路，再答覆鄉親，憑藉兩條鐵鍊過河")
    assert [(p.quoted, p.original) for p in match.diff if p.op != "equal"] == [("兩", "一")]


def test_terms_of_taiwan_are_named_and_stay_a_difference(shelf):
    printed = "村里先通了互联网，再办起信息站，老人也学会了用软件订菜"
    shelf.put(make_issue([make_article(1, "上网", [f"有一年，{printed}。"])]))
    finder = QuoteFinder(shelf.connect)
    match = first(finder, "村裡先通了網際網路，再辦起資訊站，老人也學會了用軟體訂菜")
    assert (match.state, match.original) == (QuoteState.FUZZY, printed)
    told = "网际网路＝互联网、资讯＝信息、软体＝软件"
    assert match.note == f"只是两岸用语不同：{told}。"
    other = first(finder, "村里先通了互联网，再办起资讯站，孩子也学会了用软件订菜")
    assert other.note == "其中有两岸用语的不同：资讯＝信息。"
    assert first(finder, "村里先通了互联网，再办起信息站，孩子也学会了用软件订菜").note == ""
