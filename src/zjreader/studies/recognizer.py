"""Recognise the case studies of an issue.

Owns: telling whether an article is about one place, and which. Signs, surest first: a kicker that is a place,
a place in the title, the office of its author, the place most spoken of. An overview of a province, a firm or
a ministry is none. Threading: immutable after construction.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.domain.library import Article, BlockKind, Issue
from zjreader.domain.studies import CaseStudy
from zjreader.studies.gazetteer import Gazetteer, Level, Place, PlaceMention

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOWN = re.compile(r"(?P<town>[一-龥]{1,4}?(?:街道|镇|乡))(?![一-龥]?[镇村乡]|化|域|土|级)")
_NO_TOWN = re.compile(r"^(?:[乡村城集强重名大小各全等及和与]|重点|中心|建制|特色|各级|多个|老)*(?:街道|镇|乡)$")
_OFFICE = re.compile(r"[委府]|书记|主任|[市县区镇乡]长|局|办")
_FIRM = re.compile(r"集团|公司|银行|大学|学院|研究院|董事长|总经理|校长|院长|海关|海事")
_FIRM_BEHIND = re.compile(r"^[一-龥]{0,4}?(?:集团|公司|银行|大学|学院|海关|海事|电网|港)(?![城生])")
_PROVINCE_WIDE = re.compile(r"全省|省委|省政府|我省")
_LEAST = 4
_SHARE = 0.6
_SPREAD = 0.3
_TOWN_LEAD = 1.5


@dataclass(frozen=True, slots=True)
class _Finding:
    """A place an article may be about, and how sure that is."""

    place: Place
    town: str
    confidence: float


class CaseRecognizer:
    """Recognises case studies with a gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Keep the gazetteer."""
        self._gazetteer = gazetteer

    def cases(self, issue: Issue, home: str | None = None) -> tuple[CaseStudy, ...]:
        """Find the case studies of an issue in reading order; ``home`` is found out where it is not given."""
        if home is None:
            home = self._gazetteer.home(b.text for a in issue.articles for b in a.blocks)
        found = (self.case(article, home) for article in issue.articles)
        return tuple(case for case in found if case is not None)

    def case(self, article: Article, home: str) -> CaseStudy | None:
        """Tell the case study that an article is, or None.

        Args:
            article: With its blocks.
            home: Province of the issue, as ``Gazetteer.home`` tells it.
        """
        paragraphs = [b.text for b in article.blocks if b.kind is BlockKind.PARAGRAPH]
        if not paragraphs:
            return None
        spoken = _Spoken(self._gazetteer, paragraphs, home)
        finding = (
            self._by_kicker(article, spoken, home)
            or self._by_title(article, spoken, home)
            or self._by_office(article, spoken, home)
            or (None if _of_a_firm(article) else self._by_mentions(spoken, home))
        )
        if finding is None:
            return None
        name = self._gazetteer.full_name(finding.place) + finding.town
        towns = [self._gazetteer.full_name(finding.place) + t for t in spoken.towns(finding.place)]
        places = tuple(dict.fromkeys([name, *towns]))
        short = finding.town or finding.place.name
        return CaseStudy(name, short, article.key, article.title, places, confidence=finding.confidence)

    def _by_kicker(self, article: Article, spoken: _Spoken, home: str) -> _Finding | None:
        for block in article.blocks:
            if block.kind is BlockKind.KICKER:
                text = re.sub(r"[\s·•・]", "", block.text)
                for mention in self._gazetteer.mentions(text, home)[:1]:
                    town = text[mention.end :]
                    whole = mention.start == 0 and (not town or _is_town(town))
                    if whole and mention.place.level is not Level.PROVINCE and spoken.knows(mention.place, town):
                        return _Finding(mention.place, town, 0.98)
        return None

    def _by_title(self, article: Article, spoken: _Spoken, home: str) -> _Finding | None:
        text = f"{article.title}。{article.subtitle or ''}"
        named = [m for m in self._gazetteer.mentions(text, home) if m.place.level is not Level.PROVINCE]
        if len({m.place.code for m in named}) != 1 or _FIRM_BEHIND.match(text[named[0].end :]):
            return None
        place = named[0].place
        behind = _TOWN.match(text, named[0].end)
        town = behind["town"] if behind and _is_town(behind["town"]) and named[0].full else ""
        least = min(2, spoken.length)
        spread = spoken.spread[place.code] >= least or (town and spoken.count(town) >= least)
        return _Finding(place, town, 0.9) if spread and not spoken.provincial(place) else None

    def _by_office(self, article: Article, spoken: _Spoken, home: str) -> _Finding | None:
        texts = [b.text for b in article.blocks if b.kind in (BlockKind.AFFILIATION, BlockKind.BYLINE)]
        for text in [article.affiliation or "", *texts]:
            for mention in self._gazetteer.mentions(text, home):
                rest = text[mention.end :]
                if mention.place.level is Level.PROVINCE or not mention.full or not _OFFICE.search(rest):
                    continue
                behind = _TOWN.match(rest)
                town = behind["town"] if behind and _is_town(behind["town"]) else ""
                own = spoken.lead(mention.place) or (town and spoken.count(town.removesuffix("街道")))
                if own and not spoken.provincial(mention.place):
                    return _Finding(mention.place, town, 0.85)
        return None

    def _by_mentions(self, spoken: _Spoken, home: str) -> _Finding | None:
        """Take the place most spoken of, if it is spoken of throughout and hardly another is."""
        place = spoken.top()
        if place is None or not spoken.lead(place) or spoken.provincial(place):
            return None
        if spoken.counts[place.code] < _LEAST or spoken.spread[place.code] < max(2, _SPREAD * spoken.length):
            return None
        known = spoken.full[place.code] or place.level is Level.PREFECTURE
        if not known or place.province != home:
            return None
        towns = spoken.towns(place)
        town = towns[0] if towns and spoken.count(towns[0]) > _TOWN_LEAD * spoken.counts[place.code] else ""
        return _Finding(place, town, 0.8)


class _Spoken:
    """How often and where an article's paragraphs speak of places."""

    def __init__(self, gazetteer: Gazetteer, paragraphs: Sequence[str], home: str) -> None:
        self._text = "\n".join(paragraphs)
        self._gazetteer = gazetteer
        self.length = len(paragraphs)
        self.counts: Counter[str] = Counter()
        self.full: Counter[str] = Counter()
        self.spread: Counter[str] = Counter()
        self._towns: dict[str, Counter[str]] = {}
        for text in paragraphs:
            mentions = [m for m in gazetteer.mentions(text, home) if m.place.level is not Level.PROVINCE]
            self.counts.update(m.place.code for m in mentions)
            self.full.update(m.place.code for m in mentions if m.full)
            self.spread.update({m.place.code for m in mentions})
            for mention in mentions:
                self._town(text, mention)

    def _town(self, text: str, mention: PlaceMention) -> None:
        match = _TOWN.match(text, mention.end)
        if match and mention.full and mention.place.level is Level.COUNTY and _is_town(match["town"]):
            self._towns.setdefault(mention.place.code, Counter())[match["town"]] += 1

    def count(self, words: str) -> int:
        """Count words in the paragraphs."""
        return self._text.count(words)

    def towns(self, place: Place) -> list[str]:
        """Give the towns of a county that are named behind it and spoken of again, most often first."""
        known = {t: self.count(t) for t in self._towns.get(place.code, ())}
        return sorted((t for t, n in known.items() if n >= _LEAST - 1), key=lambda t: -known[t])

    def knows(self, place: Place, town: str) -> bool:
        """Tell whether the paragraphs name a place, its town, or either in short."""
        short = town.removesuffix("街道").removesuffix("镇").removesuffix("乡")
        return bool(self.counts[place.code] or self.count(place.short) or (short and self.count(short)))

    def top(self) -> Place | None:
        """Give the place most spoken of; of equals the deeper."""
        best = max(self.counts, key=lambda c: (self.counts[c], c), default="")
        return self._gazetteer.place(best)

    def lead(self, place: Place) -> bool:
        """Tell whether a place is spoken of more than all places together that lie neither in it nor around it."""
        own = self.counts[place.code]
        others = 0
        for code, count in self.counts.items():
            other = self._gazetteer.place(code)
            if other is not None and not other.within(place) and not place.within(other):
                others += count
        return own > 0 and own >= _SHARE * (own + others)

    def provincial(self, place: Place) -> bool:
        """Tell whether the province as a whole is spoken of more than the place."""
        return len(_PROVINCE_WIDE.findall(self._text)) > self.counts[place.code] + self.count(place.short)


def _of_a_firm(article: Article) -> bool:
    """Tell whether the author speaks for a firm or school rather than a place."""
    headers = [b.text for b in article.blocks if b.kind in (BlockKind.AFFILIATION, BlockKind.BYLINE)]
    return any(_FIRM.search(t) for t in [article.affiliation or "", *headers])


def _is_town(words: str) -> bool:
    return bool(_TOWN.fullmatch(words)) and not _NO_TOWN.match(words)
