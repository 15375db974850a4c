"""The reader's other data: whole values in and out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zjreader.domain.annotations import Annotation, Bookmark
from zjreader.domain.reading import Position
from zjreader.domain.userdata import Document, DocumentKind
from zjreader.store import sealed
from zjreader.store.annotation_repo import SqliteAnnotations
from zjreader.store.connection import Connections
from zjreader.store.reading_repo import SqlitePositions, SqliteState
from zjreader.store.user_repo import SqliteBookmarks, SqliteCorrections, SqliteDocuments, SqliteTags


def test_tags_are_counted_kept_and_dropped(user: Connections) -> None:
    annotations, tags = SqliteAnnotations(user), SqliteTags(user)
    annotations.put(
        [Annotation("1", "a", None, None, tags=("茶", "街")), Annotation("2", "a", None, None, tags=("茶",))]
    )
    tags.add(["港", "茶"])
    assert tags.counts() == {"港": 0, "街": 1, "茶": 2}
    annotations.put([Annotation("1", "a", None, None, tags=("茶", "街"), deleted="2026")])
    assert tags.counts() == {"港": 0, "街": 0, "茶": 1}
    assert tags.holders("茶") == ("1", "2")
    tags.drop(["港", "茶", "街"])
    assert tags.counts() == {"街": 0, "茶": 1}


def test_bookmarks_keep_their_order_folders_and_trash(user: Connections) -> None:
    bookmarks = SqliteBookmarks(user)
    a = Bookmark("a", "x/1/1/01", "p3", "老街", "", 2, "2026")
    b = Bookmark("b", "x/1/1/02", "", "渔港", "案例", 1.5, "2026")
    c = Bookmark("c", "x/1/1/03", "", "灯塔", "", 1, "2026")
    bookmarks.put([a, b, c])
    assert bookmarks.all() == (c, a, b)
    assert bookmarks.folders() == {"案例": 1.0}
    bookmarks.put([replace(a, deleted="2026-02")])
    assert bookmarks.all() == (c, b)
    assert bookmarks.all(deleted=True) == (replace(a, deleted="2026-02"),)
    assert bookmarks.get(["b", "none", "a"])[0] == b
    bookmarks.set_folders({"乙": 1, "甲": 0.5})
    assert list(bookmarks.folders()) == ["甲", "乙"]
    bookmarks.purge(["a", "b", "c"])
    assert bookmarks.all() == bookmarks.all(deleted=True) == ()


def test_corrections_keep_their_order(user: Connections) -> None:
    corrections = SqliteCorrections(user)
    made = ({"op": "join", "lines": [3, 4]}, {"op": "title", "text": "茶乡"})
    corrections.replace("cszk/2024/3", made)
    corrections.replace("cszk/2024/4", made[:1])
    assert corrections.corrections("cszk/2024/3") == made
    corrections.replace("cszk/2024/4", ())
    assert corrections.issues() == ("cszk/2024/3",)


def test_documents(user: Connections) -> None:
    documents = SqliteDocuments(user)
    a = Document("a", DocumentKind.COMPARISON, "", "两县", {"cases": ["甲", "乙"]}, "2026-01")
    b = Document("b", DocumentKind.INDICATOR, "x/1/1/01", "", {"value": 0.5, "unit": None}, "2026-02")
    c = Document("c", DocumentKind.INDICATOR, "x/1/1/02", "", {}, "2026-03")
    documents.put([a, b, c])
    assert documents.all(DocumentKind.COMPARISON) == (a,)
    assert documents.all(DocumentKind.INDICATOR) == (c, b)
    assert documents.all(DocumentKind.INDICATOR, "x/1/1/01") == (b,)
    documents.put([replace(b, deleted="2026-04")])
    assert documents.all(DocumentKind.INDICATOR) == (c,)
    assert documents.all(DocumentKind.INDICATOR, deleted=True)[0].id == "b"
    documents.purge(["b"])
    assert documents.get(["b", "a"]) == (a,)


def test_positions_and_state(user: Connections) -> None:
    positions, state = SqlitePositions(user), SqliteState(user)
    assert positions.position("x/1/1/01") is None
    positions.remember(Position("x/1/1/01", "p3", 4, 0.25, "2026"))
    positions.remember(Position("x/1/1/01", "p5", 0, 1, "2027"))
    assert positions.position("x/1/1/01") == Position("x/1/1/01", "p5", 0, 1.0, "2027")
    assert state.get("session") is None
    state.set("session", {"tabs": ["x/1/1/01"], "zoom": 1.2, "空": None})
    assert state.get("session") == {"tabs": ["x/1/1/01"], "zoom": 1.2, "空": None}


@pytest.mark.parametrize("damage", ["UPDATE state SET value = '2'", "UPDATE state SET name = 'x'"])
def test_a_changed_row_shows(user: Connections, damage: str) -> None:
    SqliteState(user).set("zoom", 1)
    with user.writing() as connection:
        assert sealed.damaged(connection, sealed.STATE) == []
        connection.execute(damage)
        assert len(sealed.damaged(connection, sealed.STATE)) == 1
