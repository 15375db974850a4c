"""The marks of a page by the blocks they stand in.

Owns: which marks touch a stretch of blocks, and their document positions, worked out when they are first asked
for: an article may bear hundreds of marks, and those off the screen are to cost nothing.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from zjreader.ui.annotating.selected_place import span_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from zjreader.domain.annotations import Annotation
    from zjreader.ui.page_layout import Layout

Span = tuple[int, int, "Annotation"]


class Placed:
    """The marks of one page; positions are those of its document."""

    def __init__(self, layout: Layout | None = None, annotations: Iterable[Annotation] = ()) -> None:
        """Take a page and the annotations that have a place in it."""
        self._layout = layout
        self._spans: dict[str, Span | None] = {}
        self._blocks: defaultdict[int, list[tuple[int, Annotation]]] = defaultdict(list)
        for rank, annotation in enumerate(annotations):
            place = annotation.position
            first = layout.number(place.label) if layout is not None and place is not None else None
            last = layout.number(place.end_label) if layout is not None and place is not None else None
            if first is not None and last is not None:
                for number in range(first, last + 1):
                    self._blocks[number].append((rank, annotation))

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self._blocks)

    def within(self, first: int, last: int, wanted: Callable[[Annotation], bool]) -> list[Span]:
        """Give the wanted marks that touch the blocks of two numbers and those between, in the order given."""
        here = {
            rank: annotation
            for number in range(first, last + 1)
            for rank, annotation in self._blocks.get(number, ())
            if wanted(annotation)
        }
        return [span for _, annotation in sorted(here.items()) if (span := self._span(annotation)) is not None]

    def _span(self, annotation: Annotation) -> Span | None:
        if annotation.id not in self._spans:
            assert self._layout is not None
            assert annotation.position is not None
            found = span_of(self._layout, annotation.position)
            self._spans[annotation.id] = (*found, annotation) if found is not None else None
        return self._spans[annotation.id]
