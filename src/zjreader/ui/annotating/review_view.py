"""Annotations whose place the reader must decide.

Owns: the tool page ``review``: the old words and the places that come into question, side by side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from zjreader.domain.annotations import AnchorState
from zjreader.ui.annotating.difference import around, marked
from zjreader.ui.flow_layout import FlowLayout
from zjreader.ui.page_head import LINK_INSET, MARGIN, TOP, page_title, words_beside_links
from zjreader.ui.text_box import let_copy
from zjreader.ui.tool_pages import ToolView
from zjreader.ui.typography import interface_font
from zjreader.viewmodels.annotating.rows import one_line
from zjreader.viewmodels.pages import Page, PageKind, Target

if TYPE_CHECKING:  # loads what must stay off the start path
    from zjreader.domain.anchoring import Candidate
    from zjreader.services.reanchoring import Review
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

SHOWN = 30
"""Cases shown at once; the next come up as these are decided."""

MOST_PLACES = 4


class ReviewView(ToolView):
    """The tool page."""

    def __init__(self, desk: Desk, look: Look, _argument: str = "") -> None:
        """Work out what waits."""
        super().__init__()
        self.setFont(interface_font())  # it is made outside the window
        self._desk = desk
        self._look = look
        self._reviewing = desk.notebook.reviewing
        self.head = page_title("", self)
        self.hint = QLabel(self)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self._inner = QWidget(self)
        self._inner.setObjectName("page")
        self._lay_out()
        self._reviewing.listed.connect(self._show)
        look.theme_changed.connect(self._show)
        self._reviewing.watched = True
        self.destroyed.connect(lambda: setattr(desk.notebook.reviewing, "watched", False))
        self._reviewing.load()

    def begin(self) -> None:
        """Tell the tab its name."""
        self.title_changed.emit(self.tr("待核对的批注"))
        self.status_changed.emit(self.tr("待核对 {0} 条").format(len(self._reviewing.waiting)))

    def _lay_out(self) -> None:
        self._cards = QVBoxLayout(self._inner)
        self._cards.setContentsMargins(MARGIN, 8, MARGIN, MARGIN)
        self._cards.setSpacing(14)
        self.area = QScrollArea(self)
        self.area.setObjectName("paper")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAccessibleName(self.tr("待核对的批注"))
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        top = QVBoxLayout()
        top.setContentsMargins(MARGIN, TOP, MARGIN, 4)
        top.addWidget(self.head)
        top.addWidget(self.hint)
        column.addLayout(top)
        column.addWidget(self.area, 1)

    def focus_first(self) -> None:
        """Begin at the first decision."""
        first = self._inner.findChild(QPushButton)
        (first or self.area).setFocus()

    def _show(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        waiting = self._reviewing.waiting
        count = len(waiting)
        self.head.setText(self.tr("待核对 {0} 条").format(count) if count else self.tr("没有要核对的批注"))
        none = self.tr("重新导入一期之后，位置拿不准的批注会列在这里。")
        some = self.tr(
            "重新导入后，这些批注标记的文字有改动、有几处相同，或者已经不在。原来的文字和笔记都在，由您决定放在哪里。"
        )
        self.hint.setText(some if count else none)
        self.status_changed.emit(self.tr("待核对 {0} 条").format(count))
        for review in waiting[:SHOWN]:
            self._cards.addWidget(ReviewCard(review, self._desk, self._look, self._inner))
        self._cards.addStretch()


class ReviewCard(QFrame):
    """One annotation: what it marked, where that may be now."""

    def __init__(self, review: Review, desk: Desk, look: Look, parent: QWidget) -> None:
        """Lay it out."""
        super().__init__(parent)
        self.setObjectName("review_card")
        self._review = review
        self._desk = desk
        self._look = look
        self._reviewing = desk.notebook.reviewing
        annotation, index = review.annotation, self._reviewing.index
        column = QVBoxLayout(self)
        column.setContentsMargins(16 - LINK_INSET, 12, 16, 10)
        column.setSpacing(8)
        words = words_beside_links(spacing=8)
        title = _label(f"《{index.title(annotation.article)}》　{self._state()}", "strong", self)
        words.addWidget(title)
        if annotation.note:
            words.addWidget(_label(self.tr("笔记：") + one_line(annotation.note)[:120], "muted", self))
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        places = review.candidates[:MOST_PLACES]
        if places:
            grid.addWidget(_label(self.tr("原来标的"), "muted", self), 0, 0)
            grid.addWidget(_label(self.tr("现在可能在"), "muted", self), 0, 1)
        for number, candidate in enumerate(places):
            self._add_place(grid, number, candidate)
        if not places:
            marked_words = annotation.quote.exact if annotation.quote is not None else ""
            grid.addWidget(_rich(_plain(marked_words), self), 0, 0, 1, 2)
        words.addLayout(grid)
        column.addLayout(words)
        column.addLayout(self._foot())
        self.setAccessibleName(title.text())

    def _state(self) -> str:
        return {
            AnchorState.FUZZY: self.tr("文字有改动"),
            AnchorState.AMBIGUOUS: self.tr("有几处相同"),
            AnchorState.ORPHAN: self.tr("原文已不在"),
        }.get(self._review.annotation.state, "")

    def _add_place(self, grid: QGridLayout, number: int, candidate: Candidate) -> None:
        theme, quote = self._look.theme, self._review.annotation.quote
        old, new = marked(quote.exact if quote else "", candidate.quote.exact, theme)
        before = around(quote.prefix, old, quote.suffix, theme) if quote else old
        after = around(candidate.quote.prefix, new, candidate.quote.suffix, theme)
        right = QVBoxLayout()
        right.addWidget(_rich(after, self))
        buttons = FlowLayout(gap=4)
        accept = QPushButton(self.tr("采用此处"), self)
        accept.setProperty("role", "primary" if not number else "")
        accept.clicked.connect(lambda: self._reviewing.accept(self._review, candidate))
        look = QPushButton(self.tr("看原文"), self)
        look.setProperty("role", "link")
        look.clicked.connect(lambda: self._open(candidate))
        buttons.add(accept, look)
        elsewhere = candidate.article != self._review.annotation.article
        if elsewhere:
            right.addWidget(_label(f"《{self._reviewing.index.title(candidate.article)}》", "muted", self))
        right.addLayout(buttons)
        grid.addWidget(_rich(before, self), number + 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(right, number + 1, 1)

    def _foot(self) -> FlowLayout:
        row = FlowLayout(gap=4)
        choose = QPushButton(self.tr("另选：在正文中选好文字"), self)
        keep = QPushButton(self.tr("保留为无位置批注"), self)
        for button in (choose, keep):
            button.setProperty("role", "link")
            row.addWidget(button)
        choose.clicked.connect(self._choose_elsewhere)
        keep.clicked.connect(lambda: self._reviewing.keep(self._review))
        return row

    def _choose_elsewhere(self) -> None:
        self._desk.notebook.replacing.begin(self._review)

    def _open(self, candidate: Candidate) -> None:
        place = candidate.position
        target = Target(place.label, place.start, place.end, third=True)
        self._desk.tabs.open(Page(PageKind.ARTICLE, candidate.article), target, new_tab=True)


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label


def _rich(html: str, parent: QWidget) -> QLabel:
    """Make a label of HTML that was made here from escaped text."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setText(f'<div style="line-height:150%">{html}</div>')
    label.setWordWrap(True)
    let_copy(label)
    return label


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
