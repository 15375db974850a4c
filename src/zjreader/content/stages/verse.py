"""Tell the lines of poems.

Owns: which runs of short lines are verse. A poem stands behind its byline and goes on, short line by short line,
to the next title with its byline, to a listed article or to the end; where running text comes first, the short
lines are a header.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from zjreader.content.apparatus import apparatus
from zjreader.content.shape import fold, is_heading_like, is_place
from zjreader.content.stages.groups import is_section, is_title_like, signed

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Tools

FEWEST, MOST = 4, 100
"""Lines of a poem."""
LONGEST = 20
"""Characters of a verse; one that ends in a full stop or comma may be one, too."""


def find_verse(draft: Draft, tools: Tools) -> Draft:
    """Collect the lines of poems."""
    kept = draft.kept(0, len(draft.lines))
    starts = {f.start for f in draft.found}
    bylines = {f.byline for f in draft.found}
    verse: list[int] = []
    for index, position in enumerate(kept):
        if position not in bylines and not (_is_short(draft, position) and signed(draft, tools, position)):
            continue
        tools.check()
        verse += _behind(draft, tools, kept[index + 1 : index + 2 + MOST], starts)
    verse += _lone_characters(draft, verse)
    left_out = {p: reason for p, reason in draft.left_out.items() if p not in verse}
    return replace(draft, verse=frozenset(verse), left_out=left_out) if verse else draft


def _lone_characters(draft: Draft, verse: list[int]) -> list[int]:
    """List the verses of one character among others, which were taken for a column's name set upright."""
    names = [fold(n) for e in draft.entries for n in (e.column or "", e.title)]
    names.append(fold(draft.meta.periodical) if draft.meta else "")
    found: list[int] = []
    for above, below in pairwise(verse):
        lone = [p for p in range(above + 1, below) if len(draft.text(p)) == 1 and p in draft.left_out]
        text = "".join(draft.text(p) for p in lone)
        if len(lone) == below - above - 1 and not (len(lone) > 1 and any(text in name for name in names)):
            found += lone
    return found


def _is_short(draft: Draft, position: int) -> bool:
    """Tell whether a line is as short as verse is."""
    return len(draft.text(position)) <= LONGEST


def _behind(draft: Draft, tools: Tools, following: list[int], starts: set[int]) -> list[int]:
    """Give the verse behind a byline; empty where something else stands there."""
    lines: list[int] = []
    for position in following:
        if position in starts:
            return _poem(draft, tools, _before_column(draft, tools, lines))
        if not _is_short(draft, position):
            return []
        if signed(draft, tools, position):
            return _poem(draft, tools, _before_title(draft, tools, lines))
        lines.append(position)
    return _poem(draft, tools, lines) if len(following) <= MOST else []


def _before_title(draft: Draft, tools: Tools, lines: list[int]) -> list[int]:
    """Take the next poem's title, and its column, off the end."""
    titled = bool(lines) and is_title_like(draft, tools, lines[-1])
    return _before_column(draft, tools, lines[:-1]) if titled else []


def _before_column(draft: Draft, tools: Tools, lines: list[int]) -> list[int]:
    """Take the names of columns off the end."""
    kept = list(lines)
    while kept and is_section(draft, tools, kept[-1]):
        kept.pop()
    return kept


def _poem(draft: Draft, tools: Tools, lines: list[int]) -> list[int]:
    """Give the lines where they are enough and hardly one of them is a whole sentence."""
    texts = [draft.text(p) for p in lines]
    other = any(apparatus(t, tools.lexicon) or is_place(t, tools.lexicon) or not fold(t) for t in texts)
    if len(lines) < FEWEST or other or any(is_section(draft, tools, p) for p in lines):
        return []
    return lines if 4 * sum(map(is_heading_like, texts)) >= 3 * len(texts) else []
