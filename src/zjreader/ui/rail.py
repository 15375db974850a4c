"""The rail at the left edge: one button for each panel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from zjreader.ui.typography import SMALL_PX, interface_font
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.ui.look import Look
    from zjreader.viewmodels.shell import Shell

BUTTON = 42
"""Least width of a button."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel of the left side.

    Attributes:
        id: As in the session and the commands (``contents``).
        title: As shown under its icon, in Chinese.
        icon: Its icon's name.
        make: Makes what is shown, when it is first shown; its ``setFocus`` puts the focus where one begins.
    """

    id: str
    title: str
    icon: str
    make: Callable[[], QWidget]


class Rail(QFrame):
    """The buttons; pressing the one whose panel is open folds it away."""

    def __init__(self, shell: Shell, look: Look, parent: QWidget | None = None) -> None:
        """Begin without buttons."""
        super().__init__(parent)
        self.setObjectName("rail")
        self._shell = shell
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(5, 8, 5, 4)
        self._column.setSpacing(2)
        self._column.addStretch()
        self._buttons: dict[str, QToolButton] = {}
        shell.panel_changed.connect(self._follow)

    def add(self, panel: Panel) -> None:
        """Add a panel's button at the bottom."""
        button = QToolButton(self)
        button.setText(said(panel.title))
        button.setAccessibleName(button.text())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(18, 18))
        button.setCheckable(True)
        self._look.bind(button, panel.icon)
        button.clicked.connect(lambda: self._shell.toggle_panel(panel.id))
        self._column.insertWidget(len(self._buttons), button)
        self._buttons[panel.id] = button
        self._fit()
        self._follow()

    def button(self, panel: str) -> QToolButton:
        """Give a panel's button."""
        return self._buttons[panel]

    def _fit(self) -> None:
        """Make all buttons as wide as the longest title in bold needs."""
        metrics = QFontMetrics(interface_font(SMALL_PX, bold=True))
        longest = max(metrics.horizontalAdvance(button.text()) for button in self._buttons.values())
        width = max(BUTTON, longest + 10)
        self.setFixedWidth(width + 10)
        for button in self._buttons.values():
            button.setFixedSize(width, BUTTON + 8)

    def _follow(self) -> None:
        for name, button in self._buttons.items():
            button.setChecked(self._shell.panel_open and name == self._shell.panel)
