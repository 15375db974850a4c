"""The reader's own writing without widgets, over a real profile."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fakes.sample_issue import KEY
from zjreader.bootstrap.container import Container
from zjreader.domain.annotations import TextPositionSelector
from zjreader.domain.errors import ProfileReadOnly
from zjreader.domain.inks import Color, Style
from zjreader.domain.userdata import AnnotationFilter
from zjreader.system.tasks import ImmediateTasks
from zjreader.viewmodels.annotating.bookmark_tree import BOOKMARK, FOLDER
from zjreader.viewmodels.annotating.links import Links
from zjreader.viewmodels.annotating.rows import one_line
from zjreader.viewmodels.annotating.shelf_index import ShelfIndex
from zjreader.viewmodels.annotating.wanted import Since, Sort, Wanted
from zjreader.viewmodels.desk import Desk, load_start
from zjreader.viewmodels.equipment import whole_desk
from zjreader.viewmodels.notices import Notices

FIRST, SECOND = f"{KEY}/01", f"{KEY}/02"


@pytest.fixture
def desk(services: Container) -> Desk:
    desk = whole_desk(services, ImmediateTasks(), load_start(services))
    desk.open()
    return desk


def place(label: str, start: int, end: int) -> TextPositionSelector:
    return TextPositionSelector(label, start, label, end)


def mark(
    desk: Desk, key: str, label: str = "p1", start: int = 0, end: int = 6, color: Color = Color.YELLOW
) -> str:
    article = desk.services.library.article(key)
    before = {a.id for a in desk.services.annotating.find(AnnotationFilter())}
    desk.notebook.annotator.mark(article, place(label, start, end), color)
    (made,) = {a.id for a in desk.services.annotating.find(AnnotationFilter())} - before
    return made


def test_cards_stand_in_the_order_of_the_text(desk):
    desk.open_article(FIRST)
    last = mark(desk, FIRST, "p3")
    second = mark(desk, FIRST, "p1", 5, 9)
    first = mark(desk, FIRST, "p1", 0, 3)
    desk.notebook.marking.note_article()
    cards = desk.notebook.notes.model.cards
    assert [c.id for c in cards[1:]] == [first, second, last]
    assert cards[0].annotation.position is None
    assert desk.notebook.notes.open, "an article with notes opens the panel"


def test_panel_stays_folded_when_it_was_folded(desk):
    desk.open_article(FIRST)
    mark(desk, FIRST)
    desk.notebook.notes.toggle()
    mark(desk, FIRST, "p2")
    assert not desk.notebook.notes.open
    desk.open_article(SECOND)
    desk.open_article(FIRST)
    assert not desk.notebook.notes.open


def test_notes_are_rendered_and_harmless(desk):
    desk.open_article(FIRST)
    key = mark(desk, FIRST)
    desk.notebook.annotator.set_note(key, "**粗** <script>x</script>")
    (card,) = desk.notebook.notes.model.cards
    assert "<strong>粗</strong>" in card.html
    assert "<script" not in card.html


def test_consecutive_saves_are_one_step(desk):
    desk.open_article(FIRST)
    key = mark(desk, FIRST)
    for text in ("一", "一二", "一二三"):
        desk.notebook.annotator.set_note(key, text)
    desk.undo.undo()
    assert desk.services.annotating.get([key])[0].note == ""
    desk.undo.redo()
    assert desk.services.annotating.get([key])[0].note == "一二三"


def test_a_colour_goes_to_the_current_mark_where_nothing_is_selected(desk):
    desk.open_article(FIRST)
    key = mark(desk, FIRST)
    desk.notebook.notes.choose(key)
    desk.notebook.marking.mark(Color.PINK)
    desk.notebook.marking.mark(style=Style.UNDERLINE)
    (annotation,) = desk.services.annotating.get([key])
    assert (annotation.color, annotation.style) == (Color.PINK, Style.UNDERLINE)


def test_filters_of_everything(desk):
    desk.open_article(FIRST)
    one = mark(desk, FIRST, color=Color.BLUE)
    two = mark(desk, SECOND, "p2")
    desk.notebook.annotator.set_note(two, "关于码头的笔记")
    desk.notebook.annotator.add_tags([one], ["待核"])
    collection = desk.notebook.collection()
    collection.run()
    assert collection.total == 2
    offered = collection.offered
    assert offered.columns == ("要论", "本期关注")
    assert dict(offered.tags) == {"待核": 1}
    for choices, expected in (
        ({"column": "要论"}, [one]),
        ({"tag": "待核"}, [one]),
        ({"colors": frozenset({Color.BLUE})}, [one]),
        ({"sort": Sort.NOTED}, [two]),
        ({"sort": Sort.LOST}, []),
        ({"article": SECOND}, [two]),
        ({"article": SECOND, "column": "要论"}, []),
        ({"since": Since.TODAY}, [one, two]),
        ({"trash": True}, []),
    ):
        collection.wanted = Wanted()
        collection.choose(**choices)
        assert [r.annotation.id for r in collection.model.rows] == expected, choices
    collection.close()


def test_pages_of_a_long_list_are_fetched_when_wanted(desk):
    article = desk.services.library.article(FIRST)
    for number in range(230):
        desk.services.annotating.note_on(article, None, f"笔记 {number}")
    collection = desk.notebook.collection()
    collection.run()
    assert (len(collection.model.rows), collection.total) == (200, 230)
    assert collection.model.canFetchMore()
    collection.model.fetchMore()
    assert len(collection.model.rows) == 230
    collection.close()


def test_days_begin_at_midnight_here():
    now = datetime(2026, 3, 5, 12, tzinfo=UTC)
    assert Wanted(since=Since.EVER).filter(ShelfIndex(), now).since is None
    today = Wanted(since=Since.TODAY).filter(ShelfIndex(), now).since
    week = Wanted(since=Since.WEEK).filter(ShelfIndex(), now).since
    assert week < today <= now.isoformat(timespec="microseconds")


def test_bookmarks_in_folders_move_and_come_back(desk):
    desk.open_article(FIRST)
    books = desk.notebook.bookmarks
    books.toggle_here()
    desk.open_article(SECOND)
    books.toggle_here()
    books.add_folder("素材")
    first, second = books.all
    books.move(second.id, "素材", None)
    tree = books.tree
    assert tree.index(0, 0).data(BOOKMARK).id == first.id
    folder = tree.index(1, 0)
    assert folder.data(FOLDER) == "素材"
    assert tree.index(0, 0, folder).data(BOOKMARK).id == second.id
    assert tree.index_of(second.id).parent() == folder
    data = tree.mimeData([tree.index(0, 0)])
    assert not tree.dropMimeData(data, 2, 0, 0, folder), "the model changes when it was done"
    folder = tree.index(0, 0)
    assert [tree.index(n, 0, folder).data(BOOKMARK).id for n in range(2)] == [first.id, second.id]
    books.step(next(b for b in books.all if b.id == first.id), 1)
    folder = tree.index(0, 0)
    assert [tree.index(n, 0, folder).data(BOOKMARK).id for n in range(2)] == [second.id, first.id]
    books.rename_folder("素材", "引文")
    assert tree.folders == ("引文",)
    books.remove_folder("引文")
    assert not tree.folders
    assert len(books.all) == 2
    desk.undo.undo()
    assert tree.folders == ("引文",)
    books.delete([first.id])
    books.restore([first.id])
    assert len(books.all) == 2


def test_bookmark_tree_keeps_the_rules_of_models(desk, qtmodeltester):
    desk.open_article(FIRST)
    desk.notebook.bookmarks.toggle_here()
    desk.notebook.bookmarks.add_folder("素材")
    desk.notebook.bookmarks.move(desk.notebook.bookmarks.all[0].id, "素材", None)
    qtmodeltester.check(desk.notebook.bookmarks.tree)


def test_a_pasted_key_becomes_a_link_other_text_stays(desk, services):
    links = Links(services, desk.tasks, desk.notices.fail)
    pasted: list[str] = []
    links.of_paste(f"zjreader:{SECOND}#p2", pasted.append)
    links.of_paste("只是一句话", pasted.append)
    links.of_paste("other/2020/1/01", pasted.append)
    assert pasted == [f"[《打造最美风景线》](zjreader:{SECOND}#p2)", "只是一句话", "other/2020/1/01"]


def test_one_line_of_a_note_has_no_marks():
    assert one_line("# 题\n\n**粗** 见[这里](zjreader:a/2020/1/01)\n\n1. 一") == "题 粗 见这里 一"


def test_keeping_in_vain_is_told_once(qapp):
    notices = Notices()
    problem = ProfileReadOnly("资料夹不能写入。", "可以继续阅读。")
    notices.fail_once(problem)
    notices.dismiss()
    notices.fail_once(problem)
    assert notices.current is None
    notices.fail(problem)
    assert notices.current is not None
