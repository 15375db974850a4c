"""Paint the places of the matrix.

Owns: the measures and the look of an indicator's name with its badge, a value with what is said under it, its bar,
and the heads between rows. Texts are laid out once for a width and kept until the type changes; nothing is cut.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from zjreader.domain.comparison import Comparability, Row
from zjreader.domain.figure_words import badge
from zjreader.viewmodels.comparing.arrangement import Line, LineKind
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.ui.look import Look
    from zjreader.viewmodels.comparing.matrix_model import CellText, MatrixModel

PAD_X, PAD_Y = 10, 7
BAR, GAP = 4, 5
HEAD = 26
SPACE = "\u3000"
_BADGES = {
    Comparability.SAME: "mark_green",
    Comparability.OTHER_PERIOD: "mark_yellow",
    Comparability.OTHER_BASIS: "mark_yellow",
}
Index = QModelIndex | QPersistentModelIndex


class Typesetter:
    """Breaks texts into lines, each once for a font and width."""

    def __init__(self) -> None:
        """Begin with nothing laid out."""
        self._kept: dict[tuple[str, str, int], QTextLayout] = {}

    def clear(self) -> None:
        """Forget everything: the type changed."""
        self._kept.clear()

    def lay(self, text: str, font: QFont, width: int) -> QTextLayout:
        """Break a text into lines of ``width`` pixels, at any character where no word ends in time."""
        key = (text, font.key(), width)
        if key not in self._kept:
            layout = QTextLayout(text, font)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.beginLayout()
            top, line = 0.0, layout.createLine()
            while line.isValid():
                line.setLineWidth(max(12, width))
                line.setPosition(QPointF(0, top))
                top += line.height()
                line = layout.createLine()
            layout.endLayout()
            self._kept[key] = layout
        return self._kept[key]

    def height(self, text: str, font: QFont, width: int) -> int:
        """Measure a text's height; 0 for none."""
        return round(self.lay(text, font, width).boundingRect().height()) if text else 0


