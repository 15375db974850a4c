"""Annotations of other programs, as they are found in files: what is read, and that all of it stays data."""

from __future__ import annotations

import json

import pytest

from zjreader.domain.annotations import TextQuoteSelector
from zjreader.exchange import jsonld

WORDS = "水位每涨一尺"
QUOTE = {"type": "TextQuoteSelector", "exact": WORDS, "prefix": "雨季，", "suffix": "，船工"}
RANGE = {"type": "RangeSelector", "startContainer": "/div[1]/p[4]", "endContainer": "/div[1]/p[4]",
         "startOffset": 6, "endOffset": 12}  # fmt: skip
PLACE = {"type": "TextPositionSelector", "start": 412, "end": 418}
ADDRESS = "https://reader.example/2024/7.html"


def entry(**more):
    target = {"source": ADDRESS, "selector": [RANGE, PLACE, QUOTE]}
    return {"@context": jsonld.CONTEXT, "id": "https://notes.example/a/1", "type": "Annotation", "target": target,
            **more}  # fmt: skip


def read(*items):
    bundle = jsonld.read(json.dumps(list(items)))
    assert bundle.annotations == bundle.bookmarks == bundle.refused == ()
    return [foreign.annotation for foreign in bundle.foreign]


def tagged(tag):
    return {"type": "TextualBody", "purpose": "tagging", "value": tag}


def test_words_note_tags_and_times_are_read():
    bodies = [{"type": "TextualBody", "value": "记一笔", "purpose": "commenting"}, tagged("水文 "), tagged("水文")]
    (one,) = read(
        entry(
            motivation="commenting",
            body=bodies,
            created="2026-01-02T03:04:05Z",
            creator={"id": "acct:lin@notes.example", "name": "林"},
        )
    )
    assert one.quote == TextQuoteSelector(WORDS, "雨季，", "，船工")
    assert (one.article, one.position) == ("", None)
    assert (one.note, one.tags, one.creator) == ("记一笔", ("水文",), "林")
    assert one.created == one.modified == "2026-01-02T03:04:05Z"


@pytest.mark.parametrize(
    ("body", "note"),
    [
        ({"body": "一句话"}, "一句话"),
        ({"bodyValue": "一句话"}, "一句话"),
        ({"body": {"type": "TextualBody", "value": "一句话", "purpose": "describing"}}, "一句话"),
        ({"body": [{"id": "https://pictures.example/1.png", "type": "Image"}]}, "https://pictures.example/1.png"),
        ({"body": [3, None, {"value": {"a": 1}}]}, ""),
        ({}, ""),
    ],
)
def test_bodies_come_in_many_forms(body, note):
    assert read(entry(**body))[0].note == note


def test_a_list_as_hypothesis_saves_it_is_read():
    row = {"id": "Zk1", "uri": ADDRESS, "user": "acct:lin@hypothes.is", "text": "记一笔", "tags": ["水文", ""],
           "created": "2026-01-02T03:04:05.000006+00:00", "updated": "2026-02-02T03:04:05.000006+00:00",
           "target": [{"source": ADDRESS, "selector": [QUOTE]}]}  # fmt: skip
    for document in ({"rows": [row], "total": 1}, {"export_date": "2026-03-01", "annotations": [row]}):
        (foreign,) = jsonld.read(json.dumps(document)).foreign
        one = foreign.annotation
        assert (one.quote.exact, one.note, one.tags) == (WORDS, "记一笔", ("水文",))
        assert one.modified == row["updated"]
        assert json.loads(foreign.raw) == row
    (page_note,) = read({"uri": ADDRESS, "text": "通篇"})
    assert (page_note.quote, page_note.note) == (None, "通篇")


def test_words_behind_another_selector_are_read():
    nested = {"type": "FragmentSelector", "value": "sec2", "refinedBy": QUOTE}
    target = {"source": {"id": "urn:isbn:9787000000000"}, "selector": nested}
    assert read(entry(target=target))[0].quote.exact == WORDS


def test_an_entry_on_several_things_is_one_annotation_for_each():
    targets = [{"source": ADDRESS, "selector": QUOTE}, "https://other.example/"]
    one, other = read(entry(target=targets))
    assert (one.quote.exact, other.quote) == (WORDS, None)
    assert one.id != other.id
    assert [a.id for a in read(entry(target=targets))] == [one.id, other.id], "the same every time"


def test_an_entry_without_a_name_has_the_same_one_every_time():
    bare = entry()
    del bare["id"]
    assert read(bare)[0].id == read(bare)[0].id != read({**bare, "body": "别的"})[0].id


def test_whatever_it_holds_it_stays_data():
    odd = [
        entry(target={"source": ADDRESS, "selector": {**QUOTE, "exact": ["不是", "文字"]}}),
        entry(target={"source": ADDRESS, "selector": {**QUOTE, "exact": "  \n"}}),
        entry(
            body="<script>alert(1)</script> [x](javascript:1) =1+1", tags={"a": 1}, created="昨天", creator=[{}]
        ),
        entry(target={"source": "javascript:alert(1)", "selector": [QUOTE, 7, "x", [QUOTE]]}),
        entry(id="\ud800", motivation=["bookmarking", 3], target={"source": "../../etc", "selector": QUOTE}),
    ]
    first, second, third, fourth, fifth = read(*odd)
    assert first.quote is second.quote is None
    assert third.note == "<script>alert(1)</script> [x](javascript:1) =1+1"
    assert (third.tags, third.created, third.creator) == ((), "", "")
    assert fourth.quote.exact == fifth.quote.exact == WORDS
    deep = QUOTE
    for _ in range(50):
        deep = {"type": "FragmentSelector", "refinedBy": deep}
    assert read(entry(target={"source": ADDRESS, "selector": deep}))[0].quote is None


def test_what_is_on_our_own_places_is_not_foreign():
    ours = entry(target={"source": "zjreader:yksd/2024/7/01", "selector": [QUOTE]})
    bundle = jsonld.read(json.dumps([ours, {"type": "Annotation"}]))
    assert (len(bundle.annotations), bundle.foreign) == (1, ())
    assert "第2条" in bundle.refused[0]
