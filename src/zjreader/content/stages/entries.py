"""Put the entries of the contents together from their lines.

Owns: which unnumbered line is a column, the rest of a title, a subtitle or an author, and to which entry it
belongs. Where pages stand first, an entry goes on below its page; where they stand last, it begins above it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zjreader.content.credits import author_line, read_credits
from zjreader.content.draft import Draft, Entry, Tools
from zjreader.content.shape import HAN, fold
from zjreader.content.stages.listing import BARS, DASH, MARKS, Listing, column_name, split_subtitle
from zjreader.content.stages.signing import Signed, Signing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zjreader.content.lexicon import Lexicon
    from zjreader.content.stages.echoes import Echoes

COLUMN = 24
"""Characters up to which an unnumbered line may name a column."""
SHORT = 8
"""Letters up to which a line above a title is taken for its column rather than for its first half."""
_OPEN = re.compile(r"(?:[：:、，,]|——|[（(“「『《])$")
_BRACKETED = re.compile(r"^[【\[〔〖『](?P<name>[^】\]〕〗』]{2,12})[】\]〕〗』][\s　·:：]*(?P<rest>.+)$")
_PREFIXED = re.compile(
    rf"^(?P<name>[{HAN}]{{2,10}}(?:·[{HAN}]{{2,8}})?)[\s　]*"
    rf"(?P<sign>[:：/／·•{BARS}]|[\s　])[\s　]*(?P<rest>.{{3,}})$"
)


@dataclass(slots=True)
class _Entry:
    """An entry while its lines are being read."""

    page: int
    column: str | None
    title: list[str] = field(default_factory=list)
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    more: bool = False
    positions: list[int] = field(default_factory=list)

    def sign(self, names: tuple[str, ...], more: bool) -> None:
        """Take authors, where there are any."""
        if names:
            self.authors, self.more = names, more

    def done(self, echoes: Echoes, lexicon: Lexicon) -> Entry:
        """Give the finished entry."""
        title = (" " if echoes.spaced("".join(self.title)) else "").join(self.title)
        column, title = part_column(title, echoes, lexicon)
        subtitle = self.subtitle
        if subtitle is None and not echoes.line(title):
            title, subtitle = split_subtitle(title)
        # In brackets under a column stands what is printed above the title.
        told = self.column if self.column and _BRACKETED.match("".join(self.title)) else column or self.column
        return Entry(self.page, title, subtitle, self.authors, self.more, told, tuple(sorted(self.positions)))


def part_column(title: str, echoes: Echoes, lexicon: Lexicon) -> tuple[str | None, str]:
    """Part a column from the title that it opens (``【column】title``), as the body prints it."""
    if echoes.line(title):
        return None, title
    match = _BRACKETED.match(title)
    if match:
        return match["name"], match["rest"]
    match = _PREFIXED.match(title)
    known = match is not None and match["sign"].isspace() and match["name"] in lexicon.lists["column_ends"]
    if match is None or not (known or echoes.has(match["rest"])):
        return None, title
    named = lexicon.ends("column_ends", match["name"]) or match["sign"] in BARS
    if named or not (match["sign"].isspace() or echoes.lines(title)):
        return match["name"], match["rest"]
    return None, title


class Reader:
    """Goes through the lines of the contents and puts entries together."""

    def __init__(
        self, draft: Draft, tools: Tools, listings: Mapping[int, Listing], signing: Signing, echoes: Echoes
    ) -> None:
        self._draft = draft
        self._lexicon = tools.lexicon
        self._listings = listings
        self._signing = signing
        self._echoes = echoes
        lettered = sum(x.lettered for x in listings.values())
        self._lettered = len(listings) - lettered < 0.3 * lettered  # else the P marks columns and teasers
        self._last = 2 * sum(x.first for x in listings.values()) <= len(listings)
        apart = sum(author_line(x.rest, self._lexicon) is not None for x in listings.values())
        self._apart = 2 * apart >= len(listings)
        self._bullet = _bullet([draft.text(p) for p in listings])
        self._column: str | None = None
        self._entries: list[_Entry] = []

    def read(self, positions: Sequence[int]) -> tuple[Entry, ...]:
        """Read all lines; entries come out in the order of their pages."""
        between: list[int] = []
        for position in positions:
            listing = self._listings.get(position)
            if listing is None:
                between.append(position)
                continue
            mine = self._above(between, listing) if self._last else []
            self._between(between[: len(between) - len(mine)], position)
            self._listing(position, listing, mine)
            between = []
        self._between(between, None)
        entries = [e.done(self._echoes, self._lexicon) for e in self._entries]
        return tuple(sorted((e for e in entries if fold(e.title)), key=lambda e: e.page))

    def _text(self, position: int) -> str:
        """Give a line without the mark that every entry opens with."""
        text = self._draft.text(position)
        return text[1:].strip(" 　") if self._bullet and text.startswith(self._bullet) else text

    def _above(self, between: Sequence[int], listing: Listing) -> list[int]:
        """List the lines above a page that begin its entry: title lines, and a subtitle under them."""
        title = "" if self._names_only(listing) else self._signing.split(listing.rest).title
        mine: list[int] = []
        for position in reversed(between):
            text = self._text(position)
            if DASH.match(text) and not title:
                mine.insert(0, position)
            elif not title or DASH.match(title) or self._joins(text, title):
                if self._is_marked(position) or author_line(text, self._lexicon):
                    break
                mine.insert(0, position)
                title = text + ("" if DASH.match(title) else title)
            else:
                break
        return [] if mine and DASH.match(self._text(mine[0])) else mine

    def _names_only(self, listing: Listing) -> bool:
        """Tell whether the line with the page tells authors, and the title stands above."""
        if author_line(listing.rest, self._lexicon) is None:
            return False
        return self._apart or not self._signing.split(listing.rest).names

    def _is_marked(self, position: int) -> bool:
        """Tell whether a line has the marks of a column."""
        return column_name(self._text(position))[1]

    def _joins(self, text: str, title: str) -> bool:
        """Tell whether a line is the first half of a title rather than the column above it."""
        name, marked = column_name(text)
        if marked or author_line(text, self._lexicon):
            return False
        whole, alone = self._echoes.has(text + title), self._echoes.has(title)
        if _OPEN.search(text) or (whole and not alone):
            return True
        size = len(fold(name))
        if (size <= 10 and self._lexicon.ends("column_ends", name)) or (alone and not whole):
            return False
        return size > (SHORT if whole else 12) and not self._echoes.recurs(text)

    def _listing(self, position: int, listing: Listing, above: list[int]) -> None:
        """Read a line with a page number: an entry, a teaser of one, or a column with its page."""
        told = read_credits(listing.rest, self._lexicon) if above and self._names_only(listing) else None
        signed = Signed("", told.names, told.more) if told else self._signing.split(listing.rest)
        title = signed.title
        if not signed.names and not above and self._is_teaser(listing, title):
            return
        if not signed.names and not above and self._is_column(position, listing):
            self._column = column_name(listing.rest)[0]
            return
        places = [*above, position, *([] if listing.bare is None else [listing.bare])]
        entry = _Entry(listing.page, self._column, positions=places)
        entry.sign(signed.names, signed.more)
        for text in filter(None, (*(self._text(p) for p in above), title)):
            if DASH.match(text) and entry.title:
                entry.subtitle = (entry.subtitle or "") + DASH.sub("", text)
            elif entry.subtitle is None:
                entry.title.append(text)
            else:
                entry.subtitle += text
        self._entries.append(entry)

    def _is_teaser(self, listing: Listing, title: str) -> bool:
        """Tell whether an entry is there already: repeated under a picture, or in English."""
        same = [e for e in self._entries if e.page == listing.page]
        english = re.search(rf"[{HAN}]", title) is None
        return any(english or fold("".join(e.title)) == fold(title) for e in same)

    def _is_column(self, position: int, listing: Listing) -> bool:
        """Tell whether a page stands behind a column rather than an article."""
        others = [x for p, x in self._listings.items() if p > position]
        following = others[0].page if others else None
        if listing.lettered and not self._lettered:
            if any(e.page == listing.page for e in self._entries):
                return True
            return listing.page in [x.page for x in others if not x.lettered] or not others
        name = column_name(listing.rest)[0]
        named = len(name) <= 10 and self._lexicon.ends("column_ends", name)
        return named and following == listing.page and not self._last

    def _between(self, positions: Sequence[int], ahead: int | None) -> None:
        """Read the lines between two entries: what ends the upper one, then columns."""
        for index, position in enumerate(positions):
            following = positions[index + 1] if index + 1 < len(positions) else ahead
            self._other(position, following)

    def _other(self, position: int, following: int | None) -> None:
        """Read a line without a page number: subtitle, authors, column, or the rest of a title."""
        text = self._text(position)
        entry = self._entries[-1] if self._entries else None
        name, marked = column_name(text)
        if entry and DASH.match(text) and not marked:
            signed = self._signing.split(DASH.sub("", text))
            entry.subtitle = (entry.subtitle or "") + signed.title
            entry.sign(signed.names, signed.more)
            entry.positions.append(position)
            return
        if entry and not entry.authors and self._is_author(entry, text):
            told = read_credits(text, self._lexicon)
            entry.sign(told.names, told.more)
            entry.positions.append(position)
        elif marked:
            self._column = name
        elif len(text) <= 50 and "。" not in text and re.search(rf"[{HAN}]", text):
            self._plain(entry, position, following)

    def _is_author(self, entry: _Entry, text: str) -> bool:
        """Tell whether a line names the authors of the entry above it."""
        if author_line(text, self._lexicon):
            return not column_name(text)[1] or len(read_credits(text, self._lexicon).names) > 0
        short = re.fullmatch(rf"[{HAN}·]{{2,4}}", text) is not None
        return short and self._echoes.under("".join(entry.title), text)

    def _plain(self, entry: _Entry | None, position: int, following: int | None) -> None:
        """Read an unmarked line: the rest of a title, its second half with authors, or a column."""
        text = self._text(position)
        signed = self._signing.split(text)
        if entry and not entry.authors and self._goes_on(entry, text, signed.names, following):
            if entry.subtitle is None:
                entry.title.append(signed.title)
            else:
                entry.subtitle += signed.title
            entry.sign(signed.names, signed.more)
            entry.positions.append(position)
        elif len(text) <= COLUMN:
            self._column = column_name(text)[0]

    def _goes_on(self, entry: _Entry, text: str, names: tuple[str, ...], following: int | None) -> bool:
        """Decide whether an unmarked line goes on with the title above it."""
        title = "".join(entry.title)
        if names or self._echoes.has(title + text) or _OPEN.search(entry.subtitle or title):
            return True
        after = self._draft.text(following) if following is not None else ""
        if after.startswith(("/", "／")) or DASH.match(after):
            return True
        if self._last or self._echoes.has(title):
            return False
        named = self._lexicon.ends("column_ends", text)
        below = following is not None and following not in self._listings
        return not named and (len(fold(text)) > 12 or (below and bool(author_line(after, self._lexicon))))


def _bullet(texts: Sequence[str]) -> str:
    """Give the mark that most entries open with, or an empty text."""
    opening = [t[0] for t in texts if t[0] in MARKS]
    best = max(opening, key=opening.count, default="")
    return best if 2 * opening.count(best) > len(texts) else ""
