from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from zjreader.domain.errors import (
    Cancelled,
    DatabaseBroken,
    DiskFull,
    LibraryMissing,
    NotAnIssue,
    SourceUnreadable,
)
from zjreader.domain.library import BlockKind, Edition
from zjreader.domain.ports import unchecked

from .conftest import FERRY, KEY, ORCHARD, article, sourced, two_articles

NOTHING = {"issues": (), "generation": 0}


def state(profile):
    return {"issues": profile.library.issues(), "generation": profile.library.generation()}


class Stop:
    """A check that cancels at its n-th call."""

    def __init__(self, at):
        self.left = at

    def __call__(self):
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def test_an_import_puts_an_issue_in_and_reports(profile):
    steps = []
    report = profile.importing.import_files([Path("一期.txt")], lambda f, s: steps.append((f, s)), unchecked)
    assert (report.issue, report.articles, report.paragraphs) == (KEY, 2, 7)
    assert report.warnings == report.changes == ()
    assert report.seconds > 0
    assert profile.importing.article(f"{KEY}/02").title == "南坡的果园"
    assert replace(profile.importing.report(KEY), seconds=0) == replace(report, seconds=0)
    assert profile.indexed == [KEY]
    fractions = [f for f, _ in steps]
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1]) == (0.0, 1.0)
    assert profile.backed_up == 0  # nothing of the reader's is touched by a first import


@pytest.mark.parametrize("error", [NotAnIssue("空的。"), Cancelled(), DiskFull("满了。"), RuntimeError("ours")])
def test_a_recovery_that_fails_leaves_the_library_as_it_was(profile, error):
    profile.press.error = error
    with pytest.raises(type(error)):
        profile.import_issue()
    assert state(profile) == NOTHING


def test_a_file_that_cannot_be_read_leaves_the_library_as_it_was(profile):
    profile.press.reading_error = SourceUnreadable("读不了。")
    with pytest.raises(SourceUnreadable):
        profile.import_issue()
    assert state(profile) == NOTHING


@pytest.mark.parametrize("former", [False, True])
def test_cancelling_at_any_step_leaves_library_and_notes_as_they_were(profile, former):
    profile.steps.append(lambda recovery, check: (check(), recovery)[1])
    made = None
    if former:
        profile.import_issue()
        made = profile.mark("刻一道", note="水位")
    before = state(profile), (profile.library.issue(KEY) if former else None)
    changed = two_articles(FERRY[1:], ORCHARD)
    stops = 0
    while True:
        profile.press.issue = changed
        try:
            profile.import_issue(check=Stop(stops))
        except Cancelled:
            stops += 1
            assert (state(profile), profile.library.issue(KEY) if former else None) == before
            if made is not None:
                assert profile.now(made) == made
            assert profile.writer.settle() == 0
            continue
        break
    assert stops >= 6
    assert len(profile.library.article(f"{KEY}/01").body) == 3


@pytest.mark.parametrize("where", ["put", "step", "backup"])
def test_failing_at_any_step_leaves_library_and_notes_as_they_were(profile, monkeypatch, where):
    profile.import_issue()
    made = profile.mark("刻一道")
    before = state(profile)

    def fail(*_arguments, **_named):
        raise DatabaseBroken("坏了。")

    if where == "put":
        monkeypatch.setattr(profile.library, "put", fail)
    elif where == "step":
        profile.steps.append(fail)
    else:
        monkeypatch.setattr(profile.writer, "_back_up", fail)
    with pytest.raises(DatabaseBroken):
        profile.import_issue(two_articles(FERRY[1:], ORCHARD))
    assert state(profile) == before
    assert profile.now(made) == made
    assert profile.writer.settle() == 0


def test_a_break_between_library_and_notes_is_mended_at_the_next_start(profile, monkeypatch):
    profile.import_issue()
    made = profile.mark("多蒸两笼")

    def killed(_following):
        raise KeyboardInterrupt

    monkeypatch.setattr(profile.reanchoring, "carry_out", killed)
    with pytest.raises(KeyboardInterrupt):
        profile.import_issue(two_articles(("#渡口", "新加的一段开场白。", *FERRY), ORCHARD))
    monkeypatch.undo()
    assert profile.now(made).position.label == "p3"
    assert profile.writer.settle() == 1
    assert profile.now(made).position.label == "p4"
    assert profile.writer.settle() == 0


