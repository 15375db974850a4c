"""What the window has beyond its first page.

Owns: completing the Desk, making the search panel, what annotating adds, the popups, what answers commands, and
joining them to the window. ``ui/assemble.py`` calls it through ``ui/parts.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.ui.annotating.page_marks import PageMarks
from zjreader.ui.annotating.reading_menu import ReadingMenu
from zjreader.ui.annotating.selecting import Selecting
from zjreader.ui.annotating.window_parts import AnnotatingParts
from zjreader.ui.contents_panel import ContentsPanel
from zjreader.ui.finding.cite_light import CiteLight
from zjreader.ui.finding.clipboard import Clipboard
from zjreader.ui.focus import TabOrder
from zjreader.ui.focus_mode import FocusMode
from zjreader.ui.helping.shortcut_sheet import ShortcutSheet
from zjreader.ui.omnibox import Omnibox
from zjreader.ui.reading_settings import ReadingSettings
from zjreader.ui.related_document import RelatedFoot
from zjreader.ui.repair_marks import RepairMarks
from zjreader.ui.requests import Requests
from zjreader.ui.search_panel import SearchPanel
from zjreader.viewmodels.equipment import equip
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from zjreader.ui.dialogs import Prompter
    from zjreader.ui.main_window import MainWindow
    from zjreader.ui.page_view import PageView


def furnish(window: MainWindow) -> None:
    """Complete the Desk and make what a window still lacks."""
    prompter = window.context.prompter()
    equip(window.desk)
    window.commands.complete()
    _make(window, prompter)
    _answer(window, prompter)
    window.centre.dress_pages(lambda view: _dress(window, view))
    window.show_panel()
    window.tab_order = TabOrder(window, window.regions)
    window.desk.tabs.shown.connect(window.tab_order.ask)


def _make(window: MainWindow, prompter: Prompter) -> None:
    desk, look, commands = window.desk, window.look, window.commands
    window.contents = ContentsPanel(desk, look, window.side)
    window.results = SearchPanel(desk, look, window.side)
    window.results.hide()  # it is put on view by the side panel
    window.annotating = AnnotatingParts(desk, look, commands, window.body, window.centre, window, prompter)
    window.status.add_light(CiteLight(desk, window.status))
    window.annotating.join_status(window.status)
    window.omnibox = Omnibox(window.top.box, window.results, commands, window.context.registry, desk, look)
    window.results.caret_asked.connect(window.omnibox.point)
    window.clipboard = Clipboard(desk, look, prompter, window)
    window.settings = ReadingSettings(desk.appearance, look, window)
    window.focus_mode = FocusMode(desk.shell, window.surroundings, window)
    window.sheet = ShortcutSheet(window.context.registry, desk, look, window)


def _answer(window: MainWindow, prompter: Prompter) -> None:
    window.requests = Requests(
        window, window.desk, prompter, window.commands, window.top, window.centre, window.omnibox,
        window.contents, window.settings, window.panes,
    )  # fmt: skip
    for request, answer in (
        (Ask.FOCUS_MODE, window.focus_mode.toggle),
        (Ask.SHORTCUTS, window.sheet.toggle),
        (Ask.REOPEN, window.reopen_asked.emit),
    ):
        window.requests.add(request, answer)


def _dress(window: MainWindow, view: PageView) -> None:
    """Join a page with what the reader writes and what is known of its text."""
    PageMarks(view, window.desk, window.look)
    RepairMarks(view, window.desk, window.look)
    Selecting(view, window.desk, window.look, window.commands.run)
    ReadingMenu(view, window.desk, window.commands)
    RelatedFoot(view, window.desk.related, window.look)
