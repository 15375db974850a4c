"""Annotations of other programs come to the words they quote, or are told; nothing is guessed."""

from __future__ import annotations

import json

import pytest

from zjreader.domain.annotations import AnchorState
from zjreader.domain.inks import Color
from zjreader.domain.userdata import AnnotationFilter

from .conftest import FERRY, KEY, ORCHARD, two_articles

ONE = f"{KEY}/01"
ADDRESS = "https://reader.example/2024/7.html"


def entry(exact, prefix="", suffix="", note="记一笔", name="1", **more):
    selectors = [
        {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 0, "endContainer": "/p[1]",
         "endOffset": 9},
        {"type": "TextPositionSelector", "start": 100, "end": 120},
        {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix},
    ]  # fmt: skip
    return {"id": f"https://notes.example/{name}", "type": "Annotation", "body": note,
            "target": {"source": ADDRESS, "selector": selectors if exact else []}, **more}  # fmt: skip


def merge(profile, *entries):
    return profile.exchanging.merge(json.dumps({"type": "AnnotationPage", "items": entries}, ensure_ascii=False))


def found(profile):
    return profile.annotations.find(AnnotationFilter())


def test_words_that_stand_once_are_marked_there(stocked):
    report, edit = merge(stocked, entry("船工就在柱子上刻一道", "水位每涨一尺，", "；今年刻到第七道。"))
    assert (report.added, report.review, report.unplaced, report.rest) == (1, 0, (), "")
    (made,) = found(stocked)
    assert (made.article, made.position.label, made.state) == (ONE, "p4", AnchorState.EXACT)
    assert FERRY[3][made.position.start : made.position.end] == made.quote.exact == "船工就在柱子上刻一道"
    assert (made.note, made.color) == ("记一笔", Color.YELLOW)
    edit.undo()
    assert found(stocked) == ()
    edit.redo()
    assert found(stocked) == (made,)
    assert stocked.backed_up == 1


def test_spaces_width_and_paragraphs_of_a_web_page_hide_nothing(stocked):
    page = "不然 不够分.\n\n  到了雨季,水位每涨一尺"
    merge(stocked, entry(page))
    (made,) = found(stocked)
    assert (made.position.label, made.position.end_label) == ("p3", "p4")
    assert made.quote.exact == "不然不够分。\n到了雨季，水位每涨一尺"


def test_surroundings_choose_among_several_places(stocked):
    twice = "赶集的日子"
    assert twice in FERRY[2]
    assert twice in ORCHARD[2]
    report, _ = merge(stocked, entry(twice, "船上卖早点的妇人说，", "要多蒸两笼，不然不够分。"))
    assert report.added == 1
    assert (found(stocked)[0].article, found(stocked)[0].position.label) == (ONE, "p3")


def test_words_over_two_paragraphs_are_told_from_the_same_words_in_one(profile):
    ferry = (
        "船靠岸以后，先让老人下船",
        "再让挑担的人下船，次序从来不乱。",
        "规矩是先让老人下船，再让挑担的人下船。",
    )
    profile.put(two_articles(ferry))
    merge(profile, entry("老人下船\n再让挑担的人", "船靠岸以后，先让", "下船，次序从来不乱。"))
    (made,) = found(profile)
    assert (made.position.label, made.position.end_label) == ("p1", "p2")


@pytest.mark.parametrize(
    ("quoted", "told"),
    [
        (entry("柱子上从来没有刻过什么"), "没有找到"),
        (entry("船工就在柱子上刻两道；今年刻到第七道"), "没有找到"),  # near is not enough
        (entry("赶集的日子"), "不止一处"),
        (entry("赶集的日子", "他说，到了", "人就多了起来"), "不止一处"),
        (entry("刻一道"), "太短"),
        (entry("船工就在柱子上刻一道", "另一本书里也说，那里的", "，以此计算年份的远近。"), "前后文对不上"),
        (entry("渡口的早晨"), "只见于标题"),
        (entry(""), "没有引用原文"),
        (entry("，。！"), "没有引用原文"),
        (entry("\ud800船工"), "“船工”太短"),
    ],
)
def test_what_has_no_certain_place_is_told_and_kept_apart(stocked, quoted, told):
    report, edit = merge(stocked, quoted)
    assert (report.added, edit, stocked.backed_up) == (0, None, 0)
    (sentence,) = report.unplaced
    assert told in sentence
    assert sentence.startswith("第1条")
    assert json.loads(report.rest) == [quoted]
    assert found(stocked) == ()


def test_what_was_left_can_be_imported_when_its_text_is_here(stocked, profiles):
    other = profiles("other")
    report, _ = merge(other, entry("船工就在柱子上刻一道", name="1"), entry("谁也没有写过的一句话", name="2"))
    assert len(report.unplaced) == 2
    other.put(two_articles())
    again, _ = other.exchanging.merge(report.rest)
    assert (again.added, len(again.unplaced)) == (1, 1)
    assert "谁也没有写过的一句话" in again.rest


def test_the_same_file_twice_adds_nothing_and_keeps_what_was_changed_here(stocked):
    sent = entry("船工就在柱子上刻一道", created="2026-01-01T00:00:00Z")
    merge(stocked, sent)
    (made,) = found(stocked)
    stocked.annotating.set_color([made.id], Color.BLUE)
    report, edit = merge(stocked, sent)
    assert (report.added, report.updated, report.unchanged, report.conflicts, edit) == (0, 0, 1, (), None)
    newer = {**sent, "body": "改了", "modified": "2027-01-01T00:00:00Z"}
    report, edit = merge(stocked, newer)
    assert report.updated == 1
    now = stocked.now(made)
    assert (now.note, now.color, now.position) == ("改了", Color.BLUE, made.position)
    edit.undo()
    assert stocked.now(made).note == "记一笔"
    stocked.library.remove(KEY)
    report, _ = merge(stocked, newer)
    assert report.unplaced == (), "it has a place, although its text is not here"


def test_one_that_fails_takes_none_in(stocked, monkeypatch):
    monkeypatch.setattr(stocked.bookmarks, "put", lambda _marks: (_ for _ in ()).throw(RuntimeError("full")))
    with pytest.raises(RuntimeError):
        merge(stocked, entry("船工就在柱子上刻一道"))
    assert found(stocked) == ()
