"""The commands as a list that can be searched.

Owns: the rows of the command palette (title, place in the menu, shortcut, whether it can be used now) and their
order: what begins with the typed words first, then what holds them, then what holds their characters in order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROW = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A command as shown."""

    id: str
    title: str
    menu: str
    shortcut: str
    enabled: bool


def rank(typed: str, row: Row, finds: Callable[[str, str], bool]) -> int | None:
    """Tell how well a row fits what was typed: 0 is best, None is not at all."""
    typed = "".join(typed.lower().split())
    title = row.title.lower()
    if not typed or title.startswith(typed):
        return 0
    if typed in title or finds(typed, row.title):
        return 1
    if typed in f"{row.menu}{row.id}".lower():
        return 2
    rest = iter(title)
    return 3 if all(character in rest for character in typed) else None


class PaletteModel(QAbstractListModel):
    """The commands that fit."""

    def __init__(
        self,
        rows: Callable[[], Sequence[Row]],
        finds: Callable[[str, str], bool] = lambda _typed, _text: False,
        parent: QObject | None = None,
    ) -> None:
        """Take what lists the commands, and a further matcher (pinyin)."""
        super().__init__(parent)
        self._all = rows
        self._finds = finds
        self._rows: list[Row] = []

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows on view."""
        return tuple(self._rows)

    def set_typed(self, typed: str) -> None:
        """Show the commands that fit, best first, those that cannot be used now last."""
        ranked = [(r, rank(typed, r, self._finds)) for r in self._all()]
        fitting = [(not r.enabled, at, place, r) for place, (r, at) in enumerate(ranked) if at is not None]
        self.beginResetModel()
        self._rows = [r for _, _, _, r in sorted(fitting, key=lambda item: item[:3])]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: D102
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title} {row.shortcut}".strip()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        enabled = self._rows[index.row()].enabled
        selectable = Qt.ItemFlag.ItemIsSelectable
        return selectable | Qt.ItemFlag.ItemIsEnabled if enabled else Qt.ItemFlag.NoItemFlags
