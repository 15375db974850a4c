"""Place listed articles of which the body prints neither title nor byline.

Owns: which page numbers of the body can be believed, how they stand to the pages of the contents (at a page's head
or foot, or counted otherwise), and where on its page such an article begins. What the articles that were found
do not bear out is not used. Read-only.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING

from zjreader.content.apparatus import apparatus
from zjreader.content.shape import (
    fold,
    has_ornament,
    is_closed,
    is_heading_like,
    is_parenthesis,
    is_salutation,
    is_text,
    names_house,
)
from zjreader.content.stages.folios import paged
from zjreader.content.stages.listing import column_name
from zjreader.domain.library import BlockKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zjreader.content.draft import Draft, Entry, Tools

PASSAGE = 20
"""Characters from which a line is running text."""
LEAST = 0.6
"""What must speak for a place."""
AWAY, UNKNOWN = 3.0, 0.2
"""What speaks against one that is a whole stretch away from where pages let it be expected; where they do not."""
_CLOSING = re.compile(
    r"^[（(]?[ 　]*(?:作者(?:系|为|单位|简介|：)|(?:责任|本文|特约)?编辑[：:]|责编|执笔[：:]).{2,60}$"
)
FEWEST = 2
"""Articles that were found from which it is believed how pages are counted."""


def place_by_page(draft: Draft, tools: Tools, starts: Mapping[int, int]) -> dict[int, int]:
    """Give where the entries begin that were not found, by their number; those that nothing tells are left out.

    Args:
        draft: With its entries.
        tools: Word lists.
        starts: Number of each entry that was found to the position where it begins.
    """
    titles = {fold(draft.entries[number].title) for number in starts}  # contents may tell of an article twice
    missing = [n for n, e in enumerate(draft.entries) if n not in starts and fold(e.title) not in titles]
    if not missing or len(starts) < FEWEST:
        return {}
    marks = _rising(_marks(draft))
    shift = _shift(draft.entries, starts, marks)
    pages = {} if shift is None else {position: page - shift for position, page in marks}
    placed = dict(starts)
    for number in missing:
        tools.check()
        lower = max((n for n in placed if n < number), default=None)
        first = -1 if lower is None else placed[lower]
        upper = min((n for n, p in placed.items() if p > first), key=placed.__getitem__, default=None)
        stretch = _Stretch(draft, tools, pages, lower, upper, placed)
        start = stretch.start(number)
        if start is not None:
            placed[number] = start
    return {number: start for number, start in placed.items() if number not in starts}


def _marks(draft: Draft) -> list[tuple[int, int]]:
    """List the page numbers of the body with their positions."""
    behind = draft.contents[1] if draft.contents else -1
    marks: list[tuple[int, int]] = []
    for position, reason in sorted(draft.left_out.items()):
        if position <= behind or reason not in {"page_number", "running_head"}:
            continue
        text = draft.text(position)
        plain = unicodedata.normalize("NFKC", text)
        alone = re.search(r"\d{1,3}", plain) if reason == "page_number" else None
        page = int(alone[0]) if alone else paged(text)[1]
        if page:
            marks.append((position, page))
    return marks


def _rising(marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Keep the longest choice of marks whose pages rise."""
    ends: list[int] = []
    chains: list[list[tuple[int, int]]] = []
    for mark in marks:
        at = bisect_left(ends, mark[1])
        ends[at : at + 1] = [mark[1]]
        chains[at : at + 1] = [[*(chains[at - 1] if at else []), mark]]
    return chains[-1] if chains else []


def _shift(entries: Sequence[Entry], starts: Mapping[int, int], marks: Sequence[tuple[int, int]]) -> int | None:
    """Say what the number before an article's beginning is to its page: -1 where numbers stand at the foot."""
    positions = [position for position, _page in marks]
    told: Counter[int] = Counter()
    for number, start in starts.items():
        at = bisect_right(positions, start) - 1
        if at >= 0:
            told[marks[at][1] - entries[number].page] += 1
    shift, times = max(told.items(), key=lambda x: x[1], default=(0, 0))
    return shift if times >= FEWEST and 2 * times >= told.total() else None


class _Stretch:
    """The lines between two articles that were found, among which another begins."""

    def __init__(
        self,
        draft: Draft,
        tools: Tools,
        pages: Mapping[int, int],
        lower: int | None,
        upper: int | None,
        placed: Mapping[int, int],
    ) -> None:
        self._draft = draft
        self._lexicon = tools.lexicon
        self._pages = pages
        self._first = -1 if lower is None else placed[lower]
        last = len(draft.lines) if upper is None else placed[upper]
        self._kept = draft.kept(self._first + 1, last)
        self._column = None if lower is None else draft.entries[lower].column
        self._extent = (
            None if lower is None or upper is None else (draft.entries[lower].page, draft.entries[upper].page)
        )

    def start(self, number: int) -> int | None:
        """Give the line where an entry begins; None where nothing tells."""
        entry = self._draft.entries[number]
        told = [len(self._draft.text(p)) for p in self._kept]
        passages = [index for index, size in enumerate(told) if size > PASSAGE]
        best, start = LEAST, None
        read = list(accumulate(told, initial=0))
        for index in range(passages[0] + 1, passages[-1] + 1) if passages else ():
            score = self._evidence(index, entry)
            if score > 0.0 and self._is_over(index):
                score -= AWAY * self._astray(read[index] / read[-1], entry.page)
                if score > best:
                    best, start = score, self._kept[index]
        return start

    def _is_over(self, index: int) -> bool:
        """Tell whether no paragraph goes on at a line."""
        above = (self._draft.text(p) for p in reversed(self._kept[:index]))
        before = next((t for t in above if is_text(t) and not is_parenthesis(t)), "")
        return is_closed(before)

    def _astray(self, share: float, page: int) -> float:
        """Say how far a place is from where the pages of the contents let it be expected, 0 to 1."""
        if self._extent is None or self._extent[0] >= self._extent[1]:
            return UNKNOWN
        return abs(share - (page - self._extent[0]) / (self._extent[1] - self._extent[0]))

    def _evidence(self, index: int, entry: Entry) -> float:
        """Weigh what speaks for an article's beginning at a line: 0 where nothing does."""
        above, position = self._kept[index - 1], self._kept[index]
        text, before = self._draft.text(position), self._draft.text(above)
        between = range(above + 1, position)
        own = entry.column != self._column
        score = 0.0
        if any(self._pages.get(p) == entry.page for p in between):
            score = 3.0
        elif between:
            names = own and any(self._names(self._draft.text(p), entry.column) for p in between)
            score = 2.5 if names else 1.0
        if own and self._names(before, entry.column) and is_heading_like(before):
            score += 2.5
        if _CLOSING.match(before) or has_ornament(before):
            score += 2.0
        opens = apparatus(text, self._lexicon) is BlockKind.ABSTRACT or is_salutation(text)
        if opens or (is_parenthesis(text) and names_house(text.strip("（()）"), self._lexicon)):
            score += 2.0
        return score

    def _names(self, text: str, column: str | None) -> bool:
        """Tell whether a line names a column, with a page or without."""
        wanted = fold(column or "")
        return bool(wanted) and len(text) <= 30 and fold(paged(column_name(text)[0])[0]).endswith(wanted)
