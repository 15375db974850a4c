"""Check the quotations of a manuscript against the library.

Owns: running the quotations through the search, the names whose difference weighs most, and the sources that the
manuscript names. The same words quoted twice are looked for once. Threading: any thread; cancellable between
quotations.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.domain.named_sources import names_only_a_source, source_flags, source_of, unheld
from zjreader.domain.quotations import Checked, Quotation, flags, quotations, settle_marks
from zjreader.domain.search import QuoteMatch, QuoteState
from zjreader.search.catalogue import Catalogue

if TYPE_CHECKING:
    from zjreader.domain.manuscripts import Manuscript
    from zjreader.domain.named_sources import HeldIssue, NamedSource
    from zjreader.domain.ports import Check, Progress, QuoteSearch
    from zjreader.search.reading import Connect

SURE = 0.8
"""Likeness from which it is worth saying that a differing quotation does not stand where it is said to."""

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
        texts = manuscript.paragraphs
        every = quotations(manuscript, sentences=sentences)
        found = [quotation for quotation in every if not names_only_a_source(texts[quotation.paragraph])]
        names = self._catalogue.people_and_places(check) if found else ()
        held = self._catalogue.held(check) if found else ()
        known: dict[str, tuple[QuoteMatch, ...]] = {}
        results = []
        for number, quotation in enumerate(found):
            check()
            progress(number / len(found), f"正在核对第{number + 1}处引文，共{len(found)}处")
            if quotation.text not in known:
                known[quotation.text] = self._quotes.find(quotation.text, PLACES, check)
            checked = _checked(quotation, known[quotation.text], names)
            named = source_of(manuscript, quotation)
            if named is not None:
                checked = self._told_unheld(self._compared(checked, named, check), named, held, check)
            if quotation.marked or checked.best.state is not QuoteState.NONE:
                results.append(checked)
        return tuple(results)

    def _compared(self, checked: Checked, named: NamedSource, check: Check) -> Checked:
        """Compare the source that is named with the article; of several places alike it tells which is meant."""
        matches = [m for m in checked.matches if m.article and m.state is not QuoteState.NONE]
        if not matches or _doubtful(checked.best):
            return checked
        printed, periodicals = self._catalogue.sources({m.article or "" for m in matches}, check)
        wrong = {key: source_flags(named, facts, periodicals) for key, facts in printed.items()}
        if checked.best.state is QuoteState.AMBIGUOUS:
            agreeing = [m for m in matches if not wrong[m.article or ""]]
            if len(agreeing) == 1:
                return replace(
                    checked, matches=(_meant(agreeing[0]), *(m for m in matches if m is not agreeing[0]))
                )
            if agreeing:
                return checked
        return replace(checked, flags=checked.flags + wrong[checked.best.article or ""])

    def _told_unheld(
        self, checked: Checked, named: NamedSource, held: tuple[HeldIssue, ...], check: Check
    ) -> Checked:
        """Say that the source which is named is not in the library."""
        found = checked.best.state is not QuoteState.NONE and not _doubtful(checked.best)
        sentence = unheld(named, held, found=found)
        if not sentence or named.periodical in self._catalogue.names(check):  # a title, with its issue behind it
            return checked
        return replace(checked, unheld=sentence)


def _doubtful(match: QuoteMatch) -> bool:
    return match.state is QuoteState.FUZZY and match.score < SURE


def _meant(match: QuoteMatch) -> QuoteMatch:
    state = QuoteState.FUZZY if match.score < 1 else QuoteState.FOLDED if match.diff else QuoteState.EXACT
    return replace(match, state=state, note="同样的文字不止一处，按文稿所注的出处选定。")


def _checked(quotation: Quotation, found: tuple[QuoteMatch, ...], names: tuple[str, ...]) -> Checked:
    matches = tuple(settle_marks(match) for match in found) if quotation.marked else found
    best = matches[0]
    if best.state is QuoteState.AMBIGUOUS and best.score == 1.0 and any(not m.diff for m in matches):
        return Checked(quotation, matches)
    return Checked(quotation, matches, flags(best, names))
