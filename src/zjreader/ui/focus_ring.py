"""A ring around the text, list or table that has the focus.

Owns: showing it for what scrolls, and only to whoever goes by keyboard: a ring around the page would disturb those
who read with the mouse. Buttons and boxes have a ring of their own in the style sheet. Threading: GUI thread.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

WIDTH = 2
"""Of the line, in pixels."""

OWN = ("note_edit",)
"""Scrolling boxes that show the focus by their own frame."""


class FocusRing(QWidget):
    """The ring; lies above all else in the window and lets everything through."""

    def __init__(self, window: QWidget) -> None:
        """Follow the focus in ``window``."""
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._around: QWidget | None = None
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay around what has the focus."""
        if watched is self._around and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring in the accent's colour."""
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Link), WIDTH))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        window = self.parentWidget()
        if new is not None and new.window() is not window:
            return  # a popup over the window: the focus comes back
        self._leave()
        if new is None or window is None:
            return
        # Qt sets it for the Tab key and for setFocus() with ShortcutFocusReason, as for F6; others clear it.
        by_keyboard = window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        if by_keyboard and isinstance(new, QAbstractScrollArea) and new.objectName() not in OWN:
            self._around = new
            new.installEventFilter(self)
            self._fit()
            self.show()
            self.raise_()

    def _leave(self) -> None:
        if self._around is not None and isValid(self._around):  # it may be just going
            self._around.removeEventFilter(self)
        self._around = None
        self.hide()

    def _fit(self) -> None:
        window = self.parentWidget()
        if self._around is not None and window is not None:
            self.setGeometry(QRect(self._around.mapTo(window, QPoint()), self._around.size()))
