"""The line at the foot of the text that offers to take back what was just done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from zjreader.ui.look import Look
    from zjreader.viewmodels.annotating.offers import Offers

STAYS = 9000
BOTTOM = 18


class Toast(QFrame):
    """Stands over ``parent`` at its foot for some seconds; covers no control."""

    def __init__(self, offers: Offers, look: Look, parent: QWidget) -> None:
        """Follow the offers."""
        super().__init__(parent)
        self.setObjectName("toast")
        self._offers = offers
        self.label = QLabel(self)
        self.button = QPushButton(self)
        self.button.setProperty("role", "link")
        self.button.setAccessibleName(self.tr("撤销"))
        close = look.tool("x", self.tr("关闭"), self, 14)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 6, 5)
        for widget in (self.label, self.button, close):
            row.addWidget(widget)
        self._timer = QTimer(self, singleShot=True, interval=STAYS)
        self._timer.timeout.connect(offers.withdraw)
        self.button.clicked.connect(offers.take)
        close.clicked.connect(offers.withdraw)
        offers.changed.connect(self._show_offer)
        parent.installEventFilter(self)
        self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay at the foot."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _show_offer(self) -> None:
        offer = self._offers.current
        self.setVisible(offer is not None)
        if offer is None:
            self._timer.stop()
            return
        self.label.setText(offer.text)
        self.button.setText(offer.label)
        self.setAccessibleName(offer.text)
        self._place()
        self.raise_()
        self._timer.start()

    def _place(self) -> None:
        self.adjustSize()
        around = self.parentWidget()
        if around is not None:
            self.move((around.width() - self.width()) // 2, around.height() - self.height() - BOTTOM)
