"""The imports: which files make which issue, how far each is, what came of it.

Owns: one row for each issue, with what the reader can change before it begins, and the buttons below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from zjreader.viewmodels.importing import Entry, Importing, Stage
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zjreader.ui.look import Look

ROWS = 6
"""Rows that are seen at once."""

ROW = 32
"""Height of a row."""
NAMES = 0.34
"""Share of a row's width that belongs to the names of its files."""

_ICONS = {
    Stage.DONE: ("circle-check", "right"),
    Stage.FAILED: ("circle-alert", "wrong"),
    Stage.CANCELLED: ("x", "muted"),
}


class ImportSheet(QFrame):
    """The sheet; hidden while there is nothing to tell."""

    def __init__(self, importing: Importing, look: Look, parent: QWidget | None = None) -> None:
        """Follow the imports."""
        super().__init__(parent)
        self.setObjectName("import_sheet")
        self._importing, self._look = importing, look
        self.title = QLabel(self)
        self.title.setProperty("role", "strong")
        self.hint = QLabel(self)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.rows: list[_EntryRow] = []
        self._running = -1
        self._inside = QWidget(self)
        self._grid = QVBoxLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setSpacing(2)
        self._grid.addStretch(1)
        self._area = _Rows(self)
        self._area.setObjectName("import_rows")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._inside)
        self.begin = QPushButton(self.tr("开始导入"), self)
        self.begin.setProperty("role", "primary")
        self.begin.clicked.connect(importing.begin)
        self.cancel = QPushButton(self)
        self.cancel.clicked.connect(self._cancel)
        self._lay_out()
        importing.changed.connect(self.refresh)
        look.theme_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the imports of the moment."""
        entries = self._importing.entries
        planning, busy = self._importing.planning, self._importing.busy
        self.setVisible(len(entries) > 1 or planning or any(len(e.paths) > 1 for e in entries))
        while len(self.rows) > len(entries):
            row = self.rows.pop()
            self._grid.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(entries):
            fresh = _EntryRow(len(self.rows), self._importing, self._look, self._inside)
            self._grid.insertWidget(len(self.rows), fresh)
            self.rows.append(fresh)
        for row, entry in zip(self.rows, entries, strict=True):
            row.show_entry(entry)
        self._say(entries, planning=planning, busy=busy)
        self._follow(next((n for n, entry in enumerate(entries) if entry.stage is Stage.RUNNING), -1))
        self._area.setMinimumHeight(ROW - 4)  # in a low window the rows scroll
        self._area.setMaximumHeight(min(ROWS, max(1, len(self.rows))) * (ROW + 2) + 4)
        self._area.updateGeometry()
        self.begin.setVisible(planning)
        self.begin.setText(self.tr("导入 {0} 期").format(sum(e.stage is Stage.PLANNED for e in entries)))
        self.cancel.setText(self.tr("取消") if planning or busy else self.tr("关闭"))

    def _follow(self, running: int) -> None:
        """Bring what is being imported to view when that is another one."""
        if running != self._running and running >= 0:
            self._area.verticalScrollBar().setValue(running * (ROW + 2))
        self._running = running

    def _say(self, entries: tuple[Entry, ...], *, planning: bool, busy: bool) -> None:
        files, done = sum(len(e.paths) for e in entries), sum(e.stage is Stage.DONE for e in entries)
        failed = sum(e.stage is Stage.FAILED for e in entries)
        if planning:
            self.title.setText(self.tr("{0} 个文件，分作 {1} 期导入").format(files, len(entries)))
            self.hint.setText(self.tr("同一期分成几个文件的，合在一行；不对的地方可以先改，再开始。"))
        elif busy:
            self.title.setText(self.tr("正在导入：{0} / {1}").format(done + failed + 1, len(entries)))
            self.hint.setText(self.tr("可以继续阅读；取消时，已经导入的各期留在书库里。"))
        else:
            words = self.tr("导入了 {0} 期").format(done)
            self.title.setText(words + (self.tr("，{0} 期没有导入").format(failed) if failed else ""))
            self.hint.setText("")
        self.hint.setVisible(bool(self.hint.text()))

    def _cancel(self) -> None:
        if self._importing.busy:
            self._importing.cancel()
        else:
            self._importing.discard()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.begin)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        for widget in (self.title, self.hint, self._area):
            column.addWidget(widget)
        column.addLayout(foot)


class _Rows(QScrollArea):
    """The rows; they ask for the height of all that are to be seen, and scroll where there is less."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.maximumHeight())


