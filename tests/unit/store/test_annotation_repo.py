"""Annotations in user.db: by value in and out, filtered, found by any substring, linked both ways."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.work import STEPS, asked
from zjreader.domain.annotations import AnchorState, Annotation, TextPositionSelector, TextQuoteSelector
from zjreader.domain.inks import Color, Style
from zjreader.domain.userdata import AnnotationFilter, AnnotationOrder, Backlink
from zjreader.store import annotation_text, sealed
from zjreader.store.annotation_repo import SqliteAnnotations
from zjreader.store.connection import Connections
from zjreader.store.user_repo import SqliteTags, SqliteUserData

MANY = 3_000


@pytest.fixture
def repo(user: Connections) -> SqliteAnnotations:
    return SqliteAnnotations(user)


def note(
    key: str, article: str = "cszk/2024/3/01", text: str = "", marked: str = "茶园与老街", **rest: object
) -> Annotation:
    base = Annotation(
        key,
        article,
        TextQuoteSelector(marked, "前", "后"),
        TextPositionSelector("p1", 3, "p2", 5),
        note=text,
        created=f"2026-01-01T00:00:00.{int(key):06d}+00:00" if key.isdigit() else "",
        modified="2026-01-02",
    )
    return replace(base, **rest)  # type: ignore[arg-type]


def ids(found: tuple[Annotation, ...]) -> list[str]:
    return [annotation.id for annotation in found]


def consistent(user: Connections) -> bool:
    """Tell whether seals fit and the full text is what making it anew gives."""
    terms = "SELECT rowid, tokens FROM annotation_fts"
    with user.writing() as connection:
        assert all(not sealed.damaged(connection, table) for table in sealed.TABLES)
        connection.execute("INSERT INTO annotation_fts(annotation_fts) VALUES ('integrity-check')")
        connection.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, annotation_fts, instance)")
        before = {tuple(row) for row in connection.execute("SELECT term, doc, offset FROM temp.v")}
        links = {tuple(row) for row in connection.execute("SELECT * FROM links")}
        annotation_text.rebuild(connection)
        after = {tuple(row) for row in connection.execute("SELECT term, doc, offset FROM temp.v")}
        connection.execute("DROP TABLE temp.v")
        assert links == {tuple(row) for row in connection.execute("SELECT * FROM links")}
    return before == after and bool(terms)


texts = st.text(st.characters(codec="utf-8"), max_size=12)
annotations = st.builds(
    Annotation,
    id=st.sampled_from(["1", "2", "3"]),
    article=st.sampled_from(["cszk/2024/3/01", "cszk/2024/3/02"]),
    quote=st.none() | st.builds(TextQuoteSelector, texts, texts, texts),
    position=st.none() | st.builds(TextPositionSelector, texts, st.integers(0, 99), texts, st.integers(0, 99)),
    color=st.sampled_from(Color),
    style=st.sampled_from(Style),
    note=texts | st.just("见 zjreader:cszk/2024/3/02#p1 与 zjreader:cszk/2024/3"),
    tags=st.lists(texts, unique=True, max_size=3).map(tuple),
    state=st.sampled_from(AnchorState),
    created=texts,
    modified=texts,
    creator=texts,
    deleted=st.none() | texts,
)


@settings(max_examples=60)
@given(changes=st.lists(st.tuples(st.booleans(), annotations), max_size=6))
def test_it_behaves_as_a_dictionary(user: Connections, changes: list[tuple[bool, Annotation]]) -> None:
    repo = SqliteAnnotations(user)
    repo.purge(["1", "2", "3"])
    model: dict[str, Annotation] = {}
    for keep, annotation in changes:
        if keep:
            repo.put([annotation])
            model[annotation.id] = annotation
        else:
            repo.purge([annotation.id])
            model.pop(annotation.id, None)
    assert {a.id: a for a in repo.get(["1", "2", "3"])} == model
    for article in ("cszk/2024/3/01", "cszk/2024/3/02"):
        there = {key: a for key, a in model.items() if a.article == article and a.deleted is None}
        assert {a.id: a for a in repo.of_article(article)} == there
    assert consistent(user)


def test_filters(repo: SqliteAnnotations) -> None:
    made = [
        note("1", text="春茶上市", tags=("产业", "茶")),
        note("2", "cszk/2024/3/02", color=Color.BLUE, tags=("产业",), modified="2026-02-01"),
        note("3", "cszk/2024/30/01", style=Style.UNDERLINE, marked="云上的渔港"),
        note("4", "cszk/2024/3/07.2", state=AnchorState.FUZZY, quote=None, position=None, style=Style.NONE),
        note("5", text="春茶", deleted="2026-03-01"),
    ]
    repo.put(made)
    where = AnnotationFilter
    assert ids(repo.find(where())) == ["1", "2", "4", "3"]
    assert ids(repo.find(where(issues=frozenset({"cszk/2024/3"})))) == ["1", "2", "4"]
    assert ids(repo.find(where(articles=frozenset({"cszk/2024/30/01"})))) == ["3"]
    assert ids(repo.find(where(colors=frozenset({Color.BLUE, Color.PINK})))) == ["2"]
    assert ids(repo.find(where(styles=frozenset({Style.UNDERLINE})))) == ["3"]
    assert ids(repo.find(where(states=frozenset({AnchorState.FUZZY})))) == ["4"]
    assert ids(repo.find(where(tags=frozenset({"产业"})))) == ["1", "2"]
    assert ids(repo.find(where(tags=frozenset({"产业", "茶"})))) == ["1"]
    assert ids(repo.find(where(noted=True))) == ["1"]
    assert ids(repo.find(where(since="2026-02-01"))) == ["2"]
    assert ids(repo.find(where(until="2026-02-01"))) == ["1", "4", "3"]
    assert ids(repo.find(where(deleted=True))) == ["5"]
    assert ids(repo.find(where(), AnnotationOrder.NEWEST, limit=2)) == ["2", "4"]
    assert ids(repo.find(where(), limit=2, offset=1)) == ["2", "4"]
    assert ids(repo.of_article("cszk/2024/3/01")) == ["1"]
    assert repo.count(where(issues=frozenset({"cszk/2024/3"}))) == 3
    assert repo.counts() == {"cszk/2024/3/01": 1, "cszk/2024/3/02": 1, "cszk/2024/3/07.2": 1, "cszk/2024/30/01": 1}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("春茶", ["1"]),
        ("茶", ["1", "2"]),
        ("市", ["1"]),
        ("茶園", ["1", "2"]),
        ("春 老街", ["1"]),
        ("市茶园", []),
        ("街春", []),
        ("ABC", ["2"]),
        ("c d", ["2"]),
        ('"', ["1", "2"]),
        ("* OR NEAR(", []),
    ],
)
def test_words_are_found_as_any_substring(repo: SqliteAnnotations, text: str, expected: list[str]) -> None:
    repo.put([note("1", text="春茶上市"), note("2", text="abc d")])
    assert ids(repo.find(AnnotationFilter(text=text))) == expected


def test_links_lead_both_ways(repo: SqliteAnnotations) -> None:
    repo.put([note("1", text="见 [此处](zjreader:cszk/2024/3/07.2#p4)，又见 zjreader:cszk/2024/3/07。")])
    inner, outer = Backlink("1", "cszk/2024/3/07.2#p4"), Backlink("1", "cszk/2024/3/07")
    assert repo.backlinks("cszk/2024/3/07.2#p4") == (inner,)
    assert repo.backlinks("cszk/2024/3/07") == repo.backlinks("cszk/2024/3") == (outer, inner)
    assert repo.backlinks("cszk/2024/30") == ()
    repo.put([note("1", text="不再提", deleted=None)])
    assert repo.backlinks("cszk/2024/3") == ()


def test_halves_of_characters_do_not_stop_a_note_from_being_kept(repo: SqliteAnnotations) -> None:
    repo.put([note("1", text="表情\ud83d\ude00，半个\ud83d")])
    assert repo.get(["1"])[0].note == "表情😀，半个\ufffd"


def test_several_changes_are_one_transaction(repo: SqliteAnnotations, user: Connections) -> None:
    repo.put([note("1", text="旧")])

    def change() -> None:
        with SqliteUserData(user).atomic():
            repo.put([note("1", text="新"), note("2")])
            SqliteTags(user).add(["茶"])
            raise KeyError

    with pytest.raises(KeyError):
        change()
    assert ids(repo.find(AnnotationFilter())) == ["1"]
    assert repo.get(["1"])[0].note == "旧"
    assert SqliteTags(user).counts() == {}
    assert consistent(user)


def test_many_are_filtered_and_searched_with_few_statements_and_steps(
    repo: SqliteAnnotations, user: Connections
) -> None:
    words = "春山白云清江小镇茶园渔港新桥老街灯塔工坊"
    made = [
        note(
            str(n),
            f"cszk/2024/{n % 5}/{n % 37 + 1:02d}",
            text="".join(words[(n * k) % len(words)] for k in range(1, 30)),
            tags=("甲", "乙")[: n % 3],
        )
        for n in range(MANY)
    ]
    repo.put(made)
    filters = [
        AnnotationFilter(text="茶园"),
        AnnotationFilter(text="茶"),
        AnnotationFilter(tags=frozenset({"乙"})),
        AnnotationFilter(issues=frozenset({"cszk/2024/2"}), colors=frozenset({Color.YELLOW})),
        AnnotationFilter(),
    ]
    for wanted in filters:
        with asked(user.get()) as seen:
            repo.find(wanted, AnnotationOrder.NEWEST, limit=200)
            repo.count(wanted)
        assert len([s for s in seen.statements if s.startswith("SELECT a")]) == 1, wanted
        assert len(seen.statements) < 20, wanted
        assert seen.hundreds * STEPS < 100 * MANY, wanted
    assert "annotations_modified" in plan(user, lambda: repo.find(AnnotationFilter(), AnnotationOrder.NEWEST, 200))
    assert "annotations_article" in plan(user, lambda: repo.of_article("cszk/2024/1/02"))


def plan(user: Connections, work: Callable[[], object]) -> str:
    """Tell how SQLite goes about the query that ``work`` asks."""
    with asked(user.get()) as seen:
        work()
    (query,) = (s for s in seen.statements if s.startswith(("SELECT a", "SELECT json_group_array")))
    return "\n".join(row["detail"] for row in user.get().execute(f"EXPLAIN QUERY PLAN {query}"))
