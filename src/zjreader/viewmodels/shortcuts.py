"""The reader's own shortcuts while the window is open.

Owns: what differs from the commands' own shortcuts, by command id; every change holds at once and is kept on the
write lane. An empty text means that a command has none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zjreader.domain.ports import TaskRunner
    from zjreader.services.settings import SettingsService


class Shortcuts(QObject):
    """What is set otherwise.

    Signals:
        changed: Some command has another shortcut.
    """

    changed = Signal()

    def __init__(
        self,
        service: SettingsService,
        tasks: TaskRunner,
        fail: Callable[[BaseException], None],
        stored: Mapping[str, str],
    ) -> None:
        """Take the service, the runner, where errors go, and what was loaded at the start."""
        super().__init__()
        self._service = service
        self._tasks = tasks
        self._fail = fail
        self._own = dict(stored)

    @property
    def own(self) -> Mapping[str, str]:
        """What differs, by command."""
        return self._own

    def set(self, values: Mapping[str, str]) -> None:
        """Give commands other shortcuts."""
        self._take({**self._own, **values})

    def reset(self, *commands: str) -> None:
        """Give commands their own shortcuts again; all of them when none is named."""
        self._take({k: v for k, v in self._own.items() if k not in commands} if commands else {})

    def _take(self, own: dict[str, str]) -> None:
        if own == self._own:
            return
        self._own = own
        self.changed.emit()
        self._tasks.run("write", lambda _c, _p: self._service.save_shortcuts(own), _ignore, self._fail)


def _ignore(_value: object) -> None:
    """Have nothing to do when the shortcuts were kept."""
