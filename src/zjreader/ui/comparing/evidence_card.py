"""The card that opens beside a figure: where it stands, the words, and what can be done with it.

Owns: one card over a comparison, its place beside the cell (never on it), and the form for corrections. Escape
leads back to the cell.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from zjreader.domain.figure_words import figure_words, period_words
from zjreader.ui.comparing.correction_form import CorrectionForm
from zjreader.ui.page_head import LINK_INSET, words_beside_links
from zjreader.ui.text_box import TextBox, let_copy
from zjreader.ui.typography import SANS
from zjreader.viewmodels.said import listed, noted, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.domain.comparison import Cell
    from zjreader.domain.studies import Indicator
    from zjreader.ui.look import Look
    from zjreader.viewmodels.comparing.comparison_page import ComparisonPage
    from zjreader.viewmodels.comparing.evidence import Card

WIDTH = 420
EDGE = 14
"""Pixels at the left and right of a card's words."""
MARGIN = 8


class EvidenceCard(QFrame):
    """The card.

    Signals:
        open_asked: The original (an Indicator) is to be opened.
        copy_asked: The quotation (an Indicator) is to be copied with its source.
        note_asked: A note is to be kept with the words (an Indicator); with its text.
        hide_asked: The figure (an Indicator) is to be struck.
        change_asked: The figure (an Indicator) is to be corrected; with the fields.
        closed: The card was put away.
        shown: Another figure (an Indicator) is on the card.
    """

    open_asked = Signal(object)
    copy_asked = Signal(object)
    note_asked = Signal(object, str)
    hide_asked = Signal(object)
    change_asked = Signal(object, object)
    closed = Signal()
    shown = Signal(object)

    def __init__(self, page: ComparisonPage, look: Look, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("依据"))
        self._page = page
        self._look = look
        self._cell: Cell | None = None
        self._beside = QRect()
        self.indicator: Indicator | None = None
        self._build()
        self._shade()
        look.theme_changed.connect(self._shade)
        look.typography_changed.connect(self._tell)
        self.hide()

    def _build(self) -> None:
        self.place = QLabel(self)
        self.place.setProperty("role", "muted")
        self.text = QLabel(self)
        self.others = QLabel(self)
        self.others.setProperty("role", "muted")
        self.notes = QLabel(self)
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.others.linkActivated.connect(self._show_other)
        for label in (self.place, self.text, self.others, self.notes):
            label.setWordWrap(True)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.text, self.others):
            label.setTextFormat(Qt.TextFormat.RichText)
        let_copy(self.text)
        self.form = CorrectionForm(self._page, self._look, self)
        self.form.applied.connect(self._correct)
        self.form.struck.connect(lambda: self._ask(self.hide_asked))
        self.note = TextBox(self)
        self.note.setPlaceholderText(self.tr("写下笔记，按回车保存到这句原文上"))
        self.note.setAccessibleName(self.tr("笔记"))
        self.note.returnPressed.connect(self._keep_note)
        self.open_button = self._button(self.tr("打开原文"), lambda: self._ask(self.open_asked))
        self.copy_button = self._button(self.tr("复制引文"), lambda: self._ask(self.copy_asked, close=False))
        self.note_button = self._button(self.tr("写笔记"), self._toggle_note)
        self.correct_button = self._button(self.tr("更正"), self._toggle_form)
        row = QHBoxLayout()
        row.setSpacing(2)
        for button in (self.open_button, self.copy_button, self.note_button, self.correct_button):
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE - LINK_INSET, 12, EDGE, 8)
        column.setSpacing(8)
        column.addLayout(words_beside_links(self.place, self.text, self.others, self.notes, spacing=8))
        column.addLayout(row)
        column.addLayout(words_beside_links(self.note, self.form, spacing=8))

    def open_beside(self, cell: Cell, beside: QRect) -> None:
        """Show a cell's evidence below or above a rectangle of the parent."""
        self._cell, self._beside = cell, beside
        self._show(cell.indicator)
        self.show()
        self.raise_()
        self.open_button.setFocus()

    def show_notes(self, indicator: Indicator, notes: Sequence[str]) -> None:
        """Show the reader's notes on a figure's words, if it is still on the card."""
        if indicator is self.indicator and notes:
            self.notes.setText("\n".join(self.tr("笔记：{0}").format(note) for note in notes))
            self.notes.show()
            self._put()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the card away by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it was put away."""
        super().hideEvent(event)
        self.closed.emit()

    def _show(self, indicator: Indicator) -> None:
        self.indicator = indicator
        self.form.hide()
        self.note.hide()
        self.note.clear()
        self.notes.hide()
        self._tell()
        self.shown.emit(indicator)
        self._put()

    def _tell(self) -> None:
        if self.indicator is None or self._cell is None:
            return
        card = self._page.card(self.indicator)
        if card is None:
            return
        self.place.setText(card.place)
        self.open_button.setText(self.tr("打开导读") if card.digest else self.tr("打开原文"))
        self.copy_button.setEnabled(not card.digest)  # our words must not be quoted as the periodical's
        self.note_button.setEnabled(bool(self.indicator.evidence.label))
        self.text.setText(self._marked(card))
        others = [self._cell.indicator, *self._cell.others]
        links = [self._link(number, i) for number, i in enumerate(others) if i is not self.indicator]
        doubt = self.tr("原文还有别的说法：") if self._cell.contradicted else self.tr("同一指标另有：")
        families = ",".join(f"'{family}'" for family in SANS)
        self.others.setText(f'<span style="font-family:{families}">{doubt}{"、".join(links)}</span>')
        self.others.setVisible(bool(links))

    def _marked(self, card: Card) -> str:
        theme = self._look.theme.roles
        head, tail = escape(card.text[: card.start]), escape(card.text[card.end :])
        mark = f'<span style="background-color:{theme["search_hit"]};color:{theme["text"]}">'
        families = ",".join(f"'{family}'" for family in SANS)
        style = f"line-height:110%;font-size:{self._look.typography.px(14)}px;font-family:{families}"
        return f'<p style="{style}">{head}{mark}{escape(card.words)}</span>{tail}</p>'

    def _link(self, number: int, indicator: Indicator) -> str:
        told = listed([indicator.subject, said(period_words(indicator.period))])
        words = noted(said(figure_words(indicator)), told)
        color = self._look.theme.roles["accent"]
        return f'<a href="{number}" style="color:{color};text-decoration:none">{escape(words)}</a>'

    def _show_other(self, link: str) -> None:
        if self._cell is not None and link.isdigit():
            self._show((self._cell.indicator, *self._cell.others)[int(link)])

    def _put(self) -> None:
        """Stand below the cell, or above it where there is no room; never on it."""
        parent, layout = self.parentWidget(), self.layout()
        if parent is None or layout is None:
            return
        room = parent.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        width = min(self._look.typography.px(WIDTH), room.width())
        self.setFixedWidth(width)
        high = layout.totalHeightForWidth(width)
        left = max(room.left(), min(self._beside.left(), room.right() - width))
        below = self._beside.bottom() + 4
        above = self._beside.top() - 4 - high
        top = below if below + high <= room.bottom() or above < room.top() else above
        self.setGeometry(QRect(QPoint(left, top), QSize(width, high)))

    def _toggle_form(self) -> None:
        if self.indicator is not None:
            self.form.setVisible(not self.form.isVisible())
            if self.form.isVisible():
                self.form.show_figure(self.indicator)
                self.form.name.setFocus()
            self._put()

    def _toggle_note(self) -> None:
        self.note.setVisible(not self.note.isVisible())
        self._put()
        (self.note if self.note.isVisible() else self.note_button).setFocus()

    def _keep_note(self) -> None:
        if self.indicator is not None and self.note.text().strip():
            self.note_asked.emit(self.indicator, self.note.text().strip())
            self.hide()

    def _correct(self, fields: dict[str, object]) -> None:
        if self.indicator is not None:
            self.change_asked.emit(self.indicator, fields)
            self.hide()

    def _ask(self, signal: SignalInstance, *, close: bool = True) -> None:
        if self.indicator is not None:
            signal.emit(self.indicator)
            if close:
                self.hide()

    def _button(self, text: str, run: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", "link")
        button.setAutoDefault(True)
        button.clicked.connect(run)
        return button

    def _shade(self) -> None:
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        color = QColor(0, 0, 0)
        color.setAlphaF(0.5 if self._look.theme.dark else 0.18)
        shadow.setColor(color)
        self.setGraphicsEffect(shadow)
