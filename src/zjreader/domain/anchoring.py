"""Find where an annotation's words stand after the text was corrected.

Owns: the five states of an anchor. Only ``exact`` and ``moved`` may be applied by themselves, and they are given
only where no look-alike could be meant: the words' surroundings agree and no other place comes near, or the words
were unique before and still are. An uncertain match is never a guess: it is ``fuzzy`` or ``ambiguous`` with its
candidates, or an ``orphan``. Pure and re-entrant.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from zjreader.domain.annotations import AnchorState, Annotation, TextPositionSelector, TextQuoteSelector
from zjreader.domain.folding import fold, fold_text
from zjreader.domain.framing import framed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zjreader.domain.passages import Passages

NEAR, FAR = 24, 100
"""Folded characters of surroundings compared: the nearest tell most, the farther ones decide between equals."""

CERTAIN, UNKNOWN, MARGIN, LIKELY = 0.6, 0.72, 0.12, 0.45
"""Agreement of the surroundings (0 to 1) that proves a place; the same where the old edition is not known; the
lead over the next place; what is worth showing."""

SAME, SAME_MARGIN = 0.9, 0.04
"""Agreement that only untouched surroundings reach; then a smaller lead decides, as between doubled words."""

UNMOVED = 0.8
"""Agreement from which words at their old offsets need no further proof."""

UNIQUE_LENGTH = 4
"""Folded characters from which words that were unique before and after are the same words."""

FUZZY_LENGTH, FUZZY_RATIO = 8, 0.8
"""Shortest words searched with errors, and the least similarity (0 to 1) worth showing."""

MOST = 400
"""Occurrences looked at; words more frequent than that can only be told by their old place."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place the words may have gone to.

    Attributes:
        article: Article key.
        position: The place.
        quote: The words there with their surroundings.
        score: Agreement, 0 to 1.
    """

    article: str
    position: TextPositionSelector
    quote: TextQuoteSelector
    score: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an annotation's place; ``candidates`` are best first, the applied one first of all."""

    state: AnchorState
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The folded text before and after some words."""

    before: str
    after: str

    def agreement(self, other: Surroundings) -> float:
        """Compare with other surroundings, 0 to 1; a side empty in both agrees."""
        near = _ratio(self.before[-NEAR:], other.before[-NEAR:]) + _ratio(self.after[:NEAR], other.after[:NEAR])
        far = _ratio(self.before[-FAR:], other.before[-FAR:]) + _ratio(self.after[:FAR], other.after[:FAR])
        best = max(
            _ratio(self.before[-NEAR:], other.before[-NEAR:]), _ratio(self.after[:NEAR], other.after[:NEAR])
        )
        return 0.25 * near + 0.1 * far + 0.3 * best


@dataclass(frozen=True, slots=True)
class _Rival:
    """Another old occurrence of the same words."""

    article: str
    surroundings: Surroundings


@dataclass(frozen=True, slots=True)
class _Found:
    """A stretch of an article's folded text where the words may be."""

    passages: Passages
    start: int
    end: int
    score: float

    @property
    def surroundings(self) -> Surroundings:
        return _surroundings(self.passages, self.start, self.end)

    def candidate(self) -> Candidate:
        """Look up the printed place and words."""
        place = self.passages.printed(self.start, self.end)
        quote = self.passages.quote(place)
        if quote is None:
            raise AssertionError(place)
        return Candidate(self.passages.article, place, quote, self.score)


