"""Answer the one box while it is typed in.

Owns: the typed text, what it is taken for, filters and order, its debounce and the newest answer. An older search
is cancelled and its answer dropped by sequence number. What the reader's settings overlook holds here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from zjreader.domain.box import BoxKind, recognise
from zjreader.domain.errors import QueryInvalid, ReaderError
from zjreader.domain.folding import Folding
from zjreader.domain.search import Filters, Hit, Order, Query, SearchResult
from zjreader.services.searching import SearchingService, folding_of, toggled
from zjreader.viewmodels.finding.answers import Answer, Answerer, leads
from zjreader.viewmodels.finding.records import Records
from zjreader.viewmodels.finding.walk import Walk
from zjreader.viewmodels.hits import HitsModel, groups
from zjreader.viewmodels.shell import LONGEST_TYPED

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.library import Article
    from zjreader.domain.ports import Job, TaskRunner
    from zjreader.services.settings import Settings
    from zjreader.viewmodels.tabs import Tabs

DEBOUNCE = 150
"""Milliseconds of rest before a search begins."""

LIMIT = 300
"""Hits on view; the total tells how many there are."""


class Search(QObject):
    """The search panel's state.

    Signals:
        text_changed: Other words are searched for.
        answered: ``answer`` or ``error`` is new.
        moved: The place among the hits is another one.
    """

    text_changed = Signal()
    answered = Signal()
    moved = Signal()

    def __init__(
        self,
        service: SearchingService,
        answerer: Answerer,
        tasks: TaskRunner,
        tabs: Tabs,
        settings: Callable[[], Settings],
        describe: Callable[[str], Article | None],
        fail: Callable[[BaseException], None],
    ) -> None:
        """Take the services, the runner, where hits open, the settings, what tells titles, where errors go."""
        super().__init__()
        self._answerer = answerer
        self._tasks = tasks
        self._settings = settings
        self._describe = describe
        self._fail = fail
        self.model = HitsModel(self)
        self.records = Records(service, tasks, fail)
        self.walk = Walk(service, tasks, tabs, self.model, self._within, fail)
        self.walk.moved.connect(self._remember)
        self.walk.moved.connect(self.moved)
        self.text = ""
        self.kind = BoxKind.QUERY
        self.filters = Filters()
        self.order = Order.RELEVANCE
        self.answer: Answer | None = None
        self.error: ReaderError | None = None
        self.busy = False
        self._asked_folding = Folding()
        self._wanted = False
        self._sequence = 0
        self._future: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=DEBOUNCE)
        self._timer.timeout.connect(self.run)

    @property
    def result(self) -> SearchResult | None:
        """The hits, or None while nothing was answered or something else than words."""
        return self.answer.result if self.answer is not None else None

    @property
    def current(self) -> tuple[str, str] | None:
        """Article and label of the hit that is open."""
        return self.walk.current

    @property
    def filtered(self) -> bool:
        """Whether something is filtered by."""
        return self.filters != Filters()

    @property
    def folding(self) -> Folding:
        """What is overlooked."""
        return folding_of(self._settings())

    def set_text(self, text: str) -> None:
        """Search for other words after a short rest; empty clears at once."""
        text = text[:LONGEST_TYPED]
        if text == self.text:
            return
        self.text = text
        self.kind = recognise(text).kind
        self._wanted = False
        self.text_changed.emit()
        if text.strip():
            self._timer.start()
        else:
            self.filters = Filters()
            self.run()

    def take_for(self, kind: BoxKind) -> None:
        """Take the text for something else: a sentence for a quotation, a quotation for words."""
        self.kind = kind
        self.run()

    def search_for(self, text: str) -> None:
        """Search for words at once, whatever was filtered by before."""
        self.filters = Filters()
        self.set_text(text)
        self.run()

    def quote(self, text: str) -> None:
        """Find where words stand, whatever they look like."""
        self.set_text(text)
        self.take_for(BoxKind.QUOTATION)

    def toggle_filter(self, facet: str, value: str) -> None:
        """Filter by a value of a facet too, or no longer."""
        self.filters = toggled(self.filters, facet, value)
        self.run()

    def clear_filters(self) -> None:
        """Filter by nothing."""
        if self.filtered:
            self.filters = Filters()
            self.run()

    def set_order(self, order: Order) -> None:
        """Order the hits otherwise."""
        if order is not self.order:
            self.order = order
            self.run()

    def refold(self) -> None:
        """Search again where the settings overlook something else than the newest answer did."""
        if self.text.strip() and self.kind is BoxKind.QUERY and self._asked_folding != self.folding:
            self.run()

    def run(self) -> None:
        """Search now."""
        self._timer.stop()
        self._sequence += 1
        sequence, text, kind = self._sequence, self.text.strip(), self.kind
        if self._future is not None:
            self._future.cancel()
            self._future = None
        self._asked_folding = self.folding
        if not text:
            self._take(None, None)
            return
        query = Query(text, self._asked_folding, self.filters, self.order, LIMIT)
        self.busy = True

        def done(answer: Answer) -> None:
            if sequence == self._sequence:
                self._take(answer, None)

        def failed(error: BaseException) -> None:
            if sequence != self._sequence:
                return
            if isinstance(error, ReaderError) and (isinstance(error, QueryInvalid) or kind is not BoxKind.QUERY):
                self._take(None, error)
            else:
                self._take(None, None)
                self._fail(error)

        self._future = self._tasks.run("read", lambda c, _p: self._answerer.answer(kind, query, c), done, failed)

    def clear(self) -> None:
        """Forget the search and its marks."""
        self.set_text("")

    def open_hit(self, article: str, hit: Hit | None, *, new_tab: bool = False) -> None:
        """Open an article at a hit (None: at its head) with all its hits marked."""
        self.walk.open_hit(article, hit, new_tab=new_tab)

    def open_best(self) -> None:
        """Open the first hit or the best place; while the answer is not in yet, as soon as it is."""
        if self._timer.isActive():
            self.run()
        self._wanted = self.busy
        if not self.busy:
            self._open_best()

    def step(self, steps: int) -> None:
        """Go to the next (1) or previous (-1) mark."""
        self.walk.step(steps)

    def _within(self, article: str) -> Query:
        """Give the answered query confined to one article."""
        words = self.answer.words if self.answer is not None else ""
        return Query(words, self._asked_folding, replace(self.filters, articles=frozenset({article})))

    def _take(self, answer: Answer | None, error: ReaderError | None) -> None:
        self.busy = False
        self.answer, self.error = answer, error
        self.walk.current = None
        self.model.set_groups(groups(self.result, self._describe) if self.result is not None else ())
        if not self.text.strip():
            self.walk.forget()
        self.answered.emit()
        if self._wanted:
            self._wanted = False
            self._open_best()

    def _open_best(self) -> None:
        answer = self.answer
        if answer is None:
            return
        if answer.matches and leads(answer.matches[0]):
            self.walk.open_match(answer.matches[0])
        elif answer.place is not None:
            self.walk.open_place(answer.place)
        else:
            self.walk.open_first()

    def _remember(self) -> None:
        if self.answer is not None:
            self.records.remember(self.answer.text)
