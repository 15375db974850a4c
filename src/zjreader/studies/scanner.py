"""Find numbers with their units in a folded text.

Owns: the scanner that finds mentions in digits and in Chinese numerals. Threading: immutable after construction.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from zjreader.studies.bounds import BoundReader
from zjreader.studies.mentions import Mention, join_ranges, share_units
from zjreader.studies.numerals import SCALES, as_float, is_magnitude, read_number, scaled
from zjreader.studies.phrases import PhraseScanner

if TYPE_CHECKING:
    from zjreader.studies.rules import IndicatorRules, Unit

_DIGITS = r"\d+(?:_\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_HAN = r"(?:(?<![唯统单专同逐划])一|[二两三四五六七八九十百千万亿零〇])[一二两三四五六七八九十百千万亿零〇]*"
_SCALE = r"(?:万亿|千亿|百亿|十亿|千万|百万|十万|万|亿|千(?![米克瓦卡])|百(?!分))"
_HAN_BEHIND = re.compile(r"(?!以上|以下|以内|左右|上下)[一-龥/A-Za-z]")
_FEW = 10  # 三位老人 are characters of a story, not a figure
_VAGUE = "数几"
_LOOSE = ("time", "length", "times")
"""Kinds of units behind which 多 may stand (两年多, 三倍多)."""


def _spelling(unit: Unit) -> str:
    end = f"(?![{unit.not_followed}])" if unit.not_followed else ""
    return re.escape(unit.printed) + end


class MentionScanner:
    """Finds mentions by the units and bounds of the rules."""

    def __init__(self, rules: IndicatorRules) -> None:
        """Compile the patterns."""
        self._units = {u.printed: u for u in rules.units}
        self._implied = rules.implied
        self._implied_after = rules.implied_after
        self._bounds = BoundReader(rules)
        self._phrases = PhraseScanner(rules, self._bounds)
        unit = "|".join(_spelling(self._units[p]) for p in sorted(self._units, key=len, reverse=True))
        soft = f"[{''.join(self._bounds.inside)}]"
        tail = rf"\s?(?P<s2>{soft})?\s?(?P<unit>{unit})?(?P<s3>{soft})?"
        self._digits = re.compile(rf"(?P<num>{_DIGITS})\s?(?P<s1>{soft})?\s?(?P<scale>{_SCALE})?{tail}")
        self._han = re.compile(rf"(?P<num>{_HAN})(?P<s1>{soft})?(?P<half>半)?(?P<unit>{unit})?(?P<s3>[多余半])?")

    def scan(self, text: str) -> tuple[Mention, ...]:
        """Find every number with a unit, in order, ranges joined."""
        found = [*self._phrases.scan(text)]
        taken = [(m.start, m.end) for m in found]
        for pattern, read in ((self._digits, self._read_digits), (self._han, self._read_han)):
            for match in pattern.finditer(text):
                if any(a < match.end("num") and match.start() < b for a, b in taken):
                    continue
                mention = read(text, match)
                if mention is not None:
                    found.append(mention)
                    taken.append((mention.start, mention.end))
        found.sort(key=lambda m: m.start)
        return tuple(m for m in join_ranges(text, share_units(text, found)) if m.norm is not None)

    def _read_digits(self, text: str, match: re.Match[str]) -> Mention | None:
        number = read_number(match["num"])
        if number is None:
            return None
        unit = self._units.get(match["unit"] or "")
        scale = match["scale"] or ""
        value = as_float(scaled(number, scale))
        softs = [match["s1"], match["s2"]]
        end = (
            match.end("unit")
            if unit
            else match.end("s2")
            if match["s2"]
            else match.end("scale")
            if scale
            else match.end("num")
        )
        if unit and match["s3"] and unit.kind in _LOOSE:
            softs.append(match["s3"])
            end = match.end("s3")
        if unit and "多" in unit.printed:
            softs.append("多")
        bound, end = self._bounds.read(text, match.start(), end, tuple(s for s in softs if s))
        printed = scale + unit.printed if unit else scale or None
        norm, kind = (unit.norm, unit.kind) if unit else self._imply(text, match.start(), end if scale else -1)
        return Mention(
            match.start(), match.end("num"), end, value, match["num"], printed, norm, kind, bound, scale
        )

    def _imply(self, text: str, start: int, end: int = -1) -> tuple[str | None, str]:
        """Tell the unit of a bare number from what stands before it, or behind it at ``end``."""
        left = text[max(0, start - 16) : start]
        ended = end >= 0 and not _HAN_BEHIND.match(text, end)
        for rule in self._implied:
            if (ended or not rule.scaled) and rule.before.search(left):
                return rule.norm, self._units[rule.norm].kind
        for pattern, norm in self._implied_after:
            if end >= 0 and pattern.match(text, end):
                return norm, self._units[norm].kind
        return None, ""

    def _read_han(self, text: str, match: re.Match[str]) -> Mention | None:
        run, start = match["num"], match.start()
        unit = self._units.get(match["unit"] or "")
        if is_magnitude(run):
            return self._read_magnitude(text, match, unit)
        number = read_number(run)
        if number is None or unit is None or not unit.han or number < (_FEW if unit.norm == "人" else 2):
            return None
        softs = tuple(
            s for s in (match["s1"], match["s3"] if unit.kind in _LOOSE else None) if s in self._bounds.inside
        )
        known = unit.han_before is None or unit.han_before.search(text[max(0, start - 8) : start])
        if not known and not ("多" in softs and text[match.end() : match.end() + 1] == "来"):
            return None
        if match["half"] or match["s3"] == "半":
            number += Decimal("0.5")
        end = match.end("s3") if match["s3"] and (softs or match["s3"] == "半") else match.end("unit")
        bound, end = self._bounds.read(text, start, end, softs)
        return Mention(
            start, match.end("num"), end, as_float(number), run, unit.printed, unit.norm, unit.kind, bound
        )

    def _read_magnitude(self, text: str, match: re.Match[str], unit: Unit | None) -> Mention | None:
        """Read 百余个, 上百家, 超百万, 数十次; a bare magnitude is a figure for people only."""
        run, start = match["num"], match.start()
        vague = text[start - 1 : start] in _VAGUE and start > 0
        softs = tuple(s for s in (match["s1"],) if s)
        end = match.end("unit") if unit else match.end("s1") if match["s1"] else match.end("num")
        upper = self._bounds.magnitude(text, start)
        bound, end = self._bounds.read(text, start, end, softs)
        bound = upper or bound
        norm, kind = (unit.norm, unit.kind) if unit else self._imply(text, start)
        if norm is None:
            return None
        if vague:
            return Mention(
                start - 1, match.end("num"), end, None, text[start - 1] + run, match["unit"], norm, kind, "~"
            )
        if bound == "=":
            if kind != "people" or norm not in ("人", "人次"):
                return None
            bound = "~"
        printed_unit = unit.printed if unit else None
        return Mention(start, match.end("num"), end, float(SCALES[run]), run, printed_unit, norm, kind, bound)
