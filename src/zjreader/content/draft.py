"""Hold what the stages of recovery hand to each other.

Owns: the values between a source's lines and the finished issue. A *position* is the 0-based index of a
non-empty line in ``Draft.lines``; the line's own ``no`` is its 1-based number in the sources, blank lines
counted. Every stage takes a draft and gives a new one; nothing is changed in place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.content.continuity import Language
    from zjreader.content.lexicon import Lexicon
    from zjreader.domain.imports import Doubt
    from zjreader.domain.library import BlockKind, IssueMeta
    from zjreader.domain.ports import Check


@dataclass(frozen=True, slots=True)
class Line:
    """One non-empty line of the sources, or several that layout shows to be one.

    Attributes:
        no: 1-based number through all sources, blank lines counted; of several, the first one's.
        raw: As it stands, without the line end.
        text: Without outer spaces, invisible characters, stray Markdown marks and notices of other pages.
        gap: Number of blank lines before it.
        jump: Notice that was taken off it (下转第47页), or empty.
        rest: Where further lines begin in the text, and their numbers.
        opens: Whether layout says that a paragraph begins with it.
        resumes: Whether layout says that it goes on from a line before.
        full: Whether it runs up to the margin, so that what ends there need not be a paragraph.
    """

    no: int
    raw: str
    text: str
    gap: int
    jump: str = ""
    rest: tuple[tuple[int, int], ...] = ()
    opens: bool = False
    resumes: bool = False
    full: bool = False

    def numbers(self, start: int = 0, end: int | None = None) -> tuple[int, ...]:
        """Give the numbers of the source lines that a stretch of the text came from."""
        if not self.rest:
            return (self.no,)
        begins = [(0, self.no), *self.rest]
        ends = [*(at for at, _no in self.rest), len(self.text)]
        last = len(self.text) if end is None else end
        return tuple(no for (at, no), stop in zip(begins, ends, strict=True) if at < last and stop > start)


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as the contents list it.

    Attributes:
        page: First printed page.
        title: Its title in the contents' wording.
        subtitle: What follows a dash, or None.
        authors: Names without posts or spaces.
        more: Whether the contents end the names with 等.
        column: Column it stands under, or None.
        positions: Lines of the contents that tell it.
    """

    page: int
    title: str
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    more: bool = False
    column: str | None = None
    positions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """An article, or a piece of a composite feature, found in the body.

    Attributes:
        start: Position of its first line.
        entry: What the contents say of it, or None.
        title: Positions of its printed title; empty where it is missing.
        byline: Position of its byline, or None.
        parent: Start of the composite feature it is a piece of, or None.
        composite: Whether pieces follow under it.
        confidence: How sure the boundary is, 0 to 1.
        stop: Position after its last line; 0 until it is known.
        heads: Positions of its header by the part they play.
        flow: Positions of everything else in reading order.
        links: A position to the one that goes on from it.
        weights: The same positions to the probability of the join.
        moved: First positions of columns that were put elsewhere.
        boxes: Positions of text that stands inside a cut paragraph.
        quotes: Sentences of the text that are printed again inside a cut.
        column: Column read from a section line where the contents tell none.
    """

    start: int
    entry: Entry | None = None
    title: tuple[int, ...] = ()
    byline: int | None = None
    parent: int | None = None
    composite: bool = False
    confidence: float = 1.0
    stop: int = 0
    heads: Mapping[int, BlockKind] = field(default_factory=dict)
    flow: tuple[int, ...] = ()
    links: Mapping[int, int] = field(default_factory=dict)
    weights: Mapping[int, float] = field(default_factory=dict)
    moved: tuple[int, ...] = ()
    boxes: tuple[int, ...] = ()
    quotes: frozenset[int] = frozenset()
    column: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a line's text that went into a unit; ``end`` None is the line's end."""

    position: int
    start: int = 0
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A block in the making.

    Attributes:
        kind: Its part on the page.
        parts: Stretches of lines it is put together from, in reading order.
        confidence: How sure its boundaries are, 0 to 1.
        doubled: Lines that only repeat what the unit says already.
    """

    kind: BlockKind
    parts: tuple[Part, ...]
    confidence: float = 1.0
    doubled: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """An issue on its way from lines to articles.

    Attributes:
        names: Names of the sources.
        source: All lines of the sources, blank ones included.
        lines: The non-empty lines.
        language: What the text itself tells about which characters follow each other.
        apart: Titles that were printed before all pages; no stretch of text holds them.
        left_out: Position to the reason why a line belongs to no article.
        entries: The contents.
        contents: First and last position of the contents, or None where there are none.
        fragments: Short lines that begin a paragraph, with the log odds that they do.
        verse: Lines of poems.
        meta: Bibliographic facts, once read.
        marks: Marks (■, ◆ …) that open bylines in this issue.
        signatures: Bylines without a mark, in an issue without contents.
        closings: Names under the texts they sign, in an issue without contents.
        found: Articles and pieces in order of their start.
        units: Blocks in the making, one tuple per article of ``found``.
        warnings: Chinese sentences for the report.
        doubts: Decisions to look at, in source order.
    """

    names: tuple[str, ...]
    source: tuple[str, ...]
    lines: tuple[Line, ...]
    language: Language
    left_out: Mapping[int, str] = field(default_factory=dict)
    apart: frozenset[int] = frozenset()
    entries: tuple[Entry, ...] = ()
    contents: tuple[int, int] | None = None
    fragments: Mapping[int, float] = field(default_factory=dict)
    verse: frozenset[int] = frozenset()
    meta: IssueMeta | None = None
    marks: frozenset[str] = frozenset()
    signatures: frozenset[int] = frozenset()
    closings: frozenset[int] = frozenset()
    found: tuple[Found, ...] = ()
    units: tuple[tuple[Unit, ...], ...] = ()
    warnings: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def text(self, position: int) -> str:
        """Give a line's cleaned text."""
        return self.lines[position].text

    def kept(self, start: int, stop: int) -> list[int]:
        """List the positions from ``start`` up to ``stop`` that are not left out."""
        left_out = self.left_out.keys() | self.apart if self.apart else self.left_out
        return [p for p in range(start, stop) if p not in left_out]

    def without(self, reasons: Mapping[int, str]) -> Draft:
        """Leave more lines out; a line that is left out already keeps its first reason."""
        return replace(self, left_out={**reasons, **self.left_out}) if reasons else self


@dataclass(frozen=True, slots=True)
class Tools:
    """What every stage may use: the word lists, and the way to stop early."""

    lexicon: Lexicon
    check: Check


Stage = Callable[[Draft, Tools], Draft]
