"""The notes of what is read, at the right.

Owns: the head with the count, the cards, what links here, and what the panel says while it is empty.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from zjreader.domain.keys import parse_place
from zjreader.ui.annotating.card_list import CardList
from zjreader.ui.focus import lead
from zjreader.viewmodels.annotating.rows import one_line
from zjreader.viewmodels.pages import Page, PageKind, Target

if TYPE_CHECKING:
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

MOST_REFERENCES = 6


class NotesPanel(QFrame):
    """The panel."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Follow the notes of the article on view."""
        super().__init__(parent)
        self.setObjectName("notes_panel")
        self.setMinimumWidth(220)
        self._desk = desk
        self._look = look
        self._notes = desk.notebook.notes
        self.title = QLabel(self)
        self.title.setProperty("role", "strong")
        self.add = look.tool("plus", self.tr("给整篇写笔记（Ctrl+Alt+N）"), self, 16)
        self.all = look.tool("list", self.tr("全部批注（Ctrl+Shift+A）"), self, 16)
        self.fold = look.tool("x", self.tr("收起（F8）"), self, 16)
        self.list = CardList(desk, look, self)
        self.empty = QLabel(
            self.tr("这篇文章还没有批注。\n在正文里选中文字，按 1 到 5 标颜色，按 N 写笔记。"), self
        )
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(14, 6, 14, 0)
        self.references = QLabel(self)
        self.references.setObjectName("references")
        self.references.setWordWrap(True)
        self.references.setTextFormat(Qt.TextFormat.RichText)
        self.references.setContentsMargins(14, 8, 14, 10)
        self._lay_out()
        lead(self, self.list)
        self.add.clicked.connect(lambda: desk.notebook.marking.note_article())
        self.fold.clicked.connect(self._notes.toggle)
        self.list.link_activated.connect(self._follow)
        self.references.linkActivated.connect(self._open_reference)
        self._notes.changed.connect(self.refresh)
        self._notes.references_changed.connect(self._show_references)
        look.theme_changed.connect(self._show_references)
        self.refresh()
        self._show_references()

    def refresh(self) -> None:
        """Show the count, and the hint where there is nothing; nothing new before that is known."""
        if not self._notes.fetched:
            return
        count = self._notes.model.count
        self.title.setText(self.tr("本文批注 {0}").format(count) if count else self.tr("本文批注"))
        self.empty.setVisible(not count)
        self.list.setVisible(bool(count))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 8, 0)
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addStretch()
        for button in (self.add, self.all, self.fold):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addWidget(self.references)

    def _show_references(self) -> None:
        found = self._notes.references
        self.references.setVisible(bool(found))
        accent = self._look.theme.roles["accent"]
        lines = [
            f'<a style="color:{accent};text-decoration:none" href="{number}">《{escape(one.title)}》</a>'
            f"　{escape(_start(one.annotation.note))}"
            for number, one in enumerate(found[:MOST_REFERENCES])
        ]
        head = self.tr("被引用 {0} 处").format(len(found))
        self.references.setText(f"<b>{head}</b><br>" + "<br>".join(lines))

    def _open_reference(self, number: str) -> None:
        annotation = self._notes.references[int(number)].annotation
        position = annotation.position
        target = Target(position.label, position.start, position.start, third=True) if position else None
        self._desk.tabs.open(Page(PageKind.ARTICLE, annotation.article), target)
        self._notes.choose(annotation.id)

    def _follow(self, link: str) -> None:
        place = parse_place(link)
        if place is None:
            return
        if place.article is None:
            self._desk.tabs.open(Page(PageKind.ISSUE, place.issue))
        else:
            self._desk.open_article(place.article, Target(place.label, third=True) if place.label else None)


def _start(note: str) -> str:
    """Give the first words of a note."""
    words = one_line(note)
    return words[:40] + ("…" if len(words) > 40 else "")
