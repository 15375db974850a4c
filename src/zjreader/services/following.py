"""What a new edition of an issue does to the reader's own.

Owns: the value between working it out and writing it, and what is said of it. Loads nothing heavy: it stands on
the start path, unlike the re-anchoring that makes it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from zjreader.domain.annotations import AnchorState, Annotation, Bookmark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zjreader.domain.library import Issue

UNCERTAIN = frozenset({AnchorState.FUZZY, AnchorState.AMBIGUOUS, AnchorState.ORPHAN})
"""States that wait for the reader."""

LISTED = "已列入待核对清单"
"""What every sentence says that sends the reader to the review list."""

_NAMES = {
    AnchorState.FUZZY: "文字有改动",
    AnchorState.AMBIGUOUS: "有几处相同",
    AnchorState.ORPHAN: "原文已不在",
}


@dataclass(frozen=True, slots=True)
class Following:
    """What is to be written.

    Attributes:
        annotations: Those that change, as they are to be.
        bookmarks: Those that change, as they are to be.
        counts: Number of annotations outside the trash by what became of their places.
    """

    annotations: tuple[Annotation, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    counts: Mapping[AnchorState, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Tell whether anything is to be written."""
        return bool(self.annotations or self.bookmarks)

    @property
    def warnings(self) -> tuple[str, ...]:
        """Say what the reader must decide."""
        waiting = sum(self.counts.get(state, 0) for state in UNCERTAIN)
        if not waiting:
            return ()
        parts = [f"{name} {n} 条" for state, name in _NAMES.items() if (n := self.counts.get(state, 0))]
        return (f"有 {waiting} 条批注的位置需要您核对（{'，'.join(parts)}），{LISTED}，原文和笔记都在。",)


def asks_for_review(warnings: Iterable[str]) -> bool:
    """Tell whether warnings send the reader to the review list."""
    return any(LISTED in warning for warning in warnings)


class Follower(Protocol):
    """Lets annotations and bookmarks follow."""

    def plan(self, old: Issue | None, new: Issue) -> Following:
        """Work out where an issue's annotations and bookmarks, those in the trash too, stand in a new edition."""
        ...

    def carry_out(self, following: Following) -> None:
        """Write what was worked out, in one transaction."""
        ...
