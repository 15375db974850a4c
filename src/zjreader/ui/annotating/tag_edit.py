"""Tags typed in one line, separated by commas, with completion.

Owns: splitting and joining, and completing the tag the cursor is in from those that exist.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate, QWidget

from zjreader.ui.text_box import TextBox
from zjreader.ui.typography import interface_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

_COMMA = re.compile(r"[,，、;；]")


class TagEdit(TextBox):
    """The line.

    Signals:
        tags_changed: The tags were changed and left.
    """

    tags_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without tags."""
        super().__init__(parent)
        self.setPlaceholderText(self.tr("标签，用逗号隔开"))
        self.setAccessibleName(self.tr("标签"))
        self._given: tuple[str, ...] = ()
        self._known = QStringListModel(self)
        self._completer = QCompleter(self._known, self)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._popup = QListView()
        self._popup.setObjectName("completions")
        self._completer.setPopup(self._popup)
        self._popup.setParent(self, self._popup.windowFlags())  # the completer took it out of the window's look
        self._popup.setItemDelegate(QStyledItemDelegate(self._popup))
        self._popup.setFont(interface_font())
        self._completer.activated.connect(self._complete)
        self.textEdited.connect(self._offer)
        self.editingFinished.connect(self._tell)

    @property
    def tags(self) -> tuple[str, ...]:
        """Give the tags as typed, each once."""
        return tuple(dict.fromkeys(part.strip() for part in _COMMA.split(self.text()) if part.strip()))

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show tags, unless others are being typed."""
        if tuple(tags) != self._given or not self.hasFocus():
            self._given = tuple(tags)
            if not self.hasFocus():
                self.setText("，".join(tags))

    def set_known(self, tags: Sequence[str]) -> None:
        """Complete from these."""
        self._known.setStringList(list(tags))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the list of completions take Enter and Escape while it is open."""
        closing = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab)
        if self._popup.isVisible() and event.key() in closing:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed."""
        super().focusOutEvent(event)
        self._tell()

    def _offer(self) -> None:
        word = self._word()[2].strip()
        self._completer.setCompletionPrefix(word)
        if word and self._completer.completionCount():
            self._completer.complete()
        else:
            self._popup.hide()

    def _complete(self, tag: str) -> None:
        start, end, _ = self._word()
        text = self.text()
        head = text[:start] + tag
        self.setText(head + (text[end:] or "，"))
        self.setCursorPosition(len(head) + 1)

    def _word(self) -> tuple[int, int, str]:
        """Give the tag the cursor is in, with its bounds."""
        text, at = self.text(), self.cursorPosition()
        start = max((m.end() for m in _COMMA.finditer(text[:at])), default=0)
        following = _COMMA.search(text, at)
        end = following.start() if following else len(text)
        return start, end, text[start:end]

    def _tell(self) -> None:
        if self.tags != self._given:
            self._given = self.tags
            self.tags_changed.emit()
