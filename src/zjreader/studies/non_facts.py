"""Tell numbers that are no figures from figures.

Owns: the application of non_facts.toml to a folded text. Threading: immutable after construction.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.studies.mentions import Mention
    from zjreader.studies.rules import IndicatorRules, NonFactRule


@dataclass(frozen=True, slots=True)
class NonFact:
    """A stretch of text whose numbers are no figures."""

    start: int
    end: int
    rule: NonFactRule

    def covers(self, mention: Mention) -> bool:
        """Tell whether a mention's number lies in it."""
        if mention.norm in self.rule.not_unit:
            return False
        return self.start < mention.number_end and mention.start < self.end


class NonFactFinder:
    """Finds such stretches."""

    def __init__(self, rules: IndicatorRules) -> None:
        """Keep the rules."""
        self._rules = rules.non_facts

    def find(self, text: str) -> tuple[NonFact, ...]:
        """Find every stretch, in the order of the rules."""
        return tuple(
            NonFact(*match.span("n" if "n" in rule.pattern.groupindex else 0), rule)
            for rule in self._rules
            for match in rule.pattern.finditer(text)
        )
