"""Read which issue of which periodical the text is.

Owns: name, year, number, running number, ISSN, date, and the issue's key. A text that is no periodical gets a
key made of its name and a digest of its content, so that it can collide with nothing.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING
from unicodedata import normalize

from pypinyin import Style, lazy_pinyin

from zjreader.content.shape import HAN, fold
from zjreader.domain.keys import issue_key
from zjreader.domain.library import IssueMeta

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.content.draft import Draft, Tools

_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_SEASONS = "春夏秋冬"
_ISSUE = re.compile(
    r"(?P<y>(?:19|20)\d{2}|[一二][〇零○九][〇零○一二三四五六七八九]{2})[ 　]*年?[ 　]*[·.，,/]?[ 　]*第?[ 　]*"
    r"(?:第?\d{1,3}[卷辑][ 　]*第[ 　]*)?"
    r"(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3}|[春夏秋冬])[ 　]*"
    r"(?:[-–—~～/／、至]\d{1,2})?[ 　]*(?:期|辑|月[号刊]|(?<=[春夏秋冬])季?[号刊卷])"
)
_REVERSE = re.compile(r"第[ 　]*(?P<n>\d{1,3})[ 　]*期[ 　（(,，]*(?P<y>(?:19|20)\d{2})[ 　]*年")
_NUMBER = re.compile(r"第[ 　]*(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})[ 　]*期(?!\w)")
_YEAR = re.compile(r"((?:19|20)\d{2})[ 　]*(?:年|[./·-][ 　]*\d{1,2}(?!\d)|$)")
_TOTAL = re.compile(r"总[ 　]*(?:第[ 　]*)?(\d{1,5})[ 　]*期|总期[ 　]*第?[ 　]*(\d{1,5})")
_ISSN = re.compile(r"(?:ISSN|刊号)[ 　:：]*(\d{4}[-－—]\d{3}[\dXx])")
_DATE = re.compile(
    r"((?:19|20)\d{2})[ 　]*年[ 　]*(\d{1,2})[ 　]*月[ 　]*(\d{1,2})[ 　]*日[ 　]*(?:出版|发行|出刊)"
)
_DATE_AFTER = re.compile(
    r"(?:出版日期|出刊日期|发行日期)[ 　:：]*((?:19|20)\d{2})[ 　]*[年./-]"
    r"[ 　]*(\d{1,2})[ 　]*[月./-][ 　]*(\d{1,2})"
)
_PUBLISHER = re.compile(rf"(?:主办|主办单位|编辑出版|出版)(?:单位)?[ 　:：]+([{HAN}]{{4,30}})")
_NO_NAME = re.compile(r"^(?:半月|月|周|旬|双月|季)刊$|主[管办]|期$|目录|专号|特刊|增刊")
USUAL = 8
"""Characters that the names of periodicals have at most, but for bulletins."""
_FILE = re.compile(r"(?P<code>[A-Za-z]{2,12})[-_ ]?(?P<y>(?:19|20)\d{2})[-_. ]?(?P<n>\d{1,3})$")


BESIDE = 3
"""Lines before and behind the number among which the year may stand by itself."""


@dataclass(frozen=True, slots=True)
class _Told:
    """Where year and number stand: a line, where they begin in it, and what they say."""

    position: int
    line: str
    start: int
    year: str
    number: str


def read_metadata(draft: Draft, _tools: Tools) -> Draft:
    """Read the bibliographic facts; what is not told stays unknown and is warned of."""
    short = [(p, normalize("NFKC", line.text)) for p, line in enumerate(draft.lines) if len(line.text) <= 60]
    told = next((_Told(p, t, m.start(), m["y"], m["n"]) for p, t in short if (m := _issue(t))), None)
    told = told or _apart(short)
    stem = PurePath(draft.names[0]).stem if draft.names else ""
    filed = _FILE.search(stem)
    year = _number(told.year) if told else int(filed["y"]) if filed else 0
    number = _number(told.number) if told else int(filed["n"]) if filed else 0
    name = _periodical(draft, told) if told else ""
    warnings = list(draft.warnings)
    if told and not name:
        warnings.append("文中没有读到刊名，用文件名代替。")
    if not year:
        return _essay(draft, stem, warnings)
    code = initials(name) if name else (filed["code"].lower() if filed else initials(stem))
    texts = [t for _p, t in short]
    meta = IssueMeta(
        key=issue_key(code, year, number),
        periodical=name or stem,
        year=year,
        number=number,
        total_number=_first_number(_TOTAL, texts),
        issn=_first(_ISSN, texts),
        date=_date(texts),
        publisher=_first(_PUBLISHER, texts),
    )
    return replace(draft, meta=meta, warnings=tuple(warnings))


def initials(name: str) -> str:
    """Give the first letters of a name's pinyin (今日浙江 gives jrzj), letters and figures only."""
    letters = "".join(lazy_pinyin(name, style=Style.FIRST_LETTER)).lower()
    letters = re.sub(r"[^a-z0-9]+", "", letters)[:24]
    return letters if letters[:1].isalpha() else f"x{letters}"


