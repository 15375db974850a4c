"""The evidence of a figure as a card shows it.

Owns: where the words stand, as much of their paragraph as a card holds, and which part of it states the figure.
Offsets are 0-based code points. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.domain.comparison_sources import label_words
from zjreader.domain.page_words import pages_in_words
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.domain.library import Article
    from zjreader.domain.studies import Indicator

AROUND = 56
"""Characters of the paragraph before and after the words."""

_DIGEST = "导读（不是原文）"
_STOP = "。！？；"


@dataclass(frozen=True, slots=True)
class Card:
    """The evidence of one figure.

    Attributes:
        indicator: The figure.
        place: Case, pages, paragraph.
        text: The excerpt, with dots where the paragraph goes on.
        start: Where the words begin in ``text``.
        end: Where they end, exclusive.
        digest: Whether the words are ours and not the printed ones.
    """

    indicator: Indicator
    place: str
    text: str
    start: int
    end: int
    digest: bool = False

    @property
    def words(self) -> str:
        """Give the words that state the figure."""
        return self.text[self.start : self.end]


def card(indicator: Indicator, name: str, article: Article, pages: str | None, *, digest: bool = False) -> Card:
    """Make the card of a figure of a case called ``name`` that stands on ``pages``; ``digest``: in our words."""
    evidence = indicator.evidence
    block = article.block(evidence.label) if evidence.label else None
    text = block.text if block is not None else ""
    start, end = evidence.start, evidence.end
    if text[start:end] != evidence.quote:  # our own abstract, or words that no longer stand there
        text, start, end = evidence.quote, 0, len(evidence.quote)
    left, right = _edges(text, start, end)
    head, tail = "……" if left else "", "……" if right < len(text) else ""
    shift = len(head) - left
    place = _place_words(pages, _DIGEST if digest else label_words(evidence.label), name)
    return Card(indicator, place, f"{head}{text[left:right]}{tail}", start + shift, end + shift, digest)


def _place_words(pages: str | None, where: str, name: str) -> str:
    """Say where a paragraph stands: 龙泉市　·　第30—39页　·　第9段."""
    return "　·　".join(part for part in (name, said(pages_in_words(pages)), said(where)) if part)


def _edges(text: str, start: int, end: int) -> tuple[int, int]:
    """Choose where the excerpt begins and ends: at the ends of sentences where these are near."""
    left = 0
    if start > AROUND:
        stops = [text.rfind(stop, max(0, start - AROUND), start) for stop in _STOP]
        left = max(stops) + 1 or start - AROUND
    right = len(text)
    if right - end > AROUND:
        stops = [at for stop in _STOP if (at := text.find(stop, end, end + AROUND)) >= 0]
        right = min(stops) + 1 if stops else end + AROUND
    return left, right
