"""The row of tabs above the text.

Owns: keeping the tab bar in step with the Tabs view-model: titles, order, closing, the plus button.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar, QToolButton, QWidget

from zjreader.ui.actions import Actions, tip
from zjreader.ui.typography import INTERFACE_PX, interface_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk


GAP, SIDE = 4, 6
LONGEST = 420
"""Width of a tab, pixels, however much room there is."""
WHOLE = 7
"""Characters of a title that is never elided."""


class Bar(QTabBar):
    """A tab bar of which the middle button closes tabs; they are as wide as their titles while there is room."""

    def __init__(self, parent: QWidget) -> None:
        """Begin without tabs."""
        super().__init__(parent)
        self._widths: list[int] = []

    def tabSizeHint(self, index: int) -> QSize:
        """Give a tab its share."""
        hint = super().tabSizeHint(index)
        return QSize(self._widths[index], hint.height()) if index < len(self._widths) else hint

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Let nothing shrink below its share."""
        return self.tabSizeHint(index)

    def share_out(self, room: int) -> None:
        """Share out ``room`` pixels among the tabs."""
        metrics = QFontMetrics(interface_font(bold=True))  # so that a tab keeps its width when it is chosen
        edges = [self._edges(place) for place in range(self.count())]
        natural = [
            min(LONGEST, metrics.horizontalAdvance(self.tabText(place).replace("&&", "&")) + edge + 2)
            for place, edge in enumerate(edges)
        ]
        least = max(edges, default=0) + WHOLE * INTERFACE_PX
        widths = shares(natural, room, least)
        if widths != self._widths:
            self._widths = widths
            for button in self.findChildren(QToolButton, QRegularExpression("Scroll.*")):
                button.raise_()  # no cross may shine through
            self.setElideMode(self.elideMode())  # has the bar laid out anew, which Qt offers no other way

    def _edges(self, place: int) -> int:
        """Tell how much of a tab's width stands around its title; asking the style would load all its enums."""
        text = self.fontMetrics().horizontalAdvance(self.tabText(place).replace("&&", "&"))
        return super().tabSizeHint(place).width() - text

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as a lone tab; Qt would keep room for its scroll buttons."""
        return QSize(40, super().minimumSizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close by the middle button."""
        index = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and index >= 0:
            self.tabCloseRequested.emit(index)
            return
        super().mouseReleaseEvent(event)


class TabStrip(QFrame):
    """The row."""

    def __init__(self, desk: Desk, look: Look, actions: Actions, parent: QWidget | None = None) -> None:
        """Follow the tabs."""
        super().__init__(parent)
        self.setObjectName("tab_strip")
        self.setFixedHeight(34)
        self._tabs = desk.tabs
        self._look = look
        self.bar = Bar(self)
        self.bar.setAccessibleName(self.tr("标签页"))
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setMovable(True)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideRight)
        self.plus = QToolButton(self)
        self.plus.setDefaultAction(actions["tab.new"])
        self.plus.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.plus.setToolTip(tip(actions["tab.new"]))
        self.plus.setAccessibleName(actions["tab.new"].text())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, SIDE, 0)
        row.setSpacing(GAP)
        row.addWidget(self.bar)
        row.addWidget(self.plus)
        row.addStretch()
        self.bar.currentChanged.connect(self._tabs.select)
        self.bar.tabCloseRequested.connect(self._tabs.close)
        self.bar.tabMoved.connect(self._tabs.move)
        self._tabs.added.connect(self._add)
        self._tabs.removed.connect(self._remove)
        self._tabs.current_changed.connect(self._select)
        self._tabs.shown.connect(self.refresh)
        look.theme_changed.connect(self._share_out)
        for place in range(len(self._tabs.readers)):
            self._add(place)
        self._select()

    def refresh(self) -> None:
        """Show the titles of the moment; a tab not fetched yet keeps its key's place with dots."""
        for place, reader in enumerate(self._tabs.readers):
            title = reader.title or self.bar.tabText(place) or "…"
            shown = title.replace("&", "&&")
            if self.bar.tabText(place) != shown:
                self.bar.setTabText(place, shown)
                self.bar.setTabToolTip(place, title)
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the room there is now."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        self.bar.share_out(self.width() - self.plus.sizeHint().width() - GAP - SIDE)

    def _add(self, place: int) -> None:
        self.bar.blockSignals(True)
        self.bar.insertTab(place, "")
        self.bar.setTabButton(place, QTabBar.ButtonPosition.RightSide, self._cross())
        self.bar.blockSignals(False)
        self.refresh()

    def _remove(self, place: int) -> None:
        self.bar.blockSignals(True)
        self.bar.removeTab(place)
        self.bar.blockSignals(False)
        self.refresh()
        self._select()

    def _select(self) -> None:
        self.bar.blockSignals(True)
        self.bar.setCurrentIndex(self._tabs.index)
        self.bar.blockSignals(False)

    def _cross(self) -> QToolButton:
        button = QToolButton(self.bar)
        self._look.bind(button, "x", size=14)
        button.setIconSize(QSize(14, 14))
        button.setToolTip(self.tr("关闭标签页"))
        button.setAccessibleName(self.tr("关闭标签页"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._close(button))
        return button

    def _close(self, button: QToolButton) -> None:
        for place in range(self.bar.count()):
            if self.bar.tabButton(place, QTabBar.ButtonPosition.RightSide) is button:
                self._tabs.close(place)
                return


def shares(natural: Sequence[int], room: int, least: int) -> list[int]:
    """Share out ``room`` among widths: the widest shrink first, all to the same width, none below ``least``."""
    rising = sorted(natural)
    for place, width in enumerate(rising):
        share = (room - sum(rising[:place])) // (len(rising) - place)
        if share < width:
            return [min(n, max(share, least)) for n in natural]
    return list(natural)
