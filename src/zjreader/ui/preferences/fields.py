"""One setting as a row of the preferences.

Owns: from a setting's declaration (type, choices, bounds) to its control, and following its value. What a setting
is called and may be stands in ``services/settings.py``, nowhere here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QSlider, QVBoxLayout, QWidget

from zjreader.ui.chooser import Chooser
from zjreader.ui.flow_layout import FlowLayout
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from dataclasses import Field

    from PySide6.QtGui import QWheelEvent

    from zjreader.ui.look import Look
    from zjreader.viewmodels.appearance import Appearance

LABEL_WIDTH = 200
CONTROL_WIDTH = 200
NARROWEST = 120


class _Choice(Chooser):
    """A choice that the wheel scrolls past: turning it over a page must not change settings."""

    def sizeHint(self) -> QSize:
        return QSize(max(CONTROL_WIDTH, super().sizeHint().width()), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, super().minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _Number(QSlider):
    """A number between bounds; the wheel scrolls past it."""

    def sizeHint(self) -> QSize:
        return QSize(CONTROL_WIDTH, super().sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SettingRow(QWidget):
    """A setting: its label, its control, what is to be known about it, and a way back to the default.

    Signals:
        changed: The reader chose another value.
    """

    changed = Signal(object)

    def __init__(self, declared: Field[Any], appearance: Appearance, look: Look, parent: QWidget) -> None:
        """Show the setting that ``declared`` is a field of."""
        super().__init__(parent)
        self.name = declared.name
        self.page = str(declared.metadata["page"])
        self._default = declared.default
        self._appearance = appearance
        self.label = said(str(declared.metadata["label"]))
        note = said(str(declared.metadata["note"]))
        self._choices = [(value, said(name)) for value, name in declared.metadata["choices"]]
        self.words = " ".join([self.label, note, *(name for _, name in self._choices)]).lower()
        self.control = self._make(declared, look)
        self._number = QLabel(self)
        self.control.setAccessibleName(self.label)
        self.control.setAccessibleDescription(note)
        self.back = look.tool("rotate-ccw", self.tr("还原为默认：{0}").format(self.label), self, size=14)
        self.back.clicked.connect(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(2)
        column.addLayout(self._line())
        if note:
            words = QLabel(note, self)
            words.setProperty("role", "muted")
            words.setWordWrap(True)
            column.addWidget(words)
        appearance.changed.connect(self.refresh)
        self.refresh()

    @property
    def value(self) -> object:
        """The value of the moment."""
        return getattr(self._appearance.settings, self.name)

    def reset(self) -> None:
        """Go back to the default."""
        had = self.back.hasFocus()
        self._take(self._default)
        if had:
            self.control.setFocus()

    def refresh(self) -> None:
        """Show the value of the moment."""
        self.control.blockSignals(True)
        if isinstance(self.control, QCheckBox):
            self.control.setChecked(bool(self.value))
        elif isinstance(self.control, QComboBox):
            self.control.setCurrentIndex([value for value, _ in self._choices].index(self.value))
        elif isinstance(self.control, QSlider) and isinstance(self.value, int):
            self.control.setValue(self.value)
            self._number.setText(str(self.value))
        self.control.blockSignals(False)
        self.back.setVisible(self.value != self._default)

    def _line(self) -> FlowLayout:
        line = FlowLayout(gap=4)
        if not isinstance(self.control, QCheckBox):
            name = QLabel(self.label, self)
            name.setBuddy(self.control)
            name.setMinimumWidth(LABEL_WIDTH)
            line.addWidget(name)
        self._number.setVisible(isinstance(self.control, QSlider))
        line.add_together(self.control, self._number, self.back, gap=10)
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(policy)
        return line

    def _make(self, declared: Field[Any], look: Look) -> QWidget:
        bounds = declared.metadata["bounds"]
        if self._choices:
            choice = _Choice(look, self)
            choice.addItems([name for _, name in self._choices])
            choice.currentIndexChanged.connect(lambda index: self._take(self._choices[index][0]))
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            return choice
        if bounds is not None:
            number = _Number(Qt.Orientation.Horizontal, self)
            number.setRange(*(round(b) for b in bounds))
            number.setSingleStep(5 if bounds[1] > 100 else 1)
            number.setPageStep(number.singleStep() * 4)
            number.setMinimumWidth(NARROWEST)
            number.setMaximumWidth(CONTROL_WIDTH)
            number.valueChanged.connect(lambda n: self._take(round(n / number.singleStep()) * number.singleStep()))
            number.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            return number
        check = QCheckBox(self.label, self)
        check.clicked.connect(self._take)
        return check

    def _take(self, value: object) -> None:
        self._appearance.set(**{self.name: value})
        self.changed.emit(value)
