"""Where the figures and paragraphs of a comparison stand.

Owns: issues, pages and texts behind a comparison, and how a place is put into words. A page that is not known is
left out, never guessed. Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from zjreader.domain.keys import issue_of
from zjreader.domain.library import Article, Edition, IssueMeta, IssueSummary
from zjreader.domain.page_words import page_range, pages_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zjreader.domain.comparison import Comparison

_PLACES = {"t": "标题", "s": "副题", "k": "肩题", "b": "署名", "f": "单位", "a": "摘要"}
_NUMBERED = {"p": "第{0}段", "h": "第{0}个小标题", "c": "第{0}条图注", "n": "第{0}条注"}


class Shelf(Protocol):
    """What sources are collected from."""

    def issues(self) -> tuple[IssueSummary, ...]:
        """List the issues."""
        ...

    def article(self, key: str) -> Article:
        """Give an article."""
        ...


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources of a comparison.

    Attributes:
        issues: Issues by key.
        articles: Articles with their blocks, by key.
        pages: Of each article, as printed (``30—39``); a piece without its own has those of its feature.
        digests: Issues of which only our digest is at hand: what stands there are our words, not the printed ones.
        day: Day of the export, as 2025-12-31; empty where it is not told.
    """

    issues: Mapping[str, IssueMeta]
    articles: Mapping[str, Article]
    pages: Mapping[str, str | None]
    digests: frozenset[str] = frozenset()
    day: str = ""

    def issue_words(self, article: str) -> str:
        """Name the issue of an article: 《今日浙江》2025年第23期."""
        meta = self.issues.get(issue_of(article))
        return f"《{meta.periodical}》{meta.year}年第{meta.number}期" if meta is not None else ""

    def place_words(self, article: str, label: str) -> str:
        """Say where a block stands: 《今日浙江》2025年第23期，第30—39页，第9段."""
        page = self.pages.get(article)
        where = "导读" if self.is_digest(article) else label_words(label)
        parts = [self.issue_words(article), pages_in_words(page), where]
        return "，".join(part for part in parts if part)

    def is_digest(self, article: str) -> bool:
        """Tell whether an article is at hand in our digest only."""
        return issue_of(article) in self.digests

    def text(self, article: str, label: str) -> str:
        """Give a block's text; empty where there is none."""
        found = self.articles.get(article)
        block = found.block(label) if found is not None else None
        return block.text if block is not None else ""

    def source_words(self, comparison: Comparison) -> str:
        """Say where the cases stand: 来源：《今日浙江》2025年第23期：临安区、定海区 第30—39页."""
        return "来源：" + "；".join(
            f"{issue}："
            + "；".join("、".join(names) + (f" {pages_in_words(page)}" if page else "") for page, names in told)
            for issue, told in self.places(comparison)
        )

    def places(self, comparison: Comparison) -> list[tuple[str, list[tuple[str | None, list[str]]]]]:
        """List the issues of the cases; for each the pages, None where unknown, and the short names there."""
        found = []
        for key in self.issues:
            here = [c for c in comparison.cases if issue_of(c.article) == key]
            by_page: dict[str | None, list[str]] = {}
            for case in here:
                by_page.setdefault(self.pages.get(case.article), []).append(case.short)
            if here:
                found.append((self.issue_words(here[0].article), list(by_page.items())))
        return found


def collect(shelf: Shelf, articles: Iterable[str]) -> Sources:
    """Collect the sources of articles.

    Raises:
        LibraryMissing: One of them is not in the library.
    """
    found = {key: shelf.article(key) for key in articles}
    wanted = {issue_of(key) for key in found}
    here = [i for i in shelf.issues() if i.meta.key in wanted]
    return Sources(
        {i.meta.key: i.meta for i in here},
        found,
        {key: _pages(shelf, article) for key, article in found.items()},
        frozenset(i.meta.key for i in here if i.edition is Edition.DIGEST),
    )


def sources_of(shelf: Shelf, comparison: Comparison) -> Sources:
    """Collect the sources of all that a comparison shows, the province's figures included."""
    cells = [c for row in comparison.rows for c in (*row.cells, *row.references) if c is not None]
    keys = [case.article for case in comparison.cases] + [cell.indicator.evidence.article for cell in cells]
    return collect(shelf, dict.fromkeys(keys))


def label_words(label: str) -> str:
    """Put a block's label into words: ``p9`` is 第9段."""
    match = re.fullmatch(r"([a-z])(\d*)", label)
    if match is None:
        return label or "导读"
    pattern = _NUMBERED.get(match[1])
    return pattern.format(match[2]) if pattern else _PLACES.get(match[1], label)


def _pages(shelf: Shelf, article: Article) -> str | None:
    own = page_range(article.start_page, article.end_page)
    if own is not None or article.parent is None:
        return own
    feature = shelf.article(article.parent)
    return page_range(feature.start_page, feature.end_page)
