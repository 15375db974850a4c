"""Tell the sentences that the layout pulls out of an article and prints again, large, inside a cut paragraph.

Owns: one judgement about short whole sentences behind a line that is not finished. Such a line is the rest of the
paragraph unless it says again what stands elsewhere, or is a quotation with its speaker behind a dash, and the
line behind it goes on better. Read-only.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from zjreader.content.continuity import odds
from zjreader.content.shape import HAN, is_closed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.content.draft import Draft, Tools

LONGEST = 48
"""Characters of a pull quote."""
SENTENCE = 16
"""Characters of one without quotation marks; shorter ones are set phrases that come back by themselves."""
CLAUSE = 6
"""Characters of the first clause from which it tells that a sentence is printed again."""
ALIKE = 80.0
"""Percent of likeness between a pull quote and the text that it was taken from."""
_SPOKEN = re.compile(rf"^[“「『].{{6,}}[”」』][ 　]*(?:——|―{{2}}|—)[ 　]*[{HAN}·]{{2,14}}$")


def pulled(draft: Draft, tools: Tools, bodies: Sequence[int]) -> frozenset[int]:
    """Collect the pull quotes among an article's lines of text."""
    found: set[int] = set()
    for (before, position), after in zip(pairwise(bodies), [*bodies[2:], None], strict=False):
        text, above = draft.text(position), draft.text(before)
        least = CLAUSE if text[:1] in {"“", "「", "『"} else SENTENCE
        if after is None or not least <= len(text) <= LONGEST or is_closed(above):
            continue
        spoken = _SPOKEN.match(text) is not None
        if not spoken and not (is_closed(text) and _stands_again(draft, bodies, position)):
            continue
        here = -9.0 if spoken else odds(above, text, draft.language, tools.lexicon)
        if odds(above, draft.text(after), draft.language, tools.lexicon) > here:
            found.add(position)
    return frozenset(found)


def _stands_again(draft: Draft, bodies: Sequence[int], position: int) -> bool:
    """Tell whether another line of text says the same."""
    text = draft.text(position).strip("“”「」『』")
    clauses = [c for c in re.split(r"[，。；：！？]", text) if c]
    others = [draft.text(p) for p in bodies if p != position]
    if len(text) > SENTENCE and any(text[:-1] in t and len(t) > len(text) for t in others):
        return True
    if len(clauses[0]) < CLAUSE:
        return False
    near = [t for t in others if clauses[0] in t and len(t) > len(text)]
    return any(all(c in t for c in clauses) or fuzz.partial_ratio(text, t) >= ALIKE for t in near)
