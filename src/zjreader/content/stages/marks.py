"""Learn which marks stand before the names of authors in this issue.

Owns: one judgement. The same mark (◆, ■ …) opens bylines in one periodical and headings in another; how the
lines behind it read, and the bylines that the contents vouch for, tell which it is here.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.content.names import parse_byline
from zjreader.content.shape import is_marked

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Tools

LONGEST = 16
"""Characters up to which a marked line is counted."""
VOUCHED = 2
"""Bylines of listed articles from which no other mark is believed to open one."""


def learn_marks(draft: Draft, tools: Tools) -> Draft:
    """Collect the marks that open bylines."""
    listed = Counter(
        draft.text(f.byline)[0] for f in draft.found if f.byline is not None and is_marked(draft.text(f.byline))
    )
    if listed.total() >= VOUCHED:
        return replace(draft, marks=frozenset(listed))
    lines: Counter[str] = Counter()
    names: Counter[str] = Counter(listed)
    for position in draft.kept(0, len(draft.lines)):
        text = draft.text(position)
        if len(text) > LONGEST or not is_marked(text):
            continue
        byline = parse_byline(text, tools.lexicon)
        lines[text[0]] += 1
        names[text[0]] += byline is not None and not byline.loose
    return replace(draft, marks=frozenset(m for m, times in lines.items() if 2 * names[m] > times))