def reanchor(annotation: Annotation, old: Mapping[str, Passages], new: Mapping[str, Passages]) -> Outcome:
    """Place an annotation in a new edition of its issue.

    Args:
        annotation: As it was anchored in the old edition.
        old: The old edition's articles by key; empty where it is not known.
        new: The new edition's articles by key.
    """
    if annotation.quote is None or annotation.position is None:
        return Outcome(AnchorState.EXACT if annotation.article in new else AnchorState.ORPHAN)
    needle = fold_text(annotation.quote.exact)
    around = _old_surroundings(annotation, needle, old)
    home = new.get(annotation.article)
    if home is not None and (same := _unmoved(annotation, around, home)) is not None:
        return Outcome(AnchorState.EXACT, (same,))
    if not needle:
        return Outcome(AnchorState.ORPHAN)
    rivals = _rivals(annotation, needle, old)
    found = _ranked([home] if home is not None else [], needle, around)
    if not _certain(found, rivals, annotation.article, known=bool(old)):
        others = [passages for key, passages in new.items() if key != annotation.article]
        found = sorted(found + _ranked(others, needle, around), key=lambda c: -c.score)
        unique = len(found) == 1 and not rivals and bool(old) and len(needle) >= UNIQUE_LENGTH
        if not unique and not _certain(found, rivals, annotation.article, known=bool(old)):
            return _uncertain(needle, around, home, others, found)
    best = _with_marks(found[0], annotation.quote.exact)
    stays = (best.article, best.position, best.quote.exact) == (
        annotation.article,
        annotation.position,
        annotation.quote.exact,
    )
    return Outcome(AnchorState.EXACT if stays else AnchorState.MOVED, (best,))


def _with_marks(found: _Found, words: str) -> Candidate:
    """Give a proved place with the marks at its ends that the words had: folding, which found it, sees none."""
    candidate, passages = found.candidate(), found.passages
    origins, place = fold(words).origins, candidate.position
    first, last = passages.index(place.label), passages.index(place.end_label)
    if not origins or first is None or last is None:
        return candidate
    lead, tail = words[: origins[0]].rpartition("\n")[2], words[origins[-1] + 1 :].partition("\n")[0]
    before, after = passages.blocks[first].text[: place.start], passages.blocks[last].text[place.end :]
    start, end = place.start - _marks(before[::-1], lead[::-1]), place.end + _marks(after, tail)
    wider = TextPositionSelector(place.label, start, place.end_label, end)
    quote = passages.quote(wider)
    return replace(candidate, position=wider, quote=quote) if quote is not None else candidate


def _marks(text: str, wanted: str) -> int:
    """Count the marks at a text's beginning that answer to those wanted: the same, or at most as many."""
    if text.startswith(wanted):
        return len(wanted)
    count = 0
    while count < min(len(wanted), len(text)) and not fold_text(text[count]):
        count += 1
    return count


def _uncertain(
    needle: str,
    around: Surroundings,
    home: Passages | None,
    others: Sequence[Passages],
    literal: Sequence[_Found],
) -> Outcome:
    """Say what the reader must decide: similar words, several places, or none."""
    likely = [c.candidate() for c in literal[:8] if c.score >= LIKELY]
    if not likely and len(needle) >= FUZZY_LENGTH:
        likely = _similar([home] if home is not None else others, needle, around)
    if not likely and home and (place := framed(home.text, around.before, around.after, len(needle))):
        likely = [_placed(home, *place, around).candidate()]
    if len(likely) > 1 and likely[0].score - likely[1].score < MARGIN:
        return Outcome(AnchorState.AMBIGUOUS, tuple(likely[:8]))
    if likely:
        return Outcome(AnchorState.FUZZY, tuple(likely[:8]))
    return Outcome(AnchorState.ORPHAN, tuple(c.candidate() for c in literal[:8]))


def _old_surroundings(annotation: Annotation, needle: str, old: Mapping[str, Passages]) -> Surroundings:
    """Take the surroundings from the old edition where the words still stand there, else from the selector."""
    passages = old.get(annotation.article)
    if passages is not None and annotation.position is not None:
        place = passages.folded(annotation.position)
        if place is not None and passages.text[place[0] : place[1]] == needle:
            return _surroundings(passages, *place)
    quote = annotation.quote or TextQuoteSelector("")
    return Surroundings(fold_text(quote.prefix), fold_text(quote.suffix))


