"""A figure as a block of text tells it.

Owns: the value that reading, tying and theming hand on; the Indicator is made of it. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.domain.studies import Change
    from zjreader.studies.changes import Turn
    from zjreader.studies.mentions import Mention
    from zjreader.studies.naming import Name
    from zjreader.studies.periods import Mark


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as the block tells it.

    Attributes:
        mention: The number.
        name: What it measures.
        period: Normalised period, or None.
        mark: The words of the period, or None.
        turn: The verb of change that governs it, or None.
        change: The change that is stated of it, or None.
        rank: Stated rank, or None.
        subject: Thing that 分别 gives it to, or empty.
        clause: Start and end of the clause it stands in.
    """

    mention: Mention
    name: Name
    period: str | None
    mark: Mark | None
    turn: Turn | None
    change: Change | None
    rank: str | None
    subject: str
    clause: tuple[int, int]
