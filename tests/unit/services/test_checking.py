from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from zjreader.domain.errors import Cancelled, ReaderError, SourceUnreadable
from zjreader.domain.manuscripts import Manuscript
from zjreader.domain.ports import unchecked, unheard
from zjreader.domain.quotations import Checked, Quotation, quotations
from zjreader.domain.search import DiffPart, QuoteMatch, QuoteState
from zjreader.services.checking import CheckingService, CheckReport, replacements

words = st.text(alphabet="河岸渔港八分钟，。3", min_size=1, max_size=24)


def diff(quoted, original):
    return tuple(
        DiffPart(op.tag, quoted[op.src_start : op.src_end], original[op.dest_start : op.dest_end])
        for op in Levenshtein.opcodes(quoted, original)
    )


def matched(quoted, original, state=QuoteState.FUZZY, score=0.9, **more):
    return QuoteMatch(state, score, "yksd/2024/7/01", "渡口的早晨", "p1", original=original,
                      diff=diff(quoted, original), **more)  # fmt: skip


def applied(text, changes):
    for change in sorted(changes, key=lambda c: c.start, reverse=True):
        text = text[: change.start] + change.text + text[change.end :]
    return text


@given(words, words, words)
def test_replacements_make_the_original_of_the_quotation(before, quoted, original):
    paragraph = f"{before}“{quoted}”后文"
    start = len(before) + 1
    checked = Checked(Quotation(3, start, start + len(quoted), quoted), (matched(quoted, original),))
    changes = replacements(checked)
    done = applied(paragraph, changes).removeprefix(f"{before}“").removesuffix("”后文")
    assert done.rstrip("，。") == original.rstrip("，。"), "the mark it ends in is the manuscript's own"
    assert all(c.paragraph == 3 for c in changes)
    assert sum(c.end - c.start for c in changes) <= len(quoted)


def test_only_what_differs_is_replaced():
    quoted, original = "过河的时间减到九分钟，老人坐船不收钱", "过河的时间减到八分钟，老人坐船不收钱"
    (change,) = replacements(Checked(Quotation(0, 2, 20, quoted), (matched(quoted, original),)))
    assert (change.start, change.end, change.text) == (9, 10, "八")


@pytest.mark.parametrize(
    ("quoted", "original", "done"),
    [
        ("九分钟过河。", "八分钟过河；", "八分钟过河。"),
        ("八分钟过河。", "八分钟过河，", "八分钟过河。"),
        ("八分钟过河", "八分钟过河，", "八分钟过河"),
        ("八分钟，过河。", "八分钟；过河。", "八分钟；过河。"),
    ],
)
def test_the_mark_a_quotation_ends_in_is_not_corrected(quoted, original, done):
    quotation = Quotation(0, 1, 1 + len(quoted), quoted)
    changes = replacements(Checked(quotation, (matched(quoted, original),)))
    assert applied(f"“{quoted}”", changes) == f"“{done}”"


def test_marks_that_the_finder_took_off_are_left_alone():
    quotation = Quotation(0, 1, 9, " 八分钟过河 ")
    changes = replacements(Checked(quotation, (matched("八分钟过河", "九分钟过河"),)))
    assert applied("“ 八分钟过河 ”", changes) == "“ 九分钟过河 ”"


def test_each_piece_of_a_quotation_with_parts_left_out_is_corrected_by_itself():
    quotation = Quotation(0, 0, 13, "头一班船五点离岸……老人不收费")
    pieces = (matched("头一班船五点离岸", "第一班船五点离岸"), matched("老人不收费", "老人不收钱"))
    whole = matched(quotation.text, "第一班船五点离岸……老人不收钱", pieces=pieces)
    assert applied(quotation.text, replacements(Checked(quotation, (whole,)))) == "第一班船五点离岸……老人不收钱"


def test_a_break_between_paragraphs_is_not_put_into_the_manuscript():
    quotation = Quotation(0, 0, 8, "前段末尾后段开始")
    match = matched(quotation.text, "前段末尾。\n后段开始", QuoteState.FOLDED)
    assert applied(quotation.text, replacements(Checked(quotation, (match,)))) == "前段末尾。后段开始"