def test_a_second_import_keeps_the_keys_and_says_what_changed(profile):
    profile.import_issue()
    new = sourced(
        article(f"{KEY}/01", "新来的短评", "本期多了这一篇短评，只有一段。"),
        article(f"{KEY}/02", "渡口的早晨", *FERRY[:-1]),
        article(f"{KEY}/03", "南坡的果园", *ORCHARD),
    )
    report = profile.import_issue(new)
    assert [(a.key, a.title) for a in profile.importing.articles(KEY)] == [
        (f"{KEY}/03", "新来的短评"),
        (f"{KEY}/01", "渡口的早晨"),
        (f"{KEY}/02", "南坡的果园"),
    ]
    assert report.changes == ("新增文章《新来的短评》。", "《渡口的早晨》的文字有改动。")
    assert profile.import_issue(new).changes == ("与原来的版本完全相同。",)


def digest():
    issue = sourced(
        article(f"{KEY}/01", "南坡的果园", digest="写一片果园如何靠剪枝增产。", start_page=7),
        article(f"{KEY}/02", "渡口的早晨", digest="写渡口一天的开始。"),
        edition=Edition.DIGEST,
    )
    return replace(issue, source=(), dropped=())


def test_the_digest_is_put_in_once_and_its_abstracts_are_read_as_text(profile):
    profile.press.digest = digest()
    assert profile.importing.ensure_digests() is True
    assert profile.importing.ensure_digests() is False
    (block,) = profile.importing.article(f"{KEY}/01").body
    assert (block.kind, block.text) == (BlockKind.ABSTRACT, "写一片果园如何靠剪枝增产。")
    assert profile.importing.report(KEY) is None
    assert profile.importing.issues()[0].edition is Edition.DIGEST


def test_a_revised_digest_replaces_the_older_one_and_notes_follow(profile):
    profile.press.digest = digest()
    profile.importing.ensure_digests()
    made = profile.mark("靠剪枝增产", key=f"{KEY}/01")
    first = replace(digest().articles[0], digest="写南坡的一片果园如何靠剪枝增产，也写渡船。")
    profile.press.digest = replace(digest(), articles=(first, *digest().articles[1:]))
    assert profile.importing.ensure_digests() is True
    assert profile.now(made).position.start > made.position.start
    assert profile.importing.ensure_digests() is False
    profile.import_issue()
    assert profile.importing.ensure_digests() is False


def test_our_abstracts_stand_above_the_articles_of_the_full_text(profile):
    profile.press.digest = digest()
    profile.importing.ensure_digests()
    report = profile.import_issue()
    assert report.changes == ()  # a digest is not a text to compare with
    found = {a.title: a for a in profile.library.issue(KEY).articles}
    assert found["南坡的果园"].digest == "写一片果园如何靠剪枝增产。"
    assert found["渡口的早晨"].digest == "写渡口一天的开始。"
    assert found["南坡的果园"].key == f"{KEY}/01"  # the digest's keys are kept
    assert BlockKind.ABSTRACT not in {b.kind for b in found["南坡的果园"].blocks}


def test_removing_brings_the_digest_back_and_undo_the_text(profile):
    profile.press.digest = digest()
    profile.importing.ensure_digests()
    profile.import_issue()
    made = profile.mark("多蒸两笼", key=f"{KEY}/02")
    full = profile.library.issue(KEY)
    edit = profile.importing.remove(KEY)
    assert profile.importing.issues()[0].edition is Edition.DIGEST
    assert profile.now(made).state == "orphan"
    edit.undo()
    assert profile.library.issue(KEY) == full
    assert profile.now(made) == made
    edit.redo()
    assert profile.importing.issues()[0].edition is Edition.DIGEST


def test_removing_without_a_digest_leaves_the_notes(profile):
    report = profile.import_issue()
    made = profile.mark("多蒸两笼")
    edit = profile.importing.remove(KEY)
    assert profile.importing.issues() == ()
    assert profile.now(made) == made
    assert profile.reanchoring.waiting() == ()
    edit.undo()
    assert replace(profile.importing.report(KEY), seconds=0) == replace(report, seconds=0)
    assert profile.now(made) == made
    with pytest.raises(LibraryMissing):
        profile.importing.remove("yksd/1999/1")
