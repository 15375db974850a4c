"""A signal that asks to end reaches the event loop."""

from __future__ import annotations

import os
import signal

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from zjreader.bootstrap.signals import on_signals

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")


@pytest.mark.parametrize("number", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_ends_in_good_order(qtbot: QtBot, number: str) -> None:
    ended: list[bool] = []
    before = signal.getsignal(signal.Signals[number])
    parent = QObject()
    undo = on_signals(lambda: ended.append(True), parent)
    try:
        os.kill(os.getpid(), signal.Signals[number])
        qtbot.waitUntil(lambda: ended == [True])
    finally:
        undo()
    assert signal.getsignal(signal.Signals[number]) is before
