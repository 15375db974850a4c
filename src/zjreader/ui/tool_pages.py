"""Pages of a tab that are no texts: comparisons, checks, lists.

Owns: ToolView, what every such page is, and ToolHost, which keeps one for a tab and joins it to the tab's reader.
To add one: subclass ToolView, add a ToolFactory under its name in ``ui/parts.py``, open it with
``desk.tabs.open(tool_page(name, argument), new_tab=True)``. Tab title, bottom line, back and forward, reopening
and the session then work; only name, argument and place are kept, so a view must be able to begin from those.
Threading: GUI thread; a view fetches what it shows through ``desk.tasks``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from zjreader.ui.look import Look
from zjreader.viewmodels.desk import Desk
from zjreader.viewmodels.pages import Target, ToolPage

if TYPE_CHECKING:
    from zjreader.viewmodels.reader import Reader


class ToolView(QWidget):
    """A page that is no text. It stands on paper; ``lead`` (ui/focus.py) tells where one begins.

    Signals:
        title_changed: The tab's title.
        status_changed: What the bottom line says.
        argument_changed: It is about something else now (a case was added); the tab's page follows, without a
            step for back.
        place_changed: Which part of it is on view, in its own words; given back to ``go_to``.
    """

    title_changed = Signal(str)
    status_changed = Signal(str)
    argument_changed = Signal(str)
    place_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stand on paper."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def adopt(self, part: QObject) -> None:
        """Let what was made for this page alone go with it.

        Python cannot see that a signal of the part holds what it was joined to; only the part's end lets that go.
        """
        part.setParent(self)

    def begin(self) -> None:
        """Begin to fetch: whoever listens to the signals does so now."""

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        self.setFocus()

    def leave(self) -> None:
        """Keep what is to be kept: another page is shown, or the tab is closed."""

    def retire(self) -> None:
        """Fetch and listen no more: the tab is closed, or another tool takes the place."""

    def go_to(self, place: str) -> None:
        """Show a part, as told by ``place_changed``."""

    def find_words(self, text: str) -> bool:
        """Begin to find words in the page (Ctrl+F); False where there is nothing to find in."""
        return False

    def copy(self) -> None:
        """Copy what is selected (Ctrl+C with the focus in no text)."""

    def export_page(self) -> None:
        """Offer to export what is on view."""

    def print_page(self) -> None:
        """Offer to print what is on view."""


ToolFactory = Callable[[Desk, Look, str], ToolView]
"""Makes a tool's view for an argument; the host gives it a parent."""


class ToolHost(QObject):
    """The tool of one tab: kept while the tab shows texts in between, replaced by another tool or argument."""

    def __init__(
        self, reader: Reader, desk: Desk, look: Look, tools: Mapping[str, ToolFactory], stack: QStackedLayout
    ) -> None:
        """Put views into ``stack``; the owner brings them to view."""
        super().__init__(reader)
        self._reader = reader
        self._desk = desk
        self._look = look
        self._tools = tools
        self._stack = stack
        reader.page_changed.connect(self._leave)
        self._page: ToolPage | None = None
        self.view: ToolView | None = None

    def show_page(self, page: ToolPage) -> ToolView | None:
        """Give the view of a page, made if need be; None where no such tool is known (an older session)."""
        if self._page is None or self.view is None or self._page.page != page.page:
            self.drop()
            factory = self._tools.get(page.name)
            if factory is None:
                return None
            self._page = page
            self.view = self._make(factory, page)
            self.view.begin()
        self._reader.describe(self._page)
        return self.view

    def drop(self) -> None:
        """Let the view go."""
        if self.view is not None:
            self.view.leave()
            self.view.retire()
            self._stack.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
        self.view, self._page = None, None

    def _leave(self) -> None:
        if self.view is not None and self._page is not None and self._reader.page != self._page.page:
            self.view.leave()

    def _make(self, factory: ToolFactory, page: ToolPage) -> ToolView:
        view = factory(self._desk, self._look, page.argument)
        view.title_changed.connect(lambda title: self._tell(view, title=title))
        view.status_changed.connect(lambda status: self._tell(view, status=status))
        view.argument_changed.connect(lambda argument: self._tell(view, argument=argument))
        view.place_changed.connect(lambda place: self._tell_place(view, place))
        self._stack.addWidget(view)
        return view

    def _tell(self, view: ToolView, **told: str) -> None:
        if view is self.view and self._page is not None:
            before, self._page = self._page.page, replace(self._page, **told)
            if self._reader.page == before:
                self._reader.describe(self._page)

    def _tell_place(self, view: ToolView, place: str) -> None:
        if view is self.view and self._page is not None and self._reader.page == self._page.page:
            self._reader.set_place(Target(place), 0.0)
