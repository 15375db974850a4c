"""Cite articles and passages of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.domain.errors import LibraryMissing, ReaderError
from zjreader.domain.keys import Place, parse_place
from zjreader.services.citations import STYLES, Reference, quotation, reference

if TYPE_CHECKING:
    from zjreader.domain.library import IssueMeta
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
            raise LibraryMissing(f"《{article.title}》没有 {place.label} 这一段。", "请用 show 命令查看各段编号。")
        parent = self._library.article(article.parent) if article.parent else None
        return reference(article, parent, self._meta(place), passage=place.label is not None)

    def cite(self, key: str, style: str) -> str:
        """Write the citation in a style of ``citations.STYLES``.

        Raises:
            LibraryMissing: No such article or paragraph.
            ReaderError: No such style.
        """
        if style not in STYLES:
            raise ReaderError(f"没有“{style}”这种引文格式。", f"可用的格式：{'、'.join(STYLES)}。")
        return STYLES[style][1](self.reference(key))

    def quote(self, key: str, text: str, style: str) -> str:
        """Write quoted words followed by their citation."""
        return quotation(text, self.cite(key, style))

    def _meta(self, place: Place) -> IssueMeta:
        for summary in self._library.issues():
            if summary.meta.key == place.issue:
                return summary.meta
        raise LibraryMissing(f"书库中没有 {place.issue} 这一期。", "请先导入该期。")