@pytest.mark.parametrize("state", [QuoteState.EXACT, QuoteState.AMBIGUOUS, QuoteState.NONE])
def test_what_is_right_or_not_known_is_not_corrected(state):
    quotation = Quotation(0, 0, 4, "八分钟后")
    assert replacements(Checked(quotation, (matched("八分钟后", "九分钟后", state),))) == ()


class Checker:
    """Finds nothing anywhere; tells how far it is."""

    def check(self, manuscript, progress, check, *, sentences=False):
        found = quotations(manuscript, sentences=sentences)
        for number in range(len(found)):
            check()
            progress(number / len(found), "核对")
        return tuple(Checked(q, (QuoteMatch(QuoteState.NONE, 0.0),)) for q in found)


class Files:
    """Manuscripts in memory."""

    def __init__(self):
        self.manuscript = Manuscript("稿.docx", ("他说“八分钟就到对岸”。",), tracked=True)
        self.written = []

    def read(self, path):
        return self.manuscript

    def write_tracked(self, original, copy_to, replacements, author, date):
        self.written.append((original, copy_to, tuple(replacements), author, date))


@pytest.fixture
def files():
    return Files()


@pytest.fixture
def service(files, profile):
    return CheckingService(
        Checker, lambda: files, lambda: {"html": lambda report: str(len(report.checked))}, profile.clock
    )


def checked(service, original, score=0.9):
    (found,) = service.check(service.read(Path("稿.docx")), unheard, unchecked).checked
    return Checked(found.quotation, (matched(found.quotation.text, original, score=score),))


def test_a_copy_is_written_with_who_and_when(service, files):
    number = service.write_corrected(Path("稿.docx"), Path("副本.docx"), [checked(service, "九分钟就到对岸")])
    ((original, copy_to, changes, author, date),) = files.written
    assert (number, original, copy_to, author) == (1, Path("稿.docx"), Path("副本.docx"), "zjreader")
    assert [(c.start, c.end, c.text) for c in changes] == [(3, 4, "九")]
    assert date.startswith("2026")


def test_a_manuscript_that_changed_meanwhile_is_not_corrected(service, files):
    found = checked(service, "九分钟就到对岸")
    for paragraphs in (("他说“十分钟就到对岸”。",), ()):
        files.manuscript = Manuscript("稿.docx", (*paragraphs, "另一段文字。"), tracked=True)
        with pytest.raises(ReaderError, match="改动过"):
            service.write_corrected(Path("稿.docx"), Path("副本.docx"), [found])
    assert files.written == []


def test_nothing_to_correct_writes_nothing(service, files):
    with pytest.raises(ReaderError, match="没有可以更正"):
        service.write_corrected(Path("稿.docx"), Path("副本.docx"), [checked(service, "八分钟就到对岸")])
    files.manuscript = Manuscript("稿.txt", files.manuscript.paragraphs)
    with pytest.raises(ReaderError, match="带修订的副本"):
        service.write_corrected(Path("稿.txt"), Path("副本.docx"), [])


def test_what_is_doubtful_is_not_corrected_with_the_rest(service):
    sure, doubtful = checked(service, "九分钟就到对岸"), checked(service, "九分钟就到对岸", score=0.7)
    assert service.sure(CheckReport(Manuscript("", ()), (sure, doubtful))) == (sure,)


def test_pasted_text_is_a_manuscript(service):
    manuscript = service.pasted("一\r\n“八分钟就到对岸”\ud800")
    assert manuscript.paragraphs[0] == "一"
    report = service.check(manuscript, unheard, unchecked)
    assert report.counts == {QuoteState.NONE: 1}
    assert report.grave == report.checked
    assert service.report(report, "html") == "1"


@pytest.mark.parametrize("text", ["", " \n\t", "，。！", "字" * 2_000_001])
def test_what_is_no_manuscript_is_refused(service, text):
    with pytest.raises(SourceUnreadable):
        service.pasted(text)


def test_a_check_can_be_cancelled(service):
    def stop():
        raise Cancelled

    with pytest.raises(Cancelled):
        service.check(service.pasted("“八分钟就到对岸”"), unheard, stop)
