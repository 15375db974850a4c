"""Join what columns and pages cut apart, and put columns printed out of order back.

Owns: which line goes on in which, and the reading order that follows. As printed, a cut line goes on in the
next running text; only where that cannot be (quotation marks that do not pair, an end or a beginning left
over, a far better continuation elsewhere) are all open ends of the article matched anew.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from zjreader.content.apparatus import referred
from zjreader.content.columns import reorder
from zjreader.content.continuity import likelihood, odds, orphan_mark
from zjreader.content.enumerations import rests
from zjreader.content.matching import BOX, LITTLE, NEXT_BONUS, Matcher, heads_box, is_open
from zjreader.content.pull_quotes import pulled
from zjreader.content.shape import bare, is_credit, is_tail
from zjreader.content.stages.groups import is_body

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Found, Tools

TROUBLE = -2.6
"""Log odds below which the next text cannot be the continuation."""
WEAK, FAR_BETTER = 1.0, 3.5
"""A weak join is doubted where another line would go on so much better."""
BY_LAYOUT = 0.8
"""Probability of a join that only the margins tell."""
OPENS = -4.0
"""What speaks against going on in a line that layout shows to open a paragraph."""


def join_lines(draft: Draft, tools: Tools) -> Draft:
    """Find the joins of every article, and its reading order."""
    return replace(draft, found=tuple(_joined(draft, tools, article) for article in draft.found))


def _joined(draft: Draft, tools: Tools, article: Found) -> Found:
    """Give an article with its joins and reading order."""
    tools.check()
    bodies = [p for p in article.flow if is_body(draft, p) and not is_credit(draft.text(p), tools.lexicon)]
    bodies = [p for p in bodies if p not in article.heads and p not in draft.verse]
    notes = referred([draft.text(p) for p in article.flow])  # a page's notes stand in the cut that it makes
    bodies = [p for p in bodies if draft.text(p)[:1] not in notes]
    quotes = pulled(draft, tools, bodies)
    bodies = [p for p in bodies if p not in quotes]
    authors = article.entry.authors if article.entry else ()
    links, weights, trouble, doubt = _natural(draft, tools, bodies, authors)
    if trouble or doubt:
        matcher = Matcher(draft, tools, article.flow, bodies, authors)
        matched = matcher.match(None if trouble else links)
        if matched is not None:
            links, weights = matched
    order = reorder(article.flow, bodies, links)
    ordered = [p for p in order.flow if p in set(bodies)]
    links, weights = _rest_of_items(draft, ordered, *_by_layout(draft, order.flow, ordered, links, weights))
    article = replace(article, flow=order.flow, links=links, weights=weights, quotes=quotes)
    return replace(article, moved=order.moved, boxes=order.boxes)


def _natural(
    draft: Draft, tools: Tools, bodies: list[int], authors: tuple[str, ...]
) -> tuple[dict[int, int], dict[int, float], bool, bool]:
    """Join each open end with the next text; tell whether that left anything over, and whether any is doubtful."""
    links: dict[int, int] = {}
    weights: dict[int, float] = {}
    trouble = doubt = False
    language, lexicon = draft.language, tools.lexicon
    for position, following in zip(bodies, [*bodies[1:], None][: len(bodies)], strict=True):
        text = draft.text(position)
        if not is_open(text, draft.text(following) if following is not None else "", lexicon):
            orphan = following is not None and bool(orphan_mark(draft.text(following)))
            trouble = trouble or (orphan and len(bodies) > 3)
            continue
        if following is None:
            trouble = True
            continue
        other = draft.text(following)
        score = odds(text, other, language, lexicon) if not other.startswith(_signatures(authors)) else -9.0
        score += BOX * heads_box(draft, tools, following) + OPENS * draft.lines[following].opens
        if score >= TROUBLE:
            links[position] = following
            weights[position] = likelihood(score + NEXT_BONUS)
        trouble = trouble or score < TROUBLE
        doubt = doubt or (score < WEAK and _better(draft, tools, bodies, position, score))
    if links and not (trouble or doubt):
        entered = set(links.values())
        doubt = any(p not in entered and is_tail(draft.text(p)) for p in bodies[1:])
    return links, weights, trouble, doubt


def _by_layout(
    draft: Draft,
    flow: tuple[int, ...],
    bodies: list[int],
    links: dict[int, int],
    weights: dict[int, float],
) -> tuple[dict[int, int], dict[int, float]]:
    """Join what layout shows to be one paragraph, although a column ended where a sentence did."""
    entered = set(links.values())
    links, weights = dict(links), dict(weights)
    texts = set(bodies)
    for position, following in pairwise(flow):
        told = draft.lines[position].full and draft.lines[following].resumes
        if told and {position, following} <= texts and position not in links and following not in entered:
            links[position], weights[position] = following, BY_LAYOUT
    return links, weights


def _rest_of_items(
    draft: Draft, bodies: list[int], links: dict[int, int], weights: dict[int, float]
) -> tuple[dict[int, int], dict[int, float]]:
    """Join the rest of a numbered item that was cut at the end of a sentence."""
    entered = set(links.values())
    firsts = [p for p in bodies if p not in entered]
    links, weights = dict(links), dict(weights)
    for index in rests([draft.text(p)[:4] for p in firsts]):
        last = firsts[index - 1]
        while last in links:
            last = links[last]
        following = bodies[bodies.index(last) + 1 : bodies.index(last) + 2]
        if following == [firsts[index]]:
            links[last], weights[last] = firsts[index], 0.6
    return links, weights


def _signatures(authors: tuple[str, ...]) -> tuple[str, ...]:
    """Give what a box on an author begins with."""
    return tuple(a + mark for a in authors for mark in "，,：:（(") or ("\0",)


def _better(draft: Draft, tools: Tools, bodies: list[int], position: int, score: float) -> bool:
    """Tell whether some other line would go on from a weak join far better."""
    text = bare(draft.text(position))
    language, words = draft.language, tools.lexicon.words
    pairs = language.pairs
    for other in bodies:
        start = draft.text(other)
        pair = text[-1:] + start[:1]
        if other == position or (pair not in pairs and pair not in words and language.total > LITTLE):
            continue
        if odds(text, start, language, tools.lexicon) > score + FAR_BETTER:
            return True
    return False
