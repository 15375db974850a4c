"""Edit a card in its place.

Owns: colour, underline, note, tags, link and deletion of one annotation while it is open. What is written is kept
after a short rest, when the focus leaves and when the editor closes; an echo of it never overwrites newer words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from zjreader.domain.inks import Color, Style
from zjreader.ui.annotating.buttons import ColorButton
from zjreader.ui.annotating.card_delegate import BETWEEN, SIDE
from zjreader.ui.annotating.link_popup import LinkPopup
from zjreader.ui.annotating.note_edit import NoteEdit
from zjreader.ui.annotating.tag_edit import TagEdit
from zjreader.viewmodels.belonging import OwnTasks

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zjreader.domain.annotations import Annotation
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

REST = 700
"""Milliseconds of rest after which what was written is kept."""


class CardEditor(QFrame):
    """The editor of one annotation.

    Signals:
        finished: It is to be closed.
        resized: It wants another height.
    """

    finished = Signal()
    resized = Signal()

    def __init__(self, annotation: Annotation, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Show an annotation."""
        super().__init__(parent)
        self.box = QFrame(self)
        self.box.setObjectName("card_editor")
        self.annotation = annotation
        self._desk = desk
        self._annotator = desk.notebook.annotator
        self._sent: list[str] = []
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.save)
        self.words = QLabel(self)
        self.words.setProperty("role", "muted")
        self.note = NoteEdit(self)
        self.note.setPlainText(annotation.note)
        self.tags = TagEdit(self)
        self.colors = [ColorButton(color, look, self) for color in Color]
        self.underline = look.tool("underline", self.tr("划线"), self, 16)
        self.underline.setCheckable(True)
        self.link = look.tool("link", self.tr("插入链接"), self, 16)
        self.remove = look.tool("trash-2", self.tr("删除这条批注"), self, 16)
        self.done = QPushButton(self.tr("完成"), self)
        self.done.setProperty("role", "link")
        self._lay_out()
        self.popup = LinkPopup(desk, look, self)
        self._join()
        self.show_annotation(annotation)
        own = OwnTasks(desk.tasks, self)
        own.run("read", lambda _c, _p: desk.services.annotating.tags(), self._take_tags, desk.notices.fail)

    def show_annotation(self, annotation: Annotation) -> None:
        """Follow a change: our own echo changes nothing, another one is shown unless newer words wait here."""
        self.annotation = annotation
        if annotation.note in self._sent:
            del self._sent[: self._sent.index(annotation.note) + 1]
        elif not self._sent and not self._rest.isActive() and annotation.note != self.note.toPlainText():
            self.note.setPlainText(annotation.note)
            self._rest.stop()
        self.tags.set_tags(annotation.tags)
        for button in self.colors:
            button.setChecked(button.color is annotation.color)
        self.underline.setChecked(annotation.style is Style.UNDERLINE)
        self.underline.setVisible(annotation.style is not Style.NONE)
        self._show_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many of the marked words as fit."""
        super().resizeEvent(event)
        self._show_words()

    def _show_words(self) -> None:
        quote = self.annotation.quote
        words = quote.exact.replace("\n", " ") if quote is not None else self.tr("整篇笔记")
        room = max(60, self.width() - 2 * SIDE - 46)
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.words.setText(f"“{shown}”" if quote is not None else shown)

    def save(self) -> None:
        """Keep what is written now."""
        self._rest.stop()
        text = self.note.toPlainText()
        newest = self._sent[-1] if self._sent else self.annotation.note
        if text != newest:
            self._sent.append(text)
            self._annotator.set_note(self.annotation.id, text)
        if self.tags.tags != self.annotation.tags and not self.tags.hasFocus():
            self._annotator.set_tags(self.annotation.id, self.tags.tags)

    def insert(self, text: str) -> None:
        """Put text where the cursor is."""
        self.note.insertPlainText(text)
        self.note.setFocus()

    def _lay_out(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(SIDE, BETWEEN, SIDE, BETWEEN)
        around.addWidget(self.box)
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self.box)
        column.setContentsMargins(12, 8, 8, 6)
        column.setSpacing(5)
        head.setSpacing(0)
        for button in self.colors:
            head.addWidget(button)
        head.addWidget(self.underline)
        head.addStretch()
        head.addWidget(self.remove)
        foot.addWidget(self.link)
        foot.addStretch()
        foot.addWidget(self.done)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.note)
        column.addWidget(self.tags)
        column.addLayout(foot)

    def _join(self) -> None:
        ids = [self.annotation.id]
        for button in self.colors:
            button.clicked.connect(lambda _on=False, c=button.color: self._annotator.set_color(ids, c))
        self.underline.clicked.connect(
            lambda on: self._annotator.set_style(ids, Style.UNDERLINE if on else Style.HIGHLIGHT)
        )
        self.remove.clicked.connect(self._delete)
        self.done.clicked.connect(self.finished)
        self.link.clicked.connect(lambda: self.popup.open_at(self.link))
        self.popup.chosen.connect(self.insert)
        self.note.textChanged.connect(self._rest.start)
        self.note.left.connect(self.save)
        self.note.finished.connect(self.finished)
        self.note.grown.connect(self.resized)
        self.note.pasted.connect(lambda text: self.popup.links.of_paste(text, self.insert))
        self.tags.tags_changed.connect(lambda: self._annotator.set_tags(self.annotation.id, self.tags.tags))
        self._rest.stop()

    def _delete(self) -> None:
        self.save()
        self._annotator.delete([self.annotation.id])

    def _take_tags(self, tags: dict[str, int]) -> None:
        self.tags.set_known(sorted(tags, key=lambda name: (-tags[name], name)))
