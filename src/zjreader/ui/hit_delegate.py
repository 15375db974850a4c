"""Paint search hits: an article's title with its count, and snippets with their marks, up to three lines.

Owns: wrapping and marking a snippet, row heights for the width at hand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from zjreader.domain.search import Hit, Snippet
from zjreader.domain.spans import Span
from zjreader.ui.page_layout import code_points, utf16_offset
from zjreader.ui.typography import INTERFACE_PX, SMALL_PX, interface_font
from zjreader.viewmodels.finding.wording import reason, value_name
from zjreader.viewmodels.hits import GROUP, HIT, Group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.ui.look import Look

LEFT = 12
INDENT = 12
LINE = 20
SMALL_LINE = 17
LINES = 3
LEAD = 14
"""Characters at most before the first mark of a snippet."""
PAD = 5
GROUP_ROW = 34

_HAN = re.compile("[\u4e00-\u9fff]")

Index = QModelIndex | QPersistentModelIndex


class HitDelegate(QStyledItemDelegate):
    """Paints rows."""

    def __init__(self, view: QTreeView, look: Look) -> None:
        """Paint in ``view``."""
        super().__init__(view)
        self._view = view
        self._look = look
        self._heights: dict[tuple[str, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a row's height."""
        hit = index.data(HIT)
        if not isinstance(hit, Hit):
            return QSize(60, GROUP_ROW)
        key = (hit.snippet.text + reason(hit.why), self._width())
        if key not in self._heights:
            if len(self._heights) > 2000:
                self._heights.clear()
            self._heights[key] = self._lines(hit) * LINE + 2 * PAD
            self._heights[key] += SMALL_LINE if _remark(hit) else 0
        return QSize(60, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        theme = self._look.theme
        rect = QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        hit, group = index.data(HIT), index.data(GROUP)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen and isinstance(hit, Hit):
            painter.fillRect(rect, theme.color("accent_soft"))
            painter.fillRect(QRect(0, rect.top(), 3, rect.height()), theme.color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(rect.adjusted(2, 1, -3, -2), 4, 4)
        if isinstance(hit, Hit):
            painter.setPen(theme.color("text"))
            layout = self._lay_out(hit, theme.color("search_hit"), theme.color("text"))
            layout.draw(painter, QPointF(LEFT + INDENT, rect.top() + PAD))
            self._remark(painter, rect, _remark(hit))
        elif isinstance(group, Group):
            self._group(painter, rect, group)
        painter.restore()

    def _group(self, painter: QPainter, rect: QRect, group: Group) -> None:
        theme, vertical = self._look.theme, Qt.AlignmentFlag.AlignVCenter
        area = rect.adjusted(LEFT, 4, -LEFT, 0)
        count = str(group.count) if group.count else self.tr("标题")
        painter.setFont(interface_font(SMALL_PX))
        painter.setPen(theme.color("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | vertical, count)
        room = painter.fontMetrics().horizontalAdvance(count) + 12
        painter.setFont(interface_font(INTERFACE_PX, bold=True))
        painter.setPen(theme.color("text"))
        area = area.adjusted(0, 0, -room, 0)
        title = painter.fontMetrics().elidedText(group.title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | vertical, title)

    def _remark(self, painter: QPainter, rect: QRect, remark: str) -> None:
        """Say below the snippet what kind of text it is and why it was found."""
        if not remark:
            return
        painter.setFont(interface_font(SMALL_PX))
        painter.setPen(self._look.theme.color("muted"))
        area = rect.adjusted(LEFT + INDENT, 0, -LEFT, -PAD + 1)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, remark)

    def _width(self) -> int:
        return max(40, self._view.viewport().width() - 2 * LEFT - INDENT)

    def _lines(self, hit: Hit) -> int:
        """Count the lines; a snippet is wrapped only where its Han characters alone do not fill all but the last.

        All rows' heights are asked for when hits come in; wrapping hundreds then would hold up typing.
        """
        text, _ = _from_mark(hit.snippet)
        filled = QFontMetricsF(interface_font(INTERFACE_PX)).horizontalAdvance("一") * len(_HAN.findall(text))
        return LINES if filled > (LINES - 1) * self._width() else self._lay_out(hit).lineCount()

    def _lay_out(self, hit: Hit, mark: QColor | None = None, ink: QColor | None = None) -> QTextLayout:
        """Wrap a snippet into at most three lines, with dots where it is cut."""
        text, marks = _from_mark(hit.snippet)
        layout = self._wrap(text, marks, mark, ink)
        last = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
        end = last.textStart() + last.textLength() if last is not None else 0
        if last is not None and code_points(text, end) < len(text):
            layout = self._wrap(text[: code_points(text, end) - 1] + "…", marks, mark, ink)
        return layout

    def _wrap(self, text: str, marks: Sequence[Span], mark: QColor | None, ink: QColor | None) -> QTextLayout:
        layout = QTextLayout(text, interface_font(INTERFACE_PX))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if mark is not None and ink is not None:
            layout.setFormats([_range(text, s.start, s.end, mark, ink) for s in marks])
        layout.beginLayout()
        for number in range(LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width())
            line.setPosition(QPointF(0, number * LINE))
        layout.endLayout()
        return layout


def _remark(hit: Hit) -> str:
    kind = "" if hit.kind == "paragraph" else value_name("kind", hit.kind)
    return "　".join(filter(None, [kind, reason(hit.why)]))


def _from_mark(snippet: Snippet) -> tuple[str, list[Span]]:
    """Cut what stands far before the first mark, so that the mark is within the lines on view."""
    text = snippet.text.replace("\n", " ")
    first = snippet.marks[0].start if snippet.marks else 0
    cut = first - LEAD
    if cut <= 1:
        return text, list(snippet.marks)
    return "…" + text[cut:], [Span(m.start - cut + 1, m.end - cut + 1) for m in snippet.marks]


def _range(text: str, start: int, end: int, mark: QColor, ink: QColor) -> QTextLayout.FormatRange:
    stretch = QTextLayout.FormatRange()
    first = utf16_offset(text, start)
    form = QTextCharFormat()
    form.setBackground(mark)
    form.setForeground(ink)
    stretch.start = first
    stretch.length = utf16_offset(text, end) - first
    stretch.format = form
    return stretch
