"""What the view-models of the reader's own writing need of the services.

Owns: the Protocol only; ``zjreader.services.suite.Suite`` fulfils it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # these load what must stay off the start path
    from zjreader.services.annotating import AnnotatingService
    from zjreader.services.bookmarking import BookmarkingService
    from zjreader.services.citing import CitingService
    from zjreader.services.exchanging import ExchangingService
    from zjreader.services.library import LibraryService
    from zjreader.services.quoting import QuotingService
    from zjreader.services.reanchoring import ReanchoringService
    from zjreader.services.saving import SavingService


class NotebookServices(Protocol):
    """The services."""

    @property
    def library(self) -> LibraryService:
        """Titles and texts."""
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
    def citing(self) -> CitingService:
        """Citations."""
        ...

    @property
    def quoting(self) -> QuotingService:
        """Where a pasted citation leads."""
        ...

    @property
    def reanchoring(self) -> ReanchoringService:
        """Annotations that wait for the reader."""
        ...

    @property
    def exchanging(self) -> ExchangingService:
        """Annotations out and in."""
        ...

    @property
    def saving(self) -> SavingService:
        """Backups."""
        ...
