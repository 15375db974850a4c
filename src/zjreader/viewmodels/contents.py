"""The contents of an issue as an item model, and its filter.

Owns: the tree column → article → piece for any view. Rows carry an ``Article`` (None for a column) under
``ARTICLE`` and the page range under ``PAGES``. The filter keeps a row with its ancestors and takes the matcher
from outside, so that pinyin initials can join later.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from zjreader.domain.library import Article
from zjreader.domain.page_words import page_range, pages_in_words
from zjreader.viewmodels.said import listed, said

if TYPE_CHECKING:
    from zjreader.services.contents import Entry, Section

ARTICLE = Qt.ItemDataRole.UserRole + 1
PAGES = Qt.ItemDataRole.UserRole + 2

Matcher = Callable[[str, str], bool]
"""Tells whether what was typed (first) finds a text (second)."""

Index = QModelIndex | QPersistentModelIndex


def substring(typed: str, text: str) -> bool:
    """Find what was typed anywhere, whatever the case and the spaces."""
    return "".join(typed.lower().split()) in "".join(text.lower().split())


@dataclass(eq=False, slots=True)
class Node:
    """A row: a column (``article`` is None) or an article."""

    text: str
    row: int
    parent: Node | None
    article: Article | None = None
    children: list[Node] = field(default_factory=list)


class ContentsModel(QAbstractItemModel):
    """Column → article → piece."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._roots: list[Node] = []
        self._by_key: dict[str, Node] = {}
        self._nodes: dict[int, Node] = {}

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show other contents."""
        self.beginResetModel()
        self._roots, self._by_key, self._nodes = [], {}, {}
        for section in sections:
            if section.column is None:
                for entry in section.entries:
                    self._add(entry, None)
                continue
            column = self._keep(Node(section.column, len(self._roots), None))
            self._roots.append(column)
            for entry in section.entries:
                self._add(entry, column)
        self.endResetModel()

    def index_of(self, key: str) -> QModelIndex:
        """Find an article's row; invalid where it is not in these contents."""
        node = self._by_key.get(key)
        return self.createIndex(node.row, 0, id(node)) if node else QModelIndex()

    def _add(self, entry: Entry, parent: Node | None) -> None:
        siblings = self._roots if parent is None else parent.children
        node = self._keep(Node(entry.article.title, len(siblings), parent, entry.article))
        siblings.append(node)
        self._by_key[entry.article.key] = node
        for child in entry.children:
            self._add(child, node)

    def _keep(self, node: Node) -> Node:
        self._nodes[id(node)] = node
        return node

    def _node(self, index: Index) -> Node | None:
        return self._nodes.get(index.internalId()) if index.isValid() else None

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008, D102
        above = self._node(parent)
        siblings = self._roots if above is None else above.children
        if column == 0 and 0 <= row < len(siblings):
            return self.createIndex(row, 0, id(siblings[row]))
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # noqa: D102
        node = self._node(index)
        if node is None or node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.row, 0, id(node.parent))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        node = self._node(parent)
        return len(self._roots) if node is None else len(node.children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: D102
        node = self._node(index)
        if node is None:
            return None
        article = node.article
        if role == Qt.ItemDataRole.DisplayRole:
            return node.text
        if role == ARTICLE:
            return article
        if article is None:
            return None
        if role == PAGES:
            return str(article.start_page) if article.start_page is not None else ""
        pages = page_range(article.start_page, article.end_page)
        if role == Qt.ItemDataRole.ToolTipRole:
            facts = [article.subtitle, " ".join(article.authors), said(pages_in_words(pages))]
            return "\n".join([article.title, *filter(None, facts)])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return listed([article.title, said(pages_in_words(pages))])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        node = self._node(index)
        if node is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ContentsFilter(QSortFilterProxyModel):
    """Keeps the rows that match, with the columns and features they stand in, and what stands in a match."""

    def __init__(self, matcher: Matcher = substring, parent: QObject | None = None) -> None:
        """Take how typed text finds a title, an author or a place."""
        super().__init__(parent)
        self._matcher = matcher
        self._typed = ""
        self.setRecursiveFilteringEnabled(True)
        self.setAutoAcceptChildRows(True)

    @property
    def typed(self) -> str:
        """What is filtered by."""
        return self._typed

    def set_typed(self, typed: str) -> None:
        """Filter by other words; empty keeps everything."""
        self._typed = typed.strip()
        self.invalidate()

    def accepts_itself(self, index: Index) -> bool:
        """Tell whether a row of the filter matches by itself and not for what stands in it or around it."""
        source = self.mapToSource(index)
        return self.filterAcceptsRow(source.row(), source.parent())

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:  # noqa: D102, N802
        if not self._typed:
            return True
        source = self.sourceModel()
        index = source.index(row, 0, parent)
        article = source.data(index, ARTICLE)
        texts = [str(source.data(index, Qt.ItemDataRole.DisplayRole))]
        if isinstance(article, Article):
            texts += [article.subtitle or "", *article.authors, *article.places]
        return any(self._matcher(self._typed, text) for text in texts if text)
