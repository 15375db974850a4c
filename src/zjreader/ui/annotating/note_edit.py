"""Write a note.

Owns: the plain text of one note, growing with what is written, and turning a pasted key or citation into a link.
Keeping it is the card editor's matter.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from zjreader.ui.text_box import open_text_menu
from zjreader.ui.typography import interface_font

LEAST, MOST = 64, 260
LONGEST_PASTE = 400
"""Characters of a paste that is looked at for a link; a longer one is text."""


class NoteEdit(QPlainTextEdit):
    """The field.

    Signals:
        left: The focus went elsewhere.
        finished: Escape or Ctrl+Enter was pressed.
        pasted: A short text was pasted that may name a place; whoever takes it inserts the link or the text.
        grown: It wants another height.
    """

    left = Signal()
    finished = Signal()
    pasted = Signal(str)
    grown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("note_edit")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(interface_font())
        self.setPlaceholderText(self.tr("写下想法，自动保存。可用 Markdown；粘贴编号或引文会成为链接。"))
        self.setAccessibleName(self.tr("笔记"))
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._grow)
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End by Escape or Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.finished.emit()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu."""
        open_text_menu(self.createStandardContextMenu(event.pos()), event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus went."""
        super().focusOutEvent(event)
        self.left.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take plain text only; what may name a place goes to whoever can tell."""
        text = source.text()
        if text.strip() and len(text) <= LONGEST_PASTE:
            self.pasted.emit(text)
        else:
            self.insertPlainText(text)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text."""
        return source.hasText()

    def _grow(self) -> None:
        lines = min(self.blockCount(), 20)
        if lines < 20:
            lines = sum(max(1, self.document().findBlockByNumber(n).lineCount()) for n in range(lines))
        height = max(LEAST, min(MOST, lines * self.fontMetrics().lineSpacing() + 14))
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
            self.grown.emit()
