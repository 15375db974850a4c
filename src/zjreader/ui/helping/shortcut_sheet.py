"""All shortcuts at one glance, over the window.

Owns: the sheet, made anew from the commands each time it opens; Escape, a click beside it or its own key close it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from zjreader.commands.bindings import Bindings
from zjreader.commands.spec import Menu
from zjreader.ui.actions import sequence
from zjreader.ui.typography import interface_font
from zjreader.viewmodels.pages import tool_page
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.commands.registry import Registry
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

COLUMNS = 3
NARROW = 900
"""Below this width there are two columns."""


class ShortcutSheet(QWidget):
    """The sheet; covers its window."""

    def __init__(self, registry: Registry, desk: Desk, look: Look, window: QWidget) -> None:
        """Stand ready, hidden."""
        super().__init__(window)
        self._registry = registry
        self._desk = desk
        self._look = look
        self._before: QWidget | None = None
        self.panel = QFrame(self)
        self.area = QScrollArea(self.panel)
        self._around = QVBoxLayout(self)
        self.setAccessibleName(self.tr("快捷键一览"))
        self.hide()

    def toggle(self) -> None:
        """Open the sheet, or close it."""
        if self.isVisible():
            self.close_sheet()
            return
        self._before = self.window().focusWidget()
        self._fill()
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()
        self.area.setFocus()

    def close_sheet(self) -> None:
        """Close it and go back to where one was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape close it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let the Tab key go round in the sheet: what lies below cannot be seen."""
        stops = [self.area, *self.panel.findChildren(QAbstractButton)]
        focus = self.window().focusWidget()
        if not self.isVisible() or focus not in stops:
            return super().focusNextPrevChild(forward)
        at = stops.index(focus) + (1 if forward else -1)
        stops[at % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a click beside the sheet close it."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim the window behind."""
        painter = QPainter(self)
        veil = QColor(0, 0, 0, 110)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def _fill(self) -> None:
        self._around.removeWidget(self.panel)
        self.panel.hide()
        self.panel.deleteLater()
        self.panel = QFrame(self)
        self.panel.setObjectName("popup")
        self.area = QScrollArea(self.panel)
        self.area.setObjectName("sheet")
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAccessibleName(self.tr("快捷键一览"))
        self.area.setWidget(self._groups())
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(24, 16, 12, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(self.area, 1)
        side = max(12, (self.window().width() - 1080) // 2)
        self._around.setContentsMargins(side, 40, side, 40)
        self._around.addWidget(self.panel)

    def _head(self) -> QHBoxLayout:
        title = QLabel(self.tr("快捷键一览"), self.panel)
        title.setFont(interface_font(17, bold=True))
        change = QPushButton(self.tr("更改快捷键"), self.panel)
        change.setProperty("role", "link")
        change.clicked.connect(self._change)
        close = self._look.tool("x", self.tr("关闭"), self.panel, size=16)
        close.clicked.connect(self.close_sheet)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(change)
        head.addWidget(close)
        return head

    def _change(self) -> None:
        self.close_sheet()
        self._desk.tabs.open(tool_page("preferences", "shortcuts"), new_tab=True)

    def _groups(self) -> QWidget:
        """Put the menus into columns of about the same length."""
        holder = QWidget(self.area)
        holder.setObjectName("paper")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(32)
        count = COLUMNS if self.window().width() >= NARROW else COLUMNS - 1
        columns = [QVBoxLayout() for _ in range(count)]
        lengths = [0] * count
        groups = [group for menu in Menu if (group := self._rows(menu))]
        for title, rows in sorted(groups, key=lambda g: -len(g[1])):
            shortest = lengths.index(min(lengths))
            columns[shortest].addWidget(_group(title, rows, holder))
            lengths[shortest] += len(rows) + 2
        for column in columns:
            column.addStretch()
            row.addLayout(column, 1)
        return holder

    def _rows(self, menu: Menu) -> tuple[str, list[tuple[str, str]]] | None:
        bindings = Bindings(self._registry, self._desk.shortcuts.own)
        rows = []
        for command in self._registry.menu(menu):
            keys = "  ".join(
                sequence(k).toString(sequence(k).SequenceFormat.NativeText) for k in bindings.keys(command)
            )
            if keys:
                rows.append((said(command.title).rstrip("…"), keys))
        return (said(menu.value), rows) if rows else None


def _group(title: str, rows: list[tuple[str, str]], parent: QWidget) -> QWidget:
    group = QWidget(parent)
    grid = QGridLayout(group)
    grid.setContentsMargins(0, 6, 0, 10)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    head = QLabel(title, group)
    head.setFont(interface_font(bold=True))
    head.setProperty("role", "accent")
    grid.addWidget(head, 0, 0, 1, 2)
    for number, (name, keys) in enumerate(rows, 1):
        what, how = QLabel(name, group), QLabel(keys, group)
        what.setWordWrap(True)
        how.setProperty("role", "key")
        grid.addWidget(what, number, 0)
        grid.addWidget(how, number, 1, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(0, 1)
    return group
