"""The left margin of the text: bookmarks and notes on whole paragraphs.

Owns: painting their small signs beside the first line of a block, and opening what is clicked. Lies over the
paper, transparent, as wide as the margin.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

from zjreader.ui.annotating.ink import fill, line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.domain.inks import Color
    from zjreader.ui.look import Look

WIDTH = 30
STEP = 18


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign.

    Attributes:
        top: Where its line begins, in pixels from the top of the view.
        annotation: The note's annotation, or empty for a bookmark.
        color: The note's colour.
        tip: What it says.
    """

    top: int
    annotation: str
    color: Color
    tip: str


class Margin(QWidget):
    """The signs.

    Signals:
        opened: A note (its annotation) was clicked.
    """

    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Lie over ``parent``."""
        super().__init__(parent)
        self._look = look
        self._signs: list[tuple[QRectF, Sign]] = []
        self.setMouseTracking(True)
        self.hide()

    def show_signs(self, signs: Sequence[Sign], left: int, height: int) -> None:
        """Show signs in a strip that ends ``left`` pixels from the edge."""
        self._signs = []
        for sign in sorted(signs, key=lambda s: (s.top, bool(s.annotation))):
            beside = sum(1 for _, other in self._signs if abs(other.top - sign.top) < STEP)
            self._signs.append((QRectF(WIDTH - 22 - 16 * beside, sign.top + 3, 16, 18), sign))
        self.setGeometry(max(0, left - WIDTH), 0, WIDTH, height)
        self.setVisible(bool(signs))
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ribbons and leaves."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect, sign in self._signs:
            if sign.annotation:
                _leaf(painter, rect, fill(theme, sign.color), line(theme, sign.color))
            else:
                _ribbon(painter, rect, theme.color("accent"))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a note."""
        sign = self._sign_at(event.position())
        if sign is not None and sign.annotation:
            self.opened.emit(sign.annotation)

    def event(self, event: QEvent) -> bool:
        """Say what a sign is."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            sign = self._sign_at(event.position())
            self.setCursor(Qt.CursorShape.PointingHandCursor if sign else Qt.CursorShape.ArrowCursor)
            if sign is not None:
                QToolTip.showText(event.globalPosition().toPoint(), sign.tip, self)
        return super().event(event)

    def _sign_at(self, at: QPointF) -> Sign | None:
        return next((sign for rect, sign in self._signs if rect.contains(at)), None)


def _ribbon(painter: QPainter, rect: QRectF, color: QColor) -> None:
    left, top, right, bottom = rect.left() + 4, rect.top(), rect.right() - 3, rect.bottom() - 2
    middle = QPointF((left + right) / 2, bottom - 4)
    corners = [QPointF(left, top), QPointF(right, top), QPointF(right, bottom), middle, QPointF(left, bottom)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF(corners))


def _leaf(painter: QPainter, rect: QRectF, inside: QColor, edge: QColor) -> None:
    box = QRectF(rect.left() + 2, rect.top() + 2, 12, 13)
    painter.setPen(QPen(edge, 1.4))
    painter.setBrush(inside)
    painter.drawRoundedRect(box, 2.5, 2.5)
    for step in (4.5, 8):
        y = box.top() + step
        painter.drawLine(QPointF(box.left() + 3, y), QPointF(box.right() - 3, y))
