"""Tell that something was done, in place of nothing: a line above the bottom that goes by itself.

Owns: one line over the window; nothing moves for it, and it takes neither focus nor clicks.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

SHOWN_MS = 3200
ABOVE = 44


class Toast(QLabel):
    """The line."""

    def __init__(self, window: QWidget) -> None:
        """Stand over ``window``."""
        super().__init__(window)
        self.setObjectName("told")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._gone = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._gone.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def tell(self, text: str) -> None:
        """Show a sentence for a while."""
        self.setText(text)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._gone.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        width = min(self.fontMetrics().horizontalAdvance(self.text()) + 44, 520, window.width() - 40)
        self.setFixedWidth(max(120, width))
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - ABOVE)
