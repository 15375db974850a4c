"""Where a query matches in a printed text, and why.

Owns: verification on the folded text, the spans to be marked, the reason where a hit is not literal, and the
snippet. Pure and free of SQL; offsets are 0-based code points in the printed text, end exclusive.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from functools import lru_cache

from zjreader.domain.folding import Folded, Folding, fold, fold_text
from zjreader.domain.query import Node, Word, words
from zjreader.domain.search import Snippet
from zjreader.domain.spans import Span

STRETCH = 15
"""Greatest number of folded characters that ``*`` stands for."""
BEFORE = 24
LENGTH = 80


@dataclass(frozen=True, slots=True)
class Needle:
    """One word made ready for looking.

    Attributes:
        word: As typed.
        folded: What to look for in the folded text; empty where it folds to nothing.
        pattern: For a word with wildcards, what it looks like in the folded text.
    """

    word: Word
    folded: str
    pattern: re.Pattern[str] | None

    @property
    def literal(self) -> bool:
        """Tell whether only the printed text can hold it: punctuation alone."""
        return not self.folded and self.pattern is None

    def spans(self, folded: str) -> list[tuple[int, int]]:
        """Find every place in a folded text; overlapping places count once."""
        if self.pattern is not None:
            return [m.span() for m in self.pattern.finditer(folded) if m.end() > m.start()]
        found = []
        at = folded.find(self.folded)
        while at >= 0:
            found.append((at, at + len(self.folded)))
            at = folded.find(self.folded, at + len(self.folded))
        return found

    def within(self, folded: str, printed: str) -> bool:
        """Tell whether a text holds it."""
        if self.literal:
            return self.word.text in printed
        if self.pattern is not None:
            return self.pattern.search(folded) is not None
        return self.folded in folded


def needle(word: Word, folding: Folding) -> Needle:
    """Make a word ready under a folding."""
    pieces = wild_pieces(word, folding) if word.wild else ()
    if any(piece not in ("*", "?") for piece in pieces):
        gaps = {"*": f".{{0,{STRETCH}}}?", "?": "."}
        return Needle(word, "", re.compile("".join(gaps.get(p, re.escape(p)) for p in pieces), re.DOTALL))
    return Needle(word, fold_text(word.text, folding), None)


def wild_pieces(word: Word, folding: Folding) -> tuple[str, ...]:
    """Cut a word at its wildcards; a star at either end stands for nothing and goes."""
    pieces = [p if p in ("*", "?") else fold_text(p, folding) for p in re.split(r"([*?])", word.text)]
    pieces = [p for p in pieces if p]
    while pieces and pieces[0] == "*":
        pieces.pop(0)
    while pieces and pieces[-1] == "*":
        pieces.pop()
    return tuple(pieces)


class Matcher:
    """A query's words against one text at a time."""

    def __init__(self, node: Node, folding: Folding) -> None:
        """Make the words that may match ready once."""
        self._folding = folding
        self._shown = [needle(word, folding) for word in words(node)]

    def look(self, text: str) -> tuple[tuple[Span, ...], tuple[str, ...]]:
        """Give the stretches that match, in order and merged, and the foldings without which some would not."""
        folded = _folded(text, self._folding)
        found: list[Span] = []
        reasons: dict[str, None] = {}
        for sought in self._shown:
            if sought.literal:
                found.extend(Span(m.start(), m.end()) for m in re.finditer(re.escape(sought.word.text), text))
                continue
            places = [folded.printed(start, end) for start, end in sought.spans(folded.text)]
            found.extend(places)
            if places and not any(text[p.start : p.end] == sought.word.text for p in places):
                stretch = text[places[0].start : places[0].end]
                reasons.update(dict.fromkeys(_reasons(sought.word, stretch, self._folding)))
        if not found:  # a field matched, not a word
            return (Span(0, len(text)),), ()
        return merge(found), tuple(reasons)


def merge(spans: list[Span]) -> tuple[Span, ...]:
    """Sort stretches and put overlapping ones together."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif span.end > span.start:
            merged.append(span)
    return tuple(merged)


def snippet(text: str, spans: tuple[Span, ...], before: int = BEFORE, length: int = LENGTH) -> Snippet:
    """Cut an excerpt around the first match, counted in characters, and mark the matches inside it."""
    first = spans[0] if spans else Span(0, 0)
    start = max(0, min(first.start - before, len(text) - length))
    end = min(len(text), max(start + length, min(first.end, start + 2 * length)))
    head = "…" if start else ""
    tail = "…" if end < len(text) else ""
    shift = len(head) - start
    shown = [s for s in spans if s.start < end and s.end > start]
    marks = tuple(Span(max(s.start, start) + shift, min(s.end, end) + shift) for s in shown)
    return Snippet(head + text[start:end].replace("\n", " ") + tail, marks)


@lru_cache(maxsize=512)
def _folded(text: str, folding: Folding) -> Folded:
    """Fold a text; while a word is being typed, the same texts come again and again."""
    return fold(text, folding)


def _reasons(word: Word, stretch: str, folding: Folding) -> list[str]:
    """Switch one folding after the other off while the word still matches; what must stay on is the reason."""
    names = [field.name for field in fields(Folding) if getattr(folding, field.name)]
    needed = folding
    for name in names:
        without = replace(needed, **{name: False})
        if needle(word, without).within(fold_text(stretch, without), stretch):
            needed = without
    return [name for name in names if getattr(needed, name)]
