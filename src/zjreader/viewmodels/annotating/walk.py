"""Go from one annotation of an article to the next, as they stand in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.viewmodels.annotating.notes import Notes


def step(notes: Notes, steps: int) -> None:
    """Go to the next annotation (1) or the one before (-1), from the one on view or else from where one reads."""
    cards = notes.model.cards
    row = notes.model.row_of(notes.current)
    _, first, last = notes.on_view
    if row >= 0 and notes.current in notes.seen:
        place = row + steps
    elif steps > 0:
        place = next((n for n, card in enumerate(cards) if card.order >= first), len(cards))
    else:
        place = max((n for n, card in enumerate(cards) if card.order <= last), default=-1)
    if 0 <= place < len(cards):
        notes.choose(cards[place].id, go=True)
