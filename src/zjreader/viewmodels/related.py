"""Articles like the one that is read.

Owns: fetching them after the article is shown, and remembering them until the library changes. While the index of
articles is not there yet there are none, and none are remembered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.domain.errors import LibraryMissing
from zjreader.domain.keys import issue_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.library import Article
    from zjreader.domain.ports import TaskRunner
    from zjreader.services.library import LibraryService
    from zjreader.services.searching import SearchingService

MOST = 4


class Related:
    """Knows which articles are alike."""

    def __init__(
        self,
        searching: SearchingService,
        library: LibraryService,
        tasks: TaskRunner,
        fail: Callable[[BaseException], None],
    ) -> None:
        """Take the services, the runner and where errors go."""
        self._searching = searching
        self._library = library
        self._tasks = tasks
        self._fail = fail
        self._known: dict[str, tuple[Article, ...]] = {}

    def forget(self) -> None:
        """Ask anew: the library changed."""
        self._known.clear()

    def knows(self, key: str) -> bool:
        """Tell whether the articles like one are known without a search."""
        return key in self._known

    def fetch(self, key: str, done: Callable[[tuple[Article, ...]], None]) -> None:
        """Give the articles most like one, without blocks; not called where there are none."""
        if key in self._known:
            done(self._known[key])
            return

        def take(found: tuple[Article, ...]) -> None:
            if found:
                self._known[key] = found
                done(found)

        self._tasks.run("read", lambda _c, _p: self._find(key), take, self._fail)

    def _find(self, key: str) -> tuple[Article, ...]:
        found = []
        for other in self._searching.related(key, MOST):
            try:
                articles = self._library.articles(issue_of(other))
            except LibraryMissing:  # the index of articles may lag behind the library
                continue
            found += [article for article in articles if article.key == other]
        return tuple(found)
