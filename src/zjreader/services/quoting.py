"""Find where a quotation stands, and where a pasted citation leads.

Owns: what may be asked, and looking a citation's fields up in the library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.domain.box import quoted_words
from zjreader.domain.errors import ReaderError
from zjreader.domain.folding import fold_text
from zjreader.domain.keys import Place
from zjreader.domain.ports import Check, LibraryRepo, QuoteSearch, unchecked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zjreader.domain.box import CitedPlace
    from zjreader.domain.library import Article
    from zjreader.domain.search import QuoteMatch

LONGEST = 5000
"""Characters of a quotation; what is longer is a manuscript and goes to the check."""

LINE = 6
"""Folded characters of a title's beginning that may stand for the title."""

MOST = 8
"""Places listed of a quotation."""


class QuotingService:
    """Answers where a quotation stands."""

    def __init__(self, quotes: Callable[[], QuoteSearch], library: LibraryRepo) -> None:
        """Take the finder (made when first needed) and the library."""
        self._quotes = quotes
        self._library = library

    def find(self, text: str, limit: int = MOST, check: Check = unchecked) -> tuple[QuoteMatch, ...]:
        """Find a quotation, best place first; one match of state ``none`` where it is not found.

        Raises:
            ReaderError: The text is too long, holds no words, or no characters at all.
            Cancelled: ``check`` said so.
        """
        if len(text) > LONGEST:
            raise ReaderError(
                f"要查的引文太长（{len(text)} 字），一次最多查 {LONGEST} 字。",
                "请只留下要核对的一段；整份文稿请用“核对引文”。",
            )
        if any("\ud800" <= char <= "\udfff" for char in text):
            raise ReaderError("要查的引文里有残缺的字符，读不出来。", "请从原处重新复制一次。")
        if not fold_text(text):
            raise ReaderError("没有可以查找的文字。", "请写上要查的词句；单有标点或空格查不了。")
        return self._quotes().find(quoted_words(text), limit, check)

    def place_of(self, cited: CitedPlace) -> Place | None:
        """Find the article a citation names, and the paragraph of words quoted before it; None where none is.

        Raises:
            Cancelled: The search was stopped.
        """
        for summary in self._library.issues():
            meta = summary.meta
            if fold_text(meta.periodical) != fold_text(cited.periodical) or meta.number != cited.number:
                continue
            if cited.year is not None and meta.year != cited.year:
                continue
            article = _titled(cited.title, self._library.toc(meta.key))
            if article is not None:
                return Place(meta.key, article, self._label(cited, article))
        return None

    def _label(self, cited: CitedPlace, article: str) -> str | None:
        """Give the paragraph of the words quoted before a citation."""
        if not fold_text(cited.quoted) or len(cited.quoted) > LONGEST:
            return None
        found = self.find(cited.quoted)
        return next((m.label for m in found if m.article == article), None)


def _titled(title: str, articles: Sequence[Article]) -> str | None:
    """Find an article by its title; by a title's first line only where no other begins so."""
    wanted = fold_text(title)
    begun = []
    for article in articles:
        whole = fold_text(article.title + (article.subtitle or ""))
        if wanted in (fold_text(article.title), whole):
            return article.key
        if len(wanted) >= LINE and whole.startswith(wanted):
            begun.append(article.key)
    return begun[0] if len(begun) == 1 else None
