"""The real services over things held in memory."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from fakes.sample_issue import sample_issue, sample_report
from fakes.studies import MemoryDocuments, MemoryStudies, StillClock
from fakes.user_data import OwnServices
from zjreader.bootstrap import exchanges
from zjreader.domain.errors import LibraryMissing, SourceUnreadable
from zjreader.domain.imports import ImportReport, Recovery, SourceText, StoredIssue
from zjreader.domain.library import Article, Issue, IssueSummary
from zjreader.domain.manuscripts import Manuscript, Replacement
from zjreader.domain.ports import Check, Progress
from zjreader.domain.quotations import Checked, flags, quotations
from zjreader.domain.reading import Position
from zjreader.domain.search import Hit, Query, QuoteMatch, QuoteState, SearchResult, Snippet
from zjreader.domain.spans import Span
from zjreader.services.casing import CasingService
from zjreader.services.checking import CheckingService
from zjreader.services.citing import CitingService
from zjreader.services.correcting import CorrectingService
from zjreader.services.exporting import ExportingService
from zjreader.services.importing import Importer
from zjreader.services.library import LibraryService
from zjreader.services.quoting import QuotingService
from zjreader.services.reading import ReadingService
from zjreader.services.replacing import EditionWriter
from zjreader.services.searching import SearchingService
from zjreader.services.settings import SettingsService


class MemoryLibrary:
    """A LibraryRepo in memory."""

    def __init__(self, *issues: Issue) -> None:
        self.kept = {i.meta.key: i for i in issues}
        self.uncorrected: dict[str, Recovery] = {}
        self.reports: dict[str, ImportReport] = {}

    def issues(self) -> tuple[IssueSummary, ...]:
        return tuple(IssueSummary(i.meta, i.edition, len(i.articles), i.chars) for i in self.kept.values())

    def toc(self, issue: str) -> tuple[Article, ...]:
        return self.issue(issue).articles

    def article(self, key: str) -> Article:
        for issue in self.kept.values():
            for article in issue.articles:
                if article.key == key:
                    return article
        raise LibraryMissing("书库里没有这一篇。", "它可能已被移除。")

    def issue(self, key: str) -> Issue:
        if key not in self.kept:
            raise LibraryMissing("书库里没有这一期。", "请重新导入。")
        return self.kept[key]

    def report(self, issue: str) -> ImportReport | None:
        return self.reports.get(issue)

    def put(
        self,
        issue: Issue,
        report: ImportReport | None,
        check: Check,
        *,
        pristine: Recovery | None = None,
        **_: object,
    ) -> None:
        check()
        self.kept[issue.meta.key] = issue
        self.uncorrected.pop(issue.meta.key, None)
        if pristine is not None:
            self.uncorrected[issue.meta.key] = pristine
        if report is not None:
            self.reports[issue.meta.key] = report

    def pristine(self, issue: str) -> Recovery | None:
        return self.uncorrected.get(issue)

    def remove(self, key: str) -> StoredIssue:
        return StoredIssue(self.kept.pop(key), self.reports.pop(key, None))

    def generation(self) -> int:
        return 1


class MemoryState:
    """A StateRepo and PositionRepo in memory."""

    def __init__(self) -> None:
        self.values: dict[str, object] = {}
        self.positions: dict[str, Position] = {}

    def get(self, name: str) -> object:
        return self.values.get(name)

    def set(self, name: str, value: object) -> None:
        self.values[name] = value

    def position(self, article: str) -> Position | None:
        return self.positions.get(article)

    def remember(self, position: Position) -> None:
        self.positions[position.article] = position


class MemoryCorrections:
    """A CorrectionRepo in memory."""

    def __init__(self) -> None:
        self.lists: dict[str, tuple[dict[str, Any], ...]] = {}

    def issues(self) -> tuple[str, ...]:
        return tuple(self.lists)

    def corrections(self, issue: str) -> tuple[dict[str, Any], ...]:
        return self.lists.get(issue, ())

    def replace(self, issue: str, corrections: Sequence[Mapping[str, Any]]) -> None:
        self.lists[issue] = tuple(dict(c) for c in corrections)


class PlainSearch:
    """A SearchEngine that looks at every block; ``gate`` holds a search until it is set."""

    def __init__(self, library: MemoryLibrary) -> None:
        self._library = library
        self.asked: list[str] = []
        self.gate: threading.Event | None = None
        self.error: Exception | None = None
        self.alike: dict[str, tuple[str, ...]] = {}

    def search(self, query: Query, check: Check) -> SearchResult:
        self.asked.append(query.text)
        if self.gate is not None:
            assert self.gate.wait(120)
        check()
        if self.error is not None:
            raise self.error
        hits = [h for i in self._library.kept.values() for a in i.articles for h in _hits(a, query.text)]
        if query.filters.articles:
            hits = [h for h in hits if h.article in query.filters.articles]
        counts: dict[str, int] = {}
        for hit in hits:
            counts[hit.article] = counts.get(hit.article, 0) + 1
        return SearchResult(tuple(hits[: query.limit]), len(hits), counts)

    def tend(self, progress: Progress, check: Check) -> None:
        pass

    def refresh(self, progress: Progress, check: Check) -> None:
        pass

    def related(self, article: str, limit: int) -> tuple[str, ...]:
        return self.alike.get(article, ())[:limit]


def _hits(article: Article, words: str) -> list[Hit]:
    found = []
    for order, block in enumerate(article.body):
        spans, at = [], block.text.find(words)
        while at >= 0:
            spans.append(Span(at, at + len(words)))
            at = block.text.find(words, at + len(words))
        if not spans:
            continue
        first = max(0, spans[0].start - 12)
        text = ("…" if first else "") + block.text[first : first + 60]
        shift = first - (1 if first else 0)
        marks = tuple(Span(s.start - shift, s.end - shift) for s in spans if s.end - shift <= len(text))
        found.append(
            Hit(
                article.key, article.title, article.column, article.start_page, article.end_page,
                block.label, block.kind.value, block.text, tuple(spans), Snippet(text, marks), 1.0, order=order,
            )
        )  # fmt: skip
    return found


class PathReader:
    """A SourceReader that fails for files named ``broken``."""

    def read(self, path: Path) -> SourceText:
        if "broken" in path.name:
            raise SourceUnreadable(f"读不了“{path.name}”。", "书库没有改动；请换一个文本文件。")
        return SourceText(path.name, "")


class SampleRecoverer:
    """A Recoverer that always finds the sample issue; ``gate`` holds it until it is set or cancelled."""

    def __init__(self) -> None:
        self.gate: threading.Event | None = None
        self.started = threading.Event()

    def recover(self, sources: Sequence[SourceText], progress: Progress, check: Check) -> Recovery:
        progress(0.5, "还原段落")
        self.started.set()
        while self.gate is not None and not self.gate.wait(0.005):
            check()
        return Recovery(sample_issue(), sample_report())


class NoDigests:
    """A DigestSource without any."""

    def issues(self) -> tuple[Issue, ...]:
        return ()


class NothingFollows:
    """A re-anchoring without annotations to follow."""

    warnings = ()

    def __bool__(self) -> bool:
        return False

    def plan(self, _old: Issue | None, _new: Issue) -> NothingFollows:
        return self


class PlainQuotes:
    """A QuoteSearch that knows literal quotations, and ``prepared`` answers by text."""

    def __init__(self, library: MemoryLibrary) -> None:
        self._library = library
        self.prepared: dict[str, tuple[QuoteMatch, ...]] = {}

    def find(self, text: str, limit: int, check: Check) -> tuple[QuoteMatch, ...]:
        check()
        if text in self.prepared:
            return self.prepared[text][:limit]
        found = [
            QuoteMatch(
                QuoteState.EXACT, 1.0, a.key, a.title, b.label, None, b.text.index(text),
                b.text.index(text) + len(text), text, start_page=a.start_page, end_page=a.end_page,
            )
            for issue in self._library.kept.values() for a in issue.articles for b in a.body if text in b.text
        ]  # fmt: skip
        if len(found) > 1:
            found = [replace(match, state=QuoteState.AMBIGUOUS) for match in found]
        return tuple(found[:limit]) or (QuoteMatch(QuoteState.NONE, 0.0, note="书库里没有找到这段文字。"),)


class PlainCheck:
    """A ManuscriptCheck over a QuoteSearch; ``gate`` holds it before the last quotation."""

    def __init__(self, quotes: PlainQuotes) -> None:
        self._quotes = quotes

    def check(
        self, manuscript: Manuscript, progress: Progress, check: Check, *, sentences: bool = False
    ) -> tuple[Checked, ...]:
        found = quotations(manuscript, sentences=sentences)
        results = []
        for number, quotation in enumerate(found):
            progress(number / len(found), "正在核对")
            matches = self._quotes.find(quotation.text, 5, check)
            results.append(Checked(quotation, matches, flags(matches[0])))
        return tuple(results)


class MemoryManuscripts:
    """Manuscripts by file name, and what was written."""

    def __init__(self) -> None:
        self.kept: dict[str, Manuscript] = {}
        self.written: list[tuple[Path, Path, Sequence[Replacement]]] = []

    def read(self, path: Path) -> Manuscript:
        if path.name not in self.kept:
            raise SourceUnreadable(f"读不了“{path.name}”。", "请换一个文件。")
        return self.kept[path.name]

    def write_tracked(
        self, original: Path, copy_to: Path, replacements: Sequence[Replacement], author: str, date: str
    ) -> None:
        self.written.append((original, copy_to, replacements))


class FakeServices(OwnServices):
    """What the window needs."""

    def __init__(self, *issues: Issue) -> None:
        self.repo = MemoryLibrary(*issues)
        self.state = MemoryState()
        self.engine = PlainSearch(self.repo)
        self.recoverer = SampleRecoverer()
        self.written: list[str] = []
        expand: Callable[[Sequence[Path]], list[tuple[Path, ...]]] = lambda paths: [(p,) for p in paths]  # noqa: E731
        writer = EditionWriter(self.repo, NothingFollows, self.state, _nothing, self.written.append)
        self.correcting = CorrectingService(self.repo, MemoryCorrections(), writer)
        importer = Importer(
            self.repo, PathReader, lambda: self.recoverer, NoDigests, expand, writer, self.correcting.correct
        )
        self.library = LibraryService(self.repo, lambda: self.repo, lambda: importer)
        self.studies, self.documents = MemoryStudies(), MemoryDocuments()
        ids = (f"id-{number}" for number in itertools.count())
        self.casing = CasingService(
            self.repo, self.studies, self.documents, _unused, _unused, StillClock(), lambda: next(ids)
        )
        self.exporting = ExportingService(self.repo, exchanges.comparison_formats, StillClock())
        self.searching = SearchingService(lambda: self.engine, self.state, related=lambda: self.engine)
        self.quotes = PlainQuotes(self.repo)
        self.quoting = QuotingService(lambda: self.quotes, self.repo)
        self.manuscripts = MemoryManuscripts()
        self.checking = CheckingService(
            lambda: PlainCheck(self.quotes),
            lambda: self.manuscripts,
            lambda: {"html": str, "csv": str},
            StillClock(),
        )
        self.citing = CitingService(self.repo)
        self.add_own(self.repo, self.state, self.citing, self.quotes)
        self.reading = ReadingService(self.state, self.state)
        self.settings = SettingsService(self.state)


def _unused() -> None:
    raise AssertionError("this window compares nothing")


def _nothing() -> None:
    pass


class FakePrompter:
    """A Prompter with answers prepared."""

    def __init__(self) -> None:
        self.files: list[Path] = []
        self.folder: Path | None = None
        self.told = 0
        self.opened: Path | None = None
        self.saved: Path | None = None
        self.suggested: list[str] = []

    def choose_open(self, parent: object, title: str, kinds: str) -> Path | None:
        return self.opened

    def choose_save(self, parent: object, title: str, name: str, kinds: str) -> Path | None:
        self.suggested.append(name)
        return self.saved

    def choose_files(self, parent: object) -> list[Path]:
        return self.files

    def choose_folder(self, parent: object) -> Path | None:
        return self.folder

    def choose_printer(self, parent: object) -> object:
        return None

    def about(self, parent: object) -> None:
        self.told += 1
