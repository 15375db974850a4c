"""The window that tells of a fault of ours, or why the application cannot begin.

Owns: the words, the report as text that can be read before it is passed on, and the way to the clipboard. Needs
neither a profile nor a theme: what failed may be either. Opens no second time while it is there.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

SIZE = (640, 420)
NARROWEST = 420


class CrashWindow(QDialog):
    """Shows reports, each once."""

    def __init__(self, title: str, text: str, report: str = "", parent: QWidget | None = None) -> None:
        """Say what happened and what is safe; without a report there is nothing to copy."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("浙读"))
        self.setMinimumWidth(NARROWEST)
        self._reports: list[str] = []
        self.title = QLabel(title, self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.text = QLabel(text, self)
        for label in (self.title, self.text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.report = QPlainTextEdit(self)
        self.report.setReadOnly(True)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setAccessibleName(self.tr("报告"))
        self.report.setTabChangesFocus(True)
        self.copy_button = QPushButton(self.tr("复制报告"), self)
        self.copy_button.clicked.connect(self._copy)
        self.close_button = QPushButton(self.tr("关闭"), self)
        self.close_button.clicked.connect(self.accept)
        self._arrange()
        self.report.setVisible(bool(report))
        self.copy_button.setVisible(bool(report))
        if report:
            self.resize(*SIZE)
            self.add(report)

    def add(self, report: str) -> None:
        """Add a report that is not there yet."""
        if report not in self._reports:
            self._reports.append(report)
            self.report.setPlainText("\n\n".join(self._reports) + "\n")

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addWidget(self.report, 1)
        column.addLayout(buttons)
        self.close_button.setDefault(True)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.setText(self.tr("已复制"))
