"""Find the contents pages among an issue's lines.

Owns: which lines can be entries, the stretch of them that is the contents, whether pages stand before or behind
the titles, and the pages that the contents go on on. Reading them is ``contents``' and ``entries``' business.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zjreader.content.credits import author_line
from zjreader.content.shape import HAN, fold, is_closed, is_passage
from zjreader.content.stages.listing import (
    Listing,
    bare_page,
    counted,
    pages_come_last,
    readings,
    uncounted,
)
from zjreader.content.stages.signing import Signed, Signing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zjreader.content.draft import Draft, Tools
    from zjreader.content.lexicon import Lexicon
    from zjreader.content.stages.echoes import Echoes

REACH = 6
"""Lines that may stand between two entries of the same contents page."""
APART = 80
"""Lines of a masthead that may stand between two contents pages."""
SENTENCE = 24
"""Characters from which a closed line is running text."""
LONGEST = 60
"""Characters up to which a line may be a title."""
FAR = 25
"""Lines behind which what comes back is a running head."""
_COUNTED = re.compile(r"[\da-z]+|年|月|第|总|期|号|合刊|(?:半月|月|周|双月|旬|季)刊")
_NUMBERED = re.compile(r"\d+|年|月|第|总|期|号|合刊")
REGISTER = re.compile(r"ISSN|CN[ 　]?\d{2}|刊号|邮发代号|https?:|www\.|@|总第\d+期")
"""What tells of the periodical as a whole."""
_JUMP = re.compile(r"^[（(\[【]?[\s　]*(?:上接|下转|转|接)第?$")

Told = dict[int, tuple[Listing, ...]]
"""Positions to the ways in which their lines can be read as entries."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of entries.

    Attributes:
        listings: Positions to the entries' readings.
        signing: How the entries are signed.
        score: How much they look like contents; 0 where they do not.
    """

    listings: dict[int, Listing]
    signing: Signing
    score: float = 0.0


def find_entries(draft: Draft, tools: Tools, echoes: Echoes) -> Run | None:
    """Choose the stretch of entries that is the contents, with the pages that it goes on on; None without one."""
    told = _told(draft)
    best: Run | None = None
    found: tuple[list[list[int]], Told] = [], told
    for candidate in (told, _with_bare(draft, told, first=True), _with_bare(draft, told, first=False)):
        if candidate is not told and len(candidate) == len(told):
            continue
        runs = _runs(draft, candidate)
        for run in runs:
            tools.check()
            scored = _scored(run, candidate, draft, tools, echoes)
            if scored is not None and scored.score > (best.score if best else 0.0):
                best, found = scored, (runs, candidate)
    if best is None:
        return None
    positions = _pages(draft, best, found, echoes)
    return _trimmed(draft, tools, _resolved(positions, found[1], tools), echoes)


def _told(draft: Draft) -> Told:
    """Read every line as an entry that is not left out; running heads are passed over."""
    forms = [_form(line.text) for line in draft.lines]
    places: dict[str, list[int]] = {}
    for position, form in enumerate(forms):
        places.setdefault(form, []).append(position)
    own = _COUNTED.sub("", fold(draft.meta.periodical)) if draft.meta else ""
    told: Told = {}
    for position, line in enumerate(draft.lines):
        ways = readings(line.text)
        if not ways or position in draft.left_out or REGISTER.search(line.text):
            continue
        rest = _COUNTED.sub("", fold(ways[0].rest))
        later = sum(p > position + FAR for p in places[forms[position]]) if forms[position] else 0
        if rest and rest != own and later < 2 and not _JUMP.match(ways[0].rest):
            told[position] = ways
    return told


def _form(text: str) -> str:
    """Give the words of a short line without its numbers."""
    return re.sub(r"[\d\W_]+", "", text) if len(text) <= 40 else ""


def _with_bare(draft: Draft, told: Told, *, first: bool) -> Told:
    """Add the pages that stand on lines of their own, read with the line below (``first``) or above."""
    added = dict(told)
    for position, line in enumerate(draft.lines):
        page = bare_page(line.text)
        beside = position + 1 if first else position - 1
        if page is None or not 0 <= beside < len(draft.lines) or beside in told:
            continue
        text = draft.text(beside)
        if len(text) <= 60 and not is_closed(text) and re.search(rf"[{HAN}]{{2}}", text) and beside not in added:
            added[beside] = (Listing(page, text, first, lettered=False, bare=position),)
    return added


def _runs(draft: Draft, told: Told) -> list[list[int]]:
    """Gather entries that stand close together, with no more than a blurb between two."""
    runs: list[list[int]] = []
    for position in sorted(told):
        near = bool(runs) and position - runs[-1][-1] <= REACH
        if near and sum(is_passage(draft.text(p)) for p in range(runs[-1][-1] + 1, position)) < 2:
            runs[-1].append(position)
        else:
            runs.append([position])
    return runs


def _resolved(run: Sequence[int], told: Told, tools: Tools) -> Run:
    """Read the entries of a stretch as most of them ask for, and learn how they are signed."""
    last = pages_come_last([told[p] for p in run])
    listings = {p: next((x for x in told[p] if x.first != last), told[p][0]) for p in run}
    if last and counted([x.rest for x in listings.values()]):
        listings = {p: replace(x, rest=uncounted(x.rest)) for p, x in listings.items()}
    return Run(listings, Signing(tools.lexicon, [x.rest for x in listings.values()], narrow=last))


def _scored(run: Sequence[int], told: Told, draft: Draft, tools: Tools, echoes: Echoes) -> Run | None:
    """Weigh how much a stretch looks like contents: pages rise, authors follow, the body has the titles."""
    if len(run) < 3 or max(_longest_rise([told[p][k].page for p in run]) for k in (0, -1)) < max(
        3, 0.5 * len(run)
    ):
        return None
    whole = _resolved(run, told, tools)
    rising = _longest_rise([x.page for x in whole.listings.values()])
    if rising < max(3, 0.5 * len(run)):
        return None
    echoes.leave_out(run[0] - 1, run[-1] + 1)
    signed = {p: whole.signing.split(x.rest) for p, x in whole.listings.items()}
    above = [p for p, x in whole.listings.items() if not x.first and author_line(x.rest, tools.lexicon)]
    below = [p for p, s in signed.items() if not s.names and _is_signed(draft, p, whole.listings, tools)]
    authors = sum(bool(s.names) for s in signed.values()) + len(above) + len(below)
    sections = tools.lexicon.lists["column_ends"]
    matched = sum(echoes.has(s.title) for p, s in signed.items() if p not in above and s.title not in sections)
    matched += sum(echoes.has(draft.text(p - 1)) for p in above if p)
    bare = any(x.bare is not None for x in whole.listings.values())
    headed = any(is_heading(draft, draft.text(p), tools.lexicon) for p in range(max(0, run[0] - 5), run[0]))
    least = 0.0 if headed else 0.4 if bare else 0.25
    if (matched if bare else authors + matched) < least * len(run):
        return None
    prose = sum(is_passage(draft.text(p)) for p in range(run[0], run[-1]) if p not in whole.listings)
    return replace(whole, score=rising + 2.0 * matched + authors + 2.0 * headed - prose)


def _is_signed(draft: Draft, position: int, listings: dict[int, Listing], tools: Tools) -> bool:
    """Tell whether authors stand on a line of their own below an entry, or below its subtitle."""
    for below in range(position + 1, min(position + 3, len(draft.lines))):
        if below in listings:
            return False
        if author_line(draft.text(below), tools.lexicon):
            return True
    return False


def is_heading(draft: Draft, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line is the contents' own heading, with or without the issue's name and number."""
    folded = fold(text)
    headings = {fold(h) for h in lexicon.lists["contents_headings"]}
    name = fold(draft.meta.periodical) if draft.meta else ""
    rest = _NUMBERED.sub("", folded.replace(name, "") if name else folded)
    return folded in headings or (len(text) <= 30 and re.sub(r"contents|月刊|半月刊", "", rest) in headings)


