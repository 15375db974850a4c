"""Paint the cards of the notes panel.

Owns: how a card looks (edge in its colour, marked words, note, tags), its height, and what is under the mouse in
it. Notes laid out are kept for the cards painted last.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QAbstractTextDocumentLayout, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from zjreader.domain.inks import Style
from zjreader.ui.annotating.ink import fill, line
from zjreader.ui.annotating.note_page import NotePage
from zjreader.ui.text_lines import two_lines
from zjreader.ui.typography import SMALL_PX, interface_font
from zjreader.viewmodels.annotating.cards import CARD, Card

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.ui.look import Look

SIDE, BETWEEN, PAD, EDGE = 12, 5, 10, 4
RIGHT = 16
"""Room for the scroll bar, there or not: cards do not change their width, and are measured once."""

BRIEF, SHOWN = 60, 400
"""Characters of marked words that may fit one line; those that fill two in the widest panel."""

KEPT = 300
MEASURED = 4000
ICON = 16

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of a card stand, from its top left corner."""

    words: QRect
    note: QRect
    tags: tuple[tuple[QRect, str], ...]
    height: int


class CardDelegate(QStyledItemDelegate):
    """Paints cards."""

    def __init__(self, view: QListView, look: Look) -> None:
        """Paint in ``view``."""
        super().__init__(view)
        self._view = view
        self._look = look
        self._pages: dict[tuple[str, str, int, str], NotePage] = {}
        self._measured: dict[tuple[str, int, bool], tuple[Card, Parts]] = {}
        self._font = interface_font(SMALL_PX)
        self._metrics = QFontMetrics(self._font)
        self.current = ""
        self.seen: frozenset[str] = frozenset()
        self.editing = ""
        self.editor_height: Callable[[], int] = lambda: 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a card's height in the view's width."""
        card = index.data(CARD)
        if not isinstance(card, Card):
            return QSize(60, 0)
        if card.id == self.editing:
            return QSize(60, self.editor_height())
        return QSize(60, self._parts(card).height + 2 * BETWEEN)

    def link_at(self, index: Index, at: QPoint) -> str:
        """Give the link under a point of the view, or nothing."""
        card = index.data(CARD)
        if not isinstance(card, Card):
            return ""
        corner = self._view.visualRect(index).topLeft() + QPoint(SIDE, BETWEEN)
        parts = self._parts(card)
        layout = self._page(card).documentLayout()
        return str(layout.anchorAt(QPointF(at - corner - parts.note.topLeft())))

    def tool_at(self, index: Index, at: QPoint) -> str:
        """Tell which of the current card's small signs is under a point: ``edit``, ``delete`` or none."""
        card = index.data(CARD)
        if not isinstance(card, Card) or card.id != self.current:
            return ""
        corner = self._view.visualRect(index).topLeft() + QPoint(SIDE, BETWEEN)
        for name, rect in self._tools().items():
            if rect.translated(corner).adjusted(-4, -4, 4, 4).contains(at):
                return name
        return ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one card."""
        card = index.data(CARD)
        if not isinstance(card, Card) or card.id == self.editing:
            return
        theme, parts = self._look.theme, self._parts(card)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(SIDE, option.rect.top() + BETWEEN)
        box = QRectF(0.5, 0.5, self._width() - 1, parts.height - 1)
        at = card.id == self.current
        lit = at or card.id in self.seen or card.order[0] < 0
        painter.setPen(QPen(theme.color("accent" if at else "line"), 1.6 if at else 1))
        painter.setBrush(theme.color("paper" if lit else "window"))
        painter.drawRoundedRect(box, 6, 6)
        self._edge(painter, card, parts.height)
        self._text(painter, card, parts)
        if at:
            self._signs(painter)
        painter.restore()

    def _edge(self, painter: QPainter, card: Card, height: int) -> None:
        theme, annotation = self._look.theme, card.annotation
        painter.setPen(Qt.PenStyle.NoPen)
        if annotation.style is Style.UNDERLINE:
            painter.setBrush(line(theme, annotation.color))
            painter.drawRect(QRectF(1.5, 6, 2, height - 12))
        else:
            painter.setBrush(fill(theme, annotation.color) if not theme.dark else line(theme, annotation.color))
            painter.setClipRect(QRectF(0, 0, EDGE + 0.5, height))
            painter.drawRoundedRect(QRectF(0.5, 0.5, 12, height - 1), 6, 6)
            painter.setClipping(False)

    def _text(self, painter: QPainter, card: Card, parts: Parts) -> None:
        theme = self._look.theme
        painter.setFont(self._font)
        painter.setPen(theme.color("wrong" if card.lost else "muted"))
        for number, text in enumerate(self._words(card, parts.words.width())):
            step = self._metrics.lineSpacing()
            painter.drawText(parts.words.left(), parts.words.top() + number * step + step - 4, text)
        if card.annotation.note:
            painter.save()
            painter.translate(parts.note.topLeft())
            context = QAbstractTextDocumentLayout.PaintContext()
            context.palette.setColor(QPalette.ColorRole.Text, theme.color("text"))
            self._page(card).documentLayout().draw(painter, context)
            painter.restore()
        painter.setFont(self._font)
        for rect, tag in parts.tags:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(QRectF(rect), 8, 8)
            painter.setPen(theme.color("text"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, tag)

    def _signs(self, painter: QPainter) -> None:
        theme = self._look.theme
        for name, rect in self._tools().items():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("paper"))
            painter.drawRoundedRect(QRectF(rect).adjusted(-3, -3, 3, 3), 4, 4)
            icon = {"edit": "pencil", "delete": "trash-2"}[name]
            scale = painter.device().devicePixelRatioF()
            painter.drawPixmap(rect, self._look.icons.pixmap(icon, "muted", ICON, scale))

    def _tools(self) -> dict[str, QRect]:
        right = self._width() - PAD
        return {
            "edit": QRect(right - 2 * ICON - 10, 8, ICON, ICON),
            "delete": QRect(right - ICON, 8, ICON, ICON),
        }

    def _width(self) -> int:
        return max(80, self._view.width() - SIDE - RIGHT)

    def _parts(self, card: Card) -> Parts:
        """Measure a card, or tell what was measured: a list is laid out many times, a card seldom changes."""
        key = card.id, self._width(), card.id == self.current
        kept = self._measured.get(key)
        if kept is not None and kept[0] is card:
            return kept[1]
        if len(self._measured) > MEASURED:
            self._measured.clear()
        parts = self._measure(card)
        self._measured[key] = card, parts
        return parts

    def _measure(self, card: Card) -> Parts:
        inner = self._width() - EDGE - 2 * PAD
        left, top = EDGE + PAD, PAD - 2
        step = self._metrics.lineSpacing()
        words = QRect(left, top, inner, len(self._words(card, inner)) * step)
        top = words.bottom() + 1 + (4 if words.height() else 0)
        note = QRect(left, top, inner, round(self._page(card).size().height()) if card.annotation.note else 0)
        top = note.bottom() + 1
        tags, top = self._chips(card, left, top + 5, inner) if card.annotation.tags else ((), top)
        return Parts(words, note, tags, top + PAD - 2)

    def _chips(self, card: Card, left: int, top: int, inner: int) -> tuple[tuple[tuple[QRect, str], ...], int]:
        metrics = self._metrics
        chips: list[tuple[QRect, str]] = []
        x, height = left, metrics.height() + 2
        for tag in card.annotation.tags:
            shown = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, inner - 16)
            width = metrics.horizontalAdvance(shown) + 16
            if x > left and x + width > left + inner:
                x, top = left, top + height + 4
            chips.append((QRect(x, top, width, height), shown))
            x += width + 5
        return tuple(chips), top + height

    def _words(self, card: Card, width: int) -> list[str]:
        """Give the lines above the note: the marked words, or what the note is on."""
        text = f"“{card.words}”" if card.words else self.tr("整篇笔记")
        if card.lost:
            text = self.tr("位置待核对：") + text
        text = text[:SHOWN]
        room = width - (2 * ICON + 22 if card.id == self.current else 0)
        if len(text) < BRIEF and self._metrics.horizontalAdvance(text) <= room:
            return [text]
        return two_lines(text, self._font, room, width)

    def _page(self, card: Card) -> NotePage:
        width = self._width() - EDGE - 2 * PAD
        key = (card.id, card.html, width, self._look.theme.id)
        page = self._pages.pop(key, None)
        if page is None:
            more = (
                self.tr("<p>……（全文 {0} 字，编辑时可见）</p>").format(len(card.annotation.note))
                if card.cut
                else ""
            )
            page = NotePage(card.html + more, self._look.theme, width)
        self._pages[key] = page
        while len(self._pages) > KEPT:
            del self._pages[next(iter(self._pages))]
        return page
