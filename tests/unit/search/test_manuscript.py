"""The manuscript check: every quotation once, figures and names flagged, cancellable."""

import pytest

from zjreader.domain.errors import Cancelled
from zjreader.domain.manuscripts import Manuscript
from zjreader.domain.ports import unchecked, unheard
from zjreader.domain.quotations import Checked, Flag, FlagKind
from zjreader.domain.search import QuoteState
from zjreader.search.manuscript import ManuscriptChecker
from zjreader.search.quotes import QuoteFinder

from .conftest import make_article, make_issue

PARAGRAPHS = (
    "报道说，“青石村的造纸坊在山谷里开了一百二十年”，确是如此。",
    "又说“2024年纸坊卖出8.7万张纸，比上年多1.2万张”。",
    "有人写成“青云村的造纸坊在山谷里开了一百二十年”。",
    "“这一句从来没有人在任何地方写过”。",
    "纸要慢慢晒，这句话他也听过。与此无关的另一句话写在这里。",
)


@pytest.fixture
def checker(own) -> ManuscriptChecker:
    return ManuscriptChecker(own.connect, QuoteFinder(own.connect))


def test_checks_every_quotation(checker) -> None:
    checked = checker.check(Manuscript("稿.md", PARAGRAPHS), unheard, unchecked)
    assert [(c.quotation.paragraph, c.best.state) for c in checked] == [
        (0, QuoteState.EXACT),
        (1, QuoteState.FUZZY),
        (2, QuoteState.FUZZY),
        (3, QuoteState.NONE),
    ]
    assert checked[1].flags == (Flag(FlagKind.FIGURE, "8.7", "8.1"),) or checked[1].flags[0].original == "8.1万"
    assert checked[2].flags == (Flag(FlagKind.NAME, "云", "青石村"),)
    assert [c.gravity for c in checked] == [0, 3, 3, 2]


def test_sentences_that_stand_nowhere_are_left_out(checker) -> None:
    checked = checker.check(Manuscript("", PARAGRAPHS[4:]), unheard, unchecked, sentences=True)
    assert [c.quotation.text for c in checked] == ["纸要慢慢晒，这句话他也听过。"]


def test_nothing_to_check(checker) -> None:
    assert checker.check(Manuscript("", ("没有引文。",)), unheard, unchecked) == ()


def test_can_be_cancelled(checker) -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        checker.check(Manuscript("", PARAGRAPHS), unheard, stop)


LINE = "沿江的灯一盏一盏亮起来，守闸的人记下第一行水位。"


@pytest.fixture
def twice(shelf) -> ManuscriptChecker:
    """Give the check over two articles that hold the same line."""
    one = make_article(1, "守闸人", [LINE], authors=("林可",), start_page=4, end_page=6)
    two = make_article(
        2, "江边夜话", [LINE, "闸门后面是三十年的老账本。"], authors=("周默",), start_page=9, end_page=9
    )
    shelf.put(make_issue([one, two]))
    return ManuscriptChecker(shelf.connect, QuoteFinder(shelf.connect))


def one(checker: ManuscriptChecker, *paragraphs: str) -> Checked:
    (checked,) = checker.check(Manuscript("", paragraphs), unheard, unchecked)
    return checked


def test_a_wrong_source_is_flagged_where_the_words_are_right(twice) -> None:
    checked = one(twice, "“闸门后面是三十年的老账本。”（林可：《守闸人》，《样刊》2026年第1期，第5页）")
    assert checked.best.state is QuoteState.EXACT
    assert [(f.kind, f.quoted, f.original) for f in checked.flags] == [
        (FlagKind.TITLE, "《守闸人》", "《江边夜话》"),
        (FlagKind.AUTHOR, "林可", "周默"),
        (FlagKind.PAGE, "第5页", "第9页"),
    ]
    assert not one(twice, "“闸门后面是三十年的老账本。”（《别处的报》2026年第8期，第5页）").flags


@pytest.mark.parametrize(
    ("source", "article"), [("周默：《江边夜话》，《样刊》2026年第1期", "02"), ("第6页", "01")]
)
def test_of_several_places_the_named_source_tells_which_is_meant(twice, source, article) -> None:
    assert one(twice, f"“{LINE}”").best.state is QuoteState.AMBIGUOUS
    checked = one(twice, f"“{LINE}”（{source}）")
    assert (checked.best.state, (checked.best.article or "")[-2:]) == (QuoteState.EXACT, article)
    assert not checked.flags
    assert len(checked.matches) == 2


def test_of_several_places_a_source_that_fits_none_is_flagged(twice) -> None:
    checked = one(twice, f"“{LINE}”（《样刊》2026年第1期，第30页）")
    assert (checked.best.state, [f.kind for f in checked.flags]) == (QuoteState.AMBIGUOUS, [FlagKind.PAGE])


def test_marks_inside_a_quotation_follow_the_manuscript(checker) -> None:
    told = one(checker, "他写道：“老师傅说：‘纸要慢慢晒，人要慢慢学。’”")
    assert told.best.state is QuoteState.EXACT
    assert not told.best.diff


def test_a_source_that_is_not_in_the_library_is_told(twice) -> None:
    gone = one(twice, "“这一句从来没有人在这里写过。”（《别处的报》2026年第8期，第5页）")
    assert (gone.best.state, gone.unheld) == (QuoteState.NONE, "库中没有《别处的报》，无法核对。")
    known = one(twice, "“闸门后面是三十年的老账本。”（《别处的报》2026年第8期，第5页）")
    assert (known.best.state, known.gravity) == (QuoteState.EXACT, 1)
    assert known.unheld == "库中没有《别处的报》，所注出处无法核对。"
    issue = one(twice, "“闸门后面是三十年的老账本。”（《样刊》2026年第8期）")
    assert [f.kind for f in issue.flags] == [FlagKind.ISSUE]
    assert issue.unheld == "库中没有《样刊》2026年第8期，所注出处无法核对。"
    for held in ("《样刊》2026年第1期", "《江边夜话》2026年第1期", "第9页"):
        assert not one(twice, f"“闸门后面是三十年的老账本。”（{held}）").unheld
