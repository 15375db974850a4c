"""See to it that no line is lost.

Owns: the last look at a draft: every non-empty line stands in a unit or is left out with a reason. A line that
fell through is put where it stands, as a paragraph of its own, and told as a doubt.
"""

from __future__ import annotations

from dataclasses import replace

from zjreader.content.draft import Draft, Part, Tools, Unit
from zjreader.domain.library import BlockKind


def account_for_lines(draft: Draft, _tools: Tools) -> Draft:
    """Put lines that fell through back where they stand."""
    told = set(draft.left_out)
    for units in draft.units:
        told.update(part.position for unit in units for part in unit.parts)
        told.update(position for unit in units for position in unit.doubled)
    lost = [p for p in range(len(draft.lines)) if p not in told]
    if not lost:
        return draft
    filled = list(draft.units)
    outside: dict[int, str] = {}
    for position in lost:
        index = next((i for i, f in enumerate(draft.found) if f.start <= position < f.stop), None)
        if index is None:
            outside[position] = "unplaced"
        else:
            filled[index] = (*filled[index], Unit(BlockKind.PARAGRAPH, (Part(position),), 0.1))
    return replace(draft.without(outside), units=tuple(filled))
