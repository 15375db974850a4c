"""One comparison in a tab: its cases, what was read of them, and how the reader arranged it.

Owns: fetching on the read lane (stale answers are dropped), adding and removing cases, and every change of the
arrangement as a step that can be undone. The arrangement belongs to the set of cases, not to the tab.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.changes import ChangeSet, Edit, Kind
from zjreader.domain.comparison_sources import Sources, collect
from zjreader.domain.page_words import pages_in_words
from zjreader.viewmodels.belonging import OwnTasks
from zjreader.viewmodels.comparing.arrangement import Arrangement, Line, lines, middle
from zjreader.viewmodels.comparing.evidence import Card, card
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zjreader.domain.comparison import Comparison, Row
    from zjreader.domain.library import Article, IssueMeta
    from zjreader.domain.ports import TaskRunner
    from zjreader.domain.studies import CaseStudy, Indicator
    from zjreader.services.casing import CasingService
    from zjreader.services.changes import Broadcaster
    from zjreader.services.library import LibraryService
    from zjreader.viewmodels.comparing.arrangements import Keeper
    from zjreader.viewmodels.undo import Undo

MOST = 6


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a comparison shows.

    Attributes:
        comparison: The cases side by side.
        sources: Where their figures and paragraphs stand.
        cases: All cases there are, to choose further ones from.
    """

    comparison: Comparison
    sources: Sources
    cases: tuple[CaseStudy, ...]

    @property
    def articles(self) -> Mapping[str, Article]:
        """The articles of the cases with their blocks, by key."""
        return self.sources.articles

    @property
    def issues(self) -> Mapping[str, IssueMeta]:
        """The issues they stand in, by key."""
        return self.sources.issues


