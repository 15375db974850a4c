"""Read the case studies of an issue with their indicators.

Owns: putting recogniser, extractor, themes and reference together for a whole issue. Threading: immutable after
construction.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.domain.studies import CaseStudy, Indicator, Passage, Studies
from zjreader.studies.comparison_rules import load_comparison_rules
from zjreader.studies.extractor import IndicatorExtractor
from zjreader.studies.gazetteer import Gazetteer
from zjreader.studies.passages import ThemeAssigner, themes_of
from zjreader.studies.recognizer import CaseRecognizer
from zjreader.studies.reference import ReferenceReader
from zjreader.studies.rule_files import load_rules
from zjreader.studies.themes import ThemeVoter

if TYPE_CHECKING:
    from pathlib import Path

    from zjreader.domain.library import Article, Issue


class StudyReader:
    """Reads case studies; implements the port StudyReading."""

    def __init__(self, resources: Path) -> None:
        """Load gazetteer and rules from the resources folder.

        Raises:
            GazetteerBroken: The gazetteer cannot be read.
            RulesBroken: The rules cannot be read.
        """
        rules = load_rules(resources / "indicators")
        self._gazetteer = Gazetteer.load(resources / "gazetteer")
        self._recognizer = CaseRecognizer(self._gazetteer)
        voter = ThemeVoter(rules)
        self._extractor = IndicatorExtractor(rules, voter)
        self._themes = ThemeAssigner(voter)
        comparison = load_comparison_rules(resources / "indicators")
        self._reference = ReferenceReader(self._gazetteer, self._extractor, comparison)

    def read(self, issue: Issue) -> Studies:
        """Read the case studies of an issue, their indicators and themes, and the province's figures."""
        by_key = {a.key: a for a in issue.articles}
        cases: list[CaseStudy] = []
        indicators: list[Indicator] = []
        passages: list[Passage] = []
        home = self._gazetteer.home(b.text for a in issue.articles for b in a.blocks)
        for case in self._recognizer.cases(issue, home):
            read, found, assigned = self.read_case(case, by_key[case.article])
            cases.append(read)
            indicators.extend(found)
            passages.extend(assigned)
        taken = {c.article for c in cases}
        reference = self._referred(home, tuple(a for a in issue.articles if a.key not in taken))
        return Studies(tuple(cases), tuple(indicators), reference, tuple(passages))

    def read_case(
        self, case: CaseStudy, article: Article
    ) -> tuple[CaseStudy, tuple[Indicator, ...], tuple[Passage, ...]]:
        """Extract one case, be it recognised or added by hand, and fill in its themes and number of figures."""
        found = self._extractor.extract(case, article)
        passages = self._themes.assign(article)
        return replace(case, themes=themes_of(passages), indicators=len(found)), found, passages

    def _referred(self, code: str, articles: tuple[Article, ...]) -> tuple[Indicator, ...]:
        """Read the province's figures from articles that are no cases."""
        home = self._gazetteer.place(code + "0000")
        return tuple(self._reference.read(articles, home)) if home else ()
