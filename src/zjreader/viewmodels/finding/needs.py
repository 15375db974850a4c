"""The services that finding, proving and citing need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from zjreader.services.checking import CheckingService
    from zjreader.services.citing import CitingService
    from zjreader.services.quoting import QuotingService


class FindingServices(Protocol):
    """A part of the services that the window needs."""

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
