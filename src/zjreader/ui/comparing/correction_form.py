"""The form in which a reader corrects a figure: name, period, narrower subject, theme, or strike it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from zjreader.domain.figure_words import period_words
from zjreader.ui.chooser import Chooser
from zjreader.ui.text_box import TextBox
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.domain.studies import Indicator
    from zjreader.ui.look import Look
    from zjreader.viewmodels.comparing.comparison_page import ComparisonPage


class CorrectionForm(QWidget):
    """The form.

    Signals:
        applied: The fields that are other than before.
        struck: The figure is none.
    """

    applied = Signal(object)
    struck = Signal()

    def __init__(self, page: ComparisonPage, look: Look, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self._page = page
        self._indicator: Indicator | None = None
        self.name = TextBox(self)
        self.subject = TextBox(self)
        self.subject.setPlaceholderText(self.tr("说的是全域则留空"))
        self.period = Chooser(look, self)
        self.theme = Chooser(look, self)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        for label, field in (
            (self.tr("指标"), self.name),
            (self.tr("期间"), self.period),
            (self.tr("范围"), self.subject),
            (self.tr("主题"), self.theme),
        ):
            field.setAccessibleName(label)
            form.addRow(label, field)
        self.apply = QPushButton(self.tr("更正"), self)
        self.apply.setProperty("role", "primary")
        self.apply.clicked.connect(self._apply)
        self.strike = QPushButton(self.tr("这不是指标，隐去"), self)
        self.strike.clicked.connect(self.struck)
        row = QHBoxLayout()
        row.addWidget(self.apply)
        row.addWidget(self.strike)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.addLayout(form)
        column.addLayout(row)
        for line in (self.name, self.subject):
            line.returnPressed.connect(self._apply)
        self.hide()

    def show_figure(self, indicator: Indicator) -> None:
        """Fill the fields."""
        self._indicator = indicator
        self.name.setText(indicator.name)
        self.subject.setText(indicator.subject or "")
        self.period.clear()
        for period in self._page.periods(indicator):
            self.period.addItem(said(period_words(period)) or self.tr("未注明"), period)
        self.period.setCurrentIndex(self.period.findData(indicator.period or ""))
        self.theme.clear()
        for name in self._page.themes(indicator.theme):
            self.theme.addItem(said(name), name)
        self.theme.setCurrentIndex(self.theme.findData(indicator.theme))

    def _apply(self) -> None:
        if self._indicator is None:
            return
        now = self._indicator
        wanted = {
            "name": self.name.text().strip() or now.name,
            "period": str(self.period.currentData() or "") or None,
            "subject": self.subject.text().strip() or None,
            "theme": str(self.theme.currentData() or ""),
        }
        fields = {key: value for key, value in wanted.items() if value != getattr(now, key)}
        if fields:
            self.applied.emit(fields)
