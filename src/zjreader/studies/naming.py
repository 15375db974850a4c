"""Name what a figure measures.

Owns: the rules of names.toml that bring the many wordings to one indicator. Threading: immutable.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.studies.nouns import NounReader

if TYPE_CHECKING:
    from zjreader.studies.mentions import Mention
    from zjreader.studies.rules import IndicatorRules, NameRule
    from zjreader.studies.surroundings import Surroundings

_QUOTES = re.compile(r"[“”‘’《》\s]")


@dataclass(frozen=True, slots=True)
class Name:
    """A normalised name, the words it was read from, and what its rule says about theme and unit."""

    name: str
    printed: str
    theme: str | None
    unit: str | None
    rule: str


class Namer:
    """Names figures by the rules."""

    def __init__(self, rules: IndicatorRules) -> None:
        """Keep the rules."""
        self._rules = rules.names
        self._endings = rules.endings
        self.nouns = NounReader(rules.nouns)

    def name(self, mention: Mention, around: Surroundings) -> Name:
        """Give the name by the first rule that fits."""
        noun = around.noun or self.nouns.read(mention, around)
        for rule in self._rules:
            groups = self._fits(rule, mention, around)
            if groups is not None:
                suffix = around.turn.rule.suffix if around.turn else ""
                fields = {
                    "noun": noun,
                    "suffix": suffix,
                    "item": noun,
                    "to": "",
                    "what": "",
                    "measure": mention.norm,
                    **{k: self.nouns.tidy(v) for k, v in groups.items()},
                }
                name = self._tidy(rule.name.format(**fields), noun)
                return Name(name, noun, rule.theme, rule.unit, rule.id)
        return Name(noun or "数值", noun, None, None, "")

    @staticmethod
    def _fits(rule: NameRule, mention: Mention, around: Surroundings) -> dict[str, str] | None:
        if rule.units and mention.norm not in rule.units and mention.kind not in rule.units:
            return None
        if mention.norm in rule.not_unit or (rule.listed and around.noun is None):
            return None
        if rule.change and (
            around.turn is None or around.turn.level or rule.change not in ("any", around.turn.rule.direction)
        ):
            return None
        if rule.not_before and rule.not_before.search(around.before):
            return None
        groups: dict[str, str] = {}
        for pattern, text in (
            (rule.wide_before, around.wide),
            (rule.before, around.wide if rule.wide else around.before),
            (rule.after, around.after),
        ):
            if pattern is None:
                continue
            match = pattern.search(text)
            if match is None:
                return None
            groups.update({k: v for k, v in match.groupdict().items() if v})
        return groups

    def _tidy(self, name: str, noun: str) -> str:
        name = _QUOTES.sub("", name)
        for doubled, single in self._endings.items():
            if name.endswith(doubled):
                name = name.removesuffix(doubled) + single
        return name or noun or "数值"
