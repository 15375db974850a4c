"""What is asked of many articles or issues at once: with one statement, and never out of date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from fakes.studies import StillClock
from fakes.work import asked
from zjreader.domain.library import Issue
from zjreader.domain.ports import unchecked
from zjreader.store.library_repo import SqliteLibrary
from zjreader.store.opening import OpenedLibrary

KEY = "cszk/2024/3"
Make = Callable[..., Issue]


def test_facts_and_labels_are_those_of_the_articles(library: SqliteLibrary, issue_of: Make) -> None:
    articles = issue_of().articles
    library.put(issue_of(), None, unchecked)
    keys = [a.key for a in articles]
    assert library.facts([*keys, "cszk/1999/1/01"]) == {a.key: replace(a, blocks=()) for a in articles}
    expected = {a.key: tuple(b.label for b in a.body) for a in articles}
    assert library.labels(keys) == {key: labels for key, labels in expected.items() if labels}
    assert library.facts([]) == library.labels([]) == {}


def test_many_articles_take_one_statement(library: SqliteLibrary, opened: OpenedLibrary, issue_of: Make) -> None:
    library.put(issue_of(), None, unchecked)
    keys = [a.key for a in library.toc(KEY)]
    for read in (library.facts, library.labels):
        with asked(opened.readers.get()) as seen:
            read(keys)
        assert [s.split()[0] for s in seen.statements] == ["BEGIN", "SELECT", "ROLLBACK"]


def test_the_list_of_issues_is_read_once_while_the_library_stands(
    library: SqliteLibrary, opened: OpenedLibrary, issue_of: Make
) -> None:
    library.put(issue_of(), None, unchecked)
    first = library.issues()
    with asked(opened.readers.get()) as seen:
        assert library.issues() is first
    assert not any("FROM issues" in s for s in seen.statements)
    library.put(issue_of("cszk/2024/4"), None, unchecked)
    assert [s.meta.key for s in library.issues()] == ["cszk/2024/4", KEY]
    library.remove(KEY)
    assert [s.meta.key for s in library.issues()] == ["cszk/2024/4"]


def test_what_a_transaction_has_not_ended_yet_is_not_remembered(opened: OpenedLibrary, issue_of: Make) -> None:
    library = SqliteLibrary(opened.writers, opened.writers, StillClock())
    library.put(issue_of(), None, unchecked)
    try:
        with opened.writers.writing():
            library.put(issue_of("cszk/2024/4"), None, unchecked)
            assert len(library.issues()) == 2
            raise RuntimeError
    except RuntimeError:
        pass
    library.put(issue_of("cszk/2024/5"), None, unchecked)
    assert [s.meta.key for s in library.issues()] == ["cszk/2024/5", KEY]
