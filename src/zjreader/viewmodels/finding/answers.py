"""What the box answers: hits, places of a quotation, what a citation or key leads to.

Owns: asking the right service for what a text was taken for. Plain values, no Qt; runs on the read lane.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zjreader.domain.box import BoxKind, CitedPlace, read_citation
from zjreader.domain.errors import LibraryMissing
from zjreader.domain.keys import Place, parse_place
from zjreader.domain.search import Query, QuoteMatch, QuoteState, SearchResult

if TYPE_CHECKING:
    from zjreader.domain.library import Article
    from zjreader.domain.ports import Check
    from zjreader.services.library import LibraryService
    from zjreader.services.quoting import QuotingService
    from zjreader.services.searching import SearchingService


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer.

    Attributes:
        kind: What the text was taken for.
        text: The text.
        result: Hits; of a citation that leads nowhere, those of its title.
        matches: Places of a quotation, best first.
        cited: What a citation says.
        place: Where a citation or key leads, or None.
        article: The article there, or None for an issue or where it leads nowhere.
    """

    kind: BoxKind
    text: str
    result: SearchResult | None = None
    matches: tuple[QuoteMatch, ...] = ()
    cited: CitedPlace | None = None
    place: Place | None = None
    article: Article | None = None

    @property
    def words(self) -> str:
        """Give what its hits were found by."""
        return self.cited.title if self.cited is not None else self.text

    @property
    def page_agrees(self) -> bool:
        """Tell whether a citation's page lies within the article; true where either is unknown."""
        if self.cited is None or self.cited.page is None or self.article is None:
            return True
        first, last = self.article.start_page, self.article.end_page
        return first is None or first <= self.cited.page <= (last or first)


class Answerer:
    """Asks the services."""

    def __init__(self, searching: SearchingService, quoting: QuotingService, library: LibraryService) -> None:
        """Take the services."""
        self._searching = searching
        self._quoting = quoting
        self._library = library

    def answer(self, kind: BoxKind, query: Query, check: Check) -> Answer:
        """Answer a text taken for ``kind``.

        Raises:
            ReaderError: It cannot be answered, and why.
            Cancelled: ``check`` said so.
        """
        match kind:
            case BoxKind.QUOTATION:
                return Answer(kind, query.text, matches=self._quoting.find(query.text, check=check))
            case BoxKind.CITATION:
                return self._citation(query, check)
            case BoxKind.PLACE:
                return self._place(query.text)
            case _:
                return Answer(kind, query.text, self._searching.browse(query, check))

    def _citation(self, query: Query, check: Check) -> Answer:
        cited = read_citation(query.text)
        place = self._quoting.place_of(cited) if cited is not None else None
        answer = Answer(BoxKind.CITATION, query.text, cited=cited, place=place)
        if cited is None or place is None or place.article is None:
            title = replace(query, text=cited.title if cited is not None else query.text)
            found = self._quoting.find(cited.quoted, check=check) if cited is not None and cited.quoted else ()
            known = tuple(match for match in found if leads(match))
            return replace(answer, result=self._searching.search(title, check), matches=known)
        matches: tuple[QuoteMatch, ...] = ()
        if cited.quoted:
            found = self._quoting.find(cited.quoted, check=check)
            there = [match for match in found if match.article == place.article]
            matches = (*there, *(match for match in found if match.article != place.article))
        return replace(answer, article=self._library.article(place.article), matches=matches)

    def _place(self, text: str) -> Answer:
        place = parse_place(text)
        article = self._library.article(place.article) if place is not None and place.article else None
        if place is not None and article is not None and place.label and article.block(place.label) is None:
            raise LibraryMissing(
                f"《{article.title}》没有 {place.label} 这一段。", "请核对编号；去掉 # 后面的部分可打开全文。"
            )
        return Answer(BoxKind.PLACE, text, place=place, article=article)


def leads(match: QuoteMatch) -> bool:
    """Tell whether a match leads to a place."""
    return match.article is not None and match.state is not QuoteState.NONE
