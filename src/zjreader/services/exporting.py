"""Write comparisons for people.

Owns: collecting what an export cites (issues, pages, texts) and the choice of a format; what makes it is imported
when it is first needed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from zjreader.domain.comparison import Comparison
from zjreader.domain.comparison_sources import Shelf, Sources, sources_of
from zjreader.domain.errors import ReaderError
from zjreader.services.exchange_formats import by_suffix

if TYPE_CHECKING:
    from pathlib import Path

    from zjreader.domain.exchange import Format
    from zjreader.domain.ports import Clock

ComparisonWriter = Callable[[Comparison, Sources], bytes]


class ExportingService:
    """Exports what is shown."""

    def __init__(
        self, library: Shelf, formats: Callable[[], Sequence[Format[ComparisonWriter]]], clock: Clock
    ) -> None:
        """Take the library, what gives the formats of a comparison, and what tells the day."""
        self._library = library
        self._formats = formats
        self._clock = clock

    def formats(self) -> tuple[Format[ComparisonWriter], ...]:
        """List the formats of a comparison."""
        return tuple(self._formats())

    def comparison(self, comparison: Comparison, style: str) -> bytes:
        """Write a comparison in the format of a suffix (``md``).

        Raises:
            LibraryMissing: A source is no longer in the library.
            ReaderError: No such format.
        """
        form = by_suffix(self.formats(), style)
        today = datetime.fromisoformat(self._clock.now()).astimezone().date()
        sources = replace(sources_of(self._library, comparison), day=today.isoformat())
        return form.write(comparison, sources)


def write_out(path: Path, data: bytes) -> None:
    """Write an export to a file of the reader's choice.

    Raises:
        ReaderError: It cannot be written.
    """
    try:
        path.write_bytes(data)
    except OSError as error:
        raise ReaderError(
            f"写不了“{path.name}”。", "请换一个能写入的文件夹，或先关闭正在使用它的程序。"
        ) from error
