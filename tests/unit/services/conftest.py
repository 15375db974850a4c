"""The services over real databases in a temporary profile, and a recovery whose outcome the test decides."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from zjreader.domain.annotations import Annotation, TextPositionSelector
from zjreader.domain.imports import ImportReport, Recovery, SourceText
from zjreader.domain.library import Article, Block, BlockKind, Edition, Issue, IssueMeta, number_blocks
from zjreader.domain.ports import Check, Progress, unchecked
from zjreader.exchange import jsonld, reports
from zjreader.search.quotes import QuoteFinder
from zjreader.services.annotating import AnnotatingService
from zjreader.services.bookmarking import BookmarkingService
from zjreader.services.citing import CitingService
from zjreader.services.correcting import CorrectingService
from zjreader.services.exchanging import ExchangingService
from zjreader.services.importing import Importer, ImportStep
from zjreader.services.library import LibraryService
from zjreader.services.placing import PlacingService
from zjreader.services.reanchoring import ReanchoringService
from zjreader.services.replacing import EditionWriter
from zjreader.store.annotation_repo import SqliteAnnotations
from zjreader.store.connection import Connections, connect
from zjreader.store.library_repo import SqliteLibrary
from zjreader.store.migrate import Migrator
from zjreader.store.opening import open_library
from zjreader.store.reading_repo import SqlitePositions, SqliteState
from zjreader.store.user_repo import (
    SqliteBookmarks,
    SqliteCorrections,
    SqliteDocuments,
    SqliteTags,
    SqliteUserData,
)
from zjreader.store.versions import USER

DB = Path(__file__).parents[3] / "db"
KEY = "yksd/2024/7"
META = IssueMeta(KEY, "运河时代", 2024, 7, 207, "1000-0001", "2024-07-10", "运河时代杂志社")

FERRY = (
    "渡口的第一班船在五点半离岸，摇橹人三十年没有误过点。",
    "去年冬天修了新码头，过河的时间从二十分钟减到八分钟，老人坐船不收钱。",
    "船上卖早点的妇人说，赶集的日子要多蒸两笼，不然不够分。",
    "到了雨季，水位每涨一尺，船工就在柱子上刻一道；今年刻到第七道。",
)
ORCHARD = (
    "果园在山的南坡，共有梨树四百二十棵，最老的一棵是祖父种下的。",
    "技术员每周来一次，教大家剪枝、疏花；收成比前年多了三成。",
    "赶集的日子，梨子装上渡船，八分钟就到对岸的镇上。",
)
FORMATS = (*reports.FORMATS, jsonld.FORMAT)


class Clock:
    """Tells a time later by a second at each call."""

    def __init__(self) -> None:
        self.seconds = 0

    def now(self) -> str:
        self.seconds += 1
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        return f"2026-03-01T{hours:02d}:{minutes:02d}:{seconds:02d}.000001+00:00"


def article(key: str, title: str, *texts: str, **facts: object) -> Article:
    """Make an article; a text that begins with # is a heading."""
    blocks = [Block(BlockKind.TITLE, title)]
    for text in texts:
        heading = text.startswith("#")
        blocks.append(Block(BlockKind.HEADING if heading else BlockKind.PARAGRAPH, text.removeprefix("#")))
    return Article(key, title, blocks=number_blocks(blocks), **facts)  # type: ignore[arg-type]


def sourced(*articles: Article, edition: Edition = Edition.FULL, meta: IssueMeta = META) -> Issue:
    """Make an issue whose blocks know their source lines, one each, and one dropped line at the end."""
    numbers = itertools.count(1)
    source, made = [], []
    for one in articles:
        blocks = tuple(replace(b, lines=(next(numbers),)) for b in one.blocks)
        source += [b.text for b in blocks]
        made.append(replace(one, blocks=blocks))
    dropped = (Block(BlockKind.DROPPED, "第12页", (next(numbers),), reason="page_number"),)
    return Issue(meta, edition, tuple(made), dropped, (*source, "第12页"))


def two_articles(ferry: Sequence[str] = FERRY, orchard: Sequence[str] = ORCHARD) -> Issue:
    """Make the issue most tests read."""
    return sourced(
        article(f"{KEY}/01", "渡口的早晨", *ferry, column="人间", authors=("林可",), start_page=4, end_page=6),
        article(f"{KEY}/02", "南坡的果园", *orchard, column="人间", authors=("周默",), start_page=7, end_page=7),
    )


def report_of(issue: Issue) -> ImportReport:
    """Make the report of a recovery."""
    paragraphs = sum(b.kind is BlockKind.PARAGRAPH for a in issue.articles for b in a.blocks)
    return ImportReport(
        issue.meta.key,
        "《运河时代》2024年第7期",
        len(issue.articles),
        paragraphs,
        {"page_number": 1},
        len(issue.source),
    )


