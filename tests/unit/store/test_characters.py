"""Lists of the blocks that hold a character follow the blocks, whatever happens to the issues."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from zjreader.domain.folding import index_tokens
from zjreader.domain.library import Block, BlockKind, Issue, number_blocks
from zjreader.domain.ports import unchecked
from zjreader.domain.postings import unpack
from zjreader.store import characters, passages, token_edition
from zjreader.store.library_repo import SqliteLibrary
from zjreader.store.migrate import Migrator
from zjreader.store.opening import OpenedLibrary, open_library

from .conftest import DB

Make = Callable[..., Issue]


def listed(connection: sqlite3.Connection) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place, packed in connection.execute("SELECT place, blocks FROM characters ORDER BY place"):
        first, char = divmod(place, 1 << characters.BITS)
        if char:
            found[chr(char)] = found.get(chr(char), []) + unpack(packed, first)
    return found


def scanned(connection: sqlite3.Connection) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for block, text in connection.execute("SELECT id, text FROM blocks WHERE article_id IS NOT NULL ORDER BY id"):
        for char in set(index_tokens(text)) - {" "}:
            found.setdefault(char, []).append(block)
    return found


def checked(opened: OpenedLibrary) -> None:
    with opened.readers.reading() as connection:
        _check(connection)


def _check(connection: sqlite3.Connection) -> None:
    assert listed(connection) == scanned(connection)
    assert characters.is_sound(connection)


def test_issues_come_and_go(library: SqliteLibrary, opened: OpenedLibrary, issue_of: Make) -> None:
    for number in (3, 4, 5):
        library.put(issue_of(f"cszk/2024/{number}", blocks=300, seed=number), None, unchecked)
    checked(opened)
    library.put(issue_of("cszk/2024/4", seed=9), None, unchecked)
    checked(opened)
    library.remove("cszk/2024/3")
    checked(opened)
    library.remove("cszk/2024/5")
    library.put(issue_of("cszk/2024/6"), None, unchecked)
    checked(opened)


def test_an_issue_without_words_has_its_place(
    library: SqliteLibrary, opened: OpenedLibrary, issue_of: Make
) -> None:
    issue = issue_of(articles=1)
    marks = number_blocks([Block(BlockKind.PARAGRAPH, "……")])
    library.put(replace(issue, articles=(replace(issue.articles[0], blocks=marks),)), None, unchecked)
    checked(opened)
    with opened.readers.reading() as connection:
        assert passages.is_sound(connection)


def test_a_library_from_before_is_given_them_at_the_opening(
    library: SqliteLibrary, opened: OpenedLibrary, issue_of: Make
) -> None:
    library.put(issue_of(), None, unchecked)
    connection = opened.writers.get()
    connection.execute("DROP TABLE characters")
    connection.execute("DELETE FROM _sqlite_migrations WHERE name = 'm003_characters'")
    connection.execute("UPDATE meta SET value = ? WHERE name = 'tokens'", (token_edition.EDITION,))
    connection.execute("PRAGMA user_version = 2")
    opened.close()
    again = open_library(opened.writers.path, Migrator(DB))
    checked(again)
    again.close()


def test_missing_lists_are_noticed(library: SqliteLibrary, opened: OpenedLibrary, issue_of: Make) -> None:
    for number in (3, 4):
        library.put(issue_of(f"cszk/2024/{number}"), None, unchecked)
    with opened.writers.writing() as connection:
        last = connection.execute("SELECT max(place) >> 21 FROM characters").fetchone()[0]
        connection.execute("DELETE FROM characters WHERE place >> 21 = ?", (last,))
        assert not passages.is_sound(connection)
        passages.rebuild(connection, unchecked)
        _check(connection)


def test_a_further_issue_leaves_the_lists_of_others(
    library: SqliteLibrary, opened: OpenedLibrary, issue_of: Make
) -> None:
    """What it costs does not depend on the library: its rows follow the others', none of which changes."""
    library.put(issue_of(), None, unchecked)
    with opened.readers.reading() as connection:
        before = connection.execute("SELECT place, blocks FROM characters ORDER BY place").fetchall()
    library.put(issue_of("cszk/2024/4", seed=5), None, unchecked)
    with opened.readers.reading() as connection:
        after = connection.execute("SELECT place, blocks FROM characters ORDER BY place").fetchall()
    assert [tuple(row) for row in after[: len(before)]] == [tuple(row) for row in before]
    assert all(left["place"] < right["place"] for left, right in pairwise(after))
