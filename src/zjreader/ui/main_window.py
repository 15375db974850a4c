"""The window.

Owns: putting together what the first page needs, folding the side panel, dropping files, and its own part of the
session (size, panel width). ``ui/furnishing.py`` adds what the first page does not need: the search panel, what
annotating adds, what answers commands. Everything it shows comes from the Desk; everything it does is a command or
a Desk call.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from zjreader.ui.actions import Actions
from zjreader.ui.banner import Banner
from zjreader.ui.body import MIDDLE, SIDE, Body, SidePanel
from zjreader.ui.centre import Centre
from zjreader.ui.rail import Panel, Rail
from zjreader.ui.status_line import StatusLine
from zjreader.ui.top_bar import TopBar

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

    from zjreader.ui.annotating.window_parts import AnnotatingParts
    from zjreader.ui.contents_panel import ContentsPanel
    from zjreader.ui.context import WindowContext
    from zjreader.ui.finding.clipboard import Clipboard
    from zjreader.ui.focus import TabOrder
    from zjreader.ui.focus_mode import FocusMode
    from zjreader.ui.helping.shortcut_sheet import ShortcutSheet
    from zjreader.ui.omnibox import Omnibox
    from zjreader.ui.reading_settings import ReadingSettings
    from zjreader.ui.requests import Requests
    from zjreader.ui.search_panel import SearchPanel

SIZE = (1280, 800)


class MainWindow(QMainWindow):
    """The window of the reading room.

    Signals:
        reopen_asked: It is to be built anew, in another language.
    """

    reopen_asked = Signal()

    contents: ContentsPanel
    results: SearchPanel
    annotating: AnnotatingParts
    omnibox: Omnibox
    clipboard: Clipboard
    settings: ReadingSettings
    focus_mode: FocusMode
    sheet: ShortcutSheet
    requests: Requests
    tab_order: TabOrder

    def __init__(self, context: WindowContext) -> None:
        """Build over ``context`` what the first page needs; ``furnish`` makes the rest, ``desk.open`` fills it."""
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
        for part in (self.desk, self.look):  # after the widgets: they go first
            part.setParent(self)

    def _build(self) -> None:
        frame = QWidget(self)
        frame.setObjectName("frame")
        self.top = TopBar(self.commands, self.look, frame)
        self.banner = Banner(self.desk.notices, self.look, frame)
        self.rail = Rail(self.desk.shell, self.look, frame)
        panels = (
            Panel("contents", "目录", "list-tree", lambda: self.contents),
            Panel("search", "搜索", "search", lambda: self.results),
            *self.context.panels,
        )
        for panel in panels:
            self.rail.add(panel)
        self.side = SidePanel(panels, frame)
        self.centre = Centre(self.desk, self.look, self.commands, self.context.tools, frame)
        self.body = Body(self.desk.shell, frame)
        self.body.addWidget(self.side)
        self.body.addWidget(self.centre)
        self.body.setStretchFactor(MIDDLE, 1)
        self.status = StatusLine(self.desk, self.look, frame)
        self._arrange(frame)
        self.drop_hint = QLabel(self.tr("松开即可导入"), self)
        self.drop_hint.setObjectName("drop_hint")
        self.drop_hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.drop_hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.drop_hint.hide()

    def _arrange(self, frame: QWidget) -> None:
        middle = QWidget(frame)
        row = QHBoxLayout(middle)
        column = QVBoxLayout(frame)
        for layout in (row, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.body, 1)
        for widget in (self.top, self.banner):
            column.addWidget(widget)
        column.addWidget(middle, 1)
        column.addWidget(self.status)
        self.setCentralWidget(frame)

    def _join(self) -> None:
        self.desk.shell.panel_changed.connect(self.show_panel)
        self.desk.tabs.shown.connect(self._name)
        self.look.theme_changed.connect(self._dress)
        self.desk.session.add_part("window", self._part)
        self.show_panel()

    def _dress(self) -> None:
        self.look.dress(self)

    def _name(self) -> None:
        reader = self.desk.tabs.current
        title = reader.title if reader is not None else ""
        name = self.tr("浙读")
        self.setWindowTitle(f"{title} — {name}" if title else name)

    def show_panel(self) -> None:
        """Show the panel that is wanted, or none; panels are made when the window is completed."""
        shell = self.desk.shell
        if not self.desk.complete:
            self.body.show_part(SIDE, shown=shell.panel_open)
            return
        focus_inside = self.side.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        widget = self.side.show_panel(shell.panel)
        self.body.show_part(SIDE, shown=shell.panel_open)
        if shell.panel_open and self.rail.isAncestorOf(self.focusWidget() or self):
            widget.setFocus()
        elif not shell.panel_open and focus_inside and self.centre.page is not None:
            self.centre.page.focus_text()

    def panes(self) -> list[QWidget]:
        """List what F6 goes through."""
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

    def regions(self) -> list[QWidget]:
        """List the parts as the eye goes; the strip of tabs comes before the page below it."""
        before = [self.top, self.banner, self.rail, self.side, self.centre.strip]
        return [*before, self.centre, self.annotating.panel, self.status]

    def surroundings(self) -> list[QWidget]:
        """List what focus mode hides."""
        return [self.top, self.rail, self.side, self.status, self.centre.strip]

    def _part(self) -> dict[str, object]:
        return {
            "geometry": bytes(self.saveGeometry().toBase64().data()).decode("ascii"),
            "panel_width": self.body.widths[SIDE],
        }

    def _restore(self) -> None:
        part = self.desk.session.part("window")
        if not isinstance(part, dict):
            return
        geometry, width = part.get("geometry"), part.get("panel_width")
        if isinstance(geometry, str):
            self.restoreGeometry(QByteArray.fromBase64(QByteArray(geometry.encode("ascii", "ignore"))))
        if isinstance(width, int) and 120 < width < 2000:
            self.body.widths[SIDE] = width

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape close what is open, one thing at a time, and lead back to the text."""
        if event.key() != Qt.Key.Key_Escape or not self.desk.complete:
            super().keyPressEvent(event)
            return
        page = self.centre.page
        if page is not None and page.find_bar.isVisible():
            page.find_bar.close_bar()
        elif self.focus_mode.on:
            self.focus_mode.leave()
        elif self.isFullScreen():
            self.showNormal()
        elif self.desk.notices.current is not None and page is not None and page.has_focus:
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
        if paths and self.desk.complete:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self.desk.importing.start(paths))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything; the application then drains the runner."""
        self.desk.close()
        super().closeEvent(event)


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
