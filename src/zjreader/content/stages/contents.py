"""Read the contents pages: which articles there are, by whom, on which page, in which column.

Owns: finding the contents among the lines, and putting entries together that run over several lines. The
contents are the map of the issue; what they say wins over damage in the body.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from zjreader.content.draft import Draft, Entry, Tools
from zjreader.content.shape import fold
from zjreader.content.stages.listing import (
    DASH,
    Listing,
    author_line,
    column_name,
    parse_listing,
    split_authors,
    split_subtitle,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

REACH = 6
"""Lines that may stand between two entries of the same contents."""


@dataclass(slots=True)
class _Entry:
    """An entry while its lines are being read."""

    page: int
    column: str | None
    title: list[str] = field(default_factory=list)
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    more: bool = False
    positions: list[int] = field(default_factory=list)

    def done(self) -> Entry:
        """Give the finished entry."""
        title = " ".join(self.title)
        subtitle = self.subtitle
        if subtitle is None:
            title, subtitle = split_subtitle(title)
        return Entry(self.page, title, subtitle, self.authors, self.more, self.column, tuple(self.positions))


def read_contents(draft: Draft, tools: Tools) -> Draft:
    """Find the contents and read their entries; a draft without contents is given back with a warning."""
    listings = {p: x for p in draft.kept(0, len(draft.lines)) if (x := parse_listing(draft.text(p)))}
    bodies = _short_bodies(draft, listings)
    run = _best_run(listings, bodies, tools)
    if not run:
        return replace(draft, warnings=(*draft.warnings, "文中没有找到目录，篇目按正文的标题和署名划分。"))
    first, last = _widen(draft, tools, run[0], run[-1])
    kept = [p for p in range(first, last + 1) if p in run or p not in draft.left_out]
    reader = _Reader(draft, tools, {p: listings[p] for p in run}, bodies)
    entries = reader.read(kept)
    return replace(
        draft.without(dict.fromkeys(range(first, last + 1), "contents")),
        entries=entries,
        contents=(first, last),
    )


def _short_bodies(draft: Draft, listings: dict[int, Listing]) -> frozenset[str]:
    """Collect the folded short lines that are not entries, alone and with the next, to check titles against."""
    folded = [
        "" if len(line.text) > 60 or p in listings else fold(line.text) for p, line in enumerate(draft.lines)
    ]
    pairs = (a + b for a, b in pairwise(folded) if a and b)
    return frozenset(filter(None, folded)) | frozenset(pairs)


def _best_run(listings: dict[int, Listing], bodies: frozenset[str], tools: Tools) -> list[int]:
    """Choose the stretch of entry-like lines that is the contents; empty where there is none."""
    runs: list[list[int]] = []
    for position in sorted(listings):
        if runs and position - runs[-1][-1] <= REACH:
            runs[-1].append(position)
        else:
            runs.append([position])
    best, best_score = [], 0.0
    for run in runs:
        score = _run_score([listings[p] for p in run], bodies, tools)
        if score > best_score:
            best, best_score = run, score
    return best


def _run_score(run: Sequence[Listing], bodies: frozenset[str], tools: Tools) -> float:
    """Weigh how much a stretch looks like contents: pages rise, authors follow, the body has the titles."""
    if len(run) < 3:
        return 0.0
    rising = _longest_rise([x.page for x in run])
    if rising < max(3, 0.5 * len(run)):
        return 0.0
    narrow = 2 * sum(x.first for x in run) <= len(run)
    told = [split_authors(x.rest, tools.lexicon, narrow=narrow) for x in run]
    authors = sum(bool(a) for _t, a, _m in told)
    matched = sum(fold(t) in bodies for t, _a, _m in told)
    return rising + 2.0 * matched + authors if authors + matched >= 0.25 * len(run) else 0.0


def _longest_rise(pages: Sequence[int]) -> int:
    """Give the length of the longest non-falling choice of pages."""
    best: list[int] = []
    for index, page in enumerate(pages):
        best.append(1 + max((best[k] for k in range(index) if pages[k] <= page), default=0))
    return max(best, default=0)


def _widen(draft: Draft, tools: Tools, first: int, last: int) -> tuple[int, int]:
    """Take in the contents' heading and first column above, and subtitle and authors below."""
    headings = {fold(h) for h in tools.lexicon.lists["contents_headings"]}
    for position in range(first - 1, max(-1, first - 5), -1):
        text = draft.text(position)
        name, marked = column_name(text)
        heading = fold(text) in headings
        if heading or marked or (tools.lexicon.ends("column_ends", name) and len(name) <= 16):
            first = position
        if heading or len(text) > 24:
            break
    while last + 1 < len(draft.lines):
        text = draft.text(last + 1)
        signed = len(text) < 60 and bool(split_authors(text, tools.lexicon, bare=False)[1])
        if signed or text.startswith(("/", "／")) or (DASH.match(text) and len(text) < 60):
            last += 1
        else:
            break
    return first, last


