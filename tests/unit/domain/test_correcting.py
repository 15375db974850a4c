from __future__ import annotations

import json
from dataclasses import replace

import pytest

from zjreader.domain import corrections
from zjreader.domain.correcting import BY_HAND, anchor, apply, dropped_anchor
from zjreader.domain.corrections import Action, ArticleAnchor, Correction
from zjreader.domain.errors import SourceUnreadable
from zjreader.domain.library import Article, Block, BlockKind, Edition, Issue, IssueMeta, number_blocks

P, H, D = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.DROPPED
SOURCE = ("渡船每日往返三次，", "老人免费乘船。", "集市开张", "果园今年试种新品。", "第七页")


@pytest.fixture
def issue() -> Issue:
    first = number_blocks(
        [
            Block(BlockKind.TITLE, "渡口记", ()),
            Block(P, SOURCE[0], (1,)),
            Block(P, SOURCE[1], (2,)),
            Block(P, SOURCE[2], (3,)),
        ]
    )
    second = number_blocks([Block(BlockKind.TITLE, "果园记", ()), Block(P, SOURCE[3], (4,))])
    return Issue(
        IssueMeta("yksd/2024/7", "运河时代", 2024, 7),
        Edition.FULL,
        (Article("yksd/2024/7/01", "渡口记", blocks=first), Article("yksd/2024/7/02", "果园记", blocks=second)),
        (Block(D, SOURCE[4], (5,), reason="page_number"),),
        SOURCE,
    )


FIRST, SECOND = "yksd/2024/7/01", "yksd/2024/7/02"


def texts(issue: Issue, key: str) -> list[str]:
    return [b.text for a in issue.articles if a.key == key for b in a.body]


def done(issue: Issue, *corrections_: Correction) -> Issue:
    result, unfit = apply(
        issue, [corrections.from_json(json.loads(json.dumps(corrections.to_json(c)))) for c in corrections_]
    )
    assert unfit == ()
    return result


def test_join_puts_words_and_lines_together(issue):
    joined = done(issue, Correction(Action.JOIN, anchor(issue, FIRST, "p1"), anchor(issue, FIRST, "p2")))
    block = joined.articles[0].block("p1")
    assert block.text == "渡船每日往返三次，老人免费乘船。"
    assert block.lines == (1, 2)
    assert len(texts(joined, FIRST)) == 2


def test_split_undoes_join(issue):
    joined = done(issue, Correction(Action.JOIN, anchor(issue, FIRST, "p1"), anchor(issue, FIRST, "p2")))
    cut = Correction(Action.SPLIT, anchor(joined, FIRST, "p1"), before="往返三次", after="老人免费")
    again = done(joined, cut)
    assert texts(again, FIRST) == texts(issue, FIRST)
    assert [b.lines for b in again.articles[0].body] == [(1,), (2,), (3,)]


def test_move_to_another_article(issue):
    moved = done(
        issue,
        Correction(
            Action.MOVE, anchor(issue, FIRST, "p2"), anchor(issue, SECOND, "p1"), ArticleAnchor(SECOND, "果园记")
        ),
    )
    assert texts(moved, SECOND) == [SOURCE[3], SOURCE[1]]
    assert SOURCE[1] not in texts(moved, FIRST)


def test_reorder_within_an_article(issue):
    place = ArticleAnchor(FIRST, "渡口记")
    moved = done(issue, Correction(Action.MOVE, anchor(issue, FIRST, "p1"), anchor(issue, FIRST, "p3"), place))
    assert texts(moved, FIRST) == [SOURCE[1], SOURCE[2], SOURCE[0]]


def test_kind_drop_and_restore(issue):
    headed = done(issue, Correction(Action.KIND, anchor(issue, FIRST, "p3"), kind=H))
    assert headed.articles[0].block("h1").text == SOURCE[2]
    left = done(headed, Correction(Action.DROP, anchor(headed, FIRST, "h1")))
    assert left.dropped[0].reason == BY_HAND
    back = done(
        left,
        Correction(
            Action.RESTORE,
            dropped_anchor(left, 3),
            anchor(left, FIRST, "p2"),
            ArticleAnchor(FIRST, "渡口记"),
            kind=P,
        ),
    )
    assert texts(back, FIRST) == texts(issue, FIRST)


def test_fields_of_article_and_issue(issue):
    place = ArticleAnchor(FIRST, "渡口记")
    edited = done(
        issue,
        Correction(Action.FIELD, article=place, field="authors", value=("甲一", "乙二")),
        Correction(Action.FIELD, article=place, field="start_page", value=9),
        Correction(Action.FIELD, article=place, field="title", value="渡口新记"),
        Correction(Action.ISSUE, field="issn", value="1000-0001"),
    )
    article = edited.articles[0]
    assert (article.authors, article.start_page, article.title) == (("甲一", "乙二"), 9, "渡口新记")
    assert article.printed_title == "渡口记"
    assert edited.meta.issn == "1000-0001"


def test_corrections_hold_when_lines_and_labels_moved(issue):
    joining = Correction(Action.JOIN, anchor(issue, FIRST, "p1"), anchor(issue, FIRST, "p2"))
    shifted = tuple(
        replace(a, blocks=number_blocks([Block(P, "新来的一段。", (99,)), *a.blocks])) for a in issue.articles
    )
    assert "渡船每日往返三次，老人免费乘船。" in texts(done(replace(issue, articles=shifted), joining), FIRST)


def test_what_no_longer_fits_is_reported_and_changes_nothing(issue):
    gone = Correction(Action.DROP, replace(anchor(issue, FIRST, "p1"), head="没有的话", tail="没有的话"))
    result, unfit = apply(issue, [gone])
    assert result == issue
    assert unfit[0].correction == gone
    assert "没有的话" in unfit[0].message


def test_every_line_stays_accounted_for(issue):
    everything = {n for a in issue.articles for b in a.blocks for n in b.lines} | {5}
    changed = done(
        issue,
        Correction(Action.SPLIT, anchor(issue, SECOND, "p1"), before="果园今年", after="试种新品"),
        Correction(Action.DROP, anchor(issue, FIRST, "p1")),
    )
    kept = {n for a in changed.articles for b in a.blocks for n in b.lines} | {
        n for b in changed.dropped for n in b.lines
    }
    assert kept == everything


@pytest.mark.parametrize(
    "values", [{}, {"action": "explode"}, {"action": "join", "block": {"head": 1}}, {"action": 3}]
)
def test_a_broken_file_is_refused(values):
    with pytest.raises(SourceUnreadable):
        corrections.from_json(values)
