"""Tell which period a figure belongs to.

Owns: the marks of time in a folded text and their reach, by the rules of periods.toml. A period that the
words do not tell is None. Threading: immutable after construction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.studies.numerals import read_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zjreader.studies.folding import Sentences
    from zjreader.studies.rules import IndicatorRules, PeriodRule

_CLAUSE_BREAK = re.compile(r"[,;:。!?]")
_HAN_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_YEAR_IN_PERIOD = re.compile(r"\d{4}")
_OF_TITLE = "{t}"
_NEAR = 6  # a title that names an earlier year tells of history


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of time; ``value`` None: they neither tell a period nor end one."""

    start: int
    end: int
    value: str | None
    rule: PeriodRule
    sentence: int
    quote: tuple[int, int] | None


class PeriodFinder:
    """Finds marks of time and applies them."""

    def __init__(self, rules: IndicatorRules) -> None:
        """Keep the rules."""
        self._rules = rules.periods
        self._years = rules.years

    def told(self, words: str, year: int) -> int | None:
        """Give the last year that the words of a title or heading name, or None."""
        found = _YEAR_IN_PERIOD.findall(words.translate(_HAN_DIGITS))
        return int(found[-1]) if found and abs(int(found[-1]) - year) <= _NEAR else None

    def marks(self, sentences: Sentences, year: int, told: int | None = None) -> tuple[Mark, ...]:
        """Find the marks of a text in an issue of a year, in order; ``told``: the year of its title."""
        text = sentences.text
        taken: list[tuple[int, int]] = []
        found: list[tuple[re.Match[str], PeriodRule]] = []
        for rule in self._rules:
            for match in rule.pattern.finditer(text):
                if match.start() == match.end() or any(a < match.end() and match.start() < b for a, b in taken):
                    continue
                if rule.not_before and text[match.start() - 1 : match.start()] in tuple(rule.not_before):
                    continue
                taken.append(match.span())
                found.append((match, rule))
        found.sort(key=lambda f: f[0].start())
        return tuple(self._resolve(found, sentences, year, told))

    def _resolve(
        self, found: list[tuple[re.Match[str], PeriodRule]], sentences: Sentences, year: int, told: int | None
    ) -> Iterator[Mark]:
        current = year
        sentence = -1
        for match, rule in found:
            index = sentences.index(match.start())
            if index != sentence:
                current, sentence = year, index
            value = self._value(match, rule, year, current) if rule.value != _OF_TITLE else _text(told)
            if value and value[:4].isdigit():
                current = int(value[:4]) if ".." not in value else current
            quote = sentences.quote(match.start())
            if quote is not None and match.end() >= quote[1]:
                quote = None
            yield Mark(match.start(), match.end(), value, rule, index, quote)

    def _value(self, match: re.Match[str], rule: PeriodRule, year: int, current: int) -> str | None:
        if rule.value == "KEEP":
            return None
        words = match.groupdict()
        numbers: dict[str, int] = {}
        for key in ("m", "m1", "m2", "q1", "q2", "n", "n2"):
            if words.get(key):
                number = read_number(words[key])
                numbers[key.replace("n2", "n")] = int(number) if number is not None else 0
        shown = current if words.get("y") is None else self._year(words["y"], year)
        later = self._year(words["y2"], year) if words.get("y2") else shown
        half = {"上": "1", "下": "2"}.get(words.get("h") or "", "")
        fields = {**numbers, "y": shown, "y2": later, "h": half, "b": current - numbers.get("n", 0), "c": current}
        value = rule.value.format(**fields)
        if value.endswith("SINCE"):
            return f"{shown}YTD" if shown == year else f"{shown}.."
        return value

    def _year(self, words: str, year: int) -> int:
        if words in self._years:
            return year + self._years[words]
        match = _YEAR_IN_PERIOD.search(words.translate(_HAN_DIGITS))
        return int(match.group()) if match else year


def _text(year: int | None) -> str | None:
    return None if year is None else str(year)


def period_at(
    marks: tuple[Mark, ...], sentences: Sentences, start: int, figures: tuple[int, ...]
) -> tuple[str | None, Mark | None]:
    """Tell the period of the figure at an offset.

    Args:
        marks: Of the whole text.
        sentences: The text.
        start: Where the figure begins.
        figures: Where the figures of the text begin; a mark is carried over only from a sentence without one.
    """
    inside = next((m for m in marks if m.start <= start < m.end and m.rule.figure), None)
    if inside is not None:
        return inside.value or None, inside
    index = sentences.index(start)
    ahead = [m for m in marks if m.end <= start and m.value is not None and m.rule.scope != "self"]
    yielding: Mark | None = None
    for mark in reversed([m for m in ahead if m.sentence == index]):
        if not _reaches(mark, sentences.text, start) or (
            mark.rule.after_figure and not _follows(mark, ahead, figures)
        ):
            continue
        if not mark.rule.yields:
            return (mark.value or None, mark) if mark.value or yielding is None else (yielding.value, yielding)
        yielding = yielding or mark
    if yielding is not None:
        return yielding.value, yielding
    last = ahead[-1] if ahead else None
    if last is not None and last.sentence == index - 1 and last.rule.carry and not _timed(marks, index):
        left, right = sentences.spans[index - 1]
        if not any(left <= f < right for f in figures) and _reaches(last, sentences.text, start):
            return last.value or None, last
    return None, None


def _follows(mark: Mark, marks: list[Mark], figures: tuple[int, ...]) -> bool:
    """Tell whether a figure stands between the earlier period and this mark."""
    earlier = [m for m in marks if m.sentence == mark.sentence and m.end <= mark.start][-1:]
    dated = [m.end for m in earlier if not (m.value or "P").startswith("P")]
    return any(end <= f < mark.start for end in dated for f in figures)


def _timed(marks: tuple[Mark, ...], index: int) -> bool:
    return any(m.sentence == index and m.value is not None for m in marks)


def _reaches(mark: Mark, text: str, start: int) -> bool:
    if mark.quote is not None and start >= mark.quote[1]:
        return False
    between = text[mark.end : start]
    if mark.rule.scope == "sentence":
        return True
    if mark.rule.scope == "clause":
        return not _CLAUSE_BREAK.search(between.removeprefix(","))
    return not _CLAUSE_BREAK.search(between)
