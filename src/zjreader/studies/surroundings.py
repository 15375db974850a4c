"""The words around a figure.

Owns: Surroundings. Threading: immutable.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.studies.changes import Turn


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around a figure.

    Attributes:
        before: The clause in front of it, its bound left off.
        after: The clause behind it.
        wide: The sentence in front of it.
        turn: The verb of change that governs it, or None.
        noun: What it counts, as 分别 deals it out, or None.
    """

    before: str
    after: str
    wide: str
    turn: Turn | None
    noun: str | None = None
