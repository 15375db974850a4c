"""Mark what is selected in the text.

Owns: the selection of the page on view, as the page tells it, and what commands do with it: mark, underline, note,
copy as a quotation, find the same. Without a selection a colour goes to the mark one is at, and a note to the
paragraph being read.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.inks import Color, Style
from zjreader.domain.keys import block_key
from zjreader.domain.library import BODY_KINDS, Article
from zjreader.viewmodels.pages import ArticlePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.annotations import TextPositionSelector
    from zjreader.domain.ports import TaskRunner
    from zjreader.services.citing import CitingService
    from zjreader.viewmodels.annotating.annotator import Annotator
    from zjreader.viewmodels.annotating.notes import Notes
    from zjreader.viewmodels.tabs import Tabs

LONGEST_SEARCH = 80
"""Characters of selected words that are looked for elsewhere."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Words selected in an article's body."""

    article: Article
    place: TextPositionSelector
    words: str


class Marking(QObject):
    """What can be done with selected words.

    Signals:
        selection_changed: Other words are selected, or none.
        quoted: A quotation is to be put on the clipboard, plain and as HTML.
        bar_asked: The focus is to go to the bar at the selection.
        caret_asked: Words are to be selected by keyboard, or no longer.
        sentence_asked: The sentence at the caret is to be selected, then the next one too.
    """

    selection_changed = Signal()
    quoted = Signal(str, str)
    bar_asked = Signal()
    caret_asked = Signal()
    sentence_asked = Signal()

    def __init__(
        self,
        annotator: Annotator,
        notes: Notes,
        citing: CitingService,
        tasks: TaskRunner,
        tabs: Tabs,
        style: Callable[[], str],
        fail: Callable[[BaseException], None],
    ) -> None:
        """Take what marks, the notes on view, citations, the runner, the tabs, the style, and where errors go."""
        super().__init__()
        self._annotator = annotator
        self._notes = notes
        self._citing = citing
        self._tasks = tasks
        self._tabs = tabs
        self._fail = fail
        self._style = style
        self.selection: Selection | None = None
        self.take_over: Callable[[Selection], bool] = lambda _selection: False
        tabs.current_changed.connect(self.forget)

    @property
    def can_mark(self) -> bool:
        """Whether a colour has something to go to."""
        return self.selection is not None or bool(self._notes.current)

    @property
    def article(self) -> Article | None:
        """The article on view."""
        reader = self._tabs.current
        content = reader.content if reader is not None else None
        return content.article if isinstance(content, ArticlePage) else None

    def choose(self, selection: Selection | None) -> None:
        """Be told what is selected."""
        if selection != self.selection:
            self.selection = selection
            self.selection_changed.emit()

    def forget(self) -> None:
        """Take nothing for selected."""
        self.choose(None)

    def mark(self, color: Color | None = None, style: Style = Style.HIGHLIGHT) -> None:
        """Mark the selection, or recolour the mark one is at."""
        chosen = self.selection
        if chosen is not None:
            self.forget()
            if not self.take_over(chosen):
                self._annotator.mark(chosen.article, chosen.place, color, style)
        elif self._notes.current and color is not None:
            self._annotator.set_color([self._notes.current], color)
        elif self._notes.current:
            self._annotator.set_style([self._notes.current], style)

    def note(self) -> None:
        """Mark the selection and write a note on it; without one, on the paragraph being read."""
        chosen = self.selection
        if chosen is not None:
            self.forget()
            self._annotator.mark(chosen.article, chosen.place, write=True)
        else:
            self.note_paragraph()

    def note_paragraph(self, label: str = "") -> None:
        """Write a note on a paragraph, by default the one being read."""
        article, reader = self.article, self._tabs.current
        if article is None or reader is None:
            return
        label = label or reader.place.label or next((b.label for b in article.body), "")
        block = article.block(label)
        readable = block is not None and block.kind in BODY_KINDS
        self._annotator.note_on(article, label if readable else None)

    def note_article(self) -> None:
        """Write a note on the whole article."""
        if self.article is not None:
            self._annotator.note_on(self.article, None)

    def quote(self) -> None:
        """Copy the selection as a quotation with its citation."""
        chosen = self.selection
        if chosen is None:
            return
        key, words, style = block_key(chosen.article.key, chosen.place.label), chosen.words, self._style()

        def done(text: str) -> None:
            self.quoted.emit(text, f"<p>{html.escape(text)}</p>")

        one_line = words.replace("\n", "")
        self._tasks.run("read", lambda _c, _p: self._citing.quote(key, one_line, style), done, self._fail)

    def words_to_find(self) -> str:
        """Give the selection as a query for the very words."""
        if self.selection is None:
            return ""
        words = self.selection.words.split("\n")[0].strip()[:LONGEST_SEARCH]
        plain = all(char.isalnum() for char in words)
        return words if plain else '"' + words.replace('"', "") + '"'
