"""The task runner: threads, order, cancelling, shutting down."""

from __future__ import annotations

import sys
import threading

import pytest

from zjreader.domain.errors import Cancelled
from zjreader.system.tasks import SWITCHING_S, ImmediateTasks, QtTasks


@pytest.fixture
def tasks(qapp):
    tasks = QtTasks(readers=2)
    yield tasks
    tasks.shutdown()


def test_work_is_elsewhere_and_callbacks_are_here(qtbot, tasks):
    here, seen = threading.get_ident(), []
    tasks.run(
        "read", lambda _c, _p: threading.get_ident(), lambda there: seen.append((there, threading.get_ident()))
    )
    qtbot.waitUntil(lambda: tasks.idle)
    assert seen[0][0] != here
    assert seen[0][1] == here


def test_writes_keep_their_order_among_many(qtbot, tasks):
    done = []
    for number in range(200):
        tasks.run("write", lambda _c, _p, n=number: n, done.append)
    qtbot.waitUntil(lambda: tasks.idle)
    assert done == list(range(200))


def test_cancelled_work_calls_nothing_back(qtbot, tasks):
    begun, stopped, seen = threading.Event(), threading.Event(), []

    def work(check, _progress):
        begun.set()
        while True:
            try:
                check()
            except Cancelled:
                stopped.set()
                raise

    job = tasks.run("read", work, seen.append, seen.append)
    assert begun.wait(120)
    job.cancel()
    assert stopped.wait(120)
    qtbot.waitUntil(lambda: tasks.idle)
    assert not seen


def test_error_goes_to_failed_else_to_unhandled(qtbot):
    unhandled, failed = [], []
    tasks = QtTasks(unhandled=unhandled.append)

    def burst(_c, _p):
        raise ValueError("x")

    tasks.run("read", burst, lambda _v: None, failed.append)
    tasks.run("read", burst, lambda _v: None)
    qtbot.waitUntil(lambda: tasks.idle)
    tasks.shutdown()
    assert [type(e) for e in failed + unhandled] == [ValueError, ValueError]


def test_progress_arrives_but_does_not_flood(qtbot, tasks):
    steps, told = [], threading.Event()

    def work(_check, progress):
        for number in range(10_000):
            progress(number / 10_000, "步")
        progress(1.0, "完")
        told.set()

    tasks.run("read", work, lambda _v: None, progressed=lambda fraction, step: steps.append((fraction, step)))
    assert told.wait(120)  # nothing is delivered meanwhile
    qtbot.waitUntil(lambda: tasks.idle)
    assert steps == [(1.0, "完")], "of all that was told before anyone looked, the latest"


def test_shutdown_finishes_writes_drops_reads_and_calls_nothing(qapp):
    tasks = QtTasks(readers=1)
    written, seen, begun = [], [], threading.Event()

    def read(check, _progress):
        begun.set()
        while True:
            check()

    tasks.run("read", read, seen.append)
    assert begun.wait(120)
    for number in range(5):
        tasks.run("write", lambda _c, _p, n=number: written.append(n), seen.append)
    tasks.shutdown()
    assert written == [0, 1, 2, 3, 4]
    assert not seen
    tasks.run("write", lambda _c, _p: written.append(9), seen.append)
    assert 9 not in written


def test_immediate_tasks_do_it_at_once():
    seen = []
    tasks = ImmediateTasks()
    tasks.run(
        "read", lambda _c, progress: progress(1.0, "完") or 3, seen.append, progressed=lambda *a: seen.append(a)
    )
    assert seen == [(1.0, "完"), 3]
    with pytest.raises(ZeroDivisionError):
        tasks.run("read", lambda _c, _p: 1 / 0, seen.append)


def test_workers_give_way_to_the_window_sooner_than_python_would_have_them(tasks):
    assert sys.getswitchinterval() == pytest.approx(SWITCHING_S)
    assert SWITCHING_S < 0.004, "a tick of the window's fastest timer"
