"""Read stated ranks (居全省第二, 全国首个).

Owns: the rules of ranks.toml. Threading: immutable after construction.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.studies.rules import IndicatorRules, RankRule


@dataclass(frozen=True, slots=True)
class Rank:
    """A stated rank and where it stands."""

    start: int
    end: int
    words: str
    rule: RankRule


class RankReader:
    """Finds ranks."""

    def __init__(self, rules: IndicatorRules) -> None:
        """Keep the rules."""
        self._rules = rules.ranks

    def find(self, text: str) -> tuple[Rank, ...]:
        """Find the ranks of a folded text, in order, none overlapping."""
        found: list[Rank] = []
        for rule in self._rules:
            for match in rule.pattern.finditer(text):
                start, end = match.span("rank")
                if not any(r.start < end and start < r.end for r in found):
                    found.append(Rank(start, end, match["rank"], rule))
        return tuple(sorted(found, key=lambda r: r.start))
