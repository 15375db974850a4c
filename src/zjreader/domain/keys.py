"""Keys of issues, articles and paragraphs, as people type and paste them.

Owns: ``jrzj/2025/23`` (issue), ``jrzj/2025/23/07`` (article), ``jrzj/2025/23/07.2`` (piece of a composite
feature), ``jrzj/2025/23/07.2#p12`` (paragraph; also ``#h3`` heading, ``#c1`` caption, ``#n1`` note, ``#a1``
printed abstract, ``#t1`` title, ``#s1`` subtitle, ``#k1`` kicker, ``#b1`` byline, ``#f1`` affiliation), and
``zjreader:`` links around them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

SCHEME = "zjreader:"
_KEY = re.compile(
    r"(?P<issue>[a-z][a-z0-9-]{0,40}/\d{1,4}/\d{1,5})"
    r"(?:/(?P<number>\d{2,3})(?:\.(?P<piece>\d{1,3}))?(?:#(?P<label>[a-z]\d{1,5}))?)?"
)
_LINK = re.compile(re.escape(SCHEME) + _KEY.pattern)


@dataclass(frozen=True, slots=True)
class Place:
    """A parsed key.

    Attributes:
        issue: ``PERIODICAL/YEAR/NUMBER``.
        article: The article's key, or None where the key names an issue only.
        label: The block's label inside the article (``p12``), or None.
    """

    issue: str
    article: str | None = None
    label: str | None = None

    def __str__(self) -> str:
        """Give the key again."""
        key = self.article or self.issue
        return f"{key}#{self.label}" if self.label else key

    @property
    def link(self) -> str:
        """Give the key as a link that the application opens."""
        return SCHEME + str(self)


def issue_key(periodical: str, year: int, number: int) -> str:
    """Build the key of an issue from its periodical's code, year and number."""
    return f"{periodical}/{year}/{number}"


def article_key(issue: str, number: int, piece: int | None = None) -> str:
    """Build the key of an article, or of a composite feature's piece (numbers from 1)."""
    key = f"{issue}/{number:02d}"
    return key if piece is None else f"{key}.{piece}"


def block_key(article: str, label: str) -> str:
    """Build the key of a block from its article's key and its label."""
    return f"{article}#{label}"


def parse_place(text: str) -> Place | None:
    """Read a key or a ``zjreader:`` link; None where the whole text is neither."""
    match = _KEY.fullmatch(text.strip().removeprefix(SCHEME))
    if match is None:
        return None
    issue = match["issue"]
    if match["number"] is None:
        return Place(issue)
    piece = int(match["piece"]) if match["piece"] else None
    return Place(issue, article_key(issue, int(match["number"]), piece), match["label"])


def places_in(text: str) -> tuple[Place, ...]:
    """List the places that ``zjreader:`` links in a text lead to, each once, in order."""
    found = (parse_place(match[0]) for match in _LINK.finditer(text))
    return tuple(dict.fromkeys(place for place in found if place is not None))


def issue_of(key: str) -> str:
    """Give the issue's key that an article's or block's key belongs to."""
    return "/".join(key.split("#")[0].split("/")[:3])
