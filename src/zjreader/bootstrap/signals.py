"""End in good order when the system asks: session end, ``kill``, Ctrl+C.

Owns: the way from a POSIX signal into Qt's event loop, which Python's own handlers do not wake. Windows asks its
windows directly, so there is nothing to do there.
Threading: call from the main thread; ``end`` is called on it.
"""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier

if TYPE_CHECKING:
    from collections.abc import Callable


def on_signals(end: Callable[[], object], parent: QObject) -> Callable[[], None]:
    """Call ``end`` on the event loop when a signal asks to end; give the function that undoes this."""
    if os.name == "nt":
        return lambda: None
    reading, writing = os.pipe()
    for number in (reading, writing):
        os.set_blocking(number, False)
    previous = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    asking = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    handlers = [(number, signal.signal(number, lambda _number, _frame: None)) for number in asking]
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, parent)

    def asked() -> None:
        os.read(reading, 64)
        end()

    def undo() -> None:
        notifier.setEnabled(False)
        notifier.deleteLater()
        signal.set_wakeup_fd(previous)
        for number, handler in handlers:
            signal.signal(number, handler)
        os.close(reading)
        os.close(writing)

    notifier.activated.connect(asked)
    return undo