class Press:
    """A recoverer, source reader and digest source whose outcome the test sets."""

    def __init__(self) -> None:
        self.issue = two_articles()
        self.digest: Issue | None = None
        self.error: Exception | None = None
        self.reading_error: Exception | None = None

    def read(self, path: Path) -> SourceText:
        if self.reading_error is not None:
            raise self.reading_error
        return SourceText(path.name, "")

    def recover(self, sources: Sequence[SourceText], progress: Progress, check: Check) -> Recovery:
        progress(0.5, "还原段落")
        check()
        if self.error is not None:
            raise self.error
        return Recovery(self.issue, report_of(self.issue))

    def issues(self) -> tuple[Issue, ...]:
        return (self.digest,) if self.digest is not None else ()

    @staticmethod
    def expand(paths: Sequence[Path]) -> list[tuple[Path, ...]]:
        return [(path,) for path in paths]


class Profile:
    """The repositories and services over one profile folder."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.clock = Clock()
        self.opened = open_library(folder / "library.db", Migrator(DB))
        self.library = SqliteLibrary(self.opened.readers, self.opened.writers, self.clock)
        connection = connect(folder / "user.db", durable=True)
        Migrator(DB)(connection, USER)
        connection.close()
        self.connections = Connections(folder / "user.db", durable=True)
        self.data = SqliteUserData(self.connections)
        self.annotations = SqliteAnnotations(self.connections)
        self.tags = SqliteTags(self.connections)
        self.bookmarks = SqliteBookmarks(self.connections)
        self.corrections = SqliteCorrections(self.connections)
        self.documents = SqliteDocuments(self.connections)
        self.positions = SqlitePositions(self.connections)
        self.state = SqliteState(self.connections)
        self.press = Press()
        numbers = itertools.count(1)
        self.new_id: Callable[[], str] = lambda: f"00000000-0000-4000-8000-{next(numbers):012d}"
        self.reanchoring = ReanchoringService(
            self.data, self.annotations, self.bookmarks, self.library, self.state, self.clock
        )
        self.annotating = AnnotatingService(
            self.data, self.annotations, self.tags, self.clock, self.new_id, self.reanchoring.placed
        )
        self.bookmarking = BookmarkingService(self.data, self.bookmarks, self.clock, self.new_id)
        self.citing = CitingService(self.library)
        self.indexed: list[str] = []
        self.backed_up = 0
        self.steps: list[ImportStep] = []
        self.writer = EditionWriter(
            self.library, lambda: self.reanchoring, self.state, self._back_up, self.indexed.append
        )
        self.correcting = CorrectingService(self.library, self.corrections, self.writer)
        importer = Importer(
            self.library,
            lambda: self.press,
            lambda: self.press,
            lambda: self.press,
            Press.expand,
            self.writer,
            self.correcting.correct,
            self.steps,
        )
        self.importing = LibraryService(self.library, lambda: self.library, lambda: importer)
        self.exchanging = ExchangingService(
            self.data,
            self.annotations,
            self.bookmarks,
            self.library,
            self.citing,
            self.reanchoring,
            self.clock,
            lambda: FORMATS,
            lambda: jsonld.read,
            self._back_up,
            PlacingService(lambda: QuoteFinder(self.opened.readers.reading), self.library),
        )

    def _back_up(self) -> None:
        self.backed_up += 1

    def import_issue(self, issue: Issue | None = None, check: Check = unchecked) -> ImportReport:
        """Import what the press holds."""
        if issue is not None:
            self.press.issue = issue
        return self.importing.import_files([Path("一期.txt")], lambda _fraction, _step: None, check)

    def put(self, issue: Issue) -> None:
        """Put an issue into the library as it is."""
        self.library.put(issue, report_of(issue), unchecked)

    def mark(self, words: str, key: str = f"{KEY}/01", note: str = "") -> Annotation:
        """Mark the first occurrence of words in an article."""
        found = self.library.article(key)
        block = next(b for b in found.body if words in b.text)
        at = block.text.index(words)
        place = TextPositionSelector(block.label, at, block.label, at + len(words))
        edit = self.annotating.mark(found, place, note=note)
        return self.annotating.get(edit.redo().ids)[0]

    def now(self, annotation: Annotation) -> Annotation:
        """Fetch an annotation as it is kept at present."""
        return self.annotations.get([annotation.id])[0]

    def close(self) -> None:
        self.connections.close()
        self.opened.close()


@pytest.fixture
def profiles(tmp_path: Path) -> Iterator[Callable[[str], Profile]]:
    """Give a maker of profiles."""
    made: list[Profile] = []

    def make(name: str) -> Profile:
        made.append(Profile(tmp_path / name))
        return made[-1]

    yield make
    for profile in made:
        profile.close()


@pytest.fixture
def profile(profiles: Callable[[str], Profile]) -> Profile:
    """Give a profile with an empty library."""
    return profiles("profile")


@pytest.fixture
def stocked(profile: Profile) -> Profile:
    """Give a profile whose library holds the issue."""
    profile.put(profile.press.issue)
    return profile
