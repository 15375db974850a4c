"""Go from hit to hit.

Owns: the place among the hits. When an article is opened at a hit, all its hits are fetched and marked; next and
previous walk through the marks in text order, then on to the next article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.spans import Span
from zjreader.viewmodels.pages import ArticlePage, Page, PageKind, Target

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.keys import Place
    from zjreader.domain.ports import Check, TaskRunner
    from zjreader.domain.search import Hit, Query, QuoteMatch, SearchResult
    from zjreader.services.searching import SearchingService
    from zjreader.viewmodels.hits import HitsModel
    from zjreader.viewmodels.reader import Reader
    from zjreader.viewmodels.tabs import Tabs

_END = 1_000_000
"""Further than any block goes; what shows the text stops at the block's end."""


class Walk(QObject):
    """The place among the hits.

    Signals:
        moved: It is another one.
    """

    moved = Signal()

    def __init__(
        self,
        service: SearchingService,
        tasks: TaskRunner,
        tabs: Tabs,
        model: HitsModel,
        within: Callable[[str], Query],
        fail: Callable[[BaseException], None],
    ) -> None:
        """Take the service, the runner, the tabs, the hits, the query within an article, where errors go."""
        super().__init__()
        self._service = service
        self._tasks = tasks
        self._tabs = tabs
        self._model = model
        self._within = within
        self._fail = fail
        self.current: tuple[str, str] | None = None

    def open_hit(self, article: str, hit: Hit | None, *, new_tab: bool = False) -> None:
        """Open an article at a hit (None: at its head) with all its hits marked."""
        span = hit.spans[0] if hit is not None else None
        self._open(article, (hit.label, span) if hit is not None and span is not None else None, new_tab)

    def open_match(self, match: QuoteMatch, *, new_tab: bool = False) -> None:
        """Open the place of a quotation with its words marked."""
        if match.article is None:
            return
        marks: dict[str, list[Span]] = {}
        for piece in match.pieces or (match,):
            if piece.article == match.article:
                for label, span in _stretches(piece):
                    marks.setdefault(label, []).append(span)
        found = {label: tuple(sorted(spans, key=lambda s: s.start)) for label, spans in marks.items()}
        place = (match.label, next(span for _, span in _stretches(match.pieces[0] if match.pieces else match)))
        target = Target(match.label, place[1].start, place[1].end, third=True)
        reader = self._tabs.open(Page(PageKind.ARTICLE, match.article), target, new_tab=new_tab)
        reader.plan_marks(match.article, found, place)
        self.current = (match.article, match.label)
        self.moved.emit()

    def open_place(self, place: Place, *, new_tab: bool = False) -> None:
        """Open what a key or citation leads to."""
        target = Target(place.label, third=True) if place.label else None
        page = Page(PageKind.ARTICLE, place.article) if place.article else Page(PageKind.ISSUE, place.issue)
        self._tabs.open(page, target, new_tab=new_tab)
        self.moved.emit()

    def open_first(self) -> None:
        """Open the first hit."""
        first = self._model.groups[0] if self._model.groups else None
        if first is not None:
            self.open_hit(first.article, first.hits[0] if first.hits else None)

    def step(self, steps: int) -> None:
        """Go to the next (1) or previous (-1) mark, over the ends of articles, round the end of all."""
        found = self._model.groups
        if not found:
            return
        reader = self._tabs.current
        key = reader.page.key if reader is not None else ""
        places = _marks_in_order(reader) if reader is not None else []
        if reader is not None and reader.current in places:
            place = places.index(reader.current) + steps
            if 0 <= place < len(places):
                self._open(key, places[place], False)
                return
        rows = [g.article for g in found]
        at = rows.index(key) if key in rows else (-1 if steps > 0 else len(rows))
        group = found[(at + steps) % len(found)]
        self._enter(group.article, group.hits, last=steps < 0)

    def forget(self) -> None:
        """Be nowhere, and take all marks away."""
        self.current = None
        for reader in self._tabs.readers:
            reader.set_marks({})

    def _enter(self, article: str, hits: tuple[Hit, ...], *, last: bool) -> None:
        hit = (hits[-1] if last else hits[0]) if hits else None
        place = (hit.label, hit.spans[-1 if last else 0]) if hit is not None else None
        self._open(article, place, False)

    def _open(self, article: str, place: tuple[str, Span] | None, new_tab: bool) -> None:
        target = Target(place[0], place[1].start, place[1].end, third=True) if place else Target()
        reader = self._tabs.open(Page(PageKind.ARTICLE, article), target, new_tab=new_tab)
        self.current = (article, place[0]) if place else None
        self._mark(reader, article, place)
        self.moved.emit()

    def _mark(self, reader: Reader, article: str, place: tuple[str, Span] | None) -> None:
        """Mark what the answer holds at once; fetch the rest where the answer was cut."""
        group = next((g for g in self._model.groups if g.article == article), None)
        if group is None:
            return
        known = {hit.label: hit.spans for hit in group.hits}
        if known.keys() <= reader.marks.keys() and reader.shown == Page(PageKind.ARTICLE, article):
            known = {**known, **reader.marks}
        reader.plan_marks(article, known, place)
        if group.count <= len(known):
            return
        query = self._within(article)

        def done(result: SearchResult) -> None:
            reader.plan_marks(article, {hit.label: hit.spans for hit in result.hits}, place)

        def work(check: Check, _progress: object) -> SearchResult:
            return self._service.search(query, check)

        self._tasks.run("read", work, done, self._fail)


def _stretches(match: QuoteMatch) -> list[tuple[str, Span]]:
    """Give the stretches of a quotation block by block; to the end of a block is as far as it goes."""
    if not match.end_label or match.end_label == match.label:
        return [(match.label, Span(match.start, match.end))]
    first, last = match.label, match.end_label
    between: list[str] = []
    if first[0] == last[0]:
        between = [f"{first[0]}{number}" for number in range(int(first[1:]) + 1, int(last[1:]))]
    inner = [(label, Span(0, _END)) for label in between]
    return [(first, Span(match.start, _END)), *inner, (last, Span(0, match.end))]


def _marks_in_order(reader: Reader) -> list[tuple[str, Span]]:
    content = reader.content
    if not isinstance(content, ArticlePage) or reader.shown != reader.page:
        return []
    labels = ("", *(block.label for block in content.article.blocks))  # our abstract's hits have no label
    return [(label, span) for label in labels for span in reader.marks.get(label, ())]
