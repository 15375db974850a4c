"""What stands side by side between the rail and the window's right edge: a panel, the pages, the notes.

Owns: the widths that the reader gave the two panels, how they give way to the text where that is not enough, and
telling the Shell how wide the window is: it folds a panel away where there is no room for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QSplitter, QStackedLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zjreader.ui.rail import Panel
    from zjreader.viewmodels.shell import Shell

PANEL_WIDTH = 270
NOTES_WIDTH = 280
READABLE = 460
"""Width of the middle, pixels, that holds some twenty characters a line."""
NARROW = 248
"""Width down to which two panels give way."""
ALONE = 220
"""Width down to which the only panel gives way."""
SIDE, MIDDLE, NOTES = range(3)


class SidePanel(QFrame):
    """Shows one of the panels, made when it is first shown."""

    def __init__(self, panels: tuple[Panel, ...], parent: QWidget | None = None) -> None:
        """Take the panels."""
        super().__init__(parent)
        self.setObjectName("side_panel")
        self.setMinimumWidth(200)
        self._panels = {panel.id: panel for panel in panels}
        self._made: dict[str, QWidget] = {}
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 1, 0)

    @property
    def on_view(self) -> QWidget:
        """What takes the focus in the panel on view."""
        widget = self._stack.currentWidget() or self
        return widget.focusProxy() or widget

    def show_panel(self, panel: str) -> QWidget:
        """Bring a panel to view and give its widget."""
        name = panel if panel in self._panels else next(iter(self._panels))
        if name not in self._made:
            self._made[name] = self._panels[name].make()
            self._stack.addWidget(self._made[name])
        self._stack.setCurrentWidget(self._made[name])
        return self._made[name]


class Body(QSplitter):
    """Panel, pages and notes; the notes are put in when the window is completed."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        """Begin empty; what is added comes in the order of the constants."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(3)
        self._shell = shell
        self.widths = {SIDE: PANEL_WIDTH, NOTES: NOTES_WIDTH}
        self.splitterMoved.connect(self._remember)

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the pages: the panels are folded away when a window becomes so narrow."""
        middle = self.widget(MIDDLE)
        hint = super().minimumSizeHint()
        return QSize(middle.minimumWidth(), hint.height()) if middle is not None else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the room there is, and share it out."""
        super().resizeEvent(event)
        self._shell.measure(self.window().width())
        self.share_out()

    def show_part(self, part: int, *, shown: bool) -> None:
        """Show or hide a panel."""
        panel = self._part(part)
        if shown == panel.isHidden():
            panel.setVisible(shown)
            self.share_out()

    def share_out(self) -> None:
        """Give the panels the width the reader gave them; where the text has too little, they give way."""
        shown = [n for n in (SIDE, NOTES) if n < self.count() and not self._part(n).isHidden()]
        least = NARROW if len(shown) > 1 else ALONE
        sizes = [self.widths[n] if n in shown else 0 for n in range(self.count())]
        sizes[MIDDLE] = self.width() - self.handleWidth() * len(shown) - sum(sizes) + sizes[MIDDLE]
        for panel in shown:
            spare = max(0, min(READABLE - sizes[MIDDLE], sizes[panel] - least))
            sizes[panel] -= spare
            sizes[MIDDLE] += spare
        sizes[MIDDLE] = max(self._part(MIDDLE).minimumWidth(), sizes[MIDDLE])
        self.setSizes(sizes)

    def _remember(self) -> None:
        for part in self.widths:
            if part < self.count() and self._part(part).isVisible():
                self.widths[part] = self._part(part).width()

    def _part(self, part: int) -> QWidget:
        widget = self.widget(part)
        if widget is None:
            raise IndexError(part)
        return widget
