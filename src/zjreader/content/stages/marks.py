"""Learn which marks stand before the names of authors in this issue.

Owns: one judgement. The same mark (◆, ■ …) opens bylines in one periodical and headings in another; how the
lines behind it read, where they stand, and the bylines that the contents vouch for, tell which it is here.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.content.names import parse_byline
from zjreader.content.shape import is_heading_like, is_marked, is_place, unmarked
from zjreader.content.stages.groups import is_section

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Tools

LONGEST = 16
"""Characters up to which a marked line is counted."""
UNDER_TITLES = 3
"""Marked lines under titles from which their mark signs, whoever the names are; known names need no title."""
VOUCHED = 2
"""Bylines of listed articles from which no other mark is believed to open one."""


def learn_marks(draft: Draft, tools: Tools) -> Draft:
    """Collect the marks that open bylines."""
    listed = Counter(
        draft.text(f.byline)[0] for f in draft.found if f.byline is not None and is_marked(draft.text(f.byline))
    )
    lines: Counter[str] = Counter()
    names: Counter[str] = Counter(listed)
    placed: Counter[str] = Counter()
    kept = draft.kept(0, len(draft.lines))
    for index, position in enumerate(kept):
        text = draft.text(position)
        if len(text) > LONGEST or not is_marked(text) or is_section(draft, tools, position):
            continue
        byline = parse_byline(text, tools.lexicon)
        lines[text[0]] += 1
        names[text[0]] += byline is not None and not byline.loose
        placed[text[0]] += byline is not None and _under_title(draft, tools, kept, index)
    signing = {m for m, times in placed.items() if times >= UNDER_TITLES and 3 * times > 2 * lines[m]}
    signing |= {m for m, times in names.items() if times >= UNDER_TITLES and 5 * times >= 4 * lines[m]}
    if listed.total() >= VOUCHED:
        return replace(draft, marks=frozenset({*listed, *signing}))
    return replace(draft, marks=frozenset({*signing, *(m for m, n in lines.items() if 2 * names[m] > n)}))


def _under_title(draft: Draft, tools: Tools, kept: list[int], index: int) -> bool:
    """Tell whether a marked line that may name somebody stands right under a lone short line without a mark."""
    if index == 0 or is_place(unmarked(draft.text(kept[index])), tools.lexicon):
        return False
    above = draft.text(kept[index - 1])
    return is_heading_like(above) and not is_marked(above)
