"""Put articles like the one that is read at its end.

Owns: appending to a page that is on view: what stands above keeps its place, numbers and positions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from zjreader.ui.document_writer import DocumentWriter, Run, Style
from zjreader.viewmodels.finding.wording import pages_name
from zjreader.viewmodels.pages import ArticlePage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument

    from zjreader.domain.library import Article
    from zjreader.ui.look import Look
    from zjreader.ui.page_view import PageView
    from zjreader.ui.typography import Typography
    from zjreader.viewmodels.related import Related


def append_related(document: QTextDocument, typography: Typography, articles: Sequence[Article]) -> None:
    """Append a small list of links."""
    writer = DocumentWriter(typography, document)
    head = Style(typography.sans(13, bold=True), "muted", 1.8, before=18, after=2)
    line = Style(typography.sans(13), "muted", 1.9)
    writer.block(head, Run(QCoreApplication.translate("related_document", "相关文章")))
    for article in articles:
        facts = "　".join(filter(None, [article.column, pages_name(article.start_page, article.end_page)]))
        link = Run(article.title, role="accent", link=f"zjreader:{article.key}")
        writer.block(line, link, Run(f"　{facts}" if facts else ""))
    writer.block(line, Run(""))
    writer.finish()


REST = 400
"""Milliseconds the reader has rested near the end of an article before the articles like it are looked for.

Looking takes the longer the larger the library is, and what a worker computes the window waits for: whoever leafs
through articles is not to be held up by those that were passed.
"""

NEAR = 3
"""Heights of the view from the end at which it is near."""


class RelatedFoot(QObject):
    """The foot of one page; made after the page, so that it is asked after the page has set its text."""

    def __init__(self, view: PageView, related: Related, look: Look) -> None:
        """Follow ``view``."""
        super().__init__(view)
        self._view, self._related, self._look = view, related, look
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._on_rest)
        self._waiting = False
        view.browser.place_changed.connect(self._on_place)
        view.reader.content_changed.connect(self.refresh)
        look.typography_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Append the articles like the one on view: at once where they are known, else when its end is near."""
        self._rest.stop()
        content = self._view.reader.content
        self._waiting = isinstance(content, ArticlePage)
        if isinstance(content, ArticlePage) and self._related.knows(content.article.key):
            self._ask()
        else:
            self._on_place()

    def _on_place(self) -> None:
        if self._waiting:
            self._rest.start()

    def _on_rest(self) -> None:
        bar = self._view.browser.verticalScrollBar()
        if bar.maximum() - bar.value() <= NEAR * bar.pageStep():
            self._ask()

    def _ask(self) -> None:
        """Append the articles as soon as they are fetched, if the one they are like is still on view then."""
        self._waiting = False
        content, layout = self._view.reader.content, self._view.browser.page_layout
        if not isinstance(content, ArticlePage) or layout is None:
            return

        def append(articles: tuple[Article, ...]) -> None:
            if self._view.browser.page_layout is layout:
                append_related(layout.document, self._look.typography, articles)

        self._related.fetch(content.article.key, append)
