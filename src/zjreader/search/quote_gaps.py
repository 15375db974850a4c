"""Quotations that leave a clause of their source out and do not say so.

Owns: finding all clauses of a quotation in their order inside one block, with something of the block between two
of them. What is left out stands in the diff as one piece, so that the reader sees it at a glance.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from zjreader.domain.search import DiffPart, QuoteMatch, QuoteState
from zjreader.search.alignment import diff, rough, settle
from zjreader.search.quote_parts import statements
from zjreader.search.quote_places import Finding, Places, Quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from zjreader.search.stretches import Stretch

LEAST = 4
"""Folded characters of a clause that is looked for on its own."""
CLAUSES = 24
LIKELIEST = 40
"""Blocks that are looked at closely where clauses may differ too."""
COVERED = 0.9
"""Share of a quotation that must be found."""
LIKE = 0.8
"""Likeness that a clause needs which does not stand there literally."""
CLOSE = 0.03
"""Difference in share below which two places are alike."""


@dataclass(frozen=True, slots=True)
class _Row:
    """Clauses of a quotation that stand in one block, those that touch taken together.

    Attributes:
        stretch: The block.
        pieces: What is quoted, and where it stands.
        share: Share of the quotation's characters that stand there.
    """

    stretch: Stretch
    pieces: tuple[tuple[Quoted, Finding], ...]
    share: float

    @property
    def left_out(self) -> int:
        """Count the block's folded characters between the pieces."""
        return sum(after.start - before.end for (_, before), (_, after) in pairwise(self.pieces))


def skipped(places: Places, quoted: Quoted, limit: int, *, literal: bool = False) -> tuple[QuoteMatch, ...]:
    """Find blocks that hold a quotation but for what it leaves out, best first; empty where there is none.

    Args:
        places: Finds places.
        quoted: The quotation.
        limit: How many are wanted.
        literal: Only where every clause stands literally, and no more is left out than is quoted.
    """
    parts = [Quoted(clause) for clause in statements(quoted.text, LEAST)]
    if not 1 < len(parts) <= CLAUSES:
        return ()
    stretches = places.likely(quoted)[: None if literal else LIKELIEST]
    rows = [r for s in stretches if (r := _row(parts, s, literal=literal)) is not None]
    if literal:
        rows = [row for row in rows if row.share == 1.0 and row.left_out <= len(quoted.folded)]
    rows.sort(key=lambda row: (-row.share, row.left_out, row.pieces[0][1].order))
    if not rows:
        return ()
    best = rows[0]
    alike = [r for r in rows if r.share > best.share - CLOSE and r.left_out <= 2 * best.left_out][:limit]
    matches = tuple(_match(places, quoted, row) for row in alike)
    if len(matches) == 1:
        return matches
    note = f"引文漏掉了原文中间的文字，这样的原文有{len(matches)}处，不能断定出自哪一处。"
    return (replace(matches[0], state=QuoteState.AMBIGUOUS, note=note), *matches[1:])


def _row(parts: Sequence[Quoted], stretch: Stretch, *, literal: bool) -> _Row | None:
    """Find clauses in their order inside a block; None where too few stand there, or without a gap."""
    text, at = stretch.folded, 0
    length = sum(len(part.folded) for part in parts)
    missing = 0.0
    found: list[tuple[Quoted, Finding]] = []
    for part in parts:
        place = _place(part.folded, text, at, literal=literal)
        missing += len(part.folded) if place is None else (1 - place[2]) * len(part.folded)
        if missing > (0 if literal else (1 - COVERED) * length):
            return None
        if place is not None:
            found.append((part, Finding(stretch, *place)))
            at = place[1]
        elif found:  # belongs to the clause before it, and differs
            found[-1] = (Quoted(found[-1][0].text + part.text), found[-1][1])
    share = sum(f.score * (f.end - f.start) for _, f in found) / length
    pieces = tuple(_joined(found))
    if share < COVERED or len(pieces) < 2:
        return None
    return _Row(stretch, pieces, share)


def _place(sought: str, text: str, at: int, *, literal: bool) -> tuple[int, int, float] | None:
    start = text.find(sought, at)
    if start >= 0:
        return start, start + len(sought), 1.0
    guess = rough(sought, text[at:], LIKE) if len(sought) > 2 * LEAST and not literal else None
    if guess is None:
        return None
    place = settle(sought, text[at:], guess)
    return (at + place.start, at + place.end, place.score) if place.score >= LIKE else None


def _joined(found: Iterable[tuple[Quoted, Finding]]) -> Iterator[tuple[Quoted, Finding]]:
    """Take clauses together that touch in the block."""
    last: tuple[Quoted, Finding] | None = None
    for part, finding in found:
        if last is None:
            last = (part, finding)
        elif last[1].end == finding.start:
            score = min(last[1].score, finding.score)
            whole = replace(last[1], end=finding.end, score=score)
            last = (Quoted(last[0].text + part.text), whole)
        else:
            yield last
            last = (part, finding)
    if last is not None:
        yield last


def _match(places: Places, quoted: Quoted, row: _Row) -> QuoteMatch:
    pieces = [(part, places.match(part, finding)) for part, finding in row.pieces]
    text = row.stretch.blocks[0].text
    first, last = pieces[0][1], pieces[-1][1]
    parts: list[DiffPart] = []
    at = first.start
    for part, match in pieces:
        if match.start > at:
            parts.append(DiffPart("insert", "", text[at : match.start]))
        parts += match.diff or diff(part.text, match.original) or [DiffPart("equal", part.text, match.original)]
        at = match.end
    start, end = row.pieces[0][1].start, row.pieces[-1][1].end
    return replace(
        first,
        state=QuoteState.FUZZY,
        score=round(2 * row.share * len(quoted.folded) / (len(quoted.folded) + end - start), 4),
        end=last.end,
        original=text[first.start : last.end],
        diff=tuple(parts),
        note=f"引文漏掉了原文中间的{row.left_out}个字，也没有用省略号标明。",
    )
