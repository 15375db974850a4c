"""Divide composite features into their pieces.

Owns: telling that a listed article is a feature of several pieces (each with its byline, its place above the
title, or just its title), and where each piece begins. Articles that the contents do not list are
``unlisted``'s business.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rapidfuzz import fuzz

from zjreader.content.draft import Draft, Found, Tools
from zjreader.content.names import is_corporate, names_in, parse_byline
from zjreader.content.shape import HAN, fold, is_place, is_post
from zjreader.content.stages.groups import Group, groups, is_kicker, is_title_like, signed
from zjreader.content.stages.listing import DASH

_NUMBERS = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_HAN = re.compile(rf"[{HAN}]")
_PLACED = re.compile(rf"^[■●◆▲○]?[ 　]*([{HAN}]{{2,10}})[ 　]*[：:|｜][ 　]*(?=\S{{3}})")
_COUNT = re.compile(
    r"(十?[二两三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?|\d{1,2})(?:大|个|例|则|篇|组|地|县|市|镇|村|位|家|项)"
)


def split_features(draft: Draft, tools: Tools) -> Draft:
    """Put the pieces of composite features among the articles found."""
    found: list[Found] = []
    for index, article in enumerate(draft.found):
        stop = draft.found[index + 1].start if index + 1 < len(draft.found) else len(draft.lines)
        tools.check()
        between = groups(draft, tools, article.start, stop) if article.entry else []
        own = _signed_above(draft, tools, article, between[0]) if between else article
        pieces = _pieces(draft, tools, own, between) if article.entry else []
        if not pieces:
            found.append(article)
            continue
        article = own
        taken = article.byline is not None and any(p.byline == article.byline for p in pieces)
        found.append(replace(article, composite=True, byline=None if taken else article.byline))
        found.extend(pieces)
    return replace(draft, found=tuple(found))


def _signed_above(draft: Draft, tools: Tools, article: Found, head: Group) -> Found:
    """Let a byline right under the title be the feature's, where a later one with the same names was taken."""
    if head.before is not None or article.byline is None or not article.title:
        return article
    assert article.entry is not None
    own = [p for p in head.positions if p > max(article.title) and signed(draft, tools, p)]
    own = [p for p in own if names_in(draft.text(p), article.entry.authors)]
    return replace(article, byline=own[0]) if own and own[0] < article.byline else article


def _pieces(draft: Draft, tools: Tools, article: Found, between: list[Group]) -> list[Found]:
    """Give a feature's pieces; none where the article is not composite."""
    promised = _promise(article, tools)
    starts = _by_bylines(draft, tools, article, between, promised > 0)
    if not starts:
        starts = _by_kickers(draft, tools, article, between, promised > 0)
    if not starts:
        starts = _by_places(draft, tools, article, between, promised > 0)
    if not starts:
        starts = _by_titles(draft, tools, article, between, promised)
    return [replace(s, parent=article.start) for s in starts]


def _promise(article: Found, tools: Tools) -> int:
    """Give how many pieces title and subtitle promise; 1 where they promise several without a number."""
    assert article.entry is not None
    text = f"{article.entry.title} {article.entry.subtitle or ''}"
    several = tools.lexicon.has("feature_words", text) or article.entry.more
    counts = [_number(m[1]) for m in _COUNT.finditer(text)]
    best = max(counts, default=0)
    return best if several and best > 1 else int(several)


