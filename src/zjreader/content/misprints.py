"""Suspect misprints: a character that stands once where the issue has another many times.

Owns: the list of suggestions. Nothing is changed here or anywhere else because of them; the reader decides.
Pure.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from operator import add
from typing import TYPE_CHECKING

from zjreader.domain.imports import Suggestion
from zjreader.domain.library import Article, Block, BlockKind, Issue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zjreader.content.continuity import Language

AROUND = 3
"""Characters on each side that must be the same."""
OFTEN = 4
"""Times that the surroundings, and the wording proposed, must stand in the issue."""
_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ABSTRACT})


def suspects(issue: Issue, language: Language) -> tuple[Suggestion, ...]:
    """List the suspected misprints of an issue in reading order."""
    corpus = ""
    found: list[Suggestion] = []
    for article in issue.articles:
        for block in article.blocks:
            for at in _places(block, language):
                corpus = corpus or "\n".join(b.text for a in issue.articles for b in a.body)
                found.extend(_suggestion(article, block, at, corpus))
    return tuple(found)


def _places(block: Block, language: Language) -> Iterator[int]:
    """Give the offsets of characters that are strange to neighbours which are not strange to the issue."""
    text = block.text
    if block.kind not in _KINDS or len(text) < 2 * AROUND + 1:
        return
    triples = language.triples
    # The counts are of all lines, so a pair that this text has alone stands at one.
    known = language.pairs
    counts = map(known.get, map(add, text, text[1:]))
    rare = [at for at, count in enumerate(counts) if count is None or count <= 1]
    for left, at in pairwise(rare):
        if left == at - 1 and AROUND <= at < len(text) - AROUND and text[at].isalpha():
            before, after = text[at - AROUND : at], text[at + 1 : at + 1 + AROUND]
            if triples.get(before, 0) >= OFTEN and triples.get(after, 0) >= OFTEN:
                yield at


def _suggestion(article: Article, block: Block, at: int, corpus: str) -> Iterator[Suggestion]:
    """Propose what usually stands between the same neighbours."""
    before, after = block.text[at - AROUND : at], block.text[at + 1 : at + 1 + AROUND]
    usual = Counter(re.findall(f"{re.escape(before)}(.){re.escape(after)}", corpus)).most_common(1)
    printed = block.text[at]
    if usual and usual[0][1] >= OFTEN - 1 and usual[0][0] != printed:
        proposed, times = usual[0]
        yield Suggestion(
            article=article.key,
            label=block.label,
            start=at,
            printed=printed,
            proposed=proposed,
            message=f"“{before}{printed}{after}”仅此一处，“{before}{proposed}{after}”另有{times}处，疑为误植。",
        )
