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
from typing import TYPE_CHECKING

from zjreader.content.shape import fold, is_closed, is_heading_like, is_parenthesis, is_text
from zjreader.content.stages.folios import paged
from zjreader.content.stages.listing import column_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zjreader.content.draft import Draft, Entry

FEWEST = 2
"""Articles that were found from which it is believed how pages are counted."""


def place_by_page(draft: Draft, starts: Mapping[int, int]) -> dict[int, int]:
    """Give where the entries begin that were not found, by their number; those that nothing tells are left out.

    Args:
        draft: With its entries.
        starts: Number of each entry that was found to the position where it begins.
    """
    missing = [number for number in range(len(draft.entries)) if number not in starts]
    if not missing or len(starts) < FEWEST:
        return {}
    marks = _rising(_marks(draft))
    shift = _shift(draft.entries, starts, marks)
    placed = dict(starts)
    for number in missing:
        entry = draft.entries[number]
        lower = max((placed[n] for n in placed if n < number), default=-1)
        upper = min((placed[n] for n in placed if n > number), default=len(draft.lines))
        if lower >= upper:
            continue
        pages = [p for p, page in marks if shift is not None and page == entry.page + shift]
        found = next((at for p in pages if (at := _behind(draft, p, lower, upper)) is not None), None)
        found = _under_column(draft, entry, lower, upper) if found is None else found
        if found is not None:
            placed[number] = found
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


def _shift(
    entries: Sequence[Entry], starts: Mapping[int, int], marks: Sequence[tuple[int, int]]
) -> int | None:
    """Say what the number before an article's beginning is to its page: -1 where numbers stand at the foot."""
    positions = [position for position, _page in marks]
    told: Counter[int] = Counter()
    for number, start in starts.items():
        at = bisect_right(positions, start) - 1
        if at >= 0:
            told[marks[at][1] - entries[number].page] += 1
    shift, times = max(told.items(), key=lambda x: x[1], default=(0, 0))
    return shift if times >= FEWEST and 2 * times >= told.total() else None


def _behind(draft: Draft, mark: int, lower: int, upper: int) -> int | None:
    """Give where a page begins with an article: behind its number, where no paragraph goes on over it."""
    if not lower < mark < upper:
        return None
    above = (p for p in reversed(draft.kept(lower, mark)) if not is_parenthesis(draft.text(p)))
    before = next((p for p in above if is_text(draft.text(p))), None)
    if before is None or not is_closed(draft.text(before)):
        return None
    return next(iter(draft.kept(mark + 1, upper)), None)


def _under_column(draft: Draft, entry: Entry, lower: int, upper: int) -> int | None:
    """Give the line behind the only one that names the entry's column between its neighbours."""
    wanted = fold(entry.column or "")
    if not wanted or any(e.column == entry.column and e.page < entry.page for e in draft.entries):
        return None
    kept = draft.kept(lower + 1, upper)
    named = [i for i, p in enumerate(kept) if _names(draft.text(p), wanted)]
    if len(named) != 1 or named[0] + 1 >= len(kept):
        return None
    return kept[named[0] + 1]


def _names(text: str, column: str) -> bool:
    """Tell whether a line names a column and nothing else."""
    return len(text) <= 24 and is_heading_like(text) and fold(column_name(text)[0]) == column
