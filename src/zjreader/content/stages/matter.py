"""Leave out cover, masthead, adverts and what else surrounds the articles.

Owns: the lines before the first article, between the contents and the next article, and the lists of editors
and sponsors wherever they stand. Running text is never left out here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zjreader.content.names import split_names
from zjreader.content.shape import HAN, is_closed, is_text
from zjreader.content.stages.groups import is_body

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Tools
    from zjreader.content.lexicon import Lexicon

_REGISTER = re.compile(
    r"ISSN|准印|\bCN\d|CN[ 　]?\d{2}-\d|https?:|www\.|@|邮发代号|[\d-]{7,}|\d元|总第\d+期"
    r"|\d{4}年(?:第\d+[期辑]|\d+月[号刊]|[春夏秋冬]季?[号刊卷])|^.{2,12}(?:专号|特刊|增刊)$"
    r"|(?:半月|月|周|旬|双月|季)刊$|公益广告"
)


def drop_matter(draft: Draft, tools: Tools) -> Draft:
    """Leave out what surrounds the articles."""
    reasons: dict[int, str] = {}
    first = draft.found[0].start if draft.found else 0
    if draft.contents is not None:
        first = min(first, draft.contents[0])
    bodies = [p for p in draft.kept(0, first) if is_body(draft, p) and _is_passage(draft.text(p))]
    if not bodies or (draft.contents and draft.contents[0] > bodies[-1] and len(bodies) < 2):
        reasons.update((p, "cover") for p in draft.kept(0, first))
    else:
        reasons.update((p, "cover") for p in _head(draft, tools, 0, first))
    for start, stop in _gaps(draft):
        reasons.update((p, "masthead") for p in _head(draft, tools, start, stop))
    lists = {
        p: "masthead"
        for p in draft.kept(0, len(draft.lines))
        if p not in reasons and is_masthead(draft.text(p), tools.lexicon)
    }
    told = {**lists, **reasons}
    reasons.update((p, r) for p, r in lists.items() if _in_company(p, told, draft))
    return _tail(draft.without(reasons))


def _is_passage(text: str) -> bool:
    """Tell whether a line is long running text."""
    return len(text) > 40 and is_text(text)


def _gaps(draft: Draft) -> list[tuple[int, int]]:
    """List the stretches between the contents and the next listed article."""
    if draft.contents is None:
        return [] if draft.found else [(0, len(draft.lines))]
    behind = draft.contents[1] + 1
    following = [f.start for f in draft.found if f.start >= behind]
    return [(behind, min(following, default=len(draft.lines)))]


def _head(draft: Draft, tools: Tools, start: int, stop: int) -> list[int]:
    """List the lines of a stretch up to its last masthead line before running text begins."""
    kept = draft.kept(start, stop)
    text = next((p for p in kept if _is_passage(draft.text(p))), None)
    if text is None and draft.contents is not None and not any(is_text(draft.text(p)) for p in kept):
        return kept
    before = [p for p in kept if text is None or p < text]
    last = max((p for p in before if is_masthead(draft.text(p), tools.lexicon)), default=start - 1)
    return [p for p in before if p <= last]


def is_masthead(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line looks like one of a list of editors, sponsors or publisher's facts."""
    if len(text) > 60 or is_closed(text):
        return False
    if _REGISTER.search(text):
        return True
    first, _, rest = re.sub(r"[:：]", " ", text).partition(" ")
    first = re.sub(r"[　\s]", "", first)
    if first in lexicon.lists["masthead_words"] and (rest or lexicon.ends("masthead_words", text)):
        return True
    tokens = re.split(r"[ 　]+", text)
    if len(tokens) >= 2 and all(lexicon.ends("organisation_ends", t) for t in tokens):
        return True
    if len(tokens) == 2 and len(tokens[0]) >= 6 and tokens[1] in {"主办", "主管", "承办", "协办", "编印"}:
        return True
    if text.startswith("中共") and lexicon.ends("organisation_ends", text) and len(tokens) <= 3:
        return True
    names = split_names(text)
    return (
        len(names) >= 3
        and all(re.fullmatch(rf"[{HAN}·]{{2,4}}", n) for n in names)
        and (sum(n[0] in lexicon.surnames for n in names) >= 0.75 * len(names))
    )


def _in_company(position: int, reasons: dict[int, str], draft: Draft) -> bool:
    """Tell whether a masthead line has others beside it, or says by itself what it is."""
    near = range(position - 3, position + 4)
    others = sum(
        p != position and (reasons.get(p) == "masthead" or draft.left_out.get(p) == "contents") for p in near
    )
    return others >= 2 or bool(
        re.match(r"(?:责任编辑|本期责编|责编|美术编辑|校对)[\s　:：]", draft.text(position))
    )


def _tail(draft: Draft) -> Draft:
    """Leave out short lines that stand between a masthead's lines, and those after the last text."""
    reasons: dict[int, str] = {}
    lists = [p for p, r in draft.left_out.items() if r == "masthead"]
    marks = set(lists) | {p for p, r in draft.left_out.items() if r == "contents"}
    for position in draft.kept(0, len(draft.lines)):
        if len(draft.text(position)) > 40 or is_closed(draft.text(position)):
            continue
        above = any(p in marks for p in range(position - 3, position))
        below = any(p in marks for p in range(position + 1, position + 4))
        starts = any(f.start <= position <= max((*f.title, f.byline or f.start)) for f in draft.found)
        if below and not starts and (above or _first_of_list(draft, position, marks)):
            reasons[position] = "masthead"
    for position in reversed(draft.kept(0, len(draft.lines))):
        if is_text(draft.text(position)) or any(
            position in told for told in (draft.fragments, draft.verse, draft.closings)
        ):
            break
        reasons[position] = "advert"
    return draft.without(reasons)


def _first_of_list(draft: Draft, position: int, marks: set[int]) -> bool:
    """Tell whether a short line heads a list of editors: text ends right before it, the list follows."""
    before = [p for p in range(max(0, position - 2), position) if p not in draft.left_out]
    closed = not before or is_closed(draft.text(before[-1]))
    return closed and sum(p in marks for p in range(position + 1, position + 5)) >= 3
