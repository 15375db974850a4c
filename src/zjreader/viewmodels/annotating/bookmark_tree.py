"""The bookmarks as a tree: those without a folder, then the folders.

Owns: the model with dragging and dropping; a drop asks for the move, the model changes when it was done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zjreader.domain.annotations import Bookmark

BOOKMARK = Qt.ItemDataRole.UserRole + 1
FOLDER = Qt.ItemDataRole.UserRole + 2
MIME = "application/x-zjreader-bookmark"

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class BookmarkTree(QAbstractItemModel):
    """Top: bookmarks without a folder, then folders; below a folder its bookmarks."""

    def __init__(self, move: Callable[[str, str, str | None], None], parent: QObject | None = None) -> None:
        """Take what moves a bookmark into a folder before another one."""
        super().__init__(parent)
        self._move = move
        self._top: list[Bookmark] = []
        self._folders: list[str] = []
        self._inside: list[list[Bookmark]] = []

    def set_rows(self, folders: Sequence[str], bookmarks: Sequence[Bookmark]) -> None:
        """Show other bookmarks."""
        names = [*folders, *dict.fromkeys(b.folder for b in bookmarks if b.folder and b.folder not in folders)]
        self.beginResetModel()
        self._top = [b for b in bookmarks if not b.folder]
        self._folders = names
        self._inside = [[b for b in bookmarks if b.folder == name] for name in names]
        self.endResetModel()

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders' names in order."""
        return tuple(self._folders)

    def index_of(self, bookmark: str) -> QModelIndex:
        """Find a bookmark's index; invalid where it is not there."""
        for row, top in enumerate(self._top):
            if top.id == bookmark:
                return self.index(row, 0)
        for number, inside in enumerate(self._inside):
            for row, one in enumerate(inside):
                if one.id == bookmark:
                    return self.index(row, 0, self.index(len(self._top) + number, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """Give an index; the internal id is the folder's number, from 1, or 0 at the top."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        number = parent.row() - len(self._top) + 1 if parent.isValid() else 0
        return self.createIndex(row, column, number)

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        """Give the folder's index."""
        number = index.internalId() if index.isValid() else 0
        return self.createIndex(len(self._top) + number - 1, 0, 0) if number else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        """Count rows."""
        if not parent.isValid():
            return len(self._top) + len(self._folders)
        folder = self._folder_at(parent)
        return len(self._inside[folder]) if folder is not None else 0

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        """Have one column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a name, a bookmark or a folder."""
        bookmark, folder = self._bookmark_at(index), self._folder_at(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            if bookmark is not None:
                return bookmark.name
            return self._folders[folder] if folder is not None else None
        if role == BOOKMARK:
            return bookmark
        if role == FOLDER:
            return self._folders[folder] if folder is not None else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let bookmarks be dragged and everything be dropped on or between."""
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if self._bookmark_at(index) is not None:
            return base | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return base | Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """Move, never copy."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """Take only our own."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """Give the dragged bookmarks."""
        dragged = [b.id for b in map(self._bookmark_at, indexes) if b is not None]
        data = QMimeData()
        data.setData(MIME, "\n".join(dragged).encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:  # noqa: N802
        """Ask for the move; False, so that the view removes nothing itself."""
        folder = self._folder_at(parent)
        rows = self._inside[folder] if folder is not None else self._top
        before = rows[row].id if 0 <= row < len(rows) else None
        name = self._folders[folder] if folder is not None else ""
        for bookmark in bytes(data.data(MIME).data()).decode().split("\n"):
            if bookmark and bookmark != before:
                self._move(bookmark, name, before)
        return False

    def _bookmark_at(self, index: Index) -> Bookmark | None:
        if not index.isValid():
            return None
        number = index.internalId()
        rows = self._inside[number - 1] if number else self._top
        return rows[index.row()] if index.row() < len(rows) else None

    def _folder_at(self, index: Index) -> int | None:
        if not index.isValid() or index.internalId() or index.row() < len(self._top):
            return None
        return index.row() - len(self._top)
