"""Tell the place above a title from the places that pictures beside it show.

Owns: one choice among the place names of a header. Read-only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.content.shape import fold, is_unit
from zjreader.content.stages.groups import Group, is_kicker

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Tools


def choose_kickers(draft: Draft, tools: Tools, group: Group, title: tuple[int, ...]) -> frozenset[int]:
    """Choose the kicker among the places around a title; the others are captions.

    Administrative units go before other places, then what stands above the title, then what is near it. Two
    units right above each other and the title are both kept: a city and its county.
    """
    places = [
        p
        for n, p in enumerate(group.positions)
        if is_kicker(draft, tools, p) and p not in title and not _repeated(draft, group, n)
    ]
    if len(places) < 2:
        return frozenset(places)
    top = min(title, default=group.positions[-1])
    units = {p for p in places if is_unit(draft.text(p), tools.lexicon)}
    best = min(places, key=lambda p: (p not in units, p > top, abs(p - top)))
    beside = {p for p in units if abs(p - best) == 1 and max(p, best) < top} if best in units else set()
    return frozenset({best, *beside})


def _repeated(draft: Draft, group: Group, index: int) -> bool:
    """Tell whether a place stands again below, nearer the title; then this one belongs to a picture."""
    texts = [fold(draft.text(p)) for p in group.positions]
    return any(texts[i] in texts[index + 1 :] for i in range(index + 1) if texts[i]) and not (
        texts[index] not in texts[index + 1 :] and texts[index] in texts[:index]
    )
