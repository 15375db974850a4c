"""Name what a figure measures.

Owns: reading the counted noun from the words around a figure, and the rules of names.toml that bring the
many wordings to one indicator. Threading: immutable after construction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.studies.changes import Turn
    from zjreader.studies.mentions import Mention
    from zjreader.studies.rules import IndicatorRules, NameRule, Nouns

_SEGMENT = re.compile(r"[、]")
_HAN = re.compile(r"[一-龥A-Z]")
_AFTER_END = re.compile(r"[,;:。、!?()“”+\d…]|[百千万](?:余|多)|上百")
_JUNK = re.compile(r"[._%()“”‘’《》!?。\s]+|\d+(?![A-Za-z\d])")
_QUOTES = re.compile(r"[“”‘’《》\s]")
_WHOLE_WORDS = re.compile(r"开发区|在[线校岗建职册外]|发展[轴区]|建设用地|培育钻")
_LONGEST = 14


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
        self._nouns = NounReader(rules.nouns)

    def name(self, mention: Mention, around: Surroundings) -> Name:
        """Give the name by the first rule that fits."""
        noun = around.noun or self._nouns.read(mention, around)
        for rule in self._rules:
            groups = self._fits(rule, mention, around)
            if groups is not None:
                suffix = around.turn.rule.suffix if around.turn else ""
                fields = {"noun": noun, "suffix": suffix, "item": noun, "to": "", "what": "", **groups}
                name = _tidy(rule.name.format(**fields), noun)
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


def _tidy(name: str, noun: str) -> str:
    name = _QUOTES.sub("", name)
    for doubled in (
        "面积面积",
        "数数",
        "人数人数",
        "增速增速",
        "率占比",
        "数量数量",
        "占比占比",
        "时间时长",
        "数量数",
        "额额",
    ):
        if name.endswith(doubled):
            name = name.removesuffix(doubled) + {"率占比": "率", "时间时长": "时长"}.get(
                doubled, doubled[len(doubled) // 2 :]
            )
    return name or noun or "数值"


class NounReader:
    """Reads the noun that a figure counts."""

    def __init__(self, nouns: Nouns) -> None:
        """Keep the word lists."""
        self._lists = nouns

    def read(self, mention: Mention, around: Surroundings) -> str:
        """Give the noun behind a measure word, else the one in front of the figure."""
        if mention.kind in ("count", "people", "area", "mass", "length") or mention.unit == "大":
            behind = self.behind(around.after)
            if len(behind) > 1:
                return behind
        front = self.front(around)
        front = front if len(front) > 1 else ""
        return front or (self.behind(around.after) if mention.kind == "ratio" else "")

    def behind(self, after: str) -> str:
        """Read the noun right behind a figure, up to a verb or a stop."""
        after = after.removeprefix("的").lstrip("“")
        end = _AFTER_END.search(after)
        after = after[: end.start()] if end else after
        for match in self._lists.after_stop.finditer(after):
            if match.start() == 0:
                return ""
            if match.start() > 1:
                after = after[: match.start()]
                break
        return after[:_LONGEST]

    def front(self, around: Surroundings) -> str:
        """Read the noun in front of a figure, back to a verb or a stop."""
        text = around.before if around.turn is None else around.before[: around.turn.start]
        segments = [s for s in _SEGMENT.split(text) if _HAN.search(self._dropped(s))]
        if not segments:
            segments = [re.split(r"[,;:。]", around.wide.rstrip(",;:"))[-1]]
        text = self._dropped(segments[-1])
        last = None
        for match in self._lists.before_stop.finditer(text):
            if match.end() < len(text) - 1 and not _WHOLE_WORDS.match(text, match.start()):
                last = match
        text = text[last.end() :] if last else text
        if self._lists.before_stop.fullmatch(text):
            return ""
        text = self._lists.trim.sub("", _JUNK.sub("", text))
        return text[-_LONGEST:]

    def _dropped(self, text: str) -> str:
        while True:
            shorter = self._lists.before_drop.sub("", text.rstrip())
            if shorter == text:
                return text
            text = shorter
