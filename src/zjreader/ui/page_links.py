"""Where the links of a page lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.domain.keys import parse_place
from zjreader.domain.spans import Span
from zjreader.ui.link_names import COMMAND_LINK, CORRECT_LINK, IMPORT_LINK, TOOL_LINK
from zjreader.viewmodels.pages import Page, PageKind, Target, tool_page
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from zjreader.viewmodels.desk import Desk


def follow_link(desk: Desk, link: str, new_tab: bool) -> None:
    """Do what a link says: open a place, a bench, a tool page, run a command, or begin an import."""
    if link == IMPORT_LINK:
        desk.shell.ask(Ask.CHOOSE_FILES)
        return
    if link.startswith(CORRECT_LINK):
        desk.correcting.follow(link.removeprefix(CORRECT_LINK))
        return
    if link.startswith(TOOL_LINK):
        desk.tabs.open(tool_page(*link.removeprefix(TOOL_LINK).split(":", 1)), new_tab=True)
        return
    if link.startswith(COMMAND_LINK):
        desk.shell.command_asked.emit(link.removeprefix(COMMAND_LINK))
        return
    found = _linked(link)
    if found is None:
        return
    page, target = found
    reader = desk.tabs.open(page, target, new_tab=new_tab, background=new_tab)
    if target is not None and target.start < target.end:
        span = Span(target.start, target.end)
        reader.plan_marks(page.key, {target.label: (span,)}, (target.label, span))


def _linked(link: str) -> tuple[Page, Target | None] | None:
    """Give the page that a link leads to."""
    key, _, stretch = link.partition("@")
    place = parse_place(key)
    if place is None:
        return None
    start, _, end = stretch.partition("-")
    page = Page(PageKind.ARTICLE, place.article) if place.article else Page(PageKind.ISSUE, place.issue)
    if not place.label:
        return page, None
    if not (start.isdecimal() and end.isdecimal()):
        return page, Target(place.label, third=True)
    return page, Target(place.label, int(start), int(end), third=True)
