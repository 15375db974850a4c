"""Annotations on a tab's page.

Owns: painting the marks below search hits, the signs in the margin, clicks on marks, and telling the notes which
part of the text is on view. Marks and signs are made for what is on view, and anew where the reader scrolls beyond
that. One for each PageView; lives as long as it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent

from zjreader.domain.annotations import Annotation
from zjreader.domain.inks import Color, Style
from zjreader.ui.annotating.ink import Inks, stretches
from zjreader.ui.annotating.margin import Margin, Sign
from zjreader.ui.annotating.placed import Placed
from zjreader.ui.annotating.selecting import line_at
from zjreader.ui.marking import marks_over
from zjreader.viewmodels.annotating.cards import LOST
from zjreader.viewmodels.pages import ArticlePage

if TYPE_CHECKING:
    from zjreader.domain.annotations import Annotation
    from zjreader.ui.look import Look
    from zjreader.ui.page_layout import Layout
    from zjreader.ui.page_view import PageView
    from zjreader.viewmodels.desk import Desk

ROOM = 40
"""Pixels of a block on view that are worth a sign."""


class PageMarks(QObject):
    """Joins one page with the notebook."""

    def __init__(self, view: PageView, desk: Desk, look: Look) -> None:
        """Follow ``view``."""
        super().__init__(view)
        self._view = view
        self._browser = view.browser
        self._desk = desk
        self._look = look
        self._placed = Placed()
        self._painted = range(0)
        self._inks = Inks(look.theme)
        self._order: dict[str, int] = {}
        self.margin = Margin(look, self._browser)
        book = desk.notebook
        self.margin.opened.connect(self._open)
        self._browser.place_changed.connect(self._on_place)
        self._browser.verticalScrollBar().valueChanged.connect(self._follow)
        self._browser.viewport().installEventFilter(self)
        view.reader.content_changed.connect(self.refresh)
        look.typography_changed.connect(self.refresh)
        book.marks.changed.connect(self._on_marks)
        book.bookmarks.changed.connect(self._show_margin)
        book.notes.current_changed.connect(self._paint)
        self.refresh()

    @property
    def _page(self) -> tuple[ArticlePage, Layout] | None:
        content, layout = self._view.reader.content, self._browser.page_layout
        return (content, layout) if isinstance(content, ArticlePage) and layout is not None else None

    @property
    def _on_view(self) -> bool:
        return self._desk.tabs.current is self._view.reader and self._view.on_view is self._browser

    def refresh(self) -> None:
        """Show the marks of the article on view."""
        page = self._page
        found = self._desk.notebook.marks.of(page[0].article.key) if page is not None else None
        self._placed, self._painted = Placed(), range(0)
        if page is not None:
            self._placed = Placed(page[1], [a for a in found or () if a.state not in LOST])
            self._order = {block.label: number for number, block in enumerate(page[0].article.blocks)}
            self._painted = self._visible()
        self._paint()
        self._on_place()

    def at(self, position: int) -> Annotation | None:
        """Give the mark at a document position, the shortest where several cover it."""
        number = self._browser.document().findBlock(position).blockNumber()
        marked = self._placed.within(number, number, lambda a: a.style is not Style.NONE)
        here = [s for s in marked if s[0] <= position <= s[1]]
        return min(here, key=lambda s: s[1] - s[0])[2] if here else None

    def _visible(self) -> range:
        """Give the numbers of the blocks on view."""
        view = self._browser.viewport().rect()
        first = self._browser.cursorForPosition(view.topLeft()).blockNumber()
        return range(first, self._browser.cursorForPosition(view.bottomRight()).blockNumber() + 1)

    def _paint(self) -> None:
        """Paint the marks of the blocks that are to be painted."""
        if self._page is None:
            return
        current, blocks = self._desk.notebook.notes.current, self._painted
        if self._inks.theme is not self._look.theme:
            self._inks = Inks(self._look.theme)
        shown = self._placed.within(
            blocks.start, blocks.stop - 1, lambda a: a.style is not Style.NONE or a.id == current
        )
        spans = [(s.start, s.end, self._inks.form(s.annotations, current)) for s in stretches(shown)]
        self._browser.set_layer("annotations", marks_over(self._browser.document(), spans))

    def _follow(self) -> None:
        """Paint on where what is on view is not painted yet: a screen more above and below."""
        if self._placed:
            seen = self._visible()
            if seen.start < self._painted.start or seen.stop > self._painted.stop:
                self._painted = range(max(0, seen.start - len(seen)), seen.stop + len(seen))
                self._paint()
        self._show_margin()

    def _on_marks(self, article: str) -> None:
        page = self._page
        if page is not None and page[0].article.key == article:
            self.refresh()

    def _on_place(self) -> None:
        """Tell the notes which part of the text is on view."""
        page = self._page
        self._follow()
        if page is None or not self._on_view:
            return
        order = self._order
        view = self._browser.viewport().rect()
        bottom = self._browser.cursorForPosition(QPoint(view.right() - 40, view.bottom() - 4)).position()
        top = self._browser.verticalScrollBar().value() == 0
        head = ("", 0) if top else page[1].place(self._browser.top_position())
        tail = page[1].place(bottom)
        first = (-1, 0) if top else (order.get(head[0], -1), head[1])
        last = (order.get(tail[0], len(order)), tail[1])
        self._desk.notebook.notes.see(page[0].article.key, first, last)

    def _show_margin(self) -> None:
        page = self._page
        if page is None:
            self.margin.hide()
            return
        article, layout, seen = page[0].article, page[1], self._visible()
        signs = [
            Sign(self._top(start), note.id, note.color, note.note[:200] or self.tr("这一段的笔记"))
            for start, _, note in self._placed.within(seen.start, seen.stop - 1, lambda a: a.style is Style.NONE)
        ]
        for label in self._desk.notebook.bookmarks.labels(article.key):
            at = layout.position(label, 0) if label else 0
            if at is not None and (layout.number(label) if label else 0) in seen:
                signs.append(Sign(self._top(at), "", Color.YELLOW, self.tr("书签")))
        left = round(self._browser.document().rootFrame().frameFormat().leftMargin())
        height = self._browser.viewport().height()
        self.margin.show_signs([s for s in signs if -20 < s.top < height], left, height)

    def _top(self, position: int) -> int:
        """Give where a block's sign stands: by its first line, or at the top while the block goes on below."""
        top = line_at(self._browser, position).top()
        block = self._browser.document().findBlock(position)
        end = line_at(self._browser, block.position() + max(0, block.length() - 1)).bottom()
        return 2 if top < 0 and end > ROOM else top

    def _open(self, annotation: str) -> None:
        notes = self._desk.notebook.notes
        if not notes.open:
            notes.toggle()
        notes.choose(annotation)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take clicks on marks."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            self._click(event)
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._follow)
        return False

    def _click(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        idle = not self._browser.textCursor().hasSelection() and not self._browser.anchorAt(at)
        if event.button() == Qt.MouseButton.LeftButton and idle:
            found = self.at(self._browser.cursorForPosition(at).position())
            if found is not None:
                self._open(found.id)
            else:
                self._desk.notebook.notes.choose("")
