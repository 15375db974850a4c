"""Quotations of a manuscript: which passages, and which differences weigh most."""

from hypothesis import given
from hypothesis import strategies as st

from zjreader.domain.manuscripts import Manuscript
from zjreader.domain.quotations import Checked, Flag, FlagKind, Quotation, flags, quotations
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