class ComparisonPage(QObject):
    """A comparison.

    Signals:
        changed: What is compared was fetched, or could not be (then ``error``).
        arranged: Rows stand otherwise.
        cases_changed: Other cases are wanted; ``changed`` follows.
        terms_changed: The words that tell were counted.
    """

    changed = Signal()
    arranged = Signal()
    cases_changed = Signal()
    terms_changed = Signal()

    def __init__(
        self,
        casing: CasingService,
        library: LibraryService,
        tasks: TaskRunner,
        changes: Broadcaster,
        undo: Undo,
        keeper: Keeper,
        fail: Callable[[BaseException], None],
        articles: tuple[str, ...],
    ) -> None:
        """Take the services, where errors go, and the cases, named by their articles; ``load`` begins."""
        super().__init__()
        self.casing = casing
        self._library = library
        self._tasks = OwnTasks(tasks, self)
        self._undo = undo
        self._keeper = keeper
        self._fail = fail
        self.articles = articles
        self.loaded: Loaded | None = None
        self.error: BaseException | None = None
        self._sequence = 0
        self._unsubscribe = changes.subscribe(self._on_change)

    @property
    def arrangement(self) -> Arrangement:
        """How the rows stand."""
        return self._keeper.get(self.articles)

    @property
    def comparison(self) -> Comparison | None:
        """The cases side by side, once they are there."""
        return self.loaded.comparison if self.loaded is not None else None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the matrix."""
        return lines(self.loaded.comparison, self.arrangement) if self.loaded is not None else ()

    def close(self) -> None:
        """Listen and fetch no more."""
        self._sequence += 1
        self._unsubscribe()

    def load(self) -> None:
        """Fetch everything."""
        self._sequence += 1
        sequence, articles = self._sequence, self.articles

        def work(_check: object, _progress: object) -> Loaded:
            comparison = self.casing.compare(articles)
            return Loaded(comparison, collect(self._library, articles), self.casing.cases())

        def done(loaded: Loaded) -> None:
            if sequence == self._sequence:
                self.loaded, self.error = loaded, None
                self.changed.emit()

        def failed(error: BaseException) -> None:
            if sequence == self._sequence:
                self.loaded, self.error = None, error
                self.changed.emit()

        self._tasks.run("read", work, done, failed)

    def fetch_terms(self) -> None:
        """Count the words that tell the cases; it takes longer than all the rest, and only themes show them."""
        sequence, articles = self._sequence, self.articles
        if self.loaded is None or self.loaded.comparison.distinctive:
            return

        def done(comparison: Comparison) -> None:
            if sequence == self._sequence and self.loaded is not None:
                self.loaded = replace(self.loaded, comparison=comparison)
                self.terms_changed.emit()

        self._tasks.run("read", lambda _c, _p: self.casing.compare(articles, terms=True), done, self._fail)

    def set_cases(self, articles: tuple[str, ...]) -> None:
        """Compare other cases, or the same in another order."""
        if articles != self.articles and len(articles) > 1:
            self.articles = articles
            self.cases_changed.emit()
            self.load()

    def add(self, article: str) -> None:
        """Add a case."""
        if article not in self.articles and len(self.articles) < MOST:
            self.set_cases((*self.articles, article))

    def remove(self, article: str) -> None:
        """Take a case out; two stay at least."""
        self.set_cases(tuple(a for a in self.articles if a != article))

    def order_by(self, row: Row) -> None:
        """Order the cases by their values in a row that may be ranked, highest first."""
        if self.comparison is not None and row.rankable:
            cells = zip(self.comparison.cases, row.cells, strict=True)
            values = [(middle(cell.value) if cell else None, case.article) for case, cell in cells]
            told = sorted((v for v in values if v[0] is not None), key=lambda v: -(v[0] or 0))
            self.set_cases((*(a for _, a in told), *(a for v, a in values if v is None)))

    def rearrange(self, label: str, wanted: Arrangement) -> None:
        """Arrange the rows otherwise, as a step named ``label``."""
        before, articles, keeper = self.arrangement, self.articles, self._keeper
        change = ChangeSet(frozenset({Kind.ARRANGEMENT}), frozenset(articles))

        def put(value: Arrangement) -> ChangeSet:
            keeper.put(articles, value)
            return change

        def mutate() -> Edit:
            put(wanted)
            return Edit(label, lambda: put(wanted), lambda: put(before))

        if wanted != before:
            self._undo.do(mutate, change)

    def toggle_singles(self) -> None:
        """Open or close the rows that one case only discloses; a mere look, no step."""
        self._keeper.put(self.articles, replace(self.arrangement, singles=not self.arrangement.singles))
        self.arranged.emit()

    @property
    def arranged_comparison(self) -> Comparison | None:
        """The comparison as it is exported: the rows as they stand, hidden ones left out."""
        if self.comparison is None:
            return None
        shown = lines(self.comparison, replace(self.arrangement, singles=True))
        return replace(self.comparison, rows=tuple(line.row for line in shown if line.row is not None))

    def card(self, indicator: Indicator) -> Card | None:
        """Give the evidence of a figure."""
        if self.loaded is None:
            return None
        article = self.loaded.articles.get(indicator.evidence.article)
        names = {c.article: c.short for c in self.loaded.comparison.cases}
        if article is None:
            return None
        sources, name = self.loaded.sources, names.get(article.key, indicator.case)
        return card(indicator, name, article, sources.pages[article.key], digest=sources.is_digest(article.key))

    def case(self, article: str) -> CaseStudy | None:
        """Find a compared case by its article."""
        cases = self.comparison.cases if self.comparison is not None else ()
        return next((case for case in cases if case.article == article), None)

    @property
    def source(self) -> str:
        """Say where the cases stand: issue and pages."""
        if self.loaded is None:
            return ""
        comma, colon, semicolon = self.tr("、"), self.tr("："), self.tr("；")
        issues = []
        for issue, told in self.loaded.sources.places(self.loaded.comparison):
            where = [f"{comma.join(names)} {said(pages_in_words(page))}".rstrip() for page, names in told]
            issues.append(said(issue) + colon + semicolon.join(where))
        return self.tr("来源：{0}").format(semicolon.join(issues))

    def periods(self, indicator: Indicator | None = None) -> tuple[str, ...]:
        """List the periods a figure may be of: those in the comparison and the usual ones; empty for none told."""
        rows = self.comparison.rows if self.comparison is not None else ()
        told = {c.indicator.period for row in rows for c in row.cells if c is not None and c.indicator.period}
        years = {meta.year for meta in (self.loaded.issues.values() if self.loaded else ()) if meta.year}
        usual = {f"{y}{part}" for y in years for part in ("", "Q1-Q3", "H1", "YTD")}
        usual |= {str(y - 1) for y in years}
        return (
            "",
            *sorted(
                {*told, *usual, *filter(None, [indicator.period if indicator is not None else None])}, reverse=True
            ),
        )

    def printed_units(self) -> frozenset[str]:
        """Collect the units that the comparison's figures are printed with."""
        rows = self.comparison.rows if self.comparison is not None else ()
        return frozenset(c.indicator.unit for row in rows for c in row.cells if c is not None and c.indicator.unit)

    def themes(self, present: str = "") -> tuple[str, ...]:
        """List the themes of the comparison, and ``present``."""
        if self.comparison is None:
            return (present,) if present else ()
        found = [t.theme for t in self.comparison.themes] + [row.theme for row in self.comparison.rows]
        return tuple(dict.fromkeys([*found, *filter(None, [present])]))

    def _on_change(self, change: ChangeSet) -> None:
        if change.kinds & {Kind.STUDIES, Kind.LIBRARY}:
            self.load()
        elif Kind.ARRANGEMENT in change.kinds and change.ids == frozenset(self.articles):
            self.arranged.emit()
