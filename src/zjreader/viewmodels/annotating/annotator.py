"""Changes of annotations that are asked for at the window.

Owns: doing them on the write lane, one undoable step each, and offering to take a deletion back. What changed is
published by the Undo view-model; nothing here keeps annotations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.inks import Color, Style

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zjreader.domain.annotations import TextPositionSelector
    from zjreader.domain.changes import ChangeSet, Edit
    from zjreader.domain.library import Article
    from zjreader.services.annotating import AnnotatingService
    from zjreader.viewmodels.annotating.offers import Offers
    from zjreader.viewmodels.undo import Undo


class Annotator(QObject):
    """Makes and changes annotations.

    Signals:
        made: An annotation (its id) is there; with whether its note is to be written now.
    """

    made = Signal(str, bool)

    def __init__(self, service: AnnotatingService, undo: Undo, offers: Offers) -> None:
        """Take the service, the steps, and where deletions are offered back."""
        super().__init__()
        self._service = service
        self._undo = undo
        self._offers = offers
        self.color = Color.YELLOW
        undo.changed.connect(offers.withdraw)

    def mark(
        self,
        article: Article,
        place: TextPositionSelector,
        color: Color | None = None,
        style: Style = Style.HIGHLIGHT,
        *,
        write: bool = False,
    ) -> None:
        """Mark a range, by default in the colour used last; ``write`` goes on to its note."""
        self.color = color or self.color
        chosen = self.color
        self._make(lambda: self._service.mark(article, place, chosen, style), write=write)

    def note_on(self, article: Article, label: str | None) -> None:
        """Begin a note on a block, or on the whole article."""
        self._make(lambda: self._service.note_on(article, label), write=True)

    def set_note(self, annotation: str, note: str) -> None:
        """Keep what a note says now."""
        self._undo.do(lambda: self._service.set_note(annotation, note))

    def set_color(self, ids: Sequence[str], color: Color) -> None:
        """Recolour."""
        self.color = color
        self._undo.do(lambda: self._service.set_color(ids, color))

    def set_style(self, ids: Sequence[str], style: Style) -> None:
        """Highlight or underline."""
        self._undo.do(lambda: self._service.set_style(ids, style))

    def set_tags(self, annotation: str, tags: Sequence[str]) -> None:
        """Give an annotation its tags."""
        self._undo.do(lambda: self._service.set_tags(annotation, tags))

    def add_tags(self, ids: Sequence[str], tags: Sequence[str]) -> None:
        """Add tags to many."""
        self._undo.do(lambda: self._service.add_tags(ids, tags))

    def remove_tags(self, ids: Sequence[str], tags: Sequence[str]) -> None:
        """Take tags off many."""
        self._undo.do(lambda: self._service.remove_tags(ids, tags))

    def rename_tag(self, old: str, new: str) -> None:
        """Rename a tag everywhere, or merge it into another."""
        self._undo.do(lambda: self._service.rename_tag(old, new))

    def drop_unused_tags(self) -> None:
        """Delete the tags nothing has."""
        self._undo.do(self._service.drop_unused_tags)

    def delete(self, ids: Sequence[str]) -> None:
        """Move to the trash and offer to take it back."""
        if ids:
            text = self.tr("已删除 {0} 条批注，可在回收站找回。").format(len(ids))
            self._with_offer(lambda: self._service.delete(ids), text)

    def restore(self, ids: Sequence[str]) -> None:
        """Bring back from the trash."""
        self._undo.do(lambda: self._service.restore(ids))

    def empty_trash(self) -> None:
        """Empty the trash; even that can be taken back until zjreader ends."""
        self._with_offer(self._service.empty_trash, self.tr("回收站已清空。关闭浙读之前还可以撤销。"))

    def _make(self, mutate: Callable[[], Edit], *, write: bool) -> None:
        def done(change: ChangeSet) -> None:
            for annotation in change.ids:
                self.made.emit(annotation, write)

        self._undo.do(mutate, done=done)

    def _with_offer(self, mutate: Callable[[], Edit | None], text: str) -> None:
        self._undo.do(mutate, done=lambda _change: self._offers.make(text, self.tr("撤销"), self._undo.undo))
