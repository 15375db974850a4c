"""Fetch what a page shows.

Owns: from a page to its content, as plain values. Runs on the read lane; knows no Qt.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.domain.errors import LibraryMissing, ReaderError
from zjreader.domain.keys import issue_of
from zjreader.domain.library import Article, BlockKind, Edition, IssueSummary
from zjreader.services.contents import tree
from zjreader.viewmodels.pages import (
    ArticlePage,
    Content,
    IssuePage,
    Page,
    PageKind,
    ReportPage,
    StartPage,
    ToolPage,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.annotations import Annotation
    from zjreader.domain.reading import Position
    from zjreader.services.library import LibraryService
    from zjreader.services.reading import ReadingService


class PageLoader:
    """Gets contents of pages from the services."""

    def __init__(
        self,
        library: LibraryService,
        reading: ReadingService,
        annotations: Callable[[str], tuple[Annotation, ...] | None] = lambda _article: None,
    ) -> None:
        """Take the services, and what gives an article's annotations, or None where it is too early for them."""
        self._library = library
        self._reading = reading
        self._annotations = annotations

    def load(self, page: Page) -> tuple[Content, Position | None]:
        """Fetch a page's content and the reader's last place in it.

        Raises:
            LibraryMissing: What the page shows is no longer in the library.
        """
        if page.kind is PageKind.ARTICLE:
            return self._article(page.key), self._reading.position(page.key)
        if page.kind is PageKind.ISSUE:
            return self._front(page.key), None
        if page.kind is PageKind.REPORT:
            return self._report(page.key), None
        if page.kind is PageKind.TOOL:
            name, _, argument = page.key.partition(":")
            return ToolPage(name, argument), None
        return StartPage(), None

    def _front(self, key: str) -> IssuePage:
        summary = self._summary(key)
        if summary.edition is not Edition.DIGEST:
            return IssuePage(summary, self._library.contents(key))
        return IssuePage(summary, tree([_with_abstract(a) for a in self._library.issue(key).articles]))

    def _article(self, key: str) -> ArticlePage:
        article = self._library.article(key)
        order = self._library.articles(issue_of(key))
        keys = [a.key for a in order]
        place = keys.index(key)
        return ArticlePage(
            article,
            self._summary(issue_of(key)),
            order[place - 1] if place else None,
            order[place + 1] if place + 1 < len(order) else None,
            tuple(
                a if a.digest else _with_abstract(self._library.article(a.key)) for a in order if a.parent == key
            ),
            self._marks(key),
        )

    def _marks(self, key: str) -> tuple[Annotation, ...] | None:
        """Fetch an article's annotations with it: beside it, the two would hold each other up."""
        with suppress(ReaderError):  # they are asked for again, and told of, while the text can be read
            return self._annotations(key)
        return None

    def _report(self, key: str) -> ReportPage:
        report = self._library.report(key)
        if report is None:
            raise LibraryMissing("这一期没有导入报告。", "它是内置的导读版；导入全文后会有一份报告。")
        articles = self._library.issue(key).articles
        repairs = tuple((a.key, b.label, repair) for a in articles for b in a.blocks for repair in b.repairs)
        return ReportPage(report, {a.key: a.title for a in articles}, repairs)

    def _summary(self, key: str) -> IssueSummary:
        for summary in self._library.issues():
            if summary.meta.key == key:
                return summary
        raise LibraryMissing("书库里没有这一期。", "它可能已被移除；可以重新导入。")


def _with_abstract(article: Article) -> Article:
    """Show our abstract where it is part of the text, as it is in a digest edition."""
    abstract = next((b.text for b in article.blocks if b.kind is BlockKind.ABSTRACT), None)
    return replace(article, digest=article.digest or abstract)
