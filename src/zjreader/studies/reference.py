"""Find the figures of the province in the articles that are no case studies.

Owns: telling whether a figure of an overview is the province's, a group of its counties', or something else.
A doubtful one is left out. Threading: immutable after construction.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.domain.library import Article, BlockKind
from zjreader.domain.studies import CaseStudy, Indicator
from zjreader.studies.folding import cut, fold
from zjreader.studies.gazetteer import Gazetteer, Level, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zjreader.studies.comparison_rules import ComparisonRules
    from zjreader.studies.extractor import IndicatorExtractor

_OVERVIEW = 5
_NOT_THE_PROVINCE = re.compile(r"全国|国家|企业|集团|公司|项目|等\d+个")


class ReferenceReader:
    """Reads reference figures."""

    def __init__(self, gazetteer: Gazetteer, extractor: IndicatorExtractor, rules: ComparisonRules) -> None:
        """Keep what it reads with."""
        self._gazetteer = gazetteer
        self._extractor = extractor
        self._rules = rules

    def read(self, articles: Sequence[Article], home: Place) -> Iterator[Indicator]:
        """Give the province's figures that articles state, each with its narrower group as subject."""
        words = tuple(w.format(home=home.short) for w in self._rules.province)
        for article in articles:
            paragraphs = [b for b in article.blocks if b.kind is BlockKind.PARAGRAPH]
            overview = sum(b.text.count(w) for b in paragraphs for w in words) >= _OVERVIEW
            case = CaseStudy(home.name, home.short, article.key, article.title)
            for indicator in self._extractor.extract(case, article):
                if indicator.value_norm is None or not self._rules.referable(indicator.name):
                    continue
                scope = self._scope(indicator, article, words, home, overview)
                if scope is not None:
                    yield replace(indicator, case=home.name, subject=scope or None)

    def _scope(
        self, indicator: Indicator, article: Article, words: tuple[str, ...], home: Place, overview: bool
    ) -> str | None:
        """Tell the group a figure is of, empty for the whole province, None where it is another's."""
        block = article.block(indicator.evidence.label)
        if block is None:
            return None
        sentences = cut(fold(block.text))
        start, _ = sentences.spans[sentences.index(indicator.evidence.start)]
        ahead = sentences.text[start : indicator.evidence.end]
        named = self._gazetteer.mentions(ahead, home.province)
        if any(m.place.level is not Level.PROVINCE for m in named) or _NOT_THE_PROVINCE.search(ahead):
            return None
        group = next((g for g in self._rules.groups if g in ahead), None)
        if group is not None:
            return group
        if indicator.subject is not None:
            return None
        return "" if overview or any(w in ahead for w in words) else None
