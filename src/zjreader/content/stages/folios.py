"""Leave out the lines that only say on which page of which issue they stand.

Owns: folios, which hold the periodical's name, the issue and a page number, any two of them or the issue alone,
now and then with the column's name. Each tells itself; what is known only by coming back is ``running_heads``'
business. Runs before the contents are read, whose entries folios resemble.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.content.shape import HAN, fold

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Tools
    from zjreader.content.lexicon import Lexicon

LONGEST = 40
PASSAGE = 40
"""Characters from which a line is running text; the name alone says nothing on a cover before it."""
_GAP = r"[\s|｜│┃·•・/／—–\-_:：]"
_PAGE = re.compile(
    rf"^{_GAP}*(?:第\s*|p\.?\s*)?(?P<a>\d{{1,3}})\s*(?:页|版)?(?={_GAP})(?!\s*[年月日期])"
    rf"|(?<={_GAP})(?:第\s*|p\.?\s*)?(?P<b>\d{{1,3}})\s*(?:页|版)?{_GAP}*$",
    re.IGNORECASE,
)
_GLUED_PAGE = re.compile(
    r"(?:第|p\.?)?(?<!\d)\d{1,3}(?!\d)(?:页|版)?$|^(?:第|p\.?)?(?<!\d)\d{1,3}(?!\d)(?:页|版)?"
)
_DAY = re.compile(r"(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?|总第?\d{1,5}期|第\d{1,3}期|(?:19|20)\d{2}")
_LATIN = re.compile(r"[a-z][a-z&'’.]*")
_HAN = re.compile(rf"[{HAN}]+")
_CAPITALS = re.compile(r"(?<![A-Za-z])[A-Z]{3,}(?![A-Za-z])")
_BARS = " \u3000|｜│┃·•・/／—–-_:："
_MARKS = _BARS + "()（）[]【】《》"


@dataclass(frozen=True, slots=True)
class _Imprint:
    """What a folio of this issue may say, in folded letters."""

    name: str
    issue: re.Pattern[str]
    latin: frozenset[str]


def drop_folios(draft: Draft, tools: Tools) -> Draft:
    """Leave out the lines that are folios by what they say."""
    if draft.meta is None or not draft.meta.year:
        return draft
    imprint = _imprint(draft)
    told = next((p for p, line in enumerate(draft.lines) if len(line.text) > PASSAGE), len(draft.lines))
    reasons = {
        p: "running_head"
        for p in draft.kept(0, len(draft.lines))
        if len(draft.text(p)) <= LONGEST and _is_folio(draft.text(p), imprint, tools.lexicon, covered=p < told)
    }
    return draft.without(reasons)


def paged(text: str) -> tuple[str, int]:
    """Give a line without the page number it begins or ends with, and that number; 0 where it has none."""
    plain = unicodedata.normalize("NFKC", text)
    match = _PAGE.search(plain)
    if match is None:
        return plain, 0
    return (plain[: match.start()] + plain[match.end() :]).strip(_BARS), int(match["a"] or match["b"])


def _imprint(draft: Draft) -> _Imprint:
    """Tell what the issue's folios may say; Latin names are those that recur with other numbers."""
    assert draft.meta is not None
    year, number = draft.meta.year, draft.meta.number
    issue = re.compile(rf"{year}年?[./·\-—]?第?0?{number}(?!\d)期|{year}[./·]0?{number}(?!\d)期?")
    names: Counter[str] = Counter()
    for line in draft.lines:
        text = line.text
        if len(text) <= LONGEST and not _HAN.search(text):
            names.update({re.sub(r"[^a-z]+", "", text.lower())})
    latin = frozenset(n for n, times in names.items() if times > 1 and len(n) >= 4)
    return _Imprint(fold(draft.meta.periodical), issue, latin)


def _is_folio(text: str, imprint: _Imprint, lexicon: Lexicon, *, covered: bool) -> bool:
    """Tell whether a line says nothing but name, issue, page and column."""
    plain = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).lower()
    body, page = paged(text)
    if page and _names_column(body, lexicon):
        return True
    if not _HAN.search(plain):
        numbered = imprint.issue.fullmatch(plain.strip(_MARKS)) is not None and not covered
        return numbered or (re.sub(r"[^a-z]+", "", plain) in imprint.latin and (page > 0 or not covered))
    tight = plain.replace(" ", "")
    rest = imprint.issue.sub("", tight)
    issued = rest != tight
    named = len(imprint.name) >= 2 and imprint.name in rest
    rest = rest.replace(imprint.name, "", 1) if named else rest
    if not named and not issued:
        return False
    bare = _GLUED_PAGE.sub("", _LATIN.sub("", _DAY.sub("", rest)).strip(_MARKS))
    left = fold(lexicon.patterns["rhythms"].sub("", bare))
    if left:
        return named and page > 0 and _is_column(left, lexicon)
    return not covered or page > 0


def _is_column(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text is short and ends as columns' names do."""
    return 2 <= len(fold(text)) <= 8 and lexicon.ends("column_ends", text)


def _names_column(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text is a column's name and its English translation."""
    if not _CAPITALS.search(text):
        return False
    words = _HAN.findall(text)
    others = re.sub(rf"[{HAN}\s|｜·•・/／&'’—\-]+|[A-Z]+", "", text)
    return len(words) == 1 and not others and _is_column(words[0], lexicon)
