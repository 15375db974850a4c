"""Completes a window once its first page can be read.

Owns: when that is. The page is readable when it has been painted with its content; the modules are then loaded on
a thread of their own, so that scrolling goes on, and the rest of the window is made. Whoever presses a key or a
button meanwhile has the rest made first: nothing can be asked of a page on view whose window is not whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.ui.main_window import MainWindow

LONGEST_MS = 1500
"""Milliseconds after which a window is completed that never painted a text: minimised, or with nothing yet."""

INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.DragEnter,
        QEvent.Type.Drop,
        QEvent.Type.ContextMenu,
    }
)


class Completing(QObject):
    """Waits for the first page, or for the first input."""

    def __init__(
        self, window: MainWindow, load: Callable[[Callable[[], None]], None], complete: Callable[[], None]
    ) -> None:
        """Begin to wait; the window is shown and its desk opened.

        Args:
            window: The window.
            load: Loads elsewhere what the rest is made of, and calls back.
            complete: Makes the rest, at once.
        """
        super().__init__(window)
        self._window = window
        self._load = load
        self._complete = complete
        self._last = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._last.timeout.connect(self._begin)
        self._last.start()
        page = window.centre.page
        if page is not None:
            page.browser.painted.connect(self._hasten)
        window.desk.completed.connect(self._end)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what comes from outside before any widget gets it."""
        if event.type() in INPUT:
            self._complete()
        return False

    def _hasten(self) -> None:
        if self._last.isActive():
            self._last.start(0)  # after this paint

    def _begin(self) -> None:
        handle = self._window.windowHandle()  # not before: making its type takes time from the first page
        if handle is not None:
            handle.installEventFilter(self)
        self._load(self._complete)

    def _end(self) -> None:
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
        self._last.stop()
        self.deleteLater()
