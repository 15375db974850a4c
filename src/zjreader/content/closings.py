"""Find the names that stand under letters.

Owns: one judgement, made for the whole issue where it has no contents. A name between a text and a title may sign
either; where the last text of all is signed so too, and some more are, names close the texts above them. Pure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zjreader.content.credits import is_house, read_credits
from zjreader.content.names import is_name, split_names, strip_posts
from zjreader.content.shape import bare, fold, is_closed, is_heading_like, is_parenthesis, is_post

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.content.draft import Draft, Tools

FEWEST = 3
"""Names under texts from which they are believed to sign."""
LONGEST = 30
TEXT = 30
"""Characters from which a line is running text."""
LAST = 4
"""Lines behind the last text among which its signature must stand."""
_ROLES = re.compile(
    r"(?:读者|听众|观众|网友|村民|居民|市民|农民|职工|员工|教师|学生|家长|干部|党员|战士|记者|医生|合作社|公司|[厂店队站]|中心|[小中大]学|学校|医院|社区|村)$"
)


def find_closings(draft: Draft, tools: Tools, kept: Sequence[int]) -> list[int]:
    """List the lines that sign the text above them; empty where texts are not signed so."""
    texts = [draft.text(p) for p in kept]
    found = [i for i in range(1, len(kept)) if _closes(texts, i, tools)]
    last = max((i for i, text in enumerate(texts) if len(text) > TEXT), default=len(texts))
    if len(found) < FEWEST or not any(last < i <= last + LAST for i in found):
        return []
    return [kept[i] for i in found]


def closing_of(draft: Draft, tools: Tools, start: int, stop: int) -> int | None:
    """Give the line that signs a listed text whose author the contents leave out; None where none does."""
    kept = draft.kept(start, stop)
    last = next((i for i in range(len(kept) - 1, 1, -1) if len(draft.text(kept[i])) > TEXT), 0)
    below = kept[last + 1 : last + 1 + LAST]
    bracketed = [p for p in kept if _credited(draft.text(p), tools)]  # several sign the pieces of a feature
    if len(bracketed) == 1 and bracketed[0] in below:
        return bracketed[0]
    told = [p for p in below if len(draft.text(p)) <= LONGEST and ends_in_name(draft.text(p), tools)]
    seated = [p for p in told if len(split_names(draft.text(p))) > 1]
    closed = last > 0 and is_closed(draft.text(kept[last]))
    return seated[0] if seated and closed and seated[0] == below[0] else None


def _credited(text: str, tools: Tools) -> bool:
    """Tell whether a line is nothing but brackets with reporters, or with an office that signs."""
    if not is_parenthesis(text) or len(text) > 2 * LONGEST:
        return False
    inner = bare(text)[1:-1]
    credits = read_credits(inner, tools.lexicon)
    if tools.lexicon.opens("note_openers", inner):
        return False
    office = is_house(inner.strip(), tools.lexicon) or tools.lexicon.ends("signing_ends", inner.strip())
    return (office and len(credits.names) == 1) or (credits.told and credits.credible)


def _closes(texts: Sequence[str], index: int, tools: Tools) -> bool:
    """Tell whether a line names somebody behind a text, before a title or the end."""
    if len(texts[index]) > LONGEST or not is_closed(texts[index - 1]) or not ends_in_name(texts[index], tools):
        return False
    below = texts[index + 1 : index + 6]
    if not below:
        return True
    if len(below[0]) > TEXT:
        return _ROLES.search(texts[index].split()[0]) is not None  # the next title is missing
    titled = is_heading_like(below[0]) and len(below[0]) <= LONGEST
    return titled and (len(below) < 3 or any(len(text) > TEXT for text in below[1:]))


def ends_in_name(text: str, tools: Tools) -> bool:
    """Tell whether a short line is a name, alone or behind a place and what the person is."""
    inner = text[1:-1] if is_parenthesis(text) else text
    tokens = split_names(strip_posts(inner.strip("—-· 　"), tools.lexicon)[0])
    if not tokens or not is_name(tokens[-1], tools.lexicon) or fold(tokens[-1]) in tools.lexicon.words:
        return False
    before = tokens[:-1]
    seated = (_ROLES.search(t) or is_post(t, tools.lexicon) or tools.lexicon.has("place_ends", t) for t in before)
    return len(before) <= 3 and (not before or any(seated))
