"""Everything the reader writes, as the window sees it.

Owns: making the view-models of annotations, bookmarks, review and backups, and joining them. Lives on the GUI
thread; ``Desk.notebook`` is the one of the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.userdata import AnnotationOrder
from zjreader.viewmodels.annotating.annotator import Annotator
from zjreader.viewmodels.annotating.bookmarks import Bookmarks
from zjreader.viewmodels.annotating.collection import Collection
from zjreader.viewmodels.annotating.exchange import Exchange
from zjreader.viewmodels.annotating.marking import Marking
from zjreader.viewmodels.annotating.marks import Marks
from zjreader.viewmodels.annotating.notes import Notes
from zjreader.viewmodels.annotating.offers import Offers
from zjreader.viewmodels.annotating.replacing import Replacing
from zjreader.viewmodels.annotating.reviewing import Reviewing
from zjreader.viewmodels.annotating.safety import Safety
from zjreader.viewmodels.notices import Choice, Notice, Notices, Tone, Works
from zjreader.viewmodels.pages import tool_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.ports import TaskRunner
    from zjreader.services.changes import Broadcaster
    from zjreader.services.settings import Settings
    from zjreader.viewmodels.annotating.needs import NotebookServices
    from zjreader.viewmodels.tabs import Tabs
    from zjreader.viewmodels.undo import Undo


class Notebook(QObject):
    """The reader's own writing.

    Signals:
        leaving: The window closes: what is being written is to be kept now.
    """

    leaving = Signal()

    def __init__(
        self,
        services: NotebookServices,
        tasks: TaskRunner,
        tabs: Tabs,
        undo: Undo,
        changes: Broadcaster,
        notices: Notices,
        works: Works,
        settings: Callable[[], Settings],
    ) -> None:
        """Make everything; ``load`` begins to fetch."""
        super().__init__()
        fail = notices.fail
        self._services, self._tasks, self._changes, self._fail = services, tasks, changes, fail
        self.offers = Offers()
        self.annotator = Annotator(services.annotating, undo, self.offers)
        self.marks = Marks(services.annotating, tasks, tabs, changes, fail)
        self.notes = Notes(services.annotating, services.library, self.marks, tasks, tabs, changes, fail)
        self.marking = Marking(
            self.annotator, self.notes, services.citing, tasks, tabs, lambda: settings().citation_style, fail
        )
        self.bookmarks = Bookmarks(services.bookmarking, undo, self.offers, tasks, tabs, changes, fail)
        self.reviewing = Reviewing(services, undo, tasks, changes, fail)
        self.safety = Safety(services.saving, tasks, undo, changes, notices, works)
        self.exchange = Exchange(services, tasks, undo, notices, lambda: settings().citation_style)
        self.replacing = Replacing(self.reviewing, tabs, notices)
        self.marking.take_over = self.replacing.take
        self._waited: int | None = None
        self.reviewing.counted.connect(lambda: self._offer_review(tabs, notices))
        self.annotator.made.connect(self._show_made)

    def load(self) -> None:
        """Fetch what the window shows of it from the start."""
        self.marks.count()
        self.bookmarks.load()
        self.reviewing.recount()
        self.safety.load()

    def collection(self, order: AnnotationOrder = AnnotationOrder.ARTICLE) -> Collection:
        """Make a view of all annotations; whoever asked for it closes it."""
        return Collection(
            self._services.annotating, self._services.library, self._tasks, self._changes, self._fail, order
        )

    def leave(self) -> None:
        """Keep what is being written: the window closes."""
        self.leaving.emit()

    def _offer_review(self, tabs: Tabs, notices: Notices) -> None:
        """Say after an import that annotations wait for the reader; at the start the panel says it."""
        count, before = self.reviewing.count, self._waited
        self._waited = count
        if before is None or count <= before:
            return
        title = self.tr("有 {0} 条批注的位置要请您核对。").format(count)
        text = self.tr("原来的文字和笔记都在，没有丢失；在您决定之前不会挪动。")
        look = Choice(self.tr("去核对"), lambda: _show_review(tabs))
        notices.show(Notice(Tone.WARNING, title, text, (look,)))

    def _show_made(self, annotation: str, write: bool) -> None:
        if write:
            self.notes.write(annotation)
        else:
            self.notes.choose(annotation)


def _show_review(tabs: Tabs) -> None:
    tabs.open(tool_page("review"), new_tab=True)
