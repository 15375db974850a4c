"""One checked quotation: manuscript and source side by side, what differs, and what can be done.

Owns: the pane beside the list. What differs is struck through on the left and underlined on the right; figures and
names that differ stand above both.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from zjreader.domain.quotations import FLAG_NAMES, Checked
from zjreader.ui.finding.diff_text import original_html, plain_html, quoted_html
from zjreader.ui.finding.wrap_label import WrapLabel
from zjreader.viewmodels.finding.answers import leads
from zjreader.viewmodels.finding.proof import verdict
from zjreader.viewmodels.finding.wording import source_name, speech_name, state_name
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zjreader.domain.library import Article
    from zjreader.domain.manuscripts import Manuscript
    from zjreader.domain.search import QuoteMatch
    from zjreader.ui.look import Look
    from zjreader.ui.theme import Theme

AROUND = 90
"""Characters of context on either side."""

NARROW = 560
"""Width below which the two stand one below the other."""


class Passage(QFrame):
    """One side: its heading and its words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("card")
        self.head = WrapLabel(self, rich=False)
        policy = self.head.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Maximum)
        self.head.setSizePolicy(policy)
        self.head.setProperty("role", "muted")
        self.words = WrapLabel(self)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.words.setFont(look.typography.serif(15))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 14)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.words)  # without a stretch: it would draw the room below the two sides to itself

    def show_words(self, head: str, words: str) -> None:
        """Show a side."""
        self.head.setText(head)
        self.words.setText(f"<div style='line-height:125%'>{words}</div>")


