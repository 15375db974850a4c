"""The bookmarks, as a tree of folders.

Owns: fetching them, setting one at the place being read, moving, renaming, deleting. The tree's model is in
``bookmark_tree``. Each change is a step that can be undone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.annotations import Bookmark
from zjreader.domain.changes import ChangeSet, Edit, Kind
from zjreader.viewmodels.annotating.bookmark_tree import BookmarkTree
from zjreader.viewmodels.pages import ArticlePage, Page, PageKind, Target

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zjreader.domain.library import Article
    from zjreader.domain.ports import TaskRunner
    from zjreader.services.bookmarking import BookmarkingService
    from zjreader.services.changes import Broadcaster
    from zjreader.viewmodels.annotating.offers import Offers
    from zjreader.viewmodels.tabs import Tabs
    from zjreader.viewmodels.undo import Undo

NAME = 14
"""Characters of the paragraph in a new bookmark's name."""


class Bookmarks(QObject):
    """Places to return to.

    Signals:
        changed: There are others now.
    """

    changed = Signal()

    def __init__(
        self,
        service: BookmarkingService,
        undo: Undo,
        offers: Offers,
        tasks: TaskRunner,
        tabs: Tabs,
        changes: Broadcaster,
        fail: Callable[[BaseException], None],
    ) -> None:
        """Take the service, the steps, the runner, the tabs, the news and where errors go."""
        super().__init__()
        self._service = service
        self._undo = undo
        self._offers = offers
        self._tasks = tasks
        self._tabs = tabs
        self._fail = fail
        self._sequence = 0
        self.all: tuple[Bookmark, ...] = ()
        self.trash: tuple[Bookmark, ...] = ()
        self.tree = BookmarkTree(self.move, self)
        changes.subscribe(self._on_change)

    def load(self) -> None:
        """Fetch them."""
        self._sequence += 1
        sequence = self._sequence

        def work(_check: object, _progress: object) -> _Found:
            return self._service.all(), self._service.folders(), self._service.all(deleted=True)

        def done(found: _Found) -> None:
            if sequence == self._sequence:
                self.all, folders, self.trash = found
                self.tree.set_rows(folders, self.all)
                self.changed.emit()

        self._tasks.run("read", work, done, self._fail)

    def labels(self, article: str) -> frozenset[str]:
        """Give the labels of an article's blocks that have one; the empty label is its head."""
        return frozenset(b.label for b in self.all if b.article == article)

    def toggle_here(self) -> None:
        """Set a bookmark at the place being read, or remove the one that is there."""
        reader = self._tabs.current
        content = reader.content if reader is not None else None
        if reader is None or not isinstance(content, ArticlePage):
            return
        article, label = content.article, reader.place.label
        name = name_of(article, label)
        self._undo.do(lambda: self._service.toggle(article.key, label, name))

    def open(self, bookmark: Bookmark, *, new_tab: bool = False) -> None:
        """Go to a bookmark's place."""
        target = Target(bookmark.label) if bookmark.label else Target()
        self._tabs.open(Page(PageKind.ARTICLE, bookmark.article), target, new_tab=new_tab, background=new_tab)

    def rename(self, bookmark: str, name: str) -> None:
        """Rename one."""
        self._undo.do(lambda: self._service.rename(bookmark, name))

    def move(self, bookmark: str, folder: str, before: str | None) -> None:
        """Move one into a folder, before another one or to the end."""
        self._undo.do(lambda: self._service.move(bookmark, folder, before))

    def step(self, bookmark: Bookmark, steps: int) -> None:
        """Move one up (-1) or down (1) within its folder."""
        row = [b.id for b in self.all if b.folder == bookmark.folder]
        at = row.index(bookmark.id) + steps
        if 0 <= at < len(row):
            rest = [key for key in row if key != bookmark.id]
            self.move(bookmark.id, bookmark.folder, rest[at] if at < len(rest) else None)

    def delete(self, ids: Sequence[str]) -> None:
        """Move to the trash and offer to take it back."""
        text = self.tr("已删除书签。")
        self._undo.do(
            lambda: self._service.delete(ids),
            done=lambda _change: self._offers.make(text, self.tr("撤销"), self._undo.undo),
        )

    def restore(self, ids: Sequence[str]) -> None:
        """Bring back from the trash."""
        self._undo.do(lambda: self._service.restore(ids))

    def empty_trash(self) -> None:
        """Empty the trash; can be undone until zjreader ends."""
        self._undo.do(self._service.empty_trash)

    def add_folder(self, name: str) -> None:
        """Make a folder."""
        self._undo.do(lambda: self._service.add_folder(name))

    def rename_folder(self, old: str, new: str) -> None:
        """Rename a folder."""
        self._undo.do(lambda: self._service.rename_folder(old, new))

    def remove_folder(self, name: str) -> None:
        """Take a folder away; its bookmarks stay."""
        mutate: Callable[[], Edit | None] = lambda: self._service.remove_folder(name)  # noqa: E731
        self._undo.do(mutate)

    def _on_change(self, change: ChangeSet) -> None:
        if change.kinds & {Kind.BOOKMARKS, Kind.LIBRARY}:
            self.load()


_Found = tuple[tuple[Bookmark, ...], tuple[str, ...], tuple[Bookmark, ...]]


def name_of(article: Article, label: str) -> str:
    """Name a new bookmark: the title and, inside the text, the first words of the paragraph."""
    block = article.block(label) if label else None
    if block is None:
        return article.title
    words = block.text[:NAME] + ("…" if len(block.text) > NAME else "")
    return f"{article.title}：{words}"
