from __future__ import annotations

import json
from dataclasses import replace

import pytest

from zjreader.domain.annotations import AnchorState
from zjreader.domain.correcting import anchor
from zjreader.domain.corrections import Action, ArticleAnchor, Correction, article_anchor
from zjreader.domain.errors import DiskFull, LibraryMissing, ReaderError, SourceUnreadable
from zjreader.domain.imports import Doubt, DoubtKind, Recovery, Suggestion
from zjreader.domain.library import Block, BlockKind, Edition, number_blocks

from .conftest import FERRY, KEY, ORCHARD, article, report_of, sourced, two_articles

ONE, TWO = f"{KEY}/01", f"{KEY}/02"


@pytest.fixture
def read(profile):
    profile.import_issue()
    return profile


def joining(profile, first="p1", second="p2", key=ONE):
    issue = profile.library.issue(KEY)
    return Correction(Action.JOIN, anchor(issue, key, first), anchor(issue, key, second))


def texts(profile, key=ONE):
    return [b.text for b in profile.library.article(key).body]


def test_a_correction_is_applied_at_once_and_can_be_undone_and_done_again(read):
    before = read.library.issue(KEY)
    edit = read.correcting.add(KEY, joining(read))
    after = read.library.issue(KEY)
    assert texts(read) == [FERRY[0] + FERRY[1], *FERRY[2:]]
    assert read.importing.report(KEY).paragraphs == 6
    assert read.indexed == [KEY, KEY]
    edit.undo()
    assert read.library.issue(KEY) == before
    assert read.library.pristine(KEY) is None
    assert read.correcting.of_issue(KEY) == ()
    edit.redo()
    assert read.library.issue(KEY) == after
    assert read.library.pristine(KEY).issue == before


def test_corrections_build_on_one_another_and_any_can_be_taken_back(read):
    read.correcting.add(KEY, joining(read))
    read.correcting.add(KEY, joining(read))
    heading = Correction(Action.KIND, anchor(read.library.issue(KEY), TWO, "p1"), kind=BlockKind.HEADING)
    read.correcting.add(KEY, heading)
    assert texts(read) == ["".join(FERRY[:3]), FERRY[3]]
    edit = read.correcting.remove(KEY, [0])
    # the second joined what the first had made; it no longer fits, is kept and told
    assert texts(read) == list(FERRY)
    assert read.library.article(TWO).block("h1").text == ORCHARD[0]
    (unfit,) = read.correcting.unfit(KEY)
    assert unfit.message in read.importing.report(KEY).warnings[0]
    assert len(read.correcting.of_issue(KEY)) == 2
    edit.undo()
    assert texts(read) == ["".join(FERRY[:3]), FERRY[3]]
    assert read.importing.report(KEY).warnings == ()
    assert read.correcting.remove(KEY, []) is None


def test_corrections_hold_after_the_issue_is_imported_again(read):
    read.correcting.add(KEY, joining(read))
    title = Correction(
        Action.FIELD, article=article_anchor(read.library.article(TWO)), field="title", value="南坡果园记事"
    )
    read.correcting.add(KEY, title)
    report = read.import_issue(two_articles((*FERRY, "新的一版多了一段。"), ORCHARD))
    assert texts(read) == [FERRY[0] + FERRY[1], *FERRY[2:], "新的一版多了一段。"]
    assert read.library.article(TWO).title == "南坡果园记事"  # and its key is kept, though the title differs
    assert report.warnings == ()
    read.correcting.remove(KEY, [0, 1])
    assert texts(read) == [*FERRY, "新的一版多了一段。"]


def test_what_no_longer_fits_after_an_import_is_kept_and_told(read):
    read.correcting.add(KEY, joining(read))
    report = read.import_issue(two_articles(FERRY[1:], ORCHARD))
    assert "有一处更正套不上（合并段落" in report.warnings[0]
    assert texts(read) == list(FERRY[1:])
    assert read.import_issue(two_articles()).warnings == ()
    assert texts(read)[0] == FERRY[0] + FERRY[1]


def test_annotations_follow_a_correction_and_its_undo(read):
    made = read.mark("减到八分钟")
    edit = read.correcting.add(KEY, joining(read))
    now = read.now(made)
    assert (now.position.label, now.state) == ("p1", AnchorState.MOVED)
    assert read.library.article(ONE).block("p1").text[now.position.start : now.position.end] == "减到八分钟"
    assert read.backed_up == 1
    edit.undo()
    assert read.now(made).position == made.position


def test_a_correction_that_does_not_fit_is_refused(read):
    gone = replace(joining(read), block=replace(joining(read).block, head="没有的话", tail="没有的话"))
    with pytest.raises(ReaderError, match="没有的话"):
        read.correcting.add(KEY, gone)
    assert read.correcting.of_issue(KEY) == ()
    with pytest.raises(LibraryMissing):
        read.correcting.add("yksd/1999/1", gone)


def test_a_write_that_fails_leaves_list_and_text_as_they_were(read, monkeypatch):
    correction, before = joining(read), read.library.issue(KEY)

    def full(*_arguments, **_named):
        raise DiskFull("满了。")

    with monkeypatch.context() as patch:
        patch.setattr(read.library, "put", full)
        with pytest.raises(DiskFull):
            read.correcting.add(KEY, correction)
    assert read.library.issue(KEY) == before
    assert read.correcting.of_issue(KEY) == ()
    assert read.writer.settle(read.correcting.reapply) == 0


