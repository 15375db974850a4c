"""The view-models of one window.

Owns: making those that the first page needs and joining them: tabs, library, settings, session. Those that it does
not need are loaded and made when the first page stands: see ``viewmodels/equipment.py``, which completes a Desk.
Everything here lives on the GUI thread.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from zjreader.domain.changes import ChangeSet, Kind
from zjreader.domain.keys import issue_of
from zjreader.services.changes import Broadcaster
from zjreader.viewmodels.appearance import Appearance
from zjreader.viewmodels.belonging import OwnTasks, adopt
from zjreader.viewmodels.contents import Matcher, substring
from zjreader.viewmodels.library import Library
from zjreader.viewmodels.loader import PageLoader
from zjreader.viewmodels.notices import Notices, Works
from zjreader.viewmodels.pages import START, Page, PageKind, Target, Trail
from zjreader.viewmodels.reader import Reader
from zjreader.viewmodels.session import Session
from zjreader.viewmodels.shell import Shell
from zjreader.viewmodels.shortcuts import Shortcuts
from zjreader.viewmodels.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zjreader.domain.annotations import Annotation
    from zjreader.domain.library import Article
    from zjreader.domain.ports import TaskRunner
    from zjreader.services.settings import Settings
    from zjreader.viewmodels.annotating.notebook import Notebook
    from zjreader.viewmodels.cases import Cases
    from zjreader.viewmodels.correcting.correcting import Correcting
    from zjreader.viewmodels.finding.citing import Citing
    from zjreader.viewmodels.finding.proofs import Proofs
    from zjreader.viewmodels.importing import Importing
    from zjreader.viewmodels.related import Related
    from zjreader.viewmodels.repairs import Repairs
    from zjreader.viewmodels.search import Search
    from zjreader.viewmodels.services import Services
    from zjreader.viewmodels.shelf import Shelf
    from zjreader.viewmodels.undo import Undo


@dataclass(frozen=True, slots=True)
class Start:
    """What is read before the window opens."""

    settings: Settings
    session: dict[str, object]
    shortcuts: Mapping[str, str] = field(default_factory=dict)


def load_start(services: Services, theme: str | None = None, language: str | None = None) -> Start:
    """Read settings and session, the only reading done before the window is there; ``theme`` … override."""
    settings = services.settings.load()
    settings = replace(settings, theme=theme or settings.theme, language=language or settings.language)
    return Start(settings, services.reading.session(), services.settings.shortcuts())


class Desk(QObject):
    """The view-models, joined.

    Signals:
        state_changed: What can be done now may be something else; coalesced.
        completed: The parts that the first page does not need are there too.
        search_expected: The reader turned to something that finds: what that takes may be loaded; told once.
        matcher_changed: Typed text finds more than before.
    """

    state_changed = Signal()
    completed = Signal()
    search_expected = Signal()
    matcher_changed = Signal()

    undo: Undo
    search: Search
    citing: Citing
    proofs: Proofs
    related: Related
    importing: Importing
    notebook: Notebook
    cases: Cases
    correcting: Correcting
    repairs: Repairs
    shelf: Shelf

    def __init__(
        self,
        services: Services,
        tasks: TaskRunner,
        start: Start,
        changes: Broadcaster | None = None,
        matcher: Matcher = substring,
    ) -> None:
        """Make what the first page needs; ``open`` begins to fetch, ``equipment.equip`` makes the rest."""
        super().__init__()
        self.services = services
        self.tasks = tasks = OwnTasks(tasks, self)
        self.matcher = matcher
        self.changes = changes or Broadcaster()
        self.notices = Notices()
        self.works = Works()
        self.shell = Shell()
        fail, once = self.notices.fail, self.notices.fail_once
        self.appearance = Appearance(services.settings, tasks, once, start.settings)
        self.shortcuts = Shortcuts(services.settings, tasks, fail, start.shortcuts)
        self.library = Library(services.library, tasks, self.changes, self.notices)
        self.tabs = Tabs(self._make_reader)
        self.session = Session(services.reading, tasks, once, self.tabs, self.library, self.shell, start.session)
        self.complete = False
        self.opened = False
        self._search_expected = False
        self._join()

    def open(self) -> None:
        """Bring the last session back and fetch the library."""
        self.opened = True
        self.session.restore()
        self.library.load(self.session.issue)
        if self.complete:
            self.fetch_own()

    def fetch_own(self) -> None:
        """Fetch what the reader wrote."""
        self.notebook.notes.restore(self.session.part("notes_open"))
        self.notebook.load()

    def close(self) -> None:
        """Keep everything and stop what need not be finished; then the runner may be shut down.

        From now on everything made here is deleted with the Desk.
        """
        if self.complete:
            self.importing.abandon()
            self.notebook.leave()
        self.tabs.leave()
        self.appearance.save()
        self.session.close()
        adopt(self)

    def refresh_soon(self) -> None:
        """Tell ``state_changed`` once everything of this moment has happened."""
        self._coalesce.start()

    def expect_search(self) -> None:
        """Tell that the reader turned to a box that finds, before anything is typed there."""
        if not self._search_expected:
            self._search_expected = True
            self.search_expected.emit()

    def open_article(self, key: str, target: Target | None = None, *, new_tab: bool = False) -> None:
        """Open an article; a new tab waits in the background."""
        self.tabs.open(Page(PageKind.ARTICLE, key), target, new_tab=new_tab, background=new_tab)

    def open_neighbour(self, step: int) -> None:
        """Open the article ``step`` places on in reading order."""
        reader = self.tabs.current
        key = self.library.neighbour(reader.page.key, step) if reader is not None else None
        if key is not None:
            self.open_article(key)

    def _make_reader(self, trail: Trail) -> Reader:
        services = self.services
        loader = PageLoader(services.library, services.reading, self._annotations)
        return Reader(loader, services.reading, self.tasks, self.notices.fail, trail, self.notices.fail_once)

    def _annotations(self, article: str) -> tuple[Annotation, ...] | None:
        """Fetch an article's annotations, on any thread; None while the Desk is not complete."""
        return self.services.annotating.of_article(article) if self.complete else None

    def describe(self, key: str) -> Article | None:
        """Give what the contents on the table say of an article, without its blocks; None for any other."""
        return next((a for a in self.library.order if a.key == key), None)

    def _join(self) -> None:
        self._coalesce = QTimer(self, singleShot=True, interval=0)
        self._coalesce.timeout.connect(self.state_changed)
        for signal in (
            self.tabs.shown,
            self.tabs.current_changed,
            self.library.contents_changed,
            self.works.changed,
            self.notices.changed,
            self.shell.panel_changed,
            self.appearance.changed,
        ):
            signal.connect(self._coalesce.start)
        self.library.issues_changed.connect(self._settle_home)
        self.library.contents_changed.connect(self._settle_home)
        self._followed = ""
        self.tabs.shown.connect(self._follow_issue)
        self.changes.subscribe(self._on_change)

    def _follow_issue(self) -> None:
        """Put the issue that is read on the table; choosing another one there stands until the page changes."""
        reader = self.tabs.current
        issue = issue_of(reader.page.key) if reader is not None and reader.content is not None else ""
        if issue and issue != self._followed:
            self._followed = issue
            self.library.choose(issue)

    def _settle_home(self) -> None:
        """A new tab shows the issue on the table; so does one that has nothing to show."""
        current = self.library.current
        self.tabs.home = Page(PageKind.ISSUE, current.meta.key) if current else START
        for reader in self.tabs.readers:
            if reader.page == START and self.tabs.home != START:
                reader.begin(self.tabs.home)
            elif self.library.loaded and self._is_gone(reader):
                reader.open(self.tabs.home)

    def _is_gone(self, reader: Reader) -> bool:
        """Tell whether a tab shows an issue that was removed; back leads there again once it is put back."""
        kinds = (PageKind.ARTICLE, PageKind.ISSUE, PageKind.REPORT)
        shows = reader.content is not None and reader.page.kind in kinds
        return shows and self.library.summary(issue_of(reader.page.key)) is None

    def _on_change(self, change: ChangeSet) -> None:
        if Kind.LIBRARY not in change.kinds:
            return
        if self.complete:
            self.related.forget()
        self.tabs.reload()
        if self.complete:
            self.search.run()
