"""The bookmarks in the rail's panel.

Owns: the tree with folders, opening, renaming in place, dragging, deleting, and bringing back what was deleted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from zjreader.domain.annotations import Bookmark
from zjreader.ui.annotating.bookmark_delegate import BookmarkDelegate
from zjreader.ui.focus import lead
from zjreader.ui.menus import RoundMenu
from zjreader.ui.text_box import TextBox
from zjreader.viewmodels.annotating.bookmark_tree import BOOKMARK, FOLDER

if TYPE_CHECKING:
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk


class BookmarkList(QTreeView):
    """The tree.

    Signals:
        opened: A bookmark (a Bookmark) is to be opened; with whether in a new tab.
        rename_asked: What is chosen is to be renamed.
        delete_asked: What is chosen is to be deleted.
        step_asked: What is chosen is to be moved up (-1) or down (1).
    """

    opened = Signal(object, bool)
    rename_asked = Signal()
    delete_asked = Signal()
    step_asked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(14)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setAccessibleName(self.tr("书签"))
        self.setItemDelegate(BookmarkDelegate(self, look))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, rename by F2, delete by Delete, move by Alt and the arrows."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open(
                    self.currentIndex(), new_tab=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                )
            case Qt.Key.Key_F2:
                self.rename_asked.emit()
            case Qt.Key.Key_Delete:
                self.delete_asked.emit()
            case Qt.Key.Key_Up if alt:
                self.step_asked.emit(-1)
            case Qt.Key.Key_Down if alt:
                self.step_asked.emit(1)
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open by a click; by the middle button or Ctrl in a new tab."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(index, new_tab=held)
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._open(index, new_tab=True)

    def sizeHint(self) -> QSize:
        """Take what there is."""
        return QSize(200, 400)

    def _open(self, index: QModelIndex, *, new_tab: bool) -> None:
        bookmark = index.data(BOOKMARK) if index.isValid() else None
        if isinstance(bookmark, Bookmark):
            self.opened.emit(bookmark, new_tab)
        elif index.isValid():
            self.setExpanded(index, not self.isExpanded(index))


class BookmarksPanel(QWidget):
    """The panel."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Follow the bookmarks."""
        super().__init__(parent)
        self._desk = desk
        self._bookmarks = desk.notebook.bookmarks
        self.add = look.tool("bookmark", self.tr("在正读的地方加书签（Ctrl+D）"), self, 16)
        self.folder = look.tool("folder-plus", self.tr("新建书签夹"), self, 16)
        self.name = TextBox(self)
        self.name.setAccessibleName(self.tr("名字"))
        self.name.hide()
        self.list = BookmarkList(look, self)
        self.list.setModel(self._bookmarks.tree)
        self.empty = QLabel(self.tr("还没有书签。读到要回来的地方按 Ctrl+D。"), self)
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(12, 4, 12, 0)
        self.trash = QPushButton(self)
        self.trash.setAccessibleName(self.tr("最近删除的书签"))
        self.trash.setProperty("role", "link")
        self._editing: tuple[str, str] | None = None
        self._lay_out()
        lead(self, self.list)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.opened.connect(lambda b, new: self._bookmarks.open(b, new_tab=new))
        self.list.rename_asked.connect(self.rename)
        self.list.delete_asked.connect(self.delete)
        self.list.step_asked.connect(self._step)
        self.add.clicked.connect(self._bookmarks.toggle_here)
        self.folder.clicked.connect(lambda: self._ask(("new", ""), self.tr("新书签夹的名字")))
        self.name.returnPressed.connect(self._take_name)
        self.name.editingFinished.connect(self._end_name)
        self.trash.clicked.connect(self._show_trash)
        self._bookmarks.changed.connect(self.refresh)
        look.theme_changed.connect(self.list.viewport().update)
        self.refresh()

    def refresh(self) -> None:
        """Show what there is now."""
        self.list.expandAll()
        there = self._bookmarks.tree.rowCount() > 0
        self.list.setVisible(there)
        self.empty.setVisible(not there)
        self.trash.setVisible(bool(self._bookmarks.trash))
        self.trash.setText(self.tr("最近删除 {0}").format(len(self._bookmarks.trash)))

    def rename(self) -> None:
        """Ask for another name of what is chosen."""
        bookmark, folder = self._current()
        if bookmark is not None:
            self._ask(("bookmark", bookmark.id), self.tr("书签的名字"), bookmark.name)
        elif folder:
            self._ask(("folder", folder), self.tr("书签夹的名字"), folder)

    def delete(self) -> None:
        """Delete what is chosen; a folder's bookmarks stay."""
        bookmark, folder = self._current()
        if bookmark is not None:
            self._bookmarks.delete([bookmark.id])
        elif folder:
            self._bookmarks.remove_folder(folder)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("书签"), self)
        title.setProperty("role", "strong")
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(12, 0, 8, 0)
        head.setSpacing(2)
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self.add)
        head.addWidget(self.folder)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(6)
        column.addLayout(head)
        box = QHBoxLayout()
        box.setContentsMargins(12, 0, 12, 0)
        box.addWidget(self.name)
        column.addLayout(box)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addWidget(self.trash, 0, Qt.AlignmentFlag.AlignLeft)

    def _current(self) -> tuple[Bookmark | None, str]:
        index = self.list.currentIndex()
        bookmark = index.data(BOOKMARK) if index.isValid() else None
        folder = index.data(FOLDER) if index.isValid() else None
        return bookmark if isinstance(bookmark, Bookmark) else None, folder if isinstance(folder, str) else ""

    def _step(self, steps: int) -> None:
        bookmark, _ = self._current()
        if bookmark is not None:
            self._bookmarks.step(bookmark, steps)

    def _ask(self, what: tuple[str, str], hint: str, name: str = "") -> None:
        self._editing = what
        self.name.setPlaceholderText(hint)
        self.name.setAccessibleName(hint)
        self.name.setText(name)
        self.name.show()
        self.name.selectAll()
        self.name.setFocus()

    def _take_name(self) -> None:
        what, name = self._editing, self.name.text().strip()
        if what is None or not name:
            return
        match what:
            case ("new", _):
                self._bookmarks.add_folder(name)
            case ("bookmark", bookmark):
                self._bookmarks.rename(bookmark, name)
            case (_, folder):
                self._bookmarks.rename_folder(folder, name)
        self._end_name()
        self.list.setFocus()

    def _end_name(self) -> None:
        self._editing = None
        self.name.hide()

    def _show_menu(self, at: QPoint) -> None:
        bookmark, folder = self._current()
        menu = self._menu()
        if bookmark is not None:
            self._entry(menu, self.tr("打开"), lambda: self._bookmarks.open(bookmark))
            self._entry(menu, self.tr("在新标签页打开"), lambda: self._bookmarks.open(bookmark, new_tab=True))
            menu.addSeparator()
            for name in ("", *self._bookmarks.tree.folders):
                if name != bookmark.folder:
                    shown = self.tr("移到“{0}”").format(name) if name else self.tr("移出书签夹")
                    self._entry(menu, shown, lambda n=name: self._bookmarks.move(bookmark.id, n, None))
            menu.addSeparator()
        if bookmark is not None or folder:
            self._entry(menu, self.tr("改名（F2）"), self.rename)
            self._entry(menu, self.tr("删除") if bookmark else self.tr("移除书签夹（书签保留）"), self.delete)
        self._entry(menu, self.tr("新建书签夹"), self.folder.click)
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _show_trash(self) -> None:
        menu = self._menu()
        for bookmark in self._bookmarks.trash[:15]:
            text = self.tr("恢复：{0}").format(bookmark.name)
            self._entry(menu, text, lambda key=bookmark.id: self._bookmarks.restore([key]))
        menu.addSeparator()
        self._entry(menu, self.tr("清空（可撤销）"), self._bookmarks.empty_trash)
        menu.popup(self.trash.mapToGlobal(QPoint(0, self.trash.height())))

    def _menu(self) -> QMenu:
        menu = RoundMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _entry(self, menu: QMenu, text: str, run: object) -> None:
        action = QAction(text.replace("&", "&&"), menu)
        action.triggered.connect(lambda _on=False: run() if callable(run) else None)
        menu.addAction(action)
