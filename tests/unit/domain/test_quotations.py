"""Quotations of a manuscript: which passages, and which differences weigh most."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjreader.domain.manuscripts import Manuscript
from zjreader.domain.quotations import Checked, Flag, FlagKind, Quotation, flags, quotations, settle_marks
from zjreader.domain.search import DiffPart, QuoteMatch, QuoteState


def texts(*paragraphs: str, sentences: bool = False) -> list[str]:
    return [q.text for q in quotations(Manuscript("", paragraphs), sentences=sentences)]


def test_passages_in_quotation_marks_of_six_characters_and_more() -> None:
    assert texts("他说“山里的路修好了三条”，又说“好”。") == ["山里的路修好了三条"]
    assert texts("「渡口的灯又亮了」与『水位记录在墙上』") == ["渡口的灯又亮了", "水位记录在墙上"]
    assert texts('ASCII "渡口的灯又亮了" 也算') == ["渡口的灯又亮了"]
    assert texts("“外面说『里面的话也有六字』还没完”") == ["外面说『里面的话也有六字』还没完"]
    assert texts("“没有收尾的引文一直到段末") == ["没有收尾的引文一直到段末"]
    assert texts("> 整段引用的文字写在这里") == ["整段引用的文字写在这里"]
    assert texts("”反了的引号“") == []


def test_sentences_on_demand_do_not_repeat_passages() -> None:
    found = texts("渡口的灯又亮了三次。他说“山里的路修好了三条”。", sentences=True)
    assert found == ["渡口的灯又亮了三次。", "山里的路修好了三条"]


@given(st.lists(st.text(st.sampled_from('“”「」『』"> 山水田林路一二三。，\n'), max_size=40), max_size=4))
def test_places_are_those_of_the_text(paragraphs: list[str]) -> None:
    for q in quotations(Manuscript("", tuple(paragraphs)), sentences=True):
        assert paragraphs[q.paragraph][q.start : q.end] == q.text


def match(*parts: tuple[str, str, str], state: QuoteState = QuoteState.FUZZY) -> QuoteMatch:
    return QuoteMatch(state, 0.9, diff=tuple(DiffPart(*part) for part in parts))


def test_figures_that_differ_are_flagged_whole() -> None:
    found = flags(match(("equal", "增长8.", "增长8."), ("replace", "7", "1"), ("equal", "%，", "%，")))
    assert found == (Flag(FlagKind.FIGURE, "8.7%", "8.1%"),)
    found = flags(match(("equal", "共", "共"), ("replace", "三", "五"), ("equal", "百人", "百人")))
    assert found == (Flag(FlagKind.FIGURE, "三百", "五百"),)
    assert flags(match(("equal", "共", "共"), ("replace", "，", "；"))) == ()
    assert flags(match(("replace", "８", "8"), ("equal", "人", "人"), state=QuoteState.FOLDED)) == ()


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ((("equal", "增长30", "增长30"), ("insert", "", "."), ("equal", "86%", "86%")), ("3086%", "30.86%")),
        ((("equal", "增长30", "增长30"), ("delete", ".", ""), ("equal", "86%", "86%")), ("30.86%", "3086%")),
    ],
)
def test_a_decimal_point_too_few_or_too_many_is_another_figure(parts, found):
    assert flags(match(*parts)) == (Flag(FlagKind.FIGURE, *found),)
    assert flags(match(("equal", "文末", "文末"), ("delete", ".", ""))) == ()


def test_names_that_differ_are_flagged() -> None:
    diff = match(("equal", "青", "青"), ("replace", "云", "石"), ("equal", "村的路", "村的路"))
    assert flags(diff, ("青石村", "白沙渡")) == (Flag(FlagKind.NAME, "云", "青石村"),)
    assert flags(match(("equal", "青石村的", "青石村的"), ("replace", "路", "桥")), ("青石村",)) == ()


def test_gravity_orders_what_needs_a_look() -> None:
    quotation = Quotation(0, 0, 1, "x")
    exact = QuoteMatch(QuoteState.EXACT, 1.0)
    fuzzy = match(("replace", "7", "1"))
    assert Checked(quotation, (exact,)).gravity == 0
    assert Checked(quotation, (fuzzy,)).gravity == 2
    assert Checked(quotation, (fuzzy,), flags(fuzzy)).gravity == 3
    assert Checked(quotation, (QuoteMatch(QuoteState.AMBIGUOUS, 1.0),)).best.state is QuoteState.AMBIGUOUS


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (
            ("他说：“水要慢慢流，船要慢慢摇。", "人要慢慢学，急不得。”大家都笑。"),
            [(0, "水要慢慢流，船要慢慢摇。"), (1, "人要慢慢学，急不得。")],
        ),
        (
            ("他说：“水要慢慢流，船要慢慢摇。", "", "“人要慢慢学，急不得。”"),
            [(0, "水要慢慢流，船要慢慢摇。"), (2, "人要慢慢学，急不得。")],
        ),
        (
            ("他说：“水要慢慢流，船要慢慢摇。", "", "学“三代人”的手艺，急不得。”又说：“纸要慢慢晒才好。”"),
            [(0, "水要慢慢流，船要慢慢摇。"), (2, "学“三代人”的手艺，急不得。"), (2, "纸要慢慢晒才好。")],
        ),
        (
            ("他忘了写后引号：“水要慢慢流，船要慢慢摇。", "这一段与此无关，没有引号。"),
            [(0, "水要慢慢流，船要慢慢摇。")],
        ),
        (("这一段只有多出来的后引号，不算引文。”",), []),
    ],
)
def test_a_quotation_that_runs_on_is_closed_in_the_next_paragraph(paragraphs, found):
    assert [(q.paragraph, q.text) for q in quotations(Manuscript("", paragraphs))] == found
    for q in quotations(Manuscript("", paragraphs)):
        assert paragraphs[q.paragraph][q.start : q.end] == q.text


def test_other_marks_inside_a_quotation_are_right():
    parts = (("equal", "让", "让"), ("replace", "‘小", "“大"), ("equal", "田", "田"), ("replace", "’", "”"))
    settled = settle_marks(match(*parts))
    assert [(p.op, p.quoted, p.original) for p in settled.diff if p.op != "equal"] == [("replace", "小", "大")]
    assert "".join(p.original for p in settled.diff) == "让“大田”"
    only = match(("equal", "让", "让"), ("replace", "「", "“"), state=QuoteState.FOLDED)
    assert (settle_marks(only).state, settle_marks(only).diff) == (QuoteState.EXACT, ())
    bold = match(("equal", "让", "让"), ("delete", "**", ""), ("equal", "田", "田"), state=QuoteState.FOLDED)
    assert settle_marks(bold).state is QuoteState.EXACT
    comma = match(("replace", "，", "；"), state=QuoteState.FOLDED)
    assert settle_marks(comma) == comma


def test_figures_of_a_clause_left_out_are_not_wrong():
    assert flags(match(("equal", "他来了", "他来了"), ("insert", "", "，走了三十里路，"))) == ()
    assert flags(match(("equal", "走了", "走了"), ("insert", "", "三十里")))


def test_a_wrong_source_is_told_but_weighs_less_than_a_figure():
    quotation = Quotation(0, 0, 6, "水要慢慢流走")
    exact = (QuoteMatch(QuoteState.EXACT, 1.0),)
    page, figure = Flag(FlagKind.PAGE, "第7页", "第4页"), Flag(FlagKind.FIGURE, "三", "五")
    assert [Checked(quotation, exact, f).gravity for f in ((), (page,), (page, figure))] == [0, 2, 3]
