"""Completes a window once its first page can be read.

Owns: when that is. The page is readable when it has been painted with its content; the modules are then loaded on
a thread of their own, so that scrolling goes on, and the rest of the window is made. Whoever presses a key or a
button before that has the rest made first: nothing can be asked of a window that is not whole.
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
        QEvent.Type.ContextMenu,
        QEvent.Type.Close,
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
        self._text = page.browser.viewport() if page is not None else None
        self._watched = [place for place in (self._text, window.windowHandle()) if place is not None]
        for place in self._watched:
            place.installEventFilter(self)
        window.desk.completed.connect(self._end)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is painted, and at what comes from outside before any widget gets it."""
        kind = event.type()
        if kind in INPUT:
            self._complete()
        elif kind is QEvent.Type.Paint and watched is self._text and self._last.isActive():
            page = self._window.centre.page
            if page is not None and page.reader.content is not None:
                self._last.start(0)  # after this paint
        return False

    def _begin(self) -> None:
        self._load(self._complete)

    def _end(self) -> None:
        for place in self._watched:
            place.removeEventFilter(self)
        self._last.stop()
        self.deleteLater()