def _longest_rise(pages: Sequence[int]) -> int:
    """Give the length of the longest non-falling choice of pages."""
    ends: list[int] = []
    for page in pages:
        at = bisect_right(ends, page)
        ends[at : at + 1] = [page]
    return len(ends)


def _pages(draft: Draft, best: Run, found: tuple[list[list[int]], Told], echoes: Echoes) -> list[int]:
    """Add the stretches above and below that go on with the contents behind a masthead."""
    runs, told = found
    positions = sorted(best.listings)
    at = next(i for i, run in enumerate(runs) if run[0] == positions[0])
    for following in runs[at + 1 :]:
        if _goes_on(draft, best, told, positions, following, echoes):
            positions = [*positions, *following]
        elif len(following) > 2:  # else a line of the masthead that ends in a number
            break
    for above in reversed(runs[:at]):
        if _goes_on(draft, best, told, above, positions, echoes):
            positions = [*above, *positions]
        elif len(above) > 2:
            break
    return positions


def _goes_on(
    draft: Draft, best: Run, told: Told, upper: Sequence[int], lower: Sequence[int], echoes: Echoes
) -> bool:
    """Tell whether two stretches are one contents: no text between them, rising pages, titles of the body."""
    added = upper if lower[-1] in best.listings else lower
    between = range(upper[-1] + 1, lower[0])
    if len(between) > APART or any(is_passage(draft.text(p)) for p in between):
        return False
    last = pages_come_last([told[p] for p in best.listings])
    chosen = {p: x for p in (*upper, *lower) for x in told[p] if x.first != last}
    pages = [chosen[p].page for p in (*upper, *lower) if p in chosen]
    if any(p not in chosen for p in added) or _longest_rise(pages) < len(pages):
        return False
    echoes.leave_out(upper[0], lower[-1])
    good = sum(bool(s.names) or echoes.has(s.title) for p in added if (s := best.signing.split(chosen[p].rest)))
    return 2 * good > len(added)


