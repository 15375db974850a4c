"""A box that chooses one of several, drawn in the theme's colours.

Owns: its arrow, and the list that opens below it, a window of its own that gets its look when it is first opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionComboBox, QStylePainter, QWidget

from zjreader.ui.corners import round_off

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zjreader.ui.look import Look

ARROW = 14
WIDEST = 420
"""Of the list, in pixels; a longer choice is cut there."""
BESIDE = 44
"""Pixels beside the words of a choice: frame, padding, scroll bar."""


class Chooser(QComboBox):
    """Chooses one of several; draws its arrow in the theme's colours, which a style sheet cannot."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._look = look
        self._dressed = False
        look.theme_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, its text cut where it does not fit, then the arrow."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        end = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(option.currentText, end, field.width())
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        role = "muted" if self.isEnabled() else "line"
        arrow = self._look.icons.pixmap("chevron-down", role, ARROW, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - ARROW - 7, (self.height() - ARROW) // 2, arrow)
        painter.end()

    def showPopup(self) -> None:
        """Open the list, as wide as its choices."""
        view = self.view()
        if not self._dressed:
            self._dressed = True
            round_off(view.window())
            self.setItemDelegate(QStyledItemDelegate(self))  # else the style sheet says nothing to its rows
        view.setMinimumWidth(min(WIDEST, max(self.width(), view.sizeHintForColumn(0) + BESIDE)))
        super().showPopup()
