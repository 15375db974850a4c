"""Read single lines of contents pages.

Owns: the forms a page number can have in an entry (``40 title``, ``P.40 title``, ``title …… 40``, ``title（40）``,
``第40页 title``, ``40-43 │ title``), leaders, the marks of column lines, and subtitles. Which reading of a line
holds, and the order of lines, is ``contents``' business; who signed is ``signing``'s.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from zjreader.content.shape import HAN, is_parenthesis

if TYPE_CHECKING:
    from collections.abc import Sequence

BARS = "|｜│┃┆┇┊┋∣▏▎▍‖丨"
MARKS = "■□●○◆◇◈▲△▶▷►▸▪▫★☆◎※♦▌▐█❖◼◾⬛·•"
LEADER = re.compile(
    r"(?:[\s　]*[.…·•．‥⋯_﹍・]){3,}[\s　]*|[\s　]*[—―]{3,}[\s　]*|[\s　]*[─━┄┅┈┉╌╍]{2,}[\s　]*"
    r"|[\s　]*-{4,}[\s　]*"
)
"""What leads the eye from a title to names or page; two dots or dashes are left to the titles."""

_NUMBER = (
    r"(?:[（(\[【〔〈<＜][\s　]*)?(?P<p>[PpＰ][Pp]?(?:[Aa][Gg][Ee])?[.．:：]?[\s　]*)?(?:第[\s　]*)?"
    r"(?P<n>\d{1,3})(?:[\s　]*[-–—~～－至][\s　]*\d{1,3}(?!\d))?[\s　]*页?(?:[\s　]*[）)\]】〕〉>＞])?"
)
_FIRST = re.compile(
    rf"^(?:[-–—{MARKS}{BARS}/／][\s　]*)?{_NUMBER}"
    rf"(?:[\s　]*(?:[.、．:：/／·•{BARS}]|[—–-](?!\d))[\s　]*|[\s　]+|(?<=[页）)\]】〕〉>＞])|"
    r"(?=[^\d\s年月日个.%％,，、：:～~＋+×x-]))"
    r"(?P<rest>[^\d\s].*|(?<![.．:：·•—–-])\d{1,4}[^\d\s.．、].*)$"
)
_LAST = re.compile(
    r"^(?P<rest>.*?\S)"
    r"(?:(?:[\s　]*[.…·•．‥⋯_]){2,}[\s　]*|[\s　]*…+[\s　]*|[\s　]*[—―─━┄┅┈┉╌╍-]+[\s　]*|[\s　]+"
    rf"|(?=[（(\[【〔〈<＜第])|[\s　]*[/／{BARS}：:][\s　]*|(?<=[{HAN}”》）？！])(?=[PpＰ]))"
    rf"{_NUMBER}$"
)
_BARE = re.compile(rf"^[-–—{MARKS}{BARS}/／\s　]*{_NUMBER}[-–—{MARKS}{BARS}/／\s　]*$")
_COLUMN_MARK = re.compile(
    rf"^(?:>{{1,3}}|/{{2,}}|／{{2,}}|＞+|》+|»+|[#{BARS}{MARKS}\u2500-\u257f]+|〇(?![{HAN}]?[一二三四五六七八九十])"
    r"|[【\[〔〖「『](?=[^】\]〕〗」』]*[】\]〕〗」』]$))[\s　]*"
)
_FRAMED = re.compile(r"^(?P<m>[-—―─~～=/／])(?P=m)*[\s　]*(?P<name>[^\s—―].*?)[\s　]*(?P=m)+$")
_GLOSS = re.compile(
    rf"^(?P<name>[^A-Za-z]*[{HAN}][^A-Za-z]*?)[\s　]*[/／{BARS}·•]?[\s　]*[A-Z][A-Za-z'’&.\-\s]{{2,}}$"
)
_CAPITAL = re.compile("[A-Z]")
DASH = re.compile(r"^(?:[—―─–-]{2,}|－{2,}|—|――)[\s　]*")
_INNER_DASH = re.compile(r"[\s　]*(?:——|―{2}|─{2}|－{2}|--+)[\s　]*")
_OUTER = f" 　{BARS}{MARKS}…．.‥⋯_﹍・┄┅┈┉"
_DOCUMENT = re.compile(rf"[\s　]*[（(]?[{HAN}]{{2,10}}[〔\[（(【]\d{{4}}[〕\]）)】]第?\d{{1,4}}号[）)]?$")
"""An official paper's number behind its title."""
_ORDINAL = re.compile(r"^(\d{1,3})[\s　]*[.、．)）][\s　]*")
FIRST, LAST = "first", "last"


