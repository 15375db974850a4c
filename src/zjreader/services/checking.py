"""Check the quotations of a manuscript against the library.

Owns: reading a manuscript, checking every quotation in the background, what may be corrected and how: only what
differs is replaced, character by character, and only where the place is sure. The original file is never written.
Threading: any worker.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Protocol

from zjreader.domain.errors import ReaderError, SourceUnreadable
from zjreader.domain.folding import fold_text
from zjreader.domain.manuscripts import Manuscript, Replacement
from zjreader.domain.search import QuoteMatch, QuoteState

if TYPE_CHECKING:
    from pathlib import Path

    from zjreader.domain.ports import Check, Clock, ManuscriptCheck, Progress
    from zjreader.domain.quotations import Checked, Quotation

AUTHOR = "zjreader"
LARGEST = 2_000_000
"""Characters of a manuscript that are checked."""

SURE = 0.8
"""Likeness from which a differing quotation may be corrected after its source without a further look."""


class Manuscripts(Protocol):
    """Reads manuscripts and writes corrected copies."""

    def read(self, path: Path) -> Manuscript:
        """Read a manuscript.

        Raises:
            SourceUnreadable: It is missing, empty, dangerous or no text.
        """
        ...

    def write_tracked(
        self, original: Path, copy_to: Path, replacements: Sequence[Replacement], author: str, date: str
    ) -> None:
        """Write a copy of a .docx with the replacements as tracked changes."""
        ...


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The quotations of a manuscript with their results.

    Attributes:
        manuscript: The manuscript.
        checked: Its quotations in their order.
    """

    manuscript: Manuscript
    checked: tuple[Checked, ...]

    @property
    def counts(self) -> Mapping[QuoteState, int]:
        """Count the quotations by state."""
        return Counter(c.best.state for c in self.checked)

    @property
    def grave(self) -> tuple[Checked, ...]:
        """List those that need a look, figures and names that differ first."""
        return tuple(sorted((c for c in self.checked if c.gravity > 1), key=lambda c: -c.gravity))


ReportWriter = Callable[[CheckReport], str]


class CheckingService:
    """Checks manuscripts."""

    def __init__(
        self,
        checker: Callable[[], ManuscriptCheck],
        manuscripts: Callable[[], Manuscripts],
        writers: Callable[[], Mapping[str, ReportWriter]],
        clock: Clock,
    ) -> None:
        """Take what checks, what reads and writes files, and the clock."""
        self._checker = checker
        self._manuscripts = manuscripts
        self._writers = writers
        self._clock = clock

    def read(self, path: Path) -> Manuscript:
        """Read a manuscript (.docx, .md, .txt).

        Raises:
            SourceUnreadable: It is missing, empty, dangerous, too long or no text.
        """
        return _bounded(self._manuscripts().read(path))

    def pasted(self, text: str) -> Manuscript:
        """Take pasted text as a manuscript.

        Raises:
            SourceUnreadable: There is no text in it, or too much.
        """
        text = text.encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n")
        if not text.strip():
            raise SourceUnreadable("粘贴的内容里没有文字。", "请重新复制文稿。")
        return _bounded(Manuscript("", tuple(text.split("\n"))))

    def check(
        self, manuscript: Manuscript, progress: Progress, check: Check, *, sentences: bool = False
    ) -> CheckReport:
        """Check the passages in quotation marks, and on demand every other sentence.

        Raises:
            Cancelled: ``check`` said so.
        """
        found = self._checker().check(manuscript, progress, check, sentences=sentences)
        return CheckReport(manuscript, found)

    def correctable(self, checked: Checked) -> bool:
        """Tell whether a quotation can be corrected: it differs, and where it comes from is known."""
        return bool(replacements(checked))

    def sure(self, report: CheckReport) -> tuple[Checked, ...]:
        """List what may be corrected all at once: places that are sure, differences that are not doubtful."""
        return tuple(c for c in report.checked if c.best.score >= SURE and self.correctable(c))

    def write_corrected(self, original: Path, copy_to: Path, checked: Iterable[Checked]) -> int:
        """Write a copy of a .docx with corrections as tracked changes; give their number.

        Raises:
            ReaderError: Nothing is to be corrected, the manuscript is no .docx, it changed meanwhile, or the
                copy cannot be written.
        """
        manuscript = self.read(original)
        if not manuscript.tracked:
            raise ReaderError("只有 .docx 文稿可以做带修订的副本。", "这份文稿可以导出核对报告。")
        wanted = [c for c in checked if replacements(c)]
        if any(_words(manuscript, c.quotation) != c.quotation.text for c in wanted):
            raise ReaderError("文稿在核对之后改动过。", "请重新核对一次，再做更正。")
        changes = [change for c in wanted for change in replacements(c)]
        if not changes:
            raise ReaderError("没有可以更正的引文。", "有疑问的引文请逐条查看后自行修改。")
        self._manuscripts().write_tracked(original, copy_to, changes, AUTHOR, self._clock.now())
        return len(changes)

    def report(self, report: CheckReport, style: str) -> str:
        """Write a report as ``html`` or ``csv``."""
        return self._writers()[style](report)


def replacements(checked: Checked) -> tuple[Replacement, ...]:
    """Give what has to be replaced in the manuscript; nothing where the place is not known or nothing differs."""
    match, quotation = checked.best, checked.quotation
    if match.state not in (QuoteState.FUZZY, QuoteState.FOLDED):
        return ()
    found: list[Replacement] = []
    at = 0
    for piece in match.pieces or (match,):
        quoted = "".join(part.quoted for part in piece.diff)
        if not quoted:
            continue
        start = quotation.text.find(quoted, at)
        if start < 0:
            return ()
        found += _parts(piece, quotation, start)
        at = start + len(quoted)
    return tuple(change for change in found if not _closing_mark(change, quotation))


def _closing_mark(change: Replacement, quotation: Quotation) -> bool:
    """Tell whether a change touches no more than the mark a quotation ends in: that is the manuscript's own."""
    words = quotation.text[change.start - quotation.start :]
    return change.end == quotation.end and not fold_text(words) and not fold_text(change.text)


def _parts(match: QuoteMatch, quotation: Quotation, start: int) -> Iterator[Replacement]:
    """Give what differs; differences that touch are one, so that no two changes begin at the same place."""
    at = quotation.start + start
    for equal, group in groupby(match.diff, key=lambda part: part.op == "equal"):
        parts = list(group)
        quoted = "".join(part.quoted for part in parts)
        # A break between paragraphs of the source is none in a quotation.
        original = "".join(part.original for part in parts).replace("\n", "")
        if not equal and original != quoted:
            yield Replacement(quotation.paragraph, at, at + len(quoted), original)
        at += len(quoted)


def _words(manuscript: Manuscript, quotation: Quotation) -> str:
    here = manuscript.paragraphs[quotation.paragraph : quotation.paragraph + 1]
    return here[0][quotation.start : quotation.end] if here else ""


def _bounded(manuscript: Manuscript) -> Manuscript:
    length = sum(map(len, manuscript.paragraphs))
    if length > LARGEST:
        raise SourceUnreadable(f"文稿太长（{length} 字），一次最多核对 {LARGEST} 字。", "请分成几份再核对。")
    if not any(fold_text(text) for text in manuscript.paragraphs):
        raise SourceUnreadable("文稿里没有文字。", "请换一个有内容的文件。")
    return manuscript
