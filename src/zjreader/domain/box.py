"""What was typed or pasted into the search box: a query, a quotation, a citation, or a key.

Owns: telling them apart. A key or link names its place itself; a citation (GB/T 7714, Chinese footnote) is read
into fields that the library can look up; a quotation is one run of running text. In doubt it is a query. Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from zjreader.domain.folding import fold_text
from zjreader.domain.keys import Place, parse_place
from zjreader.domain.query import Word
from zjreader.domain.query_parser import parse

QUOTATION = 16
"""Folded characters from which a run with marks inside is taken for a quotation."""
MARKED_QUOTATION = 10
"""The same for what stands in quotation marks as a whole."""
LONGEST_CITATION = 500

_GBT = re.compile(
    r"(?:\[\d+\]\s*)?(?:(?P<authors>[^.．\[。！？“”（(\n]{1,80})[.．]\s*)?(?P<title>[^\[]{1,200})\[J(?:/OL)?\]\s*[.．]\s*"
    r"(?P<periodical>[^,，.．]{1,60})[,，]\s*(?P<year>\d{4})\s*(?:[,，]\s*\d+\s*)?[(（](?P<number>\d+)[)）]"
    r"(?:\s*[:：]\s*(?P<page>\d+))?"
)
_FOOTNOTE = re.compile(
    r"(?:(?P<authors>[^：:《》。！？“”（(\n]{1,80})[：:]\s*)?《(?P<title>[^》]{1,200})》[，,]?\s*(?:载)?《(?P<periodical>[^》]{1,60})》\s*"
    r"(?:(?P<year>\d{4})\s*年)?\s*第\s*(?P<number>\d+)\s*期(?:[，,]\s*第\s*(?P<page>\d+))?"
)
_BRACKETED = re.compile(r"(?P<quoted>[^\n].*[”」』])\s*[（(](?P<cited>[^\n]{8,500})[）)][。.]?", re.DOTALL)
_SOURCED = re.compile(
    r"(?P<quoted>[“「『].*[”」』])\s*"
    r"(?:[（(](?P<source>[^（）()\n]{2,120})[)）]|\[\^?\d{1,3}\]|[①-⑳¹²³⁴-⁹]+)?[。.]?",
    re.DOTALL,
)
_SOURCE = re.compile(r"《|〈|\d\s*[期页年]|[Pp]{1,2}\.\s*\d")
_QUOTED = re.compile(r"[“「『\"＂].*[”」』\"＂]", re.DOTALL)
_INNER_MARK = re.compile(r"[，。；：、！？…]|\[\.\.\.\]|\n")


class BoxKind(StrEnum):
    """What a text is taken for."""

    PLACE = "place"
    CITATION = "citation"
    QUOTATION = "quotation"
    QUERY = "query"


@dataclass(frozen=True, slots=True)
class CitedPlace:
    """What a citation says.

    Attributes:
        title: Title, with its subtitle.
        periodical: Name of the periodical.
        year: Year, or None.
        number: Number within the year.
        page: First page, or None.
        quoted: Words quoted before the citation; empty where there are none.
    """

    title: str
    periodical: str
    year: int | None
    number: int
    page: int | None
    quoted: str = ""


@dataclass(frozen=True, slots=True)
class BoxInput:
    """A text and what it is taken for.

    Attributes:
        kind: What it is.
        text: As typed, without surrounding space.
        place: For a key or a link.
        cited: For a citation.
    """

    kind: BoxKind
    text: str
    place: Place | None = None
    cited: CitedPlace | None = None


def recognise(text: str) -> BoxInput:
    """Tell what a text is."""
    text = text.strip()
    place = parse_place(text) if len(text) < 120 else None
    if place is not None:
        return BoxInput(BoxKind.PLACE, text, place=place)
    cited = read_citation(text)
    if cited is not None:
        return BoxInput(BoxKind.CITATION, text, cited=cited)
    kind = BoxKind.QUOTATION if _is_quotation(text) else BoxKind.QUERY
    return BoxInput(kind, text)


def read_citation(text: str) -> CitedPlace | None:
    """Read a citation, or a quotation followed by one, also in brackets; None where the text is neither."""
    if (bracketed := _BRACKETED.fullmatch(text.strip())) is not None:
        inner = read_citation(bracketed["cited"])
        if inner is not None and not inner.quoted:
            return replace(inner, quoted=bracketed["quoted"])
    tail = text[-LONGEST_CITATION:]
    for pattern in (_GBT, _FOOTNOTE):
        for match in pattern.finditer(tail):
            if len(tail) - match.end() > 12:  # a citation in the middle of a text is part of that text
                continue
            before = text[: len(text) - len(tail) + match.start()].strip(" \n\t\u3000—-（(")
            return CitedPlace(
                title=match["title"].strip().replace("〈", "《").replace("〉", "》"),
                periodical=match["periodical"].strip(),
                year=int(match["year"]) if match["year"] else None,
                number=int(match["number"]),
                page=int(match["page"]) if match["page"] else None,
                quoted=before if len(fold_text(before)) > 3 else "",
            )
    return None


def quoted_words(text: str) -> str:
    """Take off what names the source behind words in quotation marks: a citation, a footnote's number."""
    text = text.strip()
    cited = read_citation(text)
    if cited is not None and cited.quoted:
        return cited.quoted
    sourced = _SOURCED.fullmatch(text)
    if sourced is None or (sourced["source"] and not _SOURCE.search(sourced["source"])):
        return text
    return sourced["quoted"]


def _is_quotation(text: str) -> bool:
    if len(text) > 400:
        return True
    length = len(fold_text(text))
    if "\n" in text and length >= QUOTATION:
        return True
    node = parse(text).node
    if not isinstance(node, Word) or node.wild:
        return False
    if _QUOTED.fullmatch(text):
        return length >= MARKED_QUOTATION and text[0] not in '"＂'
    return length >= QUOTATION and _INNER_MARK.search(text[:-1]) is not None