def _number(text: str) -> int:
    """Read Arabic or Chinese digits, tens included, or a season."""
    if text.isdigit():
        return int(text)
    if text in _SEASONS:
        return _SEASONS.index(text) + 1
    tens, ten, ones = text.partition("十")
    if not ten:
        return int(text.translate(_DIGITS))
    return 10 * int(tens.translate(_DIGITS) or 1) + int(ones.translate(_DIGITS) or 0)


def _issue(text: str) -> re.Match[str] | None:
    """Find year and number in a line."""
    return _ISSUE.search(text) or _REVERSE.search(text)


def _apart(short: Sequence[tuple[int, str]]) -> _Told | None:
    """Find a number with a line of its own (第9期), and the year on a line beside it (2021.9)."""
    for index, (position, text) in enumerate(short):
        number = _NUMBER.match(text)
        if number is None:
            continue
        beside = [t for p, t in short[max(0, index - BESIDE) : index + BESIDE + 1] if abs(p - position) <= BESIDE]
        year = next((m for t in beside if (m := _YEAR.match(t))), None)
        if year is not None:
            return _Told(position, text, 0, year[1], number["n"])
    return None


def _periodical(draft: Draft, told: _Told) -> str:
    """Find the periodical's name in the line that tells the number, or in the short lines around it."""
    position, line = told.position, told.line
    marked = re.search(rf"《([{HAN}A-Za-z·]{{2,20}})》", line)
    if marked:
        return marked[1]
    before = re.sub(r"[\s　|｜·]+", "", line[: told.start])
    if re.fullmatch(rf"[{HAN}]{{2,12}}", before):
        return before
    near = [n for distance in (1, 2, 3, 4) for n in (position - distance, position + distance)]
    texts = [re.sub(r"[《》\s　]", "", draft.text(n)) for n in near if 0 <= n < len(draft.lines)]
    names = [t for t in texts if re.fullmatch(rf"[{HAN}]{{2,12}}", t) and not _NO_NAME.search(t)]
    usual = [t for t in names if len(t) <= USUAL]
    paged = next((t for t in names if _is_folio(draft, t)), None)
    if paged:
        return paged
    # A long name is believed where it stands in other lines, too, as it does in running heads.
    known = [t for t in names[:1] if len(t) > USUAL and _recurs(draft, t)]
    return next(iter([*known, *usual]), "")


def _is_folio(draft: Draft, name: str) -> bool:
    """Tell whether a name stands on lines that hold nothing else than a number."""
    lines = (line.text for line in draft.lines if len(line.text) <= 40 and name in line.text)
    return (
        sum(
            re.fullmatch(r"[\s|｜·•\d年第总期月.]*\d[\s|｜·•\d年第总期月.]*", t.replace(name, "", 1)) is not None
            for t in lines
        )
        > 1
    )


def _recurs(draft: Draft, name: str) -> bool:
    """Tell whether several short lines hold a name and more."""
    return sum(name in line.text and len(name) < len(line.text) <= 40 for line in draft.lines) > 1


def _essay(draft: Draft, stem: str, warnings: list[str]) -> Draft:
    """Give a text that is no periodical an issue of its own."""
    content = fold("".join(line.text for line in draft.lines))
    digest = hashlib.sha256(content.encode()).hexdigest()[:8]
    title = stem or "无题"
    warnings.append("文中没有读到刊名和期号，按单篇文章收入，自成一期。")
    meta = IssueMeta(issue_key(f"{initials(title)[:20]}-{digest}", 0, 0), title, 0, 0)
    return replace(draft, meta=meta, warnings=tuple(warnings))


def _first(pattern: re.Pattern[str], texts: list[str]) -> str | None:
    return next((m[1] for t in texts if (m := pattern.search(t))), None)


def _first_number(pattern: re.Pattern[str], texts: list[str]) -> int | None:
    match = next((m for t in texts if (m := pattern.search(t))), None)
    return int(next(g for g in match.groups() if g)) if match else None


def _date(texts: list[str]) -> str | None:
    match = next((m for t in texts if (m := _DATE.search(t) or _DATE_AFTER.search(t))), None)
    if match is None:
        return None
    return f"{int(match[1]):04d}-{int(match[2]):02d}-{int(match[3]):02d}"
