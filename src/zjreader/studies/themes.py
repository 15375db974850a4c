"""Assign words to the themes of comparison.

Owns: the vote of the theme lexicon over texts of different weight. Threading: immutable after construction.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zjreader.studies.rules import IndicatorRules

_STRONG = 3.0
_PLAIN = 1.0


class ThemeVoter:
    """Finds the theme that most words speak for."""

    def __init__(self, rules: IndicatorRules) -> None:
        """Keep the lexicon."""
        self._themes = rules.themes
        self.names = tuple(t.name for t in rules.themes)
        self._of_text = lru_cache(maxsize=4096)(self._score)

    def scores(self, weighted: Iterable[tuple[str, float]]) -> dict[str, float]:
        """Give each theme's score over texts with their weights; themes without a word are absent."""
        total: dict[str, float] = {}
        for text, weight in weighted:
            for name, score in self._of_text(text) if text else ():
                total[name] = total.get(name, 0.0) + weight * score
        return total

    def _score(self, text: str) -> tuple[tuple[str, float], ...]:
        scores = []
        for theme in self._themes:
            strong = len(set(theme.strong.findall(text))) if theme.strong else 0
            plain = len(set(theme.plain.findall(text))) if theme.plain else 0
            if strong or plain:
                scores.append((theme.name, (_STRONG * strong + _PLAIN * plain) * theme.weight))
        return tuple(scores)

    def vote(self, weighted: Iterable[tuple[str, float]]) -> str:
        """Give the best theme; the last of the lexicon (其他) where no word speaks."""
        return self.best(self.scores(weighted))

    def best(self, scores: dict[str, float]) -> str:
        """Give the theme with the highest score; of equals the first of the lexicon."""
        return max(self.names, key=lambda n: scores.get(n, 0.0)) if scores else self.names[-1]
