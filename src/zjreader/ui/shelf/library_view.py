"""The library (书库): every issue in a table, and what can be done with it.

Owns: the tool page ``library``: importing, filtering and sorting, the actions on the selected issue, the form for
what is told of it, the empty state. Files may be dropped anywhere on the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from zjreader.domain.library import Edition, IssueSummary
from zjreader.ui.correcting.drawer import LOW, Drawer
from zjreader.ui.correcting.fields_form import issue_form
from zjreader.ui.flow_layout import FlowLayout, fit_words
from zjreader.ui.focus import lead
from zjreader.ui.menus import RoundMenu
from zjreader.ui.page_head import BELOW, GAP, MARGIN, TOP, HeadRow, page_title
from zjreader.ui.shelf.import_sheet import ImportSheet
from zjreader.ui.start_view import StartView
from zjreader.ui.text_box import TextBox, let_clear
from zjreader.ui.tool_pages import ToolView
from zjreader.viewmodels.shelf import ISSUE, ShelfFilter, ShelfModel
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

LEAST_FIRST = (7, 2, 6, 3, 5, 4)
"""Columns that may be left out, in this order: when it came, numbers, date, edition."""
NEWEST_FIRST = 1
"""The column that is sorted by at first."""


class IssueTable(QTableView):
    """The table; Enter opens, Delete removes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("issue_table")
        self.setAccessibleName(self.tr("书库各期"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSortingEnabled(True)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(36)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Be as high as the rows; leave out the columns that tell least where not all have room."""
        head, rows = self.horizontalHeader(), self.verticalHeader()
        columns = range(head.count())
        widths = {c: max(self.sizeHintForColumn(c), head.sectionSizeHint(c)) for c in columns}
        hidden: set[int] = set()
        for column in LEAST_FIRST:
            if sum(width for c, width in widths.items() if c not in hidden) > self.viewport().width():
                hidden.add(column)
        for column in columns:
            self.setColumnHidden(column, column in hidden)
        self.setMaximumHeight(head.sizeHint().height() + max(1, rows.count()) * rows.defaultSectionSize() + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter act as a double click."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.doubleClicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class LibraryView(ToolView):
    """The page."""

    def __init__(self, desk: Desk, look: Look) -> None:
        """Follow the library."""
        super().__init__()
        self._desk = desk
        title = page_title(self.tr("书库"), self)
        self.filter = TextBox(self)
        self.filter.setPlaceholderText(self.tr("筛选刊名、期号、日期"))
        self.filter.setAccessibleName(self.tr("筛选书库"))
        let_clear(self.filter, look)
        self.filter.setMaximumWidth(240)
        fit_words(self.filter)
        self.files = QPushButton(self.tr("导入文件…"), self)
        self.files.setProperty("role", "primary")
        self.files.clicked.connect(lambda: desk.shell.ask(Ask.CHOOSE_FILES))
        self.folder = QPushButton(self.tr("导入文件夹…"), self)
        self.folder.clicked.connect(lambda: desk.shell.ask(Ask.CHOOSE_FOLDER))
        self.sheet = ImportSheet(desk.importing, look, self)
        self.model = ShelfModel(desk.library, self)
        self.rows = ShelfFilter(self.model, self)
        self.table = IssueTable(self)
        self.table.setModel(self.rows)
        self.nothing = QLabel(self.tr("没有相符的期刊。清空筛选，就看到全部。"), self)
        self.nothing.setProperty("role", "muted")
        self.hint = QLabel(self.tr("把期刊的文本文件或文件夹拖进窗口，就会导入。"), self)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty = StartView(desk, look, self)
        self.drawer = Drawer(look, self)
        self.actions_row = QWidget(self)
        self.buttons = self._make_buttons()
        self._lay_out(title)
        self._join()
        self.table.sortByColumn(NEWEST_FIRST, Qt.SortOrder.DescendingOrder)
        self._refresh()

    @property
    def issue(self) -> IssueSummary | None:
        """The selected issue."""
        index = self.table.currentIndex()
        found = index.data(ISSUE) if index.isValid() else None
        return found if isinstance(found, IssueSummary) else None

    def showEvent(self, event: QShowEvent) -> None:
        """Tell the tab's title."""
        super().showEvent(event)
        self.title_changed.emit(self.tr("书库"))
        self._tell()

    def find_words(self, text: str) -> bool:
        """Filter the table."""
        self.filter.setText(text)
        self.filter.setFocus()
        return True

    def _make_buttons(self) -> dict[str, QPushButton]:
        desk = self._desk
        deeds = {
            "open": (self.tr("打开"), lambda issue: desk.shelf.open_issue(issue.meta.key)),
            "report": (self.tr("导入报告"), lambda issue: desk.shelf.open_report(issue.meta.key)),
            "correct": (self.tr("整理"), lambda issue: desk.correcting.open(issue.meta.key)),
            "edit": (self.tr("刊物信息…"), self._edit),
            "again": (self.tr("重新导入…"), lambda _issue: desk.shell.ask(Ask.CHOOSE_FILES)),
            "remove": (self.tr("移除"), lambda issue: desk.shelf.remove(issue.meta.key)),
        }
        buttons = {}
        for name, (text, run) in deeds.items():
            button = QPushButton(text, self.actions_row)
            button.clicked.connect(lambda _on=False, run=run: run(self.issue) if self.issue is not None else None)
            buttons[name] = button
        return buttons

    def _lay_out(self, title: QLabel) -> None:
        head = HeadRow(title)
        head.add(self.filter, self.files, self.folder)
        row = FlowLayout(self.actions_row, gap=GAP)
        row.add(*self.buttons.values())
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        inner = QVBoxLayout()
        inner.setContentsMargins(MARGIN, TOP, MARGIN, BELOW)
        inner.setSpacing(BELOW)
        inner.addLayout(head)
        inner.addWidget(self.sheet)
        inner.addWidget(self.nothing)
        inner.addWidget(self.table, 100)  # as high as its rows; the hint gets the rest
        inner.addWidget(self.actions_row)
        inner.addWidget(self.hint, 1)
        inner.addWidget(self.empty, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner, 1)
        column.addWidget(self.drawer)

    def _join(self) -> None:
        self.filter.textChanged.connect(self._filter)
        self.drawer.opened.connect(self._share_out)
        self.drawer.closed.connect(self._share_out)
        self._desk.importing.changed.connect(self._share_out)
        self.table.doubleClicked.connect(lambda _index: self.buttons["open"].click())
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.selectionModel().currentChanged.connect(lambda _new, _old: self._refresh_buttons())
        self.rows.modelReset.connect(self._refresh)
        self._desk.library.issues_changed.connect(self._refresh)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the height."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Let what can be done give way to a form or to imports where the page is too low for both."""
        low = self.height() < LOW and (self.drawer.isVisibleTo(self) or self.sheet.isVisibleTo(self))
        for widget in (self.actions_row, self.hint):
            widget.setVisible(self.table.isVisibleTo(self) and not low)

    def _refresh(self) -> None:
        """Show the table, or what to do while there is nothing in it."""
        some = self.model.rowCount() > 0
        for widget in (self.table, self.filter, self.files, self.folder):
            widget.setVisible(some)
        self.empty.setVisible(not some and self._desk.library.loaded)
        lead(self, self.table if some else self.empty)
        if some and not self.table.currentIndex().isValid():
            self._select_current()
        self._filter(self.filter.text())
        self.table.fit()
        self._share_out()
        self._tell()

    def _select_current(self) -> None:
        """Select the issue on the table, else the first."""
        current = self._desk.library.current
        key = current.meta.key if current is not None else ""
        indexes = [self.rows.index(row, 0) for row in range(self.rows.rowCount())]
        found = [index for index in indexes if index.data(ISSUE).meta.key == key] or indexes
        self.table.setCurrentIndex(found[0] if found else QModelIndex())
        self._refresh_buttons()

    def _filter(self, text: str) -> None:
        self.rows.setFilterFixedString(text.strip())
        self.table.fit()
        self.nothing.setVisible(self.rows.rowCount() == 0 and self.model.rowCount() > 0)
        if self.rows.rowCount() and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.rows.index(0, 0))
        self._refresh_buttons()

    def _refresh_buttons(self) -> None:
        issue = self.issue
        full = issue is not None and issue.edition is Edition.FULL
        for name, button in self.buttons.items():
            button.setEnabled(issue is not None if name in ("open", "again") else full)
        again = self.tr("重新导入…") if full else self.tr("导入全文…")
        self.buttons["again"].setText(again)

    def _edit(self, issue: IssueSummary) -> None:
        form = issue_form(issue.meta)

        def save(values: dict[str, object]) -> None:
            self.drawer.put_away()
            self._desk.shelf.edit(issue, values)  # type: ignore[arg-type]

        form.entered.connect(save)
        self.drawer.open_form(self.tr("刊物信息"), form)

    def _open_menu(self, at: QPoint) -> None:
        menu = RoundMenu(self)
        for button in self.buttons.values():
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _tell(self) -> None:
        issues = self._desk.library.issues
        chars = sum(issue.chars for issue in issues)
        self.status_changed.emit(self.tr("{0} 期，{1} 字").format(len(issues), f"{chars:,}") if issues else "")
