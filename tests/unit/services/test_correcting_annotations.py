"""Annotations on corrected text: they stay on their words, or wait for the reader, and come back by undo."""

from __future__ import annotations

import pytest

from zjreader.domain.annotations import AnchorState
from zjreader.domain.correcting import anchor, dropped_anchor
from zjreader.domain.corrections import Action, ArticleAnchor, Correction
from zjreader.domain.library import BlockKind

from .conftest import FERRY, KEY, ORCHARD, two_articles

ONE, TWO = f"{KEY}/01", f"{KEY}/02"
WORDS = "减到八分钟"


@pytest.fixture
def read(profile):
    profile.import_issue()
    return profile


def words_under(profile, annotation) -> str:
    now = profile.now(annotation)
    block = profile.library.article(now.article).block(now.position.label)
    return block.text[now.position.start : now.position.end]


def of_second(profile, label="p2"):
    return anchor(profile.library.issue(KEY), ONE, label)


def split(profile):
    return Correction(Action.SPLIT, of_second(profile), before="去年冬天修了新码头", after="过河的时间从二十分钟")


def move(profile):
    return Correction(Action.MOVE, of_second(profile), None, ArticleAnchor(TWO, "南坡的果园"))


def up(profile):
    return Correction(Action.MOVE, of_second(profile), None, ArticleAnchor(ONE, "渡口的早晨"))


def kind(profile):
    return Correction(Action.KIND, of_second(profile), kind=BlockKind.CAPTION)


@pytest.mark.parametrize("make", [split, move, up, kind])
def test_a_corrected_paragraph_keeps_its_annotation(read, make):
    made = read.mark(WORDS, note="记一笔")
    edit = read.correcting.add(KEY, make(read))
    assert words_under(read, made) == WORDS
    assert read.now(made).state in (AnchorState.EXACT, AnchorState.MOVED)
    edit.undo()
    assert read.now(made).position == made.position
    assert read.now(made).article == ONE
    edit.redo()
    assert words_under(read, made) == WORDS


def test_an_annotation_on_what_is_left_out_waits_and_comes_back(read):
    made = read.mark(WORDS, note="记一笔")
    edit = read.correcting.add(KEY, Correction(Action.DROP, of_second(read)))
    assert read.now(made).state is AnchorState.ORPHAN
    assert read.now(made).note == "记一笔"
    assert "待核对清单" in read.importing.report(KEY).warnings[0]
    line = read.library.issue(KEY).dropped[0].lines[0]
    back = Correction(
        Action.RESTORE,
        dropped_anchor(read.library.issue(KEY), line),
        anchor(read.library.issue(KEY), ONE, "p1"),
        ArticleAnchor(ONE, "渡口的早晨"),
        kind=BlockKind.PARAGRAPH,
    )
    read.correcting.add(KEY, back)
    assert words_under(read, made) == WORDS
    read.correcting.remove(KEY, [1])
    edit.undo()
    assert words_under(read, made) == WORDS


def test_several_corrections_are_one_step_with_its_name(read):
    issue = read.library.issue(KEY)
    first = Correction(Action.KIND, anchor(issue, ONE, "p1"), kind=BlockKind.NOTE)
    second = Correction(Action.KIND, anchor(issue, ONE, "p4"), kind=BlockKind.NOTE)
    edit = read.correcting.add(KEY, first, second)
    assert edit.label == "更改类别"
    assert edit.change is not None
    assert KEY in edit.change.ids
    assert len(read.correcting.of_issue(KEY)) == 2
    edit.undo()
    assert read.library.issue(KEY) == issue


def test_corrections_and_annotations_hold_together_over_a_new_import(read):
    made = read.mark(WORDS)
    read.correcting.add(KEY, split(read))
    read.import_issue(two_articles((*FERRY, "新的一版多了一段。"), ORCHARD))
    texts = [b.text for b in read.library.article(ONE).body]
    assert texts[1] + texts[2] == FERRY[1]
    assert texts[-1] == "新的一版多了一段。"
    assert words_under(read, made) == WORDS
