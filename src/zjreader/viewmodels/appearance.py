"""The reader's settings while the window is open.

Owns: the present Settings; every change is shown at once and kept on the write lane, debounced.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.ports import TaskRunner
    from zjreader.services.settings import Settings, SettingsService

ZOOMS = (60, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Steps of the type size in per cent."""

MEASURE = (28, 44)
"""Bounds of the characters in a line."""

SAVE_AFTER = 400


class Appearance(QObject):
    """What is set.

    Signals:
        changed: ``settings`` is another value.
    """

    changed = Signal()

    def __init__(
        self,
        service: SettingsService,
        tasks: TaskRunner,
        fail: Callable[[BaseException], None],
        settings: Settings,
    ) -> None:
        """Take the service, the runner, where errors go, and what was loaded at the start."""
        super().__init__()
        self._service = service
        self._tasks = tasks
        self._fail = fail
        self.settings = settings
        self._saving = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._saving.timeout.connect(self.save)

    def set(self, **values: Any) -> None:  # noqa: ANN401 - checked by dataclasses.replace
        """Change settings by name."""
        settings = replace(self.settings, **values)
        if settings != self.settings:
            self.settings = settings
            self._saving.start()
            self.changed.emit()

    def zoom(self, steps: int) -> None:
        """Make the type larger (1) or smaller (-1) by one step; 0 goes back to 100 %."""
        if steps == 0:
            self.set(zoom=100)
            return
        sizes = [z for z in ZOOMS if (z > self.settings.zoom) == (steps > 0) and z != self.settings.zoom]
        if sizes:
            self.set(zoom=sizes[0] if steps > 0 else sizes[-1])

    def widen(self, characters: int) -> None:
        """Make the lines longer or shorter by some characters, within bounds."""
        low, high = MEASURE
        self.set(measure=min(high, max(low, self.settings.measure + characters)))

    def next_theme(self, themes: tuple[str, ...]) -> None:
        """Take the theme after the present one."""
        present = self.settings.theme
        place = themes.index(present) if present in themes else -1
        self.set(theme=themes[(place + 1) % len(themes)])

    def save(self) -> None:
        """Keep the settings now."""
        self._saving.stop()
        settings = self.settings
        self._tasks.run("write", lambda _c, _p: self._service.save(settings), _ignore, self._fail)


def _ignore(_value: object) -> None:
    """Have nothing to do when the settings were kept."""
