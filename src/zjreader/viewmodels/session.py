"""Bring the window back as it was.

Owns: what a session holds (tabs with their trails, the issue on the table, the panel, and whatever parts the
window adds, such as sizes), saved debounced and at the end. Values are JSON; anything odd in a stored session is
left out, never an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from zjreader.viewmodels.pages import Page, PageKind, Target, Trail, Visit

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.ports import TaskRunner
    from zjreader.services.reading import ReadingService
    from zjreader.viewmodels.library import Library
    from zjreader.viewmodels.shell import Shell
    from zjreader.viewmodels.tabs import Tabs

SAVE_AFTER = 1000
KEPT_VISITS = 20
"""Pages of each tab's trail that are kept."""

_KINDS = {kind.value: kind for kind in PageKind}


class Session(QObject):
    """Saves and restores."""

    def __init__(
        self,
        reading: ReadingService,
        tasks: TaskRunner,
        fail: Callable[[BaseException], None],
        tabs: Tabs,
        library: Library,
        shell: Shell,
        stored: dict[str, object],
    ) -> None:
        """Take what is to be kept, and what was loaded at the start."""
        super().__init__()
        self._reading = reading
        self._tasks = tasks
        self._fail = fail
        self._tabs = tabs
        self._library = library
        self._shell = shell
        self.stored = stored
        self._parts: dict[str, Callable[[], object]] = {}
        self._active = False
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._timer.timeout.connect(self.save)
        tabs.shown.connect(self.touch)
        tabs.current_changed.connect(self.touch)
        tabs.scrolled.connect(self.touch)
        shell.panel_changed.connect(self.touch)

    def add_part(self, name: str, give: Callable[[], object]) -> None:
        """Keep something more under a name."""
        self._parts[name] = give

    def part(self, name: str) -> object:
        """Give what was stored under a name, or None."""
        return self.stored.get(name)

    def leads_to(self, kind: PageKind) -> bool:
        """Tell whether the tab on view shows a page of some kind once the session is restored."""
        trails, index = self._tabs_stored()
        return bool(trails) and trails[min(max(index, 0), len(trails) - 1)].present.page.kind is kind

    def _tabs_stored(self) -> tuple[list[Trail], int]:
        trails = [t for t in map(_trail, _list(self.stored.get("tabs"))) if t is not None]
        index = self.stored.get("tab")
        return trails, index if isinstance(index, int) else 0

    def restore(self) -> None:
        """Open the tabs and the panel of the last session."""
        trails, index = self._tabs_stored()
        self._tabs.restore(trails or [Trail()], index)
        panel = self.stored.get("panel")
        if isinstance(panel, str):
            self._shell.restore(panel, opened=self.stored.get("panel_open") is not False)
        self._active = True

    @property
    def issue(self) -> str:
        """The issue that was on the table."""
        key = self.stored.get("issue")
        return key if isinstance(key, str) else ""

    def touch(self) -> None:
        """Save after a rest."""
        if self._active:
            self._timer.start()

    def close(self) -> None:
        """Save for the last time: what happens while the window goes away is no part of the session."""
        self.save()
        self._active = False

    def save(self) -> None:
        """Save now."""
        self._timer.stop()
        if not self._active:
            return
        self._tabs.mark()
        current = self._library.current
        later = {name: value for name, value in self.stored.items() if name not in self._parts}
        value: dict[str, object] = {
            **later,  # of parts of the window that are not made yet
            "tabs": [_values(reader.trail) for reader in self._tabs.readers],
            "tab": self._tabs.index,
            "issue": current.meta.key if current else "",
            "panel": self._shell.panel,
            "panel_open": self._shell.panel_wanted,
            **{name: give() for name, give in self._parts.items()},
        }
        self._tasks.run("write", lambda _c, _p: self._reading.save_session(value), _ignore, self._fail)


def _values(trail: Trail) -> dict[str, object]:
    visits, index = trail.recent(KEPT_VISITS)
    rows = [[v.page.kind.value, v.page.key, *_target_values(v.target)] for v in visits]
    return {"visits": rows, "at": index}


def _target_values(target: Target | None) -> list[object]:
    return [target.label, target.start] if target is not None else []


def _trail(value: object) -> Trail | None:
    if not isinstance(value, dict):
        return None
    visits = tuple(v for v in map(_visit, _list(value.get("visits"))) if v is not None)
    at = value.get("at")
    return Trail(visits, at if isinstance(at, int) else -1) if visits else None


def _visit(value: object) -> Visit | None:
    match value:
        case [str(kind), str(key), str(label), int(start)] if kind in _KINDS:
            return Visit(Page(_KINDS[kind], key), Target(label, start, start))
        case [str(kind), str(key)] if kind in _KINDS:
            return Visit(Page(_KINDS[kind], key))
    return None


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _ignore(_value: object) -> None:
    """Have nothing to do when the session was kept."""
