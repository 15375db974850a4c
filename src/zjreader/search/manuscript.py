"""Check the quotations of a manuscript against the library.

Owns: running the quotations through the search, and the names whose difference weighs most. The same words quoted
twice are looked for once. Threading: any thread; cancellable between quotations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.domain.quotations import Checked, Quotation, flags, quotations
from zjreader.domain.search import QuoteMatch, QuoteState
from zjreader.search.catalogue import Catalogue

if TYPE_CHECKING:
    from zjreader.domain.manuscripts import Manuscript
    from zjreader.domain.ports import Check, Progress, QuoteSearch
    from zjreader.search.reading import Connect

PLACES = 5
"""Places listed for one quotation."""


class ManuscriptChecker:
    """Checks manuscripts; a ManuscriptCheck."""

    def __init__(self, connect: Connect, quotes: QuoteSearch) -> None:
        """Take the library's connections and the search for quotations."""
        self._catalogue = Catalogue(connect)
        self._quotes = quotes

    def check(
        self, manuscript: Manuscript, progress: Progress, check: Check, *, sentences: bool = False
    ) -> tuple[Checked, ...]:
        """Check every quotation, in the manuscript's order; with ``sentences`` every other sentence too.

        A sentence outside quotation marks that is found nowhere is no quotation and is left out.

        Raises:
            Cancelled: ``check`` said so.
        """
        found = quotations(manuscript, sentences=sentences)
        names = self._catalogue.people_and_places(check) if found else ()
        known: dict[str, tuple[QuoteMatch, ...]] = {}
        results = []
        for number, quotation in enumerate(found):
            check()
            progress(number / len(found), f"正在核对第{number + 1}处引文，共{len(found)}处")
            if quotation.text not in known:
                known[quotation.text] = self._quotes.find(quotation.text, PLACES, check)
            checked = _checked(quotation, known[quotation.text], names)
            if quotation.marked or checked.best.state is not QuoteState.NONE:
                results.append(checked)
        return tuple(results)


def _checked(quotation: Quotation, matches: tuple[QuoteMatch, ...], names: tuple[str, ...]) -> Checked:
    best = matches[0]
    if best.state is QuoteState.AMBIGUOUS and best.score == 1.0 and any(not m.diff for m in matches):
        return Checked(quotation, matches)
    return Checked(quotation, matches, flags(best, names))