class _Reader:
    """Goes through the lines of the contents and puts entries together."""

    def __init__(self, draft: Draft, tools: Tools, listings: dict[int, Listing], bodies: frozenset[str]) -> None:
        self._draft = draft
        self._lexicon = tools.lexicon
        self._listings = listings
        self._bodies = bodies
        lettered = sum(x.lettered for x in listings.values())
        self._lettered = len(listings) - lettered < 0.3 * lettered  # else the P marks columns and teasers
        self._first = 2 * sum(x.first for x in listings.values()) > len(listings)
        self._column: str | None = None
        self._entries: list[_Entry] = []
        self._waiting: list[int] = []

    def read(self, positions: Sequence[int]) -> tuple[Entry, ...]:
        """Read all lines; entries come out in the order of their pages."""
        for index, position in enumerate(positions):
            following = positions[index + 1] if index + 1 < len(positions) else None
            listing = self._listings.get(position)
            if listing is not None:
                self._listing(position, listing, following)
            else:
                self._other(position, following)
        entries = [e.done() for e in self._entries]
        return tuple(sorted((e for e in entries if fold(e.title)), key=lambda e: e.page))

    def _listing(self, position: int, listing: Listing, following: int | None) -> None:
        """Read a line with a page number: an entry, a teaser of one, or a column with its page."""
        title, authors, more = split_authors(listing.rest, self._lexicon, narrow=not self._first)
        if not authors and any(
            e.page == listing.page and fold("".join(e.title)) == fold(title) for e in self._entries
        ):
            return
        if listing.lettered and not self._lettered and not authors:
            if any(e.page == listing.page for e in self._entries):
                return
            after = self._listings.get(following) if following is not None else None
            later = [x.page for p, x in self._listings.items() if p > position and not x.lettered]
            if listing.page in later or after is None:
                self._column = column_name(listing.rest)[0]
                return
        entry = _Entry(listing.page, self._column, [], None, authors, more, [position])
        if not self._first and self._waiting:
            entry.title.extend(self._draft.text(p) for p in self._waiting)
            entry.positions[:0] = self._waiting
        self._waiting = []
        if title and DASH.match(title) and entry.title:
            entry.subtitle = DASH.sub("", title)
        elif title:
            entry.title.append(title)
        self._entries.append(entry)

    def _other(self, position: int, following: int | None) -> None:
        """Read a line without a page number: subtitle, authors, column, or the rest of a title."""
        text = self._draft.text(position)
        entry = self._entries[-1] if self._entries else None
        if fold(text) in {fold(h) for h in self._lexicon.lists["contents_headings"]}:
            return
        if entry and DASH.match(text):
            subtitle, authors, more = split_authors(DASH.sub("", text), self._lexicon)
            entry.subtitle = (entry.subtitle or "") + subtitle
            self._sign(entry, authors, more, position)
            return
        name, marked = column_name(text)
        told = author_line(text, self._lexicon)
        if entry and told and not entry.authors and (not marked or len(told[0]) > 1):
            self._sign(entry, *told, position)
            return
        if marked:
            self._column = name
            return
        if len(text) > 50 or "。" in text:
            return
        self._plain(entry, position, following)

    def _plain(self, entry: _Entry | None, position: int, following: int | None) -> None:
        """Read an unmarked line: the rest of a title, its second half with authors, or a column."""
        text = self._draft.text(position)
        title, authors, more = split_authors(text, self._lexicon)
        if entry and not entry.authors and self._goes_on(entry, title, authors, following):
            if entry.subtitle is None:
                entry.title.append(title)
            else:
                entry.subtitle += title
            self._sign(entry, authors, more, position)
            return
        if not self._first and following is not None and following in self._listings:
            ahead = self._listings[following].rest
            whole = fold(text + split_authors(ahead, self._lexicon, narrow=True)[0]) in self._bodies
            if whole or DASH.match(ahead):
                self._waiting.append(position)
                return
        if len(text) <= 24:
            self._column = column_name(text)[0]

    def _goes_on(self, entry: _Entry, title: str, authors: tuple[str, ...], following: int | None) -> bool:
        """Decide whether an unmarked line goes on with the title above it."""
        if authors:
            return True
        if fold("".join(entry.title) + title) in self._bodies:
            return True
        after = self._draft.text(following) if following is not None else ""
        return after.startswith(("/", "／")) or bool(DASH.match(after))

    @staticmethod
    def _sign(entry: _Entry, authors: tuple[str, ...], more: bool, position: int) -> None:
        """Add authors and a line to an entry."""
        entry.positions.append(position)
        if authors:
            entry.authors = authors
            entry.more = more
