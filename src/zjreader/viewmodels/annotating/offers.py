"""What was just done and can be taken back by one click.

Owns: the offer of the moment. A new one replaces it; it goes when anything else is done or undone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Offer:
    """One line at the foot of the window with one button."""

    text: str
    label: str
    run: Callable[[], None]


class Offers(QObject):
    """The offer of the moment.

    Signals:
        changed: There is another one, or none.
    """

    changed = Signal()

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.current: Offer | None = None

    def make(self, text: str, label: str, run: Callable[[], None]) -> None:
        """Offer something."""
        self.current = Offer(text, label, run)
        self.changed.emit()

    def take(self) -> None:
        """Do what is offered."""
        offer = self.current
        self.withdraw()
        if offer is not None:
            offer.run()

    def withdraw(self) -> None:
        """Offer nothing any more."""
        if self.current is not None:
            self.current = None
            self.changed.emit()
