"""Turn a change of annotations into a step that can be undone.

Owns: writing new values for old ones in one transaction, and the Edit by value that takes it back. A step done
again or undone after the text was imported anew never brings an old place back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.domain.annotations import Annotation
from zjreader.domain.changes import ChangeSet, Edit, Kind

if TYPE_CHECKING:
    from zjreader.domain.ports import Clock
    from zjreader.domain.user_ports import AnnotationRepo, UserData

Change = Callable[[Annotation], Annotation]


class AnnotationEdits:
    """Writes annotations and gives the step."""

    def __init__(
        self,
        data: UserData,
        annotations: AnnotationRepo,
        clock: Clock,
        placed: Callable[[Iterable[Annotation]], list[Annotation]],
    ) -> None:
        """Take the repositories, the clock, and what finds the place of what comes back."""
        self._data = data
        self._annotations = annotations
        self._clock = clock
        self._placed = placed

    def add(self, label: str, annotation: Annotation) -> Edit:
        """Write a new annotation."""
        now = self._clock.now()
        return self.done(label, (), (replace(annotation, created=now, modified=now),))

    def alter(
        self, label: str, ids: Sequence[str], change: Change, merge_key: str = "", *, touch: bool = True
    ) -> Edit | None:
        """Change annotations; None where nothing changes. ``touch`` counts it as a modification."""
        before = [a for a in self._annotations.get(ids) if change(a) != a]
        if not before:
            return None
        now = self._clock.now()
        after = [replace(change(a), modified=now) if touch else change(a) for a in before]
        return self.done(label, before, after, merge_key)

    def done(
        self, label: str, before: Sequence[Annotation], after: Sequence[Annotation], merge_key: str = ""
    ) -> Edit:
        """Write a change and give it as an Edit by value."""
        change = self.write(before, after, again=False)
        return Edit(label, lambda: self.write(before, after), lambda: self.write(after, before), merge_key, change)

    def write(self, old: Sequence[Annotation], new: Sequence[Annotation], *, again: bool = True) -> ChangeSet:
        """Put new values for old ones.

        Done again or undone after the text was imported anew, a step must not bring an old place back: what is
        still there keeps the place it has now, what comes back is placed by its words.
        """
        kept = frozenset(a.id for a in new)
        with self._data.atomic():
            present = {a.id: a for a in self._annotations.get(kept)}
            missing = [a for a in new if a.id not in present]
            self._annotations.put([_at(a, present[a.id]) for a in new if a.id in present])
            self._annotations.put(self._placed(missing) if again and missing else missing)
            self._annotations.purge([a.id for a in old if a.id not in kept])
        return ChangeSet(frozenset({Kind.ANNOTATIONS, Kind.TAGS}), kept | {a.id for a in old})


def _at(annotation: Annotation, other: Annotation) -> Annotation:
    return replace(
        annotation, article=other.article, quote=other.quote, position=other.position, state=other.state
    )
