"""See the body as running text with groups of short lines between.

Owns: the view that several stages share: which kept lines are text, and which short lines stand together
between two of them. Read-only; built anew by each stage that wants it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.content.apparatus import apparatus
from zjreader.content.names import PARTLY, names_in, parse_byline
from zjreader.content.shape import (
    HAN,
    fold,
    has_ornament,
    is_closed,
    is_credit,
    is_heading_like,
    is_marked,
    is_parenthesis,
    is_place,
    is_summary,
    is_unit,
    unmarked,
)
from zjreader.content.stages.listing import column_name

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Tools

_CAPITALS = re.compile(rf"(?<=[{HAN}])[ 　|｜·/／]+[A-Z][A-Z &]{{4,}}$")
_TRANSLATION = re.compile(
    rf"(?<=[{HAN}])[ 　·|｜/／]*[A-Z][A-Za-z]{{2,}}(?:[ &'’-]+[A-Za-z]+)*$|^[A-Z][A-Z &]{{2,}}(?=[{HAN}])"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Short lines that stand together.

    Attributes:
        positions: The lines in order.
        before: Position of the text before them, or None at the region's start.
        after: Position of the text behind them, or None at the region's end.
        cut: Whether the text before is open, so that the group stands inside a paragraph.
        ended: Whether the text before bears the mark that ends an article.
    """

    positions: tuple[int, ...]
    before: int | None
    after: int | None
    cut: bool
    ended: bool


def is_body(draft: Draft, position: int) -> bool:
    """Tell whether a line is running text, a paragraph's cut-off beginning included."""
    text = draft.text(position)
    if position in draft.fragments or position in draft.verse:
        return True
    return not is_heading_like(text) and not is_parenthesis(text)


def groups(draft: Draft, tools: Tools, start: int, stop: int) -> list[Group]:
    """List the groups of short lines between ``start`` and ``stop``; captions with a credit count as short."""
    found: list[Group] = []
    held: list[int] = []
    before: int | None = None
    for position in [*draft.kept(start, stop), None]:
        if position is not None:
            text = draft.text(position)
            headed = is_credit(text, tools.lexicon) or is_summary(text) or is_parenthesis(text)
            if headed or not is_body(draft, position):
                held.append(position)
                continue
        if held:
            text = draft.text(before) if before is not None else "。"
            cut = not is_closed(text) and before not in draft.verse
            found.append(Group(tuple(held), before, position, cut, has_ornament(text)))
        held, before = [], position
    return found


def signed(draft: Draft, tools: Tools, position: int) -> bool:
    """Tell whether a line is a byline beyond doubt; a mark alone is believed where it opens bylines here."""
    text = draft.text(position)
    if position in draft.signatures:
        return True
    byline = parse_byline(text, tools.lexicon)
    if byline is None or not byline.marked or not byline.names or len(text) > 40:
        return False
    if byline.loose and (is_place(unmarked(text), tools.lexicon) or is_section(draft, tools, position)):
        return False
    if not is_marked(text) or text[0] in draft.marks:
        return True
    return any(names_in(text, e.authors) >= PARTLY for e in draft.entries)


def is_title_like(draft: Draft, tools: Tools, position: int) -> bool:
    """Tell whether a short line may be a title: no place, byline, post, credit, abstract, keywords or note."""
    text = draft.text(position)
    least = 2 if _is_brief(draft, tools, position) else 5
    if not least <= len(fold(text)) <= 44 or not is_heading_like(text):
        return False
    if is_place(text, tools.lexicon) or is_credit(text, tools.lexicon) or is_summary(text):
        return False
    if is_parenthesis(text) or apparatus(text, tools.lexicon):
        return False
    return not signed(draft, tools, position)


def _is_brief(draft: Draft, tools: Tools, position: int) -> bool:
    """Tell whether a byline below, or a county above, makes a title of a very short line without a mark."""
    text = draft.text(position)
    if (
        len(fold(text)) > 6
        or position + 1 >= len(draft.lines)
        or is_marked(text)
        or is_section(draft, tools, position)
    ):
        return False
    if signed(draft, tools, position + 1):
        return True
    above = draft.text(position - 1) if position else ""
    placed = is_place(unmarked(above), tools.lexicon) and is_unit(unmarked(above), tools.lexicon)
    return placed and len(fold(text)) > 2


def is_kicker(draft: Draft, tools: Tools, position: int) -> bool:
    """Tell whether a short line may be the place above a title, with a mark before it or without."""
    return is_place(unmarked(draft.text(position)), tools.lexicon)


def choose_title(draft: Draft, tools: Tools, positions: tuple[int, ...]) -> int | None:
    """Choose the title among short lines: beside the place, else the first that is no column."""
    titles = [p for p in positions if is_title_like(draft, tools, p) and not draft.text(p).startswith("—")]
    kickers = [p for p in positions if is_kicker(draft, tools, p)]
    if kickers:
        behind = [p for p in titles if p > kickers[0]]
        return behind[0] if behind else titles[-1] if titles else None
    plain = [p for p in titles if not is_section(draft, tools, p)]
    return plain[0] if plain else titles[0] if titles else None


def section_name(text: str) -> str:
    """Give a column's name without its marks and its English translation."""
    name = column_name(text)[0]
    return _TRANSLATION.sub("", name) or name


def is_section(draft: Draft, tools: Tools, position: int) -> bool:
    """Tell whether a short line may be the name of a column, with its English translation or without."""
    text = section_name(draft.text(position))
    if any(fold(text) == fold(e.column or "") for e in draft.entries):
        return True
    if not 2 <= len(fold(text)) <= 8 or draft.text(position).startswith("—"):
        return False
    if _CAPITALS.search(draft.text(position)):
        return True
    return tools.lexicon.ends("column_ends", text) and not tools.lexicon.has("verbs", text[:2])
