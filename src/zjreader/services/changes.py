"""Tell every view what changed.

Owns: the list of listeners. Called on the thread that owns the views; a mutation made on a worker is published
by whoever receives its outcome.
"""

from __future__ import annotations

from collections.abc import Callable

from zjreader.domain.changes import ChangeSet

Listener = Callable[[ChangeSet], None]


class Broadcaster:
    """Passes change sets on to whoever subscribed."""

    def __init__(self) -> None:
        """Begin without listeners."""
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` at every change; the returned function ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def publish(self, change: ChangeSet) -> None:
        """Tell all listeners, in the order they came."""
        for listener in tuple(self._listeners):
            listener(change)
