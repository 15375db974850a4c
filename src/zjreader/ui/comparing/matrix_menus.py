"""The menus of the matrix: what can be done with a row, and with a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt

from zjreader.domain.comparison import Cell, Row
from zjreader.ui.menus import RoundMenu
from zjreader.viewmodels.comparing.arrangement import Line
from zjreader.viewmodels.comparing.matrix_model import CELL, LINE, MatrixModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QTableView

    from zjreader.viewmodels.comparing.comparison_page import ComparisonPage


class MatrixMenus(QObject):
    """Pin, hide, move, sort, convert."""

    def __init__(
        self, page: ComparisonPage, view: QTableView, model: MatrixModel, open_at: Callable[[QModelIndex], None]
    ) -> None:
        """Serve a view of ``model``; ``open_at`` shows what a place offers."""
        super().__init__(view)
        self._page = page
        self._view = view
        self._model = model
        self._open_at = open_at

    def row_menu(self, index: QModelIndex) -> QMenu | None:
        """Make the menu of a row; None beside rows."""
        line = index.data(LINE) if index.isValid() else None
        if not isinstance(line, Line) or line.row is None:
            return None
        row, page, now = line.row, self._page, self._page.arrangement
        menu = self._menu()
        if isinstance(index.data(CELL), Cell):
            menu.addAction(self.tr("查看依据"), lambda: self._open_at(index))
            menu.addSeparator()
        pin = self.tr("取消置顶") if line.pinned else self.tr("置顶")
        menu.addAction(pin, lambda: page.rearrange(pin, now.pin(row.key)))
        menu.addAction(self.tr("隐藏这一行"), lambda: page.rearrange(self.tr("隐藏一行"), now.hide(row.key)))
        menu.addAction(self.tr("上移"), lambda: self.move(index, -1)).setShortcut("Alt+Up")
        menu.addAction(self.tr("下移"), lambda: self.move(index, 1)).setShortcut("Alt+Down")
        if row.rankable:
            menu.addSeparator()
            menu.addAction(self.tr("按此指标从高到低排列案例"), lambda: page.order_by(row))
        self._add_units(menu, row)
        return menu

    def _add_units(self, menu: RoundMenu, row: Row) -> None:
        units = self._page.casing.units(row.unit)
        if len(units) < 2:
            return
        sub = menu.add_sub(self.tr("换算为"))
        chosen, now = self._page.arrangement.units.get(row.key, ""), self._page.arrangement
        for unit in ("", *units):
            action = sub.addAction(unit or self.tr("只看原文写法"))
            action.setCheckable(True)
            action.setChecked(unit == chosen)
            wanted = now.show_unit(row.key, unit)
            action.triggered.connect(lambda _=False, w=wanted: self._page.rearrange(self.tr("换算单位"), w))

    def open_case_menu(self, at: QPoint) -> None:
        """Open the menu of a case, at a point of the header."""
        field = self._view.horizontalHeader().logicalIndexAt(at)
        comparison = self._page.comparison
        if field < 1 or comparison is None:
            return
        case, articles = comparison.cases[field - 1], self._page.articles
        menu = self._menu()
        menu.addAction(self.tr("把它名列前茅的指标排在前面"), lambda: self.sort_by(field))
        for name, step in ((self.tr("左移"), -1), (self.tr("右移"), 1)):
            other = field - 1 + step
            action = menu.addAction(name)
            action.triggered.connect(lambda _=False, b=other: self._swap(field - 1, b))
            action.setEnabled(0 <= other < len(articles))
        out = menu.addAction(self.tr("移出比较"), lambda: self._page.remove(case.article))
        out.setEnabled(len(articles) > 2)
        menu.popup(self._view.horizontalHeader().mapToGlobal(at))

    def _swap(self, one: int, other: int) -> None:
        articles = list(self._page.articles)
        articles[one], articles[other] = articles[other], articles[one]
        self._page.set_cases(tuple(articles))

    def sort_by(self, field: int) -> None:
        """Sort the rows by a case's standing."""
        comparison = self._page.comparison
        if field > 0 and comparison is not None:
            case = comparison.cases[field - 1]
            self._page.rearrange(self.tr("排序"), self._page.arrangement.sort(case.article))

    def move(self, index: QModelIndex, step: int) -> None:
        """Move a row by one within its part."""
        lines, at = self._model.lines, index.row()
        line = lines[at] if index.isValid() else None
        if line is None or line.row is None or line.pinned:
            return
        before = at - 1 if step < 0 else at + 2
        if lines[at + step].row is None if 0 <= at + step < len(lines) else True:
            return
        follower = lines[before].row if before < len(lines) else None
        self.move_before(line.row.key, follower.key if follower is not None else "")

    def move_before(self, key: str, before: str) -> None:
        """Move a row before another one."""
        self._page.rearrange(self.tr("移动一行"), self._page.arrangement.place(key, before))

    def _menu(self) -> RoundMenu:
        menu = RoundMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu
