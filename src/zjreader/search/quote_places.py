"""Places of one quotation or of a part of it.

Owns: finding literal places and places like it, inside a block or across neighbouring blocks, best first; and
making a match of a place. Lives as long as one search: it keeps what it read. Inside the caller's transaction.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from zjreader.domain.folding import fold, fold_text
from zjreader.domain.script_words import fold_script
from zjreader.domain.search import QuoteMatch, QuoteState
from zjreader.domain.speech import attribution
from zjreader.search import quote_index, stretches
from zjreader.search.alignment import diff, rough, settle
from zjreader.search.reading import FEATURE, PAGES
from zjreader.search.stretches import RUNNING, Piece, Place, Stretch

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from zjreader.domain.ports import Check

MOST = 200
"""Literal places that are listed."""
NEIGHBOURS = 24
"""Candidates whose neighbours are looked at too."""
CERTAIN, SURE = 0.97, 0.8
"""Likeness inside one block from which its neighbours are not looked at; the same where the block goes on."""
CLOSELY = 40
"""Candidates that are compared character by character."""


@dataclass(frozen=True)
class Quoted:
    """A quotation as given, without enclosing marks."""

    text: str
    folded: str = field(init=False)
    scripted: str = field(init=False)
    """The fold, words that two scripts write with other characters in one of them; as long as ``folded``."""

    def __post_init__(self) -> None:
        """Fold once."""
        object.__setattr__(self, "folded", fold_text(self.text))
        object.__setattr__(self, "scripted", fold_script(self.text, self.folded))

    @cached_property
    def edges(self) -> tuple[str, str]:
        """Give the marks before the first and after the last folded character."""
        origins = fold(self.text).origins
        return self.text[: origins[0]], self.text[origins[-1] + 1 :]


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in folded text.

    Attributes:
        stretch: Where it lies.
        start: Offset in the stretch's folded text.
        end: End offset, exclusive.
        score: 0 to 1; 1 where the folded texts are equal.
    """

    stretch: Stretch
    start: int
    end: int
    score: float

    @property
    def order(self) -> tuple[int, int, int]:
        """Give what sorts findings by article and reading order."""
        offset = self.start
        for block, folded in zip(self.stretch.blocks, self.stretch.folds, strict=True):
            if offset < len(folded):
                return self.stretch.article, block.id, offset
            offset -= len(folded)
        return self.stretch.article, self.stretch.blocks[-1].id, offset


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is told of an article; a piece without pages or authors of its own has those of its feature."""

    article: str
    title: str
    start_page: int | None
    end_page: int | None
    authors: tuple[str, ...]


class Places:
    """Finds places."""

    def __init__(self, connection: sqlite3.Connection, check: Check) -> None:
        """Take the connection of a read transaction."""
        self._connection = connection
        self._check = check
        self._articles: dict[int, tuple[Piece, ...]] = {}
        self._facts: dict[int, _Facts] = {}
        self._likely: dict[str, list[Stretch]] = {}

    def literal(self, quoted: Quoted) -> list[Finding]:
        """Find every place inside one block whose folded text is the quotation's, in reading order."""
        found = self._literal(quoted.folded)
        if not found and quoted.scripted != quoted.folded:
            found = self._literal(quoted.scripted)
        return found

    def _literal(self, folded: str) -> list[Finding]:
        ids = quote_index.exact(self._connection, folded, MOST)
        found = []
        for stretch in stretches.blocks(self._connection, ids).values():
            text, at = stretch.folded, stretch.folded.find(folded)
            while at >= 0:
                found.append(Finding(stretch, at, at + len(folded), 1.0))
                at = text.find(folded, at + len(folded))
        return sorted(found, key=lambda finding: finding.order)[:MOST]

    def likely(self, quoted: Quoted) -> list[Stretch]:
        """Give the blocks that share most of a quotation's rarest pairs of characters, likeliest first."""
        if quoted.folded not in self._likely:
            ids = quote_index.likely(self._connection, quoted.folded, self._check)
            read = stretches.blocks(self._connection, ids)
            self._likely[quoted.folded] = [read[block] for block in ids if block in read]
        return self._likely[quoted.folded]

    def like(self, quoted: Quoted, cutoff: float) -> list[Finding]:
        """Find places like a quotation, best first, also across neighbouring blocks; one place counts once."""
        candidates = self.likely(quoted)
        found = _compare(quoted, candidates, cutoff)
        if not any(_inside(finding) for finding in found[:1]):
            self._check()
            found += _compare(quoted, self._regions(quoted, candidates[:NEIGHBOURS]), cutoff)
        return _distinct(sorted(found, key=_rank))

    def match(self, quoted: Quoted, finding: Finding) -> QuoteMatch:
        """Make a match of a place, with its diff."""
        place = finding.stretch.place(finding.start, finding.end, *quoted.edges)
        if finding.score < 1.0:
            state = QuoteState.FUZZY
        else:
            same = quoted.text == place.original or _one_line(quoted.text) == _one_line(place.original)
            state = QuoteState.EXACT if same else QuoteState.FOLDED
        differences = diff(quoted.text, place.original, forms=state is not QuoteState.FUZZY)
        facts = self._fact(finding.stretch.article)
        return QuoteMatch(
            state,
            round(finding.score, 4),
            facts.article,
            facts.title,
            place.label,
            place.end_label,
            place.start,
            place.end,
            place.original,
            () if state is QuoteState.EXACT else differences,
            facts.start_page,
            facts.end_page,
            authors=facts.authors,
            attribution=_attribution(finding.stretch, place),
        )

    def _regions(self, quoted: Quoted, candidates: list[Stretch]) -> list[Stretch]:
        """Join candidates with their neighbours, once with headings and notes between, once without."""
        found: dict[tuple[int, ...], Stretch] = {}
        for single in candidates:
            for kinds in (RUNNING, frozenset({"paragraph"})):
                pieces = [piece for piece in self._blocks(single.article) if piece.kind in kinds]
                region = _around(pieces, single.blocks[0].id, len(quoted.folded))
                key = tuple(piece.id for piece in region)
                if len(region) > 1 and key not in found:
                    found[key] = Stretch.of(single.article, region)
        return list(found.values())

    def _blocks(self, article: int) -> tuple[Piece, ...]:
        if article not in self._articles:
            self._articles |= stretches.articles(self._connection, (article,))
        return self._articles[article]

    def _fact(self, article: int) -> _Facts:
        if article not in self._facts:
            key, title, start, end, own, feature = self._connection.execute(
                f"SELECT a.key, a.title, {PAGES}, a.authors, f.authors FROM articles a {FEATURE} WHERE a.id = ?",
                (article,),
            ).fetchone()
            authors = json.loads(own) or json.loads(feature or "[]")
            self._facts[article] = _Facts(key, title, start, end, tuple(authors))
        return self._facts[article]


