"""Paint a row of the bookmarks: a folder with its arrow, or a bookmark with its ribbon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from zjreader.domain.annotations import Bookmark
from zjreader.ui.typography import INTERFACE_PX, interface_font
from zjreader.viewmodels.annotating.bookmark_tree import BOOKMARK

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from zjreader.ui.look import Look

HEIGHT, LEFT, ICON = 30, 12, 15

Index = QModelIndex | QPersistentModelIndex


class BookmarkDelegate(QStyledItemDelegate):
    """Paints rows."""

    def __init__(self, view: QTreeView, look: Look) -> None:
        """Paint in ``view``."""
        super().__init__(view)
        self._view = view
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a row's height."""
        return QSize(60, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        painter.save()
        theme = self._look.theme
        rect = QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(rect.adjusted(2, 1, -3, -2), 4, 4)
        bookmark = index.data(BOOKMARK)
        leaf = isinstance(bookmark, Bookmark)
        expanded = isinstance(index, QModelIndex) and self._view.isExpanded(index)
        icon = "bookmark" if leaf else ("folder-open" if expanded else "folder")
        left = LEFT + (14 if index.parent().isValid() else 0)
        scale = painter.device().devicePixelRatioF()
        spot = QRect(left, rect.center().y() - ICON // 2, ICON, ICON)
        painter.drawPixmap(spot, self._look.icons.pixmap(icon, "accent" if leaf else "muted", ICON, scale))
        painter.setFont(interface_font(INTERFACE_PX, bold=not leaf))
        painter.setPen(theme.color("text"))
        area = rect.adjusted(left + ICON + 7, 0, -LEFT, 0)
        name = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()
