"""Bring annotations of other programs to their words in the library.

Owns: looking up what they quote, and saying which could not be placed. What is already here keeps the place that
it has.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zjreader.domain.annotations import Annotation, TextPositionSelector, TextQuoteSelector
from zjreader.domain.folding import fold_text
from zjreader.domain.passages import Passages
from zjreader.domain.placing import Doubt, Spot, settle
from zjreader.domain.ports import unchecked
from zjreader.domain.script_words import fold_script

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zjreader.domain.exchange import Foreign
    from zjreader.domain.ports import QuoteSearch, ReadingRepo
    from zjreader.domain.search import QuoteMatch

MOST = 200
"""Places of a quotation that are looked at; words more frequent than that have no certain one."""

SHOWN = 24
"""Characters of words and notes that a sentence shows."""


@dataclass(frozen=True, slots=True)
class Placed:
    """What became of annotations of other programs.

    Attributes:
        annotations: Those with a place.
        unplaced: Sentences on the others.
        rest: The entries of the others as a JSON list; empty where there are none.
    """

    annotations: tuple[Annotation, ...] = ()
    unplaced: tuple[str, ...] = ()
    rest: str = ""


class PlacingService:
    """Finds the words that other programs quote."""

    def __init__(self, quotes: Callable[[], QuoteSearch], library: ReadingRepo) -> None:
        """Take the finder (made when first needed) and the library."""
        self._quotes = quotes
        self._library = library

    def place(self, foreign: Sequence[Foreign], known: Mapping[str, Annotation]) -> Placed:
        """Give annotations their places; ``known`` are those that are already here, by id."""
        placed, unplaced, entries = [], [], {}
        read: dict[str, Passages] = {}
        for one in foreign:
            ours, quote = known.get(one.annotation.id), one.annotation.quote
            found = _like(one.annotation, ours) if ours is not None else self._placed(one.annotation, quote, read)
            if isinstance(found, Annotation):
                placed.append(found)
            else:
                unplaced.append(_told(one, quote, found))
                entries[one.number] = one.raw
        rest = "[\n" + ",\n".join(entries.values()) + "\n]\n" if entries else ""
        return Placed(tuple(placed), tuple(unplaced), rest)

    def _placed(
        self, annotation: Annotation, quote: TextQuoteSelector | None, read: dict[str, Passages]
    ) -> Annotation | Doubt | None:
        """Put an annotation at its words; without any there is nothing to go by."""
        if quote is None or not fold_text(quote.exact):
            return None
        spots = self._spots(quote, read)
        found = spots if isinstance(spots, Doubt) else settle(quote, spots)
        if isinstance(found, Doubt):
            return found
        words = found.passages.quote(found.position)
        return replace(annotation, article=found.passages.article, quote=words, position=found.position)

    def _spots(self, quote: TextQuoteSelector, read: dict[str, Passages]) -> list[Spot] | Doubt:
        """List where words stand in running text."""
        found = self._found(quote.exact)
        if len(found) >= MOST:
            return Doubt.SEVERAL
        spots = [Spot(self._passages(m, read), _position(m)) for m in found]
        spots = [spot for spot in spots if spot.passages.words(spot.position) is not None]
        spots += self._framed(quote, spots, read)
        return spots if spots or not found else Doubt.HEAD

    def _framed(self, quote: TextQuoteSelector, spots: Sequence[Spot], read: dict[str, Passages]) -> list[Spot]:
        """List further places, where words stand with their surroundings.

        The finder, content with places inside paragraphs, leaves out those that run on into the next.
        """
        lead, words, tail = (fold_text(part) for part in (quote.prefix, quote.exact, quote.suffix))
        if not lead and not tail:
            return []
        known = {(spot.passages.article, spot.passages.folded(spot.position)) for spot in spots}
        further = []
        for match in self._found(quote.prefix + quote.exact + quote.suffix):
            passages = self._passages(match, read)
            whole = passages.folded(_position(match))
            if whole is None:
                continue
            start = whole[0] + len(lead)
            stretch = start, start + len(words)
            if passages.text[slice(*stretch)] == words and (passages.article, stretch) not in known:
                further.append(Spot(passages, passages.printed(*stretch)))
        return further

    def _found(self, words: str) -> list[QuoteMatch]:
        words = words.encode("utf-8", "ignore").decode()
        folded = fold_script(words)
        return [m for m in self._quotes().find(words, MOST, unchecked) if fold_script(m.original) == folded]

    def _passages(self, match: QuoteMatch, read: dict[str, Passages]) -> Passages:
        key = match.article or ""
        if key not in read:
            read[key] = Passages.of(self._library.article(key))
        return read[key]


def _position(match: QuoteMatch) -> TextPositionSelector:
    return TextPositionSelector(match.label, match.start, match.end_label or match.label, match.end)


def _like(theirs: Annotation, ours: Annotation) -> Annotation:
    """Keep where an annotation stands here and how it looks; its program knows neither."""
    return replace(
        theirs,
        article=ours.article,
        quote=ours.quote,
        position=ours.position,
        color=ours.color,
        style=ours.style,
        state=ours.state,
    )


def _told(foreign: Foreign, quote: TextQuoteSelector | None, doubt: Doubt | None) -> str:
    """Say why an annotation was not placed, with its words, or else its note."""
    number = foreign.number
    if quote is None or doubt is None:
        note = _short(foreign.annotation.note)
        return f"第{number}条没有引用原文，不知道该放在哪里，没有导入。笔记：{note or '（无）'}"
    words = _short(quote.exact)
    return {
        Doubt.ABSENT: f"第{number}条引用的“{words}”在书库里没有找到，没有导入。",
        Doubt.HEAD: f"第{number}条引用的“{words}”只见于标题、图注之类，不在正文里，没有导入。",
        Doubt.SEVERAL: f"第{number}条引用的“{words}”在书库里不止一处，分不清是哪一处，没有导入。",
        Doubt.ELSEWHERE: f"第{number}条引用的“{words}”在书库里只有一处，但前后文对不上，没有导入。",
        Doubt.BRIEF: f"第{number}条引用的“{words}”太短，不能断定出处，没有导入。",
    }[doubt]


def _short(text: str) -> str:
    line = " ".join(text.encode("utf-8", "ignore").decode().split())
    return line if len(line) <= SHOWN else line[:SHOWN] + "…"
