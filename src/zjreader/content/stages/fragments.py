"""Tell the short lines that begin a paragraph from those that stand for themselves.

Owns: the one question on which much depends: is a short unfinished line a heading, caption or title, or the
first line of a paragraph that a column's end cut off? Form and the next lines decide together.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from zjreader.content.apparatus import is_circled, stands_alone
from zjreader.content.continuity import odds, open_marks
from zjreader.content.cutting import cut_odds, is_styled
from zjreader.content.dialogue import is_question, speakers
from zjreader.content.names import parse_byline
from zjreader.content.shape import (
    enumerator,
    is_closed,
    is_credit,
    is_heading_like,
    is_parenthesis,
    is_place,
    is_post,
    is_row,
    is_salutation,
)

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Tools

LOOK = 5
"""How many lines on a cut paragraph's second half may stand."""
SURE = 9.0
"""Log odds of what is beyond doubt."""
COMPANY = 0.5
"""Share of headings by their form nearby from which a numbered line is rather one of them."""
NEAR = 25
"""Lines before and after in which headings of the same article are looked for."""


def tell_fragments(draft: Draft, tools: Tools) -> Draft:
    """Collect the positions of short lines that are parts of paragraphs."""
    kept = draft.kept(0, len(draft.lines))
    titles = {p for f in draft.found for p in (*f.title, f.byline)}
    spaced = 2 * sum(line.gap > 0 for line in draft.lines) > len(draft.lines)
    styles = _styles(draft, kept)
    fragments = _questions(draft, tools, [p for p in kept if p not in titles])
    headed = -1  # index of the last line that is short and stands for itself
    run = 0  # how many such lines stand together
    before: int | None = None  # the last running line
    for index, position in enumerate(kept):
        if index % 512 == 0:
            tools.check()
        text = draft.text(position)
        if position in titles:
            continue
        if position in draft.verse:
            before = None
            continue
        if position not in fragments and is_heading_like(text):
            following = kept[index + 1 : index + 1 + LOOK]
            above = bool(index) and headed == index - 1 and run == 1
            score = _begins(draft, tools, position, following, headed=above, styled=styles[index])
            if above and not is_styled(draft.text(kept[index - 1])):
                close = spaced and not draft.lines[position].gap
                score -= 2.5 if close else 1.2  # it may be the second line of a heading
            score -= _heads(draft, tools, kept[index - 1]) if index else 0.0
            if draft.lines[position].full:
                score = max(score, 3.0)  # it runs up to the margin
            score = _in_context(draft, tools, before, position, following, score)
            signed = bool(index) and kept[index - 1] in titles and is_post(text, tools.lexicon)
            if score <= 0.0 or signed:
                run = run + 1 if headed == index - 1 else 1
                headed = index
                continue
            fragments[position] = score
        if not (is_parenthesis(text) or is_circled(text)):  # a note of the page stands in the cut that it makes
            before = position
    return replace(draft, fragments=fragments)


def _heads(draft: Draft, tools: Tools, above: int) -> float:
    """Say how much the line above speaks for a title: a place, or the name that signs the letter before."""
    if above in draft.closings:
        return 6.0
    return 3.0 if is_place(draft.text(above), tools.lexicon) else 0.0


def _questions(draft: Draft, tools: Tools, kept: list[int]) -> dict[int, float]:
    """Collect the questions of conversations, which are paragraphs however short they are."""
    told = speakers((draft.text(p) for p in kept), tools.lexicon)
    return {p: SURE for p in kept if told and is_question(draft.text(p), told)}


def _styles(draft: Draft, kept: list[int]) -> list[float]:
    """Give for every line how many headings by their form stand nearby, 1 for three or more."""
    sure = [is_heading_like(draft.text(p)) and is_styled(draft.text(p)) for p in kept]
    total = list(accumulate(sure, initial=0))
    last = len(kept)
    return [min(3, total[min(last, i + NEAR)] - total[max(0, i - NEAR)]) / 3 for i in range(last)]


def _begins(
    draft: Draft, tools: Tools, position: int, following: list[int], *, headed: bool, styled: float
) -> float:
    """Give the log odds that a short line begins a paragraph cut off after it."""
    text = draft.text(position)
    byline = parse_byline(text, tools.lexicon)
    if (
        (byline and byline.marked)
        or is_credit(text, tools.lexicon)
        or stands_alone(text, tools.lexicon)
        or is_row(text)
    ):
        return -20.0
    if is_salutation(text) or (text.endswith("：") and (re.search(r"[，,]", text) or open_marks(text))):
        return 9.0  # it announces what follows in a sentence of its own
    if text.endswith(("——", "—", "：")):
        return -20.0
    if is_closed(text):
        return -9.0
    after = [draft.text(p) for p in following]
    listed = 2.0 if styled > COMPANY and enumerator(text) else 0.0  # other numbered headings stand nearby
    return cut_odds(text, after, draft.language, tools.lexicon, headed=headed, styled=styled) - listed


def _in_context(
    draft: Draft, tools: Tools, before: int | None, position: int, following: list[int], score: float
) -> float:
    """Correct the odds of a short line by the text before it: inside a cut it can only go on from there."""
    if before is None or is_closed(draft.text(before)):
        return score
    text = draft.text(position)
    if is_credit(text, tools.lexicon) or is_place(text, tools.lexicon) or text.endswith("——"):
        return -9.0
    open_text = draft.text(before)
    here = odds(open_text, text, draft.language, tools.lexicon)
    after = [draft.text(p) for p in following[:3]]
    later = max((odds(open_text, t, draft.language, tools.lexicon) for t in after), default=-9.0)
    if is_closed(text):
        return here + 2.0 - max(0.0, later) if len(text) > 3 else here
    onward = max((odds(text, t, draft.language, tools.lexicon) for t in after), default=-9.0)
    goes_on = min(here - max(0.0, later) - 1.0, onward - 0.5)
    return max(goes_on, score - 2.0 if later > 0.0 else score)
