from __future__ import annotations

from dataclasses import replace

import pytest

from zjreader.domain.annotations import AnchorState
from zjreader.domain.userdata import AnnotationFilter

from .conftest import FERRY, KEY, ORCHARD, article, sourced, two_articles

ONE, TWO = f"{KEY}/01", f"{KEY}/02"
GRAIN = "粮站的磅秤在门口放了四十年，称过稻谷也称过新生的孩子。"


@pytest.fixture
def read(profile):
    profile.import_issue()
    return profile


def test_the_same_text_leaves_all_as_it_is(read):
    made = read.mark("刻一道", note="水位")
    assert read.import_issue().warnings == ()
    assert read.now(made) == made
    assert read.backed_up == 0


def test_moved_words_are_followed_into_another_paragraph_and_article(read):
    first, second = read.mark("减到八分钟"), read.mark("技术员每周来一次", TWO)
    new = two_articles((FERRY[0], *ORCHARD[1:2], *FERRY[1:]), (ORCHARD[0], ORCHARD[2]))
    assert read.import_issue(new).warnings == ()
    assert (read.now(first).position.label, read.now(first).state) == ("p3", AnchorState.MOVED)
    assert (read.now(second).article, read.now(second).position.label) == (ONE, "p2")
    assert read.backed_up == 1


def test_words_that_changed_wait_for_the_reader(read):
    made = read.mark("从二十分钟减到八分钟，老人坐船不收钱")
    changed = FERRY[1].replace("老人坐船不收钱", "老人乘船不收钱")
    report = read.import_issue(two_articles((FERRY[0], changed, *FERRY[2:]), ORCHARD))
    assert "有 1 条批注的位置需要您核对（文字有改动 1 条）" in report.warnings[0]
    assert read.importing.report(KEY).warnings == report.warnings
    now = read.now(made)
    assert now == replace(made, state=AnchorState.FUZZY)  # words and place as they were
    (review,) = read.reanchoring.waiting()
    assert review.annotation == now
    assert review.candidates[0].quote.exact.endswith("老人乘船不收钱")
    edit = read.reanchoring.accept(now, review.candidates[0])
    assert read.now(made).state is AnchorState.MOVED
    assert read.reanchoring.waiting() == ()
    edit.undo()
    assert read.now(made) == now
    edit.redo()
    assert read.now(made).quote.exact.endswith("老人乘船不收钱")


def test_words_that_stand_in_two_places_now_wait_too(read):
    read.import_issue(two_articles((*FERRY[:2], GRAIN, *FERRY[2:]), ORCHARD))
    made = read.mark(GRAIN[:13])
    twice = (*FERRY[:2], GRAIN, *FERRY[2:]) * 2
    read.import_issue(two_articles((ORCHARD[2], *twice), ORCHARD[:2]))
    assert read.now(made).state is AnchorState.AMBIGUOUS
    (review,) = read.reanchoring.waiting()
    assert len(review.candidates) == 2


def test_what_is_gone_is_kept_as_an_orphan_and_may_stay_one(read):
    made = read.mark("多蒸两笼", note="早点")
    read.import_issue(two_articles((FERRY[0], FERRY[1], FERRY[3]), ORCHARD))
    now = read.now(made)
    assert (now.state, now.note, now.quote) == (AnchorState.ORPHAN, "早点", made.quote)
    edit = read.reanchoring.keep(now)
    assert read.reanchoring.waiting() == ()
    assert [a.id for a in read.annotating.find(AnnotationFilter())] == [made.id]
    edit.undo()
    assert [r.annotation.id for r in read.reanchoring.waiting()] == [made.id]
    edit.redo()
    read.import_issue(two_articles())
    assert read.now(made) == made  # the words are back and so is the place


def test_a_note_on_an_article_that_is_gone_is_an_orphan(read):
    edit = read.annotating.note_on(read.library.article(TWO), None, "果园")
    (made,) = read.annotating.get(edit.redo().ids)
    read.import_issue(sourced(article(ONE, "渡口的早晨", *FERRY)))
    assert read.now(made).state is AnchorState.ORPHAN


def test_what_lies_in_the_trash_follows_without_being_counted(read):
    made = read.mark("多蒸两笼")
    read.annotating.delete([made.id])
    report = read.import_issue(two_articles((FERRY[0], FERRY[1], FERRY[3]), ORCHARD))
    assert report.warnings == ()
    assert read.now(made).state is AnchorState.ORPHAN


def test_other_issues_are_left_alone(read):
    other = replace(read.mark("刻一道"), id="11111111-0000-4000-8000-000000000000", article="yksd/2024/77/01")
    read.annotations.put([other])
    read.import_issue(two_articles(("另一篇全新的文字。",), ()))
    assert read.now(other) == other
    assert read.reanchoring.placed([other]) == [other]


def test_bookmarks_go_with_their_paragraphs(read):
    for label, name in (("p3", "早点"), ("p4", "水位"), ("", "篇首")):
        read.bookmarking.add(ONE, label, name)
    read.import_issue(two_articles((GRAIN, *FERRY[:3]), ORCHARD))
    labels = {b.name: b.label for b in read.bookmarking.all()}
    assert labels == {"早点": "p4", "水位": "", "篇首": ""}  # what is gone is led to the article's head


def test_undo_of_a_bookmark_does_not_bring_the_old_place_back(read):
    read.bookmarking.add(ONE, "p3", "早点")
    edit = read.bookmarking.rename(read.bookmarking.all()[0].id, "早点摊")
    read.import_issue(two_articles((GRAIN, *FERRY), ORCHARD))
    edit.undo()
    assert [(b.name, b.label) for b in read.bookmarking.all()] == [("早点", "p4")]
