from __future__ import annotations

import json
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjreader.domain.annotations import Annotation, Bookmark, TextPositionSelector, TextQuoteSelector
from zjreader.domain.errors import SourceUnreadable
from zjreader.domain.exchange import Collection, Excerpt
from zjreader.domain.inks import Color, Style
from zjreader.exchange import jsonld

words = st.text(alphabet="河岸渔港，。“”\n a1<", min_size=1, max_size=20)
labels = st.integers(1, 99).map(lambda n: f"p{n}")
positions = st.builds(TextPositionSelector, labels, st.integers(0, 99), labels, st.integers(100, 200))
annotations = st.builds(
    Annotation,
    id=st.uuids().map(str),
    article=st.just("yksd/2024/7/03"),
    quote=st.builds(TextQuoteSelector, words, words, words),
    position=positions,
    color=st.sampled_from(Color),
    style=st.sampled_from(Style),
    note=words,
    tags=st.lists(words, unique=True, max_size=3).map(tuple),
    created=st.just("2026-01-02T03:04:05.000006+00:00"),
    modified=st.just("2026-02-02T03:04:05.000006+00:00"),
    creator=st.sampled_from(["", "某人"]),
)
whole = st.builds(
    Annotation,
    id=st.uuids().map(str),
    article=st.just("yksd/2024/7/03.2"),
    quote=st.none(),
    position=st.none(),
    note=words,
)
bookmarks = st.builds(
    Bookmark,
    id=st.uuids().map(str),
    article=st.just("yksd/2024/7/04"),
    label=st.sampled_from(["", "p3"]),
    name=words,
    folder=words,
    rank=st.floats(0, 100),
)


def collection(items: list[Annotation], marks: list[Bookmark]) -> Collection:
    return Collection(tuple(Excerpt(a, "题", None, None, "引") for a in items), tuple(marks))


@given(st.lists(st.one_of(annotations, whole), max_size=4), st.lists(bookmarks, max_size=3))
def test_what_is_written_is_read_again(items, marks):
    bundle = jsonld.read(jsonld.write(collection(items, marks)))
    assert bundle.annotations == tuple(items)
    assert bundle.bookmarks == tuple(marks)
    assert bundle.refused == ()


def test_an_ill_formed_entry_is_named_and_the_others_are_taken():
    good = json.loads(jsonld.write(collection([], [Bookmark(str(uuid.uuid4()), "yksd/2024/7/04", "", "好")])))
    good["first"]["items"].insert(0, {"id": "urn:x", "type": "Annotation", "target": "zjreader:yksd/2024/7"})
    bundle = jsonld.read(json.dumps(good))
    assert len(bundle.bookmarks) == 1
    assert "第1条" in bundle.refused[0]


@pytest.mark.parametrize("text", ["", "不是 JSON", "3", '{"type": "Person"}', "[" * 200_000])
def test_what_is_no_exchange_file_is_refused_in_one_sentence(text):
    with pytest.raises(SourceUnreadable):
        jsonld.read(text)


def test_a_foreign_identifier_becomes_the_same_uuid_every_time():
    item = {
        "id": "https://example.invalid/1",
        "type": "Annotation",
        "target": {"source": "zjreader:yksd/2024/7/04"},
    }
    first, second = (jsonld.read(json.dumps(item)).annotations[0].id for _ in range(2))
    assert first == second


@pytest.mark.parametrize("odd", ["Infinity", "-Infinity", "NaN", "1e999", "-1", "9" * 30, "[]", "null", '"x"'])
def test_an_odd_place_is_refused_and_an_odd_rank_comes_first(odd: str) -> None:
    """JSON knows no end of numbers; a database does."""
    item = annotation_with(odd)
    assert jsonld.read(item).annotations == ()
    assert len(jsonld.read(item).refused) == 1
    ranked = '{"id": "urn:x", "type": "Annotation", "motivation": "bookmarking", "target": "zjreader:a/1/1/01", '
    ranked += f'"zj:rank": {odd}}}'
    assert [b.rank for b in jsonld.read(ranked).bookmarks] in ([0.0], [-1.0], [])


def annotation_with(start: str) -> str:
    """Write an annotation whose mark begins somewhere."""
    point = f'{{"type": "TextPositionSelector", "start": {start}, "end": 4}}'
    place = f'{{"type": "FragmentSelector", "value": "p1", "refinedBy": {point}}}'
    quote = '{"type": "TextQuoteSelector", "exact": "河岸"}'
    target = f'{{"source": "zjreader:a/1/1/01", "selector": [{quote}, {place}]}}'
    return f'{{"id": "urn:x", "type": "Annotation", "target": {target}}}'
