"""The small window behind Aa: type size, characters a line, colours, what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from zjreader.ui.popups import RoundPopup
from zjreader.viewmodels.appearance import MEASURE, Appearance
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.ui.look import Look


class ReadingSettings(RoundPopup):
    """The settings that one changes while reading; every change shows at once."""

    def __init__(self, appearance: Appearance, look: Look, parent: QWidget) -> None:
        """Follow the settings."""
        super().__init__(parent)
        self._appearance = appearance
        self._look = look
        self.smaller = QPushButton("－", self)
        self.larger = QPushButton("＋", self)
        self.smaller.setAccessibleName(self.tr("缩小字号"))
        self.larger.setAccessibleName(self.tr("放大字号"))
        self.zoom = QPushButton(self)
        self.zoom.setToolTip(self.tr("回到 100%"))
        self.measure = QSlider(Qt.Orientation.Horizontal, self)
        self.measure.setRange(*MEASURE)
        self.measure.setAccessibleName(self.tr("每行字数"))
        self.measure_value = QLabel(self)
        self.spaced = QCheckBox(self.tr("汉字与数字、西文之间留细空"), self)
        self.digest = QCheckBox(self.tr("正文之上显示导读"), self)
        self.repairs = QCheckBox(self.tr("显示排印修复"), self)
        self._themes = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addLayout(self._sizes())
        column.addLayout(self._theme_row())
        column.addWidget(self.spaced)
        column.addWidget(self.digest)
        column.addWidget(self.repairs)
        self._connect()
        self.refresh()

    def open_below(self, widget: QWidget) -> None:
        """Show it below a button, within the window."""
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + 4))
        self.move(corner)
        self.show()
        self.larger.setFocus()

    def refresh(self) -> None:
        """Show the settings of the moment."""
        settings = self._appearance.settings
        self.zoom.setText(f"{settings.zoom}%")
        self.measure.blockSignals(True)
        self.measure.setValue(settings.measure)
        self.measure.blockSignals(False)
        self.measure_value.setText(self.tr("{0} 字").format(settings.measure))
        self.spaced.setChecked(settings.spaced)
        self.digest.setChecked(settings.show_digest)
        self.repairs.setChecked(settings.show_repairs)
        for button in self._themes.buttons():
            button.setChecked(button.property("theme") == settings.theme)

    def _sizes(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        steps = QHBoxLayout()
        steps.setSpacing(4)
        for button in (self.smaller, self.zoom, self.larger):
            steps.addWidget(button)
        grid.addWidget(QLabel(self.tr("字号"), self), 0, 0)
        grid.addLayout(steps, 0, 1, 1, 2)
        grid.addWidget(QLabel(self.tr("每行"), self), 1, 0)
        grid.addWidget(self.measure, 1, 1)
        grid.addWidget(self.measure_value, 1, 2)
        return grid

    def _theme_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for theme in self._look.themes:
            button = QPushButton(said(theme.name), self)
            button.setProperty("role", "choice")
            button.setProperty("theme", theme.id)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, name=theme.id: self._appearance.set(theme=name))
            self._themes.addButton(button)
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        appearance = self._appearance
        self.smaller.clicked.connect(lambda: appearance.zoom(-1))
        self.larger.clicked.connect(lambda: appearance.zoom(1))
        self.zoom.clicked.connect(lambda: appearance.zoom(0))
        self.measure.valueChanged.connect(lambda value: appearance.set(measure=value))
        self.spaced.clicked.connect(lambda on: appearance.set(spaced=on))
        self.digest.clicked.connect(lambda on: appearance.set(show_digest=on))
        self.repairs.clicked.connect(lambda on: appearance.set(show_repairs=on))
        appearance.changed.connect(self.refresh)
