"""Annotations read as one document: the marked words beside each note, by article in reading order.

Owns: the page and its links back into the texts. It loads nothing. Long collections come a portion at a time.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from zjreader.domain.inks import Style
from zjreader.domain.keys import SCHEME
from zjreader.domain.page_words import pages_in_words
from zjreader.ui.annotating.ink import fill, line
from zjreader.ui.text_box import open_text_menu
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QContextMenuEvent

    from zjreader.domain.exchange import Excerpt
    from zjreader.ui.look import Look
    from zjreader.ui.theme import Theme

PORTION = 200
MORE = "more"
LONGEST = 600
"""Characters of marked words that are shown."""


class ReadingSheet(QTextBrowser):
    """The document.

    Signals:
        opened: An annotation (its id) is to be shown in its text.
        linked: A link inside a note was opened.
        more_asked: The next portion is wanted.
    """

    opened = Signal(str)
    linked = Signal(str)
    more_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("paper")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("批注读成一篇"))
        self._look = look
        self._shown: tuple[Sequence[Excerpt], Mapping[str, str]] = ((), {})
        self.anchorClicked.connect(self._follow)
        look.typography_changed.connect(self._again)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu."""
        open_text_menu(self.createStandardContextMenu(event.pos()), event)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing."""
        return None

    def show_excerpts(self, excerpts: Sequence[Excerpt], rendered: Mapping[str, str]) -> None:
        """Show annotations whose notes are rendered; of the others only how many follow."""
        self._shown = (excerpts, rendered)
        theme, place = self._look.theme, self.verticalScrollBar().value()
        parts: list[str] = []
        article = ""
        shown = [e for e in excerpts if e.annotation.id in rendered]
        for excerpt in shown:
            if excerpt.annotation.article != article:
                article = excerpt.annotation.article
                parts.append(self._head(excerpt))
            parts.append(_entry(excerpt, rendered[excerpt.annotation.id], theme))
        left = len(excerpts) - len(shown)
        if left:
            text = self.tr("继续显示后面的 {0} 条").format(left)
            parts.append(f'<p align="center"><a href="{MORE}">{text}</a></p>')
        self.document().setDocumentMargin(28)
        self.document().setDefaultFont(self._look.typography.sans(14))
        self.document().setDefaultStyleSheet(_sheet(theme))
        self.setHtml("<body>" + "".join(parts) + "</body>")
        self.verticalScrollBar().setValue(place)

    def _head(self, excerpt: Excerpt) -> str:
        pages = said(pages_in_words(excerpt.pages))
        facts = " · ".join(filter(None, [excerpt.column, pages]))
        return f"<h2>{escape(excerpt.title)}</h2><p class='muted'>{escape(facts)}</p>"

    def _again(self) -> None:
        self.show_excerpts(*self._shown)

    def _follow(self, url: QUrl) -> None:
        link = url.toString()
        if link == MORE:
            self.more_asked.emit()
        elif link.startswith("annotation:"):
            self.opened.emit(link.removeprefix("annotation:"))
        elif link.startswith(SCHEME):
            self.linked.emit(link)


def _sheet(theme: Theme) -> str:
    roles = theme.roles
    return (
        f"body {{ color: {roles['text']}; }} .muted {{ color: {roles['muted']}; margin-bottom: 8px; }}"
        f"h2 {{ font-size: large; margin-top: 18px; margin-bottom: 0; }}"
        f"a {{ color: {roles['accent']}; text-decoration: none; }} p {{ margin-top: 0; margin-bottom: 5px; }}"
        f"blockquote, code, pre {{ color: {roles['muted']}; }}"
    )


def _entry(excerpt: Excerpt, note: str, theme: Theme) -> str:
    """Lay the marked words and the note side by side."""
    annotation = excerpt.annotation
    words = annotation.quote.exact if annotation.quote is not None else _tr("整篇笔记")
    cut = escape(words[:LONGEST] + ("……" if len(words) > LONGEST else "")).replace("\n", "<br>")
    look = f"background-color: {fill(theme, annotation.color).name()};"
    if annotation.style is Style.UNDERLINE:
        look = "text-decoration: underline;"
    elif annotation.style is Style.NONE:
        look = f"color: {theme.roles['muted']};"
    text_color = "" if annotation.style is Style.NONE else f"color: {theme.roles['text']};"
    marked = f'<a href="annotation:{annotation.id}"><span style="{look} {text_color}">{cut}</span></a>'
    tags = "　".join(f"#{escape(tag)}" for tag in annotation.tags)
    tagged = f"<p class='muted'>{tags}</p>" if tags else ""
    edge = line(theme, annotation.color).name()
    return (
        "<table width='100%' cellspacing='0' cellpadding='6'><tr>"
        f"<td width='3' bgcolor='{edge}' style='padding: 0'></td>"
        f"<td width='54%' valign='top'>{marked}</td>"
        f"<td width='44%' valign='top'>{note or ''}{tagged}</td></tr></table><p></p>"
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("reading_sheet", text)
