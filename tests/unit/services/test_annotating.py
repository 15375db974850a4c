from __future__ import annotations

from dataclasses import replace

import pytest

from zjreader.domain.annotations import AnchorState, TextPositionSelector
from zjreader.domain.changes import Kind
from zjreader.domain.errors import AnchorLost
from zjreader.domain.inks import Color, Style
from zjreader.domain.userdata import AnnotationFilter

ONE, TWO = "yksd/2024/7/01", "yksd/2024/7/02"


def test_a_mark_keeps_words_place_and_surroundings(stocked):
    made = stocked.mark("修了新码头")
    assert (made.article, made.quote.exact, made.position.label) == (ONE, "修了新码头", "p2")
    assert made.quote.prefix.endswith("去年冬天")
    assert made.quote.suffix.startswith("，过河")
    assert made.created == made.modified != ""
    assert stocked.annotating.of_article(ONE) == (made,)
    assert stocked.annotating.counts() == {ONE: 1}


def test_a_mark_across_paragraphs_joins_them_by_a_line_feed(stocked):
    article = stocked.library.article(ONE)
    edit = stocked.annotating.mark(article, TextPositionSelector("p1", 20, "p2", 4), Color.BLUE, Style.UNDERLINE)
    (made,) = stocked.annotating.get(edit.redo().ids)
    assert "\n" in made.quote.exact
    assert (made.color, made.style) == (Color.BLUE, Style.UNDERLINE)


@pytest.mark.parametrize(
    "place",
    [
        TextPositionSelector("p1", 3, "p1", 3),
        TextPositionSelector("p9", 0, "p9", 2),
        TextPositionSelector("p2", 0, "p1", 2),
        TextPositionSelector("p1", 0, "p1", 900),
    ],
)
def test_what_is_not_in_the_body_cannot_be_marked(stocked, place):
    with pytest.raises(AnchorLost):
        stocked.annotating.mark(stocked.library.article(ONE), place)
    assert stocked.annotating.counts() == {}


def test_notes_on_a_block_and_on_an_article(stocked):
    article = stocked.library.article(ONE)
    on_block = stocked.annotating.note_on(article, "p3", "早点摊")
    on_article = stocked.annotating.note_on(article, None, "全篇")
    first, second = stocked.annotating.get([*on_block.redo().ids, *on_article.redo().ids])
    assert (first.style, first.quote.exact) == (Style.NONE, article.block("p3").text)
    assert (second.quote, second.position, second.note) == (None, None, "全篇")
    with pytest.raises(AnchorLost):
        stocked.annotating.note_on(article, "p99")


def test_every_change_can_be_undone_and_done_again(stocked):
    service = stocked.annotating
    made = stocked.mark("刻一道")
    ids = [made.id]
    for make in (
        lambda: service.set_note(made.id, "水位"),
        lambda: service.set_color(ids, Color.PINK),
        lambda: service.set_style(ids, Style.UNDERLINE),
        lambda: service.add_tags(ids, ["水文", " 渡口 ", "水文"]),
        lambda: service.remove_tags(ids, ["水文"]),
        lambda: service.delete(ids),
        lambda: service.restore(ids),
    ):
        before = service.get(ids)
        edit = make()
        after = service.get(ids)
        change = edit.undo()
        assert change.ids == {made.id}
        assert Kind.ANNOTATIONS in change.kinds
        assert service.get(ids) == before != after
        edit.redo()
        assert service.get(ids) == after
    assert after[0].tags == ("渡口",)


def test_what_changes_nothing_is_no_step(stocked):
    made = stocked.mark("刻一道", note="水")
    service = stocked.annotating
    assert service.set_note(made.id, "水") is None
    assert service.set_color([made.id], made.color) is None
    assert service.add_tags([made.id], ["  "]) is None
    assert service.delete(["没有这一条"]) is None
    assert service.empty_trash() is None
    assert service.rename_tag("没有", "有") is None


