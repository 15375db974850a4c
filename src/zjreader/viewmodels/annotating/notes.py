"""The notes of the article that is read.

Owns: the cards in text order, which one the reader is at, which ones stand on view in the text, whether the panel
is open, and the notes elsewhere that link here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.changes import ChangeSet, Kind
from zjreader.domain.keys import issue_of
from zjreader.viewmodels.annotating.cards import CardsModel, cards_of
from zjreader.viewmodels.annotating.rendering import Rendering
from zjreader.viewmodels.pages import ArticlePage, Page, PageKind, Target

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.annotations import Annotation
    from zjreader.domain.library import Article
    from zjreader.domain.ports import TaskRunner
    from zjreader.services.annotating import AnnotatingService
    from zjreader.services.changes import Broadcaster
    from zjreader.services.library import LibraryService
    from zjreader.viewmodels.annotating.marks import Marks
    from zjreader.viewmodels.tabs import Tabs


@dataclass(frozen=True, slots=True)
class Reference:
    """A note elsewhere that links to the article."""

    annotation: Annotation
    title: str


class Notes(QObject):
    """The notes panel's state.

    Signals:
        changed: Other cards, or another article.
        current_changed: The reader is at another card, or at none.
        seen_changed: Other cards' words are on view.
        open_changed: The panel is open or folded away now.
        edit_asked: A card's (its annotation's) note is to be written now.
        references_changed: Other notes link here.
        room_asked: The panel is wanted where something else has taken its room.
    """

    changed = Signal()
    current_changed = Signal()
    seen_changed = Signal()
    open_changed = Signal()
    edit_asked = Signal(str)
    references_changed = Signal()
    room_asked = Signal()

    def __init__(
        self,
        service: AnnotatingService,
        library: LibraryService,
        marks: Marks,
        tasks: TaskRunner,
        tabs: Tabs,
        changes: Broadcaster,
        fail: Callable[[BaseException], None],
    ) -> None:
        """Take the services, the annotations of open articles, the runner, the tabs and where errors go."""
        super().__init__()
        self._service = service
        self._library = library
        self._marks = marks
        self._tasks = tasks
        self._tabs = tabs
        self._fail = fail
        self.model = CardsModel(self)
        self.article: Article | None = None
        self.current = ""
        self.seen: frozenset[str] = frozenset()
        self.references: tuple[Reference, ...] = ()
        self.on_view = "", (0, 0), (0, 0)
        self.wanted: bool | None = None
        self.open = False
        self._held_back = False
        self._rendering = Rendering(self.model, service.html, tasks, fail)
        self._write_next = ""
        self._expected = ""
        self._sequence = 0
        self.model.made.connect(self._look)
        self.model.made.connect(self._rendering.refresh)
        tabs.shown.connect(self._follow)
        marks.changed.connect(self._take)
        marks.counted.connect(self._settle)
        changes.subscribe(self._on_change)

    @property
    def fetched(self) -> bool:
        """Whether it is known which notes the article has."""
        return self.article is None or self._marks.of(self.article.key) is not None

    def choose(self, annotation: str, *, go: bool = False) -> None:
        """Be at a card; ``go`` brings its words to view too."""
        if annotation != self.current:
            self.current = annotation
            self.current_changed.emit()
        found = self._marks.find(annotation)
        if go and found is not None:
            self._go(found)

    def expect(self, annotation: str) -> None:
        """Be at a card of the article that is being opened, as soon as that is there."""
        if self.model.row_of(annotation) >= 0:
            self.choose(annotation)
        else:
            self._expected = annotation

    def write(self, annotation: str) -> None:
        """Open the panel at a card, to write its note; where it is not there yet, as soon as it is."""
        self._set_wanted(True)
        self.choose(annotation)
        if self.model.row_of(annotation) >= 0:
            self._write_next = ""
            self.edit_asked.emit(annotation)
        else:
            self._write_next = annotation

    def toggle(self) -> None:
        """Fold the panel away or open it."""
        self._set_wanted(not self.open)

    def hold_back(self, held_back: bool) -> None:
        """Keep the panel folded away for as long as something else has its room."""
        self._held_back = held_back
        self._settle()

    def restore(self, wanted: object) -> None:
        """Take up what was kept: open, folded away, or as the article has notes."""
        self.wanted = wanted if isinstance(wanted, bool) else None
        self._settle()

    def see(self, article: str, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Be told which part of an article's text is on view, by block and offset."""
        self.on_view = article, first, last
        self._look()

    def _look(self) -> None:
        """Find the cards whose words are on view, where the cards are those of the article on view."""
        article, first, last = self.on_view
        if self.article is None or self.article.key != article or self.model.put_by:
            return
        seen = frozenset(c.id for c in self.model.cards if first <= c.order <= last)
        if seen != self.seen:
            self.seen = seen
            self.seen_changed.emit()

    def _go(self, annotation: Annotation) -> None:
        position = annotation.position
        target = Target(position.label, position.start, position.start, third=True) if position else Target()
        self._tabs.open(Page(PageKind.ARTICLE, annotation.article), target)

    def _set_wanted(self, wanted: bool) -> None:
        self.wanted = wanted
        if wanted and self._held_back:
            self.room_asked.emit()
        self._settle()

    def _settle(self) -> None:
        """Open the panel on command or, while nobody said anything, where the article has notes."""
        key = self.article.key if self.article is not None else ""
        there = bool(key) and (self.model.count > 0 or self._marks.counts.get(key, 0) > 0)
        opened = bool(key) and (there if self.wanted is None else self.wanted) and not self._held_back
        if opened != self.open:
            self.open = opened
            self.open_changed.emit()

    def _follow(self) -> None:
        reader = self._tabs.current
        content = reader.content if reader is not None else None
        article = content.article if isinstance(content, ArticlePage) else None
        if article is self.article:
            return
        other = article is None or self.article is None or article.key != self.article.key
        self.article = article
        if other:
            self.references = ()
            self.seen = frozenset()
            self.choose(self._expected)
            self._expected = ""
            self._fetch_references()
        self._show()

    def _take(self, key: str) -> None:
        if self.article is not None and key == self.article.key:
            self._show()

    def _show(self) -> None:
        article = self.article
        found = (self._marks.of(article.key) or ()) if article is not None else ()
        if article is not None and self.model.holds(article.key):
            self.model.set_cards(cards_of(article, found))
            self._look()
            self._rendering.refresh()
        else:
            self.model.put_off(len(found), lambda: cards_of(article, found) if article is not None else [])
        fetched = article is not None and self._marks.of(article.key) is not None
        waiting = self.current in ("", self._write_next)
        if fetched and not waiting and self.model.row_of(self.current) < 0:
            self.choose("")
        self._settle()
        self.changed.emit()
        if self._write_next and self.model.row_of(self._write_next) >= 0:
            self.write(self._write_next)

    def _fetch_references(self) -> None:
        self._sequence += 1
        sequence, article = self._sequence, self.article
        if article is None:
            self._take_references(())
            return

        def work(_check: object, _progress: object) -> tuple[Reference, ...]:
            links = self._service.backlinks(article.key)
            named = self._service.get(dict.fromkeys(link.annotation for link in links))
            found = [a for a in named if a.article != article.key]
            titles: dict[str, str] = {}
            there = {i.meta.key for i in self._library.issues()} if found else set()
            for issue in {issue_of(a.article) for a in found} & there:
                titles |= {a.key: a.title for a in self._library.articles(issue)}
            return tuple(Reference(a, titles.get(a.article, a.article)) for a in found)

        def done(found: tuple[Reference, ...]) -> None:
            if sequence == self._sequence:
                self._take_references(found)

        self._tasks.run("read", work, done, self._fail)

    def _take_references(self, found: tuple[Reference, ...]) -> None:
        if found != self.references:
            self.references = found
            self.references_changed.emit()

    def _on_change(self, change: ChangeSet) -> None:
        if change.kinds & {Kind.ANNOTATIONS, Kind.LIBRARY} and self.article is not None:
            self._fetch_references()
