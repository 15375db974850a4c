"""Paint a case in the panel: its box, name, title, and how much it discloses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from zjreader.ui.text_box import TextBox
from zjreader.ui.typography import INTERFACE_PX, SMALL_PX, interface_font
from zjreader.viewmodels.cases_model import CASE, facts

if TYPE_CHECKING:
    from zjreader.domain.studies import CaseStudy
    from zjreader.ui.look import Look

LEFT, BOX, PAD = 12, 16, 8
LINE = 18
Index = QModelIndex | QPersistentModelIndex


class CaseDelegate(QStyledItemDelegate):
    """Paints cases."""

    def __init__(self, view: QAbstractItemView, look: Look) -> None:
        """Paint in ``view``."""
        super().__init__(view)
        self._look = look
        self.reading = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a row's height: three lines."""
        return QSize(120, 3 * LINE + 2 * PAD)

    def box_rect(self, rect: QRect) -> QRect:
        """Tell where the box is."""
        return QRect(rect.left() + LEFT, rect.top() + PAD + (LINE - BOX) // 2, BOX, BOX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one case."""
        case, theme, rect = index.data(CASE), self._look.theme, option.rect
        chosen = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        if case.article == self.reading:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.color("accent"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(rect.adjusted(2, 1, -3, -2), 4, 4)
        self._paint_box(painter, self.box_rect(rect), chosen=chosen)
        self._paint_words(painter, rect.adjusted(LEFT + BOX + 8, PAD, -LEFT, -PAD), case, chosen=chosen)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Choose by a click on the box."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            box = self.box_rect(option.rect).adjusted(-6, -6, 6, 6)
            if box.contains(event.position().toPoint()):
                return model.setData(_plain(index), None, Qt.ItemDataRole.CheckStateRole)
        return False

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Type the name where it stands."""
        area = option.rect.adjusted(LEFT + BOX + 2, 2, -4, 0)
        editor.setGeometry(QRect(area.left(), area.top(), area.width(), 30))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the line in which the name is typed."""
        line = TextBox(parent)
        line.setAccessibleName(self.tr("案例名称"))
        line.setPlaceholderText(self.tr("完整的地名，如 某市某县"))
        return line

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take the name over."""
        if isinstance(editor, QLineEdit):
            model.setData(_plain(index), editor.text(), Qt.ItemDataRole.EditRole)

    def _paint_box(self, painter: QPainter, box: QRect, *, chosen: bool) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.color("accent" if chosen else "muted"), 1.2))
        painter.setBrush(theme.color("accent") if chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 3, 3)
        if chosen:
            painter.setPen(QPen(theme.color("accent_text"), 1.8))
            x, y = box.left(), box.top()
            painter.drawPolyline([_at(x + 4, y + 8), _at(x + 7, y + 11), _at(x + 12, y + 5)])

    def _paint_words(self, painter: QPainter, area: QRect, case: CaseStudy, *, chosen: bool) -> None:
        theme = self._look.theme
        lines = (
            (case.name, interface_font(INTERFACE_PX, bold=True), "text"),
            (case.title, interface_font(INTERFACE_PX), "text"),
            (facts(case), interface_font(SMALL_PX), "muted"),
        )
        for number, (text, font, role) in enumerate(lines):
            painter.setFont(QFont(font))
            painter.setPen(theme.color("accent" if chosen and number == 0 else role))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
            place = QRect(area.left(), area.top() + number * LINE, area.width(), LINE)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


def _at(x: int, y: int) -> QPointF:
    return QPointF(x, y)


def _plain(index: Index) -> QModelIndex:
    return index.model().index(index.row(), index.column(), index.parent())
