"""Read the contents pages: which articles there are, by whom, on which page, in which column.

Owns: the extent of the contents, and which of its lines are read. The contents are the map of the issue; what they
say wins over damage in the body.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from zjreader.content.credits import author_line
from zjreader.content.shape import HAN, fold
from zjreader.content.stages.echoes import Echoes
from zjreader.content.stages.entries import Reader
from zjreader.content.stages.finding import REACH, REGISTER, find_entries, is_heading
from zjreader.content.stages.listing import DASH, column_name

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Tools
    from zjreader.content.lexicon import Lexicon
    from zjreader.content.stages.finding import Run

_ENGLISH = re.compile(rf"^(?=.*[A-Za-z]{{3}})[^{HAN}]+$")
"""A line of the same contents in English."""
_NUMBERED = re.compile(r"\d+|[a-z]+|(?:半月|月|周|双月|旬|季)刊|年|月|第|总|期|号|合刊")
_PRICE = re.compile(r"\d元$|^(?:半月|月|周|旬|双月|季)刊$")


def read_contents(draft: Draft, tools: Tools) -> Draft:
    """Find the contents and read their entries; a draft without contents is given back with a warning."""
    echoes = Echoes(draft)
    run = find_entries(draft, tools, echoes)
    if run is None:
        return replace(draft, warnings=(*draft.warnings, "文中没有找到目录，篇目按正文的标题和署名划分。"))
    first, last = _above(draft, tools.lexicon, run, echoes), _below(draft, tools.lexicon, run, echoes)
    echoes.leave_out(first, last)
    reader = Reader(draft, tools, run.listings, run.signing, echoes)
    entries = reader.read(_readable(draft, tools.lexicon, run, first, last))
    return replace(
        draft.without(dict.fromkeys(range(first, last + 1), "contents")),
        entries=entries,
        contents=(first, last),
    )


def _extent(run: Run) -> tuple[int, int]:
    """Give the first and last position of the entries, pages on lines of their own included."""
    places = [*run.listings, *(x.bare for x in run.listings.values() if x.bare is not None)]
    return min(places), max(places)


def _above(draft: Draft, lexicon: Lexicon, run: Run, echoes: Echoes) -> int:
    """Take in the contents' heading, first column and the first title's first lines above the first entry."""
    first = opening = _extent(run)[0]
    listing = run.listings[min(run.listings)]
    titled = listing.first
    for position in range(opening - 1, max(-1, opening - 8), -1):
        text = draft.text(position)
        name, marked = column_name(text)
        if is_heading(draft, text, lexicon):
            first = position
            continue
        if first < opening and is_heading(draft, draft.text(first), lexicon):
            break
        half = DASH.match(listing.rest) or author_line(listing.rest, lexicon) or echoes.lines(text + listing.rest)
        if not titled and half and len(text) <= 40:
            first, titled = position, True
        elif marked or (lexicon.ends("column_ends", name) and len(name) <= 16):
            first = position
        if len(text) > 24:
            break
    return first


def _below(draft: Draft, lexicon: Lexicon, run: Run, echoes: Echoes) -> int:
    """Take in the last entry's subtitle, authors and second title line below the last page."""
    last = _extent(run)[1]
    final = run.signing.split(run.listings[max(run.listings)].rest)
    title, signed = final.title, bool(final.names)
    lone = any(
        p + 1 not in run.listings and author_line(draft.text(p + 1), lexicon) for p in sorted(run.listings)[:-1]
    )
    while last + 1 < len(draft.lines) and len(draft.text(last + 1)) < 60:
        text = draft.text(last + 1)
        told = run.signing.split(text, bare=False).names or (lone and author_line(text, lexicon))
        second = not signed and not told and echoes.has(title + text)
        if not (text.startswith(("/", "／")) or DASH.match(text) or second or (told and not signed)):
            break
        signed = signed or bool(told)
        title = title if DASH.match(text) else title + text
        last += 1
    while last + 1 < len(draft.lines) and _ENGLISH.match(draft.text(last + 1)):
        last += 1
    return last


def _readable(draft: Draft, lexicon: Lexicon, run: Run, first: int, last: int) -> list[int]:
    """List the lines that are read: no headings, no masthead between two pages, nothing left out before."""
    bare = {x.bare for x in run.listings.values()}
    places = sorted(run.listings)
    masthead = {
        p for a, b in pairwise(places) if b - a > REACH for p in range(a + 3, b - 3) if p not in run.listings
    }
    return [
        p
        for p in range(first, last + 1)
        if p in run.listings
        or not (
            p in draft.left_out
            or p in bare
            or p in masthead
            or is_heading(draft, draft.text(p), lexicon)
            or _is_imprint(draft, draft.text(p), lexicon)
        )
    ]


def _is_imprint(draft: Draft, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line between entries tells of the periodical: its name and number, its makers, its price."""
    name = _NUMBERED.sub("", fold(draft.meta.periodical)) if draft.meta else ""
    if _NUMBERED.sub("", fold(text)) in ("", name) or REGISTER.search(text) or _PRICE.search(text):
        return True
    word = lexicon.patterns["masthead_words"].match(text)
    if word is None:
        return False
    after = text[word.end() :]
    return after.startswith(("：", ":")) or (
        after[:1] in (" ", "　") and author_line(after.strip(), lexicon) is not None
    )
