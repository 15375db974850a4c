"""The contents panel: which issue, a filter, the tree.

Owns: opening articles by mouse and keyboard, showing which one is read, keeping what is expanded while filtering.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QTreeView, QVBoxLayout, QWidget

from zjreader.domain.library import Article
from zjreader.ui.chooser import Chooser
from zjreader.ui.contents_delegate import ContentsDelegate
from zjreader.ui.filter_box import FilterBox
from zjreader.ui.focus import lead
from zjreader.ui.front_document import issue_name
from zjreader.ui.menus import RoundMenu
from zjreader.viewmodels.contents import ARTICLE, ContentsFilter, ContentsModel
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk


class ContentsTree(QTreeView):
    """The tree; tells what is to be opened.

    Signals:
        opened: An article (its key) is to be opened; with whether in a new tab.
        menu_asked: An article's menu is to be opened at a point of the screen.
    """

    opened = Signal(str, bool)
    menu_asked = Signal(str, QPoint)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("目录"))
        self.delegate = ContentsDelegate(self, look)
        self.setItemDelegate(self.delegate)

    def drawBranches(self, painter: QPainter, rect: object, index: object) -> None:
        """Draw nothing: the delegate draws the arrows."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Unfold a feature by its arrow, a column by its name."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            on_arrow = self.delegate.arrow_rect(self.visualRect(index), index).contains(event.position().toPoint())
            if on_arrow or index.data(ARTICLE) is None:
                self.setExpanded(index, not self.isExpanded(index))
                return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open by a click; by the middle button or Ctrl in a new tab."""
        super().mouseReleaseEvent(event)
        at: QPoint = event.position().toPoint()
        index = self.indexAt(at)
        if not index.isValid() or self.delegate.arrow_rect(self.visualRect(index), index).contains(at):
            return
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(index, new_tab=held)
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._open(index, new_tab=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, with Ctrl in a new tab."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._open(self.currentIndex(), new_tab=held)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with an article."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        article = index.data(ARTICLE) if index.isValid() else None
        if isinstance(article, Article):
            at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_asked.emit(article.key, at)

    def _open(self, index: QModelIndex, *, new_tab: bool) -> None:
        article = index.data(ARTICLE) if index.isValid() else None
        if isinstance(article, Article):
            self.opened.emit(article.key, new_tab)
        elif index.isValid() and not new_tab:
            self.setExpanded(index, not self.isExpanded(index))


class ContentsPanel(QWidget):
    """The panel."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Follow the library and the tabs."""
        super().__init__(parent)
        self._desk = desk
        self.filter = self._filter_box()
        self.issues = Chooser(look, self)
        self.issues.setAccessibleName(self.tr("选择一期"))
        self.shelf = look.tool("library", self.tr("书库：导入、移除、整理各期"), self)
        self.shelf.clicked.connect(desk.shelf.open)
        self.name = QLabel(self)
        self.name.setProperty("role", "muted")
        self.nothing = QLabel(self.tr("没有相符的文章。按 Esc 看全部目录。"), self)
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(12, 8, 12, 8)
        self.nothing.hide()
        self.model = ContentsModel(self)
        self.rows = ContentsFilter(desk.matcher, self)
        self.rows.setSourceModel(self.model)
        self.tree = ContentsTree(look, self)
        self.tree.setModel(self.rows)
        self._lay_out()
        lead(self, self.filter)
        desk.matcher_changed.connect(self._filter_again)
        self.filter.moved.connect(self._enter_tree)
        self.filter.entered.connect(self._open_first)
        self.tree.opened.connect(self._open)
        self.tree.menu_asked.connect(lambda key, at: self.article_menu(key).popup(at))
        self.issues.activated.connect(lambda row: desk.library.choose(str(self.issues.itemData(row))))
        desk.library.contents_changed.connect(self._show_contents)
        desk.library.issues_changed.connect(self._show_issues)
        desk.tabs.shown.connect(self._follow)
        look.theme_changed.connect(self.tree.viewport().update)
        marks = desk.notebook.marks
        self.tree.delegate.notes = lambda key: marks.counts.get(key, 0)
        marks.counted.connect(self.tree.viewport().update)
        if desk.library.loaded:
            QTimer.singleShot(0, self, self._catch_up)  # rows can be scrolled to when the panel has its size

    def _filter_box(self) -> FilterBox:
        box = FilterBox(self)
        box.setPlaceholderText(self.tr("筛选（可用拼音首字母）"))
        box.setAccessibleName(self.tr("筛选目录"))
        box.textChanged.connect(self._filter)
        box.focused.connect(self._desk.expect_search)
        return box

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.setSpacing(8)
        which = QHBoxLayout()
        which.setSpacing(4)
        which.addWidget(self.issues, 1)
        which.addWidget(self.name, 1)
        which.addWidget(self.shelf)
        head.addWidget(self.filter)
        head.addLayout(which)
        column.addLayout(head)
        column.addWidget(self.nothing)
        column.addWidget(self.tree, 1)
        self.issues.hide()

    def _catch_up(self) -> None:
        self._show_contents()
        self._show_issues()

    def _show_issues(self) -> None:
        library = self._desk.library
        self.issues.clear()
        for issue in library.issues:
            self.issues.addItem(issue_name(issue.meta), issue.meta.key)
        several = len(library.issues) > 1
        self.issues.setVisible(several)
        self.name.setVisible(len(library.issues) == 1)
        if library.current is not None:
            self.issues.setCurrentIndex(self.issues.findData(library.current.meta.key))
            self.name.setText(issue_name(library.current.meta))

    def _show_contents(self) -> None:
        self.model.set_sections(self._desk.library.sections)
        self._unfold_columns()
        current = self._desk.library.current
        if current is not None:
            self.issues.setCurrentIndex(self.issues.findData(current.meta.key))
        self._follow()

    def _unfold_columns(self) -> None:
        for row in range(self.rows.rowCount()):
            index = self.rows.index(row, 0)
            if index.data(ARTICLE) is None:
                self.tree.expand(index)

    def _filter(self, typed: str) -> None:
        self.rows.set_typed(typed)
        if typed.strip():
            self.tree.expandAll()
        else:
            self.tree.collapseAll()
            self._unfold_columns()
            self._follow()
        self.nothing.setVisible(self.rows.rowCount() == 0 and bool(typed.strip()))

    def _filter_again(self) -> None:
        if self.filter.text().strip():
            self._filter(self.filter.text())

    def _follow(self) -> None:
        """Show which article is read, unfolding what it stands in."""
        reader = self._desk.tabs.current
        key = reader.page.key if reader is not None else ""
        if key == self.tree.delegate.reading and self.tree.currentIndex().isValid():
            return
        before = self._row(self.tree.delegate.reading)
        self.tree.delegate.reading = key
        index = self._row(key)
        for row in (before, index):  # not all rows: painting them takes as long as painting the text
            self.tree.update(row)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index, QTreeView.ScrollHint.EnsureVisible)

    def _row(self, key: str) -> QModelIndex:
        return self.rows.mapFromSource(self.model.index_of(key))

    def _open(self, key: str, new_tab: bool) -> None:
        """Open an article and go to its text; a new tab waits in the background."""
        self._desk.open_article(key, new_tab=new_tab)
        if not new_tab:
            self._desk.shell.ask(Ask.FOCUS_TEXT)

    def article_menu(self, key: str) -> QMenu:
        """Make the menu of an article: open it, and what it is for a comparison."""
        cases, menu = self._desk.cases, RoundMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("打开"), lambda: self._open(key, new_tab=False))
        menu.addAction(self.tr("在新标签页打开"), lambda: self._open(key, new_tab=True))
        menu.addSeparator()
        if cases.find(key) is None:
            menu.addAction(self.tr("加为案例"), lambda: cases.add(key))
        else:
            chosen = self.tr("移出所选案例") if key in cases.chosen else self.tr("选入比较")
            menu.addAction(chosen, lambda: cases.toggle(key))
        if cases.can_compare:
            menu.addAction(self.tr("比较所选案例（{0}）").format(len(cases.chosen)), lambda: cases.compare())
        return menu

    def _enter_tree(self) -> None:
        self.tree.setFocus()
        first = self._first()
        if self.filter.text().strip() and first.isValid():
            self.tree.setCurrentIndex(first)  # what was looked for, not the column above it
        elif not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self.rows.index(0, 0))

    def _open_first(self) -> None:
        """Open the first article that is on view after filtering."""
        article = self._first().data(ARTICLE)
        if isinstance(article, Article):
            self._open(article.key, new_tab=False)

    def _first(self) -> QModelIndex:
        """Give the first article that is what was looked for."""
        index = self.rows.index(0, 0)
        while index.isValid() and not (
            isinstance(index.data(ARTICLE), Article) and self.rows.accepts_itself(index)
        ):
            index = self.tree.indexBelow(index)
        return index
