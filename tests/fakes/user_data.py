"""The reader's own data in memory, by the ports of ``domain.user_ports``."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace

from zjreader.domain.annotations import Annotation, Bookmark
from zjreader.domain.folding import fold_text
from zjreader.domain.keys import issue_of, places_in
from zjreader.domain.library import Article
from zjreader.domain.ports import LibraryRepo, QuoteSearch, StateRepo
from zjreader.domain.safety import Backup, BackupReason
from zjreader.domain.user_ports import Doctor
from zjreader.domain.userdata import AnnotationFilter, AnnotationOrder, Backlink
from zjreader.exchange import jsonld, reports
from zjreader.exchange.note_html import NoteRenderer
from zjreader.services.annotating import AnnotatingService
from zjreader.services.bookmarking import BookmarkingService
from zjreader.services.citing import CitingService
from zjreader.services.exchanging import ExchangingService
from zjreader.services.placing import PlacingService
from zjreader.services.reanchoring import ReanchoringService
from zjreader.services.saving import SavingService

FORMATS = (*reports.FORMATS, jsonld.FORMAT)


class Ticking:
    """A Clock that moves on by a second at each look."""

    def __init__(self) -> None:
        self._seconds = itertools.count(1)

    def now(self) -> str:
        minutes, seconds = divmod(next(self._seconds), 60)
        hours, minutes = divmod(minutes, 60)
        return f"2026-03-01T{hours:02d}:{minutes:02d}:{seconds:02d}.000001+00:00"


class MemoryUserData:
    """UserData with its repositories."""

    def __init__(self) -> None:
        self.annotations = MemoryAnnotations()
        self.tags = MemoryTags(self.annotations)
        self.bookmarks = MemoryBookmarks()
        self.clock = Ticking()
        numbers = itertools.count(1)
        self.new_id = lambda: f"00000000-0000-4000-8000-{next(numbers):012d}"

    @contextmanager
    def atomic(self) -> Iterator[None]:
        yield


class MemoryAnnotations:
    """An AnnotationRepo."""

    def __init__(self) -> None:
        self.kept: dict[str, Annotation] = {}
        self.names: set[str] = set()

    def get(self, ids: Iterable[str]) -> tuple[Annotation, ...]:
        return tuple(self.kept[key] for key in ids if key in self.kept)

    def of_article(self, article: str) -> tuple[Annotation, ...]:
        return self.find(AnnotationFilter(articles=frozenset({article})))

    def find(
        self,
        wanted: AnnotationFilter,
        order: AnnotationOrder = AnnotationOrder.ARTICLE,
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[Annotation, ...]:
        found = [a for a in self.kept.values() if _admits(wanted, a)]
        if order is AnnotationOrder.NEWEST:
            found.sort(key=lambda a: a.modified, reverse=True)
        else:
            found.sort(key=lambda a: (a.article, a.created))
        return tuple(found[offset : None if limit is None else offset + limit])

    def count(self, wanted: AnnotationFilter) -> int:
        return len(self.find(wanted))

    def counts(self) -> Mapping[str, int]:
        counts: dict[str, int] = {}
        for annotation in self.find(AnnotationFilter()):
            counts[annotation.article] = counts.get(annotation.article, 0) + 1
        return counts

    def put(self, annotations: Iterable[Annotation]) -> None:
        for annotation in annotations:
            self.kept[annotation.id] = annotation
            self.names |= set(annotation.tags)

    def purge(self, ids: Iterable[str]) -> None:
        for key in ids:
            self.kept.pop(key, None)

    def backlinks(self, place: str) -> tuple[Backlink, ...]:
        return tuple(
            Backlink(a.id, str(target))
            for a in self.find(AnnotationFilter())
            for target in places_in(a.note)
            if str(target) == place or (target.article or target.issue) == place
        )


class MemoryTags:
    """A TagRepo."""

    def __init__(self, annotations: MemoryAnnotations) -> None:
        self._annotations = annotations

    def counts(self) -> Mapping[str, int]:
        used = [tag for a in self._annotations.find(AnnotationFilter()) for tag in a.tags]
        return {name: used.count(name) for name in sorted(self._annotations.names)}

    def holders(self, tag: str) -> tuple[str, ...]:
        return tuple(a.id for a in self._annotations.kept.values() if tag in a.tags)

    def add(self, names: Iterable[str]) -> None:
        self._annotations.names |= set(names)

    def drop(self, names: Iterable[str]) -> None:
        self._annotations.names -= {name for name in names if not self.holders(name)}


class MemoryBookmarks:
    """A BookmarkRepo."""

    def __init__(self) -> None:
        self.kept: dict[str, Bookmark] = {}
        self.named: dict[str, float] = {}

    def get(self, ids: Iterable[str]) -> tuple[Bookmark, ...]:
        return tuple(self.kept[key] for key in ids if key in self.kept)

    def all(self, deleted: bool = False) -> tuple[Bookmark, ...]:
        found = [b for b in self.kept.values() if (b.deleted is not None) == deleted]
        return tuple(sorted(found, key=lambda b: (b.folder, b.rank, b.created, b.id)))

    def put(self, bookmarks: Iterable[Bookmark]) -> None:
        for bookmark in bookmarks:
            self.kept[bookmark.id] = bookmark
            if bookmark.folder and bookmark.folder not in self.named:
                self.named[bookmark.folder] = max(self.named.values(), default=0.0) + 1

    def purge(self, ids: Iterable[str]) -> None:
        for key in ids:
            self.kept.pop(key, None)

    def folders(self) -> Mapping[str, float]:
        return dict(sorted(self.named.items(), key=lambda item: item[1]))

    def set_folders(self, folders: Mapping[str, float]) -> None:
        self.named = dict(folders)


class MemoryBackups:
    """A BackupRepo that only counts."""

    def __init__(self) -> None:
        self.made: list[Backup] = []

    def all(self) -> tuple[Backup, ...]:
        return tuple(reversed(self.made))

    def make(self, reason: BackupReason) -> Backup:
        number = len(self.made) + 1
        backup = Backup(
            f"user-{number}.db", f"2026-03-0{number}T08:00:00+00:00", reason, 40960, {"annotations": 3}
        )
        self.made.append(backup)
        return backup

    def make_if_due(self) -> Backup | None:
        return None

    def restore(self, name: str) -> Backup:
        return self.make(BackupReason.RESTORE)

    def copy_to(self, path: object) -> Backup:
        return self.make(BackupReason.MANUAL)

    def restore_from(self, path: object) -> Backup:
        return self.make(BackupReason.RESTORE)


def _admits(wanted: AnnotationFilter, a: Annotation) -> bool:
    text = fold_text("\n".join([a.note, a.quote.exact if a.quote else ""]))
    return (
        (a.deleted is not None) == wanted.deleted
        and (not wanted.ids or a.id in wanted.ids)
        and (not wanted.issues or issue_of(a.article) in wanted.issues)
        and (not wanted.articles or a.article in wanted.articles)
        and (not wanted.colors or a.color in wanted.colors)
        and (not wanted.styles or a.style in wanted.styles)
        and (not wanted.states or a.state in wanted.states)
        and wanted.tags <= set(a.tags)
        and (wanted.noted is None or bool(a.note) == wanted.noted)
        and (wanted.since is None or a.modified >= wanted.since)
        and (wanted.until is None or a.modified < wanted.until)
        and all(fold_text(word) in text for word in wanted.text.split())
    )


class MemoryFacts:
    """An ArticleFacts over a library in memory."""

    def __init__(self, library: LibraryRepo) -> None:
        self._library = library

    def facts(self, keys: Iterable[str]) -> dict[str, Article]:
        return {a.key: replace(a, blocks=()) for a in self._all(keys)}

    def labels(self, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
        return {a.key: tuple(b.label for b in a.body) for a in self._all(keys)}

    def _all(self, keys: Iterable[str]) -> list[Article]:
        wanted = set(keys)
        issues = [self._library.issue(summary.meta.key) for summary in self._library.issues()]
        return [a for issue in issues for a in issue.articles if a.key in wanted]


class OwnServices:
    """The services over the reader's own data, for a window; a mixin of FakeServices."""

    def add_own(self, library: LibraryRepo, state: StateRepo, citing: CitingService, quotes: QuoteSearch) -> None:
        data = self.user_data = MemoryUserData()
        self.backups = MemoryBackups()
        self.reanchoring = ReanchoringService(data, data.annotations, data.bookmarks, library, state, data.clock)
        self.annotating = AnnotatingService(
            data, data.annotations, data.tags, data.clock, data.new_id, self.reanchoring.placed,
            lambda: NoteRenderer().html,
        )  # fmt: skip
        self.bookmarking = BookmarkingService(data, data.bookmarks, data.clock, data.new_id)
        self.exchanging = ExchangingService(
            data, data.annotations, data.bookmarks, MemoryFacts(library), citing, self.reanchoring, data.clock,
            lambda: FORMATS,
            lambda: jsonld.read, lambda: None, PlacingService(lambda: quotes, library),
        )  # fmt: skip
        self.saving = SavingService(self.backups, _no_doctor, lambda: None)


def _no_doctor() -> Doctor:
    raise AssertionError("this window asks for no check-up")