class _Cut(QLabel):
    """A label that ends with … where it is too narrow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""

    def say(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))


class _EntryRow(QWidget):
    """One issue."""

    def __init__(self, place: int, importing: Importing, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._importing, self._look = importing, look
        self.icon = QLabel(self)
        self.icon.setFixedWidth(20)
        self.setFixedHeight(ROW)
        self.name = _Cut(self)
        self.told = _Cut(self)
        self.told.setProperty("role", "muted")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setFixedWidth(120)
        self.join = self._link(self.tr("并入上一期"), lambda: importing.join(place))
        self.apart = self._link(self.tr("分开导入"), lambda: importing.take_apart(place))
        self.out = self._link(self.tr("不导入"), lambda: importing.leave_out(place))
        self.report = self._link(self.tr("查看报告"), self._show_report)
        self._place = place
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(8)
        for column, widget in enumerate((self.icon, self.name, self.told, self.bar)):
            grid.addWidget(widget, 0, column)
        for column, button in enumerate((self.join, self.apart, self.out, self.report), start=4):
            grid.addWidget(button, 0, column)
        grid.setColumnStretch(2, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names the same room in every row, whatever stands at its end."""
        super().resizeEvent(event)
        self._grid.setColumnMinimumWidth(1, round(self.width() * NAMES))
        self._grid.activate()

    def show_entry(self, entry: Entry) -> None:
        """Show how far an issue is."""
        planned, running = entry.stage is Stage.PLANNED, entry.stage is Stage.RUNNING
        names = [path.name for path in entry.paths]
        self.name.say("　".join(names) if len(names) <= 2 else f"{names[0]}　…　{names[-1]}")
        self.name.setToolTip("\n".join(str(path) for path in entry.paths))
        self.told.say(self._words(entry))
        self.told.setToolTip(self._words(entry))
        self.bar.setVisible(running)
        self.bar.setValue(round(entry.fraction * 1000))
        self.join.setVisible(planned and self._place > 0)
        self.apart.setVisible(planned and len(names) > 1)
        self.out.setVisible(planned)
        self.report.setVisible(entry.report is not None)
        icon = _ICONS.get(entry.stage)
        self.icon.clear()
        if icon is not None:
            self.icon.setPixmap(self._look.icons.pixmap(*icon, 16, self.devicePixelRatioF()))

    def _words(self, entry: Entry) -> str:
        if entry.report is not None:
            changes = entry.report.changes
            words = self.tr("{0}：{1} 篇，{2} 段").format(
                said(entry.report.title), entry.report.articles, entry.report.paragraphs
            )
            return words + (self.tr("；与原来相比 {0}").format(said(changes[0])) if changes else "")
        return {
            Stage.PLANNED: self.tr("{0} 个文件合为一期").format(len(entry.paths)) if len(entry.paths) > 1 else "",
            Stage.WAITING: self.tr("等待"),
            Stage.CANCELLED: self.tr("已取消"),
        }.get(entry.stage, said(entry.step))

    def _show_report(self) -> None:
        report = self._importing.entries[self._place].report
        if report is not None:
            self._importing.report_asked.emit(report.issue)

    def _link(self, text: str, run: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", "link")
        if callable(run):
            button.clicked.connect(lambda _on=False: run())
        return button
