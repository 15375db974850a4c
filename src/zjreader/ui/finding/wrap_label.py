"""A label that asks for exactly the height its words need at the width it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from zjreader.ui.text_box import let_copy

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

NARROWEST = 60


class WrapLabel(QLabel):
    """Words that wrap. A plain label guesses a width for its least height, which leaves holes below it."""

    def __init__(self, parent: QWidget | None = None, *, rich: bool = True) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
        let_copy(self)

    def minimumSizeHint(self) -> QSize:
        """Ask for the height at the present width."""
        return QSize(NARROWEST, self.heightForWidth(max(NARROWEST, self.width())))

    def sizeHint(self) -> QSize:
        """Ask for the same."""
        return QSize(max(NARROWEST, self.width()), self.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
