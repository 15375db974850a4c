"""The shortcuts of all commands, to be changed.

Owns: the table of commands with their keys, and the line below it that gives a command other keys. A shortcut that
another command holds is named before it is taken from that one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from zjreader.commands.bindings import Bindings
from zjreader.ui.actions import sequence
from zjreader.ui.flow_layout import FlowLayout
from zjreader.ui.page_head import BELOW, GAP, MARGIN
from zjreader.ui.text_box import let_clear
from zjreader.ui.typography import interface_font
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.commands.registry import Registry
    from zjreader.commands.spec import CommandSpec
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

Index = QModelIndex | QPersistentModelIndex
WORDS = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT = 30


class ShortcutModel(QAbstractTableModel):
    """Commands, their menus, their keys."""

    def __init__(self, registry: Registry, desk: Desk, parent: QWidget) -> None:
        """Follow the reader's shortcuts."""
        super().__init__(parent)
        self._registry = registry
        self._desk = desk
        self._commands = list(registry)
        self._heads = (self.tr("命令"), self.tr("菜单"), self.tr("快捷键"))
        desk.shortcuts.changed.connect(self._tell)

    @property
    def bindings(self) -> Bindings:
        """The shortcuts as they are now."""
        return Bindings(self._registry, self._desk.shortcuts.own)

    def command(self, row: int) -> CommandSpec:
        """Give a row's command."""
        return self._commands[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the commands."""
        return 0 if parent.isValid() else len(self._commands)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Count the fields."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: ANN401 - as Qt
        """Give a field's name."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt
        """Give what a cell shows, and in the first the words by which it is found."""
        command = self._commands[index.row()]
        cells = (said(command.title).rstrip("…"), said(command.menu.value), shown(self.bindings.keys(command)))
        if role == Qt.ItemDataRole.DisplayRole:
            return cells[index.column()]
        if role == WORDS:
            return " ".join((*cells, command.id)).lower()
        if role == Qt.ItemDataRole.FontRole and index.column() == 2 and self.bindings.changed(command):
            return interface_font(bold=True)
        return None

    def _tell(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))


def shown(keys: tuple[str, ...]) -> str:
    """Write shortcuts as this system does."""
    return "   ".join(sequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


class ShortcutsPage(QWidget):
    """The table and the line below it."""

    def __init__(self, registry: Registry, desk: Desk, look: Look, parent: QWidget) -> None:
        """Show all commands."""
        super().__init__(parent)
        self._desk = desk
        self.model = ShortcutModel(registry, desk, self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self.model)
        self._found.setFilterRole(WORDS)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.table = self._table()
        self.name = QLabel(self)
        self.name.setFont(interface_font(bold=True))
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.told.setProperty("role", "muted")
        self.keys = QKeySequenceEdit(self)
        self.keys.setAccessibleName(self.tr("新的快捷键"))
        self.keys.setMaximumSequenceLength(1)
        for box in self.keys.findChildren(QLineEdit):
            let_clear(box, look)
        self.keys.keySequenceChanged.connect(self._weigh)
        self.give = QPushButton(self.tr("设为快捷键"), self)
        self.give.setProperty("role", "primary")
        self.give.clicked.connect(self._give)
        self.none = QPushButton(self.tr("去掉快捷键"), self)
        self.none.clicked.connect(lambda: self._set(""))
        self.back = QPushButton(self.tr("还原"), self)
        self.back.clicked.connect(self._reset)
        self.all_back = QPushButton(self.tr("还原全部快捷键"), self)
        self.all_back.setProperty("role", "link")
        self.all_back.clicked.connect(lambda: desk.shortcuts.reset())
        self._arrange()
        self.table.selectionModel().currentChanged.connect(lambda *_: self._choose())
        desk.shortcuts.changed.connect(self._choose)
        self.table.setCurrentIndex(self._found.index(0, 0))

    def filter(self, words: str) -> bool:
        """Show the commands that hold ``words`` in title, menu, keys or id; tell whether there are any."""
        self._found.setFilterFixedString(words.strip().lower())
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self._found.index(0, 0))
        self._choose()
        return self._found.rowCount() > 0

    @property
    def command(self) -> CommandSpec | None:
        """The command that is chosen."""
        index = self._found.mapToSource(self.table.currentIndex())
        return self.model.command(index.row()) if index.isValid() else None

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setObjectName("shortcuts")
        table.setModel(self._found)
        table.setAccessibleName(self.tr("命令和快捷键"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setFont(QFont(interface_font(bold=True)))
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        table.activated.connect(lambda _index: self.keys.setFocus())
        return table

    def _arrange(self) -> None:
        line = FlowLayout(gap=GAP)
        line.add(self.keys, self.give, self.none, self.back)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.all_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, MARGIN, BELOW)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addLayout(head)
        column.addLayout(line)
        column.addWidget(self.told)

    def _choose(self) -> None:
        command = self.command
        self.name.setText(said(command.title).rstrip("…") if command is not None else "")
        self.keys.clear()
        self.keys.setEnabled(command is not None)
        self.none.setEnabled(command is not None and bool(self.model.bindings.keys(command)))
        self.back.setEnabled(command is not None and self.model.bindings.changed(command))
        self._weigh()

    def _typed(self) -> str:
        return self.keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _weigh(self) -> None:
        key, command = self._typed(), self.command
        self.give.setEnabled(bool(key) and command is not None)
        holder = self.model.bindings.holder(key, command.id) if key and command is not None else None
        if holder is not None:
            words = self.tr("已经用于“{0}”；设为这里的快捷键之后，那一条就没有这个快捷键了。")
            self.told.setText(words.format(said(holder.title).rstrip("…")))
        else:
            self.told.setText(self.tr("选一条命令，点进左边的框，按下想用的键。"))

    def _give(self) -> None:
        self._set(self._typed())
        self.table.setFocus()

    def _set(self, keys: str) -> None:
        if self.command is not None:
            self._desk.shortcuts.set(self.model.bindings.given(self.command, keys))

    def _reset(self) -> None:
        """Give back the command's own keys, taking them from whichever command has them now."""
        if self.command is not None:
            command = self.command
            changes = self.model.bindings.given(command, command.shortcut)
            self._desk.shortcuts.set({k: v for k, v in changes.items() if k != command.id})
            self._desk.shortcuts.reset(command.id)
