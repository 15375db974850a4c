"""Build the adapters of the reader's own data, and hold the right to write in the profile.

Owns: which class fulfils which port, and what is opened where another process works with the profile or it cannot
be written: then everything can be read, and every attempt to write says why it cannot be done.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from zjreader.bootstrap.clock import SystemClock
from zjreader.domain.errors import DatabaseBusy, DiskFull, ProfileReadOnly, ReaderError
from zjreader.store.lock import ProfileLock
from zjreader.store.reading_repo import SqlitePositions, SqliteState
from zjreader.store.user_opening import UserOpener

if TYPE_CHECKING:
    import sqlite3

    from zjreader.domain.safety import Rescue
    from zjreader.domain.user_ports import Doctor
    from zjreader.store.annotation_repo import SqliteAnnotations
    from zjreader.store.opening import OpenedLibrary
    from zjreader.store.user_repo import (
        SqliteBookmarks,
        SqliteCorrections,
        SqliteDocuments,
        SqliteTags,
        SqliteUserData,
    )
    from zjreader.store.versions import Schema
    from zjreader.system.paths import Profile, Shipped


class Ownership:
    """The adapters over a profile's user.db."""

    def __init__(self, shipped: Shipped, profile: Profile, program: str, unwritable: ReaderError | None) -> None:
        """Open the reader's data, making or upgrading it where need be.

        Args:
            shipped: What comes with the application.
            profile: The profile.
            program: What works with it, as a second start names it.
            unwritable: Why the profile cannot be written, where that is known already.
        """
        self._shipped = shipped
        self._profile = profile
        clock = SystemClock()
        self.lock = ProfileLock(profile.folder, clock)
        opener = UserOpener(profile.user, profile.backups, clock, self._upgrade)
        self.busy: DatabaseBusy | None = None
        try:
            if unwritable is not None:
                raise unwritable
            self.lock.acquire(program)
            self.opened = opener.open()
        except DatabaseBusy as busy:
            self.busy = busy
            self.opened = opener.open_readonly(busy)
        except (ProfileReadOnly, DiskFull) as problem:
            self.opened = opener.open_readonly(problem)
        except BaseException:
            self.lock.release()
            raise
        connections = self.opened.connections
        self.backups = self.opened.backups
        self.positions = SqlitePositions(connections)
        self.state = SqliteState(connections)

    @cached_property
    def data(self) -> SqliteUserData:
        """What has to be written together."""
        from zjreader.store.user_repo import SqliteUserData

        return SqliteUserData(self.opened.connections)

    @cached_property
    def annotations(self) -> SqliteAnnotations:
        """Annotations."""
        from zjreader.store.annotation_repo import SqliteAnnotations

        return SqliteAnnotations(self.opened.connections)

    @cached_property
    def tags(self) -> SqliteTags:
        """Tags."""
        from zjreader.store.user_repo import SqliteTags

        return SqliteTags(self.opened.connections)

    @cached_property
    def bookmarks(self) -> SqliteBookmarks:
        """Bookmarks."""
        from zjreader.store.user_repo import SqliteBookmarks

        return SqliteBookmarks(self.opened.connections)

    @cached_property
    def corrections(self) -> SqliteCorrections:
        """Corrections by hand."""
        from zjreader.store.user_repo import SqliteCorrections

        return SqliteCorrections(self.opened.connections)

    @cached_property
    def documents(self) -> SqliteDocuments:
        """What is kept under names, such as comparisons."""
        from zjreader.store.user_repo import SqliteDocuments

        return SqliteDocuments(self.opened.connections)

    @property
    def problem(self) -> ReaderError | None:
        """Why nothing of the reader's can be written, or None."""
        return self.opened.problem

    @property
    def rescue(self) -> Rescue | None:
        """What was done where the reader's data was found damaged, or None."""
        return self.opened.rescue

    def doctor(self, library: OpenedLibrary) -> Doctor:
        """Make what checks and repairs the profile."""
        from zjreader.store.doctor import ProfileDoctor

        return ProfileDoctor(library, self.opened, self._profile.backups, SystemClock(), self._upgrade)

    def _upgrade(self, connection: sqlite3.Connection, schema: Schema) -> None:
        from zjreader.store.migrate import Migrator

        Migrator(self._shipped.db)(connection, schema)

    def close(self) -> None:
        """Close the database and give the profile back."""
        self.opened.close()
        self.lock.release()
