"""Read the figures of one block of text.

Owns: Figure, a number with everything its words tell, and the order of the steps: numbers, what is none,
periods, changes, names. Themes and evidence are added by the extractor. Threading: immutable after construction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zjreader.domain.studies import Change
from zjreader.studies.changes import ChangeReader, Turn, dealt
from zjreader.studies.folding import Sentences, cut, fold
from zjreader.studies.naming import Name, Namer
from zjreader.studies.non_facts import NonFactFinder
from zjreader.studies.periods import Mark, PeriodFinder, period_at
from zjreader.studies.ranks import Rank, RankReader
from zjreader.studies.relations import named_after
from zjreader.studies.scanner import MentionScanner
from zjreader.studies.surroundings import Surroundings

if TYPE_CHECKING:
    from zjreader.studies.mentions import Mention
    from zjreader.studies.rules import IndicatorRules

_CLAUSE = re.compile(r"[,;:。!?]")
_ENDED = re.compile(r"^[^,;:。、]{0,10}(?:至|到|为)[^,;:。、]{0,10}$")
_FROM = re.compile(r"(?:从|由)[^,;。]{0,12}$")
_BARE = re.compile(
    r"[,、(]?(?:年均|同比|比上年|较上年|比去年|较去年|环比|[较比]\d+年前|[较比]\d{4}年|可比价)*"
    r"(?:增长|增幅|增速|提高|提升|上升|上涨|增加|下降|减少|降低|降幅|涨幅)(?:了|达到?|为|超过?|逾|近|约|不足)*"
)
_SHARE = "占比"
_WORDS = re.compile(r"[一-龥]{2}")
_YEARS = range(1900, 2101)


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


@dataclass(frozen=True, slots=True)
class BlockFigures:
    """What was read of a block: its folded text, its figures, and ranks that stand without a figure."""

    sentences: Sentences
    figures: tuple[Figure, ...]
    ranks: tuple[Rank, ...]


class FigureReader:
    """Reads figures by the rules."""

    def __init__(self, rules: IndicatorRules) -> None:
        """Build the steps."""
        self._scanner = MentionScanner(rules)
        self._non_facts = NonFactFinder(rules)
        self._periods = PeriodFinder(rules)
        self._changes = ChangeReader(rules)
        self._ranks = RankReader(rules)
        self._namer = Namer(rules)

    def read(self, printed: str, year: int) -> BlockFigures:
        """Read a block of an issue of a year."""
        text = fold(printed)
        sentences = cut(text)
        scanned = self._scanner.scan(text)
        ranks = self._ranks.find(text)
        if not scanned:
            return BlockFigures(sentences, (), tuple(r for r in ranks if r.rule.alone))
        marks = self._periods.marks(sentences, year)
        mentions = self._kept(text, scanned, marks, ranks)
        starts = tuple(m.start for m in mentions)
        figures: list[Figure] = []
        for index in sorted({sentences.index(s) for s in starts}):
            row = [m for m in mentions if sentences.index(m.start) == index]
            figures.extend(self._sentence(sentences, index, row, marks, starts))
        figures, used = _ranked(figures, ranks, sentences)
        return BlockFigures(sentences, tuple(figures), tuple(r for r in ranks if r.rule.alone and r not in used))

    def _kept(
        self, text: str, mentions: tuple[Mention, ...], marks: tuple[Mark, ...], ranks: tuple[Rank, ...]
    ) -> list[Mention]:
        """Leave out what is a date, a rank, a code, an age …"""
        spans = self._non_facts.find(text)
        kept = []
        for mention in mentions:
            mark = next((m for m in marks if m.start < mention.number_end and mention.start < m.end), None)
            if mark is not None and mark.rule.figure:
                kept.append(mention)
                continue
            dated = mark is not None or (mention.norm == "年" and mention.value in _YEARS)
            ranked = mention.norm != "位" and any(r.start <= mention.start < r.end for r in ranks)
            if not dated and not ranked and not any(s.covers(mention) for s in spans):
                kept.append(mention)
        return kept

    def _sentence(
        self,
        sentences: Sentences,
        index: int,
        row: list[Mention],
        marks: tuple[Mark, ...],
        starts: tuple[int, ...],
    ) -> list[Figure]:
        figures: list[Figure] = []
        start = sentences.spans[index][0]
        for at, mention in enumerate(row):
            clause = sentences.clause(mention.start, mention.end)
            around, subject = self._around(sentences.text, start, clause, row, at, figures)
            period, mark = period_at(marks, sentences, mention.start, starts)
            name = self._namer.name(mention, around)
            change = _change(mention, around.turn)
            subject = subject or self._thing(name, around, figures, sentences.text)
            quote = sentences.quote(mention.start)
            if not subject and quote is not None:
                subject = self._namer.nouns.speaker(sentences.text[quote[1] : quote[1] + 48])
            figure = Figure(mention, name, period, mark, around.turn, change, None, subject, clause)
            if figures:
                figures, figure = _related(figures, figure, sentences.text, around)
            figures.append(figure)
        return figures

    def _thing(self, name: Name, around: Surroundings, done: list[Figure], text: str) -> str:
        """Give the product or trade that a figure is of: named by its noun, or by the figure before it."""
        nouns = self._namer.nouns
        for words in (around.before, name.printed):
            thing = nouns.thing(words)
            if thing:
                return "" if thing in name.name else thing
        last = done[-1] if done else None
        goes_on = (
            last is not None and nouns.goes_on(around.before) and text[last.clause[1] : last.clause[1] + 1] == ","
        )
        return last.subject if last is not None and goes_on else ""

    def _around(
        self, text: str, start: int, clause: tuple[int, int], row: list[Mention], at: int, done: list[Figure]
    ) -> tuple[Surroundings, str]:
        mention = row[at]
        before = text[clause[0] : mention.start]
        if mention.kind == "money" and at and row[at - 1].end > clause[0]:
            own = text[row[at - 1].end : mention.start]
            before = own if own.startswith("、") and _WORDS.search(own) else before
        after = _CLAUSE.split(text[mention.end : clause[1]])[0]
        turn = self._changes.turn(before)
        given = dealt(text, start, row, at)
        noun, subject = given or (None, "")
        if noun is None and "分别" in before and (turn is not None or mention.kind == "times"):
            noun, subject = _earlier(row, at, done)
        return Surroundings(noun or before, after, text[start : mention.start], turn, noun), subject


def _earlier(row: list[Mention], at: int, done: list[Figure]) -> tuple[str | None, str]:
    """Give the noun of the earlier figure that a dealt share belongs to: 产量3吨、产值2亿元,分别增长2%、3%."""
    shares = [i for i, m in enumerate(row) if m.norm == row[at].norm and i >= at - 4]
    totals = [f for f in done if f.mention.norm != row[at].norm][-len(shares) :]
    place = shares.index(at)
    return (totals[place].name.name, totals[place].subject) if place < len(totals) else (None, "")


def _change(mention: Mention, turn: Turn | None) -> Change | None:
    if turn is None:
        return None
    if turn.level or not isinstance(mention.value, float):
        return Change(turn.rule.direction)
    return (
        Change(turn.rule.direction, mention.value, mention.unit)
        if mention.kind in ("ratio", "points", "times")
        else None
    )


def _related(
    figures: list[Figure], figure: Figure, text: str, around: Surroundings
) -> tuple[list[Figure], Figure]:
    """Tie a figure to the one before it: 从2亿元增长到3亿元, and 产值3亿元,同比增长5%."""
    last = figures[-1]
    between = text[last.mention.end : figure.mention.start]
    if (
        last.mention.norm == figure.mention.norm
        and _ENDED.search(between)
        and _FROM.search(text[: last.mention.start])
    ):
        direction = figure.turn.rule.direction if figure.turn else _direction(last, figure)
        figure = replace(figure, name=last.name, change=Change(direction), subject=last.subject)
        mark = last.mark
        if mark is not None and mark is figure.mark and _FROM.search(text[: mark.start]):
            figure = replace(figure, period=None, mark=None)  # 由2015年的60%提高至88%
        lasting = mark is not None and (last.period or "").startswith("P")
        return [*figures[:-1], replace(last, period=None if lasting else last.period)], figure
    if figure.name.name == _SHARE and last.mention.kind != "ratio":
        figure = replace(
            figure, name=replace(last.name, name=last.name.name + _SHARE, unit=None), subject=last.subject
        )
    nameless = not figure.name.printed and figure.name.rule.startswith("count")
    if nameless and last.mention.norm == figure.mention.norm:
        figure = replace(figure, name=last.name, subject=last.subject)
    kinds = (last.mention.kind, figure.mention.kind)
    named = named_after(last.name, kinds, between, named=bool(figure.name.printed))
    if named is not None:
        return figures, replace(figure, name=named, subject=last.subject)
    turn = figure.turn
    tied = figure.mention.kind == "ratio" and last.mention.kind not in ("ratio", "time", "times")
    if turn is None or not tied or not _BARE.fullmatch(between):
        return figures, figure
    amount = figure.mention.value if isinstance(figure.mention.value, float) and not turn.level else None
    if around.noun is None and not figure.name.rule.startswith("gdp"):
        stem = last.name.name.removesuffix("增速")
        name = Name(stem + turn.rule.suffix, last.name.printed, last.name.theme, None, last.name.rule)
        figure = replace(figure, name=name, subject=last.subject)
    change = last.change or Change(turn.rule.direction, amount, "%")
    return [*figures[:-1], replace(last, change=change)], figure


def _direction(first: Figure, second: Figure) -> str:
    low, high = first.mention.value, second.mention.value
    if not isinstance(low, float) or not isinstance(high, float) or low == high:
        return "flat"
    return "up" if (high > low) is not (first.mention.norm == "位") else "down"


def _ranked(
    figures: list[Figure], ranks: tuple[Rank, ...], sentences: Sentences
) -> tuple[list[Figure], set[Rank]]:
    """Give each rank to the figure it is told of: the nearest before it in its sentence."""
    used: set[Rank] = set()
    result = list(figures)
    for rank in ranks:
        index = sentences.index(rank.start)
        ahead = [
            i
            for i, f in enumerate(result)
            if f.mention.end <= rank.start and sentences.index(f.mention.start) == index
        ]
        if ahead and not rank.rule.alone:
            figure = result[ahead[-1]]
            between = sentences.text[figure.mention.end : rank.start]
            if len(between) <= 16 and figure.rank is None and ";" not in between:
                used.add(rank)
                result[ahead[-1]] = replace(figure, rank=rank.words)
    return result, used
