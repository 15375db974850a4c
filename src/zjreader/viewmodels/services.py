"""What the window needs of the services.

Owns: the Protocol only; ``zjreader.services.suite.Suite`` has all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from zjreader.viewmodels.annotating.needs import NotebookServices

if TYPE_CHECKING:
    from zjreader.services.casing import CasingService
    from zjreader.services.checking import CheckingService
    from zjreader.services.citing import CitingService
    from zjreader.services.correcting import CorrectingService
    from zjreader.services.exporting import ExportingService
    from zjreader.services.library import LibraryService
    from zjreader.services.quoting import QuotingService
    from zjreader.services.reading import ReadingService
    from zjreader.services.searching import SearchingService
    from zjreader.services.settings import SettingsService


class Services(NotebookServices, Protocol):
    """The services that the window needs; ``zjreader.services.suite.Suite`` has them."""

    @property
    def library(self) -> LibraryService:
        """Issues, contents, articles, import."""
        ...

    @property
    def searching(self) -> SearchingService:
        """Words."""
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
    def casing(self) -> CasingService:
        """Case studies and their comparison."""
        ...

    @property
    def exporting(self) -> ExportingService:
        """Comparisons for people."""
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
    def citing(self) -> CitingService:
        """Citations."""
        ...