class ProofDetail(QScrollArea):
    """The pane.

    Signals:
        opened: A place (a QuoteMatch) is to be opened.
        original_asked: The source's words are to be copied.
        quotation_asked: The same with their citation.
        correction_asked: This quotation is to be corrected in a copy.
    """

    opened = Signal(object)
    original_asked = Signal(object)
    quotation_asked = Signal(object)
    correction_asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._look = look
        self._shown: tuple[Checked, Manuscript, Article | None, bool] | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("文稿与原文对照"))
        body = QWidget(self)
        self.head, self.flags = WrapLabel(body), WrapLabel(body)
        self.note, self.others = WrapLabel(body), WrapLabel(body)
        self.left, self.right = Passage(look, body), Passage(look, body)
        self.note.setProperty("role", "muted")
        self.others.setProperty("role", "muted")
        self.others.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.others.linkActivated.connect(self._open_other)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(12)
        self._pair.addWidget(self.left, 1)
        self._pair.addWidget(self.right, 1)
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(10)
        for widget in (self.head, self.flags, self.note):
            column.addWidget(widget)
        column.addLayout(self._pair)
        column.addLayout(self._buttons())
        column.addWidget(self.others)
        column.addStretch()
        self._body = body
        self.setWidget(body)
        body.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        look.theme_changed.connect(self.refresh)

    def _buttons(self) -> QHBoxLayout:
        self.open_button = QPushButton(self.tr("打开原文"), self)
        self.copy_button = QPushButton(self.tr("复制原文"), self)
        self.cite_button = QPushButton(self.tr("连同出处复制"), self)
        self.correct_button = QPushButton(self.tr("改正此处…"), self)
        self.open_button.clicked.connect(lambda: self._tell(self.opened))
        self.copy_button.clicked.connect(lambda: self._tell(self.original_asked))
        self.cite_button.clicked.connect(lambda: self._tell(self.quotation_asked))
        self.correct_button.clicked.connect(self._correct)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.open_button, self.copy_button, self.cite_button, self.correct_button):
            row.addWidget(button)
        row.addStretch()
        return row

    def show_checked(
        self, checked: Checked | None, manuscript: Manuscript | None, article: Article | None, *, correctable: bool
    ) -> None:
        """Show a quotation; the article follows when it is fetched."""
        self._shown = (
            (checked, manuscript, article, correctable) if checked is not None and manuscript is not None else None
        )
        self.refresh()

    def refresh(self) -> None:
        """Show it in the theme's colours."""
        self._body.setVisible(self._shown is not None)
        if self._shown is None:
            return
        checked, manuscript, article, correctable = self._shown
        theme, best = self._look.theme, checked.best
        self.head.setText(f"<b style='font-size:15px'>{said(verdict(checked).value)}</b>")
        self.flags.setText(_flags(checked, theme))
        self.flags.setVisible(bool(checked.flags))
        notes = [escape(said(note)) for note in (best.note, checked.unheld) if note]
        self.note.setText("<br>".join(notes))
        self.note.setVisible(bool(notes))
        here = self.tr("文稿　第{0}段").format(checked.quotation.paragraph + 1)
        self.left.show_words(here, _left(checked, manuscript, theme))
        found = leads(best)
        self.right.setVisible(found)
        if found:
            there = "\n".join(filter(None, (source_name(best), speech_name(best))))
            self.right.show_words(there, _right(best, article, theme))
        for button in (self.open_button, self.copy_button, self.cite_button):
            button.setVisible(found)
        self.correct_button.setVisible(correctable)
        self._show_others(checked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sides beside each other where there is room."""
        super().resizeEvent(event)
        wide = event.size().width() >= NARROW
        self._pair.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _show_others(self, checked: Checked) -> None:
        others = self._others(checked)
        links = [
            f"<a href='{number}'>{escape(source_name(match))}</a>　{state_name(match)}"
            for number, match in enumerate(others)
        ]
        lead = self.tr("各段出处：") if checked.best.pieces else self.tr("另见：")
        self.others.setText(lead + "<br>" + "<br>".join(links))
        self.others.setVisible(bool(links))

    def _others(self, checked: Checked) -> tuple[QuoteMatch, ...]:
        return checked.best.pieces or tuple(match for match in checked.matches[1:] if leads(match))

    def _open_other(self, number: str) -> None:
        if self._shown is not None:
            self.opened.emit(self._others(self._shown[0])[int(number)])

    def _tell(self, signal: SignalInstance) -> None:
        if self._shown is not None:
            signal.emit(self._shown[0].best)

    def _correct(self) -> None:
        if self._shown is not None:
            self.correction_asked.emit(self._shown[0])


def _flags(checked: Checked, theme: Theme) -> str:
    """Give the figures and names that differ, one a line."""
    wrong, right = theme.color("wrong").name(), theme.color("right").name()
    lines = []
    for flag in checked.flags:
        quoted = f"<b style='color:{wrong}'>{escape(flag.quoted) or '（缺）'}</b>"
        original = f"<b style='color:{right}'>{escape(flag.original) or '（原文没有）'}</b>"
        lines.append(said(f"{FLAG_NAMES[flag.kind]}：文稿 {quoted}　原文 {original}"))
    return "<br>".join(lines)


def _left(checked: Checked, manuscript: Manuscript, theme: Theme) -> str:
    """Give the manuscript's paragraph around the quotation."""
    quotation = checked.quotation
    text = manuscript.paragraphs[quotation.paragraph]
    words = quoted_html(checked.best.diff, theme) if checked.best.diff else plain_html(quotation.text)
    return _context(text, quotation.start, quotation.end, words, theme)


def _right(match: QuoteMatch, article: Article | None, theme: Theme) -> str:
    """Give the source's paragraph around the quotation; without the article its words alone."""
    words = original_html(match.diff, theme) if match.diff else plain_html(match.original)
    block = article.block(match.label) if article is not None and article.key == match.article else None
    if block is None or match.pieces or match.end_label:
        return words
    return _context(block.text, match.start, match.end, words, theme)


def _context(text: str, start: int, end: int, words: str, theme: Theme) -> str:
    muted = theme.color("muted").name()
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    head = ("…" if start > AROUND else "") + before
    tail = after + ("…" if len(text) > end + AROUND else "")
    span = f"<span style='color:{muted}'>"
    return f"{span}{plain_html(head)}</span>{words}{span}{plain_html(tail)}</span>"
