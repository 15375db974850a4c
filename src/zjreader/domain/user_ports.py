"""What the services need of the reader's own data (user.db); the rest of the ports stands in ``ports``.

Owns: Protocols that store rows by value. A service makes an undoable Edit from what it fetched before a change
and what it wrote: ``put`` writes either again. Every call is one durable transaction; several calls inside
``UserData.atomic`` are one. A method may be called from any worker thread and raises DiskFull,
ProfileReadOnly, DatabaseBusy or DatabaseBroken when it cannot be done; then nothing was changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from zjreader.domain.userdata import (
    AnnotationFilter,
    AnnotationOrder,
    Backlink,
    Document,
    DocumentKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from zjreader.domain.annotations import Annotation, Bookmark
    from zjreader.domain.diagnosis import Diagnosis
    from zjreader.domain.safety import Backup, BackupReason


class UserData(Protocol):
    """The reader's own data as a whole."""

    def atomic(self) -> AbstractContextManager[None]:
        """Make the changes of a block one transaction, on the calling thread."""
        ...


class AnnotationRepo(Protocol):
    """Annotations with their tags; the links and the words of their notes are kept with them."""

    def get(self, ids: Iterable[str]) -> tuple[Annotation, ...]:
        """Fetch annotations, in the trash or not, in the order asked; unknown ones are left out."""
        ...

    def of_article(self, article: str) -> tuple[Annotation, ...]:
        """List an article's annotations that are not in the trash, as made."""
        ...

    def find(
        self,
        wanted: AnnotationFilter,
        order: AnnotationOrder = AnnotationOrder.ARTICLE,
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[Annotation, ...]:
        """List the annotations that a filter admits."""
        ...

    def count(self, wanted: AnnotationFilter) -> int:
        """Count the annotations that a filter admits."""
        ...

    def counts(self) -> Mapping[str, int]:
        """Count the annotations of each article that has any, the trash left out."""
        ...

    def put(self, annotations: Iterable[Annotation]) -> None:
        """Write annotations by value, new or replacing the same id; tags they name are made."""
        ...

    def purge(self, ids: Iterable[str]) -> None:
        """Delete annotations for good; moving to the trash is a ``put`` with ``deleted`` set."""
        ...

    def backlinks(self, place: str) -> tuple[Backlink, ...]:
        """List the notes that link to an issue, article or block, or to anything in it; the trash left out."""
        ...


class TagRepo(Protocol):
    """The tags of annotations."""

    def counts(self) -> Mapping[str, int]:
        """Count each tag's annotations outside the trash, by name; unused tags count 0."""
        ...

    def holders(self, tag: str) -> tuple[str, ...]:
        """List the ids of all annotations with a tag, the trash included."""
        ...

    def add(self, names: Iterable[str]) -> None:
        """Make tags that do not exist yet."""
        ...

    def drop(self, names: Iterable[str]) -> None:
        """Delete those of the tags that no annotation has."""
        ...


class BookmarkRepo(Protocol):
    """Bookmarks and their folders."""

    def get(self, ids: Iterable[str]) -> tuple[Bookmark, ...]:
        """Fetch bookmarks, in the trash or not, in the order asked; unknown ones are left out."""
        ...

    def all(self, deleted: bool = False) -> tuple[Bookmark, ...]:
        """List the bookmarks, or those in the trash, by folder and rank."""
        ...

    def put(self, bookmarks: Iterable[Bookmark]) -> None:
        """Write bookmarks by value, new or replacing the same id; their folders are made."""
        ...

    def purge(self, ids: Iterable[str]) -> None:
        """Delete bookmarks for good."""
        ...

    def folders(self) -> Mapping[str, float]:
        """List the folders with their ranks, in order; an empty folder is one too."""
        ...

    def set_folders(self, folders: Mapping[str, float]) -> None:
        """Replace the list of folders."""
        ...


class CorrectionRepo(Protocol):
    """The reader's corrections of recovered text, in order, as JSON objects."""

    def issues(self) -> tuple[str, ...]:
        """List the keys of the issues that have corrections."""
        ...

    def corrections(self, issue: str) -> tuple[dict[str, Any], ...]:
        """List an issue's corrections in the order they are to be applied."""
        ...

    def replace(self, issue: str, corrections: Sequence[Mapping[str, Any]]) -> None:
        """Write all of an issue's corrections; none removes them."""
        ...


class DocumentRepo(Protocol):
    """Comparisons and figures entered by hand."""

    def get(self, ids: Iterable[str]) -> tuple[Document, ...]:
        """Fetch documents, in the trash or not, in the order asked; unknown ones are left out."""
        ...

    def all(self, kind: DocumentKind, owner: str | None = None, deleted: bool = False) -> tuple[Document, ...]:
        """List the documents of a kind, or those in the trash, last modified first."""
        ...

    def put(self, documents: Iterable[Document]) -> None:
        """Write documents by value, new or replacing the same id."""
        ...

    def purge(self, ids: Iterable[str]) -> None:
        """Delete documents for good."""
        ...


class BackupRepo(Protocol):
    """Verified copies of the reader's data."""

    def all(self) -> tuple[Backup, ...]:
        """List the backups, newest first."""
        ...

    def make(self, reason: BackupReason) -> Backup:
        """Make a backup, verify it by opening it, and thin out old ones.

        Raises:
            DatabaseBroken: What was to be copied is damaged; no backup was replaced.
        """
        ...

    def make_if_due(self) -> Backup | None:
        """Make the daily backup where the newest one is a day old."""
        ...

    def restore(self, name: str) -> Backup:
        """Put a backup back; give the backup of the present state that was made before.

        Raises:
            DatabaseBroken: The backup is damaged; nothing was changed.
            DatabaseTooNew: A newer version made it; nothing was changed.
        """
        ...

    def copy_to(self, path: Path) -> Backup:
        """Write a verified copy to a file of the reader's choice."""
        ...

    def restore_from(self, path: Path) -> Backup:
        """Put a copy from a file back, as ``restore`` does.

        Raises:
            SourceUnreadable: The file cannot be read.
        """
        ...


class Doctor(Protocol):
    """Checks and repairs the profile."""

    def examine(self, repair: bool) -> Diagnosis:
        """Check everything that is stored, and repair what can be repaired without loss."""
        ...
