"""The case studies at hand, those chosen to be compared, and the saved comparisons.

Owns: fetching them for the issue on the table, choosing two to six, opening comparisons, and the reader's changes
of cases as steps that can be undone. Stale answers are dropped by sequence number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.changes import ChangeSet, Edit, Kind
from zjreader.viewmodels.comparing.arrangement import from_values
from zjreader.viewmodels.comparing.comparison_page import MOST, ComparisonPage
from zjreader.viewmodels.notices import Notice, Notices, Tone
from zjreader.viewmodels.pages import PageKind, ToolPage, tool_page
from zjreader.viewmodels.tool_names import COMPARE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zjreader.domain.ports import TaskRunner
    from zjreader.domain.studies import CaseStudy
    from zjreader.domain.userdata import Document
    from zjreader.services.casing import CasingService
    from zjreader.services.changes import Broadcaster
    from zjreader.services.library import LibraryService
    from zjreader.viewmodels.comparing.arrangements import Keeper
    from zjreader.viewmodels.library import Library
    from zjreader.viewmodels.tabs import Tabs
    from zjreader.viewmodels.undo import Undo


_CHANGE = ChangeSet(frozenset({Kind.STUDIES}))


class Cases(QObject):
    """The cases.

    Signals:
        changed: The cases or the saved comparisons are others.
        chosen_changed: Other cases are chosen.
        rename_asked: A case (its article) is to get another name, typed where it is listed.
    """

    changed = Signal()
    chosen_changed = Signal()
    rename_asked = Signal(str)

    def __init__(
        self,
        casing: CasingService,
        articles: LibraryService,
        tasks: TaskRunner,
        changes: Broadcaster,
        undo: Undo,
        library: Library,
        tabs: Tabs,
        notices: Notices,
        keeper: Keeper,
    ) -> None:
        """Take the services and the view-models that cases are opened in."""
        super().__init__()
        self._casing = casing
        self._articles = articles
        self._tasks = tasks
        self._changes = changes
        self._undo = undo
        self._library = library
        self._tabs = tabs
        self._notices = notices
        self.keeper = keeper
        self.all: tuple[CaseStudy, ...] = ()
        self.saved: tuple[Document, ...] = ()
        self.chosen: tuple[str, ...] = ()
        self.loaded = False
        self._sequence = 0
        self._to_name = ""
        library.contents_changed.connect(self.load)
        changes.subscribe(self._on_change)

    def load(self) -> None:
        """Fetch the cases of the issue on the table, and the saved comparisons."""
        self._sequence += 1
        sequence, current = self._sequence, self._library.current

        def work(_check: object, _progress: object) -> tuple[tuple[CaseStudy, ...], tuple[Document, ...]]:
            return self._casing.cases(current.meta.key) if current is not None else (), self._casing.saved()

        def done(found: tuple[tuple[CaseStudy, ...], tuple[Document, ...]]) -> None:
            if sequence != self._sequence:
                return
            self.all, self.saved = found
            self.loaded = True
            known = {case.article for case in self.all}
            self.changed.emit()
            self._choose(tuple(a for a in self.chosen if a in known))
            if self._to_name in known:
                article, self._to_name = self._to_name, ""
                self.rename_asked.emit(article)

        self._tasks.run("read", work, done, self._notices.fail)

    @property
    def can_compare(self) -> bool:
        """Whether enough cases are chosen."""
        return len(self.chosen) > 1

    @property
    def reading(self) -> str:
        """The article on view, or empty."""
        reader = self._tabs.current
        return reader.page.key if reader is not None and reader.page.kind is PageKind.ARTICLE else ""

    @property
    def compared(self) -> tuple[str, ...]:
        """The cases of the comparison on view; empty where there is none."""
        reader = self._tabs.current
        content = reader.content if reader is not None else None
        shown = isinstance(content, ToolPage) and content.name == COMPARE
        return tuple(content.argument.split("+")) if shown and isinstance(content, ToolPage) else ()

    def find(self, article: str) -> CaseStudy | None:
        """Find a case of the issue by its article."""
        return next((case for case in self.all if case.article == article), None)

    def toggle(self, article: str) -> None:
        """Choose a case, or leave it out."""
        if article in self.chosen:
            self._choose(tuple(a for a in self.chosen if a != article))
        elif len(self.chosen) < MOST:
            self._choose((*self.chosen, article))
        else:
            self._notices.show(Notice(Tone.INFO, self.tr("一次最多比较 {0} 个案例。").format(MOST)))

    def clear(self) -> None:
        """Choose none."""
        self._choose(())

    def compare(self, articles: Sequence[str] = ()) -> None:
        """Open a comparison in a new tab: of ``articles``, else of those chosen."""
        wanted = tuple(articles) or self.chosen
        if len(wanted) > 1:
            self._tabs.open(tool_page(COMPARE, "+".join(wanted)), new_tab=True)

    def page(self, argument: str) -> ComparisonPage:
        """Make the view-model of a comparison."""
        articles = tuple(a for a in argument.split("+") if a)
        return ComparisonPage(
            self._casing,
            self._articles,
            self._tasks,
            self._changes,
            self._undo,
            self.keeper,
            self._notices.fail,
            articles,
        )

    def do(self, mutate: Callable[[], Edit | None]) -> None:
        """Make a correction of cases, figures or themes, as a step that can be undone."""
        self._undo.do(mutate, _CHANGE)

    def add(self, article: str) -> None:
        """Make an article a case, called by the first place it is about, and let the reader name it."""

        def mutate() -> Edit:
            found = self._articles.article(article)
            return self._casing.add_case(found, found.places[0] if found.places else found.title)

        self._to_name = article
        self.do(mutate)

    def rename(self, article: str, name: str) -> None:
        """Call a case otherwise."""
        case = self.find(article)
        if name.strip() and (case is None or case.name != name.strip()):
            self.do(lambda: self._casing.rename_case(article, name.strip()))

    def remove(self, article: str) -> None:
        """Take an article off the cases."""
        self.do(lambda: self._casing.remove_case(article))

    def save(self, articles: Sequence[str], name: str) -> None:
        """Keep a comparison with its arrangement under a name."""
        payload = {"articles": list(articles), "arrangement": self.keeper.get(articles).values()}
        self.do(lambda: self._casing.save(name, payload))
        self._notices.show(Notice(Tone.DONE, self.tr("已保存比较“{0}”。").format(name)))

    def open_saved(self, document: Document) -> None:
        """Open a saved comparison as it was arranged."""
        found = document.payload.get("articles")
        articles = [str(a) for a in found] if isinstance(found, list) else []
        self.keeper.put(articles, from_values(document.payload.get("arrangement")))
        self.compare(articles)

    def forget(self, document: Document) -> None:
        """Delete a saved comparison."""
        self.do(lambda: self._casing.forget(document))

    def _choose(self, articles: tuple[str, ...]) -> None:
        if articles != self.chosen:
            self.chosen = articles
            self.chosen_changed.emit()

    def _on_change(self, change: ChangeSet) -> None:
        if Kind.STUDIES in change.kinds:
            self.load()
