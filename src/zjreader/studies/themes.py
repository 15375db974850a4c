"""Assign words to the themes of comparison.

Owns: the vote of the theme lexicon over texts of different weight. Threading: immutable after construction.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from zjreader.studies.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zjreader.studies.rules import IndicatorRules

_WORTH = (3.0, 1.0, 0.5)
"""What a strong, a plain and a general word is worth."""
_FURTHER = 0.5
"""What a further word of the same theme adds: a long list of words must not outshout one that is plain."""
_MOST = 4
_END = 0.5
"""How much more the word counts that ends a noun: a 老人 who moved is an old person first."""

_MEASURES = "量数率额次"
"""What may stand behind the last word of a noun: 访客量."""

_Scores = tuple[tuple[str, float], ...]


class ThemeVoter:
    """Finds the theme that most words speak for."""

    def __init__(self, rules: IndicatorRules) -> None:
        """Keep the lexicon."""
        self._themes = rules.themes
        self.names = tuple(t.name for t in rules.themes)
        self._lexicon = Lexicon(words for t in rules.themes for words in (t.strong, t.plain, t.general))
        self._of_text = lru_cache(maxsize=4096)(self._score)
        self.of_noun = lru_cache(maxsize=4096)(self._noun)

    def scores(self, weighted: Iterable[tuple[str, float]]) -> dict[str, float]:
        """Give each theme's score over texts with their weights; themes without a word are absent."""
        total: dict[str, float] = {}
        for text, weight in weighted:
            for name, score in self._of_text(text) if text else ():
                total[name] = total.get(name, 0.0) + weight * score
        return total

    def vote(self, weighted: Iterable[tuple[str, float]]) -> str:
        """Give the best theme; the last of the lexicon (其他) where no word speaks."""
        return self.best(self.scores(weighted))

    def best(self, scores: dict[str, float]) -> str:
        """Give the theme with the highest score; of equals the first of the lexicon."""
        return max(self.names, key=lambda n: scores.get(n, 0.0)) if scores else self.names[-1]

    def _score(self, text: str) -> _Scores:
        return self._weighed(text, 0.0)

    def _noun(self, noun: str) -> dict[str, float]:
        """Give each theme's score of a noun, whose last word counts most."""
        return dict(self._weighed(noun, _END))

    def _weighed(self, text: str, end_weight: float) -> _Scores:
        words: dict[int, dict[str, int]] = {}
        ends: dict[int, int] = {}
        noun_ends = (len(text), len(text.rstrip(_MEASURES)))
        last: dict[int, float] = {}
        for number, start, end in self._lexicon.find(text):
            theme, kind = divmod(number, len(_WORTH))
            if start < ends.get(theme, 0):
                continue
            ends[theme] = end
            words.setdefault(theme, {})[text[start:end]] = kind
            if end in noun_ends:
                last[theme] = _WORTH[kind]
        found = ((self._themes[t], _worth(kinds.values()), last.get(t, 0.0)) for t, kinds in sorted(words.items()))
        return tuple((theme.name, (worth + end_weight * end) * theme.weight) for theme, worth, end in found)


def _worth(kinds: Iterable[int]) -> float:
    """Add up the words of one theme: the best in full, further ones a little, general ones only when alone."""
    found = sorted(kinds)
    telling = [k for k in found if k < len(_WORTH) - 1]
    return _WORTH[found[0]] + _FURTHER * min(max(0, len(telling) - 1), _MOST)
