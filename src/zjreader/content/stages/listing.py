"""Read single lines of contents pages.

Owns: the forms an entry can have (``40 title/author``, ``- 40 title/author``, ``title …… 40``, ``P40 title``),
the marks of column lines, and the split of title, subtitle and authors. The order of lines is ``contents``'
business.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.content.names import is_corporate, parse_authors, parse_byline, parse_names, strip_posts
from zjreader.content.shape import HAN

if TYPE_CHECKING:
    from zjreader.content.lexicon import Lexicon

_FIRST = re.compile(
    r"^(?:[-–—•·*○]\s*)?(?P<p>[PpＰ]\s*)?(?P<n>\d{1,3})"
    r"(?:\s*[.、．:：|｜/／]\s*|[\s　]+|(?=[^\d\s年月日个.%％,，、：:～~＋+×x-]))"
    r"(?P<rest>[^\d\s].*|\d{2,4}[年\D].*)$"
)
_LAST = re.compile(
    r"^(?P<rest>.*?\S)"
    r"(?:(?:[\s　]*[.…·•．‥⋯_]){2,}[\s　]*|[\s　]*…+[\s　]*|[\s　]+|[\s　]*[（(]|[\s　]*[/／][\s　]*)"
    r"(?P<p>[PpＰ])?(?P<n>\d{1,3})[）)]?$"
)
_COLUMN_MARK = re.compile(r"^(?:>{1,3}|＞+|》+|»+|[■□●◆▲▶►▷▸◎★☆※◇○♦▌┃│|｜#·•]+|[【\[〔](?=.*[】\]〕]$))[\s　]*")
DASH = re.compile(r"^(?:[—―─–-]{2,}|－{2,}|—|――)[\s　]*")
_INNER_DASH = re.compile(r"[\s　]*(?:——|―{2}|─{2}|－{2}|--+)[\s　]*")


@dataclass(frozen=True, slots=True)
class Listing:
    """A line of the contents that carries a page number.

    Attributes:
        page: The number.
        rest: The line without number and leaders.
        first: Whether the number opens the line.
        lettered: Whether a P stands before the number.
    """

    page: int
    rest: str
    first: bool
    lettered: bool


def parse_listing(text: str) -> Listing | None:
    """Read a line as an entry with its page number; None where it has not that form."""
    if len(text) > 90 or text.endswith(("。", "，", ",", "；")):
        return None
    match = _FIRST.match(text)
    first = match is not None
    match = match or _LAST.match(text)
    if match is None or not re.search(rf"[{HAN}A-Za-z]", match["rest"]) or not 0 < int(match["n"]) < 999:
        return None
    if not first and re.search(r"[\d.]$", match["rest"]):
        return None
    return Listing(int(match["n"]), match["rest"].strip(" 　.…·"), first, bool(match["p"]))


def column_name(text: str) -> tuple[str, bool]:
    """Give a line without the marks of a column, and whether it had any."""
    name = _COLUMN_MARK.sub("", text)
    marked = name != text
    if marked:
        name = re.sub(r"[】\]〕■●◆<＜《\s　|｜·•]+$", "", name)
    return name.strip("— 　"), marked


def split_authors(
    text: str, lexicon: Lexicon, *, bare: bool = True, narrow: bool = False
) -> tuple[str, tuple[str, ...], bool]:
    """Split an entry into title and authors (after a slash, or after a wide gap); and whether 等 followed."""
    cut = max(text.rfind("/"), text.rfind("／"))
    if cut >= 0 and len(text) - cut <= 60:
        title, tail = text[:cut].rstrip(), text[cut + 1 :].strip()
        tail = re.sub(r"^(?:文|图|撰文)[:：/／]", "", tail)
        title = re.sub(r"[\s　]*(?:文|图)$", "", title) if title.endswith(("　文", " 文")) else title
        if tail and len(tail) <= 50:
            return (title, *parse_authors(tail, lexicon))
    if bare:
        return _split_bare(text, lexicon, narrow=narrow)
    return text, (), False


def _split_bare(text: str, lexicon: Lexicon, *, narrow: bool) -> tuple[str, tuple[str, ...], bool]:
    """Split off names that only a gap parts from the title; a single space will do where ``narrow`` says so."""
    best: tuple[str, tuple[str, ...], bool] = (text, (), False)
    for match in reversed(list(re.finditer(r"[\s　|｜]+", text))):
        before = text[: match.start()]
        if len(before) < 4:
            break
        tail, post, more = strip_posts(text[match.end() :], lexicon)
        names = (tail,) if is_corporate(tail, lexicon) else parse_names(tail, lexicon)
        if not names:
            if len(re.split(r"\s", tail)[0]) > 1 and not post:
                break
            continue  # a lone character belongs to a name that the layout spaced out
        if narrow or post or is_corporate(tail, lexicon) or re.match(r"[\s　]{2,}|　|[|｜]", match[0]):
            best = before.rstrip("|｜ 　"), names, more
    return best


def split_subtitle(title: str) -> tuple[str, str | None]:
    """Split a title at a double dash; the subtitle is None where there is none."""
    match = _INNER_DASH.search(title)
    if match is None or match.start() < 3 or len(title) - match.end() < 3:
        return title, None
    return title[: match.start()], title[match.end() :]


def author_line(text: str, lexicon: Lexicon) -> tuple[tuple[str, ...], bool] | None:
    """Read a line that holds nothing but authors; None where it holds anything else."""
    if text.startswith(("/", "／")):
        return parse_authors(text[1:], lexicon)
    byline = parse_byline(text, lexicon)
    if byline is not None:
        return byline.names, byline.more
    tail, post, more = strip_posts(text, lexicon)
    names = parse_names(tail, lexicon)
    return (names, more) if names and (post or len(names) > 1 or len(tail) <= 4) else None
