"""The corrections made, in the order they are applied; those that do not fit say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from zjreader.ui.focus import lead
from zjreader.viewmodels.correcting.wording import describe
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zjreader.ui.look import Look
    from zjreader.viewmodels.correcting.bench import Bench

_ROWS = 7


class MadeList(QWidget):
    """The list.

    Signals:
        export_asked: They are to be written to a file.
        import_asked: Those of a file are to be added.
    """

    export_asked = Signal()
    import_asked = Signal()

    def __init__(self, bench: Bench, look: Look) -> None:
        """Follow the bench."""
        super().__init__()
        self._bench, self._look = bench, look
        self.list = QListWidget(self)
        self.list.setObjectName("made_list")
        self.list.setAccessibleName(self.tr("更正记录"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = QLabel(
            self.tr("还没有更正。在右边选中一段，合并、拆分、移动，都会记在这里，随时可以撤销。"), self
        )
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        self.remove = QPushButton(self.tr("撤销此条"), self)
        self.export = QPushButton(self.tr("导出更正…"), self)
        take_in = QPushButton(self.tr("导入更正…"), self)
        self.take_in = take_in
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.remove, self.export, take_in):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.nothing)
        column.addWidget(self.list)
        column.addLayout(row)
        lead(self, self.list)
        self.remove.clicked.connect(self._remove)
        self.export.clicked.connect(self.export_asked)
        take_in.clicked.connect(self.import_asked)
        self.list.itemSelectionChanged.connect(self._refresh_buttons)
        bench.listed.connect(self.refresh)
        look.theme_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the corrections of the moment."""
        unfit = {u.correction: u.message for u in self._bench.unfit}
        self.list.clear()
        for number, correction in enumerate(self._bench.corrections, start=1):
            action, about = describe(correction)
            text = f"{number}　{self.tr(action)}　{about}"
            why = unfit.get(correction, "")
            item = QListWidgetItem(text + (f"　— {self.tr('套不上')}：{said(why)}" if why else ""))
            if why:
                item.setIcon(self._look.icon("triangle-alert", "wrong", 14))
                item.setForeground(self._look.theme.color("wrong"))
            item.setToolTip(item.text())
            self.list.addItem(item)
        count = self.list.count()
        self.list.setVisible(count > 0)
        self.nothing.setVisible(count == 0)
        height = self.list.sizeHintForRow(0) if count else 0
        self.list.setFixedHeight(min(_ROWS, max(1, count)) * max(height, 28) + 6)
        if count:
            self.list.setCurrentRow(count - 1)
        self._refresh_buttons()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the selected ones back by Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self._remove()
        else:
            super().keyPressEvent(event)

    def _remove(self) -> None:
        self._bench.take_back([index.row() for index in self.list.selectedIndexes()])

    def _refresh_buttons(self) -> None:
        self.remove.setEnabled(bool(self.list.selectedIndexes()))
        self.export.setEnabled(self.list.count() > 0)
