"""The places of a quotation as cards: how it stands there, what differs, and what can be done with it.

Owns: one card for each place, rebuilt for every answer. State is said in words and by an icon, never by colour
alone; the difference is struck through and underlined.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from zjreader.domain.search import QuoteMatch, QuoteState
from zjreader.ui.finding.diff_text import original_html, plain_html, quoted_html, told
from zjreader.ui.finding.wrap_label import WrapLabel
from zjreader.ui.flow_layout import FlowLayout
from zjreader.ui.page_head import LINK_INSET, words_beside_links
from zjreader.viewmodels.finding.answers import Answer, leads
from zjreader.viewmodels.finding.wording import pages_name, source_name, speech_name, state_name
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.ui.look import Look

ICONS = {
    QuoteState.EXACT: ("circle-check", "right"),
    QuoteState.FOLDED: ("circle-check", "accent"),
    QuoteState.FUZZY: ("triangle-alert", "wrong"),
    QuoteState.AMBIGUOUS: ("info", "accent"),
    QuoteState.NONE: ("circle-alert", "wrong"),
}


class QuoteCard(QFrame):
    """One place.

    Signals:
        opened: It is to be opened; with whether in a new tab.
        original_asked: Its source's words are to be copied.
        quotation_asked: Its source's words are to be copied with their citation.
    """

    opened = Signal(bool)
    original_asked = Signal()
    quotation_asked = Signal()

    def __init__(self, match: QuoteMatch, look: Look, parent: QWidget | None = None) -> None:
        """Show a place."""
        super().__init__(parent)
        self.setObjectName("card")
        self.match = match
        self._look = look
        self._icon = QLabel(self)
        self.state = QLabel(state_name(match), self)
        self.state.setProperty("role", "strong")
        likeness = QLabel(f"{match.score:.0%}" if match.state is QuoteState.FUZZY else "", self)
        likeness.setProperty("role", "muted")
        likeness.setToolTip(self.tr("与原文的相似度"))
        head = QHBoxLayout()
        head.setSpacing(6)
        for widget in (self._icon, self.state):
            head.addWidget(widget)
        head.addStretch()
        head.addWidget(likeness)
        words = words_beside_links(spacing=5)
        column = _column(self, words)
        words.addLayout(head)
        self.words = self._label("")
        self.source = self._label("")
        self.place = self._label("", muted=True)
        self.note = self._label(said(match.note), muted=True)
        for label in (self.words, self.source, self.place, self.note):
            words.addWidget(label)
        column.addLayout(self._buttons())
        look.theme_changed.connect(self.refresh)
        self.setAccessibleName(f"{state_name(match)} {match.title} {told(match.diff)} {said(match.note)}")
        self.refresh()

    def refresh(self) -> None:
        """Show it in the theme's colours."""
        match, theme = self.match, self._look.theme
        icon, role = ICONS[match.state]
        self._icon.setPixmap(self._look.icons.pixmap(icon, role, 16, self.devicePixelRatioF()))
        there, differs = leads(match), any(part.op != "equal" for part in match.diff)
        self.words.setText(self.tr("引文：") + quoted_html(match.diff, theme))
        self.words.setVisible(differs)
        original = original_html(match.diff, theme) if differs else plain_html(match.original)
        self.source.setText((self.tr("原文：") if differs else "") + original)
        self.source.setVisible(there)
        told = filter(None, (source_name(match), speech_name(match)))
        self.place.setText("<br>".join(map(escape, told)))
        self.place.setVisible(there)
        self.note.setVisible(bool(match.note))

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(gap=2)
        row.setContentsMargins(0, 2, 0, 0)
        if not leads(self.match):
            return row
        self.open_button = QPushButton(self.tr("打开"), self)
        self.open_button.clicked.connect(lambda: self.opened.emit(False))
        copies = (
            (self.tr("复制原文"), self.original_asked),
            (self.tr("复制引文"), self.quotation_asked),
        )
        self.open_button.setProperty("role", "link")
        row.addWidget(self.open_button)
        for text, signal in copies:
            button = QPushButton(text, self)
            button.setProperty("role", "link")
            button.clicked.connect(signal)
            row.addWidget(button)
        return row

    def _label(self, text: str, *, muted: bool = False) -> QLabel:
        label = WrapLabel(self)
        label.setText(text)
        if muted:
            label.setProperty("role", "muted")
        return label