def _number(text: str) -> int:
    """Read a small Chinese or Arabic number."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.partition("十")
    if not ten:
        return _NUMBERS.get(text, 0)
    return 10 * (_NUMBERS.get(tens, 1) if tens else 1) + (
        _NUMBERS.get(ones, 1 if ones == "一" else 0) if ones else 0
    )


def _by_bylines(draft: Draft, tools: Tools, article: Found, between: list[Group], promised: bool) -> list[Found]:
    """Begin a piece at every byline of a feature that has several."""
    marks = [(g, p) for g in between for p in g.positions if signed(draft, tools, p)]
    places = sum(any(is_kicker(draft, tools, p) for p in g.positions) for g in between)
    if len(marks) < 2 or not (promised or places >= 2):
        return []
    starts = []
    for (group, position), following in zip(marks, [*marks[1:], None], strict=True):
        own = position == article.byline
        if own and following is not None and _heads_pieces(draft, tools, article, group, following, between):
            continue
        start = position if own else _back(draft, tools, article, group, position)
        starts.append(Found(start, byline=position, title=_title_above(draft, tools, group, start, position)))
    return starts


def _heads_pieces(
    draft: Draft, tools: Tools, article: Found, group: Group, following: tuple[Group, int], between: list[Group]
) -> bool:
    """Tell whether the feature's own byline, in ``group``, signs all of it.

    It does where the next byline stands in the same header, and where that one has its title above it, while
    nothing between the two is headed as a piece: then pieces begin with their titles, and the first has not begun.
    """
    if following[0] is group:
        return True
    start = _back(draft, tools, article, *following)
    if not _title_above(draft, tools, following[0], start, following[1]):
        return False
    first = between.index(group) + 1
    return not any(
        _kicker_and_title(draft, tools, g, article) for g in between[first : between.index(following[0])]
    )


def _back(draft: Draft, tools: Tools, article: Found, group: Group, position: int) -> int:
    """Go back from a byline over the kicker and title right above it."""
    if group.cut:
        return position
    above = [p for p in _own(draft, tools, article, group) if p < position]
    start = position
    for p in reversed(above):
        if is_kicker(draft, tools, p) or is_title_like(draft, tools, p):
            start = p
        else:
            break
    return start


def _title_above(draft: Draft, tools: Tools, group: Group, start: int, byline: int) -> tuple[int, ...]:
    """Give the title lines between a piece's start and its byline."""
    return tuple(p for p in group.positions if start <= p < byline and is_title_like(draft, tools, p))


def _by_kickers(draft: Draft, tools: Tools, article: Found, between: list[Group], promised: bool) -> list[Found]:
    """Begin a piece at every place name with a title beside it."""
    headed = [
        g for g in between if not g.cut and g.after is not None and _kicker_and_title(draft, tools, g, article)
    ]
    direct = bool(headed) and between and headed[0] is between[0]
    lone = _lone_kickers(draft, tools, article, between, headed)
    size = len(headed) + len(lone)
    if (len(headed) < 2 and size < 3) or not (promised or direct or _vouched(article, tools, size)):
        return []
    pieces = [*(_headed(draft, tools, g, article) for g in headed), *(Found(p) for p in lone)]
    return sorted(pieces, key=lambda piece: piece.start)


def _lone_kickers(
    draft: Draft, tools: Tools, article: Found, between: list[Group], headed: list[Group]
) -> list[int]:
    """List the places that stand alone, marked as those above titles are: their own titles come late."""
    marks = {draft.text(p)[0] for g in headed for p in g.positions if is_kicker(draft, tools, p)}
    groups_left = (g for g in between if g not in headed and not g.cut and g.after is not None)
    own = (_own(draft, tools, article, g) for g in groups_left)
    lone = [x[-1] for x in own if x and is_kicker(draft, tools, x[-1]) and not _HAN.match(draft.text(x[-1]))]
    return [p for p in lone if not marks or draft.text(p)[0] in marks]


def _own(draft: Draft, tools: Tools, article: Found, group: Group) -> list[int]:
    """List a group's lines behind the article's own header: title, subtitle, byline and posts."""
    last = max((*article.title, article.byline or article.start, article.start))
    own = [p for p in group.positions if p > last]
    listed = fold(article.entry.subtitle or "") if article.entry else ""
    while own and last in {own[0] - 1, *_left_out_before(draft, own[0])}:
        text = draft.text(own[0])
        subtitle = DASH.match(text) or (listed and fuzz.ratio(fold(text), listed) >= 70)
        post = article.byline is not None and last >= article.byline and is_post(text, tools.lexicon)
        if not (subtitle or post):
            break
        last = own.pop(0)
    return own


