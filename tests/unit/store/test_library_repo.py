"""The library in SQLite: what goes in comes out, nothing half-written stays."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from dataclasses import replace
from zlib import crc32

import pytest

from fakes.work import asked, calls
from zjreader.domain.errors import Cancelled, LibraryMissing
from zjreader.domain.folding import index_tokens, query_tokens
from zjreader.domain.imports import Doubt, DoubtKind, ImportReport, Suggestion
from zjreader.domain.library import Issue
from zjreader.domain.ports import unchecked
from zjreader.domain.studies import CaseStudy, Change, Comparator, Evidence, Indicator
from zjreader.store import token_edition
from zjreader.store.library_repo import SqliteLibrary
from zjreader.store.opening import OpenedLibrary

KEY = "cszk/2024/3"
DIGEST = 2926979990
"""Of the tokens of many texts, see test_tokens_are_those_of_this_edition."""
Make = Callable[..., Issue]

REPORT = ImportReport(
    issue=KEY,
    title="《乡土周刊》2024年第3期",
    articles=4,
    paragraphs=40,
    dropped={"running_head": 1},
    lines=29,
    warnings=("有一页没有页码。",),
    doubts=(Doubt(DoubtKind.JOIN, 0.4, f"{KEY}/01", "p2", (3, 4), "两栏之间接得没有把握。"),),
    suggestions=(Suggestion(f"{KEY}/01", "p1", 3, "茶圆", "茶园", "形近字。"),),
    repairs={"width": 3},
    seconds=0.5,
    changes=("标题改了一处。",),
)
EVIDENCE = Evidence(f"{KEY}/01", "p3", 4, 12, "增长8.1%", (14, 15))
INDICATORS = (
    Indicator(
        "i1", "青山县", "茶产值", "茶叶产值", "1.2", 1.2e8, "亿元", "元", Comparator.MORE, "2024", "去年", "产业",
        "白云镇", Change("up", 8.1, "%"), "全省第二", EVIDENCE, confidence=0.8,
    ),
    Indicator(
        "i2", "青山县", "游客", "游客", "3至5", (3e4, 5e4), "万", "人", Comparator.ABOUT, None, None, "文旅", None,
        None, None, replace(EVIDENCE, article=f"{KEY}/02"),
    ),
)  # fmt: skip
CASES = (CaseStudy("青山县", "青山", f"{KEY}/01", "茶乡第1记", ("青山县",), ("产业",), 2, "茶乡。", 0.9),)


def matching(opened: OpenedLibrary, words: str) -> set[int]:
    phrase = '"' + " ".join(query_tokens(words)) + '"'
    with opened.readers.reading() as connection:
        return {r[0] for r in connection.execute("SELECT rowid FROM passages WHERE passages MATCH ?", (phrase,))}


def scanned(opened: OpenedLibrary, words: str) -> set[int]:
    with opened.readers.reading() as connection:
        found = connection.execute("SELECT id FROM blocks WHERE instr(text, ?) AND kind <> 'dropped'", (words,))
        return {row[0] for row in found}


def test_what_is_put_comes_back_equal(library: SqliteLibrary, issue_of: Make) -> None:
    issue = issue_of()
    library.put(issue, REPORT, unchecked, cases=CASES, indicators=INDICATORS)
    assert library.issue(KEY) == issue
    assert library.report(KEY) == REPORT
    assert library.article(f"{KEY}/02") == issue.articles[1]
    assert library.toc(KEY) == tuple(replace(article, blocks=()) for article in issue.articles)
    assert library.cases(KEY) == library.cases() == CASES
    assert library.indicators() == library.indicators((KEY,)) == INDICATORS
    assert library.indicators((f"{KEY}/02",)) == INDICATORS[1:]
    (summary,) = library.issues()
    assert (summary.meta, summary.edition, summary.articles, summary.chars) == (
        issue.meta,
        issue.edition,
        4,
        issue.chars,
    )


def test_issues_come_newest_first(library: SqliteLibrary, issue_of: Make) -> None:
    for key in ("cszk/2024/3", "cszk/2025/1", "cszk/2024/12"):
        library.put(issue_of(key), None, unchecked)
    assert [s.meta.key for s in library.issues()] == ["cszk/2025/1", "cszk/2024/12", "cszk/2024/3"]
    assert library.report("cszk/2025/1") is None


def test_replacing_leaves_nothing_of_the_old_one(
    library: SqliteLibrary, opened: OpenedLibrary, issue_of: Make
) -> None:
    library.put(issue_of(seed=1), REPORT, unchecked, cases=CASES, indicators=INDICATORS)
    library.put(issue_of("cszk/2024/4", seed=5), None, unchecked)
    new = issue_of(seed=300, articles=3)
    library.put(new, None, unchecked)
    assert library.issue(KEY) == new
    assert library.cases() == ()
    for words in ("茶园", "乡第", "桥老街", "稻田"):
        assert matching(opened, words) == scanned(opened, words)
    with opened.writers.writing() as connection:
        blocks = connection.execute("SELECT count(*) FROM blocks WHERE article_id IS NOT NULL").fetchone()[0]
        assert connection.execute("SELECT count(*) FROM passages_docsize").fetchone()[0] == blocks
        connection.execute("INSERT INTO passages(passages) VALUES ('integrity-check')")


def test_removing_gives_what_putting_back_needs(library: SqliteLibrary, issue_of: Make) -> None:
    issue = issue_of()
    library.put(issue, REPORT, unchecked, cases=CASES, indicators=INDICATORS)
    stored = library.remove(KEY)
    assert library.issues() == ()
    assert library.generation() == 2
    library.put(stored.issue, stored.report, unchecked, cases=stored.cases, indicators=stored.indicators)
    assert library.issue(KEY) == issue
    assert library.report(KEY) == REPORT
    assert library.indicators() == INDICATORS


def test_missing_things_are_named(library: SqliteLibrary) -> None:
    for call in (library.issue, library.toc, library.remove):
        with pytest.raises(LibraryMissing, match="cszk/1999/1"):
            call("cszk/1999/1")
    with pytest.raises(LibraryMissing, match="cszk/1999/1/01"):
        library.article("cszk/1999/1/01")
    with pytest.raises(LibraryMissing):
        library.put_studies("cszk/1999/1", (), ())


@pytest.mark.parametrize("calls", [1, 2, 3, 4, 5])
def test_a_cancelled_put_changes_nothing(
    library: SqliteLibrary, opened: OpenedLibrary, issue_of: Make, calls: int
) -> None:
    old = issue_of(seed=1)
    library.put(old, REPORT, unchecked)
    before = matching(opened, "茶园")
    left = [calls]

    def check() -> None:
        left[0] -= 1
        if not left[0]:
            raise Cancelled

    with pytest.raises(Cancelled):
        library.put(issue_of(seed=99), None, check)
    assert library.issue(KEY) == old
    assert library.report(KEY) == REPORT
    assert library.generation() == 1
    assert matching(opened, "茶园") == before


def test_a_failed_put_changes_nothing(library: SqliteLibrary, issue_of: Make) -> None:
    old = issue_of()
    library.put(old, None, unchecked)
    twice = replace(old, articles=old.articles + old.articles[:1])
    with pytest.raises(sqlite3.IntegrityError):
        library.put(twice, None, unchecked)
    assert library.issue(KEY) == old


def test_a_reader_sees_one_state_while_another_writes(
    library: SqliteLibrary, opened: OpenedLibrary, issue_of: Make
) -> None:
    old, new = issue_of(seed=1), issue_of(seed=2)
    library.put(old, None, unchecked)
    with opened.readers.reading() as connection:
        connection.execute("SELECT * FROM issues").fetchall()
        worker = threading.Thread(target=library.put, args=(new, None, unchecked))
        worker.start()
        worker.join()
        assert library.issue(KEY) == old
    assert library.issue(KEY) == new


def test_studies_can_be_made_anew(library: SqliteLibrary, issue_of: Make) -> None:
    library.put(issue_of(), None, unchecked)
    library.put_studies(KEY, CASES, INDICATORS)
    library.put_studies(KEY, CASES, INDICATORS[:1])
    assert library.indicators() == INDICATORS[:1]
    assert library.generation() == 3


def test_entries_of_another_folding_are_made_anew(
    library: SqliteLibrary, opened: OpenedLibrary, issue_of: Make
) -> None:
    library.put(issue_of(), None, unchecked)
    with opened.writers.writing() as connection:
        connection.execute("INSERT INTO passages(passages) VALUES ('delete-all')")
        connection.execute("UPDATE meta SET value = 'older' WHERE name = 'tokens'")
    library.put(issue_of("cszk/2024/4"), None, unchecked)
    assert matching(opened, "茶园") == scanned(opened, "茶园") != set()
    with opened.readers.reading() as connection:
        assert token_edition.is_current(connection, token_edition.LIBRARY_SHAPE)


def test_twice_the_issue_is_twice_the_work(library: SqliteLibrary, opened: OpenedLibrary, issue_of: Make) -> None:
    def work(articles: int) -> tuple[int, int, int]:
        issue = issue_of(articles=articles, blocks=30)
        library.put(issue, None, unchecked)
        with asked(opened.writers.get()) as seen:
            called = calls(lambda: library.put(issue, None, unchecked))
        return called, len(seen.statements), seen.hundreds

    assert all(much < 2.3 * little for much, little in zip(work(20), work(10), strict=True))


def test_tokens_are_those_of_this_edition() -> None:
    """Where this fails because ``index_tokens`` was changed: raise ``EDITION`` and note the new digest here.

    Libraries that are in use then make their passages anew at the next start; else they could not be searched.
    """
    figures = "8.1% 1:2 1/3 50+ -3 1-5 1,234 12—15 3～5 ．５ 1..2 5‰ a.b a-1 “1”2 3、4 +5"
    # Blocks that no version of Unicode will fill further.
    blocks = ((0, 0x250), (0x2000, 0x2060), (0x2F00, 0x2FD6), (0x3000, 0x3040), (0x4E00, 0x9FF0), (0xFF01, 0xFF5F))
    texts = [figures, *("".join(map(chr, range(*block))) for block in blocks)]
    digest = crc32("\n".join(map(index_tokens, texts)).encode())
    assert (token_edition.EDITION, digest) == ("1", DIGEST)
