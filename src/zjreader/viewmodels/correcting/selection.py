"""What of an issue is on view on the bench, and what of it is selected.

Owns: the article and the sort of rows on view, the selected rows and lines with the caret's place, going to a kept
place and from doubt to doubt. Knows the sheet as it is; fetching and correcting it is the bench's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.library import Edition
from zjreader.viewmodels.correcting.sheet import Row, Sheet, Show, Spot, seams

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.domain.imports import Doubt


class Selection(QObject):
    """The selection.

    Signals:
        changed: Other rows and lines are on view.
        moved: Something else is selected; with who selected it.
    """

    changed = Signal()
    moved = Signal(str)

    def __init__(self) -> None:
        """Begin without a sheet."""
        super().__init__()
        self.article = ""
        self.show = Show.ALL
        self.sheet: Sheet | None = None
        self.spots: tuple[Spot, ...] = ()
        self.lines: tuple[int, ...] = ()
        self.offset = 0
        self.waited = ""

    @property
    def digest(self) -> bool:
        """Whether the library has our abstracts only, which are not corrected."""
        return self.sheet is not None and self.sheet.issue.edition is Edition.DIGEST

    @property
    def spot(self) -> Spot:
        """The row one is at."""
        return self.spots[0] if self.spots else Spot(self.article)

    @property
    def blocks(self) -> tuple[Spot, ...]:
        """The selected blocks of articles."""
        return tuple(spot for spot in self.spots if spot.label and not spot.left_out)

    @property
    def left_out(self) -> tuple[int, ...]:
        """The selected source lines that were left out."""
        if self.sheet is None or self.digest:
            return ()
        found = (self.sheet.line(number) for number in self.lines)
        return tuple(line.number for line in found if line is not None and line.reason)

    @property
    def row(self) -> Row | None:
        """The row one is at."""
        return self.sheet.row(self.spot) if self.sheet is not None else None

    @property
    def in_article(self) -> str:
        """The article one is at; empty where there is none."""
        key = self.spot.article
        return "" if self.spot.left_out else key

    def rows(self) -> tuple[Row, ...]:
        """Give the rows on view."""
        return self.sheet.rows_shown(self.article, self.show) if self.sheet is not None else ()

    def look_at(self, article: str, show: Show | None = None) -> None:
        """Show one article, or all for an empty key; and another choice of rows."""
        if (article, show or self.show) != (self.article, self.show):
            self.article, self.show = article, show or self.show
            self.settle(self.spots)
            self.changed.emit()

    def select(self, spots: Sequence[Spot], offset: int = 0, by: str = "") -> None:
        """Select rows; ``offset`` is the caret's place in the first (0-based code points)."""
        rows = [self.sheet.row(spot) for spot in spots] if self.sheet is not None else []
        lines = tuple(n for row in rows if row is not None for n in row.lines)
        if (tuple(spots), lines, offset) != (self.spots, self.lines, self.offset):
            self.spots, self.lines, self.offset = tuple(spots), lines, offset
            self.moved.emit(by)

    def select_lines(self, numbers: Sequence[int], by: str = "") -> None:
        """Select source lines, and with them the rows they went into."""
        lines = [self.sheet.line(n) for n in numbers] if self.sheet is not None else []
        spots = tuple(dict.fromkeys(s for line in lines if line is not None for s in line.spots))
        if (spots, tuple(numbers)) != (self.spots, self.lines):
            self.spots, self.lines, self.offset = spots, tuple(numbers), 0
            self.moved.emit(by)

    def go_to(self, place: str) -> None:
        """Select the row that a kept place names, as soon as there are rows."""
        if self.sheet is None:
            self.waited = place
            return
        spot = Spot.read(place)
        if spot.line and not any(r.spot == spot for r in self.sheet.left_out):
            self.select_lines((spot.line,))
        elif self.sheet.row(spot) is not None and spot != self.spot:
            if spot not in {row.spot for row in self.rows()}:
                self.look_at("", Show.LEFT_OUT if spot.left_out else Show.ALL)
            self.select((spot,))

    def step_doubt(self, step: int) -> None:
        """Go to the next (1) or previous (-1) doubt, round the ends."""
        rows = self.sheet.rows_shown(self.article, Show.ALL) if self.sheet is not None else ()
        at = next((i for i, row in enumerate(rows) if row.spot == self.spot), -1 if step > 0 else len(rows))
        places = [i for i, row in enumerate(rows) if row.doubts]
        if not places:
            return
        ahead = [i for i in places if (i > at if step > 0 else i < at)]
        found = (ahead or places)[0 if step > 0 else -1]
        if self.show is Show.LEFT_OUT:
            self.look_at(self.article, Show.ALL)
        spot = rows[found].spot
        seams = self.seams(spot)
        self.select((spot,), seams[0] if seams else 0)

    def seams(self, spot: Spot) -> tuple[int, ...]:
        """Tell where in a block its lines were joined: offsets in its text."""
        row = self.sheet.row(spot) if self.sheet is not None else None
        if row is None or row.block is None or self.sheet is None:
            return ()
        return seams(row.block, self.sheet.issue.source)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What is doubtful about the row one is at."""
        return self.row.doubts if self.row is not None else ()

    def settle(self, spots: Sequence[Spot], before: Sheet | None = None) -> None:
        """Select rows on view: those asked for, else the one where the first of them was, else the top."""
        rows = self.rows()
        names = [row.spot for row in rows]
        found = [spot for spot in spots if spot in names]
        if not found and names:
            old = before.rows_shown(self.article, self.show) if before is not None and spots else ()
            at = next((i for i, row in enumerate(old) if row.spot == spots[0]), 0)
            found = [names[min(at, len(names) - 1)]]
        self.spots, self.offset = tuple(found), 0
        self.lines = tuple(n for row in rows if row.spot in found for n in row.lines)
