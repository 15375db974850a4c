"""One tab: its trail of pages and what it shows now.

Owns: opening, back and forward, the content fetched on the read lane, the words marked in it and where the reader
is. The view tells its place through ``set_place``; places are kept through the reading service on the write lane,
debounced. Stale contents are dropped by sequence number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from zjreader.domain.errors import LibraryMissing
from zjreader.domain.reading import Position
from zjreader.domain.spans import Span
from zjreader.viewmodels.pages import (
    ArticlePage,
    Content,
    IssuePage,
    Page,
    PageKind,
    ReportPage,
    StartPage,
    Target,
    ToolPage,
    Trail,
)

if TYPE_CHECKING:
    from zjreader.domain.ports import TaskRunner
    from zjreader.services.reading import ReadingService
    from zjreader.viewmodels.loader import PageLoader

Marks = Mapping[str, tuple[Span, ...]]

SAVE_AFTER = 600
"""Milliseconds of rest before a place is kept."""


class Reader(QObject):
    """A tab.

    Signals:
        page_changed: Another page was asked for; its content follows.
        content_changed: ``content`` is there to be shown, then ``target`` is to be gone to.
        target_changed: The place to go to in the content on view.
        marks_changed: Other words are marked.
        place_changed: The reader scrolled.
        described: A tool told its title or status anew.
    """

    page_changed = Signal()
    content_changed = Signal()
    target_changed = Signal()
    marks_changed = Signal()
    place_changed = Signal()
    described = Signal()

    def __init__(
        self,
        loader: PageLoader,
        reading: ReadingService,
        tasks: TaskRunner,
        fail: Callable[[BaseException], None],
        trail: Trail | None = None,
        kept_not: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Take what fetches pages, what keeps places, the runner, where errors go, those of keeping too."""
        super().__init__()
        self._loader = loader
        self._reading = reading
        self._tasks = tasks
        self._fail = fail
        self._kept_not = kept_not or fail
        self.trail = trail or Trail()
        self.content: Content | None = None
        self.shown: Page | None = None
        self.target: Target | None = None
        self.marks: Marks = {}
        self.current: tuple[str, Span] | None = None
        self.place = Target()
        self.fraction = 0.0
        self._plan: tuple[str, Marks, tuple[str, Span] | None] | None = None
        self._sequence = 0
        self._saving = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._saving.timeout.connect(self.save_place)

    @property
    def page(self) -> Page:
        """The page on view or asked for."""
        return self.trail.present.page

    @property
    def title(self) -> str:
        """What the tab is called; empty until the content is there."""
        content = self.content
        if isinstance(content, ArticlePage):
            return content.article.title
        if isinstance(content, IssuePage):
            return content.issue.meta.periodical
        if isinstance(content, ReportPage):
            return self.tr("导入报告")
        if isinstance(content, ToolPage):
            return content.title
        return self.tr("开始") if isinstance(content, StartPage) else ""

    def open(self, page: Page, target: Target | None = None) -> None:
        """Go to a page; within the page on view, to the target only."""
        if page == self.page and self.content is not None:
            self._aim(target or Target())
            return
        self.leave()
        self.trail.visit(page, target)
        self._show()

    def begin(self, page: Page) -> None:
        """Show a page instead of the one on view, which is forgotten."""
        self.trail.change(page)
        self._show()

    def go(self, steps: int) -> None:
        """Go back (negative) or forward on the trail."""
        self.leave()
        self.trail.go(steps)
        self._show()

    def leave(self) -> None:
        """Keep the place in the page on view, on the trail and for later."""
        if self.content is not None:
            self.trail.mark(self.place)
            self.save_place()

    def retire(self) -> None:
        """Keep the place and take no more contents: the tab is closed."""
        self.leave()
        self._sequence += 1

    def ensure(self) -> None:
        """Fetch the content when it was never fetched (a restored tab that is shown for the first time)."""
        if self.content is None and self._sequence == 0:
            self._show()

    def reload(self) -> None:
        """Fetch the content again, staying at the place; what is gone stays on view until its tab is led away."""
        if self.content is None:
            return
        self.trail.mark(self.place)
        self._show(again=True)

    def set_marks(self, marks: Marks, current: tuple[str, Span] | None = None) -> None:
        """Mark words, one of them as the present one."""
        if (self.marks, self.current) != (marks, current):
            self.marks, self.current = marks, current
            self.marks_changed.emit()

    def plan_marks(self, article: str, marks: Marks, current: tuple[str, Span] | None = None) -> None:
        """Mark words of an article now, or as soon as its content is there."""
        if self.shown is not None and self.shown == self.page and self.shown.key == article:
            self.set_marks(marks, current)
        else:
            self._plan = (article, marks, current)

    def describe(self, page: ToolPage) -> None:
        """Be told by a tool's view its title, status and present argument; the trail follows without a visit."""
        if isinstance(self.content, ToolPage) and self.content != page:
            if self.page != page.page:
                self.trail.change(page.page)
                self.shown = page.page
            self.content = page
            self.described.emit()

    def set_place(self, place: Target, fraction: float) -> None:
        """Be told by the view where the reader is."""
        if (place, fraction) != (self.place, self.fraction):
            self.place, self.fraction = place, fraction
            self._saving.start()
            self.place_changed.emit()

    def save_place(self) -> None:
        """Keep the place now."""
        self._saving.stop()
        page = self.shown
        if page is None or page.kind is not PageKind.ARTICLE:
            return
        position = Position(page.key, self.place.label, self.place.start, round(self.fraction, 4))
        self._tasks.run("write", lambda _c, _p: self._reading.remember(position), _ignore, self._kept_not)

    def _show(self, *, again: bool = False) -> None:
        self._sequence += 1
        sequence, visit = self._sequence, self.trail.present
        self.page_changed.emit()

        def done(found: tuple[Content, Position | None]) -> None:
            if sequence != self._sequence:
                return
            content, position = found
            if self.shown != visit.page:
                self.marks, self.current = {}, None
            self.shown, self.content = visit.page, content
            if self._plan is not None and self._plan[0] == visit.page.key:
                _, self.marks, self.current = self._plan
            self._plan = None
            kept = Target(position.label, position.offset, position.offset) if position else Target()
            self.target = visit.target or kept
            self.place, self.fraction = replace(self.target, third=False), 0.0
            self.content_changed.emit()

        def failed(error: BaseException) -> None:
            if sequence == self._sequence and not (again and isinstance(error, LibraryMissing)):
                self._fail(error)

        self._tasks.run("read", lambda _c, _p: self._loader.load(visit.page), done, failed)

    def _aim(self, target: Target) -> None:
        self.target = target
        self.target_changed.emit()


def _ignore(_value: object) -> None:
    """Have nothing to do when a place was kept."""