def _trimmed(draft: Draft, tools: Tools, run: Run, echoes: Echoes) -> Run:
    """Leave out what only looks like an entry at both ends, or between the others."""
    positions = sorted(run.listings)
    echoes.leave_out(positions[0], positions[-1])
    told = {p: run.signing.split(x.rest) for p, x in run.listings.items()}
    titles = [s.title for s in told.values()]
    known = {p for p, s in told.items() if s.names or titles.count(s.title) > 1 or echoes.has(s.title)}
    known |= {p for p in positions if _is_signed(draft, p, run.listings, tools)}
    pages = {run.listings[p].page for p in known}
    known |= {p for p, x in run.listings.items() if x.page in pages and not re.search(f"[{HAN}]", x.rest)}
    while len(positions) > 3 and (positions[-1] not in known or _opens_text(draft, run, positions[-1], told)):
        if (
            positions[-1] not in known
            and positions[-1] - positions[-2] <= 3
            and run.listings[positions[-1]].page >= run.listings[positions[-2]].page
        ):
            break
        positions.pop()
    while len(positions) > 3 and positions[0] not in known:
        if positions[1] - positions[0] <= 3 and run.listings[positions[0]].page <= run.listings[positions[1]].page:
            break
        positions.pop(0)
    firsts = 2 * sum(run.listings[p].first for p in positions) > len(positions)
    kept = {p: x for p in positions if (x := run.listings[p]).first == firsts or x.lettered or p in known}
    return replace(run, listings=kept)


def _opens_text(draft: Draft, run: Run, position: int, told: Mapping[int, Signed]) -> bool:
    """Tell whether an entry stands above already, and this is the title in the body, no teaser of it."""
    page, title = run.listings[position].page, fold(told[position].title)
    above = (fold(s.title) for p, s in told.items() if p < position and run.listings[p].page == page)
    if not any(title in t or t in title for t in above):
        return False
    below = [line.text for line in draft.lines[position + 1 :]]
    opens = any(len(text) > SENTENCE and is_closed(text) for text in below[:5])
    titles = (text for text in below if len(text) <= LONGEST and not is_closed(text))
    return opens and not any(title in fold(text) for text in titles)
