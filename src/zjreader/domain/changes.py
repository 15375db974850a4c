"""What a service changed and how to take it back.

Owns: ChangeSet, which every mutation returns and every view may listen to, and Edit, its reversible step.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Kind(StrEnum):
    """The sort of thing that changed."""

    LIBRARY = "library"
    CORRECTIONS = "corrections"
    ANNOTATIONS = "annotations"
    BOOKMARKS = "bookmarks"
    TAGS = "tags"
    POSITIONS = "positions"
    SEARCHES = "searches"
    STUDIES = "studies"
    SETTINGS = "settings"
    ARRANGEMENT = "arrangement"  # how a comparison's rows stand; ids are its articles


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What was altered.

    Attributes:
        kinds: Sorts of things.
        ids: Their keys or identifiers; empty means many or all.
        initiator: Who asked for it, so that a view can skip its own echo; empty when nobody cares.
    """

    kinds: frozenset[Kind]
    ids: frozenset[str] = frozenset()
    initiator: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """A reversible step.

    Attributes:
        label: What the undo command shows, Chinese, as in 撤销“标注”.
        redo: Does it again.
        undo: Takes it back.
        merge_key: Consecutive edits with the same non-empty key become one step.
        change: What doing it the first time altered, where the service tells it.
    """

    label: str
    redo: Callable[[], ChangeSet]
    undo: Callable[[], ChangeSet]
    merge_key: str = ""
    change: ChangeSet | None = None
