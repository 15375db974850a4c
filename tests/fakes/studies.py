"""Case studies and documents held in memory, for a window that shows none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from zjreader.domain.studies import CaseStudy, Indicator
from zjreader.domain.userdata import Document, DocumentKind


class MemoryStudies:
    """A StudyRepo in memory."""

    def __init__(self) -> None:
        self.kept_cases: tuple[CaseStudy, ...] = ()
        self.kept_indicators: tuple[Indicator, ...] = ()

    def cases(self, issue: str | None = None) -> tuple[CaseStudy, ...]:
        return tuple(c for c in self.kept_cases if issue is None or c.article.startswith(f"{issue}/"))

    def indicators(self, keys: Sequence[str] | None = None) -> tuple[Indicator, ...]:
        return self.kept_indicators

    def put_studies(self, issue: str, cases: Sequence[CaseStudy], indicators: Sequence[Indicator]) -> None:
        self.kept_cases, self.kept_indicators = tuple(cases), tuple(indicators)


class MemoryDocuments:
    """A DocumentRepo in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, Document] = {}

    def get(self, ids: Iterable[str]) -> tuple[Document, ...]:
        return tuple(self.kept[i] for i in ids if i in self.kept)

    def all(self, kind: DocumentKind, owner: str | None = None, deleted: bool = False) -> tuple[Document, ...]:
        found = (d for d in self.kept.values() if d.kind is kind and owner in (None, d.owner))
        return tuple(d for d in found if (d.deleted is not None) == deleted)

    def put(self, documents: Iterable[Document]) -> None:
        self.kept.update((d.id, d) for d in documents)

    def purge(self, ids: Iterable[str]) -> None:
        for document in ids:
            self.kept.pop(document, None)


class StillClock:
    """A Clock that stands still."""

    def now(self) -> str:
        return "2026-01-01T00:00:00.000000Z"
