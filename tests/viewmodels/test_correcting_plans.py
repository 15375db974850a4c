"""From what a reader asks for to corrections, and an issue beside its source lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjreader.domain.correcting import apply
from zjreader.domain.corrections import Action
from zjreader.domain.errors import ReaderError
from zjreader.domain.imports import Doubt, DoubtKind, ImportReport
from zjreader.domain.library import Article, Block, BlockKind, Edition, Issue, IssueMeta, number_blocks
from zjreader.viewmodels.correcting import plans
from zjreader.viewmodels.correcting.sheet import LEFT, Sheet, Show, Spot, seams
from zjreader.viewmodels.correcting.wording import describe

KEY = "demo/2025/1"
ONE, TWO = f"{KEY}/01", f"{KEY}/02"
SOURCE = (
    "渡口的早晨",
    "渡口的第一班船在五点半离岸。",
    "书眉",
    "去年冬天修了新码头，过河的时间",
    "",
    "从二十分钟减到八分钟。",
    "到了雨季，水位每涨一尺，船工就在柱子上刻一道。",
    "南坡的果园",
    "果园在山的南坡，共有梨树四百二十棵。",
    "技术员每周来一次，教大家剪枝、疏花。",
)


def block(kind: BlockKind, *lines: int, reason: str | None = None) -> Block:
    return Block(kind, "".join(SOURCE[n - 1] for n in lines), lines, reason=reason)


def issue() -> Issue:
    kind = BlockKind
    one = number_blocks(
        [block(kind.TITLE, 1), block(kind.PARAGRAPH, 2), block(kind.PARAGRAPH, 4, 6), block(kind.PARAGRAPH, 7)]
    )
    two = number_blocks([block(kind.TITLE, 8), block(kind.PARAGRAPH, 9), block(kind.PARAGRAPH, 10)])
    articles = (Article(ONE, "渡口的早晨", blocks=one), Article(TWO, "南坡的果园", blocks=two))
    left = (block(kind.DROPPED, 3, reason="running_head"),)
    return Issue(IssueMeta(KEY, "样张月刊", 2025, 1), Edition.FULL, articles, left, SOURCE)


def report(*doubts: Doubt) -> ImportReport:
    return ImportReport(KEY, "《样张月刊》2025年第1期", 2, 5, {"running_head": 1}, 9, doubts=doubts)


def texts(made: Issue, key: str) -> list[str]:
    return [b.text for a in made.articles if a.key == key for b in a.body]


def test_every_line_says_what_it_became():
    sheet = Sheet.of(issue(), report(Doubt(DoubtKind.JOIN, 0.4, ONE, "p2", (4, 6), "接缝处不够确定。")))
    fates = {line.number: (line.spots, line.reason) for line in sheet.lines}
    assert fates[2] == ((Spot(ONE, "p1"),), "")
    assert fates[4] == fates[6] == ((Spot(ONE, "p2"),), "")
    assert fates[3] == ((Spot(LEFT, "3"),), "running_head")
    assert 5 not in fates, "an empty line holds nothing"
    assert sheet.doubtful == 1
    assert [r.spot for r in sheet.rows_shown("", Show.DOUBTS)] == [Spot(ONE), Spot(ONE, "p2")]
    assert [line.number for line in sheet.lines_shown("", Show.DOUBTS)] == [3, 4, 6, 7]
    assert [r.spot for r in sheet.rows_shown("", Show.LEFT_OUT)] == [Spot(LEFT, "3")]
    assert [line.number for line in sheet.lines_shown(TWO, Show.ALL)] == [8, 9, 10]
    assert [r.spot for r in sheet.rows_shown(ONE, Show.LEFT_OUT)] == [Spot(LEFT, "3")]
    assert sheet.rows_shown(TWO, Show.LEFT_OUT) == ()


def test_a_place_is_written_and_read():
    for spot in (Spot(ONE), Spot(ONE, "p2"), Spot(LEFT, "3"), Spot()):
        assert Spot.read(str(spot)) == spot
    assert Spot(LEFT, "3").line == 3


def test_seams_are_where_lines_were_joined():
    made = issue().articles[0].block("p2")
    assert seams(made, SOURCE) == (len(SOURCE[3]),)
    assert seams(issue().articles[0].block("p1"), SOURCE) == ()


def test_join_several():
    plan = plans.join(issue(), [Spot(ONE, "p1"), Spot(ONE, "p2"), Spot(ONE, "p3")])
    assert [c.action for c in plan.corrections] == [Action.JOIN, Action.JOIN]
    assert texts(plan.issue, ONE) == ["".join(texts(issue(), ONE))]
    assert plan.block.lines == (2, 4, 6, 7)


@pytest.mark.parametrize(
    ("spots", "words"),
    [([Spot(ONE, "p1")], "第一段"), ([Spot(ONE, "p3"), Spot(TWO, "p1")], "同一篇"), ([Spot(ONE, "p9")], "先选中"),
     ([Spot(LEFT, "3")], "先选中"), ([Spot(ONE)], "先选中")],
)  # fmt: skip
def test_what_cannot_be_joined_says_why(spots, words):
    with pytest.raises(ReaderError, match=words):
        plans.join(issue(), spots)


@given(st.integers(0, len(SOURCE[6])))
def test_split_anywhere_loses_nothing(offset):
    try:
        plan = plans.split(issue(), Spot(ONE, "p3"), offset)
    except ReaderError:
        assert offset in (0, len(SOURCE[6]) - 1, len(SOURCE[6])), "only at the edges"
        return
    halves = texts(plan.issue, ONE)[2:]
    assert "".join(halves) == SOURCE[6]
    assert plan.block.text == halves[1]
    assert apply(issue(), plan.corrections) == (plan.issue, ())


def test_split_of_a_joined_block_deals_out_its_lines():
    plan = plans.split(issue(), Spot(ONE, "p2"), len(SOURCE[3]))
    assert [b.lines for b in plan.issue.articles[0].body] == [(2,), (4,), (6,), (7,)]


def test_move_keeps_the_order():
    plan = plans.move(issue(), [Spot(ONE, "p1"), Spot(ONE, "p2")], TWO, "p1")
    assert texts(plan.issue, TWO) == [SOURCE[8], *texts(issue(), ONE)[:2], SOURCE[9]]
    top = plans.move(issue(), [Spot(ONE, "p3")], TWO, "")
    assert texts(top.issue, TWO)[0] == SOURCE[6]
    assert top.issue.articles[1].blocks[0].kind is BlockKind.TITLE, "below the title"
    with pytest.raises(ReaderError, match="自己"):
        plans.move(issue(), [Spot(TWO, "p1")], TWO, "p1")


def test_shift_within_the_body():
    down = plans.shift(issue(), Spot(ONE, "p1"), 1)
    assert texts(down.issue, ONE)[:2] == texts(issue(), ONE)[1::-1]
    up = plans.shift(down.issue, Spot(ONE, "p2"), -1)
    assert up.issue == issue() or texts(up.issue, ONE) == texts(issue(), ONE)
    for spot, step in ((Spot(ONE, "p1"), -1), (Spot(ONE, "p3"), 1), (Spot(ONE, "t1"), 1)):
        with pytest.raises(ReaderError):
            plans.shift(issue(), spot, step)


def test_drop_and_restore_where_it_was():
    dropped = plans.drop(issue(), [Spot(ONE, "p2")])
    assert SOURCE[5] not in "".join(texts(dropped.issue, ONE))
    assert dropped.block.lines == (7,), "the next one is looked at"
    assert plans.place_before(dropped.issue, 4) == (ONE, "p1")
    back = plans.restore(dropped.issue, [4], ONE, "p1", BlockKind.PARAGRAPH)
    assert texts(back.issue, ONE) == texts(issue(), ONE)
    with pytest.raises(ReaderError, match="没有采用"):
        plans.restore(issue(), [9], ONE, "", BlockKind.PARAGRAPH)


def test_kinds_and_fields_that_are_the_same_are_left_alone():
    assert plans.change_kind(issue(), [Spot(ONE, "p1")], BlockKind.PARAGRAPH).corrections == ()
    assert plans.edit_article(issue(), ONE, {"title": "渡口的早晨", "authors": ()}).corrections == ()
    plan = plans.edit_article(issue(), ONE, {"title": "渡口新记", "authors": ("林一",), "start_page": 4})
    assert [c.field for c in plan.corrections] == ["title", "authors", "start_page"]
    made = plan.issue.articles[0]
    assert (made.title, made.authors, made.start_page) == ("渡口新记", ("林一",), 4)
    meta = plans.edit_issue(issue(), {"issn": "1234-5678", "year": 2025})
    assert [c.field for c in meta.corrections] == ["issn"]
    with pytest.raises(ReaderError, match="题目不能为空"):
        plans.edit_article(issue(), ONE, {"title": ""})


def test_every_correction_is_described():
    made = [
        *plans.join(issue(), [Spot(ONE, "p2")]).corrections,
        *plans.split(issue(), Spot(ONE, "p3"), 5).corrections,
        *plans.move(issue(), [Spot(ONE, "p1")], TWO, "").corrections,
        *plans.change_kind(issue(), [Spot(ONE, "p1")], BlockKind.NOTE).corrections,
        *plans.drop(issue(), [Spot(ONE, "p1")]).corrections,
        *plans.restore(issue(), [3], ONE, "p1", BlockKind.CAPTION).corrections,
        *plans.edit_article(issue(), ONE, {"places": ("南坡",)}).corrections,
        *plans.edit_issue(issue(), {"date": None, "issn": "1234-5678"}).corrections,
    ]
    assert {c.action for c in made} == set(Action)
    told = [describe(c) for c in made]
    assert told[0][0] == "合并段落"
    assert "附注" in told[3][1]
    assert "《渡口的早晨》地点 → 南坡" in told[6][1]
    assert all(action and about for action, about in told)
