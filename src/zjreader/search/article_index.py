"""The Whoosh index of articles: swapped in whole, brought up to date when stale, rebuilt when broken.

Owns: which index under ``index/`` is in use. A stale one serves until a newer is built; one that turns out broken
is put out of use at once. Invariant: what a search sees is one whole index. Threading: any thread; Whoosh's
searcher is used under a lock.
"""

from __future__ import annotations

import struct
import threading
import zlib
from heapq import nlargest
from pickle import UnpicklingError
from typing import TYPE_CHECKING, TypeVar

from whoosh import index as whoosh_index

from zjreader.search.article_builder import Kept, build, renew, sweep
from zjreader.search.article_opened import Opened, open_index
from zjreader.search.article_queries import alike, likeness, scores
from zjreader.search.index_stamps import issues, library_stamp, newest_first, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from whoosh.searching import Searcher

    from zjreader.domain.ports import Check, Progress
    from zjreader.domain.query import Node
    from zjreader.search.reading import Connect

T = TypeVar("T")

KEPT = 0.7
"""Share of an index's documents that must still hold for it to be brought up to date rather than made anew."""

_BROKEN = (
    *(whoosh_index.IndexError, OSError, ValueError, LookupError, EOFError, TypeError, AttributeError),
    *(AssertionError, ImportError, UnpicklingError, struct.error, zlib.error),
)
"""What Whoosh raises on files that are damaged, missing or of another version."""


class ArticleIndex:
    """Ranks articles; an ArticleRanking."""

    def __init__(self, connect: Connect, folder: Path) -> None:
        """Take the library's connections and the folder that indexes may use."""
        self._connect = connect
        self._folder = folder
        self._lock = threading.Lock()
        self._building = threading.Lock()
        self._opened: Opened | None = None
        self._vocabulary: tuple[str, ...] | None = ()

    def rank(self, node: Node, limit: int) -> Mapping[str, float]:
        """Score the articles whose facts satisfy the words of a query: key to score, best first."""

        def run(searcher: Searcher, opened: Opened) -> dict[str, float]:
            found = nlargest(limit, scores(node, searcher).items(), key=lambda item: item[1])
            return {opened.documents[number]["key"]: score for number, score in found}

        return self._ask(run, {})

    def related(self, article: str, limit: int) -> tuple[str, ...]:
        """List the articles most like one, best first; empty where it is not known."""

        def run(searcher: Searcher, _opened: Opened) -> tuple[str, ...]:
            known = searcher.document(key=article)
            query = likeness(known["words"], known["name"]) if known else None
            if query is None:
                return ()
            found = nlargest(limit + 1, alike(query, searcher).items(), key=lambda item: item[1])
            keys = [str(searcher.stored_fields(number)["key"]) for number, _ in found]
            return tuple(key for key in keys if key != article)[:limit]

        return self._ask(run, ())

    def vocabulary(self) -> tuple[str, ...]:
        """List all keywords."""
        if self._vocabulary is None:
            opened = self._opened
            documents = opened.documents if opened else ()
            self._vocabulary = tuple(sorted({word for document in documents for word in document["words"]}))
        return self._vocabulary

    def refresh(self, progress: Progress, check: Check) -> bool:
        """Open the index, building it anew where it is missing, stale or broken; tell whether it was built."""
        with self._building:
            stamps = issues(self._connect, check)
            wanted = library_stamp(stamps)
            if self._opened is None:
                self._use(self._newest(wanted))
            if self._opened is not None and self._opened.stamp == wanted:
                return False
            built = self._renewed(stamps, progress, check)
            if built is None:
                built = build(self._connect, self._folder, stamps, self._kept(stamps), progress, check)
            self._use(open_index(built, wanted, self._opened))
            sweep(self._folder, built)
            return True

    def _renewed(self, stamps: Mapping[str, str], progress: Progress, check: Check) -> Path | None:
        """Make an index from the one in use; None where it is better made anew."""
        opened = self._opened
        if opened is None:
            return None
        older = opened.older()
        still = [issue for issue, stamp in stamps.items() if older.issues.get(issue) == stamp]
        same = sum(len(older.numbers[issue]) for issue in still)
        if same < KEPT * len(opened.documents) or not same:
            return None
        try:
            return renew(self._connect, self._folder, stamps, older, progress, check)
        except _BROKEN:
            return None

    def close(self) -> None:
        """Let go of the files."""
        self._use(None)

    def _ask(self, run: Callable[[Searcher, Opened], T], otherwise: T) -> T:
        """Run something on the index; where it proves broken, do without it until it is built anew."""
        with self._lock:
            if self._opened is None:
                return otherwise
            try:
                return run(self._opened.searcher, self._opened)
            except _BROKEN:
                (self._opened.folder / "stamp.json").unlink(missing_ok=True)
                self._opened = None
                return otherwise

    def _newest(self, wanted: str) -> Opened | None:
        """Open the index that fits the library, or any whole one that can serve meanwhile."""
        for folder in newest_first(self._folder, wanted):
            try:
                stamp = whole(folder)
                if stamp is not None:
                    return open_index(folder, stamp)
            except _BROKEN:
                continue
        return None

    def _use(self, opened: Opened | None) -> None:
        with self._lock:
            before, self._opened = self._opened, opened
            self._vocabulary = None if opened else ()
            if before is not None:
                before.close(opened)

    def _kept(self, stamps: Mapping[str, str]) -> Kept:
        """Take over the keywords of issues that did not change."""
        opened = self._opened
        if opened is None:
            return {}
        older = opened.older()
        return {
            (issue, stamp): {d["key"]: d["words"] for d in map(opened.documents.__getitem__, older.numbers[issue])}
            for issue, stamp in older.issues.items()
            if stamps.get(issue) == stamp
        }
