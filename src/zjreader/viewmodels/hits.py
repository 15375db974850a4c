"""Search hits grouped by article, as an item model.

Owns: the tree article → hit for any view. Rows carry a ``Group`` under ``GROUP`` or a ``Hit`` under ``HIT``.
Groups stand in the engine's order of articles, hits within one in reading order. The first rows are there at once,
the others a few at a time when nothing else is to be done: laying out hundreds would hold up who goes on typing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from zjreader.domain.page_words import page_range
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.library import Article
    from zjreader.domain.search import Hit, SearchResult

GROUP = Qt.ItemDataRole.UserRole + 1
HIT = Qt.ItemDataRole.UserRole + 2

AT_ONCE = 40
"""Hits and articles that are given as rows in one go; more than a panel shows."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one article.

    Attributes:
        article: Article key.
        title: Its title.
        column: Its column or None.
        pages: Its pages as shown, or None.
        count: Matching blocks in all; 0 where only its title, authors or column match.
        hits: Those on view.
    """

    article: str
    title: str
    column: str | None
    pages: str | None
    count: int
    hits: tuple[Hit, ...]


def groups(result: SearchResult, describe: Callable[[str], Article | None]) -> tuple[Group, ...]:
    """Group hits by article; ``describe`` tells about articles of which only the header matches."""
    by_article: dict[str, list[Hit]] = {key: [] for key in result.articles}
    for hit in result.hits:
        by_article.setdefault(hit.article, []).append(hit)
    found = []
    for key, hits in by_article.items():
        count = max(result.articles.get(key, 0), len(hits))
        if hits:
            first = hits[0]
            pages = page_range(first.start_page, first.end_page)
            ordered = tuple(sorted(hits, key=lambda hit: hit.order))
            found.append(Group(key, first.title, first.column, pages, count, ordered))
        elif (article := describe(key)) is not None:
            pages = page_range(article.start_page, article.end_page)
            found.append(Group(key, article.title, article.column, pages, count, ()))
    return tuple(found)


class HitsModel(QAbstractItemModel):
    """Article → hit."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()
        self._given = 0
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._give_more)

    @property
    def groups(self) -> tuple[Group, ...]:
        """All groups in order, those too that are no rows yet."""
        return self._groups

    def set_groups(self, found: tuple[Group, ...]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self._groups = found
        self._given = self._reach(0)
        self.endResetModel()
        self._go_on()

    def _reach(self, first: int) -> int:
        """Give the end of the groups that are given in one go from ``first`` on."""
        rows, end = 0, first
        while end < len(self._groups) and (end == first or rows + 1 + len(self._groups[end].hits) <= AT_ONCE):
            rows += 1 + len(self._groups[end].hits)
            end += 1
        return end

    def _give_more(self) -> None:
        self._give(self._reach(self._given))
        self._go_on()

    def _go_on(self) -> None:
        if self._given < len(self._groups):
            self._more.start()
        else:
            self._more.stop()

    def _give(self, end: int) -> None:
        if end > self._given:
            self.beginInsertRows(QModelIndex(), self._given, end - 1)
            self._given = end
            self.endInsertRows()

    def index_of(self, article: str, label: str) -> QModelIndex:
        """Find the row of a hit, else of its article; invalid where neither is there."""
        for row, group in enumerate(self._groups):
            if group.article != article:
                continue
            self._give(row + 1)
            for place, hit in enumerate(group.hits):
                if hit.label == label:
                    return self.index(place, 0, self.index(row, 0))
            return self.index(row, 0)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008, D102
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        # A group's own id is 0; a hit carries its group's row plus one.
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # noqa: D102
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        if not parent.isValid():
            return self._given
        return len(self._groups[parent.row()].hits) if parent.internalId() == 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: D102
        if not index.isValid():
            return None
        if index.internalId() == 0:
            group = self._groups[index.row()]
            if role == GROUP:
                return group
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                return group.title
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return said(f"{group.title}，{group.count} 处")
            return None
        hit = self._groups[index.internalId() - 1].hits[index.row()]
        if role == HIT:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return hit.snippet.text
        return None
