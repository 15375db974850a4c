"""The window.

Owns: putting its parts together, folding the side panel, dropping files, and its own part of the session (size,
panel width). Everything it shows comes from the Desk; everything it does is a command or a Desk call.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from zjreader.ui.actions import Actions
from zjreader.ui.annotating.window_parts import AnnotatingParts
from zjreader.ui.banner import Banner
from zjreader.ui.centre import Centre
from zjreader.ui.contents_panel import ContentsPanel
from zjreader.ui.finding.clipboard import Clipboard
from zjreader.ui.focus_mode import FocusMode
from zjreader.ui.helping.shortcut_sheet import ShortcutSheet
from zjreader.ui.omnibox import Omnibox
from zjreader.ui.rail import Panel, Rail
from zjreader.ui.reading_settings import ReadingSettings
from zjreader.ui.requests import Requests
from zjreader.ui.search_panel import SearchPanel
from zjreader.ui.status_line import StatusLine
from zjreader.ui.top_bar import TopBar
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QKeyEvent,
        QResizeEvent,
        QShowEvent,
    )

    from zjreader.ui.context import WindowContext

SIZE = (1280, 800)
PANEL_WIDTH = 270


class SidePanel(QFrame):
    """Shows one of the panels."""

    def __init__(self, panels: tuple[Panel, ...], parent: QWidget | None = None) -> None:
        """Take the panels."""
        super().__init__(parent)
        self.setObjectName("side_panel")
        self.setMinimumWidth(200)
        self._panels = {panel.id: panel.widget for panel in panels}
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 1, 0)
        for panel in panels:
            self._stack.addWidget(panel.widget)

    @property
    def on_view(self) -> QWidget:
        """What takes the focus in the panel on view."""
        widget = self._stack.currentWidget() or self
        return widget.focusProxy() or widget

    def show_panel(self, panel: str) -> QWidget:
        """Bring a panel to view and give its widget."""
        widget = self._panels.get(panel) or next(iter(self._panels.values()))
        self._stack.setCurrentWidget(widget)
        return widget


class MainWindow(QMainWindow):
    """The window of the reading room.

    Signals:
        reopen_asked: It is to be built anew, in another language.
    """

    reopen_asked = Signal()

    def __init__(self, context: WindowContext) -> None:
        """Build the window over ``context`` (see ui/context.py); ``desk.open`` then fills it."""
        super().__init__()
        self.context = context
        self.desk, self.look = context.desk, context.look
        self.setWindowTitle(self.tr("浙读"))
        self.setAcceptDrops(True)
        self.resize(*SIZE)
        self.commands = Actions(context.registry, self.desk, self.look, self)
        self._build()
        self._join()
        self._dress()
        self._restore()

    def _build(self) -> None:
        frame = QWidget(self)
        frame.setObjectName("frame")
        self.top = TopBar(self.commands, self.look, frame)
        self.banner = Banner(self.desk.notices, self.look, frame)
        self.rail = Rail(self.desk.shell, self.look, frame)
        self.contents = ContentsPanel(self.desk, self.look, frame)
        self.results = SearchPanel(self.desk, self.look, frame)
        panels = (
            Panel("contents", self.tr("目录"), "list-tree", self.contents),
            Panel("search", self.tr("搜索"), "search", self.results),
            *(factory(self.desk, self.look) for factory in self.context.panels),
        )
        for panel in panels:
            self.rail.add(panel)
        self.side = SidePanel(panels, frame)
        self.centre = Centre(self.desk, self.look, self.commands, self.context.tools, frame)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, frame)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(3)
        self.splitter.addWidget(self.side)
        self.splitter.addWidget(self.centre)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([PANEL_WIDTH, SIZE[0] - PANEL_WIDTH])
        self.annotating = AnnotatingParts(self.desk, self.look, self.commands, self.splitter, self.centre, frame)
        self.status = StatusLine(self.desk, self.look, frame)
        self.annotating.join_status(self.status)
        self._arrange(frame)
        self.rail.come_after(self.banner.close_button)
        self.drop_hint = QLabel(self.tr("松开即可导入"), self)
        self.drop_hint.setObjectName("drop_hint")
        self.drop_hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.drop_hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.drop_hint.hide()

    def _arrange(self, frame: QWidget) -> None:
        body = QWidget(frame)
        row = QHBoxLayout(body)
        column = QVBoxLayout(frame)
        for layout in (row, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.splitter, 1)
        for widget in (self.top, self.banner):
            column.addWidget(widget)
        column.addWidget(body, 1)
        column.addWidget(self.status)
        self.setCentralWidget(frame)

    def _join(self) -> None:
        self.omnibox = Omnibox(self.top.box, self.results, self.commands, self.desk, self.look)
        self.results.caret_asked.connect(self.omnibox.point)
        self.clipboard = Clipboard(self.desk, self.look, self.context.prompter, self)
        self.settings = ReadingSettings(self.desk.appearance, self.look, self)
        self.focus_mode = FocusMode(self.desk.shell, self._surroundings, self)
        self.sheet = ShortcutSheet(self.context.registry, self.desk, self.look, self)
        self.requests = Requests(
            self, self.desk, self.context.prompter, self.commands, self.top, self.centre, self.omnibox,
            self.contents, self.settings, self._panes,
        )  # fmt: skip
        for request, answer in (
            (Ask.FOCUS_MODE, self.focus_mode.toggle),
            (Ask.SHORTCUTS, self.sheet.toggle),
            (Ask.REOPEN, self.reopen_asked.emit),
        ):
            self.requests.add(request, answer)
        self.desk.shell.panel_changed.connect(self._show_panel)
        self.desk.tabs.shown.connect(self._name)
        self.look.theme_changed.connect(self._dress)
        self.desk.session.add_part("window", self._part)
        self._show_panel()

    def _dress(self) -> None:
        self.look.dress(self)

    def _name(self) -> None:
        reader = self.desk.tabs.current
        title = reader.title if reader is not None else ""
        name = self.tr("浙读")
        self.setWindowTitle(f"{title} — {name}" if title else name)

    def _show_panel(self) -> None:
        shell = self.desk.shell
        focus_inside = self.side.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        widget = self.side.show_panel(shell.panel)
        self.side.setVisible(shell.panel_open)
        if shell.panel_open and self.rail.isAncestorOf(self.focusWidget() or self):
            widget.setFocus()
        elif not shell.panel_open and focus_inside and self.centre.page is not None:
            self.centre.page.focus_text()

    def _panes(self) -> list[QWidget]:
        panes: list[QWidget] = [self.top.box]
        if self.side.isVisible():
            trees: dict[str, QWidget] = {"contents": self.contents.tree, "search": self.results.tree}
            panes.append(trees.get(self.desk.shell.panel) or self.side.on_view)
        panes.append(self.centre.strip.bar)
        if self.centre.page is not None:
            panes.append(self.centre.page.on_view)
        if self.annotating.panel.isVisible():
            panes.append(self.annotating.panel.list)
        return panes

    def _surroundings(self) -> list[QWidget]:
        """List what focus mode hides."""
        return [self.top, self.rail, self.side, self.status, self.centre.strip]

    def _part(self) -> dict[str, object]:
        return {
            "geometry": bytes(self.saveGeometry().toBase64().data()).decode("ascii"),
            "panel_width": self.splitter.sizes()[0] if self.side.isVisible() else self._panel_width,
        }

    def _restore(self) -> None:
        part = self.desk.session.part("window")
        self._panel_width = PANEL_WIDTH
        if not isinstance(part, dict):
            return
        geometry, width = part.get("geometry"), part.get("panel_width")
        if isinstance(geometry, str):
            self.restoreGeometry(QByteArray.fromBase64(QByteArray(geometry.encode("ascii", "ignore"))))
        if isinstance(width, int):
            self._panel_width = width
            self.splitter.setSizes([width, max(320, self.width() - width)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape close what is open, one thing at a time, and lead back to the text."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        page = self.centre.page
        if page is not None and page.find_bar.isVisible():
            page.find_bar.close_bar()
        elif self.focus_mode.on:
            self.focus_mode.leave()
        elif self.isFullScreen():
            self.showNormal()
        elif self.desk.notices.current is not None and page is not None and page.on_view.hasFocus():
            self.desk.notices.dismiss()
        elif page is not None:
            page.focus_text()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the text, not in the box."""
        super().showEvent(event)
        if self.centre.page is not None and not self.top.box.text():
            self.centre.page.focus_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the size for the next start."""
        super().resizeEvent(event)
        self.drop_hint.setGeometry(self.rect())
        self.desk.session.touch()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if _paths(event):
            event.acceptProposedAction()
            self.drop_hint.show()
            self.drop_hint.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Go on as before."""
        self.drop_hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        self.drop_hint.hide()
        paths = _paths(event)
        if paths:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.desk.importing.start(paths))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything; the application then drains the runner."""
        self.desk.close()
        super().closeEvent(event)


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
