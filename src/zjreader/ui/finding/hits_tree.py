"""The hits by article: opening them by mouse and keyboard, and their own menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QMenu, QTreeView, QWidget

from zjreader.domain.search import Hit
from zjreader.ui.hit_delegate import HitDelegate
from zjreader.ui.menus import RoundMenu
from zjreader.viewmodels.hits import GROUP, HIT, Group

if TYPE_CHECKING:
    from zjreader.ui.look import Look
    from zjreader.viewmodels.finding.citing import Citing


class HitsTree(QTreeView):
    """The hits; tells which is to be opened.

    Signals:
        opened: A row is to be opened; with whether in a new tab.
    """

    opened = Signal(QModelIndex, bool)

    def __init__(self, look: Look, citing: Citing, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._citing = citing
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("查找结果"))
        self.setItemDelegate(HitDelegate(self, look))

    def drawBranches(self, painter: QPainter, rect: object, index: object) -> None:
        """Draw nothing: groups are always open."""

    def rowsInserted(self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int) -> None:
        """Open the groups that come in."""
        super().rowsInserted(parent, start, end)
        if not parent.isValid():
            for row in range(start, end + 1):
                self.expand(self.model().index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, with Ctrl in a new tab."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex(), held)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open by a click; by the middle button or Ctrl in a new tab."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        middle = event.button() == Qt.MouseButton.MiddleButton
        if index.isValid() and (middle or event.button() == Qt.MouseButton.LeftButton):
            self.opened.emit(index, held or middle)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a hit."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        if index.isValid():
            place = self.viewport().mapToGlobal(self.visualRect(index).center()) if keyboard else event.globalPos()
            self.menu_for(index).exec(place)

    def menu_for(self, index: QModelIndex) -> QMenu:
        """Make the menu of a row."""
        menu = RoundMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hit, group = index.data(HIT), index.data(GROUP)
        menu.addAction(self.tr("打开"), lambda: self.opened.emit(index, False))
        menu.addAction(self.tr("在新标签页打开"), lambda: self.opened.emit(index, True))
        menu.addSeparator()
        if isinstance(hit, Hit):
            menu.addAction(self.tr("复制这一段和出处"), lambda: self._citing.copy_hit(hit))
            menu.addAction(self.tr("复制这一段"), lambda: self._citing.copy_words(hit.text))
        key = hit.article if isinstance(hit, Hit) else group.article if isinstance(group, Group) else ""
        menu.addAction(self.tr("复制引文"), lambda: self._citing.copy_citation(key))
        menu.addAction(self.tr("引用格式…"), lambda: self._citing.show_styles(key))
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the snippets anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
