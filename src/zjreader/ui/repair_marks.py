"""Repairs shown in the text: a dotted line below, and words about it by pointer or key.

Owns: the layer of marks on one tab's page and its tips. One for each PageView; lives as long as it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtGui import QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip

from zjreader.viewmodels.pages import ArticlePage
from zjreader.viewmodels.repairs import RepairPlace, places, told

if TYPE_CHECKING:
    from zjreader.ui.look import Look
    from zjreader.ui.page_layout import Layout
    from zjreader.ui.page_view import PageView
    from zjreader.viewmodels.desk import Desk

TIP_MS = 12_000


class RepairMarks(QObject):
    """Joins one page with its repairs."""

    def __init__(self, view: PageView, desk: Desk, look: Look) -> None:
        """Follow ``view``."""
        super().__init__(view)
        self._view, self._desk, self._look = view, desk, look
        self._marked: list[tuple[int, int, RepairPlace]] = []
        view.browser.viewport().installEventFilter(self)
        view.reader.content_changed.connect(self.refresh)
        look.typography_changed.connect(self.refresh)
        desk.repairs.stepped.connect(self._tell_current)
        self.refresh()

    def refresh(self) -> None:
        """Mark the repairs of the article on view, where they are to be shown."""
        content, layout = self._view.reader.content, self._view.browser.page_layout
        self._marked = []
        if self._desk.repairs.shown and isinstance(content, ArticlePage) and layout is not None:
            self._marked = [found for p in places(content.article) if (found := _located(p, layout)) is not None]
        self._view.browser.set_layer("0-repairs", [self._mark(start, end) for start, end, _ in self._marked])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell about the repair below the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            position = self._view.browser.cursorForPosition(event.pos()).position()
            near = [p for start, end, p in self._marked if start <= position <= end]
            if near:
                QToolTip.showText(event.globalPos(), "\n".join(dict.fromkeys(told(p.repair) for p in near)))
                return True
        return super().eventFilter(watched, event)

    def _mark(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        mark = self._view.browser.stretch(start, end)
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(self._look.theme.color("accent"))
        mark.format = form
        return mark

    def _tell_current(self) -> None:
        """Tell about the repair that was gone to, once the page stands still."""
        if self._desk.tabs.current is self._view.reader:
            QTimer.singleShot(0, self, self._show_tip)

    def _show_tip(self) -> None:
        current, browser = self._desk.repairs.current, self._view.browser
        found = next(((s, e) for s, e, p in self._marked if p == current), None)
        if current is None or found is None:
            return
        cursor = QTextCursor(browser.document())
        cursor.setPosition(found[0])
        below = browser.cursorRect(cursor).bottomLeft() + QPoint(0, 6)
        words = told(current.repair)
        browser.setAccessibleDescription(words)
        QToolTip.showText(browser.viewport().mapToGlobal(below), words, browser, browser.rect(), TIP_MS)


def _located(place: RepairPlace, layout: Layout) -> tuple[int, int, RepairPlace] | None:
    """Find a repair in the document; where something was taken away, the character before or after is marked."""
    repair = place.repair
    first, last = repair.start, repair.start + len(repair.repaired)
    if first == last:
        first, last = max(0, first - 1), max(1, last)
    start, end = layout.position(place.label, first), layout.position(place.label, last)
    return (start, end, place) if start is not None and end is not None and start < end else None
