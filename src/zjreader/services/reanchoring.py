"""Keep annotations on their words when an issue's text changes.

Owns: placing every annotation of an issue anew after a re-import, and the review list of those whose place is not
certain. Nothing is dropped, nothing is applied that is not proved.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zjreader.domain.anchoring import Candidate, Outcome, reanchor
from zjreader.domain.annotations import (
    AnchorState,
    Annotation,
    Bookmark,
    TextPositionSelector,
    TextQuoteSelector,
)
from zjreader.domain.changes import ChangeSet, Edit, Kind
from zjreader.domain.keys import issue_of
from zjreader.domain.passages import Passages
from zjreader.domain.userdata import AnnotationFilter
from zjreader.services.following import UNCERTAIN, Following

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zjreader.domain.library import Issue
    from zjreader.domain.ports import Clock, LibraryRepo, StateRepo
    from zjreader.domain.user_ports import AnnotationRepo, BookmarkRepo, UserData

KEPT = "kept_orphans"


@dataclass(frozen=True, slots=True)
class Review:
    """An annotation that waits for the reader, and where it may belong."""

    annotation: Annotation
    candidates: tuple[Candidate, ...]


class ReanchoringService:
    """Places annotations in a new edition and lets the reader decide on the rest."""

    def __init__(
        self,
        data: UserData,
        annotations: AnnotationRepo,
        bookmarks: BookmarkRepo,
        library: LibraryRepo,
        state: StateRepo,
        clock: Clock,
    ) -> None:
        """Take the repositories and the clock."""
        self._data = data
        self._annotations = annotations
        self._bookmarks = bookmarks
        self._library = library
        self._state = state
        self._clock = clock

    def plan(self, old: Issue | None, new: Issue) -> Following:
        """Work out where an issue's annotations and bookmarks, those in the trash too, stand in a new edition."""
        annotations, bookmarks = self._of_issue(new.meta.key), self._bookmarks_of(new.meta.key)
        if not annotations and not bookmarks:
            return Following()
        before = passages_of(old) if old is not None else {}
        after = passages_of(new)
        counts: Counter[AnchorState] = Counter()
        moved = []
        for annotation in annotations:
            outcome = reanchor(annotation, before, after)
            if annotation.deleted is None:
                counts[outcome.state] += 1
            moved.append(_applied(annotation, outcome))
        led = [_led(bookmark, before, after) for bookmark in bookmarks]
        return Following(
            tuple(now for was, now in zip(annotations, moved, strict=True) if now != was),
            tuple(now for was, now in zip(bookmarks, led, strict=True) if now != was),
            counts,
        )

    def carry_out(self, following: Following) -> None:
        """Write what was worked out, in one transaction."""
        with self._data.atomic():
            self._annotations.put(following.annotations)
            self._bookmarks.put(following.bookmarks)

    def placed(self, annotations: Iterable[Annotation]) -> list[Annotation]:
        """Place annotations by their words alone; those of an issue that the library lacks stay as they are."""
        known: dict[str, Mapping[str, Passages]] = {}
        result = []
        for annotation in annotations:
            passages = self._known(known, issue_of(annotation.article))
            result.append(_applied(annotation, reanchor(annotation, {}, passages)) if passages else annotation)
        return result

    def waiting(self) -> tuple[Review, ...]:
        """List the annotations whose place the reader must decide, with where they may belong."""
        kept = self._kept()
        found = [a for a in self._annotations.find(AnnotationFilter(states=UNCERTAIN)) if a.id not in kept]
        known: dict[str, Mapping[str, Passages]] = {}
        return tuple(
            Review(annotation, reanchor(annotation, {}, passages).candidates)
            for annotation in found
            if (passages := self._known(known, issue_of(annotation.article)))
        )

    def undecided(self) -> int:
        """Count the annotations that wait for the reader."""
        kept = self._kept()
        return sum(a.id not in kept for a in self._annotations.find(AnnotationFilter(states=UNCERTAIN)))

    def accept(self, annotation: Annotation, candidate: Candidate) -> Edit:
        """Put an annotation at one of the places that come into question."""
        return self.put(annotation, candidate.article, candidate.position, candidate.quote)

    def put(
        self, annotation: Annotation, article: str, place: TextPositionSelector, quote: TextQuoteSelector
    ) -> Edit:
        """Put an annotation where the reader says it belongs."""
        moved = replace(
            annotation,
            article=article,
            position=place,
            quote=quote,
            state=AnchorState.MOVED,
            modified=self._clock.now(),
        )
        change = ChangeSet(frozenset({Kind.ANNOTATIONS}), frozenset({annotation.id}))

        def write(value: Annotation) -> ChangeSet:
            self._annotations.put([value])
            return change

        return Edit("确认位置", lambda: write(moved), lambda: write(annotation), change=write(moved))

    def keep(self, annotation: Annotation) -> Edit:
        """Leave an annotation without a place; it stays in the list of annotations, not in the review list."""
        change = ChangeSet(frozenset({Kind.ANNOTATIONS}), frozenset({annotation.id}))

        def write(*, kept: bool) -> ChangeSet:
            ids = self._kept() - {annotation.id}
            self._state.set(KEPT, sorted(ids | {annotation.id} if kept else ids))
            return change

        done = write(kept=True)
        return Edit("保留为无位置批注", lambda: write(kept=True), lambda: write(kept=False), change=done)

    def _kept(self) -> frozenset[str]:
        value = self._state.get(KEPT)
        return frozenset(str(v) for v in value) if isinstance(value, list) else frozenset()

    def _of_issue(self, key: str) -> list[Annotation]:
        wanted = AnnotationFilter(issues=frozenset({key}))
        return [*self._annotations.find(wanted), *self._annotations.find(replace(wanted, deleted=True))]

    def _bookmarks_of(self, key: str) -> list[Bookmark]:
        every = (*self._bookmarks.all(), *self._bookmarks.all(deleted=True))
        return [b for b in every if issue_of(b.article) == key]

    def _known(self, known: dict[str, Mapping[str, Passages]], issue: str) -> Mapping[str, Passages]:
        """Give an issue's articles, read once; nothing where it is not in the library."""
        if issue not in known:
            here = issue in {summary.meta.key for summary in self._library.issues()}
            known[issue] = passages_of(self._library.issue(issue)) if here else {}
        return known[issue]


