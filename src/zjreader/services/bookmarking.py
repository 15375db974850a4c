"""Bookmarks: places to return to.

Owns: every change to bookmarks and their folders, each an Edit by value.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.domain.annotations import Bookmark
from zjreader.domain.changes import ChangeSet, Edit, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zjreader.domain.ports import Clock
    from zjreader.domain.user_ports import BookmarkRepo, UserData


class BookmarkingService:
    """Bookmarks: set, named, ordered, removed and brought back."""

    def __init__(self, data: UserData, bookmarks: BookmarkRepo, clock: Clock, new_id: Callable[[], str]) -> None:
        """Take the repository, the clock and what makes identifiers."""
        self._data = data
        self._bookmarks = bookmarks
        self._clock = clock
        self._new_id = new_id

    def all(self, *, deleted: bool = False) -> tuple[Bookmark, ...]:
        """List the bookmarks, or those in the trash, by folder and order."""
        return self._bookmarks.all(deleted)

    def folders(self) -> tuple[str, ...]:
        """List the folders in order."""
        return tuple(self._bookmarks.folders())

    def add(self, article: str, label: str, name: str, folder: str = "") -> Edit:
        """Set a bookmark at a block, or at the article's head where ``label`` is empty."""
        rank = max((b.rank for b in self._bookmarks.all() if b.folder == folder), default=0.0) + 1
        bookmark = Bookmark(self._new_id(), article, label, name, folder, rank, self._clock.now())
        return self._done("加书签", (), (bookmark,))

    def toggle(self, article: str, label: str, name: str) -> Edit:
        """Set a bookmark at a place, or remove the one that is there."""
        here = [b for b in self._bookmarks.all() if (b.article, b.label) == (article, label)]
        if here:
            now = self._clock.now()
            return self._done("移除书签", here, [replace(b, deleted=now) for b in here])
        return self.add(article, label, name)

    def rename(self, bookmark: str, name: str) -> Edit | None:
        """Rename a bookmark."""
        return self._alter("书签改名", [bookmark], lambda b: replace(b, name=name.strip() or b.name))

    def move(self, bookmark: str, folder: str, before: str | None) -> Edit | None:
        """Move a bookmark into a folder, before another one or to the end."""
        others = [b for b in self._bookmarks.all() if b.folder == folder and b.id != bookmark]
        at = next((i for i, b in enumerate(others) if b.id == before), len(others))
        low = others[at - 1].rank if at > 0 else (others[0].rank - 2 if others else 0.0)
        high = others[at].rank if at < len(others) else low + 2
        rank = (low + high) / 2
        if low < rank < high:
            return self._alter("移动书签", [bookmark], lambda b: replace(b, folder=folder, rank=rank))
        return self._renumbered(bookmark, folder, [b.id for b in others], at)

    def add_folder(self, name: str) -> Edit | None:
        """Make an empty folder at the end; None where there is one of that name, or no name."""
        folders, name = dict(self._bookmarks.folders()), name.strip()
        if not name or name in folders:
            return None
        rank = max(folders.values(), default=0.0) + 1
        return self._refolded("新建书签夹", (), (), folders, {**folders, name: rank})

    def rename_folder(self, old: str, new: str) -> Edit | None:
        """Rename a folder; where the new name exists the two become one."""
        folders, new = dict(self._bookmarks.folders()), new.strip()
        if old not in folders or not new or new == old:
            return None
        kept = {new if name == old and new not in folders else name: rank for name, rank in folders.items()}
        kept.pop(old, None)
        before = self._in_folder(old)
        return self._refolded("书签夹改名", before, [replace(b, folder=new) for b in before], folders, kept)

    def remove_folder(self, name: str) -> Edit | None:
        """Take a folder away; its bookmarks stand at the top then."""
        folders = dict(self._bookmarks.folders())
        if name not in folders:
            return None
        kept = {folder: rank for folder, rank in folders.items() if folder != name}
        before = self._in_folder(name)
        return self._refolded("移除书签夹", before, [replace(b, folder="") for b in before], folders, kept)

    def delete(self, ids: Sequence[str]) -> Edit | None:
        """Move bookmarks to the trash."""
        now = self._clock.now()
        return self._alter("删除书签", ids, lambda b: replace(b, deleted=now))

    def restore(self, ids: Sequence[str]) -> Edit | None:
        """Bring bookmarks back from the trash."""
        return self._alter("恢复书签", ids, lambda b: replace(b, deleted=None))

    def empty_trash(self) -> Edit | None:
        """Delete what lies in the trash for good; the step itself can still be undone until zjreader ends."""
        gone = self._bookmarks.all(deleted=True)
        return self._done("清空回收站", gone, ()) if gone else None

    def _in_folder(self, name: str) -> list[Bookmark]:
        every = (*self._bookmarks.all(), *self._bookmarks.all(deleted=True))
        return [b for b in every if b.folder == name]

    def _refolded(
        self,
        label: str,
        before: Sequence[Bookmark],
        after: Sequence[Bookmark],
        folders: Mapping[str, float],
        kept: Mapping[str, float],
    ) -> Edit:
        """Change folders and the bookmarks in them as one step."""

        def write(was: Sequence[Bookmark], is_: Sequence[Bookmark], names: Mapping[str, float]) -> ChangeSet:
            with self._data.atomic():
                change = self._write(was, is_)
                self._bookmarks.set_folders(names)
            return change

        change = write(before, after, kept)
        return Edit(
            label, lambda: write(before, after, kept), lambda: write(after, before, folders), change=change
        )

    def _renumbered(self, bookmark: str, folder: str, others: list[str], at: int) -> Edit | None:
        """Move a bookmark where no number is left between its neighbours: number the whole folder anew."""
        order = {key: float(n) for n, key in enumerate([*others[:at], bookmark, *others[at:]], 1)}
        return self._alter("移动书签", list(order), lambda b: replace(b, folder=folder, rank=order[b.id]))

    def _alter(self, label: str, ids: Sequence[str], change: Callable[[Bookmark], Bookmark]) -> Edit | None:
        before = [b for b in self._bookmarks.get(ids) if change(b) != b]
        return self._done(label, before, [change(b) for b in before]) if before else None

    def _done(self, label: str, before: Sequence[Bookmark], after: Sequence[Bookmark]) -> Edit:
        change = self._write(before, after)
        return Edit(label, lambda: self._write(before, after), lambda: self._write(after, before), change=change)

    def _write(self, old: Sequence[Bookmark], new: Sequence[Bookmark]) -> ChangeSet:
        """Put new values for old ones; what is still there keeps the place that a new import gave it."""
        kept = frozenset(b.id for b in new)
        with self._data.atomic():
            present = {b.id: b for b in self._bookmarks.get(kept)}
            self._bookmarks.put(
                replace(b, article=now.article, label=now.label) if (now := present.get(b.id)) else b for b in new
            )
            self._bookmarks.purge([b.id for b in old if b.id not in kept])
        return ChangeSet(frozenset({Kind.BOOKMARKS}), kept | {b.id for b in old})