def test_a_break_between_list_and_text_is_mended_at_the_next_start(read, monkeypatch):
    made = read.mark("减到八分钟")
    corrections = read.corrections.replace

    def killed(*_arguments, **_named):
        monkeypatch.setattr(read.corrections, "replace", killed)  # nothing runs after a kill
        raise KeyboardInterrupt

    monkeypatch.setattr(read.library, "put", killed)
    monkeypatch.setattr(read.writer, "forget", lambda _key: None)
    with pytest.raises(KeyboardInterrupt):
        read.correcting.add(KEY, joining(read))
    monkeypatch.undo()
    assert corrections is not killed
    assert texts(read) == list(FERRY)
    assert read.writer.settle(read.correcting.reapply) == 1
    assert texts(read)[0] == FERRY[0] + FERRY[1]
    assert read.now(made).position.label == "p1"
    assert read.writer.settle(read.correcting.reapply) == 0


def test_doubts_and_suggestions_point_at_the_corrected_blocks(read):
    issue = read.library.issue(KEY)
    weak = replace(issue.articles[0].blocks[2], confidence=0.5)
    articles = (
        replace(issue.articles[0], blocks=(*issue.articles[0].blocks[:2], weak, *issue.articles[0].blocks[3:])),
    )
    shaky = replace(issue, articles=articles + issue.articles[1:])
    report = replace(
        report_of(shaky),
        doubts=(
            Doubt(DoubtKind.JOIN, 0.5, ONE, "p2", weak.lines, "接缝不够确定。"),
            Doubt(DoubtKind.KIND, 0.6, ONE, "p4", issue.articles[0].block("p4").lines, "是不是图注？"),
            Doubt(DoubtKind.TITLE, 0.7, TWO, "", (), "题目残缺。"),
        ),
        suggestions=(Suggestion(ONE, "p2", 4, "修了新码头", "修好新码头", "疑为漏字。"),),
    )
    read.library.put(shaky, report, lambda: None)
    read.correcting.add(KEY, joining(read))
    now = read.importing.report(KEY)
    assert [(d.kind, d.label) for d in now.doubts] == [(DoubtKind.KIND, "p3"), (DoubtKind.TITLE, "")]
    (suggestion,) = now.suggestions
    assert suggestion.label == "p1"
    assert texts(read)[0][suggestion.start :].startswith("修了新码头")


def test_blocks_left_out_by_hand_are_counted(read):
    read.correcting.add(KEY, Correction(Action.DROP, anchor(read.library.issue(KEY), ONE, "p4")))
    report = read.importing.report(KEY)
    assert report.dropped == {"page_number": 1, "by_hand": 1}
    assert sum(report.dropped.values()) + sum(
        len(b.lines) for a in read.library.issue(KEY).articles for b in a.blocks
    ) == len(read.library.issue(KEY).source)


def test_a_digest_is_not_corrected(profile):
    digest = replace(sourced(article(ONE, "渡口的早晨", "写渡口一天的开始。"), edition=Edition.DIGEST), source=())
    profile.library.put(digest, None, lambda: None)
    with pytest.raises(ReaderError, match="导读"):
        profile.correcting.add(KEY, Correction(Action.DROP, anchor(digest, ONE, "p1")))


def test_corrections_are_shared_as_a_file(read, profiles):
    read.correcting.add(KEY, joining(read))
    text = read.correcting.export()
    assert json.loads(text)["issues"][KEY][0]["action"] == "join"
    other = profiles("other")
    merged = other.correcting.merge(text)
    assert (merged.added, merged.known, merged.unfit, merged.waiting) == (1, 0, (), (KEY,))
    other.import_issue(two_articles())
    assert texts(other) == texts(read)
    again = other.correcting.merge(text)
    assert (again.added, again.known, again.edit) == (0, 1, None)
    assert other.correcting.export(KEY) == text


def test_importing_corrections_applies_them_as_one_step(read, profiles):
    read.correcting.add(KEY, joining(read))
    read.correcting.add(KEY, joining(read, key=TWO))
    other = profiles("other")
    other.import_issue(two_articles(FERRY, (*ORCHARD[:1], "另一版里不同的一段话。")))
    merged = other.correcting.merge(read.correcting.export())
    assert merged.added == 2
    assert [u.correction for u in merged.unfit] == [read.correcting.of_issue(KEY)[1]]
    assert texts(other)[0] == FERRY[0] + FERRY[1]
    merged.edit.undo()
    assert texts(other) == list(FERRY)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"type": "zjreader-corrections"}', '{"type": "zjreader-corrections", "issues": {"a": 3}}',
     '{"type": "zjreader-corrections", "issues": {"a": [{"action": "explode"}]}}', "[" * 100_000],
)  # fmt: skip
def test_what_is_no_file_of_corrections_is_refused(read, text):
    with pytest.raises(SourceUnreadable):
        read.correcting.merge(text)


def test_moving_to_an_article_and_back(read):
    place = ArticleAnchor(TWO, "南坡的果园")
    issue = read.library.issue(KEY)
    edit = read.correcting.add(KEY, Correction(Action.MOVE, anchor(issue, ONE, "p4"), None, place))
    assert texts(read, TWO) == [FERRY[3], *ORCHARD]
    edit.undo()
    assert read.library.issue(KEY) == issue


def test_blocks_are_labelled_anew(read):
    read.correcting.add(KEY, joining(read))
    blocks = read.library.article(ONE).blocks
    assert blocks == number_blocks([Block(**{s: getattr(b, s) for s in Block.__slots__}) for b in blocks])


def test_the_service_gives_a_recovery_unchanged_where_there_is_nothing_to_correct(read):
    recovery = Recovery(two_articles(), report_of(two_articles()))
    assert read.correcting.correct(recovery) == (recovery, None)
