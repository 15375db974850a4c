"""View-models are deleted with what they belong to, and then nothing is called back."""

from __future__ import annotations

import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject, QTimer

from zjreader.system.tasks import QtTasks
from zjreader.viewmodels.belonging import OwnTasks, adopt


@pytest.fixture
def tasks(qapp):
    tasks = QtTasks(readers=1)
    yield tasks
    tasks.shutdown()


def test_what_was_made_is_deleted_with_its_maker(qapp):
    owner, part, inner = QObject(), QObject(), QObject()
    owner.part, part.inner, part.back = part, inner, owner
    timer = QTimer(inner)
    inner.timer = timer
    adopt(owner)
    adopt(owner)
    assert (QObject.parent(part), QObject.parent(inner), QObject.parent(timer)) == (owner, owner, inner)
    shiboken6.delete(owner)
    assert not any(map(shiboken6.isValid, (part, inner, timer)))


@pytest.mark.parametrize("goes", [False, True])
def test_an_outcome_reaches_only_who_is_still_there(qtbot, tasks, goes):
    owner, go_on, written = QObject(), threading.Event(), []
    called = []

    def work(_check, progress):
        assert go_on.wait(120)
        progress(0.5, "半")
        written.append(True)

    def fault(_check, _progress):
        raise ValueError("x")

    own = OwnTasks(tasks, owner)
    own.run("write", work, called.append, called.append, lambda *told: called.append(told))
    own.run("write", fault, called.append, lambda error: called.append(type(error)))
    if goes:
        shiboken6.delete(owner)
    go_on.set()
    qtbot.waitUntil(lambda: tasks.idle)
    assert written, "what was begun is done"
    assert called == ([] if goes else [(0.5, "半"), None, ValueError])
