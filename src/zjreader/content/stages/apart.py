"""Find the titles that were all printed before the pages.

Owns: one judgement. Where several listed titles stand together, no text between, and stand nowhere else, they were
set apart from their articles; what begins those is the byline. A cover lists titles, too, but they stand again
above their texts. Read-only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.content.shape import fold, is_heading_like

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zjreader.content.draft import Draft

FEWEST = 3
"""Titles together from which they are believed to be set apart."""
NEAR = 12
"""Lines among which so many stand."""


def titles_apart(draft: Draft, titles: Mapping[tuple[int, ...], str]) -> dict[int, tuple[int, ...]]:
    """Give the places of the titles that were set apart, by the number of their entry.

    Args:
        draft: With its entries.
        titles: Positions of short lines, alone and joined, to their folded text.
    """
    wanted = {fold(e.title): number for number, e in enumerate(draft.entries)}
    spans: dict[int, list[tuple[int, ...]]] = {}
    for span, text in titles.items():
        if text in wanted:
            spans.setdefault(wanted[text], []).append(span)
    single = {number: found[0] for number, found in spans.items() if len(found) == 1}
    owners = {span[0]: number for number, span in single.items()}
    places = sorted(owners)
    if all(b - a > NEAR for a, b in zip(places, places[FEWEST - 1 :], strict=False)):
        return {}
    runs: list[list[int]] = [[]]
    for position in draft.kept(0, len(draft.lines)):
        if position in owners:
            runs[-1].append(owners[position])
        elif not is_heading_like(draft.text(position)) and runs[-1]:
            runs.append([])
    together = max(runs, key=len)
    # The last of them may stand above its own text.
    return {number: single[number] for number in together} if len(together) >= FEWEST else {}
