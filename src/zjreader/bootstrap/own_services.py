"""The services over what the reader wrote, each made when first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from zjreader.bootstrap import exchanges
from zjreader.bootstrap.clock import SystemClock, new_id
from zjreader.bootstrap.libraries import Libraries
from zjreader.bootstrap.ownership import Ownership
from zjreader.domain.errors import ProfileReadOnly, ReaderError
from zjreader.domain.safety import BackupReason
from zjreader.services.reading import ReadingService
from zjreader.services.settings import SettingsService
from zjreader.system import paths

if TYPE_CHECKING:
    from pathlib import Path

    from zjreader.domain.user_ports import Doctor
    from zjreader.services.annotating import AnnotatingService
    from zjreader.services.bookmarking import BookmarkingService
    from zjreader.services.citing import CitingService
    from zjreader.services.exchanging import ExchangingService
    from zjreader.services.reanchoring import ReanchoringService
    from zjreader.services.saving import SavingService


class OwnServices:
    """An opened profile and the services over the reader's own data."""

    def __init__(self, home: Path | None, program: str = "窗口") -> None:
        """Open a profile: the folder asked for, else the platform's.

        Args:
            home: The profile folder, or None.
            program: What works with it, as a second start names it to the reader.

        Raises:
            ReaderError: The profile cannot even be read.
        """
        self.shipped = paths.shipped()
        self.profile = paths.profile(home)
        self._clock = SystemClock()
        unwritable: ReaderError | None = None
        try:
            self.profile.prepare()
        except ProfileReadOnly as problem:
            unwritable = problem
        self.own = Ownership(self.shipped, self.profile, program, unwritable)
        try:
            self.libraries = Libraries(self.shipped, self.profile, self.own.busy or unwritable)
        except BaseException:
            self.own.close()
            raise

    @property
    def problem(self) -> ReaderError | None:
        """What the reader should be told about the profile, or None; reading goes on all the same."""
        return self.own.problem or self.libraries.problem

    @cached_property
    def reading(self) -> ReadingService:
        """Positions and session."""
        return ReadingService(self.own.positions, self.own.state)

    @cached_property
    def settings(self) -> SettingsService:
        """What the reader can set."""
        return SettingsService(self.own.state)

    @cached_property
    def citing(self) -> CitingService:
        """Citations."""
        from zjreader.services.citing import CitingService

        return CitingService(self.libraries.repo)

    @cached_property
    def annotating(self) -> AnnotatingService:
        """Annotations."""
        from zjreader.services.annotating import AnnotatingService

        return AnnotatingService(
            self.own.data,
            self.own.annotations,
            self.own.tags,
            self._clock,
            new_id,
            lambda gone: self.reanchoring.placed(gone),
            exchanges.note_renderer,
        )

    @cached_property
    def bookmarking(self) -> BookmarkingService:
        """Bookmarks."""
        from zjreader.services.bookmarking import BookmarkingService

        return BookmarkingService(self.own.data, self.own.bookmarks, self._clock, new_id)

    @cached_property
    def reanchoring(self) -> ReanchoringService:
        """Annotations in a new edition, and those that wait for the reader."""
        from zjreader.services.reanchoring import ReanchoringService

        return ReanchoringService(
            self.own.data,
            self.own.annotations,
            self.own.bookmarks,
            self.libraries.repo,
            self.own.state,
            self._clock,
        )

    @cached_property
    def exchanging(self) -> ExchangingService:
        """Annotations out and in."""
        from zjreader.services.exchanging import ExchangingService
        from zjreader.services.placing import PlacingService

        return ExchangingService(
            self.own.data,
            self.own.annotations,
            self.own.bookmarks,
            self.libraries.repo,
            self.citing,
            self.reanchoring,
            self._clock,
            exchanges.annotation_formats,
            exchanges.reader,
            self._back_up,
            PlacingService(self.libraries.quotes, self.libraries.repo),
        )

    @cached_property
    def saving(self) -> SavingService:
        """Backups and check-up."""
        from zjreader.services.saving import SavingService

        return SavingService(self.own.backups, self._doctor, self._fit, self.profile.backups)

    def _doctor(self) -> Doctor:
        return self.own.doctor(self.libraries.opened)

    def _fit(self) -> None:
        """Fit annotations that were restored to the editions the library has now."""
        for summary in self.libraries.repo.issues():
            self.reanchoring.carry_out(self.reanchoring.plan(None, self.libraries.repo.issue(summary.meta.key)))

    def _back_up(self) -> None:
        self.own.backups.make(BackupReason.IMPORT)

    def close(self) -> None:
        """Close the databases."""
        self.libraries.close()
        self.own.close()
