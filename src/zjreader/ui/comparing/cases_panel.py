"""The panel of case studies: choose two to six, compare, and open what was kept.

Owns: the list with its boxes, the menus of cases and of saved comparisons, and what stands there while there is no
case. Everything done is a call of the Cases view-model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from zjreader.ui.comparing.case_delegate import CaseDelegate
from zjreader.ui.focus import lead
from zjreader.ui.menus import RoundMenu
from zjreader.viewmodels.cases_model import CASE, CasesModel
from zjreader.viewmodels.comparing.comparison_page import MOST
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from zjreader.domain.library import Article
    from zjreader.domain.userdata import Document
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk


class CasesList(QListView):
    """The list.

    Signals:
        opened: A case's article is to be read; with whether in a new tab.
        menu_asked: A case's menu is to be opened at a point of the screen.
    """

    opened = Signal(str, bool)
    menu_asked = Signal(str, QPoint)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("案例"))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setUniformItemSizes(True)
        self.delegate = CaseDelegate(self, look)
        self.setItemDelegate(self.delegate)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Read a case by a click beside its box, in a new tab with the middle button or Ctrl."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if not index.isValid() or self.delegate.box_rect(self.visualRect(index)).adjusted(-6, -6, 6, 6).contains(
            at
        ):
            return
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(index.data(CASE).article, held)
        elif event.button() == Qt.MouseButton.MiddleButton:
            self.opened.emit(index.data(CASE).article, True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Space, read by Enter."""
        index = self.currentIndex()
        if index.isValid() and event.key() == Qt.Key.Key_Space:
            self.model().setData(index, None, Qt.ItemDataRole.CheckStateRole)
        elif index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.opened.emit(index.data(CASE).article, held)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a case."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index: QModelIndex = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            self.menu_asked.emit(index.data(CASE).article, event.globalPos())


