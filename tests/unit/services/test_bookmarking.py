from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

ONE, TWO = "yksd/2024/7/01", "yksd/2024/7/02"


def names(profile, folder=""):
    return [b.name for b in profile.bookmarking.all() if b.folder == folder]


def by_name(profile, name):
    return next(b for b in profile.bookmarking.all() if b.name == name)


def test_bookmarks_stand_in_the_order_they_were_set(profile):
    for name in ("甲", "乙", "丙"):
        profile.bookmarking.add(ONE, "p1", name)
    assert names(profile) == ["甲", "乙", "丙"]


def test_toggle_sets_and_removes(profile):
    profile.bookmarking.toggle(ONE, "p2", "码头")
    assert names(profile) == ["码头"]
    edit = profile.bookmarking.toggle(ONE, "p2", "码头")
    assert names(profile) == []
    assert [b.name for b in profile.bookmarking.all(deleted=True)] == ["码头"]
    edit.undo()
    assert names(profile) == ["码头"]


def test_every_change_can_be_undone_and_done_again(profile):
    service = profile.bookmarking
    service.add(ONE, "", "开头")
    service.add(TWO, "p1", "果园", "乡间")
    key = by_name(profile, "开头").id
    for make in (
        lambda: service.rename(key, "头"),
        lambda: service.move(key, "乡间", None),
        lambda: service.delete([key]),
        lambda: service.restore([key]),
    ):
        before = service.all()
        edit = make()
        after = service.all()
        edit.undo()
        assert service.all() == before
        edit.redo()
        assert service.all() == after != before
    assert service.rename(key, "  ") is None
    assert set(service.folders()) == {"乡间"}


def test_emptying_the_trash_can_be_undone(profile):
    profile.bookmarking.toggle(ONE, "p2", "码头")
    profile.bookmarking.toggle(ONE, "p2", "码头")
    edit = profile.bookmarking.empty_trash()
    assert profile.bookmarking.all(deleted=True) == ()
    edit.undo()
    assert len(profile.bookmarking.all(deleted=True)) == 1
    assert profile.bookmarking.empty_trash() is not None
    assert profile.bookmarking.empty_trash() is None


@settings(max_examples=15)
@given(moves=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4)), max_size=12))
def test_dragging_puts_a_bookmark_where_it_was_dropped(profile, moves):
    for mark in profile.bookmarking.all():
        profile.bookmarks.purge([mark.id])
    for name in "甲乙丙丁":
        profile.bookmarking.add(ONE, "p1", name)
    order = list("甲乙丙丁")
    for which, where in moves:
        name = order[which]
        rest = [n for n in order if n != name]
        before = rest[where] if where < len(rest) else None
        profile.bookmarking.move(by_name(profile, name).id, "", by_name(profile, before).id if before else None)
        at = rest.index(before) if before else len(rest)
        order = [*rest[:at], name, *rest[at:]]
        assert names(profile) == order


def test_dragging_between_the_same_two_a_hundred_times(profile):
    for name in ("甲", "乙", "丙"):
        profile.bookmarking.add(ONE, "p1", name)
    for turn in range(100):
        moved, before = ("丙", "乙") if turn % 2 == 0 else ("乙", "丙")
        profile.bookmarking.move(by_name(profile, moved).id, "", by_name(profile, before).id)
        assert names(profile) == ["甲", moved, before]
