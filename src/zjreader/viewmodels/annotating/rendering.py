"""The notes on cards as HTML.

Owns: rendering them on the read lane, and keeping them while they are unchanged. The first ones are rendered as
soon as the cards are there, the others when the article can be read: it must not wait for hundreds of notes. A
note of one line without anything that Markdown could take for markup is shown as it is.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from zjreader.viewmodels.annotating.cards import SHOWN

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.ports import Job, TaskRunner
    from zjreader.viewmodels.annotating.cards import CardsModel

AT_ONCE = 12
"""Notes rendered as soon as they are there: about as many as are seen."""

AFTER = 100
"""Milliseconds after which the others are rendered, when the article has been painted."""


_PLAIN = re.compile(r"[\u3001-\u303f\u3400-\u9fff\uff01-\uff5e“”‘’—…A-Za-z0-9]+")
"""A note in which Markdown finds nothing: Han, its punctuation, letters and digits."""


class Rendering(QObject):
    """Renders the notes of a model's cards."""

    def __init__(
        self,
        model: CardsModel,
        html: Callable[[str], str],
        tasks: TaskRunner,
        fail: Callable[[BaseException], None],
    ) -> None:
        """Take the cards, what renders a note, the runner and where errors go."""
        super().__init__(model)
        self._model = model
        self._html = html
        self._tasks = tasks
        self._fail = fail
        self._kept: dict[str, tuple[str, str]] = {}
        self._jobs: list[Job] = []
        self._rest = QTimer(self, singleShot=True, interval=AFTER)
        self._rest.timeout.connect(lambda: self._render(self._missing()))

    def refresh(self) -> None:
        """Show rendered notes, and render those that are new."""
        for job in self._jobs:  # what they have not rendered is rendered anew, where it is still to be shown
            job.cancel()
        self._jobs = []
        notes = self._notes()
        self._kept = {key: kept for key, kept in self._kept.items() if key in notes}
        missing = self._missing()
        self._model.set_html({key: kept[1] for key, kept in self._kept.items() if key not in missing})
        self._render(dict(islice(missing.items(), AT_ONCE)))
        if len(missing) > AT_ONCE:
            self._rest.start()
        else:
            self._rest.stop()

    def _notes(self) -> dict[str, str]:
        notes = {c.id: c.annotation.note[:SHOWN] for c in self._model.cards if c.annotation.note}
        return {key: note for key, note in notes.items() if not _PLAIN.fullmatch(note)}

    def _missing(self) -> dict[str, str]:
        """Give the notes that are not rendered as they are now."""
        return {key: note for key, note in self._notes().items() if self._kept.get(key, ("", ""))[0] != note}

    def _render(self, notes: dict[str, str]) -> None:
        if not notes:
            return

        def work(check: Callable[[], None], _progress: object) -> dict[str, tuple[str, str]]:
            made = {}
            for key, note in notes.items():
                check()
                made[key] = (note, self._html(note))
            return made

        def done(made: dict[str, tuple[str, str]]) -> None:
            shown = self._notes()
            fresh = {key: value for key, value in made.items() if shown.get(key) == value[0]}
            self._kept |= fresh
            self._model.set_html({key: value[1] for key, value in fresh.items()})

        self._jobs.append(self._tasks.run("read", work, done, self._fail))
