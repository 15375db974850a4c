"""Whatever is typed, pasted or linked: it is understood, or refused in Chinese."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import case_text
from promises.mutating import ODD_TEXTS, examples, refused_or_done, written
from zjreader.bootstrap.container import Container
from zjreader.domain.keys import parse_place, places_in
from zjreader.domain.ports import unchecked, unheard
from zjreader.domain.query import FIELD_NAMES
from zjreader.domain.search import Filters, Folding, Order, Query
from zjreader.services.citations import STYLES

pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]

ISSUE = case_text.ISSUE
PIECES = st.one_of(
    st.sampled_from(
        [*FIELD_NAMES, "AND", "OR", "NOT", "且", "或", "非", "-", "--", "*", "?", "^", "~", "NEAR", "{}"]
    ),
    st.sampled_from(list("()（）\"“”「」『』:：*?- \t\n\u3000%_'[]\\/")),
    st.sampled_from(["NEAR", "幼儿园", "临安区 新增", "1500个", "新建幼儿园2所，孩子不再坐船上学", *ODD_TEXTS]),
    st.text(max_size=4),
)
TYPED = st.lists(PIECES, max_size=12).map("".join) | st.lists(PIECES, max_size=8).map(" ".join)
KEYS = st.lists(
    st.one_of(
        st.sampled_from(
            [ISSUE, "/01", "/1", "#p1", "#", "@", "1-3", ".2", "zjreader:", "/", "jrzj/2025/23/07.2#p12"]
        ),
        st.sampled_from(ODD_TEXTS),
        st.text(max_size=5),
        st.integers().map(str),
    ),
    max_size=6,
).map("".join)

CHOSEN = st.frozensets(st.sampled_from([ISSUE, "县域观察", "吴晴", "\ud800", ""]), max_size=1)


@pytest.fixture(scope="module")
def container(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Container]:
    folder: Path = tmp_path_factory.mktemp("words")
    made = Container(folder / "profile", "命令行")
    made.library.import_files([case_text.write(folder)], unheard, unchecked)
    made.searching.refresh(unheard, unchecked)
    yield made
    made.close()


@examples(150)
@given(
    TYPED,
    st.builds(Folding, st.booleans(), st.booleans(), st.booleans(), st.booleans(), st.booleans()),
    st.sampled_from(Order),
    st.sampled_from(
        [Filters(), Filters(issues=frozenset({ISSUE})), Filters(columns=frozenset({"县域观察", "\ud800"}))]
    ),
)
def test_searching(container: Container, text: str, folding: Folding, order: Order, filters: Filters) -> None:
    with refused_or_done():
        result = container.searching.browse(Query(text, filters=filters, folding=folding, order=order))
        for hit in result.hits:
            assert all(0 <= span.start < span.end <= len(hit.text) for span in hit.spans)
    container.searching.remember(text)
    assert len(container.searching.history()) <= 50
    with refused_or_done():
        container.searching.save(text)
        container.searching.unsave(text)


@examples(60)
@given(TYPED)
def test_looking_for_a_quotation(container: Container, text: str) -> None:
    with refused_or_done():
        container.quoting.find(text, 5)


@examples(300)
@given(KEYS)
def test_naming_a_place(container: Container, text: str) -> None:
    places_in(text)
    place = parse_place(text)
    assert place is None or parse_place(str(place)) == place
    for style in STYLES:
        with refused_or_done():
            container.citing.cite(text, style)
    for ask in (
        container.library.article,
        container.library.issue,
        container.library.contents,
        container.casing.case,
    ):
        with refused_or_done():
            ask(text)


@examples(40)
@given(st.lists(KEYS | TYPED, min_size=1, max_size=3))
def test_naming_things_that_are_changed(container: Container, names: list[str]) -> None:
    """What does not exist cannot be removed, corrected, restored; the issue that exists is not among these."""
    profile = container.profile.folder
    before = written(profile)
    for name in (name for name in names if name != ISSUE):
        for change in (container.library.remove, container.saving.restore, container.correcting.export):
            with refused_or_done(profile):
                change(name)
    assert written(profile) == before
