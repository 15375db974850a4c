"""The window of a run, and its successor in another language.

Owns: building the window over the services, at first only what its first page needs, and building it anew when
that is asked for: the session is kept first, so tabs and places stay. Threading: GUI thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.bootstrap.crashes import Crashes
from zjreader.ui.assemble import build_frame, build_window, complete, needs_all
from zjreader.ui.completing import Completing
from zjreader.ui.parts import load_furniture
from zjreader.viewmodels.matching import LateMatcher

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.bootstrap.container import Container
    from zjreader.domain.ports import TaskRunner
    from zjreader.viewmodels.desk import Desk


class Room:
    """Holds the one window that is open."""

    def __init__(self, container: Container, tasks: TaskRunner) -> None:
        """Build the first window; the caller shows it."""
        self._container = container
        self._tasks = tasks
        self.matcher = LateMatcher()
        resources = container.shipped.resources
        self._crashes = Crashes(container.profile.logs)
        self.window = build_frame(container, tasks, resources, matcher=self.matcher)
        self._join()

    def _join(self) -> None:
        window = self.window
        window.reopen_asked.connect(self._leave)
        window.desk.notices.reported.connect(lambda report: self._crashes.tell(report, window))
        window.desk.search_expected.connect(self._prepare_search)

    def open(self) -> None:
        """Show the window with the last session and complete it as soon as its first page can be read."""
        window = self.window
        if needs_all(window):
            complete(window)
        window.show()
        window.desk.open()
        if not window.desk.complete:
            Completing(window, self._load, lambda: complete(window))

    def _load(self, done: Callable[[], None]) -> None:
        self._tasks.run("read", lambda _check, _progress: load_furniture(), lambda _none: done())

    def _prepare_search(self) -> None:
        """Load what orders articles, and what finds by pinyin, while the reader begins to type.

        Not before: both take more memory than everything else together, the first the more the larger the library.
        """
        self._tasks.run("read", lambda check, progress: self._container.searching.refresh(progress, check), _done)
        self._tasks.run("read", lambda _check, _progress: self._container.libraries.pinyin(), self._learn)

    def _learn(self, pinyin: Callable[[str, str], bool]) -> None:
        self.matcher.learn(pinyin)
        self.desk.matcher_changed.emit()

    @property
    def desk(self) -> Desk:
        """The view-models of the window that is open."""
        return self.window.desk

    def fail(self, error: BaseException) -> None:
        """Tell an error in the window that is open."""
        self.desk.notices.fail(error)

    def close(self) -> None:
        """Close the window."""
        self.window.close()

    def _leave(self) -> None:
        """Keep everything; what is written is written in order, so the session is there when this comes back."""
        self.desk.close()
        self._tasks.run("write", lambda _check, _progress: None, lambda _none: self._replace())

    def _replace(self) -> None:
        before = self.window
        resources = self._container.shipped.resources
        self.window = build_window(self._container, self._tasks, resources, matcher=self.matcher)
        self._join()
        self.window.show()  # before the other goes: the application ends with its last window
        before.close()
        before.deleteLater()
        self.desk.open()


def _done(_none: None) -> None:
    """Have nothing to do when something is loaded."""
