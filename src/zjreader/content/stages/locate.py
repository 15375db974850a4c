"""Find in the body the articles that the contents list.

Owns: matching listed titles and authors against the body's lines, and choosing the one consistent set of
places. A title may be damaged, split, in other quotation marks, missing, or printed after the first
paragraphs; then the byline tells where the article begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from zjreader.content.draft import Draft, Entry, Found, Tools
from zjreader.content.names import PARTLY, Byline, parse_byline, signs
from zjreader.content.shape import fold, is_heading_like, is_text
from zjreader.content.stages.apart import titles_apart
from zjreader.content.stages.paging import place_by_page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SURE, POSSIBLE = 90.0, 58.0
_GLUED = re.compile(r"(?:(?P<before>\d{1,3})(?P<title>\D.+)|(?P<opening>.+\D)(?P<behind>\d{1,3}))$")
PAIRED, WHOLE, SIGNED = 2.6, 2.3, 1.85
"""Scores from which a place out of order is believed: of title and byline, of a title alone, of a byline alone."""
FAR_BETTER = 1.2
"""How much better a place out of order must be than the one in order."""
ABSTRACT = 1
"""Passages that may stand between a title and its byline."""
PASSAGE = 20
"""Characters from which a line is one."""
BY_PAGE = 0.3
"""Confidence in a place that only page numbers tell."""
AHEAD, BEHIND = 8, 45
"""How many lines a byline may follow its title, and a title its byline."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the body where a listed article may begin.

    Attributes:
        start: Position of its first line.
        title: Positions of its title.
        byline: Position of its byline, or None.
        score: How much speaks for it.
        exact: Whether the whole title stands there, its byline under it and text behind.
    """

    start: int
    title: tuple[int, ...]
    byline: int | None
    score: float
    exact: bool = False


def find_listed(draft: Draft, tools: Tools) -> Draft:
    """Place the listed articles; one that is not found is told in a warning."""
    if not draft.entries:
        return draft
    pages = {fold(e.title): e.page for e in draft.entries}
    titles = _title_lines(draft, pages)
    lines = _signed_lines(draft, tools)
    apart = titles_apart(draft, titles)
    read = _passages(draft)
    places = []
    for number, entry in enumerate(draft.entries):
        tools.check()
        options = _places(draft, entry, (titles, pages), lines, read)
        places.append(_below(options, apart[number]) if number in apart else options)
    chosen = _consistent(_reserved(places))
    found, missing = [], []
    paged = place_by_page(draft, tools, {number: place.start for number, place in enumerate(chosen) if place})
    for number, (entry, place) in enumerate(zip(draft.entries, chosen, strict=True)):
        if place is None and number in paged:
            found.append(Found(paged[number], entry, confidence=BY_PAGE))
        elif place is None:
            missing.append(f"目录所列《{entry.title}》（第{entry.page}页）在正文中没有找到。")
        else:
            sure = min(1.0, place.score / 3.0)
            found.append(Found(place.start, entry, place.title, place.byline, confidence=sure))
    found.sort(key=lambda f: f.start)
    away = frozenset(p for f in found for p in f.title if p < f.start)
    return replace(draft, found=tuple(found), apart=away, warnings=(*draft.warnings, *missing))


def _title_lines(draft: Draft, pages: Mapping[str, int]) -> dict[tuple[int, ...], str]:
    """Fold every short line, alone and joined with the one or two short lines after it.

    A page number that is glued to a title is taken off where the contents tell both (``pages``).
    """
    kept = [p for p in draft.kept(0, len(draft.lines))]
    texts = [draft.text(p) for p in kept]
    short = [len(t) <= 48 and (is_heading_like(t) or fold(t) in pages) for t in texts]  # a title may be a sentence
    lines: dict[tuple[int, ...], str] = {}
    for index, position in enumerate(kept):
        if not short[index]:
            continue
        span: tuple[int, ...] = ()
        text = ""
        for step in range(3):
            if index + step >= len(kept) or not short[index + step]:
                break
            span = (*span, kept[index + step])
            text += fold(draft.text(kept[index + step]))
            if text:
                lines[span] = text if text in pages else _unpaged(text, pages)
        del position
    return lines


def _unpaged(text: str, pages: Mapping[str, int]) -> str:
    """Give a title without the page number glued to it, where it is the title listed for that page."""
    match = _GLUED.match(text)
    if match is None:
        return text
    title = match["title"] or match["opening"]
    return title if pages.get(title) == int(match["before"] or match["behind"]) else text


def _signed_lines(draft: Draft, tools: Tools) -> dict[int, Byline | None]:
    """Collect the short lines that may be bylines, as they read."""
    short = (p for p in draft.kept(0, len(draft.lines)) if len(draft.text(p)) <= 60)
    read = ((p, parse_byline(draft.text(p), tools.lexicon)) for p in short)
    return {p: byline for p, byline in read if byline or is_heading_like(draft.text(p))}


def _passages(draft: Draft) -> list[int]:
    """Count the lines of running text before every position."""
    told = (
        p not in draft.left_out and len(line.text) > PASSAGE and is_text(line.text)
        for p, line in enumerate(draft.lines)
    )
    return list(accumulate(told, initial=0))


def _places(
    draft: Draft,
    entry: Entry,
    printed: tuple[dict[tuple[int, ...], str], Mapping[str, int]],
    lines: dict[int, Byline | None],
    read: Sequence[int],
) -> list[Place]:
    """List the places where an entry's article may begin, best first; another's whole title is no place for it."""
    titles, listed = printed
    wanted = [fold(entry.title)]
    if entry.subtitle:
        wanted.append(fold(entry.title + entry.subtitle))
    matches: dict[tuple[int, ...], float] = {}
    for text in wanted:
        for _line, score, span in process.extract(
            text, titles, scorer=fuzz.ratio, processor=None, score_cutoff=POSSIBLE, limit=12
        ):
            if titles[span] in wanted or titles[span] not in listed:
                matches[span] = max(score, matches.get(span, 0.0))
    sure = {p: signs(draft.text(p), byline, entry.authors, more=entry.more) for p, byline in lines.items()}
    bylines = {p: s for p, s in sure.items() if s >= PARTLY}
    places = []
    for span, score in matches.items():
        places.extend(_with_byline(draft, span, score, bylines, read))
    alone = [p for p, s in bylines.items() if s >= 0.5 and len(draft.text(p)) <= 40]
    places.extend(Place(p, (), p, 0.7 + 0.8 * bylines[p] + _followed(draft, p)) for p in alone)
    return sorted(places, key=lambda x: (-x.score, x.start))[:10]


def _with_byline(
    draft: Draft, span: tuple[int, ...], score: float, bylines: dict[int, float], read: Sequence[int]
) -> list[Place]:
    """Pair a title with the byline under it, or with the one printed before the first paragraphs."""
    strength = (score - 40.0) / 60.0 * 2.0 - 0.02 * len(span)
    places = []
    if score >= 76:
        places.append(Place(span[0], span, None, strength + _followed(draft, span[-1])))
    for position, certainty in bylines.items():
        distance = position - span[-1]
        between = read[position] - read[span[-1]] if distance > 0 else 0
        if between > ABSTRACT and _opens_text(draft, position):
            continue  # it signs the next article
        if 0 < distance <= AHEAD or -3 <= distance < 0:
            start = min(span[0], position)
            near = 0.3 - 0.06 * abs(distance)  # a cover repeats titles a little further up
            exact = score == 100.0 and distance > 0 and not between and _followed(draft, position) > 0.0
            places.append(Place(start, span, position, strength + 1.5 * certainty + near, exact))
        elif -BEHIND <= distance < 0 and not any(position < other < span[0] for other in bylines):
            places.append(Place(position, span, position, strength + 1.3 * certainty + 0.005 * distance))
    return places


def _followed(draft: Draft, position: int) -> float:
    """Reward a place that running text follows soon; titles on a cover are followed by titles."""
    texts = [draft.text(p) for p in draft.kept(position + 1, min(len(draft.lines), position + 8))]
    return 0.4 if any(is_text(t) and len(t) > 30 for t in texts) else -0.8


def _opens_text(draft: Draft, position: int) -> bool:
    """Tell whether running text stands right under a line."""
    following = next(iter(draft.kept(position + 1, min(len(draft.lines), position + 8))), None)
    return following is not None and len(draft.text(following)) > PASSAGE and is_text(draft.text(following))


def _below(options: list[Place], title: tuple[int, ...]) -> list[Place]:
    """Begin an article whose title was set apart at its byline; where it has none, as it may."""
    signed = [o for o in options if o.byline is not None and not o.title and o.start > title[-1]]
    return [replace(o, title=title, score=o.score + 2.0) for o in signed] or options


def _reserved(places: Sequence[list[Place]]) -> list[list[Place]]:
    """Leave the byline under the whole title of an entry to that entry."""
    owners: dict[int, set[int]] = {}
    for number, options in enumerate(places):
        for option in options:
            if option.exact and option.byline is not None:
                owners.setdefault(option.byline, set()).add(number)
    sole = {byline: min(numbers) for byline, numbers in owners.items() if len(numbers) == 1}
    return [
        [o for o in options if o.byline is None or sole.get(o.byline, number) == number]
        for number, options in enumerate(places)
    ]


def _consistent(places: Sequence[list[Place]]) -> list[Place | None]:
    """Choose one place per entry, in rising order, with the greatest total score."""
    # best[(entry, place)] = (total, previous); an entry may stay without a place at no cost.
    states: list[tuple[float, int, int, int]] = []  # total, entry, place index, previous state
    for number, options in enumerate(places):
        fresh = []
        for index, place in enumerate(options):
            total, previous = 0.0, -1
            for at, (reached, entry, option, _before) in enumerate(states):
                if entry < number and places[entry][option].start < place.start and reached > total:
                    total, previous = reached, at
            fresh.append((total + place.score, number, index, previous))
        states.extend(fresh)
    chosen: list[Place | None] = [None] * len(places)
    at = max(range(len(states)), key=lambda k: states[k][0], default=-1)
    while at >= 0:
        _total, entry, option, at_before = states[at]
        chosen[entry] = places[entry][option]
        at = at_before
    return _stragglers(places, chosen)


def _stragglers(places: Sequence[list[Place]], chosen: list[Place | None]) -> list[Place | None]:
    """Place entries that stand out of order in the body, where title and byline, or either in full, tell them."""
    for number, options in enumerate(places):
        placed = chosen[number]
        taken = {(p.start, p.byline) for p in chosen if p}
        starts, bylines = {s for s, _b in taken}, {b for _s, b in taken}
        for option in options:
            least = WHOLE if option.byline is None else PAIRED if option.title else SIGNED
            if option.score < max(least, placed.score + FAR_BETTER if placed else 0.0):
                continue
            if option.start not in starts and (option.title or option.byline not in bylines):
                chosen[number] = option
                break
    return chosen
