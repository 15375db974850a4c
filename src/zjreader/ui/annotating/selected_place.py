"""Between positions in the document and places in the article.

Owns: what of a selection lies in the article's body, as a range over blocks, and where an annotation stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.domain.annotations import TextPositionSelector
from zjreader.domain.passages import Passages
from zjreader.viewmodels.annotating.marking import Selection

if TYPE_CHECKING:
    from zjreader.domain.library import Article
    from zjreader.ui.page_layout import Layout


def selection_of(layout: Layout, article: Article, start: int, end: int) -> Selection | None:
    """Give what document positions select of the body; None where it is nothing."""
    first: tuple[str, int] | None = None
    last: tuple[str, int] | None = None
    for block in article.body:
        head, tail = layout.position(block.label, 0), layout.position(block.label, len(block.text))
        if head is None or tail is None or block.label not in layout.labels:
            continue
        low, high = max(start, head), min(end, tail)
        if low < high:
            first = first or (block.label, layout.place(low)[1])
            last = (block.label, min(layout.place(high)[1], len(block.text)))
    if first is None or last is None:
        return None
    place = TextPositionSelector(first[0], first[1], last[0], last[1])
    words = Passages.of(article).words(place)
    return Selection(article, place, words) if words and words.strip() else None


def span_of(layout: Layout, place: TextPositionSelector) -> tuple[int, int] | None:
    """Give the document positions of a place; None where its blocks are not on the page."""
    start, end = layout.position(place.label, place.start), layout.position(place.end_label, place.end)
    return (start, end) if start is not None and end is not None and start < end else None
