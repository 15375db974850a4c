"""What a tab can show and where in it.

Owns: pages, targets inside them, and the trail of visited pages behind back and forward. Pure values, no Qt.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.domain.annotations import Annotation
    from zjreader.domain.imports import ImportReport
    from zjreader.domain.library import Article, IssueSummary, Repair
    from zjreader.services.contents import Section


class PageKind(StrEnum):
    """The sorts of pages."""

    ARTICLE = "article"
    ISSUE = "issue"
    REPORT = "report"
    START = "start"  # nothing is in the library
    TOOL = "tool"  # no text: a comparison, a check of quotations …; see ToolPage


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        kind: Its sort.
        key: An article's or an issue's key; for a tool ``name`` or ``name:argument``; empty for the start page.
    """

    kind: PageKind
    key: str = ""


START = Page(PageKind.START)


def tool_page(name: str, argument: str = "") -> Page:
    """Give the page of a tool, as ``tool_page("compare", "a/2025/1/01+a/2025/1/02")``."""
    return Page(PageKind.TOOL, f"{name}:{argument}" if argument else name)


@dataclass(frozen=True, slots=True)
class Target:
    """Where in a page: a block, from ``start`` to ``end`` (0-based code points), or its head when empty.

    Attributes:
        label: The block's label.
        start: First character.
        end: End, exclusive; equal to ``start`` for a mere position.
        third: Whether it is to stand a third from the top (a hit) and not at the top (a reading position).
    """

    label: str = ""
    start: int = 0
    end: int = 0
    third: bool = False


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article with its issue.

    Attributes:
        article: The article.
        issue: Its issue.
        previous: The article before it in reading order.
        next: The article after it.
        pieces: The articles it is made of.
        annotations: What the reader marked when this was fetched; None where that was not asked, or could not be
            told.
    """

    article: Article
    issue: IssueSummary
    previous: Article | None = None
    next: Article | None = None
    pieces: tuple[Article, ...] = ()
    annotations: tuple[Annotation, ...] | None = None


@dataclass(frozen=True, slots=True)
class IssuePage:
    """An issue's front: its contents with our abstracts."""

    issue: IssueSummary
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class ReportPage:
    """What an import did.

    Attributes:
        report: The report.
        titles: Names of the articles that its places are in.
        repairs: What was repaired: article, label of the block, repair.
    """

    report: ImportReport
    titles: dict[str, str]
    repairs: tuple[tuple[str, str, Repair], ...] = ()


@dataclass(frozen=True, slots=True)
class StartPage:
    """The library is empty."""


@dataclass(frozen=True, slots=True)
class ToolPage:
    """A page that is no text but a view of its own.

    The content is only this; the view (``ui/tool_pages.py``) fetches what it shows itself. To add one: write a
    ToolView, put its factory under ``name`` into ``ui/parts.py``, open it with
    ``desk.tabs.open(tool_page(name))``. Name, argument and the place in it are kept with the tab and the session.

    Attributes:
        name: Which tool (``compare``).
        argument: What it is about, in the tool's own words; without meaning to anybody else.
        title: What the tab is called, told by the view.
        status: What the bottom line says, told by the view.
    """

    name: str
    argument: str = ""
    title: str = ""
    status: str = ""

    @property
    def page(self) -> Page:
        """Give the page that shows it."""
        return tool_page(self.name, self.argument)


Content = ArticlePage | IssuePage | ReportPage | StartPage | ToolPage


LONGEST = 200
"""Pages that a tab remembers; a day's reading in one tab must not grow for ever."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A page that was shown and where the reader was in it; None where it was not left yet."""

    page: Page
    target: Target | None = None


class Trail:
    """The pages of one tab, with the present one among them."""

    def __init__(self, visits: tuple[Visit, ...] = (Visit(START),), index: int = -1) -> None:
        """Take up a trail; by default at its end."""
        self._visits = list(visits)
        self._index = index if 0 <= index < len(visits) else len(visits) - 1

    @property
    def present(self) -> Visit:
        """The page shown now."""
        return self._visits[self._index]

    @property
    def can_go_back(self) -> bool:
        """Whether a page lies behind."""
        return self._index > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether a page lies ahead."""
        return self._index < len(self._visits) - 1

    def mark(self, target: Target) -> None:
        """Note where the reader is in the present page."""
        self._visits[self._index] = replace(self.present, target=target)

    def visit(self, page: Page, target: Target | None = None) -> None:
        """Go to a page; what lay ahead is forgotten."""
        del self._visits[self._index + 1 :]
        self._visits.append(Visit(page, target))
        del self._visits[:-LONGEST]
        self._index = len(self._visits) - 1

    def change(self, page: Page) -> None:
        """Put another page in the place of the present one."""
        self._visits[self._index] = Visit(page)

    def go(self, steps: int) -> Visit:
        """Go back (negative) or forward; stays at the ends."""
        self._index = max(0, min(len(self._visits) - 1, self._index + steps))
        return self.present

    def recent(self, count: int) -> tuple[tuple[Visit, ...], int]:
        """Give at most ``count`` pages around the present one, and the present one's index among them."""
        first = max(0, min(self._index - count // 2, len(self._visits) - count))
        return tuple(self._visits[first : first + count]), self._index - first

    def copy(self) -> Trail:
        """Give a trail of its own with the same pages."""
        return Trail(tuple(self._visits), self._index)
