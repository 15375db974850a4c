"""The backups: what there is, making one, putting one back.

Owns: the tool page ``backups``. Restoring asks once more in its own row; what is there now is backed up first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from zjreader.domain.safety import Backup, BackupReason, local
from zjreader.ui.flow_layout import FlowLayout
from zjreader.ui.focus import lead
from zjreader.ui.page_head import GAP, MARGIN, TOP, page_title
from zjreader.ui.tool_pages import ToolView
from zjreader.ui.typography import interface_font
from zjreader.viewmodels.annotating.safety import told
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk


class BackupsView(ToolView):
    """The tool page."""

    def __init__(self, desk: Desk, look: Look, _argument: str = "") -> None:
        """Fetch the list."""
        super().__init__()
        self.setFont(interface_font())  # it is made outside the window
        self._desk = desk
        self._look = look
        self._safety = desk.notebook.safety
        title = page_title(self.tr("备份与恢复"), self)
        self.hint = QLabel(
            self.tr(
                "批注、书签、更正和比较每天自动备份一次，导入、恢复和升级之前也各备份一份；每份都打开核对过。"
            ),
            self,
        )
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.now = QPushButton(self.tr("立即备份"), self)
        self.now.setProperty("role", "primary")
        self.folder = QPushButton(self.tr("打开所在文件夹"), self)
        self._inner = QWidget(self)
        self._inner.setObjectName("page")
        self._lay_out(title)
        lead(self, self.now)
        self.now.clicked.connect(self._safety.back_up)
        self.folder.clicked.connect(self._open_folder)
        self.folder.setEnabled(self._safety.folder is not None)
        self._safety.changed.connect(self._show)
        self._show()
        self._safety.load()

    def begin(self) -> None:
        """Tell the tab its name."""
        self.title_changed.emit(self.tr("备份与恢复"))
        self._tell()

    def _lay_out(self, title: QLabel) -> None:
        self.rows = QVBoxLayout(self._inner)
        self.rows.setContentsMargins(MARGIN, 6, MARGIN, MARGIN)
        self.rows.setSpacing(0)
        scroll = QScrollArea(self)
        scroll.setObjectName("paper")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons are gone through
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._inner)
        buttons, top, column = FlowLayout(gap=GAP), QVBoxLayout(), QVBoxLayout(self)
        buttons.add(self.now, self.folder)
        top.setContentsMargins(MARGIN, TOP, MARGIN, 8)
        top.setSpacing(8)
        top.addWidget(title)
        top.addWidget(self.hint)
        top.addSpacing(4)
        top.addLayout(buttons)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(scroll, 1)

    def _show(self) -> None:
        while (item := self.rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        backups = self._safety.backups
        if not backups:
            empty = QLabel(self.tr("还没有备份。第一份会在明天自动做，也可以现在就做。"), self._inner)
            empty.setProperty("role", "muted")
            self.rows.addWidget(empty)
        for backup in backups:
            rule = QFrame(self._inner)
            rule.setObjectName("rule")
            rule.setFixedHeight(1)
            self.rows.addWidget(rule)
            self.rows.addWidget(BackupRow(backup, self._desk, self._inner))
        self.rows.addStretch()
        self._tell()

    def _tell(self) -> None:
        self.status_changed.emit(self.tr("备份 {0} 份").format(len(self._safety.backups)))

    def _open_folder(self) -> None:
        folder = self._safety.folder
        if folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class BackupRow(QFrame):
    """One backup."""

    def __init__(self, backup: Backup, desk: Desk, parent: QWidget) -> None:
        """Tell what it is."""
        super().__init__(parent)
        self.setObjectName("backup_row")
        self._backup = backup
        self._safety = desk.notebook.safety
        when = QLabel(local(backup.made), self)
        when.setProperty("role", "strong")
        what = QLabel(told(backup) or self.tr("读不出内容"), self)
        why = QLabel(
            self.tr("{0} · {1} · {2}").format(
                _reason(backup.reason),
                _size(backup.size),
                self.tr("已核对") if backup.counts else self.tr("未能核对"),
            ),
            self,
        )
        why.setProperty("role", "muted")
        told_here = QWidget(self)
        words = QVBoxLayout(told_here)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(3)
        for label in (when, what, why):
            words.addWidget(label)
        self.ask = QLabel(self.tr("现在的内容会先另存一份备份。"), self)
        self.ask.setProperty("role", "muted")
        self.restore = QPushButton(self.tr("恢复"), self)
        self.restore.setEnabled(bool(backup.counts))
        self.sure = QPushButton(self.tr("确定恢复"), self)
        self.sure.setProperty("role", "primary")
        self.cancel = QPushButton(self.tr("取消"), self)
        row = FlowLayout(self, gap=GAP)
        row.setContentsMargins(0, 10, 0, 10)
        row.addWidget(told_here)
        row.add_stretch()
        row.add(self.ask, self.restore, self.sure, self.cancel)
        self.restore.clicked.connect(lambda: self._ask(sure=True))
        self.cancel.clicked.connect(lambda: self._ask(sure=False))
        self.sure.clicked.connect(lambda: self._safety.restore(backup))
        self._ask(sure=False)

    def _ask(self, *, sure: bool) -> None:
        self.restore.setVisible(not sure)
        for widget in (self.ask, self.sure, self.cancel):
            widget.setVisible(sure)


def _reason(reason: BackupReason) -> str:
    words = {
        BackupReason.DAILY: "每日自动",
        BackupReason.MIGRATION: "升级之前",
        BackupReason.IMPORT: "导入之前",
        BackupReason.RESTORE: "恢复之前",
        BackupReason.MANUAL: "手动",
    }
    return said(words[reason])


def _size(size: int) -> str:
    return f"{size / 1024:.0f} KB" if size < 1024 * 1024 else f"{size / 1024 / 1024:.1f} MB"
