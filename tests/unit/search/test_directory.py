"""Counting matches in memory: the same numbers as SQLite's, also after the library changed."""

import pytest

from zjreader.domain.ports import unchecked
from zjreader.domain.search import Order
from zjreader.search import directory as module
from zjreader.search.directory import Directories

from .conftest import make_article, make_issue

BY_ARTICLE = (
    "SELECT a.key, count(*) FROM blocks b JOIN articles a ON a.id = b.article_id JOIN issues i ON i.key = a.issue "
    "GROUP BY a.id ORDER BY i.date, i.key, a.ordinal"
)
BY_KIND = "SELECT kind, count(*) FROM blocks WHERE article_id IS NOT NULL GROUP BY kind"


def blocks(connection) -> list[int]:
    rows = connection.execute("SELECT id FROM blocks WHERE article_id IS NOT NULL ORDER BY id")
    return [row[0] for row in rows]


@pytest.mark.parametrize("at_once", [0, 100])
def test_counts_are_those_of_the_rows(generated, monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    monkeypatch.setattr(module, "AT_ONCE", at_once)
    connection = generated.connection()
    spread = Directories().current(connection).spread(connection, blocks(connection), (), Order.PAGE)
    assert list(spread.articles.items()) == [tuple(row) for row in connection.execute(BY_ARTICLE)]
    assert spread.facets["kind"] == dict(tuple(row) for row in connection.execute(BY_KIND))
    assert sum(spread.facets["issue"].values()) == len(blocks(connection))


def test_a_changed_library_is_read_anew_and_what_is_the_same_kept(own) -> None:
    directories, connection = Directories(), own.connection()
    before = directories.current(connection)
    before.warm(connection, unchecked)
    assert directories.current(connection) is before
    own.put(make_issue([make_article(1, "盐田记", ["#晒盐", "晒盐。"], "demo/2026/2")], number=2))
    spread = directories.current(connection).spread(connection, blocks(connection), (), Order.DATE)
    assert spread.articles["demo/2026/2/01"] == 3
    assert spread.facets["kind"] == dict(tuple(row) for row in connection.execute(BY_KIND))


def test_issues_that_did_not_change_are_not_read_again(generated) -> None:
    directories, connection = Directories(), generated.connection()
    before = directories.current(connection).shelves
    generated.put(make_issue([make_article(1, "盐田记", ["晒盐。"], "demo/2026/2")], number=2))
    after = directories.current(connection).shelves
    assert [shelf is old for shelf, old in zip(after, before, strict=True)] == [True, False, True]
    spread = directories.current(connection).spread(connection, blocks(connection), (), Order.PAGE)
    assert list(spread.articles.items()) == [tuple(row) for row in connection.execute(BY_ARTICLE)]


def test_articles_found_otherwise_count_in_facets_only(own) -> None:
    connection = own.connection()
    others = [("demo/2026/1/01", "digest")]
    spread = Directories().current(connection).spread(connection, (), others, Order.RELEVANCE)
    assert spread.articles == {"demo/2026/1/01": 0}
    assert spread.facets["kind"] == {"digest": 1}
    assert spread.facets["issue"] == {"demo/2026/1": 1}
