"""Quotations with parts left out, and quotations put together from several places.

Owns: a chain of parts in their order inside one article, and the cutting of a quotation into clauses that stand in
different places. Never certain: the match says what it was put together from.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.domain.search import QuoteMatch, QuoteState
from zjreader.search.alignment import diff
from zjreader.search.quote_parts import clauses
from zjreader.search.quote_places import Finding, Places, Quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

LIKE = 0.75
"""Likeness that a part of a quotation needs."""
COVERED = 0.75
"""Share of a quotation that must be found in several places."""
CLAUSES = 24
_ORDER = (QuoteState.EXACT, QuoteState.FOLDED, QuoteState.FUZZY)


def elided(places: Places, quoted: Quoted, parts: Sequence[Quoted]) -> QuoteMatch | None:
    """Find the parts of a quotation in their order inside one article; None where they are not there."""
    found = [_near(places, part) for part in parts]
    if not all(found):
        return None
    chains: list[list[Finding]] = []
    for article in {finding.stretch.article for finding in found[0]}:
        chain = _chain([[f for f in finding if f.stretch.article == article] for finding in found])
        if chain:
            chains.append(chain)
    if not chains:
        return None
    chains.sort(key=lambda chain: (-sum(f.score for f in chain), chain[0].order))
    best = sum(f.score for f in chains[0])
    likely = [chain for chain in chains if sum(f.score for f in chain) > best - 0.05]
    matches = [_whole(places, quoted, parts, chain) for chain in likely]
    if len(matches) == 1:
        return matches[0]
    note = f"引文有省略，各段文字在{len(matches)}篇文章里都能依次找到，不能断定出自哪一篇。"
    others = tuple(replace(match, pieces=()) for match in matches)
    return replace(matches[0], state=QuoteState.AMBIGUOUS, note=note, pieces=others)


def pieced(places: Places, quoted: Quoted, parts: Sequence[Quoted], least: int) -> QuoteMatch | None:
    """Find the clauses of a quotation in several places; None where most of it is nowhere."""
    texts = [clause for part in parts for clause in clauses(part.text, least)][:CLAUSES]
    runs = _chosen(_runs(places, texts, least))
    found = sum(len(part.folded) for part, _ in runs)
    if len(runs) < 2 or found < COVERED * len(quoted.folded):
        return None
    matches = tuple(places.match(part, finding) for part, finding in runs)
    if len({(match.article, match.label) for match in matches}) < 2:
        return None
    first = matches[0]
    return replace(
        first,
        state=QuoteState.FUZZY,
        score=round(found / len(quoted.folded), 4),
        end_label=None,
        original="……".join(match.original for match in matches),
        diff=diff(quoted.text, "……".join(match.original for match in matches), forms=False),
        pieces=matches,
        note=_joined(matches),
    )


def _joined(matches: Sequence[QuoteMatch]) -> str:
    articles = len({match.article for match in matches})
    if articles > 1:
        return f"由{len(matches)}处文字拼接而成，分别出自{articles}篇文章。"
    return f"由{len(matches)}处文字拼接而成，原文并不连在一起。"


def _near(places: Places, part: Quoted) -> list[Finding]:
    literal = places.literal(part)
    if literal or len(part.folded) < 4:
        return literal
    return places.like(part, LIKE)


def _chain(found: list[list[Finding]]) -> list[Finding]:
    """Take the best findings that follow one another, of equals the closest; empty where there is no such row."""
    rows = [row for first in found[0] if (row := _row(first, found[1:]))]
    return max(rows, key=_closeness, default=[])


def _row(first: Finding, others: list[list[Finding]]) -> list[Finding]:
    """Take the nearest good finding of each part that lies after the one before."""
    row = [first]
    for findings in others:
        later = [finding for finding in findings if finding.order > row[-1].order]
        if not later:
            return []
        best = max(finding.score for finding in later)
        row.append(min((f for f in later if f.score > best - 0.1), key=lambda finding: finding.order))
    return row


def _closeness(row: list[Finding]) -> tuple[float, int, bool, tuple[int, ...]]:
    """Sort rows: greater likeness, fewer blocks between, running text before headings, earlier places."""
    (_, start, at), (_, end, _) = row[0].order, row[-1].order
    running = row[0].stretch.blocks[0].kind == "paragraph"
    return round(sum(f.score for f in row), 1), start - end, running, (-start, -at)


def _whole(places: Places, quoted: Quoted, parts: Sequence[Quoted], chain: Sequence[Finding]) -> QuoteMatch:
    matches = tuple(places.match(part, finding) for part, finding in zip(parts, chain, strict=True))
    first, last = matches[0], matches[-1]
    state = max((match.state for match in matches), key=_ORDER.index)
    original = "……".join(match.original for match in matches)
    end = last.end_label or last.label
    return replace(
        first,
        state=state,
        score=round(sum(f.score * len(p.folded) for f, p in zip(chain, parts, strict=True)) / _length(parts), 4),
        end_label=end if end != first.label else None,
        end=last.end,
        original=original,
        diff=() if state is QuoteState.EXACT else diff(quoted.text, original, forms=state is not QuoteState.FUZZY),
        pieces=matches,
        note=f"引文有省略：{len(matches)}段文字依次见于同一篇文章。",
        elided=True,
    )


def _chosen(runs: Sequence[tuple[Quoted, list[Finding]]]) -> list[tuple[Quoted, Finding]]:
    """Choose a place for each run: in the article that holds most of them, behind the run before."""
    held: defaultdict[int, int] = defaultdict(int)
    for part, found in runs:
        for article in {finding.stretch.article for finding in found}:
            held[article] += len(part.folded)
    chosen: list[tuple[Quoted, Finding]] = []
    for part, found in runs:
        after = chosen[-1][1].order if chosen else (0, 0, 0)
        best = max(found, key=lambda f: (held[f.stretch.article], f.score, f.order > after))
        chosen.append((part, best))
    return chosen


def _runs(places: Places, texts: Sequence[str], least: int) -> list[tuple[Quoted, list[Finding]]]:
    """Find the longest runs of clauses that stand together somewhere; a clause alone may differ a little."""
    runs = []
    at = 0
    while at < len(texts):
        for end in range(len(texts), at, -1):
            part = Quoted("".join(texts[at:end]))
            found = places.literal(part) if len(part.folded) >= least else []
            if not found and end == at + 1 and len(part.folded) >= 2 * least:
                found = places.like(part, LIKE + 0.1)
            if found:
                runs.append((part, found))
                at = end - 1
                break
        at += 1
    return runs


def _length(parts: Sequence[Quoted]) -> int:
    return sum(len(part.folded) for part in parts)
