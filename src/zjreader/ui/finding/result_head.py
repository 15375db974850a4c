"""The row above the hits: their order, what is overlooked, keeping the search, the concordance.

Owns: the buttons and their menus. An equivalence is a setting: it holds for the next start too, and a button says
so as long as one is off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from zjreader.domain.search import Order
from zjreader.ui.menus import RoundMenu
from zjreader.viewmodels.finding.wording import EQUIVALENCES, ORDERS
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk


class ResultHead(QWidget):
    """The row.

    Signals:
        concordance_asked: The hits are wanted as lines aligned on the word.
    """

    concordance_asked = Signal()

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Follow search and settings."""
        super().__init__(parent)
        self._desk = desk
        self._look = look
        self.order = self._chip(self.tr("排列次序"))
        self.folding = self._chip(self.tr("通查：哪些差别不计"))
        self.order.setMenu(self._order_menu())
        self.folding.setMenu(self._folding_menu())
        self.star = look.tool("star", self.tr("保存这次搜索"), self, size=16)
        self.star.setCheckable(True)
        self.star.clicked.connect(lambda: desk.search.records.toggle(desk.search.text))
        self.lines = QToolButton(self)
        self.lines.setIconSize(QSize(16, 16))
        look.bind(self.lines, "align-center", size=16)
        self.lines.setToolTip(self.tr("逐行对齐列出（语境索引）"))
        self.lines.setAccessibleName(self.tr("逐行对齐列出"))
        self.lines.clicked.connect(self.concordance_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 6)
        row.setSpacing(4)
        row.addWidget(self.order)
        row.addWidget(self.folding)
        row.addStretch()
        row.addWidget(self.lines)
        row.addWidget(self.star)
        desk.appearance.changed.connect(self.refresh)
        desk.search.records.changed.connect(self.refresh)
        desk.search.text_changed.connect(self.refresh)
        desk.search.answered.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the state of the moment."""
        search = self._desk.search
        self.order.setText(said(ORDERS[search.order]))
        for action in self._orders.actions():
            action.setChecked(action.data() == search.order.value)
        settings = self._desk.appearance.settings
        off = [short for name, (_, short, _) in EQUIVALENCES.items() if not getattr(settings, name)]
        self.folding.setText(self.tr("区分{0}").format("、".join(off)) if off else self.tr("通查"))
        self.folding.setProperty("active", bool(off))
        self.folding.style().unpolish(self.folding)
        self.folding.style().polish(self.folding)
        for action in self.folding.menu().actions():
            action.setChecked(bool(getattr(settings, str(action.data()))))
        saved = search.records.is_saved(search.text)
        self.star.setChecked(saved)
        self.star.setToolTip(self.tr("不再保存这次搜索") if saved else self.tr("保存这次搜索"))

    def _chip(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "chip")
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the words
        button.setIconSize(QSize(12, 12))
        button.setAccessibleName(name)
        button.setToolTip(name)
        self._look.bind(button, "chevron-down", size=12)
        return button

    def _order_menu(self) -> QMenu:
        menu = _menu(self)
        self._orders = QActionGroup(self)
        for order, name in ORDERS.items():
            action = menu.addAction(said(name))
            action.setCheckable(True)
            action.setData(order.value)
            self._orders.addAction(action)
        self._orders.triggered.connect(lambda action: self._desk.search.set_order(Order(action.data())))
        return menu

    def _folding_menu(self) -> QMenu:
        menu = _menu(self)
        for name, (_, _, long) in EQUIVALENCES.items():
            action = menu.addAction(said(long))
            action.setCheckable(True)
            action.setData(name)
        menu.triggered.connect(self._switch)
        return menu

    def _switch(self, action: QAction) -> None:
        self._desk.appearance.set(**{str(action.data()): action.isChecked()})


def _menu(parent: QWidget) -> QMenu:
    menu = RoundMenu(parent)
    menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return menu
