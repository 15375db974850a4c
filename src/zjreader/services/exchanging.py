"""Let annotations out and in.

Owns: collecting what an export holds and merging what an exchange brings: the same id newer wins, what differs is
listed, nothing is doubled, nothing lands on an uncertain place.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from zjreader.domain.changes import ChangeSet, Edit, Kind
from zjreader.domain.exchange import Collection, Excerpt, MergeReport
from zjreader.domain.page_words import page_range
from zjreader.domain.userdata import AnnotationFilter
from zjreader.services.exchange_formats import EXCHANGE, Reader, Writer, by_suffix
from zjreader.services.following import UNCERTAIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from zjreader.domain.annotations import Annotation, Bookmark
    from zjreader.domain.exchange import ArticleFacts, Format
    from zjreader.domain.ports import Clock
    from zjreader.domain.user_ports import AnnotationRepo, BookmarkRepo, UserData
    from zjreader.services.citing import CitingService
    from zjreader.services.placing import PlacingService
    from zjreader.services.reanchoring import ReanchoringService


class ExchangingService:
    """Exports and imports the reader's own work."""

    def __init__(
        self,
        data: UserData,
        annotations: AnnotationRepo,
        bookmarks: BookmarkRepo,
        library: ArticleFacts,
        citing: CitingService,
        reanchoring: ReanchoringService,
        clock: Clock,
        formats: Callable[[], Sequence[Format[Writer]]],
        reader: Callable[[], Reader],
        back_up: Callable[[], None],
        placing: PlacingService,
    ) -> None:
        """Take the repositories, the services an exchange needs, the formats, and what backs up."""
        self._data = data
        self._annotations = annotations
        self._bookmarks = bookmarks
        self._library = library
        self._citing = citing
        self._reanchoring = reanchoring
        self._clock = clock
        self._formats = formats
        self._reader = reader
        self._back_up = back_up
        self._placing = placing

    def export(self, style: str, wanted: AnnotationFilter | None = None, citation: str = "gbt7714") -> str:
        """Write the annotations a filter admits (all of them with the bookmarks, without one) in a format.

        Raises:
            ReaderError: No such format.
        """
        form = self.format(style)
        collection = self._own(wanted) if style == EXCHANGE else self.collection(wanted, citation)
        return form.write(collection)

    def formats(self) -> tuple[Format[Writer], ...]:
        """List the formats of an export."""
        return tuple(self._formats())

    def format(self, suffix: str) -> Format[Writer]:
        """Find a format by the suffix of its files.

        Raises:
            ReaderError: No such format.
        """
        return by_suffix(self.formats(), suffix)

    def collection(self, wanted: AnnotationFilter | None, citation: str = "gbt7714") -> Collection:
        """Collect annotations in reading order with the facts of their articles."""
        found = self._annotations.find(wanted or AnnotationFilter())
        articles = self._library.facts({a.article for a in found})
        parents = self._library.facts({a.parent for a in articles.values() if a.parent})
        cited = self._citing.cite_each(articles.values(), parents, citation)
        pages = {key: page_range(a.start_page, a.end_page) for key, a in articles.items()}
        labels = self._library.labels(articles.keys())
        places = {key: {label: n for n, label in enumerate(listed)} for key, listed in labels.items()}
        ordered = sorted(found, key=lambda a: _order(a, places.get(a.article, {})))
        excerpts = [
            Excerpt(a, known.title, known.column, pages[a.article], cited[a.article])
            if (known := articles.get(a.article))
            else _bare(a)
            for a in ordered
        ]
        return Collection(tuple(excerpts), self._bookmarks.all() if wanted is None else ())

    def _own(self, wanted: AnnotationFilter | None) -> Collection:
        """Collect what an exchange holds: nothing of the articles, in an order that no library has a say in."""
        found = sorted(self._annotations.find(wanted or AnnotationFilter()), key=lambda a: (a.created, a.id))
        return Collection(tuple(map(_bare, found)), self._bookmarks.all() if wanted is None else ())

    def merge(self, text: str) -> tuple[MergeReport, Edit | None]:
        """Take in an exchange file; give what was done and the step, None where nothing changed.

        Annotations of other programs come to the words they quote; those without a certain place are told.

        Raises:
            SourceUnreadable: It is no exchange of annotations.
        """
        bundle = self._reader()(text)
        now = self._clock.now()
        theirs = [foreign.annotation for foreign in bundle.foreign]
        mine = {a.id: a for a in self._annotations.get([a.id for a in (*bundle.annotations, *theirs)])}
        found = self._placing.place(bundle.foreign, mine)
        incoming = _newest([_stamped(a, now) for a in (*bundle.annotations, *found.annotations)])
        known = {b.id for b in self._bookmarks.get([b.id for b in bundle.bookmarks])}
        fresh, newer, same, conflicts = _sorted_out(incoming, mine)
        added = list({b.id: b if b.created else replace(b, created=now) for b in bundle.bookmarks}.values())
        added = [b for b in added if b.id not in known]
        placed = self._reanchoring.placed([*fresh, *(replace(a, deleted=None) for a in newer)])
        report = MergeReport(
            added=len(fresh) + len(added),
            updated=len(newer),
            unchanged=same + len(bundle.bookmarks) - len(added),
            conflicts=tuple(conflicts),
            review=sum(a.state in UNCERTAIN for a in placed),
            refused=bundle.refused,
            unplaced=found.unplaced,
            rest=found.rest,
        )
        if not placed and not added:
            return report, None
        self._back_up()
        return report, self._merged([mine[a.id] for a in newer], placed, added)

    def _merged(
        self, before: Sequence[Annotation], after: Sequence[Annotation], added: Sequence[Bookmark]
    ) -> Edit:
        kinds = frozenset({Kind.ANNOTATIONS, Kind.TAGS, Kind.BOOKMARKS})
        change = ChangeSet(kinds, frozenset([*(a.id for a in after), *(b.id for b in added)]))
        kept = {a.id for a in before}

        def write(annotations: Sequence[Annotation]) -> ChangeSet:
            with self._data.atomic():
                self._annotations.put(annotations)
                self._bookmarks.put(added)
            return change

        def undo() -> ChangeSet:
            with self._data.atomic():
                self._annotations.put(self._reanchoring.placed(before))
                self._annotations.purge([a.id for a in after if a.id not in kept])
                self._bookmarks.purge([b.id for b in added])
            return change

        return Edit("导入批注", lambda: write(self._reanchoring.placed(after)), undo, change=write(after))


