"""The benches of the window.

Owns: one bench for each issue that is being corrected, which of them is on view, and opening them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.keys import issue_of
from zjreader.viewmodels.correcting.bench import Bench
from zjreader.viewmodels.correcting.hands import Hands
from zjreader.viewmodels.correcting.sharing import Sharing
from zjreader.viewmodels.correcting.sheet import LEFT, Spot
from zjreader.viewmodels.pages import Page, PageKind, Target, tool_page
from zjreader.viewmodels.tool_names import CORRECT

if TYPE_CHECKING:
    from zjreader.domain.ports import TaskRunner
    from zjreader.services.changes import Broadcaster
    from zjreader.services.correcting import CorrectingService
    from zjreader.services.library import LibraryService
    from zjreader.viewmodels.notices import Notices
    from zjreader.viewmodels.tabs import Tabs
    from zjreader.viewmodels.undo import Undo


class Correcting(QObject):
    """The benches.

    Signals:
        changed: What can be done now may be something else.
    """

    changed = Signal()

    def __init__(
        self,
        library: LibraryService,
        correcting: CorrectingService,
        tasks: TaskRunner,
        changes: Broadcaster,
        undo: Undo,
        tabs: Tabs,
        notices: Notices,
    ) -> None:
        """Take what every bench needs."""
        super().__init__()
        self._services = (library, correcting)
        self._tasks = tasks
        self._changes = changes
        self._undo = undo
        self._tabs = tabs
        self._notices = notices
        self._benches: dict[str, tuple[Bench, Hands]] = {}
        self.sharing = Sharing(correcting, tasks, undo, notices)

    def bench(self, argument: str) -> tuple[Bench, Hands]:
        """Give the bench of an issue, with what can be done at it; made when first asked for.

        Args:
            argument: Key of the issue, or of an article of it.
        """
        issue = issue_of(argument)
        if issue not in self._benches:
            bench = Bench(*self._services, self._tasks, self._changes, self._undo, self._notices, issue)
            bench.moved.connect(lambda _by: self.changed.emit())
            bench.changed.connect(self.changed)
            bench.setParent(self)
            hands = Hands(bench)
            hands.setParent(self)
            self._benches[issue] = (bench, hands)
        return self._benches[issue]

    @property
    def current(self) -> tuple[Bench, Hands] | None:
        """The bench on view, with what can be done at it; None while a tab shows something else."""
        reader = self._tabs.current
        argument = _argument(reader.page) if reader is not None else ""
        return self._benches.get(issue_of(argument)) if argument else None

    def open(self, key: str, label: str = "", line: int = 0) -> None:
        """Open the bench of an issue or of an article's issue, at an article, a block or a source line."""
        issue = issue_of(key)
        place = str(Spot(LEFT, str(line))) if line else str(Spot(key, label)) if key != issue else ""
        here = next((r for r in self._tabs.readers if issue_of(_argument(r.page)) == issue), None)
        if here is None:
            self._tabs.open(tool_page(CORRECT, issue), Target(place) if place else None, new_tab=True)
            return
        self._tabs.select(self._tabs.readers.index(here))
        if place:
            here.open(here.page, Target(place))

    def follow(self, place: str) -> None:
        """Open the bench at a place as ``place_words`` wrote it."""
        key, _, rest = place.partition("#")
        label, _, line = rest.partition("@")
        self.open(key, label, int(line) if line.isdecimal() and not label else 0)


def place_words(key: str, label: str = "", line: int = 0) -> str:
    """Write a place for links: an issue or article, a block of it, or else a source line."""
    return f"{key}#{label}@{line}"


def _argument(page: Page) -> str:
    """Give the issue or article that a page corrects; empty for any other page."""
    name, _, argument = page.key.partition(":")
    return argument if page.kind is PageKind.TOOL and name == CORRECT else ""
