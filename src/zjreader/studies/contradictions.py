"""Find what a source states in two ways.

Owns: telling that two figures of one article are about the same thing yet differ. Names under which a source may
well state several values are left out, so that a flag means something. Threading: pure.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from zjreader.domain.comparison import Contradiction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.domain.studies import CaseStudy, Indicator
    from zjreader.studies.comparison_rules import ComparisonRules

_TOLERANCE = 0.1
"""Relative difference below which two roundings of one value are no contradiction."""


def find_contradictions(
    cases: Sequence[CaseStudy], indicators: Sequence[Indicator], rules: ComparisonRules
) -> tuple[Contradiction, ...]:
    """Find them, case by case."""
    names = {c.article: c.name for c in cases}
    groups: dict[tuple[str, str, str | None, str | None], list[Indicator]] = defaultdict(list)
    for indicator in indicators:
        single = isinstance(indicator.value_norm, float | int) and indicator.unit_norm is not None
        if indicator.evidence.article in names and single and not rules.repeatable.search(indicator.name):
            unit = rules.converter.dimension(indicator.unit_norm)
            groups[indicator.evidence.article, indicator.name, unit, indicator.period].append(indicator)
    found = []
    for (article, name, unit, _), members in groups.items():
        differing = _differing(members, unit, rules)
        if differing:
            found.append(Contradiction(names[article], name, differing))
    return tuple(found)


def _differing(members: list[Indicator], unit: str | None, rules: ComparisonRules) -> tuple[Indicator, ...]:
    """Give the first figure and those that differ from it; figures of one clause belong together and never do."""
    first = members[0]
    value = _value(first, unit, rules)
    others = [
        m
        for m in members[1:]
        if _place(m) != _place(first)
        and (m.subject == first.subject or None in (m.subject, first.subject))
        and abs(_value(m, unit, rules) - value) > _TOLERANCE * max(abs(value), 1e-9)
    ]
    return (first, *others) if others else ()


def _place(indicator: Indicator) -> tuple[str, int]:
    return indicator.evidence.label, indicator.evidence.start


def _value(indicator: Indicator, unit: str | None, rules: ComparisonRules) -> float:
    value, own = indicator.value_norm, indicator.unit_norm
    if not isinstance(value, float | int):
        return 0.0
    converted = rules.converter.convert(value, own, unit) if own and unit else value
    return float(value if converted is None else converted)
