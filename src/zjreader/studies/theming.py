"""Tell the theme of a figure from everything that stands around it.

Owns: how far each place counts. The noun that is counted weighs most, then the figure's own words, then the first
item of its list, with which it shares the verb, then the sentence, the paragraph's lead, the heading, the title,
and the theme of an article that has only one. Threading: immutable after construction.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.studies.figure import Figure
    from zjreader.studies.figures import BlockFigures
    from zjreader.studies.rules import IndicatorRules
    from zjreader.studies.themes import ThemeVoter

_NOUN, _NAME, _OWN = 4.8, 1.5, 4.0
_LISTED = 0.15
_BEFORE, _BEHIND = 1.4, 0.8
_LEAD, _TOPIC, _HEADING, _TITLE, _PARAGRAPH = 1.5, 0.4, 1.2, 1.05, 0.45
_LEAD_LENGTH = 26
_ARTICLE = 9.0
_MOST, _FEWEST = 0.75, 3
"""In what share of its paragraphs, and of how many at least, an article must tell of one theme."""
_EVERYWHERE = "产业"
_CERTAIN = 24.0
"""What a theme that the name's rule tells is worth to the items that share its verb."""

_SENTENCE = re.compile(r"[^。!?…]{2,80}[。:!?…]")
_SEPARATOR = re.compile(r"[、]|以及|[和及与](?![一-龥]{0,2}[关])")
_STOP = re.compile(r"[;。!?…]")


@dataclass(frozen=True, slots=True)
class Background:
    """What stands above a block: the article's title, the last heading, and the one theme of the whole, if any."""

    title: str
    heading: str
    topic: str = ""


class FigureThemes:
    """Tells themes by the lexicon."""

    def __init__(self, rules: IndicatorRules, voter: ThemeVoter) -> None:
        """Keep lexicon and verbs."""
        self._voter = voter
        self._verbs = rules.nouns.before_stop

    def of(self, read: BlockFigures, background: Background) -> tuple[str, ...]:
        """Give the theme of every figure of a block, in order."""
        topic = {background.topic: _ARTICLE} if background.topic else {}
        return tuple(
            figure.name.theme or self._voter.best(_sum(scores, topic, 1.0))
            for figure, scores in zip(read.figures, self._weigh(read, background), strict=True)
        )

    def topic(self, reads: Sequence[tuple[BlockFigures, Background]]) -> str:
        """Give the theme that the figures of nearly all paragraphs tell of, or nothing.

        Industry is in every article on a county; that it is told of throughout says nothing of a single figure.
        """
        told: Counter[str] = Counter()
        for read, background in reads:
            votes: dict[str, float] = {}
            for scores in self._weigh(read, background):
                votes = _sum(votes, scores, 1.0 / (max(scores.values(), default=0.0) or 1.0))
            if votes:
                told[self._voter.best(votes)] += 1
        theme, most = told.most_common(1)[0] if told else ("", 0)
        one = most >= _MOST * told.total() and told.total() >= _FEWEST
        return theme if one and theme != _EVERYWHERE else ""

    def _weigh(self, read: BlockFigures, background: Background) -> list[dict[str, float]]:
        """Give the scores of every figure of a block; of one whose name tells its theme that theme alone."""
        behind: dict[str, float] | None = None
        weighed: list[dict[str, float]] = []
        first: dict[str, float] = {}
        for at, figure in enumerate(read.figures):
            last = read.figures[at - 1] if at else None
            if last is not None and (last.clause, last.name) == (figure.clause, figure.name):
                weighed.append(weighed[-1])
                continue
            scores = self._figure(read, at)
            if at and self._listed(read, at):
                scores = _sum(scores, first, _LISTED)
            else:
                first = scores
            if figure.name.theme is None:
                behind = self._background(read, background) if behind is None else behind
                scores = _sum(_sum(scores, self._sentence(read, figure), 1.0), behind, 1.0)
            weighed.append(scores)
        return weighed

    def of_clause(self, read: BlockFigures, clause: tuple[int, int], background: Background) -> str:
        """Give the theme of a clause without a figure."""
        own = self._voter.scores([(read.sentences.text[clause[0] : clause[1]], _OWN)])
        return self._voter.best(_sum(own, self._background(read, background), 1.0))

    def _background(self, read: BlockFigures, background: Background) -> dict[str, float]:
        text = read.sentences.text
        topic = _SENTENCE.match(text)
        weight = _LEAD if topic and topic.end() <= _LEAD_LENGTH else _TOPIC
        weighted = [(topic.group(), weight)] if topic else []
        weighted += [(background.heading, _HEADING), (background.title, _TITLE), (text, _PARAGRAPH)]
        return self._voter.scores(weighted)

    def _figure(self, read: BlockFigures, at: int) -> dict[str, float]:
        """Score the noun, the name and the figure's own words."""
        figure = read.figures[at]
        if figure.name.theme:
            return {figure.name.theme: _CERTAIN}
        left, right = _own(read, at)
        own = self._voter.scores([(figure.name.name, _NAME), (read.sentences.text[left:right], _OWN)])
        return _sum(own, self._voter.of_noun(figure.name.printed), _NOUN)

    def _sentence(self, read: BlockFigures, figure: Figure) -> dict[str, float]:
        """Score the rest of the sentence, from semicolon to semicolon."""
        text = read.sentences.text
        start, end = read.sentences.spans[read.sentences.index(figure.mention.start)]
        for match in _STOP.finditer(text, start, figure.mention.start):
            start = match.end()
        stop = _STOP.search(text, figure.mention.end, end)
        end = stop.start() if stop else end
        left, right = figure.clause
        return self._voter.scores(
            [(text[start : max(start, left)], _BEFORE), (text[min(right, end) : end], _BEHIND)]
        )

    def _listed(self, read: BlockFigures, at: int) -> bool:
        """Tell whether a figure is a further item of the list of the one before, without a verb of its own."""
        last, figure = read.figures[at - 1], read.figures[at]
        if last.clause != figure.clause:
            return False
        between = read.sentences.text[last.mention.end : figure.mention.start]
        separator = _SEPARATOR.search(between)
        return separator is not None and not self._verbs.search(between, separator.end())


def _own(read: BlockFigures, at: int) -> tuple[int, int]:
    """Give the figure's own words: its clause without what belongs to the figures beside it."""
    text, figure = read.sentences.text, read.figures[at]
    left, right = figure.clause
    if at and read.figures[at - 1].clause == figure.clause:
        end = read.figures[at - 1].mention.end
        separator = _SEPARATOR.search(text, end, figure.mention.start)
        left = separator.end() if separator else end
    if at + 1 < len(read.figures) and read.figures[at + 1].clause == figure.clause:
        start = read.figures[at + 1].mention.start
        separator = _SEPARATOR.search(text, figure.mention.end, start)
        right = separator.start() if separator else start
    return min(left, figure.mention.start), max(right, figure.mention.end)


def _sum(scores: dict[str, float], more: dict[str, float], weight: float) -> dict[str, float]:
    total = dict(scores)
    for name, score in more.items():
        total[name] = total.get(name, 0.0) + weight * score
    return total
