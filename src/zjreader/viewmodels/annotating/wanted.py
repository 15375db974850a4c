"""What of all annotations is asked for.

Owns: the choices of the filter as the reader makes them, and their translation into an AnnotationFilter. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from zjreader.domain.inks import Color, Style
from zjreader.domain.userdata import AnnotationFilter
from zjreader.viewmodels.annotating.cards import LOST

if TYPE_CHECKING:
    from zjreader.domain.annotations import AnchorState
    from zjreader.viewmodels.annotating.shelf_index import ShelfIndex

NOWHERE = frozenset({"-"})
"""Articles of a choice that no article fits."""


class Sort(StrEnum):
    """The sorts of annotations one can ask for."""

    ALL = "all"
    NOTED = "noted"
    BARE = "bare"
    HIGHLIGHT = "highlight"
    UNDERLINE = "underline"
    UNMARKED = "unmarked"
    LOST = "lost"


class Since(StrEnum):
    """The spans of time one can ask for."""

    EVER = "ever"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_DAYS = {Since.WEEK: 7, Since.MONTH: 30, Since.YEAR: 365}
_STYLES = {Sort.HIGHLIGHT: Style.HIGHLIGHT, Sort.UNDERLINE: Style.UNDERLINE, Sort.UNMARKED: Style.NONE}


@dataclass(frozen=True, slots=True)
class Wanted:
    """The choices; empty ones admit everything."""

    text: str = ""
    issue: str = ""
    article: str = ""
    column: str = ""
    place: str = ""
    tag: str = ""
    colors: frozenset[Color] = frozenset()
    sort: Sort = Sort.ALL
    since: Since = Since.EVER
    trash: bool = False

    def filter(self, index: ShelfIndex, now: datetime) -> AnnotationFilter:
        """Translate; columns and places become articles."""
        articles = index.within(self.column, self.place)
        if self.article:
            articles = frozenset({self.article}) if articles is None or self.article in articles else frozenset()
        states: frozenset[AnchorState] = LOST if self.sort is Sort.LOST else frozenset()
        return AnnotationFilter(
            issues=frozenset({self.issue}) if self.issue else frozenset(),
            articles=frozenset() if articles is None else articles or NOWHERE,
            colors=self.colors,
            styles=frozenset({_STYLES[self.sort]}) if self.sort in _STYLES else frozenset(),
            states=states,
            tags=frozenset({self.tag}) if self.tag else frozenset(),
            text=self.text,
            noted={Sort.NOTED: True, Sort.BARE: False}.get(self.sort),
            since=_start(self.since, now),
            deleted=self.trash,
        )


def _start(since: Since, now: datetime) -> str | None:
    if since is Since.EVER:
        return None
    midnight = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    start = midnight if since is Since.TODAY else midnight - timedelta(days=_DAYS[since])
    return start.astimezone(UTC).isoformat(timespec="microseconds")
