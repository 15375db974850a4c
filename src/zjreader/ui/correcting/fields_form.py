"""Asks for what is told of an article or of the issue.

Owns: one line for each field, from values to text and back. What cannot be read is said beside the field and keeps
the form open.
"""

from __future__ import annotations

import datetime
import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from zjreader.ui.focus import lead
from zjreader.ui.text_box import TextBox
from zjreader.viewmodels.correcting.wording import ARTICLE_NAMES, ISSUE_NAMES
from zjreader.viewmodels.said import named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zjreader.domain.library import Article, IssueMeta
    from zjreader.viewmodels.correcting.plans import Value

_LISTS = ("authors", "places")
_NUMBERS = ("start_page", "end_page", "year", "number", "total_number")
_NEEDED = ("title", "periodical", "year", "number")
_SEPARATORS = re.compile("[、，,；;]+")
_WIDE = ("title", "subtitle", "authors", "places", "publisher")


class FieldsForm(QWidget):
    """The form.

    Signals:
        entered: The values of all fields, by name.
    """

    entered = Signal(object)

    def __init__(self, values: Mapping[str, Value], names: Mapping[str, str]) -> None:
        """Show values under their names."""
        super().__init__()
        self.boxes: dict[str, QLineEdit] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        row, column = 0, 0
        for name, title in names.items():
            wide = name in _WIDE
            if wide and column:
                row, column = row + 1, 0
            label = QLabel(self.tr(title), self)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            box = TextBox(_text(values.get(name)), self)
            box.setAccessibleName(self.tr(title))
            box.returnPressed.connect(self._enter)
            box.textEdited.connect(partial(self._accept, box))
            label.setBuddy(box)
            self.boxes[name] = box
            grid.addWidget(label, row, column)
            grid.addWidget(box, row, column + 1, 1, 3 if wide else 1)
            row, column = (row + 1, 0) if wide or column else (row, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.problem = QLabel(self)
        self.problem.setProperty("role", "wrong")
        self.problem.setWordWrap(True)
        self.button = QPushButton(self.tr("保存"), self)
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self._enter)
        foot = QHBoxLayout()
        foot.addWidget(self.problem, 1)
        foot.addWidget(self.button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(grid)
        whole.addLayout(foot)
        lead(self, next(iter(self.boxes.values())))

    def _accept(self, box: QLineEdit, _text: str) -> None:
        box.setProperty("wrong", False)
        self.problem.clear()

    def _enter(self) -> None:
        values: dict[str, Value] = {}
        for name, box in self.boxes.items():
            try:
                values[name] = read_value(name, box.text())
            except ValueError as error:
                self.problem.setText(named(box.accessibleName(), str(error)))
                box.setFocus()
                return
        self.entered.emit(values)


def article_form(article: Article) -> FieldsForm:
    """Ask for what is told of an article."""
    return FieldsForm({name: getattr(article, name) for name in ARTICLE_NAMES}, ARTICLE_NAMES)


def issue_form(meta: IssueMeta) -> FieldsForm:
    """Ask for what is told of an issue."""
    return FieldsForm({name: getattr(meta, name) for name in ISSUE_NAMES}, ISSUE_NAMES)


def read_value(name: str, text: str) -> Value:
    """Read what was typed into a field.

    Raises:
        ValueError: It is no value of this field; the message says what is.
    """
    text = text.strip()
    if name in _LISTS:
        return tuple(part.strip() for part in _SEPARATORS.split(text) if part.strip())
    if not text:
        if name in _NEEDED:
            raise ValueError("不能为空。")
        return None
    if name in _NUMBERS:
        if not re.fullmatch(r"\d{1,5}", text):
            raise ValueError("请填数字。")
        return int(text)
    if name == "date":
        try:
            return datetime.date.fromisoformat(text).isoformat()
        except ValueError:
            raise ValueError("请写成 2025-12-10 的样子。") from None
    return text


def _text(value: Value) -> str:
    if isinstance(value, tuple):
        return "、".join(value)
    return "" if value is None or value == 0 else str(value)
