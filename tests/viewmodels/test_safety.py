"""Restoring a backup: no step of what was there before is done to what is there now."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fakes.user_data import MemoryBackups
from zjreader.domain.changes import ChangeSet, Edit, Kind
from zjreader.domain.errors import DatabaseBroken
from zjreader.services.changes import Broadcaster
from zjreader.services.history import History
from zjreader.services.saving import SavingService
from zjreader.viewmodels.annotating.safety import Safety
from zjreader.viewmodels.notices import Notices, Works
from zjreader.viewmodels.undo import Undo

CHANGE = ChangeSet(frozenset({Kind.ANNOTATIONS}))


class LateCallbacks:
    """A TaskRunner that does work in order and calls back only when all of it is done, as the window may."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Callable[..., object], Callable[..., None], Callable[..., None] | None]] = []

    def run(self, lane, work, done, failed=None, progressed=None) -> None:
        self.waiting.append((work, done, failed))

    def settle(self) -> None:
        while self.waiting:
            now, self.waiting = self.waiting, []
            ended = []
            for work, done, failed in now:
                try:
                    ended.append((done, work(lambda: None, lambda *_: None)))
                except DatabaseBroken as error:
                    assert failed is not None
                    ended.append((failed, error))
            for callback, outcome in ended:
                callback(outcome)


class Desk:
    """What restoring touches."""

    def __init__(self) -> None:
        self.tasks, self.backups, self.notices = LateCallbacks(), MemoryBackups(), Notices()
        changes = Broadcaster()
        self.undo = Undo(History(), self.tasks, changes, self.notices.fail)
        saving = SavingService(self.backups, lambda: None, lambda: None)
        self.safety = Safety(saving, self.tasks, self.undo, changes, self.notices, Works())
        self.log: list[str] = []

    def write(self, name: str) -> None:
        def step(what: str) -> Callable[[], ChangeSet]:
            return lambda: self.log.append(f"{what} {name}") or CHANGE

        self.undo.do(lambda: Edit(name, step("redo"), step("undo"), change=CHANGE))


@pytest.fixture
def desk(qapp) -> Desk:
    desk = Desk()
    desk.safety.back_up()
    for name in ("one", "two"):
        desk.write(name)
    desk.tasks.settle()
    desk.undo.undo()
    desk.tasks.settle()
    assert (desk.undo.undo_label, desk.undo.redo_label, desk.log) == ("one", "two", ["undo two"])
    return desk


def test_a_restored_backup_forgets_the_steps(desk):
    told = []
    desk.undo.changed.connect(lambda: told.append((desk.undo.undo_label, desk.undo.redo_label)))
    desk.safety.restore(desk.backups.made[0])
    desk.tasks.settle()
    assert (desk.undo.undo_label, desk.undo.redo_label) == (None, None)
    assert told[-1] == (None, None)


def test_an_undo_or_redo_asked_for_while_it_is_restored_does_nothing(desk):
    desk.safety.restore(desk.backups.made[0])
    desk.undo.undo()
    desk.undo.redo()
    desk.tasks.settle()
    assert desk.log == ["undo two"]
    assert desk.undo.undo_label is None


def test_what_is_written_after_it_was_restored_can_be_undone(desk):
    desk.safety.restore(desk.backups.made[0])
    desk.write("three")
    desk.tasks.settle()
    assert desk.undo.undo_label == "three"


def test_a_backup_that_cannot_be_restored_keeps_the_steps(desk, monkeypatch):
    def refuse(_name: str) -> None:
        raise DatabaseBroken("这份备份已损坏。", "请选另一份。")

    monkeypatch.setattr(desk.backups, "restore", refuse)
    desk.safety.restore(desk.backups.made[0])
    desk.tasks.settle()
    assert desk.undo.undo_label == "one"