def _bare(annotation: Annotation) -> Excerpt:
    """Give an annotation without anything of its article."""
    return Excerpt(annotation, annotation.article, None, None, annotation.article)


def _order(annotation: Annotation, places: Mapping[str, int]) -> tuple[str, int, int, str]:
    position = annotation.position
    at = places.get(position.label, -1) if position is not None else -1
    return annotation.article, at, position.start if position is not None else 0, annotation.created


def _stamped(annotation: Annotation, now: str) -> Annotation:
    """Write times as ours are, so that they can be compared as texts; what has none is taken to be of now."""
    created = _utc(annotation.created) or _utc(annotation.modified) or now
    return replace(annotation, created=created, modified=_utc(annotation.modified) or created)


def _utc(time: str) -> str:
    try:
        moment = datetime.fromisoformat(time)
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC).isoformat(timespec="microseconds")
    except (ValueError, OverflowError):
        return ""


def _newest(annotations: Iterable[Annotation]) -> list[Annotation]:
    """Take the newest of those that bear the same id."""
    found: dict[str, Annotation] = {}
    for annotation in annotations:
        other = found.get(annotation.id)
        if other is None or annotation.modified > other.modified:
            found[annotation.id] = annotation
    return list(found.values())


def _sorted_out(
    incoming: Sequence[Annotation], mine: dict[str, Annotation]
) -> tuple[list[Annotation], list[Annotation], int, list[str]]:
    """Part incoming annotations into new, newer and those to leave, and say where both sides differ."""
    fresh, newer, conflicts, same = [], [], [], 0
    for theirs in incoming:
        ours = mine.get(theirs.id)
        if ours is None:
            fresh.append(theirs)
        elif _content(ours) == _content(theirs):
            same += 1
        else:
            wins = theirs.modified > ours.modified
            kept, other = ("对方", "我方") if wins else ("我方", "对方")
            note = (ours if wins else theirs).note or "（无）"
            conflicts.append(f"{theirs.article} 的一条批注两边不同：{kept}较新，已保留；{other}的笔记是：{note}")
            if wins:
                newer.append(theirs)
            else:
                same += 1
    return fresh, newer, same, conflicts


def _content(annotation: Annotation) -> tuple[object, ...]:
    quote = annotation.quote.exact if annotation.quote is not None else None
    return quote, annotation.color, annotation.style, annotation.note, annotation.tags
