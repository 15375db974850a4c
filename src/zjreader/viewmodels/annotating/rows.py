"""Rows of a list of annotations from many articles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from zjreader.viewmodels.said import listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.annotations import Annotation

ROW = Qt.ItemDataRole.UserRole + 1

_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\s]*\)")
_MARKS = re.compile(r"[*_`~]{1,3}|^\s*(?:#{1,6}|>|[-+]|\d+[.)])\s+", re.MULTILINE)

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """An annotation with what its article is called."""

    annotation: Annotation
    title: str
    facts: str

    @property
    def words(self) -> str:
        """Give the marked words in one line."""
        quote = self.annotation.quote
        return quote.exact.replace("\n", " ") if quote is not None else ""

    @property
    def note(self) -> str:
        """Give the beginning of the note in one line, without its marks."""
        return one_line(self.annotation.note)


def one_line(note: str) -> str:
    """Give the beginning of a note in one line: links by their names, no marks of Markdown."""
    return " ".join(_MARKS.sub("", _LINK.sub(r"\1", note[:400])).split())


class RowsModel(QAbstractListModel):
    """The rows fetched so far; asks for more when the end comes on view."""

    def __init__(self, more: Callable[[], None], parent: QObject | None = None) -> None:
        """Take what fetches the next page."""
        super().__init__(parent)
        self._more = more
        self.rows: list[Row] = []
        self._total = 0

    def set_rows(self, rows: list[Row], total: int) -> None:
        """Show other rows; where they are the same annotations only what differs is told."""
        self._total = total
        if [r.annotation.id for r in rows] == [r.annotation.id for r in self.rows]:
            changed = [n for n, row in enumerate(rows) if row != self.rows[n]]
            self.rows = rows
            for number in changed:
                self.dataChanged.emit(self.index(number), self.index(number))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def add(self, rows: list[Row], total: int) -> None:
        """Add a page."""
        self._total = total
        if rows:
            self.beginInsertRows(_ROOT, len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        """Count the rows fetched."""
        return 0 if parent.isValid() else len(self.rows)

    def canFetchMore(self, parent: Index = _ROOT) -> bool:  # noqa: N802
        """Tell whether there are more."""
        return not parent.isValid() and len(self.rows) < self._total

    def fetchMore(self, parent: Index = _ROOT) -> None:  # noqa: N802
        """Ask for the next page."""
        self._more()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a row, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return listed([row.words[:60], row.note[:100], row.title, *row.annotation.tags])
        return None
