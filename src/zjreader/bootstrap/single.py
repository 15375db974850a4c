"""One window for each profile: a second start calls the first one forward.

Owns: telling whether the holder of the profile's lock is a window, and the watch by which the first one notices.
Threading: the main thread.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zjreader.bootstrap.ownership import Ownership

WINDOW = "窗口"
"""What a window calls itself in the profile's lock."""


def called_forward(own: Ownership) -> bool:
    """Call the window that has the profile open, if one has; tell whether it was called."""
    holder = own.lock.holder() if own.busy is not None else None
    if holder is None or holder.program != WINDOW:
        return False
    own.lock.call()
    return True


def watch(attention: Path, come_forward: Callable[[], object], parent: QObject) -> QFileSystemWatcher:
    """Come forward whenever a second start touches the file."""
    watcher = QFileSystemWatcher([str(attention.parent)], parent)

    def look() -> None:
        if attention.exists():
            with suppress(OSError):
                attention.unlink()
            come_forward()

    watcher.directoryChanged.connect(look)
    return watcher
