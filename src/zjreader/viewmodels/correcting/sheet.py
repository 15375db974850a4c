"""An issue laid out for correcting: its source lines, what became of each, and the blocks they became.

Owns: which rows and lines are on view for an article and a filter, and from a line to a row and back. A row's Spot
is its name: article and label, for an article's head an empty label, for what was left out its first line. Pure.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from zjreader.domain.folding import fold, fold_text
from zjreader.domain.library import BODY_KINDS, Article, Block, Issue

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zjreader.domain.imports import Doubt, ImportReport

LEFT = "-"
"""Stands for an article's key in the Spot of what was left out."""


HEAD = 8
"""Folded characters of a line's beginning by which its place in a block is found."""


class Show(StrEnum):
    """What is on view."""

    ALL = "all"
    DOUBTS = "doubts"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Spot:
    """The name of a row."""

    article: str = ""
    label: str = ""

    @property
    def left_out(self) -> bool:
        """Whether it names something that was left out."""
        return self.article == LEFT

    @property
    def line(self) -> int:
        """The first line of what was left out; 0 for anything else."""
        return int(self.label) if self.left_out and self.label.isdecimal() else 0

    def __str__(self) -> str:
        """Give it as the place that a tab keeps."""
        return f"{self.article}#{self.label}"

    @classmethod
    def read(cls, text: str) -> Spot:
        """Read what ``str`` gave."""
        article, _, label = text.partition("#")
        return cls(article, label)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the result: an article's head (without block), a block of it, or a block that was left out."""

    spot: Spot
    article: Article | None = None
    block: Block | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def lines(self) -> tuple[int, ...]:
        """The source lines it was put together from."""
        return self.block.lines if self.block is not None else ()


@dataclass(frozen=True, slots=True)
class Line:
    """One source line that holds something: the rows it went into, or why it was left out."""

    number: int
    text: str
    spots: tuple[Spot, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The issue with everything that is shown beside it."""

    issue: Issue
    report: ImportReport
    lines: tuple[Line, ...] = field(default=(), repr=False)
    rows: tuple[Row, ...] = field(default=(), repr=False)
    left_out: tuple[Row, ...] = field(default=(), repr=False)
    by_spot: Mapping[Spot, Row] = field(default_factory=dict, repr=False, compare=False)
    by_number: Mapping[int, Line] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, issue: Issue, report: ImportReport) -> Sheet:
        """Lay an issue out."""
        rows, left = _rows(issue, report), _left_out(issue)
        lines = _lines(issue, (*rows, *left))
        spots = {row.spot: row for row in (*rows, *left)}
        return cls(issue, report, lines, rows, left, spots, {line.number: line for line in lines})

    @property
    def doubtful(self) -> int:
        """Count the rows with doubts."""
        return sum(bool(row.doubts) for row in self.rows)

    def rows_shown(self, article: str, show: Show) -> tuple[Row, ...]:
        """Give the rows on view; an empty article means all of them."""
        if show is Show.LEFT_OUT:
            lines = {line.number for line in self.lines_near(article)}
            return tuple(row for row in self.left_out if not article or lines.intersection(row.lines))
        rows = [row for row in self.rows if not article or row.spot.article == article]
        if show is Show.ALL:
            return tuple(rows)
        told = {row.spot.article for row in rows if row.doubts}
        return tuple(row for row in rows if row.doubts or (row.block is None and row.spot.article in told))

    def lines_shown(self, article: str, show: Show) -> tuple[Line, ...]:
        """Give the source lines on view."""
        near = self.lines_near(article)
        if show is Show.LEFT_OUT:
            return tuple(line for line in near if line.reason)
        if show is Show.ALL:
            return near
        wanted = {n for row in self.rows_shown(article, show) for n in row.lines}
        return tuple(
            line
            for place, line in enumerate(near)
            if any(other.number in wanted for other in near[max(0, place - 1) : place + 2])
        )

    def lines_near(self, article: str) -> tuple[Line, ...]:
        """Give an article's lines with all that stand between them; all lines where no article is named."""
        if not article:
            return self.lines
        used = [n for row in self.rows if row.spot.article == article for n in row.lines]
        body = [
            n
            for row in self.rows
            if row.spot.article == article and row.block is not None and row.block.kind in BODY_KINDS
            for n in row.lines
        ]
        low, high, own = min(body, default=0), max(body, default=-1), set(used)
        return tuple(line for line in self.lines if low <= line.number <= high or line.number in own)

    def row(self, spot: Spot) -> Row | None:
        """Find a row."""
        return self.by_spot.get(spot)

    def line(self, number: int) -> Line | None:
        """Find a source line."""
        return self.by_number.get(number)

    def spot_of(self, block: Block, article: str) -> Spot:
        """Find a block by its words and lines, first in an article, else anywhere; the article's head else."""
        same = [r for r in self.rows if r.block is not None and _same(r.block, block)]
        here = [r for r in same if r.spot.article == article] or same
        return here[0].spot if here else Spot(article)


def seams(block: Block, source: Sequence[str]) -> tuple[int, ...]:
    """Tell where a block's lines were joined: offsets of its text (0-based code points) at which one begins."""
    folded, reached, found = fold(block.text), 0, []
    for number in block.lines[1:]:
        head = fold_text(source[number - 1])[:HEAD] if 0 < number <= len(source) else ""
        at = folded.text.find(head, reached) if head else -1
        if at > 0:
            reached = at + len(head)
            found.append(folded.origins[at])
    return tuple(found)


def _same(one: Block, other: Block) -> bool:
    return one.text == other.text and one.lines == other.lines


def _rows(issue: Issue, report: ImportReport) -> tuple[Row, ...]:
    doubts: dict[Spot, list[Doubt]] = defaultdict(list)
    for doubt in report.doubts:
        doubts[Spot(doubt.article or "", doubt.label)].append(doubt)
    rows = []
    for article in issue.articles:
        head = Spot(article.key)
        rows.append(Row(head, article, None, tuple(doubts[head])))
        for block in article.blocks:
            spot = Spot(article.key, block.label)
            rows.append(Row(spot, article, block, tuple(doubts[spot])))
    return tuple(rows)


def _left_out(issue: Issue) -> tuple[Row, ...]:
    return tuple(Row(Spot(LEFT, str(b.lines[0])), None, b) for b in issue.dropped if b.lines)


def _lines(issue: Issue, rows: Iterable[Row]) -> tuple[Line, ...]:
    places: Mapping[int, list[Row]] = defaultdict(list)
    for row in rows:
        for number in row.lines:
            places[number].append(row)
    return tuple(
        _line(number, text, places.get(number, ()))
        for number, text in enumerate(issue.source, start=1)
        if text.strip()
    )


def _line(number: int, text: str, rows: Sequence[Row]) -> Line:
    used = tuple(dict.fromkeys(r.spot for r in rows if not r.spot.left_out))
    if used:
        return Line(number, text.strip(), used)
    left = next((r for r in rows if r.block is not None), None)
    if left is None or left.block is None:
        return Line(number, text.strip(), (), "unplaced")
    return Line(number, text.strip(), (left.spot,), left.block.reason or "unplaced")