def _left_out_before(draft: Draft, position: int) -> list[int]:
    """List the last kept position before a line where only left-out lines stand between."""
    at = position - 1
    while at in draft.left_out:
        at -= 1
    return [at]


def _kicker_and_title(draft: Draft, tools: Tools, group: Group, article: Found) -> bool:
    """Tell whether a group has a place name and a title of its own."""
    own = _own(draft, tools, article, group)
    return any(is_kicker(draft, tools, p) for p in own) and any(is_title_like(draft, tools, p) for p in own)


def _headed(draft: Draft, tools: Tools, group: Group, article: Found) -> Found:
    """Make a piece from a group with kicker and title."""
    own = _own(draft, tools, article, group)
    start = next(p for p in own if is_kicker(draft, tools, p) or is_title_like(draft, tools, p))
    titles = [p for p in own if p >= start and is_title_like(draft, tools, p)]
    title = max(titles, key=lambda p: len(draft.text(p)))
    below = group.positions[-1]
    byline = parse_byline(draft.text(below), tools.lexicon) if below > title else None
    # A bare name between title and text signs the piece.
    named = byline is not None and not byline.loose and fold(draft.text(below)) not in tools.lexicon.words
    return Found(start, title=(title,), byline=below if named else None)


def _by_places(draft: Draft, tools: Tools, article: Found, between: list[Group], promised: bool) -> list[Found]:
    """Begin a piece at every title that opens with a place (地名：题), where each place has one.

    Headings of one article may open so, too: the title must promise as many pieces, or an office sign them.
    """
    pieces: list[Found] = []
    places: set[str] = set()
    for group in between:
        for position in () if group.after is None else group.positions:
            match = _PLACED.match(draft.text(position))
            if match and is_place(match[1], tools.lexicon) and is_title_like(draft, tools, position):
                names = [p for p in group.positions if p > position and signed(draft, tools, p)]
                pieces.append(Found(position, title=(position,), byline=names[0] if names else None))
                places.add(match[1])
    if len(pieces) < 3 or len(places) < len(pieces):
        return []
    return pieces if promised or _vouched(article, tools, len(pieces)) else []


def _vouched(article: Found, tools: Tools, size: int) -> bool:
    """Tell whether the title counts as many things as there are pieces, or an editorial office signs them all."""
    assert article.entry is not None
    entry = article.entry
    counts = [_number(m[1]) for m in _COUNT.finditer(f"{entry.title} {entry.subtitle or ''}")]
    office = bool(entry.authors) and all(is_corporate(a, tools.lexicon) for a in entry.authors)
    return size in counts or (office and size > 2)


def _by_titles(draft: Draft, tools: Tools, article: Found, between: list[Group], promised: int) -> list[Found]:
    """Begin a piece at every plain title where the feature opens with one and promises several."""
    heads: list[int] = []
    for group in between:
        own = [p for p in _own(draft, tools, article, group) if is_title_like(draft, tools, p)]
        own = [
            p
            for p in own
            if not draft.text(p).startswith(("—", "――"))
            and names_in(draft.text(p), article.entry.authors if article.entry else ()) < 0.5
        ]
        plain = [p for p in own if not re.search(r"[，,]", draft.text(p))] or own
        if not group.cut and group.after is not None and own:
            heads.append(plain[-1])
    first = between[0] if between else None
    if len(heads) < 3 or first is None or heads[0] not in first.positions:
        return []
    gaps = sorted(line.gap for line in draft.lines)
    breaks = sum(_after_break(draft, p, gaps[len(gaps) // 2]) for p in heads[1:])
    if promised == len(heads) or (promised and breaks * 3 >= len(heads)) or breaks * 3 >= 2 * len(heads):
        return [Found(p, title=(p,)) for p in heads]
    return []


def _after_break(draft: Draft, position: int, usual: int) -> bool:
    """Tell whether a page ends right before a line: a running head, a page number, a wide gap."""
    reason = draft.left_out.get(position - 1)
    return reason in {"running_head", "page_number"} or draft.lines[position].gap > max(1, usual)
