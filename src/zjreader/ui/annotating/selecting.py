"""Selecting words on a page, and the bar that comes with it.

Owns: telling the notebook what is selected, showing the bar where it covers nothing selected, the keys that mark,
and letting the selection go once it was marked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor

from zjreader.domain.inks import Color
from zjreader.domain.sentences import sentence_at
from zjreader.ui.annotating.selected_place import selection_of
from zjreader.ui.annotating.selection_bar import SelectionBar
from zjreader.ui.page_layout import code_points, utf16_offset
from zjreader.viewmodels.pages import ArticlePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.ui.look import Look
    from zjreader.ui.page_view import PageView
    from zjreader.ui.reader_browser import ReaderBrowser
    from zjreader.viewmodels.desk import Desk

REST = 180
"""Milliseconds after the last change of a selection when the bar comes."""

KEYS = {
    Qt.Key.Key_U: "annotate.underline",
    Qt.Key.Key_N: "annotate.note",
    Qt.Key.Key_Q: "annotate.quote",
    **{Qt.Key(Qt.Key.Key_1 + n): f"annotate.{color.value}" for n, color in enumerate(Color)},
}


class Selecting(QObject):
    """The selection of one page."""

    def __init__(self, view: PageView, desk: Desk, look: Look, run: Callable[[str], None]) -> None:
        """Follow ``view``; ``run`` runs a command by its id."""
        super().__init__(view)
        self._view = view
        self._browser = view.browser
        self._desk = desk
        self._marking = desk.notebook.marking
        self._run = run
        self.bar = SelectionBar(look, self._browser)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.take)
        self._pressed = False
        self._dismissed = (-1, -1)
        self.bar.chosen.connect(run)
        self.bar.left.connect(self._dismiss)
        self._browser.selectionChanged.connect(self._on_selection)
        self._browser.verticalScrollBar().valueChanged.connect(self._on_scroll)
        self._browser.installEventFilter(self)
        self._browser.viewport().installEventFilter(self)
        view.reader.content_changed.connect(self.bar.put_away)
        look.typography_changed.connect(self.bar.put_away)
        self._marking.selection_changed.connect(self._on_taken)
        self._marking.bar_asked.connect(self.enter_bar)
        self._marking.caret_asked.connect(self._toggle_caret)
        self._marking.sentence_asked.connect(self._select_sentence)

    @property
    def _on_view(self) -> bool:
        return self._desk.tabs.current is self._view.reader and self._view.on_view is self._browser

    def enter_bar(self) -> None:
        """Bring the focus to the bar, showing it first where words are selected."""
        if not self._on_view:
            return
        self._dismissed = (-1, -1)
        self.take()
        if self.bar.isVisible():
            self.bar.enter()

    def take(self) -> None:
        """Tell what is selected and bring the bar; not while the mouse is still dragging."""
        self._rest.stop()
        content, layout = self._view.reader.content, self._browser.page_layout
        if not isinstance(content, ArticlePage) or layout is None or not self._on_view or self._pressed:
            return
        cursor = self._browser.textCursor()
        chosen = None
        if cursor.hasSelection():
            chosen = selection_of(layout, content.article, cursor.selectionStart(), cursor.selectionEnd())
        self._marking.choose(chosen)
        self._place_bar()

    def _dismiss(self) -> None:
        """Put the bar away for as long as the same words are selected."""
        cursor = self._browser.textCursor()
        self._dismissed = (cursor.selectionStart(), cursor.selectionEnd())
        self.bar.put_away()

    def _toggle_caret(self) -> None:
        """Show a caret at the first line on view, to be moved by the arrows; or put it away."""
        if not self._on_view:
            return
        flags = self._browser.textInteractionFlags() ^ Qt.TextInteractionFlag.TextSelectableByKeyboard
        self._browser.setTextInteractionFlags(flags)
        if flags & Qt.TextInteractionFlag.TextSelectableByKeyboard:
            cursor = self._browser.textCursor()
            if not cursor.hasSelection():
                cursor.setPosition(self._browser.top_position())
                self._browser.setTextCursor(cursor)
            self._browser.setFocus()

    def _select_sentence(self) -> None:
        """Select the sentence at the caret; where words are selected, up to the end of the next one too."""
        if not self._on_view:
            return
        if not self._browser.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard:
            self._toggle_caret()
        cursor = self._browser.textCursor()
        start, held = cursor.selectionStart(), cursor.hasSelection()
        block = self._browser.document().findBlock(cursor.selectionEnd())
        text = block.text()
        found = sentence_at(text, code_points(text, cursor.selectionEnd() - block.position()))
        cursor.setPosition(start if held else block.position() + utf16_offset(text, found.start))
        cursor.setPosition(block.position() + utf16_offset(text, found.end), QTextCursor.MoveMode.KeepAnchor)
        self._browser.setTextCursor(cursor)

    def _on_selection(self) -> None:
        if not self._browser.textCursor().hasSelection():
            self.bar.put_away()
        self._rest.start()

    def _on_taken(self) -> None:
        """Let the selection go when it was marked, so that the mark is seen."""
        if self._marking.selection is not None or not self._on_view or self._rest.isActive():
            return
        cursor = self._browser.textCursor()
        if cursor.hasSelection():
            cursor.setPosition(cursor.selectionEnd())
            self._browser.setTextCursor(cursor)
            self._rest.stop()
        self.bar.put_away()

    def _on_scroll(self) -> None:
        if self._marking.selection is not None:
            self._place_bar()

    def _place_bar(self) -> None:
        if self._marking.selection is None or not self._on_view:
            self.bar.put_away()
            return
        cursor = self._browser.textCursor()
        if (cursor.selectionStart(), cursor.selectionEnd()) == self._dismissed:
            return
        first = line_at(self._browser, cursor.selectionStart())
        last = line_at(self._browser, cursor.selectionEnd())
        if abs(first.top() - last.top()) < 4:
            first = last = first.united(last)
        self.bar.stand_at(first, last, self._browser.viewport().rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take keys that mark, and the mouse's letting go of a selection."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed = True
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._pressed = False
                self._rest.start()
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._on_scroll)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self.bar.isVisible():
            self._dismiss()
            return True
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        command = next((name for key, name in KEYS.items() if key == event.key()), None)
        if command is None or not plain or not self._browser.textCursor().hasSelection():
            return False
        self.take()
        self._run(command)
        return True


def line_at(browser: ReaderBrowser, position: int) -> QRect:
    """Give the rectangle of a position's line in the view, a little higher than its letters."""
    cursor = QTextCursor(browser.document())
    cursor.setPosition(position)
    return browser.cursorRect(cursor).adjusted(0, -4, 0, 4)
