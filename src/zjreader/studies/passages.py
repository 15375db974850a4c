"""Assign the paragraphs of a case study to themes.

Owns: the vote over a paragraph's own words, its lead-in and the heading above it. Threading: immutable after
construction.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from zjreader.domain.library import Article, BlockKind
from zjreader.domain.studies import Passage
from zjreader.studies.folding import fold

if TYPE_CHECKING:
    from zjreader.studies.themes import ThemeVoter

_LEAD = re.compile(r"^[^。:;!?]{2,24}[。:]")
_SHORTEST = 12


class ThemeAssigner:
    """Assigns paragraphs to themes."""

    def __init__(self, voter: ThemeVoter) -> None:
        """Keep the lexicon."""
        self._voter = voter

    def assign(self, article: Article) -> tuple[Passage, ...]:
        """Give the theme of every paragraph in reading order; very short ones follow the one before."""
        found: list[Passage] = []
        heading = ""
        for block in article.blocks:
            if block.kind is BlockKind.HEADING:
                heading = fold(block.text)
            elif block.kind is BlockKind.PARAGRAPH:
                text = fold(block.text)
                if len(text) < _SHORTEST and found:
                    found.append(Passage(article.key, block.label, found[-1].theme))
                    continue
                lead = _LEAD.match(text)
                weighted = [(text, 1.0), (lead.group() if lead else "", 2.0), (heading, 1.0)]
                scores = self._voter.scores(weighted)
                theme = self._voter.best(scores)
                found.append(Passage(article.key, block.label, theme, round(scores.get(theme, 0.0), 2)))
        return tuple(found)


def themes_of(passages: tuple[Passage, ...]) -> tuple[str, ...]:
    """Give the themes of passages, most frequent first, then in reading order."""
    counts = Counter(p.theme for p in passages)
    return tuple(theme for theme, _ in counts.most_common())
