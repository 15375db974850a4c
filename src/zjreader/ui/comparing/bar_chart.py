"""Draw a chart of bars with a painter: on the screen, into a picture, on paper alike.

Owns: the measures of the drawing. Bars lie, so that long labels can be read; a case that discloses nothing has the
words for it and no bar; the province's value is a dashed line with its words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from zjreader.ui.typography import Typography

if TYPE_CHECKING:
    from zjreader.ui.theme import Theme
    from zjreader.viewmodels.comparing.chart import Bar, Chart

WIDTH = 880
"""Width the drawing is made for; a narrower place shrinks the bars, not the words."""

_HIGH, _GAP = 26, 30
"""Of a bar and below it, in pixels at 100 per cent; both grow with the words beside them."""
_PAD = 24


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the bars stand: the left edge of the zero, pixels for one unit, top of the first bar."""

    zero: float
    scale: float
    top: float


class BarChart:
    """Draws charts in a look."""

    def __init__(self, theme: Theme, zoom: int = 100) -> None:
        """Take the colours and the size of type, per cent."""
        self._theme = theme
        type_ = Typography(theme, zoom)
        self._title = type_.sans(17, bold=True)
        self._label = type_.sans(14)
        self._small = type_.sans(12)
        self._bar, self._step = type_.px(_HIGH), type_.px(_HIGH) + type_.px(_GAP)
        self._below, self._above = type_.px(11), type_.px(24)

    def height(self, chart: Chart, width: float) -> float:
        """Tell how high the drawing of a chart is."""
        return self._top(chart, width) + len(chart.bars) * self._step + self._foot(chart, width) + _PAD

    def draw(self, painter: QPainter, chart: Chart, width: float) -> None:
        """Draw a chart from the origin on."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = width - 2 * _PAD
        painter.setFont(self._title)
        painter.setPen(self._theme.color("text"))
        painter.drawText(QRectF(_PAD, _PAD, inner, 200), int(Qt.TextFlag.TextWordWrap), chart.title)
        if chart.note:
            painter.setFont(self._small)
            painter.setPen(self._theme.color("wrong"))
            top = _PAD + self._high(chart.title, inner, self._title) + 4
            painter.drawText(QRectF(_PAD, top, inner, 200), int(Qt.TextFlag.TextWordWrap), chart.note)
        frame = self._frame(chart, width)
        tops = [frame.top + number * self._step for number in range(len(chart.bars))]
        for bar, top in zip(chart.bars, tops, strict=True):
            self._draw_bar(painter, bar, frame, top)
        if chart.line is not None:
            self._draw_line(painter, chart, frame, width)
        for bar, top in zip(chart.bars, tops, strict=True):
            self._draw_words(painter, bar, frame, top)
        painter.setPen(QPen(self._theme.color("line"), 1))
        bottom = frame.top + len(chart.bars) * self._step - (self._step - self._bar) + 6
        painter.drawLine(QPointF(frame.zero, frame.top - 6), QPointF(frame.zero, bottom))
        painter.setFont(self._small)
        painter.setPen(self._theme.color("muted"))
        foot = QRectF(_PAD, bottom + self._below + 7, inner, 200)
        painter.drawText(foot, int(Qt.TextFlag.TextWordWrap), chart.source)

    def _draw_bar(self, painter: QPainter, bar: Bar, frame: _Frame, top: float) -> None:
        if bar.low is not None and bar.high is not None:
            left = frame.zero + min(0.0, bar.low) * frame.scale
            right = frame.zero + max(0.0, bar.high) * frame.scale
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            painter.drawRoundedRect(QRectF(left, top + 3, max(2.0, right - left), self._bar - 6), 3, 3)

    def _draw_words(self, painter: QPainter, bar: Bar, frame: _Frame, top: float) -> None:
        theme, middle = self._theme, Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._label)
        painter.setPen(theme.color("text"))
        painter.drawText(QRectF(_PAD, top, frame.zero - _PAD - 12, self._bar), middle, bar.label)
        end = frame.zero + max(0.0, bar.high or 0.0) * frame.scale + 8
        painter.setPen(theme.color("text" if bar.high is not None else "muted"))
        wide = QFontMetricsF(self._label).horizontalAdvance(bar.words)
        plate = QRectF(end - 3, top + 3, wide + 6, self._bar - 6)
        painter.fillRect(plate, theme.color("paper"))  # the line must not run through the words
        painter.drawText(QRectF(end, top, wide + 4, self._bar), middle, bar.words)
        if bar.note:
            painter.setFont(self._small)
            painter.setPen(theme.color("muted"))
            painter.drawText(QPointF(frame.zero + 2, top + self._bar + self._below), bar.note)

    def _draw_line(self, painter: QPainter, chart: Chart, frame: _Frame, width: float) -> None:
        at = frame.zero + (chart.line or 0.0) * frame.scale
        bottom = frame.top + len(chart.bars) * self._step - (self._step - self._bar) + 6
        color, ends = self._theme.color("text"), (QPointF(at, frame.top - 8), QPointF(at, bottom))
        painter.setPen(QPen(self._theme.color("paper"), 4))  # so that it is seen across the bars
        painter.drawLine(*ends)
        painter.setPen(QPen(color, 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(*ends)
        painter.setFont(self._small)
        painter.setPen(color)
        wide = QFontMetricsF(self._small).horizontalAdvance(chart.line_words)
        left = max(_PAD, min(at - wide / 2, width - _PAD - wide))
        painter.drawText(QPointF(left, frame.top - 13), chart.line_words)

    def _frame(self, chart: Chart, width: float) -> _Frame:
        label, words = QFontMetricsF(self._label), [bar.words for bar in chart.bars]
        left = _PAD + max(label.horizontalAdvance(bar.label) for bar in chart.bars) + 14
        room = width - left - _PAD - max(label.horizontalAdvance(word) for word in words) - 16
        span = (chart.most - chart.least) or 1.0
        scale = max(40.0, room) / span
        return _Frame(left - chart.least * scale, scale, self._top(chart, width))

    def _top(self, chart: Chart, width: float) -> float:
        inner = width - 2 * _PAD
        top = _PAD + self._high(chart.title, inner, self._title) + 18
        if chart.note:
            top += self._high(chart.note, inner, self._small) + 4
        return top + (self._above if chart.line is not None else 0)

    def _foot(self, chart: Chart, width: float) -> float:
        return self._high(chart.source, width - 2 * _PAD, self._small) + 8

    def _high(self, text: str, width: float, font: QFont) -> float:
        place = QRectF(0, 0, width, 400)
        return QFontMetricsF(font).boundingRect(place, int(Qt.TextFlag.TextWordWrap), text).height()
