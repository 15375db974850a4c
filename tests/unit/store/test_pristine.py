"""The recovery before corrections is kept beside the corrected issue, whole, and goes with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from zjreader.domain.imports import Doubt, DoubtKind, ImportReport, Recovery
from zjreader.domain.library import Issue
from zjreader.domain.ports import Clock, unchecked
from zjreader.store.library_repo import SqliteLibrary
from zjreader.store.migrate import Migrator
from zjreader.store.opening import open_library

DB = Path(__file__).parents[3] / "db"
Make = Callable[..., Issue]


def recovery_of(issue: Issue) -> Recovery:
    doubt = Doubt(DoubtKind.JOIN, 0.5, issue.articles[0].key, "p1", (3, 4), "接缝处不够确定。")
    report = ImportReport(
        issue.meta.key, "《乡土周刊》2024年第3期", 4, 40, {"running_head": 1}, 29, doubts=(doubt,)
    )
    return Recovery(issue, report)


def test_it_comes_back_as_it_was(library: SqliteLibrary, issue_of: Make) -> None:
    pristine = recovery_of(issue_of())
    corrected = replace(pristine.issue, articles=pristine.issue.articles[:2])
    library.put(corrected, pristine.report, unchecked, pristine=pristine)
    assert library.pristine(corrected.meta.key) == pristine
    assert library.issue(corrected.meta.key) == corrected


def test_an_issue_without_corrections_has_none(library: SqliteLibrary, issue_of: Make) -> None:
    pristine = recovery_of(issue_of())
    library.put(pristine.issue, None, unchecked, pristine=pristine)
    library.put(pristine.issue, None, unchecked)
    assert library.pristine(pristine.issue.meta.key) is None
    assert library.pristine("cszk/1999/1") is None


def test_a_removal_gives_it_back(library: SqliteLibrary, issue_of: Make) -> None:
    pristine = recovery_of(issue_of())
    library.put(pristine.issue, None, unchecked, pristine=pristine)
    assert library.remove(pristine.issue.meta.key).pristine == pristine
    assert library.pristine(pristine.issue.meta.key) is None


def test_a_library_from_before_is_brought_up_with_its_content(
    tmp_path: Path, issue_of: Make, clock: Clock
) -> None:
    path = tmp_path / "old.db"
    opened = open_library(path, Migrator(DB))
    issue = issue_of()
    SqliteLibrary(opened.readers, opened.writers, clock).put(issue, None, unchecked)
    opened.close()
    old = sqlite3.connect(path)  # as it was before the table came
    old.execute("DROP TABLE pristine")
    old.execute("DROP TABLE characters")
    old.execute("DELETE FROM _sqlite_migrations WHERE name IN ('m002_pristine', 'm003_characters')")
    old.execute("PRAGMA user_version = 1")
    old.commit()
    old.close()
    again = open_library(path, Migrator(DB))
    library = SqliteLibrary(again.readers, again.writers, clock)
    assert library.issue(issue.meta.key) == issue
    library.put(issue, None, unchecked, pristine=recovery_of(issue))
    assert library.pristine(issue.meta.key) is not None
    again.close()
