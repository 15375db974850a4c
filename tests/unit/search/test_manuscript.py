"""The manuscript check: every quotation once, figures and names flagged, cancellable."""

import pytest

from zjreader.domain.errors import Cancelled
from zjreader.domain.manuscripts import Manuscript
from zjreader.domain.ports import unchecked, unheard
from zjreader.domain.quotations import Flag, FlagKind
from zjreader.domain.search import QuoteState
from zjreader.search.manuscript import ManuscriptChecker
from zjreader.search.quotes import QuoteFinder

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
