"""A box that chooses one of several, drawn in the theme's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

if TYPE_CHECKING:
    from zjreader.ui.look import Look


class Chooser(QComboBox):
    """Chooses one of several; draws its arrow in the theme's colours, which a style sheet cannot."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._look = look
        look.theme_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then the arrow."""
        super().paintEvent(event)
        arrow = self._look.icons.pixmap("chevron-down", "muted", 14, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(self.width() - 21, (self.height() - 14) // 2, arrow)
        painter.end()