def test_undoing_a_mark_takes_it_away_and_redo_brings_it_back(stocked):
    article = stocked.library.article(ONE)
    edit = stocked.annotating.mark(article, TextPositionSelector("p1", 0, "p1", 5))
    made = stocked.annotating.of_article(ONE)
    edit.undo()
    assert stocked.annotating.of_article(ONE) == ()
    edit.redo()
    assert stocked.annotating.of_article(ONE) == made


def test_deleted_notes_lie_in_the_trash_until_it_is_emptied_by_hand(stocked):
    made = stocked.mark("刻一道", note="今年")
    service = stocked.annotating
    service.delete([made.id])
    assert service.of_article(ONE) == ()
    assert [a.id for a in service.find(AnnotationFilter(deleted=True))] == [made.id]
    emptied = service.empty_trash()
    assert service.get([made.id]) == ()
    emptied.undo()
    assert service.get([made.id])[0].note == "今年"


def test_renaming_a_tag_merges_it_into_one_that_exists(stocked):
    first, second = stocked.mark("刻一道"), stocked.mark("修了新码头")
    service = stocked.annotating
    service.add_tags([first.id], ["河", "船"])
    service.add_tags([second.id], ["河流"])
    edit = service.rename_tag("河", "河流")
    assert stocked.now(first).tags == ("河流", "船")
    assert service.tags() == {"河流": 2, "船": 1}
    edit.undo()
    assert service.tags() == {"河": 1, "河流": 1, "船": 1}
    edit.redo()
    assert service.tags() == {"河流": 2, "船": 1}


def test_renaming_an_unused_tag_and_back(stocked):
    stocked.tags.add(["旧"])
    edit = stocked.annotating.rename_tag("旧", "新")
    assert stocked.annotating.tags() == {"新": 0}
    edit.undo()
    assert stocked.annotating.tags() == {"旧": 0}


def test_a_tag_renamed_reaches_what_lies_in_the_trash(stocked):
    made = stocked.mark("刻一道")
    stocked.annotating.add_tags([made.id], ["河"])
    stocked.annotating.delete([made.id])
    stocked.annotating.rename_tag("河", "江")
    stocked.annotating.restore([made.id])
    assert stocked.now(made).tags == ("江",)


def test_backlinks_name_the_notes_that_lead_to_a_place(stocked):
    made = stocked.mark("八分钟", note=f"参看 zjreader:{TWO}#p3")
    assert [b.annotation for b in stocked.annotating.backlinks(TWO)] == [made.id]
    stocked.annotating.delete([made.id])
    assert stocked.annotating.backlinks(TWO) == ()


def test_undo_after_the_text_moved_does_not_bring_the_old_place_back(stocked):
    made = stocked.mark("刻一道")
    edit = stocked.annotating.set_color([made.id], Color.GREEN)
    moved = replace(stocked.now(made), position=TextPositionSelector("p5", 2, "p5", 5), state=AnchorState.MOVED)
    stocked.annotations.put([moved])
    edit.undo()
    assert stocked.now(made) == replace(moved, color=Color.YELLOW, modified=made.modified)


def test_what_comes_back_after_the_text_moved_is_placed_by_its_words(stocked):
    edit = stocked.annotating.delete([stocked.mark("多蒸两笼").id])
    emptied = stocked.annotating.empty_trash()
    article = stocked.library.article(ONE)
    swapped = (article.blocks[0], *article.blocks[2:], article.blocks[1])
    issue = stocked.library.issue("yksd/2024/7")
    labelled = tuple(replace(b, label=f"p{n}" if n else "t1") for n, b in enumerate(swapped))
    stocked.put(replace(issue, articles=(replace(article, blocks=labelled), *issue.articles[1:])))
    emptied.undo()
    edit.undo()
    (back,) = stocked.annotating.of_article(ONE)
    assert back.position.label == "p2"
    assert back.state is AnchorState.MOVED
