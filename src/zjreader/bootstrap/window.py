"""Open the window over a profile and run it to its end.

Owns: the order of starting (look at the machine, open the databases, show the window, then everything that may
wait) and of ending (keep the session, drain the workers, close the databases). What nobody caught is shown.
"""

from __future__ import annotations

import builtins
import gc
import os
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from zjreader.bootstrap.container import Container
from zjreader.bootstrap.crashes import show_failed_start, show_refused_start
from zjreader.domain.changes import ChangeSet, Kind
from zjreader.domain.errors import MachineUnready, ReaderError
from zjreader.system.environment import check_window, input_method
from zjreader.system.paths import profile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QApplication, QWidget

    from zjreader.bootstrap.room import Room
    from zjreader.system.tasks import QtTasks
    from zjreader.ui.main_window import MainWindow
    from zjreader.viewmodels.notices import Notices

    Opened = Callable[[MainWindow], None]

APP_ID = "org.zjreader.ZjReader"
"""Name of the desktop file in build/linux, by which the desktop finds the window's icon."""

AFTERWARDS_MS = 1500
"""Milliseconds after the first paint when the index of articles is looked after."""


def run(home: Path | None, opened: Opened | None = None) -> int:
    """Open the window and return the exit status when it is closed.

    Args:
        home: The profile folder, or None for the platform's.
        opened: Called with the window once it is shown; for measuring.

    Raises:
        ReaderError: The machine cannot show a window, or the profile cannot be opened.
    """
    try:
        return _run(home, opened)
    except MachineUnready:
        raise
    except ReaderError as error:
        show_refused_start(error)
        raise
    except Exception as error:
        show_failed_start(error, profile(home).logs)
        return 1


def _run(home: Path | None, opened: Opened | None) -> int:
    gc.disable()  # what the start makes is kept, so looking for garbage only costs time; see _begin
    check_window()
    _load_qt()
    from zjreader.bootstrap.single import called_forward
    from zjreader.ui.assemble import name

    application = _application()
    name(application)
    with closing(Container(home)) as container:
        if not called_forward(container.own):
            return _opened_in(application, container, opened)
    if sys.stderr is not None:  # a packaged window on Windows has none
        sys.stderr.write("这个资料夹已在另一个窗口里打开，已请它到前面来。\n")
    return 0


def _load_qt() -> None:
    """Load Qt, and keep Python's own way of importing.

    PySide replaces it by one that reads the source of every module imported from then on, to see whether that uses
    features of ``__feature__``, which nothing here does; it takes a good part of the start and megabytes.
    """
    plain = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401 - to have it

    builtins.__import__ = plain


def _opened_in(application: QApplication, container: Container, opened: Opened | None) -> int:
    from zjreader.bootstrap.room import Room
    from zjreader.bootstrap.signals import on_signals
    from zjreader.bootstrap.single import watch
    from zjreader.system.tasks import QtTasks

    tasks = QtTasks(unhandled=lambda error: room.fail(error))
    room = Room(container, tasks)
    sys.excepthook = _hook(room.fail)

    room.open()
    watch(container.own.lock.attention, lambda: _come_forward(room.window), application)
    _tell(container, room.desk.notices)
    _begin(container, tasks, room)
    if opened is not None:
        opened(room.window)
    undo = on_signals(room.close, application)
    status = application.exec()
    undo()
    tasks.shutdown()
    return int(status)


def _begin(container: Container, tasks: QtTasks, room: Room) -> None:
    """Do after the first paint what may wait; at once only what an empty library needs."""
    from PySide6.QtCore import Qt, QTimer

    def installed(fresh: bool) -> None:
        if fresh:
            room.desk.changes.publish(ChangeSet(frozenset({Kind.LIBRARY})))
        if room.desk.complete:
            room.desk.notebook.safety.load()  # the daily backup may have been made

    def install() -> None:
        tasks.run("write", lambda _check, _progress: container.prepare(), installed)

    def look_after() -> None:
        gc.freeze()
        gc.enable()
        tasks.run("read", lambda check, progress: container.searching.tend(progress, check), lambda _none: None)

    def install_first() -> None:
        if not room.desk.library.issues:
            install()

    # Listing hundreds of issues here would keep the first page waiting, and the window fetches them anyway.
    room.desk.library.issues_changed.connect(install_first, Qt.ConnectionType.SingleShotConnection)
    QTimer.singleShot(AFTERWARDS_MS, install)
    QTimer.singleShot(AFTERWARDS_MS, look_after)


def _come_forward(window: QWidget) -> None:
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()


def _tell(container: Container, notices: Notices) -> None:
    """Say what was found wrong with the profile and what was done about it."""
    from zjreader.viewmodels.notices import Notice, Tone

    if container.own.rescue is not None:
        notices.show(Notice(Tone.WARNING, "批注数据曾损坏，已修复。", container.own.rescue.message))
    if container.problem is not None:
        notices.fail(container.problem)


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    from zjreader.ui.assemble import STYLE

    method = input_method()
    if method is not None:
        os.environ["QT_IM_MODULE"] = method
    application = QApplication.instance() or QApplication([*sys.argv[:1], "-style", STYLE])
    if not isinstance(application, QApplication):
        raise TypeError(application)
    if getattr(sys, "frozen", False):  # only a package brings the desktop file that this names
        application.setDesktopFileName(APP_ID)
    return application


def _hook(
    fail: Callable[[BaseException], None],
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Show what nobody caught instead of writing it where no one looks."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, Exception):
            fail(error)

    return hook
