"""Find rewritten words by what stands around them.

Owns: the stretch between the text that stood before and the text that stood after. It is only a proposal: that
something else stands in the same place does not make it the same words. Pure.
"""

from __future__ import annotations

FRAME = 8
"""Folded characters that must stand on either side."""


def framed(text: str, before: str, after: str, length: int) -> tuple[int, int] | None:
    """Give the one stretch between two surroundings; None where there is none, several, or nothing between.

    Args:
        text: Folded text.
        before: What stood before the words.
        after: What stood after them.
        length: How long the words were; what stands there now may be twice as long.
    """
    lead, tail = before[-FRAME:], after[:FRAME]
    if min(len(lead), len(tail)) < FRAME:
        return None
    found: list[tuple[int, int]] = []
    at = text.find(lead)
    while at >= 0 and len(found) < 2:
        start = at + FRAME
        end = text.find(tail, start, start + 2 * length + 2 * FRAME)
        if end > start:
            found.append((start, end))
        at = text.find(lead, at + 1)
    return found[0] if len(found) == 1 else None
