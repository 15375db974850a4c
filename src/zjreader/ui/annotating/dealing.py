"""Deals the cards of an article out to their list.

Owns: when. The text beside them comes first: hundreds of cards take longer to lay out than its page, so the list
is told of the first ones a frame after they are there, and of the others a frame after these were painted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from zjreader.viewmodels.annotating.cards import CardsModel

FRAME_MS = 16
"""Milliseconds, those of a frame at 60 Hz: what was asked to be painted before is painted by then."""


class Dealing(QObject):
    """Tells the views of one model.

    Signals:
        begun: The first cards of another article are dealt.
    """

    begun = Signal()

    def __init__(self, model: CardsModel, parent: QObject) -> None:
        """Follow ``model``."""
        super().__init__(parent)
        self._model = model
        self._fresh = True
        self._first = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._first.timeout.connect(self._begin)
        self._rest = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._rest.timeout.connect(model.tell_all)
        model.modelReset.connect(self._wait)

    def go_on(self) -> None:
        """Deal the others next: what was dealt is painted."""
        if self._fresh and self._model.rowCount():
            self._fresh = False
            self._rest.start()

    def _wait(self) -> None:
        self._fresh = True
        self._rest.stop()
        self._first.start()

    def _begin(self) -> None:
        self._model.tell_first()
        self.begun.emit()
