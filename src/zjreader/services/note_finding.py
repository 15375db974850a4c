"""Find the reader's own notes from the search box.

Owns: which articles hold notes with given words, and notes as hits at the place they are written on. A note whose
place is not in the library any more is passed over: it waits in the list of annotations. Threading: any thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from zjreader.domain.annotations import Annotation
from zjreader.domain.errors import LibraryMissing
from zjreader.domain.search import Hit, Snippet
from zjreader.domain.spans import Span

if TYPE_CHECKING:
    from zjreader.domain.library import Article
    from zjreader.domain.ports import Check, LibraryRepo

NOTE = "note_of_reader"
"""Kind of a hit in the reader's own notes."""

LONGEST = 80

Find = Callable[[str], Sequence[Annotation]]
"""Gives the annotations whose note or marked words hold given words."""


class NoteFinding:
    """Answers ``批注:`` in a query."""

    def __init__(self, find: Find, library: LibraryRepo) -> None:
        """Take what finds annotations, and the published content."""
        self._find = find
        self._library = library

    def articles(self, values: Iterable[str]) -> frozenset[str]:
        """Give the articles that hold, for every value, a note with it."""
        found: frozenset[str] | None = None
        for value in values:
            keys = frozenset(annotation.article for annotation in self._find(value))
            found = keys if found is None else found & keys
        return found or frozenset()

    def hits(self, values: Sequence[str], within: frozenset[str], check: Check) -> tuple[Hit, ...]:
        """Give the notes with every value as hits, in the order they are found; ``within`` empty admits all."""
        notes = {note.id: note for note in self._find(" ".join(values))}
        hits: list[Hit] = []
        for note in notes.values():
            check()
            if within and note.article not in within:
                continue
            article = self._article(note.article)
            if article is not None:
                hits.append(_hit(note, article, len(hits)))
        return tuple(hits)

    def _article(self, key: str) -> Article | None:
        try:
            return self._library.article(key)
        except LibraryMissing:
            return None


def _hit(note: Annotation, article: Article, order: int) -> Hit:
    """Show a note's own words where it has some, else the words it marks; open at the words."""
    place, block = note.position, None
    if place is not None:
        block = article.block(place.label)
    text, span, label = "", Span(0, 0), ""
    if block is not None and place is not None:
        end = place.end if place.end_label == place.label else len(block.text)
        text, label, span = block.text, block.label, Span(min(place.start, len(block.text)), end)
    shown = " ".join((note.note or (note.quote.exact if note.quote else "")).split())
    cut = shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"
    return Hit(
        article.key,
        article.title,
        article.column,
        article.start_page,
        article.end_page,
        label,
        NOTE,
        text,
        (span,),
        Snippet(cut),
        0.0,
        (),
        order,
    )