@dataclass(frozen=True, slots=True)
class Listing:
    """A line of the contents that carries a page number.

    Attributes:
        page: The number.
        rest: The line without number, leaders and marks.
        first: Whether the number opens the line.
        lettered: Whether a P stands before the number.
        bare: Position of the number where it has a line of its own, or None.
    """

    page: int
    rest: str
    first: bool
    lettered: bool
    bare: int | None = None


def readings(text: str) -> tuple[Listing, ...]:
    """Read a line as an entry with the page before or behind, or in both ways; empty where it has neither form."""
    if len(text) > 120 or text.endswith(("。", "，", ",", "；")) or is_parenthesis(text):
        return ()
    plain = "".join(unicodedata.normalize("NFKC", c) if "０" <= c <= "９" else c for c in text)
    told = []
    for pattern, first in ((_FIRST, True), (_LAST, False)):
        match = pattern.match(plain)
        if match is None or not re.search(rf"[{HAN}A-Za-z]", match["rest"]) or not 0 < int(match["n"]) < 999:
            continue
        if not first and re.search(r"[\d.]$", match["rest"]):
            continue
        told.append(Listing(int(match["n"]), _stripped(text[slice(*match.span("rest"))]), first, bool(match["p"])))
    return tuple(told)


def parse_listing(text: str, *, last: bool = False) -> Listing | None:
    """Read a line as an entry, with the page behind where ``last`` prefers it; None where it has not that form."""
    told = readings(text)
    return next((x for x in told if x.first != last), told[0] if told else None)


def bare_page(text: str) -> int | None:
    """Read a line that holds nothing but a page; None where it holds anything else."""
    match = _BARE.match(unicodedata.normalize("NFKC", text)) if len(text) <= 16 else None
    return int(match["n"]) if match and int(match["n"]) else None


def pages_come_last(told: Sequence[tuple[Listing, ...]]) -> bool:
    """Tell from all readings of a contents' lines whether the pages stand behind the titles."""
    single = [x[0].first for x in told if len(x) == 1]
    double = [x[0].page for x in told if len(x) > 1]
    if len(double) > len(single) and all(b - a == 1 for a, b in pairwise(double)):
        return True  # what stands first only counts the entries
    return 2 * sum(single) < len(single)


def counted(rests: Sequence[str]) -> bool:
    """Tell whether titles open with running numbers (``1. title …… 5``)."""
    numbers = [int(m[1]) for r in rests if (m := _ORDINAL.match(r))]
    return len(numbers) * 2 > len(rests) and all(b > a for a, b in pairwise(numbers))


def uncounted(rest: str) -> str:
    """Give a title without its running number."""
    return _ORDINAL.sub("", rest)


def _stripped(rest: str) -> str:
    """Take marks, bars and leaders off both ends of an entry; an ellipsis ends a title, a leader does not."""
    rest = rest.strip(" 　")
    leader = LEADER.match(rest)
    rest = rest[leader.end() :] or rest if leader and not DASH.match(rest) else rest
    rest = re.sub(rf"^[{BARS}{MARKS}\s　]+", "", rest) or rest
    ellipsis = re.search(r"[^…]……$", rest)
    return rest if ellipsis else _DOCUMENT.sub("", rest.rstrip(_OUTER))


def column_name(text: str) -> tuple[str, bool]:
    """Give a line without the marks of a column and its English name, and whether it had any marks."""
    framed = _FRAMED.match(text)
    name = framed["name"] if framed else _COLUMN_MARK.sub("", text)
    marked = name != text
    if marked:
        name = re.sub(r"[】\]〕〗」』■□●○◆◇<＜《\s　|｜│·•]+$", "", name)
    gloss = _GLOSS.match(name) if _CAPITAL.search(name) else None
    name = gloss["name"] if gloss else name
    return name.strip("— 　"), marked


def split_subtitle(title: str) -> tuple[str, str | None]:
    """Split a title at a double dash; the subtitle is None where there is none."""
    match = _INNER_DASH.search(title)
    if match is None or match.start() < 3 or len(title) - match.end() < 3:
        return title, None
    return title[: match.start()], title[match.end() :]
