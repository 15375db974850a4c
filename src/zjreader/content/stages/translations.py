"""Find the English names that are printed beside columns and under titles.

Owns: one judgement. A short line of Latin letters right beside the name of a column translates it, one right under
a listed title translates that; neither is text. Read-only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zjreader.content.shape import HAN, fold, is_closed
from zjreader.content.stages.groups import is_section

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Tools

LATIN = "\u2fff"
"""Character behind which no line of Latin letters begins."""
LONGEST = 80
NAME = 24
"""Characters of a column's English name."""
ABOVE = 3
"""Lines that a title may take."""
_LATIN = re.compile(rf"^(?=.*[A-Za-z]{{3}})[^{HAN}]+$")


def translations(draft: Draft, tools: Tools) -> list[int]:
    """List the lines that only say a column's name or a title again in Latin letters."""
    titles = {fold(e.title) for e in draft.entries}
    kept = draft.kept(0, len(draft.lines))
    found = []
    for index, position in enumerate(kept):
        text = draft.text(position)
        if text[0] > LATIN or len(text) > LONGEST or not _LATIN.match(text):
            continue
        above = "".join(draft.text(p) for p in kept[max(0, index - ABOVE) : index])
        titled = any(fold(above).endswith(t) for t in titles if t)
        beside = [p for p in kept[max(0, index - 1) : index + 2] if p != position]
        named = len(text) <= NAME and not is_closed(text) and any(is_section(draft, tools, p) for p in beside)
        if titled or named:
            found.append(position)
    return found
