"""The list of cards, and the editor that opens in the place of one.

Owns: choosing, opening and deleting cards by mouse and keyboard, following links in notes, and keeping the open
editor in its place when cards come, go or change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from zjreader.ui.annotating.card_delegate import CardDelegate
from zjreader.ui.annotating.card_editor import CardEditor
from zjreader.ui.annotating.dealing import Dealing
from zjreader.viewmodels.annotating.cards import CARD, FIRST, Card

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk


BATCH = 60
"""Cards laid out at once."""


class CardList(QListView):
    """The cards.

    Signals:
        link_activated: A link in a note was opened.
    """

    link_activated = Signal(str)

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Show the notes of the article on view."""
        super().__init__(parent)
        self._desk = desk
        self._look = look
        self._notes = desk.notebook.notes
        self.editor: CardEditor | None = None
        self._kept = ""
        self.setObjectName("card_list")
        self.setAccessibleName(self.tr("本文批注"))
        self.setModel(self._notes.model)
        self.delegate = CardDelegate(self, look)
        self.setItemDelegate(self.delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self._dealing = Dealing(self._notes.model, self)
        self._dealing.begun.connect(self._follow_seen)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.delegate.editor_height = lambda: self.editor.sizeHint().height() if self.editor else 0
        self._notes.current_changed.connect(self._follow_current)
        self._notes.seen_changed.connect(self._follow_seen)
        self._notes.edit_asked.connect(self.write)
        self._notes.model.modelAboutToBeReset.connect(self._keep_editor)
        self._notes.model.modelReset.connect(self._bring_editor_back)
        self._notes.model.dataChanged.connect(self._on_data)
        desk.notebook.leaving.connect(self.close_editor)
        look.theme_changed.connect(self._update)

    def write(self, annotation: str) -> None:
        """Open the editor in the place of a card."""
        row = self._notes.model.row_of(annotation)
        if row < 0:
            return
        if self.editor is None or self.editor.annotation.id != annotation:
            self.close_editor()
            self._open_editor(row)
        if self.editor is not None:
            self.scrollTo(self._index(row), QAbstractItemView.ScrollHint.EnsureVisible)
            self.editor.note.setFocus()

    def close_editor(self) -> None:
        """Keep what is written and show the card again."""
        editor, self.editor = self.editor, None
        if editor is None:
            return
        editor.save()
        self.delegate.editing = ""
        row = self._notes.model.row_of(editor.annotation.id)
        if row >= 0:
            index = self._index(row)
            held = editor.isAncestorOf(self.window().focusWidget() or self)
            self.setIndexWidget(index, None)  # type: ignore[arg-type]
            self.delegate.sizeHintChanged.emit(index)
            if held:
                self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through cards, write by Enter, delete by Delete."""
        card = self._card(self.currentIndex())
        if card is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.write(card.id)
        elif card is not None and event.key() == Qt.Key.Key_Delete:
            self._desk.notebook.annotator.delete([card.id])
        else:
            super().keyPressEvent(event)
            card = self._card(self.currentIndex())
            if card is not None and event.key() in (
                Qt.Key.Key_Up,
                Qt.Key.Key_Down,
                Qt.Key.Key_Home,
                Qt.Key.Key_End,
            ):
                self._notes.choose(card.id, go=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to a card's words; at the card one is at, write."""
        super().mouseReleaseEvent(event)
        at: QPoint = event.position().toPoint()
        index = self.indexAt(at)
        card = self._card(index)
        if card is None or event.button() != Qt.MouseButton.LeftButton:
            return
        link, tool = self.delegate.link_at(index, at), self.delegate.tool_at(index, at)
        if link:
            self.link_activated.emit(link)
        elif tool == "delete":
            self._desk.notebook.annotator.delete([card.id])
        elif tool == "edit" or card.id == self._notes.current:
            self.write(card.id)
        else:
            self.close_editor()
            self._notes.choose(card.id, go=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        hand = index.isValid() and (self.delegate.link_at(index, at) or self.delegate.tool_at(index, at))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let cards have other heights in another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards, and have more dealt."""
        super().paintEvent(event)
        self._dealing.go_on()

    def minimumSizeHint(self) -> QSize:
        """Be small where there is little room."""
        return QSize(120, 60)

    def _card(self, index: QModelIndex) -> Card | None:
        card = index.data(CARD) if index.isValid() else None
        return card if isinstance(card, Card) else None

    def _index(self, row: int) -> QModelIndex:
        """Give the index of a row, which the view is told of now at the latest."""
        model = self._notes.model
        if row >= model.rowCount():
            model.tell_all()
        return model.index(row)

    def _open_editor(self, row: int) -> None:
        index = self._index(row)
        card = self._card(index)
        if card is None:
            return
        editor = CardEditor(card.annotation, self._desk, self._look, self.viewport())
        self.editor, self.delegate.editing = editor, card.id
        editor.finished.connect(self.close_editor)
        editor.resized.connect(lambda: self._resize_editor(editor))
        self.setIndexWidget(index, editor)
        self._resize_editor(editor)

    def _resize_editor(self, editor: CardEditor) -> None:
        row = self._notes.model.row_of(editor.annotation.id)
        if editor is self.editor and row >= 0:
            self.delegate.sizeHintChanged.emit(self._index(row))

    def _keep_editor(self) -> None:
        """The list is about to be filled anew, which takes the editor away: keep its words first."""
        if self.editor is not None:
            self._kept = self.editor.annotation.id
            self.editor.save()
            self.editor, self.delegate.editing = None, ""

    def _bring_editor_back(self) -> None:
        kept, self._kept = self._kept, ""
        if kept and self._notes.model.row_of(kept) >= 0:
            QTimer.singleShot(0, self, lambda: self.write(kept))
        self._follow_current()

    def _on_data(self, first: QModelIndex, last: QModelIndex) -> None:
        if self.editor is not None:
            row = self._notes.model.row_of(self.editor.annotation.id)
            if first.row() <= row <= last.row():
                self.editor.show_annotation(self._notes.model.cards[row].annotation)
        self.delegate.sizeHintChanged.emit(first)

    def _follow_current(self) -> None:
        self.delegate.current = self._notes.current
        if self.editor is not None and self.editor.annotation.id != self._notes.current:
            self.close_editor()
        row = self._notes.model.row_of(self._notes.current)
        if row >= 0:
            index = self._index(row)
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._update()

    def _follow_seen(self) -> None:
        """Keep the cards of what is on view in sight, unless one is at work here."""
        self.delegate.seen = self._notes.seen
        if self._notes.model.rowCount() and not self.hasFocus() and self.editor is None and not self.underMouse():
            rows = [row for key in self._notes.seen if (row := self._notes.model.row_of(key)) >= 0]
            first = min(rows, default=0)
            if rows and (first or self.verticalScrollBar().value()):  # else in sight without laying out any
                for row in (min(max(rows), first + FIRST - 1), first):
                    self.scrollTo(self._index(row), QAbstractItemView.ScrollHint.EnsureVisible)
        self._update()

    def _update(self) -> None:
        self.viewport().update()
