"""Where a quotation stands, and how it agrees with the source.

Owns: the states. A place is given for certain only where nothing else comes near; what is short, weak or stands in
several places says so. Order of trying: literally; across paragraphs; with parts left out; with differing
characters; with a clause left out unsaid; put together from several places. Threading: any thread; needs no more
than ``library.db``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.domain.regional_words import regional_note
from zjreader.domain.search import QuoteMatch, QuoteState
from zjreader.search.quote_gaps import skipped
from zjreader.search.quote_parts import bare, pieces
from zjreader.search.quote_pieces import elided, pieced
from zjreader.search.quote_places import Finding, Places, Quoted
from zjreader.search.reading import Connect, reading

if TYPE_CHECKING:
    import sqlite3

    from zjreader.domain.ports import Check

SHORT = 6
"""Folded characters below which only a single literal place is certain, and nothing is sought with errors."""
BRIEF = 12
"""Folded characters below which a likeness must be greater to be worth showing."""
FLOOR, BRIEF_FLOOR = 0.65, 0.72
"""Likeness below which a place is none; the same for brief quotations."""
STRONG, BRIEF_STRONG = 0.8, 0.85
"""Likeness below which a place is doubtful; the same for brief quotations."""
RIVAL = 0.03
"""Lead over the next place that makes a place certain."""
NEARBY = 0.12
"""Distance from the best up to which further places are listed."""
LONGEST = 5000
"""Characters of a quotation that are looked for."""

_KINDS = {
    "t": "这是文章的题名，不是正文。",
    "s": "这是文章的副题，不是正文。",
    "h": "这是文中的小标题，不是正文。",
    "c": "这是图片的说明，不是正文。",
}
"""First letter of a label to what is said of words that stand there only."""

DOUBTFUL = "存疑：与原文相差较多，可能并非出自此处。"
_SHORT = f"引文不足{SHORT}个字，不作近似查找。"


class QuoteFinder:
    """Finds quotations."""

    def __init__(self, connect: Connect) -> None:
        """Take what gives the calling thread's connection."""
        self._connect = connect

    def find(self, text: str, limit: int, check: Check) -> tuple[QuoteMatch, ...]:
        """Find a quotation, best place first; one match of state ``none`` where it is not found.

        Only printed text counts, not the abstracts of a digest edition; where there is no other text of an issue,
        the match that says ``none`` tells so.

        Raises:
            Cancelled: ``check`` said so.
        """
        quoted = Quoted(bare(text[:LONGEST]))
        if not quoted.folded:
            return (QuoteMatch(QuoteState.NONE, 0.0, note="没有可以查找的文字。"),)
        with reading(self._connect, check) as connection:
            found = _Answer(Places(connection, check), limit).find(quoted)
            digests = _digests(connection) if found[0].state is QuoteState.NONE else 0
        if not digests:
            return found
        (none,) = found
        return (replace(none, note=f"{none.note}有{digests}期只有导读，导入全文后才查得到其中的原文。"),)


def _digests(connection: sqlite3.Connection) -> int:
    """Count the issues whose printed text is not in the library."""
    row = connection.execute("SELECT count(*) FROM issues WHERE edition = 'digest'").fetchone()
    return int(row[0])


class _Answer:
    """Decides what is said about one quotation."""

    def __init__(self, places: Places, limit: int) -> None:
        self._places = places
        self._limit = limit

    def find(self, quoted: Quoted) -> tuple[QuoteMatch, ...]:
        """Try one way after the other."""
        found = self._places.literal(quoted)
        if found:
            return self._literal(quoted, found)
        parts = [Quoted(part) for part in pieces(quoted.text)]
        if len(parts) > 1 and (match := elided(self._places, quoted, parts)):
            return (match,)
        if len(quoted.folded) < SHORT:
            return (QuoteMatch(QuoteState.NONE, 0.0, note=_SHORT),)
        found = self._places.like(quoted, FLOOR * 0.9)
        whole = [finding for finding in found if finding.score == 1.0]
        if whole:
            return self._literal(quoted, whole)
        if matches := skipped(self._places, quoted, self._limit, literal=True):
            return matches
        best = found[0].score if found else 0.0
        if best < STRONG and (matches := skipped(self._places, quoted, self._limit)):
            return matches
        if best < STRONG and (match := pieced(self._places, quoted, parts, SHORT)) and match.score > best:
            return (match,)
        return self._differing(quoted, found)

    def _literal(self, quoted: Quoted, found: list[Finding]) -> tuple[QuoteMatch, ...]:
        matches = [self._places.match(quoted, finding) for finding in found]
        matches.sort(key=lambda match: (match.state is not QuoteState.EXACT, not match.label.startswith("p")))
        if len(matches) > 1:
            note = f"同样的文字见于{len(matches)}处，请按上下文选定。"
            return tuple(replace(m, state=QuoteState.AMBIGUOUS, note=note) for m in matches[: self._limit])
        (match,) = matches
        if len(quoted.folded) >= SHORT:
            return (replace(match, note=match.note or _KINDS.get(match.label[:1], "")),)
        if match.state is QuoteState.EXACT:
            return (replace(match, note="引文很短，书库里只有这一处。"),)
        return (replace(match, state=QuoteState.AMBIGUOUS, note="引文很短，又与原文标点或字形不同，请核对。"),)

    def _differing(self, quoted: Quoted, found: list[Finding]) -> tuple[QuoteMatch, ...]:
        brief = len(quoted.folded) < BRIEF
        floor, strong = (BRIEF_FLOOR, BRIEF_STRONG) if brief else (FLOOR, STRONG)
        kept = [finding for finding in found if finding.score >= floor]
        if not kept:
            score = found[0].score if found else 0.0
            return (QuoteMatch(QuoteState.NONE, score, note="书库里没有找到这段文字。"),)
        best = kept[0].score
        rivals = [finding for finding in kept if finding.score > best - RIVAL]
        shown = [finding for finding in kept if finding.score >= best - NEARBY][: self._limit]
        matches = [self._places.match(quoted, finding) for finding in shown]
        if len(rivals) > 1 and best >= strong:
            note = f"有{len(rivals)}处文字同样相近，不能断定出自哪一处。"
            rank = [replace(m, state=QuoteState.AMBIGUOUS, note=note) for m in matches[: len(rivals)]]
            return (*rank, *(replace(m, note="另一处相近的文字。") for m in matches[len(rivals) :]))
        named, all_of_it = regional_note(quoted.text, matches[0].original)
        note = named if best >= strong or all_of_it else DOUBTFUL + named
        return (replace(matches[0], note=note), *(replace(m, note="另一处相近的文字。") for m in matches[1:]))
