"""The view-models that the first page does not need: made when it stands.

Owns: making them and joining them to the Desk: what is searched, written, compared, imported and corrected, and
what an import opens. ``ui/assemble.py`` calls it; whoever needs a Desk without a window makes a whole one here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.services.history import History
from zjreader.viewmodels.annotating.notebook import Notebook
from zjreader.viewmodels.cases import Cases
from zjreader.viewmodels.comparing.arrangements import Keeper
from zjreader.viewmodels.correcting.correcting import Correcting
from zjreader.viewmodels.desk import Desk, Start
from zjreader.viewmodels.finding.answers import Answerer
from zjreader.viewmodels.finding.citing import Citing
from zjreader.viewmodels.finding.proofs import Proofs
from zjreader.viewmodels.importing import Importing
from zjreader.viewmodels.pages import Page, PageKind, tool_page
from zjreader.viewmodels.related import Related
from zjreader.viewmodels.repairs import Repairs
from zjreader.viewmodels.search import Search
from zjreader.viewmodels.shelf import Shelf
from zjreader.viewmodels.undo import Undo

if TYPE_CHECKING:
    from zjreader.domain.ports import TaskRunner
    from zjreader.viewmodels.services import Services


def whole_desk(services: Services, tasks: TaskRunner, start: Start, history: History | None = None) -> Desk:
    """Make a Desk with all its parts."""
    desk = Desk(services, tasks, start)
    equip(desk, history)
    return desk


def equip(desk: Desk, history: History | None = None) -> None:
    """Make the parts that a Desk still lacks, and let them take up what was opened before; once is enough."""
    if desk.complete:
        return
    _make(desk, history or History())
    _join(desk)
    desk.complete = True
    if desk.opened:
        desk.fetch_own()
        desk.tabs.shown.emit()  # whoever follows the page on view begins with the one that is there
        if desk.library.loaded:
            desk.cases.load()
    desk.completed.emit()


def _make(desk: Desk, history: History) -> None:
    services, tasks, tabs, notices = desk.services, desk.tasks, desk.tabs, desk.notices
    fail = notices.fail
    desk.undo = Undo(history, tasks, desk.changes, fail)
    answerer = Answerer(services.searching, services.quoting, services.library)
    desk.search = Search(
        services.searching, answerer, tasks, tabs, lambda: desk.appearance.settings, desk.describe, fail
    )
    desk.citing = Citing(services.citing, tasks, lambda: desk.appearance.settings.citation_style, fail)
    desk.proofs = Proofs(tabs)
    desk.related = Related(services.searching, services.library, tasks, fail)
    desk.importing = Importing(services.library, tasks, desk.changes, notices, desk.works)
    desk.notebook = Notebook(
        services, tasks, tabs, desk.undo, desk.changes, notices, desk.works, lambda: desk.appearance.settings
    )
    desk.cases = _cases(desk)
    desk.correcting = Correcting(
        services.library, services.correcting, tasks, desk.changes, desk.undo, tabs, notices
    )
    desk.repairs = Repairs(desk.appearance, tabs)
    desk.shelf = Shelf(services.library, services.correcting, desk.undo, desk.library, tabs, notices)


def _cases(desk: Desk) -> Cases:
    keeper = Keeper(desk.session.part("comparisons"))
    desk.session.add_part("comparisons", keeper.values)
    services = desk.services
    return Cases(
        services.casing,
        services.library,
        desk.tasks,
        desk.changes,
        desk.undo,
        desk.library,
        desk.tabs,
        desk.notices,
        keeper,
    )


def _join(desk: Desk) -> None:
    notebook, shell = desk.notebook, desk.shell
    notebook.notes.room_asked.connect(shell.give_room)
    for signal in (shell.panel_changed, shell.room_changed):
        signal.connect(lambda: notebook.notes.hold_back(shell.crowded and shell.panel_open))
    notebook.notes.hold_back(shell.crowded and shell.panel_open)
    desk.session.add_part("notes_open", lambda: notebook.notes.wanted)
    desk.appearance.changed.connect(desk.search.refold)
    desk.search.text_changed.connect(desk.expect_search)
    for signal in (
        desk.undo.changed,
        desk.search.answered,
        desk.cases.changed,
        desk.cases.chosen_changed,
        notebook.marking.selection_changed,
        notebook.notes.current_changed,
        desk.correcting.changed,
    ):
        signal.connect(desk.refresh_soon)
    desk.importing.imported.connect(lambda key: _show_imported(desk, key))
    desk.importing.planned.connect(desk.shelf.open)
    desk.importing.review_asked.connect(lambda: desk.tabs.open(tool_page("review"), new_tab=True))
    desk.importing.report_asked.connect(lambda key: desk.tabs.open(Page(PageKind.REPORT, key), new_tab=True))


def _show_imported(desk: Desk, key: str) -> None:
    reader = desk.tabs.current
    if reader is not None and reader.page.kind in (PageKind.START, PageKind.ISSUE):
        reader.open(Page(PageKind.ISSUE, key))
