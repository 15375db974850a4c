"""Paint a row of the contents: a column's name, or a title with its page at the right.

Owns: row heights, the arrow of features, the mark of the article being read (bar and weight, not colour alone).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPolygon
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from zjreader.ui.text_lines import Lettering
from zjreader.ui.typography import INTERFACE_PX, SMALL_PX, interface_font
from zjreader.viewmodels.contents import ARTICLE, PAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.library import Article
    from zjreader.ui.look import Look

ROW = 28
COLUMN_ROW = 30
LEFT = 12
STEP = 14
ARROW = 14

Index = QModelIndex | QPersistentModelIndex


class ContentsDelegate(QStyledItemDelegate):
    """Paints rows."""

    def __init__(self, view: QTreeView, look: Look) -> None:
        """Paint in ``view``."""
        super().__init__(view)
        self._view = view
        self._look = look
        self.reading = ""
        self.notes: Callable[[str], int] = lambda _article: 0
        self._column_letters = Lettering(interface_font(SMALL_PX))
        self._title_letters = Lettering(interface_font(INTERFACE_PX))
        self._reading_letters = Lettering(interface_font(INTERFACE_PX, bold=True))
        self._count_letters = Lettering(interface_font(SMALL_PX, bold=True))
        figures = interface_font(INTERFACE_PX)
        figures.setFeature(QFont.Tag("tnum"), 1)
        self._pages_letters = Lettering(figures)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a row's height."""
        return QSize(60, ROW if index.data(ARTICLE) is not None else COLUMN_ROW)

    def arrow_rect(self, rect: QRect, index: Index) -> QRect:
        """Tell where a feature's arrow is, the whole height of the row; empty where it has none."""
        if index.data(ARTICLE) is None or not self._view.model().hasChildren(index):
            return QRect()
        return QRect(LEFT + self._depth(index) * STEP, rect.top(), ARROW, rect.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        theme, article = self._look.theme, index.data(ARTICLE)
        width = self._view.viewport().width()
        rect = QRect(0, option.rect.top(), width, option.rect.height())
        reading = article is not None and article.key == self.reading
        state = option.state
        if reading:
            painter.fillRect(rect, theme.color("accent_soft"))
            painter.fillRect(QRect(0, rect.top(), 3, rect.height()), theme.color("accent"))
        elif state & QStyle.StateFlag.State_MouseOver and article is not None:
            painter.fillRect(rect, theme.color("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(rect.adjusted(2, 1, -3, -2), 4, 4)
        left = LEFT + self._depth(index) * STEP
        if article is None:
            self._column(painter, rect, str(index.data()))
        else:
            arrow = self.arrow_rect(rect, index)
            if arrow.isValid():
                self._arrow(painter, arrow, is_open=self._view.isExpanded(_plain(index)))
                left += ARROW
            self._title(painter, rect.adjusted(left, 0, -LEFT, 0), index, article)
        painter.restore()

    def _column(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setPen(self._look.theme.color("muted"))
        self._column_letters.left(painter, rect.adjusted(LEFT, 4, -LEFT, 0), text)

    def _title(self, painter: QPainter, area: QRect, index: Index, article: Article) -> None:
        theme, pages, reading = self._look.theme, str(index.data(PAGES) or ""), article.key == self.reading
        room = self._pages_letters.width(pages) + 12 if pages else 0
        room += self._count(painter, area.adjusted(0, 0, -room, 0), self.notes(article.key))
        if pages:
            painter.setPen(theme.color("muted"))
            self._pages_letters.right(painter, area, pages)
        painter.setPen(theme.color("accent" if reading else "text"))
        letters = self._reading_letters if reading else self._title_letters
        letters.left(painter, area.adjusted(0, 0, -room, 0), str(index.data()))

    def _count(self, painter: QPainter, area: QRect, count: int) -> int:
        """Paint how many notes the reader made, if any; give the room it takes."""
        if not count:
            return 0
        theme, text = self._look.theme, str(count)
        width = self._count_letters.width(text)
        painter.setPen(theme.color("accent"))
        self._count_letters.right(painter, area, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(QPoint(area.right() - width - 7, area.center().y() + 1), 3, 3)
        return width + 22

    def _arrow(self, painter: QPainter, rect: QRect, *, is_open: bool) -> None:
        x, y = rect.left() + 1, rect.center().y() + 1
        if is_open:
            points = [QPoint(x, y - 2), QPoint(x + 8, y - 2), QPoint(x + 4, y + 3)]
        else:
            points = [QPoint(x + 2, y - 4), QPoint(x + 7, y), QPoint(x + 2, y + 4)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.color("muted"))
        painter.drawPolygon(QPolygon(points))

    def _depth(self, index: Index) -> int:
        depth, above = 0, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return depth


def _plain(index: Index) -> QModelIndex:
    return index.model().index(index.row(), index.column(), index.parent())
