"""Put an edition of an issue in the place of the one before it, and let what hangs on it follow.

Owns: the order (work out where annotations and bookmarks go, back them up, write the library, write them, index)
and what must be finished after a break in between. Library and annotations lie in two databases: an issue whose
annotations have still to follow is noted in the reader's data before the library changes.
Threading: the write lane.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.domain.errors import LibraryMissing
from zjreader.domain.ports import Check, LibraryRepo, StateRepo, unchecked

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.imports import ImportReport, Recovery, StoredIssue
    from zjreader.domain.library import Issue
    from zjreader.services.following import Follower, Following

UNSETTLED = "unsettled"
"""Keys of issues whose annotations have still to follow a new edition."""


class EditionWriter:
    """Writes editions into the library."""

    def __init__(
        self,
        library: LibraryRepo,
        follower: Callable[[], Follower],
        state: StateRepo,
        back_up: Callable[[], None],
        written: Callable[[str], None],
    ) -> None:
        """Take the repositories, what lets annotations follow, what backs them up, and what comes after."""
        self._library = library
        self._follower = follower
        self._state = state
        self._back_up = back_up
        self._written = written

    def write(
        self,
        recovery: Recovery,
        old: Issue | None,
        check: Check = unchecked,
        *,
        report: bool = True,
        pristine: Recovery | None = None,
    ) -> ImportReport:
        """Write an edition; give its report with what the reader must decide about annotations.

        Args:
            recovery: The new edition.
            old: The edition it replaces, if any.
            check: Raises Cancelled where the reader wants to stop; then nothing was changed.
            report: Whether the report is kept; a digest has none.
            pristine: The recovery before corrections by hand, where there are any.
        """
        following = self._follower().plan(old, recovery.issue)
        told = replace(recovery.report, warnings=(*recovery.report.warnings, *following.warnings))

        def put() -> None:
            self._library.put(
                recovery.issue,
                told if report else None,
                check,
                cases=recovery.cases,
                indicators=recovery.indicators,
                pristine=pristine,
            )

        check()
        self._followed(recovery.issue.meta.key, following, put)
        self._written(recovery.issue.meta.key)
        return told

    def remove(self, key: str) -> StoredIssue:
        """Take an issue out of the library and give what putting it back needs; annotations stay as they are.

        Raises:
            LibraryMissing: No such issue.
        """
        stored = self._library.remove(key)
        self._written(key)
        return stored

    def put_back(self, stored: StoredIssue, present: Issue | None) -> None:
        """Put a removed issue back in the place of what is there at present."""

        def put() -> None:
            self._library.put(
                stored.issue,
                stored.report,
                unchecked,
                cases=stored.cases,
                indicators=stored.indicators,
                pristine=stored.pristine,
            )

        key = stored.issue.meta.key
        self._followed(key, self._follower().plan(present, stored.issue), put)
        self._written(key)

    def note(self, key: str) -> None:
        """Note that an issue has to be settled should zjreader break off."""
        self._state.set(UNSETTLED, [*(k for k in self._unsettled() if k != key), key])

    def forget(self, key: str) -> None:
        """Take a note back: all is settled."""
        kept = [k for k in self._unsettled() if k != key]
        if len(kept) < len(self._unsettled()):
            self._state.set(UNSETTLED, kept)

    def settle(self, reapply: Callable[[str], None] = lambda _issue: None) -> int:
        """Finish what a break left undone, corrections first; give the number of issues concerned."""
        keys = self._unsettled()
        for key in keys:
            reapply(key)
            with suppress(LibraryMissing):
                self._follower().carry_out(self._follower().plan(None, self._library.issue(key)))
            self.forget(key)
        return len(keys)

    def _followed(self, key: str, following: Following, put: Callable[[], None]) -> None:
        """Write the library, then what follows; a break in between is noted."""
        if not following:
            put()
            return
        self._back_up()
        self.note(key)
        try:
            put()
        except BaseException:
            self.forget(key)
            raise
        self._follower().carry_out(following)
        self.forget(key)

    def _unsettled(self) -> list[str]:
        value = self._state.get(UNSETTLED)
        return [str(key) for key in value] if isinstance(value, list) else []
