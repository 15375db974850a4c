"""One row of buttons; those that find no room stand in a menu at its end.

Owns: which buttons are in the row and which in the menu, by the width there is. The menu is made anew whenever it
opens, from the buttons as they are then: their words, their keys, whether they can be used, their own menus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QSizePolicy, QWidget

from zjreader.ui.menus import RoundMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class OverflowRow(QWidget):
    """The row; the first buttons stay longest."""

    def __init__(self, parent: QWidget, gap: int = 0) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._buttons: list[QPushButton] = []
        self._elsewhere: list[QPushButton] = []
        self.more = QPushButton(self.tr("更多"), self)
        self.more.setProperty("role", "link")
        self._menu = RoundMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.more.setMenu(self._menu)
        self.more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        self._row.addWidget(self.more)
        self._row.addStretch(1)

    def add(self, *buttons: QPushButton) -> None:
        """Put buttons at the end."""
        for button in buttons:
            self._row.insertWidget(len(self._buttons), button)
            self._buttons.append(button)
        QWidget.setTabOrder(self._buttons[-1], self.more)

    def take_in(self, buttons: list[QPushButton]) -> None:
        """Offer buttons in the menu that stand elsewhere and find no room there; what was taken in before goes."""
        if buttons != self._elsewhere:
            self._elsewhere = buttons
            self._share_out()

    def sizeHint(self) -> QSize:
        """Ask for the row's height only."""
        return QSize(self.more.sizeHint().width(), max(b.sizeHint().height() for b in (*self._buttons, self.more)))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the menu's button."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Share the room out anew when a button says something else."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._share_out()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out."""
        super().resizeEvent(event)
        self._share_out()

    @property
    def hidden(self) -> list[QPushButton]:
        """Give the buttons that are in the menu."""
        return [button for button in self._buttons if button.isHidden()] + self._elsewhere

    def _share_out(self) -> None:
        gap = self._row.spacing()
        widths = [button.sizeHint().width() + gap for button in self._buttons]
        room = self.width() + gap
        if sum(widths) > room or self._elsewhere:
            room -= self.more.sizeHint().width() + gap
        used, full = 0, False
        for button, width in zip(self._buttons, widths, strict=True):
            used += width
            full = full or used > room
            if button.isHidden() != full:
                button.setHidden(full)
        self.more.setHidden(not full and not self._elsewhere)

    def _fill(self) -> None:
        self._menu.clear()
        for button in self.hidden:
            if button is self._elsewhere[0] if self._elsewhere else False:
                self._menu.addSeparator()
            own = button.menu()
            if own is not None:
                own.setTitle(button.text())
                action = self._menu.addMenu(own)
            else:
                action = self._menu.addAction(button.text())
                action.triggered.connect(lambda _on=False, button=button: button.click())
            action.setEnabled(button.isEnabled())