def _surroundings(passages: Passages, start: int, end: int) -> Surroundings:
    return Surroundings(passages.text[max(0, start - FAR) : start], passages.text[end : end + FAR])


def _unmoved(annotation: Annotation, around: Surroundings, home: Passages) -> Candidate | None:
    """Accept the old offsets where the very words stand there in surroundings that agree."""
    place, quote = annotation.position, annotation.quote
    if place is None or quote is None or home.words(place) != quote.exact:
        return None
    stretch = home.folded(place)
    now = home.quote(place)
    if stretch is None or now is None:
        return None
    score = around.agreement(_surroundings(home, *stretch))
    return Candidate(home.article, place, now, score) if score >= UNMOVED else None


def _ranked(articles: Iterable[Passages], needle: str, around: Surroundings) -> list[_Found]:
    """Give every place where the folded words stand, the best surroundings first."""
    found = [
        _placed(passages, at, at + len(needle), around)
        for passages in articles
        for at in passages.occurrences(needle, MOST)
    ]
    return sorted(found, key=lambda c: -c.score)


def _placed(passages: Passages, start: int, end: int, around: Surroundings) -> _Found:
    return _Found(passages, start, end, around.agreement(_surroundings(passages, start, end)))


def _certain(ranked: Sequence[_Found], rivals: Sequence[_Rival], home: str, *, known: bool) -> bool:
    """Tell whether the best place is proved: it agrees, leads, and no other old occurrence claims it."""
    if not ranked or ranked[0].score < (CERTAIN if known else UNKNOWN):
        return False
    lead = ranked[0].score - ranked[1].score if len(ranked) > 1 else 1.0
    if lead < (MARGIN if ranked[0].score < SAME else SAME_MARGIN):
        return False
    best, where = ranked[0], ranked[0].passages.article
    # Away from home any old occurrence may have come here: the article may only have got another key. A twin that
    # agrees as well but for chance damage near it may be the one that stands here.
    return not any(
        (rival.article == where or where != home)
        and rival.surroundings.agreement(best.surroundings) >= best.score - SAME_MARGIN
        for rival in rivals
    )


def _rivals(annotation: Annotation, needle: str, old: Mapping[str, Passages]) -> list[_Rival]:
    """List the other places of the old edition where the same folded words stood."""
    mine = old.get(annotation.article)
    place = mine.folded(annotation.position) if mine is not None and annotation.position is not None else None
    return [
        _Rival(key, _surroundings(passages, at, at + len(needle)))
        for key, passages in old.items()
        for at in passages.occurrences(needle, MOST)
        if not (key == annotation.article and place is not None and at == place[0])
    ]


def _similar(articles: Iterable[Passages], needle: str, around: Surroundings) -> list[Candidate]:
    """Give the best similar place of each article, and a second one where it comes near."""
    found: list[Candidate] = []
    for passages in articles:
        taken: list[tuple[int, int]] = []
        for _ in range(2):
            stretch = _best_stretch(passages.text, needle, taken)
            if stretch is None:
                break
            taken.append(stretch)
            placed = _placed(passages, *stretch, around)
            likeness = _ratio(needle, passages.text[stretch[0] : stretch[1]])
            found.append(replace(placed.candidate(), score=0.6 * likeness + 0.4 * placed.score))
    return sorted(found, key=lambda c: -c.score)


def _best_stretch(text: str, needle: str, taken: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    for start, end in taken:
        text = text[:start] + "\0" * (end - start) + text[end:]
    if len(text) < len(needle):
        return None
    best = fuzz.partial_ratio_alignment(needle, text, score_cutoff=FUZZY_RATIO * 100)
    return (best.dest_start, best.dest_end) if best is not None and best.dest_end > best.dest_start else None


def _ratio(one: str, other: str) -> float:
    if not one and not other:
        return 1.0
    return float(fuzz.ratio(one, other)) / 100
