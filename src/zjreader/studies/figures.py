"""Read the figures of one block of text.

Owns: the order of the steps: numbers, what is none, periods, changes, names. Themes and evidence are added by the
extractor. Threading: immutable after construction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zjreader.domain.studies import Change
from zjreader.studies.changes import ChangeReader, Turn, dealt
from zjreader.studies.clauses import words_before
from zjreader.studies.figure import Figure
from zjreader.studies.folding import Sentences, cut, fold
from zjreader.studies.naming import Name, Namer
from zjreader.studies.non_facts import NonFactFinder
from zjreader.studies.periods import Mark, PeriodFinder, period_at
from zjreader.studies.ranks import Rank, RankReader
from zjreader.studies.scanner import MentionScanner
from zjreader.studies.surroundings import Surroundings
from zjreader.studies.ties import earlier, in_turn, tie

if TYPE_CHECKING:
    from zjreader.studies.mentions import Mention
    from zjreader.studies.rules import IndicatorRules

_CLAUSE = re.compile(r"[,;:。!?]")
_YEARS = range(1900, 2101)


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

    def read(self, printed: str, year: int, above: str = "") -> BlockFigures:
        """Read a block of an issue of a year; ``above``: title and heading, which may tell an earlier year."""
        text = fold(printed)
        sentences = cut(text)
        scanned = self._scanner.scan(text)
        ranks = self._ranks.find(text)
        if not scanned:
            return BlockFigures(sentences, (), tuple(r for r in ranks if r.rule.alone))
        marks = self._periods.marks(sentences, year, self._periods.told(above, year))
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
                figures, figure = tie(figures, figure, sentences.text, around)
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
        before = words_before(text, start, clause[0], row, at)
        after = _CLAUSE.split(text[mention.end : clause[1]])[0]
        turn = self._changes.turn(before)
        given = dealt(text, start, row, at)
        noun, subject = given or (None, "")
        if noun is None and "分别" in before and (turn is not None or mention.kind == "times"):
            noun, subject = earlier(text, row, at, done)
        elif noun is None and turn is not None and mention.kind == "ratio":
            noun, subject = in_turn(text, row, at, done)
        return Surroundings(noun or before, after, text[start : mention.start], turn, noun), subject


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