def _column(card: QFrame, words: QVBoxLayout) -> QVBoxLayout:
    """Lay out a card: its words, and below them links that begin where these begin."""
    column = QVBoxLayout(card)
    column.setContentsMargins(10 - LINK_INSET, 8, 10, 8)
    column.setSpacing(5)
    column.addLayout(words)
    return column


class CitationCard(QFrame):
    """What a pasted citation or key leads to.

    Signals:
        opened: It is to be opened.
    """

    opened = Signal()

    def __init__(self, answer: Answer, look: Look, parent: QWidget | None = None) -> None:
        """Show where an answer leads."""
        super().__init__(parent)
        self.setObjectName("card")
        title = QLabel(self._title(answer), self)
        title.setWordWrap(True)
        title.setProperty("role", "strong")
        facts = QLabel(self._facts(answer), self)
        facts.setWordWrap(True)
        facts.setProperty("role", "muted")
        button = QPushButton(self.tr("打开　Enter"), self)
        button.setProperty("role", "link")
        button.clicked.connect(self.opened)
        column = _column(self, words_beside_links(title, facts, spacing=5))
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        button.setVisible(answer.place is not None)
        facts.setVisible(bool(facts.text()))

    def _title(self, answer: Answer) -> str:
        if answer.article is not None:
            return f"《{answer.article.title}》"
        if answer.place is not None:
            return self.tr("期刊 {0}").format(answer.place.issue)
        return self.tr("书库里没有这一篇")

    def _facts(self, answer: Answer) -> str:
        article = answer.article
        if article is None:
            return "" if answer.place is not None else self.tr("引文里的刊名、年份、期号和题名都要相符才能找到。")
        facts = ["　".join(article.authors), pages_name(article.start_page, article.end_page)]
        if not answer.page_agrees and answer.cited is not None:
            facts.append(self.tr("引文写的是第{0}页，不在这一篇之内。").format(answer.cited.page))
        return "　".join(fact for fact in facts if fact)


class Cards(QScrollArea):
    """The cards of an answer, one below the other.

    Signals:
        match_opened: A place of a quotation is to be opened.
        place_opened: What a citation or key leads to is to be opened.
        original_asked: The source's words at a place are to be copied.
        quotation_asked: The same with their citation.
    """

    match_opened = Signal(object, bool)
    place_opened = Signal()
    original_asked = Signal(object)
    quotation_asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._look = look
        self.cards: list[QuoteCard] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("引文的出处"))
        self.viewport().setAutoFillBackground(False)

    def show_answer(self, answer: Answer | None) -> None:
        """Show an answer's places."""
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(12, 0, 12, 12)
        column.setSpacing(8)
        self.cards = []
        if answer is not None:
            if answer.cited is not None or answer.place is not None:
                lead = CitationCard(answer, self._look, body)
                lead.opened.connect(self.place_opened)
                column.addWidget(lead)
            for match in answer.matches:
                column.addWidget(self._card(match, body))
        column.addStretch()
        self.setWidget(body)
        body.setAutoFillBackground(False)

    def _card(self, match: QuoteMatch, body: QWidget) -> QuoteCard:
        card = QuoteCard(match, self._look, body)
        card.opened.connect(lambda new_tab: self.match_opened.emit(match, new_tab))
        card.original_asked.connect(lambda: self.original_asked.emit(match))
        card.quotation_asked.connect(lambda: self.quotation_asked.emit(match))
        self.cards.append(card)
        return card
