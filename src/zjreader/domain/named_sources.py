"""The source that a manuscript names for a quotation, and whether the quotation stands there.

Owns: reading a citation in brackets, a footnote or a line of its own into what can be compared; and what of it
does not agree with the article in which the words were found. A periodical that the library does not hold is not
judged, as the same words may stand there too; that it is not held is said. Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.domain.box import read_citation
from zjreader.domain.folding import fold_text
from zjreader.domain.page_words import page_range, pages_in_words
from zjreader.domain.quotations import Flag, FlagKind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from zjreader.domain.manuscripts import Manuscript
    from zjreader.domain.quotations import Quotation

LINE = 6
"""Folded characters of a title's beginning that may stand for the title."""
_RANGE = r"(?P<first>\d{1,4})(?:\s*(?:[-—–－~～至到]\s*)+第?\s*(?P<last>\d{1,4}))?"
_PAGES = re.compile(
    rf"(?<!共)(?<!\d){_RANGE}\s*页|[Pp]{{1,2}}\.?\s*{_RANGE.replace('first', 'f2').replace('last', 'l2')}"
    rf"|[)）]\s*[:：]\s*{_RANGE.replace('first', 'f3').replace('last', 'l3')}"
)
_NUMBER = re.compile(r"(?<!总)第\s*(?P<number>\d{1,4})\s*期|\d{4}\s*(?:[,，]\s*\d+\s*)?[(（](?P<n2>\d{1,4})[)）]")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_TITLE = re.compile(r"《([^》]{1,200})》(?P<issue>\s*[,，]?\s*(?:\d{4}|第\s*\d+\s*期))?")
_NEWS = re.compile(
    r"《(?P<paper>[^》]{0,40}报)》\s*[,，（(]?\s*(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
    r"|《(?P<p2>[^》]{1,40})》\s*[,，（(]?\s*(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日[^《》]{0,8}版"
    r"|(?P<title>[^.．\[]{1,200})\[N(?:/OL)?\]\s*[.．]\s*(?P<p3>[^,，.．]{1,60})[,，]\s*(?:19|20)\d{2}"
)
"""A newspaper: it has days and sheets, no numbers."""
_BEHIND = re.compile(
    r"[”」』\"＂]?[。，；,;.]?[”」』\"＂]?\s*"
    r"(?:[（(](?P<bracket>(?:[^（）()\n]|[（(][^（）()\n]*[)）]){2,300})[)）]|(?P<mark>\[\^?[\w-]{1,12}\]|[①-⑳]))"
)
_DEFINED = re.compile(r"\s*(?P<mark>\[\^?[\w-]{1,12}\]|[①-⑳])\s*[:：]?\s*(?P<text>\S.*)")
_ALONE = re.compile(r"[>\s]*(?:——|—|--)\s*(?P<text>\S.*)")
_LEAD = re.compile(r"^(?:转?引自|参?见|据|载|详见|[\[［]\d+[\]］])\s*[：:]?")
_NAMES = re.compile(r"[\u4e00-\u9fff·]{2,8}(?:\s*[,，、;；]\s*[\u4e00-\u9fff·]{1,8})*")


@dataclass(frozen=True, slots=True)
class NamedSource:
    """What a manuscript says of a source; what it does not say is None or empty.

    Attributes:
        titles: Titles named.
        authors: Who is named before the title, as written.
        periodical: Name of the periodical.
        year: Year.
        number: Number within the year.
        pages: First and last page.
    """

    titles: tuple[str, ...] = ()
    authors: str = ""
    periodical: str | None = None
    year: int | None = None
    number: int | None = None
    pages: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class PrintedSource:
    """What the library knows of an article.

    Attributes:
        titles: Its title, the same with its subtitle, and that of the feature it belongs to.
        authors: Its authors.
        periodical: Name of the periodical.
        year: Year.
        number: Number within the year.
        start_page: First page, or None where unknown.
        end_page: Last page, or None where unknown.
    """

    titles: tuple[str, ...]
    authors: tuple[str, ...]
    periodical: str
    year: int
    number: int
    start_page: int | None
    end_page: int | None


@dataclass(frozen=True, slots=True)
class HeldIssue:
    """An issue in the library; ``printed`` tells whether its text is at hand, not only our digest."""

    periodical: str
    year: int
    number: int
    printed: bool


def read_source(text: str) -> NamedSource | None:
    """Read what a text names as a source; None where it names neither issue, day nor page."""
    text = _LEAD.sub("", text.strip())
    cited = read_citation(text)
    number, year, pages, news = _NUMBER.search(text), _YEAR.search(text), _pages(text), _NEWS.search(text)
    if number is None and pages is None and news is None:
        return None
    found = list(_TITLE.finditer(text))
    periodical = next((m[1] for m in found if m["issue"]), None)
    titles = tuple(m[1] for m in found if m[1] != periodical)
    if cited is not None:
        titles, periodical = (cited.title,), cited.periodical
    elif news is not None:
        periodical = news["paper"] or news["p2"] or news["p3"].strip()
        titles = (news["title"].strip(),) if news["title"] else tuple(m[1] for m in found if m[1] != periodical)
    return NamedSource(
        titles,
        _authors(text, titles),
        periodical,
        int(year[0]) if year else None,
        int(number["number"] or number["n2"]) if number else None,
        pages,
    )


