"""One tab's page: the find bar, the text, a tool, or the empty reading room.

Owns: setting the reader's content anew when it, the theme or the type changes, going to its target, showing marks,
and telling the reader where it is. The view-model decides what is shown.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedLayout, QTextEdit, QVBoxLayout, QWidget

from zjreader.ui.find_bar import FindBar
from zjreader.ui.front_document import front_layout
from zjreader.ui.late_pages import report_page
from zjreader.ui.marking import current_mark, hit_mark
from zjreader.ui.page_links import follow_link
from zjreader.ui.reader_browser import ReaderBrowser
from zjreader.ui.reader_document import article_layout
from zjreader.ui.start_view import StartView
from zjreader.ui.tool_pages import ToolFactory, ToolHost, ToolView
from zjreader.viewmodels.pages import (
    ArticlePage,
    IssuePage,
    ReportPage,
    StartPage,
    Target,
    ToolPage,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zjreader.ui.look import Look
    from zjreader.ui.page_layout import Layout
    from zjreader.ui.theme import Theme
    from zjreader.viewmodels.desk import Desk
    from zjreader.viewmodels.reader import Reader


class PageView(QWidget):
    """A tab's page."""

    def __init__(
        self,
        reader: Reader,
        desk: Desk,
        look: Look,
        tools: Mapping[str, ToolFactory],
        parent: QWidget | None = None,
    ) -> None:
        """Follow ``reader``; ``tools`` make the pages that are no texts."""
        super().__init__(parent)
        self.reader = reader
        self._desk = desk
        self._look = look
        self.browser = ReaderBrowser(self)
        self.find_bar = FindBar(self.browser, look, self)
        self.start = StartView(desk, look, self)
        self._blank = QWidget(self)
        self._blank.setObjectName("page")
        self._blank.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._blank.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack = QStackedLayout()
        for widget in (self._blank, self.browser, self.start):
            self._stack.addWidget(widget)
        self._tools = ToolHost(reader, desk, look, tools, self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addLayout(self._stack)
        self.browser.place_changed.connect(self._tell_place)
        self.browser.link_activated.connect(partial(follow_link, desk))
        self.browser.zoom_asked.connect(desk.appearance.zoom)
        self.find_bar.closed.connect(self._stop_finding)
        reader.content_changed.connect(self._show_content)
        reader.target_changed.connect(self._go_to_target)
        reader.marks_changed.connect(self._show_marks)
        look.typography_changed.connect(self._reset)
        desk.library.issues_changed.connect(self._show_start)
        if reader.content is not None:
            self._show_content()

    @property
    def on_view(self) -> QWidget:
        """What is read: the text, the tool, or what stands for them."""
        return self._stack.currentWidget() or self

    @property
    def tool(self) -> ToolView | None:
        """The tool on view."""
        view = self._stack.currentWidget()
        return view if isinstance(view, ToolView) else None

    @property
    def has_focus(self) -> bool:
        """Whether the focus is where one reads, not in the find bar."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self.on_view or self.on_view.isAncestorOf(focus))

    def focus_text(self) -> None:
        """Put the focus where one reads."""
        if self.tool is not None:
            self.tool.focus_first()
        else:
            self.on_view.setFocus()

    def copy(self) -> None:
        """Copy what is selected in it."""
        if self.tool is not None:
            self.tool.copy()
        else:
            self.browser.copy()

    def drop_tool(self) -> None:
        """Let the tool go: the tab is closed."""
        self._tools.drop()

    def open_find(self) -> None:
        """Open the find bar, or the tool's own."""
        if self.tool is not None:
            self.tool.find_words("")
        elif self._stack.currentWidget() is self.browser:
            self._desk.shell.finding = True
            self.find_bar.open_bar(self.browser.selected_text().split("\n")[0])

    def _show_content(self) -> None:
        content = self.reader.content
        if isinstance(content, StartPage):
            self._show_start()
            return
        if isinstance(content, ToolPage):
            self._show_tool(content)
            return
        self._set()
        self._go_to_target()

    def _show_tool(self, page: ToolPage) -> None:
        target = self.reader.target
        self.find_bar.close_bar()
        view = self._tools.show_page(page)
        if view is not None and target is not None and target.label:
            view.go_to(target.label)
        self._bring(view or self._blank)

    def _show_start(self) -> None:
        """Show the empty room, once it is certain that it is empty."""
        if isinstance(self.reader.content, StartPage):
            empty = self._desk.library.loaded and not self._desk.library.issues
            self._bring(self.start if empty else self._blank)

    def _bring(self, widget: QWidget) -> None:
        """Bring a widget to view; the focus follows when it was on the one before."""
        before = self._stack.currentWidget()
        focus = QApplication.focusWidget()
        held = before is not None and focus is not None and (before is focus or before.isAncestorOf(focus))
        self._stack.setCurrentWidget(widget)
        if held and before is not widget:
            self.focus_text()

    def _set(self) -> None:
        layout = self._layout()
        if layout is None:
            return
        self.browser.show_layout(layout, self._look.typography)
        self.browser.setAccessibleName(self.reader.title)
        self._bring(self.browser)
        self._show_marks()
        self.find_bar.refresh()

    def _layout(self) -> Layout | None:
        typography = self._look.typography
        match self.reader.content:
            case ArticlePage() as page:
                look = self._look
                return article_layout(page, typography, digest=look.show_digest, printed=look.show_repairs)
            case IssuePage() as page:
                return front_layout(page, typography, welcome=self._look.show_welcome)
            case ReportPage() as page:
                return report_page(page, typography)
            case _:
                return None

    def _reset(self) -> None:
        """Set the page anew, staying at the place."""
        layout = self.browser.page_layout
        if layout is None:
            return
        place, number = self.reader.place, layout.document.findBlock(self.browser.top_position()).blockNumber()
        labelled, at_top = bool(place.label), self.browser.verticalScrollBar().value() == 0
        self._set()
        fresh = self.browser.page_layout
        if at_top or fresh is None:
            return
        if labelled:
            self._go(place)
        else:
            self.browser.scroll_to(fresh.document.findBlockByNumber(number).position())

    def _go_to_target(self) -> None:
        target = self.reader.target
        if target is not None and self.tool is not None and target.label:
            self.tool.go_to(target.label)
        elif target is not None:
            self._go(target)

    def _go(self, target: Target) -> None:
        layout = self.browser.page_layout
        if layout is None:
            return
        position = layout.position(target.label, target.start) if target.label else None
        if position is None:
            self.browser.verticalScrollBar().setValue(0)
        else:
            self.browser.scroll_to(position, 1 / 3 if target.third else 0.0)

    def _show_marks(self) -> None:
        layout = self.browser.page_layout
        if layout is None:
            return
        self.browser.set_layer("search", _search_marks(self.browser, layout, self.reader, self._look.theme))

    def _tell_place(self) -> None:
        layout = self.browser.page_layout
        if layout is None or self._stack.currentWidget() is not self.browser or not self.isVisible():
            return
        at_top = self.browser.verticalScrollBar().value() == 0
        label, offset = ("", 0) if at_top else layout.place(self.browser.top_position())
        self.reader.set_place(Target(label, offset, offset), self.browser.fraction())

    def _stop_finding(self) -> None:
        self._desk.shell.finding = False


def _search_marks(
    browser: ReaderBrowser, layout: Layout, reader: Reader, theme: Theme
) -> list[QTextEdit.ExtraSelection]:
    """Mark what was searched for, the hit one is at in its own way."""
    marks = []
    for label, spans in reader.marks.items():
        for span in spans:
            start, end = layout.position(label, span.start), layout.position(label, span.end)
            if start is None or end is None or start >= end:
                continue
            mark = browser.stretch(start, end)
            (current_mark if reader.current == (label, span) else hit_mark)(mark, theme)
            marks.append(mark)
    return marks
