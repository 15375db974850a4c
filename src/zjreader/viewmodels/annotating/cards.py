"""The cards of the notes panel.

Owns: the order of an article's annotations in its text, and the list model over them. A card's note is harmless
HTML, made off the GUI thread; until it is there the card shows the note as plain text. The cards of another
article are made when they are first asked for, and views are told of them when they say so: the text beside them
comes first, and hundreds of cards take longer than its page.
"""

from __future__ import annotations

import html
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from zjreader.domain.annotations import AnchorState, Annotation
from zjreader.viewmodels.said import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zjreader.domain.library import Article

CARD = Qt.ItemDataRole.UserRole + 1
SHOWN = 3_000
"""Characters of a note that a card shows; the whole of it is in the editor."""

FIRST = 12
"""Cards that views are to be told of first: about as many as are seen."""

UNPLACED = 1_000_000
"""Place in the order of what has lost its words."""

Index = QModelIndex | QPersistentModelIndex
LOST = frozenset({AnchorState.FUZZY, AnchorState.AMBIGUOUS, AnchorState.ORPHAN})


@dataclass(frozen=True, slots=True)
class Card:
    """An annotation as it is shown.

    Attributes:
        annotation: The annotation.
        order: Block and offset in the text; -1 for the whole article.
        html: Its note, harmless.
        cut: Whether the note goes on.
    """

    annotation: Annotation
    order: tuple[int, int]
    html: str = ""
    cut: bool = False

    @property
    def id(self) -> str:
        """Give the annotation's identifier."""
        return self.annotation.id

    @property
    def lost(self) -> bool:
        """Tell whether its place waits for the reader."""
        return self.annotation.state in LOST

    @property
    def words(self) -> str:
        """Give the marked words in one line."""
        quote = self.annotation.quote
        return quote.exact.replace("\n", " ") if quote is not None else ""


def cards_of(article: Article, annotations: Sequence[Annotation]) -> list[Card]:
    """Make the cards in the order of the text: notes on the whole article first, what lost its place last."""
    places = {block.label: number for number, block in enumerate(article.blocks)}
    cards = [Card(a, _order(a, places), plain(a.note), len(a.note) > SHOWN) for a in annotations]
    return sorted(cards, key=lambda c: (c.order, c.annotation.created, c.id))


def plain(note: str) -> str:
    """Give a note as HTML without markup; one of one line as it will be when it is rendered, so that it stays."""
    return f"<p>{html.escape(note[:SHOWN], quote=False).replace(chr(10), '<br>')}</p>" if note else ""


def _order(annotation: Annotation, places: Mapping[str, int]) -> tuple[int, int]:
    if annotation.state in LOST:
        return UNPLACED, 0
    position = annotation.position
    if position is None:
        return -1, 0
    return places.get(position.label, UNPLACED), position.start


class CardsModel(QAbstractListModel):
    """The cards as a list.

    Signals:
        made: Cards that were put off are there now.
    """

    made = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._cards: list[Card] = []
        self._make: Callable[[], list[Card]] | None = None
        self._rows: dict[str, int] = {}
        self._told = 0
        self.count = 0

    @property
    def cards(self) -> list[Card]:
        """All cards."""
        if self._make is not None:
            make, self._make = self._make, None
            self._take(make())
            self.made.emit()
        return self._cards

    @property
    def put_by(self) -> bool:
        """Tell whether the cards are still to be made."""
        return self._make is not None

    def holds(self, article: str) -> bool:
        """Tell whether there are cards, and of this article."""
        return not self.put_by and bool(self._cards) and self._cards[0].annotation.article == article

    def put_off(self, count: int, make: Callable[[], list[Card]]) -> None:
        """Show the cards of another article, ``count`` many, which are made when they are first asked for."""
        self.beginResetModel()
        self._cards, self._rows, self._told = [], {}, 0
        self._make, self.count = make, count
        self.endResetModel()

    def set_cards(self, cards: list[Card]) -> None:
        """Show other cards of the same article; where they are the same annotations only what differs is told."""
        if [c.id for c in cards] == [c.id for c in self.cards]:
            changed = [row for row, card in enumerate(cards) if card != self.cards[row]]
            self._take(cards)
            self._tell(changed)
            return
        self.beginResetModel()
        self._take(cards)
        self._told = min(max(self._told, FIRST), len(cards))
        self.endResetModel()

    def _take(self, cards: list[Card]) -> None:
        self._cards, self.count = cards, len(cards)
        self._rows = {card.id: row for row, card in enumerate(cards)}

    def tell_first(self) -> None:
        """Tell views of the first cards."""
        self._tell_up_to(FIRST)

    def tell_all(self) -> None:
        """Tell views of all cards."""
        self._tell_up_to(len(self.cards))

    def _tell_up_to(self, count: int) -> None:
        count = min(count, len(self.cards))
        if self._told < count:
            self.beginInsertRows(QModelIndex(), self._told, count - 1)
            self._told = count
            self.endInsertRows()

    def set_html(self, rendered: Mapping[str, str]) -> None:
        """Show notes as they were rendered, by annotation."""
        changed = []
        for row, card in enumerate(self.cards):
            made = rendered.get(card.id)
            if made is not None and made != card.html:
                self.cards[row] = replace(card, html=made)
                changed.append(row)
        self._tell(changed)

    def row_of(self, annotation: str) -> int:
        """Find a card's row, also where views are not told of it yet; -1 where there is none."""
        return self._rows.get(annotation, -1) if annotation and self.cards else -1

    def _tell(self, changed: Sequence[int]) -> None:
        """Tell that rows are others, at once: views lay themselves out anew for each time they are told."""
        shown = [row for row in changed if row < self._told]
        if shown:
            self.dataChanged.emit(self.index(min(shown)), self.index(max(shown)))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Count the cards that views are told of."""
        return 0 if parent.isValid() else self._told

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a card, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self.cards):
            return None
        card = self.cards[index.row()]
        if role == CARD:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return listed([card.words[:60], card.annotation.note[:200], *card.annotation.tags])
        return None