def source_of(manuscript: Manuscript, quotation: Quotation) -> NamedSource | None:
    """Read the source that a manuscript names behind a quotation: in brackets, in a note, or on the next line."""
    text = manuscript.paragraphs[quotation.paragraph]
    for note in manuscript.notes:
        if note.paragraph == quotation.paragraph and quotation.end <= note.at <= quotation.end + 3:
            return read_source(note.text)
    behind = _BEHIND.match(text, quotation.end)
    if behind is not None and behind["bracket"]:
        return read_source(behind["bracket"])
    if behind is not None:
        return next((read_source(words) for mark, words in _defined(manuscript) if mark == behind["mark"]), None)
    if len(text.rstrip('”」』"＂ 。')) > quotation.end:
        return None
    following = next((p for p in manuscript.paragraphs[quotation.paragraph + 1 :] if p.strip("> \t")), "")
    return read_source(alone["text"]) if (alone := _ALONE.fullmatch(following)) else None


def names_only_a_source(text: str) -> bool:
    """Tell whether a line is no quotation but the source under one."""
    alone = _ALONE.fullmatch(text)
    return alone is not None and read_source(alone["text"]) is not None


def source_flags(named: NamedSource, printed: PrintedSource, periodicals: Collection[str]) -> tuple[Flag, ...]:
    """List what a manuscript says wrongly of the source of words that stand in an article."""
    if named.periodical and fold_text(named.periodical) not in {fold_text(name) for name in periodicals}:
        return ()
    return tuple(_wrong(named, printed))


def unheld(named: NamedSource, held: Iterable[HeldIssue], *, found: bool) -> str:
    """Say that what a manuscript names is not in the library, so that silence is not taken for agreement.

    Args:
        named: The source.
        held: All issues of the library.
        found: Whether the words were found, wherever that was.

    Returns:
        A Chinese sentence; empty where the source is at hand, or names no periodical.
    """
    if named.periodical is None:
        return ""
    name = f"《{named.periodical}》"
    own = [issue for issue in held if fold_text(issue.periodical) == fold_text(named.periodical)]
    meant = [i for i in own if named.year in (None, i.year) and named.number in (None, i.number)]
    if any(issue.printed for issue in meant):
        return ""
    if own:
        year = f"{named.year}年" if named.year else ""
        name += year + (f"第{named.number}期" if named.number else "")
    if meant:
        return f"库中的{name}只有导读，无法核对原文。"
    return f"库中没有{name}，所注出处无法核对。" if found else f"库中没有{name}，无法核对。"


def _wrong(named: NamedSource, printed: PrintedSource) -> Iterator[Flag]:
    if named.titles and not any(_same_title(title, printed) for title in named.titles):
        yield Flag(FlagKind.TITLE, f"《{named.titles[0]}》", f"《{printed.titles[0]}》")
    written = fold_text(named.authors)
    if written and printed.authors and not any(fold_text(name) in written for name in printed.authors):
        yield Flag(FlagKind.AUTHOR, named.authors, "、".join(printed.authors))
    issue = (named.year or printed.year, named.number or printed.number)
    other = named.periodical is not None and fold_text(named.periodical) != fold_text(printed.periodical)
    if issue != (printed.year, printed.number) or other:
        here = _issue(named.periodical or printed.periodical, *issue)
        yield Flag(FlagKind.ISSUE, here, _issue(printed.periodical, printed.year, printed.number))
    if named.pages and printed.start_page is not None and not _within(named.pages, printed):
        actual = pages_in_words(page_range(printed.start_page, printed.end_page))
        yield Flag(FlagKind.PAGE, pages_in_words(page_range(*named.pages)), actual)


def _within(pages: tuple[int, int], printed: PrintedSource) -> bool:
    first, last = printed.start_page or 0, printed.end_page
    return first <= pages[0] and (last is None or pages[1] <= max(first, last))


def _same_title(title: str, printed: PrintedSource) -> bool:
    wanted = fold_text(title)
    for known in map(fold_text, printed.titles):
        if wanted == known or (len(wanted) >= LINE and known.startswith(wanted)):
            return True
    return False


def _issue(periodical: str, year: int, number: int) -> str:
    return f"《{periodical}》{year}年第{number}期"


def _pages(text: str) -> tuple[int, int] | None:
    found = _PAGES.search(text)
    if found is None:
        return None
    first = int(found["first"] or found["f2"] or found["f3"])
    last = found["last"] or found["l2"] or found["l3"]
    return first, max(first, int(last)) if last else first


def _authors(text: str, titles: tuple[str, ...]) -> str:
    """Give the names before the title or the year, where they are names and no more."""
    at = [text.find(mark) for mark in ("《", *titles[:1]) if mark in text]
    at += [m.start() for m in (_YEAR.search(text), re.search(r"第?\s*\d", text)) if m]
    before = text[: min(at, default=0)].strip(" \u3000：:.．,，、;；")
    before = re.sub(r"\s*[,，、]?\s*等(?:著|编)?$", "", before)
    return before if _NAMES.fullmatch(before) else ""


def _defined(manuscript: Manuscript) -> Iterator[tuple[str, str]]:
    """Give the notes that a text defines on lines of their own: mark and words."""
    for paragraph in manuscript.paragraphs:
        if (match := _DEFINED.fullmatch(paragraph)) is not None:
            yield match["mark"], match["text"]
