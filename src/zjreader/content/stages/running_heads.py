"""Leave out running heads: lines that come back from page to page, damaged or not.

Owns: gathering short lines that resemble each other, and telling a running head from a heading or name that
merely recurs. A running head stands where text was cut, before a new article, or beside a page number. The English
names of columns and titles go with them.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from zjreader.content.names import parse_byline
from zjreader.content.shape import (
    enumerator,
    fold,
    is_closed,
    is_credit,
    is_heading_like,
    is_place,
    is_text,
    unbracketed,
)
from zjreader.content.stages.folios import paged
from zjreader.content.stages.translations import translations

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Tools

LIKE, LOOSELY = 76.0, 72.0
"""Percent of likeness from which two short lines are one running head; the lower one where it recurs often."""
_THEME = re.compile(r"[：:·|｜].*$")
"""What stands behind a column's name: the theme of the month."""
_LATTER = re.compile(r"(?:[：:]|——).*$")
"""The half of a title that a running head leaves out."""
OFTEN = 3
VARIANTS = 86.0
"""Percent of likeness that lines need of which no two are the same."""


def drop_running_heads(draft: Draft, tools: Tools) -> Draft:
    """Leave out the groups of recurring short lines that are running heads."""
    folios = {p for p, reason in draft.left_out.items() if reason == "running_head"}
    candidates = {
        p: folded
        for p in sorted({*draft.kept(0, len(draft.lines)), *folios})
        if 3 <= len(draft.text(p)) <= 36
        and is_heading_like(draft.text(p))
        and not is_credit(draft.text(p), tools.lexicon)
        and len(folded := fold(paged(draft.text(p))[0])) >= 2
    }
    signers = {fold("".join(e.authors)) for e in draft.entries if e.authors}
    named = [e.column for e in draft.entries if e.column]
    columns = {fold(part) for column in named for part in (column, _THEME.sub("", column)) if len(fold(part)) > 1}
    reasons = {p: "running_head" for p, t in candidates.items() if t in columns and paged(draft.text(p))[1]}
    reasons |= dict.fromkeys(_signed_titles(draft, candidates), "running_head")
    for group in _groups(candidates, tools):
        if len(group) < 2 or candidates[group[0]] in signers:  # one author's name may stand under two titles
            continue
        if not folios.isdisjoint(group) or _is_running_head(draft, tools, {p: candidates[p] for p in group}):
            reasons.update(dict.fromkeys(group, "running_head"))
    draft = draft.without(reasons)
    return draft.without(dict.fromkeys(translations(draft, tools), "section"))


def _signed_titles(draft: Draft, candidates: dict[int, str]) -> list[int]:
    """List the lines that say an article's authors and title, where the title stands by itself, too."""
    alone = {text.strip("0123456789") for text in candidates.values()}  # a page may be glued to a title
    heads: set[str] = set()
    for entry in draft.entries:
        title, names = fold(entry.title), fold("".join(entry.authors))
        if names and title.strip("0123456789") in alone:
            for text in (title, fold(_LATTER.sub("", entry.title))):
                heads |= {names + text, text + names, f"{fold(entry.authors[0])}等{text}"}
    return [position for position, text in candidates.items() if text in heads]


def _groups(candidates: dict[int, str], tools: Tools) -> list[list[int]]:
    """Gather candidates that resemble the first of their group."""
    exact: dict[str, list[int]] = {}
    for position, text in candidates.items():
        exact.setdefault(text, []).append(position)
    leaders: list[str] = []
    groups: dict[str, list[int]] = {}
    for count, (text, positions) in enumerate(sorted(exact.items(), key=lambda x: -len(x[1]))):
        if count % 256 == 0:
            tools.check()
        near = process.extract_iter(text, leaders, scorer=fuzz.ratio, score_cutoff=min(LIKE, LOOSELY))
        leader = next((t for t, score, _ in near if _alike(t, text, score, len(exact[t]) >= OFTEN)), None)
        if leader is not None:
            groups[leader].extend(positions)
            continue
        groups[text] = list(positions)
        # Only what recurs can lead, so that the work stays linear in a long text.
        if len(text) >= 5 and (len(positions) > 1 or len(leaders) < 400):
            leaders.append(text)
    return [sorted(g) for g in groups.values()]


def _alike(a: str, b: str, score: float, often: bool) -> bool:
    """Tell whether two folded lines that are alike by ``score`` (0 to 100) are variants of each other."""
    if abs(len(a) - len(b)) > 4:
        return False
    if min(len(a), len(b)) < 6:
        return a == b
    return score >= (LOOSELY if often else LIKE)


def _is_running_head(draft: Draft, tools: Tools, texts: dict[int, str]) -> bool:
    """Decide by where the lines stand whether a recurring line, told without page numbers, is a running head."""
    folded = Counter(texts.values())
    group = list(texts)
    if _turns_pages(draft, group):
        return True
    leader = max(folded, key=lambda t: folded[t])
    if folded[leader] < 2 and min(fuzz.ratio(leader, t) for t in folded) < VARIANTS:
        return False  # pictures of one place are often named alike
    text = draft.text(group[0])
    byline = parse_byline(text, tools.lexicon)
    if (byline and byline.marked) or _listed(draft, text):
        return False
    if tools.lexicon.ends("affiliation_words", text) and _after_bylines(draft, tools, group):
        return False
    evidence = sum(_evidence(draft, tools, p) for p in group)
    evidence += 2 * any("『" in draft.text(p) for p in group)  # the marks of vertical setting
    if is_place(text, tools.lexicon) and len(group) < 4:
        return False
    if enumerator(text) or unbracketed(text) != text:  # so do articles of one make head their parts
        return evidence > len(group)
    return evidence >= (1 if len(group) > 2 else 2)


def _turns_pages(draft: Draft, group: list[int]) -> bool:
    """Tell whether all lines of a group carry page numbers that rise, and do more than count the lines."""
    pages = [paged(draft.text(p))[1] for p in group]
    rising = all(0 < a < b for a, b in pairwise(pages))
    return len(group) > 2 and rising and pages[-1] - pages[0] >= 2 * (len(group) - 1)


def _listed(draft: Draft, text: str) -> bool:
    """Tell whether the contents list the line as a title."""
    folded = fold(text)
    return any(fuzz.ratio(folded, fold(e.title)) >= 80 for e in draft.entries)


def _after_bylines(draft: Draft, tools: Tools, group: list[int]) -> bool:
    """Tell whether the line stands under names, as 本刊记者 does."""
    above = [draft.text(p - 1) for p in group if p]
    return sum(parse_byline(t, tools.lexicon) is not None for t in above) * 2 >= len(group)


def _evidence(draft: Draft, tools: Tools, position: int) -> int:
    """Count what speaks for a running head at this place: a cut, an article's start, a page number."""
    before = position - 1
    after = position + 1
    score = 0
    if before >= 0 and after < len(draft.lines):
        a, b = draft.text(before), draft.text(after)
        cut = is_text(a) and not is_closed(a) and before not in draft.left_out
        score += cut
        byline = parse_byline(b, tools.lexicon)
        score += bool(byline and byline.marked)
        score += _listed(draft, b) or draft.left_out.get(after) == "running_head"
    near = (draft.left_out.get(p) for p in (before, after))
    return score + sum(r in {"page_number", "jump"} for r in near)
