"""Extract the indicators of a case study with their evidence.

Owns: turning the figures of an article's paragraphs into Indicators: theme, subject, evidence span, stable id.
Invariant: the evidence text of every indicator holds its printed value. Threading: immutable after construction.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.domain.keys import issue_of, parse_place
from zjreader.domain.library import Article, Block, BlockKind
from zjreader.domain.studies import CaseStudy, Comparator, Evidence, Indicator
from zjreader.studies.figures import BlockFigures, FigureReader
from zjreader.studies.subjects import subject_of
from zjreader.studies.themes import ThemeVoter
from zjreader.studies.theming import Background, FigureThemes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zjreader.studies.figure import Figure
    from zjreader.studies.ranks import Rank
    from zjreader.studies.rules import IndicatorRules

_YEAR = re.compile(r"/(\d{4})/")
_SPACE = " \t\u3000"


class IndicatorExtractor:
    """Extracts indicators by the rules."""

    def __init__(self, rules: IndicatorRules, voter: ThemeVoter | None = None) -> None:
        """Build the steps; ``voter`` may be shared, it remembers what it has read."""
        self._reader = FigureReader(rules)
        self._themes = FigureThemes(rules, voter or ThemeVoter(rules))

    def extract(self, case: CaseStudy, article: Article) -> tuple[Indicator, ...]:
        """Extract every figure of the article's paragraphs, in reading order."""
        found: list[Indicator] = []
        seen: dict[str, int] = {}
        year = issue_year(article.key)
        blocks = list(self._read(article, year))
        topic = self._themes.topic([(read, background) for _, background, read in blocks])
        for block, background, read in blocks:
            found.extend(self._block(case, article, block, replace(background, topic=topic), read, seen))
        return tuple(found)

    def _read(self, article: Article, year: int) -> Iterator[tuple[Block, Background, BlockFigures]]:
        """Read the figures of every paragraph, with what stands above it."""
        background = Background(article.title, "")
        for block in article.blocks:
            if block.kind is BlockKind.HEADING:
                background = Background(article.title, block.text)
            elif block.kind is BlockKind.PARAGRAPH:
                yield block, background, self._reader.read(block.text, year, article.title + background.heading)

    def _block(
        self,
        case: CaseStudy,
        article: Article,
        block: Block,
        background: Background,
        read: BlockFigures,
        seen: dict[str, int],
    ) -> Iterator[Indicator]:
        for figure, theme in zip(read.figures, self._themes.of(read, background), strict=True):
            evidence = _evidence(article, block, *_stretch(block.text, figure.clause, figure))
            yield self._indicator(case, figure, evidence, theme, read, seen)
        for rank in read.ranks:
            yield self._rank(case, article, block, read, rank, background, seen)

    def _indicator(
        self,
        case: CaseStudy,
        figure: Figure,
        evidence: Evidence,
        theme: str,
        read: BlockFigures,
        seen: dict[str, int],
    ) -> Indicator:
        mention = figure.mention
        start = read.sentences.spans[read.sentences.index(mention.start)][0]
        subject = figure.subject or subject_of(read.sentences.text[start : mention.start], case.name)
        printed = evidence.quote[mention.start - evidence.start : mention.number_end - evidence.start]
        return Indicator(
            id=_identity(case.name, evidence, printed, seen),
            case=case.name,
            name=_without_place(figure.name.name, case),
            printed_name=figure.name.printed or figure.name.name,
            value=printed,
            value_norm=mention.value,
            unit=mention.unit,
            unit_norm=figure.name.unit or mention.norm,
            comparator=Comparator(mention.bound),
            period=figure.period,
            period_printed=read.sentences.text[figure.mark.start : figure.mark.end] if figure.mark else None,
            theme=theme,
            subject=subject,
            change=figure.change,
            rank=figure.rank,
            evidence=evidence,
        )

    def _rank(
        self,
        case: CaseStudy,
        article: Article,
        block: Block,
        read: BlockFigures,
        rank: Rank,
        background: Background,
        seen: dict[str, int],
    ) -> Indicator:
        left, right = read.sentences.clause(rank.start, rank.end)
        evidence = _evidence(article, block, *_trimmed(block.text, left, right))
        theme = self._themes.of_clause(read, (left, right), background)
        printed = block.text[rank.start : rank.end]
        return Indicator(
            id=_identity(case.name, evidence, printed, seen),
            case=case.name,
            name=rank.rule.name,
            printed_name=printed,
            value=printed,
            value_norm=None,
            unit=None,
            unit_norm=None,
            comparator=Comparator.EQUAL,
            period=None,
            period_printed=None,
            theme=theme,
            subject=None,
            change=None,
            rank=printed,
            evidence=evidence,
        )


def _without_place(name: str, case: CaseStudy) -> str:
    """Give a name without the case's own place before it; the case says whose figure it is."""
    for place in (case.name, case.short):
        if name.startswith(place) and len(name) > len(place) + 2:
            return name.removeprefix(place)
    return name


def issue_year(key: str) -> int:
    """Give the year of an article's or issue's key; 0 where it tells none."""
    place = parse_place(key)
    match = _YEAR.search((place.issue if place else key) + "/")
    return int(match.group(1)) if match else 0


def _stretch(text: str, clause: tuple[int, int], figure: Figure) -> tuple[int, int]:
    left, right = clause
    return _trimmed(text, min(left, figure.mention.start), max(right, figure.mention.end))


def _trimmed(text: str, left: int, right: int) -> tuple[int, int]:
    while left < right and text[left] in _SPACE:
        left += 1
    while right > left and text[right - 1] in _SPACE:
        right -= 1
    return left, right


def _evidence(article: Article, block: Block, start: int, end: int) -> Evidence:
    return Evidence(article.key, block.label, start, end, block.text[start:end], block.lines)


def _identity(case: str, evidence: Evidence, printed: str, seen: dict[str, int]) -> str:
    """Make an id that survives a re-import of the same words; repeated words are counted."""
    words = f"{issue_of(evidence.article)}|{case}|{evidence.quote}|{printed}"
    seen[words] = seen.get(words, 0) + 1
    text = words if seen[words] == 1 else f"{words}|{seen[words]}"
    return hashlib.sha256(text.encode()).hexdigest()[:16]
