"""What the services need from the world outside.

Owns: the Protocols that adapters implement and ``bootstrap`` wires. Nothing here knows SQL, Qt or files.
Unless it says otherwise, a method may be called from any worker thread and raises a ReaderError subclass for
what a reader can act on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from pathlib import Path

    from zjreader.domain.imports import ImportReport, Recovery, SourceText, StoredIssue
    from zjreader.domain.library import Article, Block, Issue, IssueSummary
    from zjreader.domain.manuscripts import Manuscript
    from zjreader.domain.quotations import Checked
    from zjreader.domain.reading import Position
    from zjreader.domain.search import Query, QuoteMatch, SearchResult
    from zjreader.domain.studies import CaseStudy, Indicator

T = TypeVar("T")

Progress = Callable[[float, str], None]
"""Called with a fraction from 0 to 1 and a short Chinese description of the step."""

Check = Callable[[], None]
"""Called between steps; raises Cancelled when the reader wants to stop."""


class SourceReader(Protocol):
    """Reads and decodes the files of one issue."""

    def read(self, path: Path) -> SourceText:
        """Read one file.

        Raises:
            SourceUnreadable: The file is missing, empty, no text, or unreadable.
        """
        ...


class Recoverer(Protocol):
    """Puts an issue together again from its source texts."""

    def recover(self, sources: Sequence[SourceText], progress: Progress, check: Check) -> Recovery:
        """Recover one issue; several sources are parts of it in order.

        Raises:
            NotAnIssue: Nothing in it can be taken for an article.
            Cancelled: ``check`` said so.
        """
        ...


class ReadingRepo(Protocol):
    """What reading asks of the library."""

    def issues(self) -> tuple[IssueSummary, ...]:
        """List the issues, newest first."""
        ...

    def toc(self, issue: str) -> tuple[Article, ...]:
        """List an issue's articles in reading order, without blocks.

        Raises:
            LibraryMissing: No such issue.
        """
        ...

    def article(self, key: str) -> Article:
        """Fetch one article with its blocks.

        Raises:
            LibraryMissing: No such article.
        """
        ...


class LibraryRepo(ReadingRepo, Protocol):
    """The rebuildable library of published content."""

    def issue(self, key: str) -> Issue:
        """Fetch an issue whole, with what was dropped and its source lines.

        Raises:
            LibraryMissing: No such issue.
        """
        ...

    def report(self, issue: str) -> ImportReport | None:
        """Fetch the report of the import that made the issue; None for a digest."""
        ...

    def put(
        self,
        issue: Issue,
        report: ImportReport | None,
        check: Check,
        *,
        cases: Sequence[CaseStudy] = (),
        indicators: Sequence[Indicator] = (),
        pristine: Recovery | None = None,
    ) -> None:
        """Write an issue with its passages and studies in one transaction, replacing the same key.

        ``pristine`` is the recovery before corrections by hand, where there are any.
        """
        ...

    def pristine(self, issue: str) -> Recovery | None:
        """Fetch the recovery of an issue before it was corrected by hand; None where it was not."""
        ...

    def remove(self, key: str) -> StoredIssue:
        """Remove an issue in one transaction and give it, so that it can be put back.

        Raises:
            LibraryMissing: No such issue.
        """
        ...

    def generation(self) -> int:
        """Count the changes of content, for stamping derived indexes."""
        ...


class StudyRepo(Protocol):
    """The case studies and indicators of the library."""

    def cases(self, issue: str | None = None) -> tuple[CaseStudy, ...]:
        """List the case studies of an issue in reading order, or of all issues."""
        ...

    def indicators(self, keys: Sequence[str] | None = None) -> tuple[Indicator, ...]:
        """List the indicators of issues or articles, by key, in reading order; None for all."""
        ...

    def put_studies(self, issue: str, cases: Sequence[CaseStudy], indicators: Sequence[Indicator]) -> None:
        """Replace an issue's case studies and indicators in one transaction.

        Raises:
            LibraryMissing: No such issue.
        """
        ...


class SearchEngine(Protocol):
    """Answers the search box: SQLite finds the words, Whoosh understands the query and ranks the articles."""

    def search(self, query: Query, check: Check) -> SearchResult:
        """Answer a query.

        Raises:
            Cancelled: ``check`` said so.
        """
        ...

    def tend(self, progress: Progress, check: Check) -> None:
        """Bring the article index up to the library's generation; where it is, it is not loaded."""
        ...

    def refresh(self, progress: Progress, check: Check) -> None:
        """Load the article index, brought up to the library's generation; searches go on meanwhile."""
        ...


class QuoteSearch(Protocol):
    """Finds where a quotation stands."""

    def find(self, text: str, limit: int, check: Check) -> tuple[QuoteMatch, ...]:
        """Find a quotation, best place first; one match of state ``none`` where it is not found.

        Raises:
            Cancelled: ``check`` said so.
        """
        ...


class ManuscriptCheck(Protocol):
    """Checks the quotations of a manuscript."""

    def check(
        self, manuscript: Manuscript, progress: Progress, check: Check, *, sentences: bool = False
    ) -> tuple[Checked, ...]:
        """Check every quotation, in the manuscript's order; with ``sentences`` every other sentence too.

        Raises:
            Cancelled: ``check`` said so.
        """
        ...


class RelatedArticles(Protocol):
    """Knows which articles are alike."""

    def related(self, article: str, limit: int) -> tuple[str, ...]:
        """List the keys of the articles most like one, best first; empty while it is not known."""
        ...


class DigestSource(Protocol):
    """Our own abstracts that ship with the application."""

    def issues(self) -> tuple[Issue, ...]:
        """Give the built-in digest editions."""
        ...


class Job(Protocol):
    """Handle of a piece of work in the background."""

    def cancel(self) -> None:
        """Ask it to stop; its callbacks are not called any more."""
        ...


class TaskRunner(Protocol):
    """Runs work off the calling thread and brings its outcome back to it."""

    def run(
        self,
        lane: str,
        work: Callable[[Check, Progress], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
        progressed: Progress | None = None,
    ) -> Job:
        """Run ``work`` on lane ``read`` (several workers) or ``write`` (one, in order).

        ``done``, ``failed`` and ``progressed`` are called on the thread that owns the runner.
        """
        ...


class PositionRepo(Protocol):
    """Remembers where the reader was in each article (user.db)."""

    def position(self, article: str) -> Position | None:
        """Fetch the last place in an article, or None."""
        ...

    def remember(self, position: Position) -> None:
        """Keep a place; the newest of an article wins."""
        ...


class StateRepo(Protocol):
    """Keeps small named values such as settings and the session (user.db); values are JSON."""

    def get(self, name: str) -> object | None:
        """Fetch a value, or None where there is none."""
        ...

    def set(self, name: str, value: object) -> None:
        """Keep a value."""
        ...


class Clock(Protocol):
    """Tells the time, so that tests can set it."""

    def now(self) -> str:
        """Give the present as ISO 8601 UTC with microseconds."""
        ...


def unchecked() -> None:
    """Be a Check that never cancels."""


def unheard(_fraction: float, _step: str) -> None:
    """Be a Progress that nobody watches."""


def bodies(articles: Iterable[Article]) -> Iterable[tuple[Article, Block]]:
    """Give every block of running text with its article."""
    return ((a, b) for a in articles for b in a.body)
