"""Put a waiting annotation where the reader selects.

Owns: which annotation waits for a selection. The next words marked with any of the marking commands are not marked
but taken for its place; it can be called off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.passages import Passages
from zjreader.viewmodels.notices import Choice, Notice, Notices, Tone
from zjreader.viewmodels.pages import Page, PageKind

if TYPE_CHECKING:  # loads what must stay off the start path
    from zjreader.services.reanchoring import Review
    from zjreader.viewmodels.annotating.marking import Selection
    from zjreader.viewmodels.annotating.reviewing import Reviewing
    from zjreader.viewmodels.tabs import Tabs


class Replacing(QObject):
    """The annotation that waits for a selection.

    Signals:
        changed: Another one waits, or none.
    """

    changed = Signal()

    def __init__(self, reviewing: Reviewing, tabs: Tabs, notices: Notices) -> None:
        """Take what decides, where texts open and what tells what to do."""
        super().__init__()
        self._reviewing = reviewing
        self._tabs = tabs
        self._notices = notices
        self.review: Review | None = None

    def begin(self, review: Review) -> None:
        """Wait for a selection in the annotation's article."""
        self.review = review
        self._tabs.open(Page(PageKind.ARTICLE, review.annotation.article), new_tab=True)
        words = review.annotation.quote.exact if review.annotation.quote is not None else ""
        self._notices.show(
            Notice(
                Tone.INFO,
                self.tr("请在正文里选中这条批注应在的文字，再按 1（或在标注条上点任一颜色）。"),
                self.tr("原来标的是：“{0}”").format(words[:60]),
                (Choice(self.tr("取消"), self.end),),
            )
        )
        self.changed.emit()

    def take(self, selection: Selection) -> bool:
        """Put the waiting annotation at a selection; False where none waits."""
        review, self.review = self.review, None
        if review is None:
            return False
        quote = Passages.of(selection.article).quote(selection.place)
        if quote is not None:
            self._reviewing.put(review, selection.article.key, selection.place, quote)
        self._notices.dismiss()
        self.changed.emit()
        return True

    def end(self) -> None:
        """Wait no longer."""
        self.review = None
        self.changed.emit()
