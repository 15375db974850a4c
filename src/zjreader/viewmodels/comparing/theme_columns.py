"""The cases' paragraphs by theme, as columns, and the words that are marked in them.

Owns: which paragraphs stand in which column under which theme, and where distinctive and shared words occur.
Offsets are 0-based code points of the paragraph. Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.domain.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.domain.library import Block
    from zjreader.domain.studies import CaseStudy, Passage
    from zjreader.viewmodels.comparing.comparison_page import Loaded

OWN_TERMS, SHARED_TERMS = 16, 12
"""Words that are marked: more would mark everything."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in a column."""

    passage: Passage
    block: Block


@dataclass(frozen=True, slots=True)
class Section:
    """A theme in a column; without paragraphs where the case has none."""

    theme: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A case.

    Attributes:
        case: The case.
        sections: One for each theme of the comparison, the same in all columns.
        own: Words that mark this case.
        shared: Words that all cases use.
    """

    case: CaseStudy
    sections: tuple[Section, ...]
    own: tuple[str, ...]
    shared: tuple[str, ...]


def columns(loaded: Loaded) -> tuple[Column, ...]:
    """Lay the paragraphs out."""
    comparison = loaded.comparison
    found = []
    shared = tuple(term.text for term in comparison.common[:SHARED_TERMS])
    for number, case in enumerate(comparison.cases):
        article = loaded.articles[case.article]
        blocks = {block.label: block for block in article.blocks}
        sections = tuple(
            Section(
                row.theme, tuple(Paragraph(p, blocks[p.label]) for p in row.passages[number] if p.label in blocks)
            )
            for row in comparison.themes
        )
        terms = comparison.distinctive[number] if number < len(comparison.distinctive) else ()
        found.append(Column(case, sections, tuple(t.text for t in terms[:OWN_TERMS]), shared))
    return tuple(found)


def occurrences(text: str, terms: Sequence[str]) -> tuple[Span, ...]:
    """Find where words occur in a text, the longer word first where two would overlap."""
    if not terms:
        return ()
    pattern = "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True))
    return tuple(Span(match.start(), match.end()) for match in re.finditer(pattern, text))
