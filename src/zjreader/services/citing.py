"""Cite articles and passages of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.domain.errors import LibraryMissing, ReaderError
from zjreader.domain.keys import issue_of, parse_place
from zjreader.domain.library import HEAD, Edition
from zjreader.services.citations import STYLES, Reference, quotation, reference

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from zjreader.domain.library import Article, IssueMeta
    from zjreader.domain.ports import LibraryRepo


class CitingService:
    """Collects the fields of a citation from the library and writes it."""

    def __init__(self, library: LibraryRepo) -> None:
        """Take the repository of published content."""
        self._library = library

    def reference(self, key: str) -> Reference:
        """Collect what a citation of ``ARTICLE`` or ``ARTICLE#pN`` is made of.

        Raises:
            LibraryMissing: No such article or paragraph.
        """
        place = parse_place(key)
        if place is None or place.article is None:
            raise LibraryMissing(
                f"“{key}”不是文章或段落的编号。", "编号的写法如 jrzj/2025/23/07 或 jrzj/2025/23/07#p3。"
            )
        article = self._library.article(place.article)
        if place.label and article.block(place.label) is None:
            raise LibraryMissing(
                f"《{article.title}》没有 {place.label} 这一段。",
                "请核对编号；去掉 # 后面的部分可打开全文。",
                command="请用 show 命令查看各段编号。",
            )
        parent = self._library.article(article.parent) if article.parent else None
        metas = {summary.meta.key: summary.meta for summary in self._library.issues()}
        return reference(article, parent, _known(metas, article.key), passage=place.label is not None)

    def cite(self, key: str, style: str) -> str:
        """Write the citation in a style of ``citations.STYLES``.

        Raises:
            LibraryMissing: No such article or paragraph.
            ReaderError: No such style.
        """
        return _writer(style)(self.reference(key))

    def cite_each(
        self, articles: Collection[Article], parents: Mapping[str, Article], style: str
    ) -> dict[str, str]:
        """Write the citations of whole articles by key, from what was fetched of them and of their ``parents``.

        Raises:
            LibraryMissing: The library has not the issue of one.
            ReaderError: No such style.
        """
        write = _writer(style)
        metas = {summary.meta.key: summary.meta for summary in self._library.issues()}
        return {
            article.key: write(
                reference(article, parents.get(article.parent or ""), _known(metas, article.key), passage=False)
            )
            for article in articles
        }

    def quote(self, key: str, text: str, style: str) -> str:
        """Write quoted words followed by their citation.

        Raises:
            LibraryMissing: No such article or paragraph.
            ReaderError: The words are of our digest, not of the periodical, or there is no such style.
        """
        written = self.cite(key, style)
        if not self._printed(key):
            raise ReaderError(
                "这是我们写的导读，不是原文，不能作引文。",
                "导入全文后，请从正文里引用；只要这些字，可以直接复制。",
            )
        return quotation(text, written)

    def _printed(self, key: str) -> bool:
        """Tell whether a place of the library was printed: an abstract of ours above a text has no label."""
        place = parse_place(key)
        if place is None or place.article is None or not place.label:
            return False
        block = self._library.article(place.article).block(place.label)
        issue = issue_of(place.article)
        digest = any(i.meta.key == issue and i.edition is Edition.DIGEST for i in self._library.issues())
        return block is not None and (block.kind in HEAD or not digest)


def _writer(style: str) -> Callable[[Reference], str]:
    if style not in STYLES:
        raise ReaderError(f"没有“{style}”这种引文格式。", f"可用的格式：{'、'.join(STYLES)}。")
    return STYLES[style][1]


def _known(metas: Mapping[str, IssueMeta], article: str) -> IssueMeta:
    issue = issue_of(article)
    if issue not in metas:
        raise LibraryMissing(f"书库中没有 {issue} 这一期。", "请先导入该期。")
    return metas[issue]