def _attribution(stretch: Stretch, place: Place) -> str:
    """Tell who says the words, as far as the paragraph in which they begin tells it."""
    text = next((block.text for block in stretch.blocks if block.label == place.label), "")
    return attribution(text, place.start, len(text) if place.end_label else place.end)


def _rank(finding: Finding) -> tuple[float, bool, int, tuple[int, int, int]]:
    """Sort by likeness; among equals paragraphs before captions and headings, one block before several."""
    blocks = finding.stretch.blocks
    return -finding.score, blocks[0].kind != "paragraph", len(blocks), finding.order


def _distinct(found: Iterable[Finding]) -> list[Finding]:
    """Keep the first of findings that overlap."""
    kept = []
    taken: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for finding in found:
        covered = _covered(finding)
        if any(s < end and start < e for block, (start, end) in covered.items() for s, e in taken[block]):
            continue
        kept.append(finding)
        for block, stretch in covered.items():
            taken[block].append(stretch)
    return kept


def _covered(finding: Finding) -> dict[int, tuple[int, int]]:
    """Tell which stretch of which block's fold a finding covers."""
    covered, offset = {}, 0
    for block, folded in zip(finding.stretch.blocks, finding.stretch.folds, strict=True):
        start, end = max(finding.start - offset, 0), min(finding.end - offset, len(folded))
        if start < end:
            covered[block.id] = (start, end)
        offset += len(folded)
    return covered


def _compare(quoted: Quoted, candidates: Iterable[Stretch], cutoff: float) -> list[Finding]:
    """Compare all roughly, the likeliest closely; best first."""
    texts = [(stretch, *_in_one_script(quoted, stretch)) for stretch in candidates]
    guesses = [(stretch, words, text, rough(words, text, cutoff)) for stretch, words, text in texts]
    likely = [(stretch, words, text, guess) for stretch, words, text, guess in guesses if guess is not None]
    likely.sort(key=lambda item: -item[3].score)
    found = []
    for stretch, words, text, guess in likely[:CLOSELY]:
        place = settle(words, text, guess)
        if place.score >= cutoff:
            found.append(Finding(stretch, place.start, place.end, place.score))
    return sorted(found, key=lambda finding: -finding.score)


def _in_one_script(quoted: Quoted, stretch: Stretch) -> tuple[str, str]:
    """Give what is compared: the folds, or, unless these agree, both in one script; offsets are the same."""
    if quoted.folded in stretch.folded:
        return quoted.folded, stretch.folded
    return quoted.scripted, stretch.scripted


def _inside(finding: Finding) -> bool:
    """Tell whether a quotation lies well inside a block, so that it cannot run on into the next."""
    length = len(finding.stretch.folds[0])
    return finding.score >= CERTAIN or (finding.score >= SURE and finding.start > 2 and finding.end < length - 2)


def _around(pieces: list[Piece], block: int, length: int) -> list[Piece]:
    """Take as many neighbours on either side of a block as a quotation of a length can reach into."""
    index = next((i for i, piece in enumerate(pieces) if piece.id == block), None)
    if index is None:
        return []
    first = last = index
    room = length + length // 4
    while first > 0 and sum(len(piece.text) for piece in pieces[first:index]) < room:
        first -= 1
    while last + 1 < len(pieces) and sum(len(piece.text) for piece in pieces[index + 1 : last + 1]) < room:
        last += 1
    return pieces[first : last + 1]


def _one_line(text: str) -> str:
    return "".join(text.split())
