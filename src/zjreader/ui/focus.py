"""Where the focus goes: into a page or panel, and from control to control by Tab.

Owns: leading the focus of a container to the control one begins at, and the order of the window's controls for the
Tab key. Qt appends what is made later (a tab's page, a form) to the end of its chain, behind the bottom line; the
chain is put right when another page is shown and when the focus has moved. Threading: GUI thread.
"""

from __future__ import annotations

from functools import cmp_to_key
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget

from zjreader.ui.focus_ring import FocusRing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


class _Lead(QObject):
    """Hands on the focus that a container is given."""

    def __init__(self, container: QWidget) -> None:
        super().__init__(container)
        self.first: QWidget | None = None
        container.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.gotFocus() and (first := self._choose()) is not None:
            first.setFocus(event.reason())
        return super().eventFilter(watched, event)

    def _choose(self) -> QWidget | None:
        """Give the control one begins at; while it is put away (an empty list), the first that is there."""
        container = self.parent()
        if not isinstance(container, QWidget):
            return None
        if self.first is not None and self.first.isVisibleTo(container) and self.first.isEnabled():
            return self.first
        return next((w for w in container.findChildren(QWidget) if _is_stop(w) and w.isVisibleTo(container)), None)


def lead(container: QWidget, first: QWidget) -> None:
    """Let ``container.setFocus()`` go to ``first``, one of its controls; a later call names another.

    A focus proxy does the same only where ``first`` stands before all others: with one, the Tab key jumps from
    before the container to ``first`` and never reaches what stands above it.
    """
    found = container.findChild(_Lead, options=Qt.FindChildOption.FindDirectChildrenOnly)
    (found or _Lead(container)).first = first


class TabOrder(QObject):
    """Lets the Tab key go through what is on view as the eye does: region by region, in each row by row."""

    def __init__(self, window: QWidget, regions: Callable[[], Sequence[QWidget]]) -> None:
        """Order the controls of ``window``; ``regions`` gives its parts in the order in which they are read."""
        super().__init__(window)
        self._window = window
        self._regions = regions
        self.ring = FocusRing(window)
        self._last: list[QWidget] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.arrange)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._notice)

    def ask(self) -> None:
        """Put the order right once what is under way has ended."""
        if not self._soon.isActive():
            self._soon.start(0)

    def arrange(self) -> None:
        """Put the order right."""
        # Qt's own chain is never read here: nextInFocusChain() makes Shiboken take the one control for the owner
        # of the next, which is then gone for Python when the first is deleted.
        parts = (part for part in self._regions() if part.isVisible())
        order = list(dict.fromkeys(stop for part in parts for stop in stops(part)))
        if order == self._last:
            return
        self._last = order
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _notice(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new.window() is self._window:
            self.ask()


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Give the controls on view in a widget that the Tab key may reach, in the order of the eye."""
    inside = [w for w in widget.children() if isinstance(w, QWidget) and w.isVisible() and not w.isWindow()]
    for one in sorted(inside, key=cmp_to_key(_compare)):
        if _is_stop(one) and one.focusProxy() is None:
            yield one
        yield from stops(one)


def _compare(first: QWidget, second: QWidget) -> int:
    """Tell which of two neighbours is read first: the left one of a row, else the upper one."""
    one, other = first.geometry(), second.geometry()
    shared = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    if 2 * shared > min(one.height(), other.height()):
        return one.left() - other.left()
    return one.top() - other.top()


def _is_stop(widget: QWidget) -> bool:
    """Tell whether the Tab key may reach a control."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
