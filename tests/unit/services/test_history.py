from __future__ import annotations

import pytest

from zjreader.domain.changes import ChangeSet, Edit, Kind
from zjreader.services.history import History

CHANGE = ChangeSet(frozenset({Kind.ANNOTATIONS}))


class Value:
    def __init__(self) -> None:
        self.now = 0

    def edit(self, new: int, merge: str = "") -> Edit:
        old = self.now

        def put(value: int):
            def run() -> ChangeSet:
                self.now = value
                return CHANGE

            return run

        put(new)()
        return Edit(f"改为{new}", redo=put(new), undo=put(old), merge_key=merge)


def test_undo_and_redo_go_back_and_forth():
    history, value = History(), Value()
    history.push(value.edit(1))
    history.push(value.edit(2))
    history.undo()
    assert value.now == 1
    assert history.redo_label == "改为2"
    history.redo()
    assert value.now == 2
    history.undo()
    history.undo()
    assert value.now == 0
    assert history.undo() is None


def test_a_new_step_forgets_what_was_undone():
    history, value = History(), Value()
    history.push(value.edit(1))
    history.undo()
    history.push(value.edit(5))
    assert history.redo() is None


def test_consecutive_saves_of_one_note_are_one_step():
    history, value = History(), Value()
    for number in (1, 2, 3):
        history.push(value.edit(number, merge="note:1"))
    history.undo()
    assert value.now == 0
    history.redo()
    assert value.now == 3


def test_a_step_that_fails_is_not_forgotten():
    history = History()

    def fail() -> ChangeSet:
        raise RuntimeError("voll")

    history.push(Edit("难撤", redo=fail, undo=fail))
    with pytest.raises(RuntimeError, match="voll"):
        history.undo()
    assert history.undo_label == "难撤"