class CasesPanel(QWidget):
    """The panel."""

    def __init__(self, desk: Desk, look: Look) -> None:
        """Follow the cases."""
        super().__init__()
        self._desk = desk
        self._cases = desk.cases
        self.model = CasesModel(desk.cases, self)
        self.list = CasesList(look, self)
        self.list.setModel(self.model)
        self.head = QLabel(self)
        self.head.setProperty("role", "muted")
        self.hint = QLabel(self)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.add_button = self._link(self.tr("加为案例…"), self._choose_article)
        self.clear_button = self._link(self.tr("清除"), desk.cases.clear)
        self.compare_button = QPushButton(self)
        self.compare_button.setProperty("role", "primary")
        self.compare_button.clicked.connect(lambda: desk.shell.command_asked.emit("cases.compare"))
        self.saved_head = QLabel(self.tr("已保存的比较"), self)
        self.saved_head.setProperty("role", "strong")
        self.saved = QWidget(self)
        self._saved_column = QVBoxLayout(self.saved)
        self._saved_column.setContentsMargins(4, 0, 4, 0)
        self._saved_column.setSpacing(0)
        self._arrange()
        lead(self, self.list)
        self._join(look)
        self.refresh()

    def _join(self, look: Look) -> None:
        self.list.opened.connect(self._open)
        self.list.menu_asked.connect(self._case_menu)
        self._cases.changed.connect(self.refresh)
        self._cases.chosen_changed.connect(self._show_chosen)
        self._cases.rename_asked.connect(self._rename)
        self._desk.tabs.shown.connect(self._follow)
        look.theme_changed.connect(self.list.viewport().update)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 8)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 6, 0)
        head.addWidget(self.head)
        head.addStretch()
        head.addWidget(self.add_button)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 8, 0)
        row.addWidget(self.compare_button)
        row.addWidget(self.clear_button)
        row.addStretch()
        self.hint.setContentsMargins(12, 4, 12, 4)
        self.saved_head.setContentsMargins(12, 8, 12, 0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        column.addLayout(row)
        column.addWidget(self.saved_head)
        column.addWidget(self.saved)

    def refresh(self) -> None:
        """Show the cases and what was kept."""
        count = len(self._cases.all)
        self.head.setText(self.tr("本期 {0} 个案例").format(count) if count else "")
        self.list.setVisible(count > 0)
        while self._saved_column.count():
            item = self._saved_column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for document in self._cases.saved:
            self._saved_column.addWidget(self._saved_row(document))
        self.saved_head.setVisible(bool(self._cases.saved))
        self._show_chosen()
        self._follow()

    def _show_chosen(self) -> None:
        chosen, some = len(self._cases.chosen), bool(self._cases.all)
        self.compare_button.setText(self.tr("比较（{0}）").format(chosen) if chosen else self.tr("比较"))
        self.compare_button.setEnabled(chosen > 1)
        self.compare_button.setVisible(some)
        self.clear_button.setVisible(chosen > 0)
        if not some:
            told = self.tr(
                "案例是一篇讲一个地方的文章。导入全文后会自动认出；也可以点右上角，把一篇文章加为案例。"
            )
        elif chosen < 2:
            told = self.tr("勾选 2—{0} 个案例，并排比较它们的指标、做法和原文。").format(MOST)
        else:
            told = ""
        self.hint.setText(told)
        self.hint.setVisible(bool(told) and self._cases.loaded)

    def _follow(self) -> None:
        reading = self._cases.reading
        if reading != self.list.delegate.reading:
            self.list.delegate.reading = reading
            self.list.viewport().update()

    def _open(self, article: str, new_tab: bool) -> None:
        self._desk.open_article(article, new_tab=new_tab)
        if not new_tab:
            self._desk.shell.ask(Ask.FOCUS_TEXT)

    def _rename(self, article: str) -> None:
        """Let a case's name be typed where it is listed."""
        self._desk.shell.show_panel("cases")
        row = self.model.row_of(article)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
            self.list.edit(self.model.index(row))

    def _case_menu(self, article: str, at: QPoint) -> None:
        menu = self._menu()
        chosen = article in self._cases.chosen
        menu.addAction(self.tr("移出所选") if chosen else self.tr("选入比较"), lambda: self._cases.toggle(article))
        menu.addAction(self.tr("打开文章"), lambda: self._open(article, new_tab=False))
        menu.addSeparator()
        menu.addAction(self.tr("改名"), lambda: self._rename(article))
        menu.addAction(self.tr("移出案例"), lambda: self._cases.remove(article))
        menu.popup(at)

    def _saved_row(self, document: Document) -> QPushButton:
        row = self._link(document.name, lambda: self._cases.open_saved(document))
        row.setStyleSheet("text-align: left")
        row.setToolTip(document.name)
        row.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

        def offer(at: QPoint) -> None:
            menu = self._menu()
            menu.addAction(self.tr("打开"), lambda: self._cases.open_saved(document))
            menu.addAction(self.tr("删除"), lambda: self._cases.forget(document))
            menu.popup(row.mapToGlobal(at))

        row.customContextMenuRequested.connect(offer)
        return row

    def _choose_article(self) -> None:
        """Offer the articles that are no case yet, the one on view first."""
        known = {case.article for case in self._cases.all}
        reading = self._cases.reading
        others = [a for a in self._desk.library.order if a.key not in known]
        others.sort(key=lambda a: a.key != reading)
        menu = self._menu()
        for article in others:
            action = menu.addAction(_short(article))
            action.triggered.connect(lambda _=False, key=article.key: self._cases.add(key))
        if others:
            menu.popup(self.add_button.mapToGlobal(QPoint(0, self.add_button.height() + 2)))

    def _link(self, text: str, run: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", "link")
        button.clicked.connect(lambda: run())  # type: ignore[operator]
        return button

    def _menu(self) -> QMenu:
        menu = RoundMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu


def _short(article: Article) -> str:
    return article.title if len(article.title) <= 24 else article.title[:23] + "…"
