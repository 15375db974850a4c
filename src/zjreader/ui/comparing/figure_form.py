"""The form in which a reader enters a figure that was not found, from words selected in a paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from zjreader.domain.figure_words import period_words
from zjreader.ui.chooser import Chooser
from zjreader.ui.text_box import TextBox
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zjreader.domain.studies import Evidence
    from zjreader.ui.look import Look
    from zjreader.viewmodels.comparing.comparison_page import ComparisonPage

WIDTH = 380
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


class FigureForm(QFrame):
    """The form.

    Signals:
        entered: The words (an Evidence) and the fields of the figure they state.
    """

    entered = Signal(object, object)

    def __init__(self, page: ComparisonPage, look: Look, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("补录指标"))
        self.setFixedWidth(WIDTH)
        self._page = page
        self._evidence: Evidence | None = None
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.name, self.value, self.number, self.unit, self.subject = (TextBox(self) for _ in range(5))
        self.period, self.theme = Chooser(look, self), Chooser(look, self)
        self.number.setPlaceholderText(self.tr("阿拉伯数字，如“三”写 3"))
        self.name.setPlaceholderText(self.tr("如 新增就业岗位"))
        self.subject.setPlaceholderText(self.tr("说的是全域则留空"))
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        form = QFormLayout()
        for label, field in (
            (self.tr("指标"), self.name),
            (self.tr("原文写法"), self.value),
            (self.tr("数值"), self.number),
            (self.tr("单位"), self.unit),
            (self.tr("期间"), self.period),
            (self.tr("范围"), self.subject),
            (self.tr("主题"), self.theme),
        ):
            field.setAccessibleName(label)
            form.addRow(label, field)
            if isinstance(field, QLineEdit):
                field.returnPressed.connect(self._enter)
        self.keep = QPushButton(self.tr("补录"), self)
        self.keep.setProperty("role", "primary")
        self.keep.clicked.connect(self._enter)
        cancel = QPushButton(self.tr("取消"), self)
        cancel.clicked.connect(self.hide)
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addWidget(cancel)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self.words)
        column.addLayout(form)
        column.addLayout(row)

    def open_for(self, evidence: Evidence, theme: str) -> None:
        """Offer to enter what words state, with the first number in them."""
        self._evidence = evidence
        self.words.setText(evidence.quote)
        found = _NUMBER.search(evidence.quote)
        rest = evidence.quote[found.end() :] if found else ""
        units = sorted((u for u in self._page.printed_units() if rest.startswith(u)), key=len)
        self.name.clear()
        for field in (self.value, self.number):
            field.setText(found[0] if found else "")
        self.unit.setText(units[-1] if units else "")
        self.subject.clear()
        self.period.clear()
        for period in self._page.periods():
            self.period.addItem(said(period_words(period)) or self.tr("未注明"), period)
        self.theme.clear()
        for name in self._page.themes(theme):
            self.theme.addItem(said(name), name)
        self.theme.setCurrentIndex(self.theme.findData(theme))
        parent = self.parentWidget()
        self.adjustSize()
        if parent is not None:
            self.move(max(8, (parent.width() - self.width()) // 2), max(8, (parent.height() - self.height()) // 3))
        self.show()
        self.raise_()
        self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the form away by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _enter(self) -> None:
        value, number, unit = (field.text().strip() for field in (self.value, self.number, self.unit))
        wanting = next((f for f in (self.name, self.value) if not f.text().strip()), None)
        if not re.fullmatch(r"-?\d+(?:\.\d+)?", number):
            wanting = wanting or self.number
        if self._evidence is None or wanting is not None:
            (wanting or self.name).setFocus()
            return
        fields = {
            "name": self.name.text().strip(),
            "value": value,
            "value_norm": float(number),
            "unit": unit or None,
            "unit_norm": unit or None,
            "period": str(self.period.currentData() or "") or None,
            "subject": self.subject.text().strip() or None,
            "theme": str(self.theme.currentData() or ""),
        }
        self.entered.emit(self._evidence, fields)
        self.hide()