class MatrixDelegate(QStyledItemDelegate):
    """Paints a matrix."""

    def __init__(self, view: QTableView, model: MatrixModel, look: Look) -> None:
        """Paint what ``model`` holds in the look of the moment."""
        super().__init__(view)
        self._model = model
        self._heights: dict[tuple[CellText, int], int] = {}
        self._look = look
        self._setter = Typesetter()
        self.hovered = QPersistentModelIndex()
        self._fonts()

    def refresh(self) -> None:
        """Take up other type and colours."""
        self._setter.clear()
        self._heights.clear()
        self._fonts()

    def _fonts(self) -> None:
        type_ = self._look.typography
        self.name_font = type_.sans(14, bold=True)
        self.value_font = type_.sans(15)
        self.small_font = type_.sans(12)
        self.badge_font = type_.sans(11)
        self.head_font = type_.sans(13, bold=True)

    def height(self, number: int, field: int, width: int) -> int:
        """Tell how high a place must be for nothing to be cut."""
        row = self._model.lines[number].row
        if row is None:
            return max(HEAD, round(QFontMetricsF(self.head_font).height()) + 7)
        inner, text = width - 2 * PAD_X, self._model.text_at(number, field)
        if text is None:
            return self._name_height(row, inner)
        if (text, inner) not in self._heights:
            self._heights[text, inner] = self._cell_height(text, inner)
        return self._heights[text, inner]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give the size for the width at hand."""
        return QSize(option.rect.width(), self.height(index.row(), index.column(), option.rect.width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one place."""
        line, theme = self._model.lines[index.row()], self._look.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.row is None:
            self._paint_head(painter, rect, line, index)
        else:
            painter.fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), theme.color("line"))
            if line.pinned and index.column() == 0:
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), theme.color("accent"))
            if index == self.hovered:
                painter.fillRect(rect.adjusted(0, 0, 0, -1), theme.color("hover"))
            text = self._model.text(index)
            if text is not None:
                self._paint_cell(painter, rect, text)
            else:
                self._paint_name(painter, rect, line.row)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 4, 4)
        painter.restore()

    def _cell_height(self, text: CellText, inner: int) -> int:
        parts = [
            self._setter.height(text.value, self.value_font, inner),
            self._setter.height(text.converted, self.small_font, inner),
            self._setter.height(self._flowed(text.small, inner), self.small_font, inner),
            BAR + GAP if text.bar is not None else 0,
            self._badge_height() + 3 if text.doubted else 0,
        ]
        return sum(parts) + 2 * PAD_Y

    def _name_height(self, row: Row, inner: int) -> int:
        height = self._setter.height(row.name, self.name_font, inner)
        if not self._badge_fits(row, inner):
            height += self._badge_height() + 3
        return height + self._setter.height(self._model.caption(row), self.small_font, inner) + 2 * PAD_Y

    def _paint_head(self, painter: QPainter, rect: QRect, line: Line, index: Index) -> None:
        theme = self._look.theme
        painter.fillRect(rect, theme.color("window"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("line"))
        painter.setPen(theme.color("muted" if line.kind is not LineKind.THEME else "text"))
        painter.setFont(self.head_font if line.kind is LineKind.THEME else self.small_font)
        text = str(self._model.data(index)) + _ARROWS.get((line.kind, line.open), "")
        area = rect.adjusted(PAD_X, 0, -PAD_X, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_name(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme, inner = self._look.theme, rect.width() - 2 * PAD_X
        left, top = rect.left() + PAD_X, rect.top() + PAD_Y
        layout = self._setter.lay(row.name, self.name_font, inner)
        painter.setPen(theme.color("text"))
        layout.draw(painter, QPointF(left, top))
        height = self._setter.height(row.name, self.name_font, inner)
        last = layout.lineAt(layout.lineCount() - 1)
        if self._badge_fits(row, inner):
            middle = top + last.y() + last.height() / 2
            self._paint_badge(painter, QPointF(left + last.naturalTextWidth() + 8, middle), row)
        else:
            self._paint_badge(painter, QPointF(left, top + height + self._badge_height() / 2 + 2), row)
            height += self._badge_height() + 3
        caption = self._model.caption(row)
        if caption:
            painter.setPen(theme.color("muted"))
            self._setter.lay(caption, self.small_font, inner).draw(painter, QPointF(left, top + height))

    def _paint_cell(self, painter: QPainter, rect: QRect, text: CellText) -> None:
        theme, inner = self._look.theme, rect.width() - 2 * PAD_X
        left, top = rect.left() + PAD_X, float(rect.top() + PAD_Y)
        parts = (
            (text.value, self.value_font, "text" if text.disclosed else "muted"),
            (text.converted, self.small_font, "accent"),
            (self._flowed(text.small, inner), self.small_font, "muted"),
        )
        for words, font, role in parts:
            if words:
                painter.setPen(theme.color(role))
                self._setter.lay(words, font, inner).draw(painter, QPointF(left, top))
                top += self._setter.height(words, font, inner)
        if text.bar is not None:
            color = QColor(theme.color("accent"))
            color.setAlphaF(0.75)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawRoundedRect(QRectF(left, top + GAP - 1, max(3.0, (inner - 4) * text.bar), BAR), 2, 2)
            top += BAR + GAP
        if text.doubted:
            middle = QPointF(left, top + self._badge_height() / 2 + 2)
            self._paint_pill(painter, middle, self.tr("原文两说"), "", "wrong")

    def _flowed(self, text: str, inner: int) -> str:
        """Break between what is said rather than inside it."""
        metrics, lines = QFontMetricsF(self.small_font), [""]
        for part in text.split(SPACE):
            joined = f"{lines[-1]}{SPACE}{part}" if lines[-1] else part
            if lines[-1] and metrics.horizontalAdvance(joined) > inner:
                lines.append(part)
            else:
                lines[-1] = joined
        return "\u2028".join(lines)

    def _badge_fits(self, row: Row, inner: int) -> bool:
        layout = self._setter.lay(row.name, self.name_font, inner)
        last = layout.lineAt(layout.lineCount() - 1)
        return last.naturalTextWidth() + 8 + self._badge_width(said(badge(row))) <= inner

    def _badge_width(self, text: str) -> float:
        return QFontMetricsF(self.badge_font).horizontalAdvance(text) + 12

    def _badge_height(self) -> int:
        return round(QFontMetricsF(self.badge_font).height()) + 2

    def _paint_badge(self, painter: QPainter, left_middle: QPointF, row: Row) -> None:
        fill = _BADGES.get(row.comparability, "")
        role = "text" if fill else "muted"
        self._paint_pill(painter, left_middle, said(badge(row)), fill, role)

    def _paint_pill(self, painter: QPainter, left_middle: QPointF, text: str, fill: str, role: str) -> None:
        theme = self._look.theme
        high = self._badge_height()
        pill = QRectF(left_middle.x(), left_middle.y() - high / 2, self._badge_width(text), high)
        painter.setPen(Qt.PenStyle.NoPen if fill else QPen(theme.color("line" if role == "muted" else role), 1))
        painter.setBrush(theme.color(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill, 4, 4)
        painter.setFont(self.badge_font)
        painter.setPen(theme.color(role))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


_ARROWS = {(LineKind.SINGLES, True): "　▾", (LineKind.SINGLES, False): "　▸"}
