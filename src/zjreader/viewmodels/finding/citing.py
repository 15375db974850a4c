"""Copy citations and quotations.

Owns: asking for the text in the reader's style, what goes to the clipboard, and what is told about it: a field
that is missing, a page that only the article's range tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.keys import block_key
from zjreader.services.citations import STYLES, Reference
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.ports import TaskRunner
    from zjreader.domain.search import Hit, QuoteMatch
    from zjreader.services.citing import CitingService

DATA_STYLES = {"bibtex": "bib", "ris": "ris", "csl-json": "json"}
"""Styles for programs, which hold no quoted words: style to the suffix of a file."""


@dataclass(frozen=True, slots=True)
class Clip:
    """What goes to the clipboard.

    Attributes:
        text: Plain.
        html: The same as rich text, or empty.
        told: What is told about it.
    """

    text: str
    html: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A place with its citation in every style."""

    key: str
    reference: Reference
    styles: dict[str, str]


class Citing(QObject):
    """Copies.

    Signals:
        copied: A Clip is to be put on the clipboard.
        told: A sentence about something done.
        styles_asked: All styles of a place (its key) are to be shown.
    """

    copied = Signal(object)
    told = Signal(str)
    styles_asked = Signal(str)

    def __init__(
        self,
        service: CitingService,
        tasks: TaskRunner,
        style: Callable[[], str],
        fail: Callable[[BaseException], None],
    ) -> None:
        """Take the service, the runner, the reader's style and where errors go."""
        super().__init__()
        self._service = service
        self._tasks = tasks
        self._style = style
        self._fail = fail

    def show_styles(self, key: str) -> None:
        """Show all styles of an article or paragraph."""
        self.styles_asked.emit(key)

    def copy_citation(self, key: str, style: str = "") -> None:
        """Copy the citation of an article or paragraph."""
        wanted = style or self._style()

        def work(_check: object, _progress: object) -> Clip:
            text = self._service.cite(key, wanted)
            rich = "" if wanted in DATA_STYLES or wanted == "markdown" else f"<p>{escape(text)}</p>"
            return Clip(text, rich, told("引文", self._service.reference(key)))

        self._tasks.run("read", work, self.copied.emit, self._fail)

    def copy_quotation(self, key: str, words: str, style: str = "") -> None:
        """Copy words of a paragraph with its citation."""
        wanted = style or self._style()
        if wanted in DATA_STYLES:
            self.copy_citation(key, wanted)
            return
        one_line = words.replace("\n", "")

        def work(_check: object, _progress: object) -> Clip:
            text = self._service.quote(key, one_line, wanted)
            rich = "" if wanted == "markdown" else f"<p>{escape(text)}</p>"
            return Clip(text, rich, told("引文和出处", self._service.reference(key)))

        self._tasks.run("read", work, self.copied.emit, self._fail)

    def copy_match(self, match: QuoteMatch) -> None:
        """Copy the source's words at a quotation's place with their citation."""
        if match.article is not None:
            self.copy_quotation(block_key(match.article, match.label), match.original)

    def copy_hit(self, hit: Hit) -> None:
        """Copy a hit's block with its citation."""
        self.copy_quotation(block_key(hit.article, hit.label) if hit.label else hit.article, hit.text)

    def copy_words(self, text: str, name: str = "原文") -> None:
        """Copy words as they are."""
        self.copied.emit(Clip(text, told=said(f"已复制{name}。")))

    def fetch(self, key: str, done: Callable[[Cited], None]) -> None:
        """Fetch a place's citation in every style."""

        def work(_check: object, _progress: object) -> Cited:
            texts = {style: self._service.cite(key, style) for style in STYLES}
            return Cited(key, self._service.reference(key), texts)

        self._tasks.run("read", work, done, self._fail)


def told(what: str, reference: Reference) -> str:
    """Say what was copied and what is uncertain about it."""
    return said(f"已复制{what}。{reference.note}")
