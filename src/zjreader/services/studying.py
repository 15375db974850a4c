"""Draw up the case studies of every edition before it is written.

Owns: the import step that reads cases and figures from a printed edition, and takes a digest's from the digest.
What the issue tells of the whole province is kept with the figures, under the province's name.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from zjreader.domain.library import Article, Edition, Issue
from zjreader.domain.studies import CaseStudy, Indicator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zjreader.domain.comparison import StudyReading
    from zjreader.domain.imports import Recovery
    from zjreader.domain.ports import Check

_PARTS = re.compile(r".{2,}?(?:省|市|自治州|盟|县|区|旗|街道|镇|乡)")


class DigestStudies(Protocol):
    """The case studies of the built-in digests."""

    def indicators(self, issue: str) -> tuple[Indicator, ...]:
        """Give an issue's figures, each with evidence in our own words."""
        ...

    def summaries(self, issue: str) -> dict[str, str]:
        """Map the keys of an issue's case studies to our summaries."""
        ...

    def match(self, issue: str, articles: Iterable[Article]) -> dict[str, str]:
        """Map the keys of another edition's articles to the digest's, by title."""
        ...


class StudyStep:
    """Adds case studies to a recovery; fulfils services.library.ImportStep."""

    def __init__(self, reading: Callable[[], StudyReading], digests: Callable[[], DigestStudies]) -> None:
        """Take makers of what reads studies and of the digests'."""
        self._reading = reading
        self._digests = digests

    def __call__(self, recovery: Recovery, check: Check) -> Recovery:
        """Give the recovery with its case studies and their figures."""
        if recovery.issue.edition is Edition.DIGEST:
            return self._of_digest(recovery)
        check()
        studies = self._reading().read(recovery.issue)
        check()
        places = {case.article: case.places for case in studies.cases}
        articles = tuple(replace(a, places=places.get(a.key, a.places)) for a in recovery.issue.articles)
        return replace(
            recovery,
            issue=replace(recovery.issue, articles=articles),
            cases=self._summarised(recovery.issue, studies.cases),
            indicators=(*studies.indicators, *studies.reference),
        )

    def _summarised(self, issue: Issue, cases: tuple[CaseStudy, ...]) -> tuple[CaseStudy, ...]:
        """Give the cases our summaries, where a digest of the issue has them."""
        summaries = self._digests().summaries(issue.meta.key)
        if not summaries:
            return cases
        match = self._digests().match(issue.meta.key, issue.articles)
        return tuple(replace(c, summary=summaries.get(match.get(c.article, ""), c.summary)) for c in cases)

    def _of_digest(self, recovery: Recovery) -> Recovery:
        key = recovery.issue.meta.key
        indicators = self._digests().indicators(key)
        summaries = self._digests().summaries(key)
        return replace(recovery, cases=tuple(_cases(recovery.issue, summaries, indicators)), indicators=indicators)


def _cases(issue: Issue, summaries: dict[str, str], indicators: tuple[Indicator, ...]) -> list[CaseStudy]:
    cases = []
    for article in issue.articles:
        if article.key not in summaries or not article.places:
            continue
        own = [i for i in indicators if i.evidence.article == article.key]
        name = own[0].case if own else article.places[0]
        cases.append(
            CaseStudy(
                name=name,
                short=short_name(name),
                article=article.key,
                title=article.title,
                places=article.places,
                themes=tuple(dict.fromkeys(i.theme for i in own)),
                indicators=len(own),
                summary=summaries[article.key],
            )
        )
    return cases


def short_name(name: str) -> str:
    """Give the last part of a full administrative name: 舟山市定海区 is 定海区."""
    parts = _PARTS.findall(name)
    return parts[-1] if len(parts) > 1 and "".join(parts) == name else name