def passages_of(issue: Issue) -> dict[str, Passages]:
    """Flatten every article of an issue."""
    return {article.key: Passages.of(article) for article in issue.articles}


def _applied(annotation: Annotation, outcome: Outcome) -> Annotation:
    """Take over a proved place; otherwise only the state changes."""
    if outcome.state in UNCERTAIN or not outcome.candidates:
        return replace(annotation, state=outcome.state)
    best = outcome.candidates[0]
    return replace(annotation, article=best.article, position=best.position, quote=best.quote, state=outcome.state)


def _led(bookmark: Bookmark, old: Mapping[str, Passages], new: Mapping[str, Passages]) -> Bookmark:
    """Lead a bookmark to where its paragraph went, else to the head of its article; it has no words of its own."""
    was = old.get(bookmark.article)
    index = was.index(bookmark.label) if was is not None else None
    if was is None or index is None:
        return bookmark
    block = was.blocks[index]
    place = TextPositionSelector(block.label, 0, block.label, len(block.text))
    quote = was.quote(place)
    if quote is None or not quote.exact:
        return bookmark
    outcome = reanchor(Annotation("", bookmark.article, quote, place), old, new)
    if outcome.state in (AnchorState.EXACT, AnchorState.MOVED, AnchorState.FUZZY):
        best = outcome.candidates[0]
        return replace(bookmark, article=best.article, label=best.position.label)
    return replace(bookmark, label="") if bookmark.article in new else bookmark
