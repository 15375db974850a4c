"""Look after the tags.

Owns: the list with its counts, renaming (onto an existing name: merging), taking a tag off everything, and
deleting those that nothing has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from zjreader.domain.userdata import AnnotationFilter
from zjreader.ui.text_box import TextBox

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from zjreader.ui.look import Look
    from zjreader.viewmodels.annotating.collection import Collection
    from zjreader.viewmodels.desk import Desk

WIDTH = 250
BOTH = 640
"""Width, pixels, from which the drawer stands beside the list."""
_NAME = Qt.ItemDataRole.UserRole


class TagDrawer(QFrame):
    """The drawer at the right of the annotations view.

    Signals:
        shown_changed: It was opened or closed.
    """

    shown_changed = Signal()

    def __init__(self, collection: Collection, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Show the tags that ``collection`` knows of."""
        super().__init__(parent)
        self.setObjectName("drawer")
        self.setMinimumWidth(WIDTH)
        self._collection = collection
        self._desk = desk
        title = QLabel(self.tr("标签"), self)
        title.setProperty("role", "strong")
        self.close_button = look.tool("x", self.tr("收起标签"), self, 16)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("标签"))
        self.name = TextBox(self)
        self.name.setAccessibleName(self.tr("新的名字"))
        self.name.setPlaceholderText(self.tr("新的名字"))
        self.rename = QPushButton(self.tr("改名"), self)
        self.remove = QPushButton(self.tr("从所有批注去掉"), self)
        self.unused = QPushButton(self.tr("删除没有用到的标签"), self)
        self.hint = QLabel(self.tr("改成已有的名字，两个标签就合并。"), self)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self._lay_out(title)
        self._join()
        self.refresh()

    def _lay_out(self, title: QLabel) -> None:
        head, row, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(14, 10, 12, 12)
        column.setSpacing(8)
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self.close_button)
        row.addWidget(self.name, 1)
        row.addWidget(self.rename)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        for widget in (self.hint, self.remove, self.unused):
            column.addWidget(widget)

    def _join(self) -> None:
        self.close_button.clicked.connect(self.hide)
        self.list.currentItemChanged.connect(lambda *_: self._show_current())
        self.list.itemActivated.connect(lambda _item: self.name.setFocus())
        self.name.returnPressed.connect(self._rename)
        self.name.textChanged.connect(self._show_merge)
        self.rename.clicked.connect(self._rename)
        self.remove.clicked.connect(self._remove)
        self.unused.clicked.connect(self._desk.notebook.annotator.drop_unused_tags)
        self._collection.answered.connect(self.refresh)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell it."""
        super().showEvent(event)
        self.shown_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell it."""
        super().hideEvent(event)
        self.shown_changed.emit()

    @property
    def current(self) -> str:
        """The tag chosen."""
        item = self.list.currentItem()
        return str(item.data(_NAME)) if item is not None else ""

    def refresh(self) -> None:
        """Show the tags of the moment."""
        current = self.current
        self.list.clear()
        for name, count in self._collection.offered.tags:
            item = QListWidgetItem(self.tr("{0}　{1}").format(name, count))
            item.setData(_NAME, name)
            self.list.addItem(item)
            if name == current:
                self.list.setCurrentItem(item)
        self.unused.setEnabled(any(not count for _, count in self._collection.offered.tags))
        self._show_current()

    def _show_current(self) -> None:
        for widget in (self.name, self.rename, self.remove):
            widget.setEnabled(bool(self.current))
        self.name.setText(self.current)

    def _show_merge(self, name: str) -> None:
        names = {known for known, _ in self._collection.offered.tags}
        merges = name.strip() in names and name.strip() != self.current
        self.rename.setText(self.tr("合并") if merges else self.tr("改名"))

    def _rename(self) -> None:
        if self.current and self.name.text().strip():
            self._desk.notebook.annotator.rename_tag(self.current, self.name.text())

    def _remove(self) -> None:
        tag, desk = self.current, self._desk
        service, annotator = desk.services.annotating, desk.notebook.annotator

        def work(_check: object, _progress: object) -> tuple[str, ...]:
            return tuple(a.id for a in service.find(AnnotationFilter(tags=frozenset({tag}))))

        desk.tasks.run("read", work, lambda ids: annotator.remove_tags(ids, [tag]), desk.notices.fail)


class Beside(QWidget):
    """What the drawer stands beside, and the drawer: in its place where there is no room for both."""

    def __init__(self, main: QWidget, drawer: TagDrawer, parent: QWidget) -> None:
        """Put both in."""
        super().__init__(parent)
        self._main, self._drawer = main, drawer
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(main, 1)
        row.addWidget(drawer)
        drawer.shown_changed.connect(self._share_out)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        alone = self._drawer.isVisibleTo(self) and self.width() < BOTH
        self._main.setVisible(not alone)
        self._drawer.setMaximumWidth(self.width() if alone else WIDTH)
