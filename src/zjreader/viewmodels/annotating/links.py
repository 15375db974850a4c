"""Places a note can link to.

Owns: finding them by a pasted key or citation, by title, and by words, on the read lane; how a link is written.
Stale answers are dropped by sequence number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from zjreader.domain.box import CitedPlace, read_citation
from zjreader.domain.errors import LibraryMissing, QueryInvalid
from zjreader.domain.folding import fold_text
from zjreader.domain.keys import Place, parse_place
from zjreader.domain.search import Query
from zjreader.viewmodels.belonging import OwnTasks
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.ports import TaskRunner
    from zjreader.services.library import LibraryService
    from zjreader.services.quoting import QuotingService
    from zjreader.services.searching import SearchingService

REST = 160
MOST = 12
SNIPPET = 40


class LinkServices(Protocol):
    """What is needed of the services."""

    @property
    def library(self) -> LibraryService:
        """Titles."""
        ...

    @property
    def quoting(self) -> QuotingService:
        """Citations."""
        ...

    @property
    def searching(self) -> SearchingService:
        """Words."""
        ...


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """A place with what it is called."""

    place: Place
    title: str
    detail: str = ""

    @property
    def markdown(self) -> str:
        """Write the link."""
        name = self.title.replace("[", "（").replace("]", "）")
        return f"[{name}]({self.place.link})"


class Links(QObject):
    """Places that fit what is typed.

    Signals:
        found: ``targets`` is another list.
    """

    found = Signal()

    def __init__(
        self,
        services: LinkServices,
        tasks: TaskRunner,
        fail: Callable[[BaseException], None],
        parent: QObject | None = None,
    ) -> None:
        """Take the services, the runner and where errors go."""
        super().__init__(parent)
        self._services = services
        self._tasks = OwnTasks(tasks, self)
        self._fail = fail
        self._sequence = 0
        self._text = ""
        self.targets: tuple[LinkTarget, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=REST)
        self._timer.timeout.connect(self._run)

    def find(self, text: str) -> None:
        """Look for what is typed, after a short rest."""
        self._text = text.strip()
        self._timer.start()

    def of_paste(self, text: str, insert: Callable[[str], None]) -> None:
        """Insert a link where a pasted text is a key or citation of the library, else the text itself."""
        if parse_place(text) is None and read_citation(text.strip()) is None:
            insert(text)
            return

        def done(target: LinkTarget | None) -> None:
            insert(target.markdown if target is not None else text)

        self._tasks.run("read", lambda _c, _p: self._named(text.strip()), done, self._fail)

    def _run(self) -> None:
        self._sequence += 1
        sequence, text = self._sequence, self._text

        def done(targets: tuple[LinkTarget, ...]) -> None:
            if sequence == self._sequence:
                self.targets = targets
                self.found.emit()

        self._tasks.run("read", lambda check, _p: self._look(text, check), done, self._fail)

    def _look(self, text: str, check: Callable[[], None]) -> tuple[LinkTarget, ...]:
        named = self._named(text) if text else None
        if named is not None:
            return (named,)
        wanted = fold_text(text)
        articles = [
            LinkTarget(
                Place(issue.meta.key, a.key), f"《{a.title}》", " ".join(filter(None, [a.column, *a.authors]))
            )
            for issue in self._services.library.issues()
            for a in self._services.library.articles(issue.meta.key)
            if wanted in fold_text(a.title)
        ]
        if not wanted:
            return tuple(articles[:MOST])
        try:
            result = self._services.searching.search(
                Query(f'"{text}"' if " " in text else text, limit=MOST), check
            )
        except QueryInvalid:  # half a query: the titles will do
            return tuple(articles[:MOST])
        passages = [
            LinkTarget(
                Place("/".join(hit.article.split("/")[:3]), hit.article, hit.label),
                f"《{hit.title}》",
                hit.snippet.text[:SNIPPET].replace("\n", " "),
            )
            for hit in result.hits
        ]
        return tuple([*articles[: MOST // 2], *passages][:MOST])

    def _named(self, text: str) -> LinkTarget | None:
        """Give the place that a key, link or citation names, where the library has it."""
        place = parse_place(text)
        cited = read_citation(text) if place is None else None
        if isinstance(cited, CitedPlace):
            place = self._services.quoting.place_of(cited)
        if place is None:
            return None
        try:
            return LinkTarget(place, self._title(place))
        except LibraryMissing:
            return None

    def _title(self, place: Place) -> str:
        if place.article is not None:
            return f"《{self._services.library.article(place.article).title}》"
        for issue in self._services.library.issues():
            if issue.meta.key == place.issue:
                return said(f"《{issue.meta.periodical}》{issue.meta.year}年第{issue.meta.number}期")
        raise LibraryMissing(f"书库中没有 {place.issue} 这一期。")
