"""The services as the window and the command line see them.

Owns: the Protocol that ``bootstrap`` fulfils; each service is made when first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # these load what must stay off the start path
    from zjreader.services.annotating import AnnotatingService
    from zjreader.services.bookmarking import BookmarkingService
    from zjreader.services.casing import CasingService
    from zjreader.services.checking import CheckingService
    from zjreader.services.citing import CitingService
    from zjreader.services.correcting import CorrectingService
    from zjreader.services.exchanging import ExchangingService
    from zjreader.services.exporting import ExportingService
    from zjreader.services.library import LibraryService
    from zjreader.services.quoting import QuotingService
    from zjreader.services.reading import ReadingService
    from zjreader.services.reanchoring import ReanchoringService
    from zjreader.services.saving import SavingService
    from zjreader.services.searching import SearchingService
    from zjreader.services.settings import SettingsService


class Suite(Protocol):
    """Every use case, ready to be called."""

    @property
    def library(self) -> LibraryService:
        """Issues, contents, articles, import."""
        ...

    @property
    def searching(self) -> SearchingService:
        """Words, history, saved searches."""
        ...

    @property
    def citing(self) -> CitingService:
        """Citations."""
        ...

    @property
    def reading(self) -> ReadingService:
        """Positions and session."""
        ...

    @property
    def settings(self) -> SettingsService:
        """What the reader can set."""
        ...

    @property
    def annotating(self) -> AnnotatingService:
        """Annotations."""
        ...

    @property
    def bookmarking(self) -> BookmarkingService:
        """Bookmarks."""
        ...

    @property
    def reanchoring(self) -> ReanchoringService:
        """Annotations in a new edition, and those that wait for the reader."""
        ...

    @property
    def exchanging(self) -> ExchangingService:
        """Annotations out and in."""
        ...

    @property
    def correcting(self) -> CorrectingService:
        """Corrections by hand."""
        ...

    @property
    def quoting(self) -> QuotingService:
        """Where quotations stand."""
        ...

    @property
    def checking(self) -> CheckingService:
        """The quotations of a manuscript."""
        ...

    @property
    def casing(self) -> CasingService:
        """Case studies and their comparison."""
        ...

    @property
    def exporting(self) -> ExportingService:
        """Comparisons for people."""
        ...

    @property
    def saving(self) -> SavingService:
        """Backups of the reader's data, and the check-up."""
        ...

    def close(self) -> None:
        """Close what is open; nothing may be called afterwards."""
        ...
