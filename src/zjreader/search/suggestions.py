"""What may have been meant where nothing was found.

Owns: the nearest titles, names and keywords, and that letters are heard first. Names that share most characters
with the query are compared closely; which names hold a character is kept for the lists asked about last. Loads
rapidfuzz; imported only when first needed. Threading: any.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from zjreader.domain.folding import fold_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from zjreader.search.engine import Suggest

NUMBER = 6
LIKE = 60.0
"""Similarity (0 to 100) from which a name is worth showing."""
LONGEST = 40
COMPARED = 500
"""Names of a list that are compared closely."""


_TYPED = re.compile(r"[A-Za-zü' ]{4,60}")


@dataclass(frozen=True, slots=True)
class _Names:
    """A list of names made ready.

    Attributes:
        names: As they are shown.
        folded: The fold of each.
        holders: Which names hold a character.
    """

    names: tuple[str, ...]
    folded: Sequence[str]
    holders: Mapping[str, Sequence[int]]

    def likely(self, sought: str) -> dict[str, str]:
        """Give the names that share most characters with a folded text, with their folds."""
        shared: Counter[int] = Counter()
        for char in set(sought):
            shared.update(self.holders.get(char, ()))
        return {self.names[at]: self.folded[at] for at, _ in shared.most_common(COMPARED)}


def suggester(sounding: Callable[[], Suggest]) -> Suggest:
    """Give what tells what may have been meant: of Latin letters what sounds so, else the names most like them.

    Args:
        sounding: Loads what finds names by pinyin; only when letters were typed.
    """

    def meant(query: str, names: Sequence[str], keywords: Sequence[str]) -> tuple[str, ...]:
        typed = query.strip()
        heard = sounding()(typed, names, keywords) if _TYPED.fullmatch(typed) else ()
        return heard or nearest(query, names, keywords)

    return meant


def nearest(query: str, *lists: Iterable[str]) -> tuple[str, ...]:
    """Give the names most like a query, best first; a name that holds half of a short query counts as like it."""
    sought = fold_text(query)[:LONGEST]
    choices: dict[str, str] = {}
    for names in lists:
        choices |= _ready(tuple(names)).likely(sought)
    found = process.extract(sought, choices, scorer=_likeness, limit=NUMBER, score_cutoff=LIKE) if choices else ()
    return tuple(name for _, _, name in found if choices[name] != sought)


@lru_cache(maxsize=4)
def _ready(names: tuple[str, ...]) -> _Names:
    folded = [fold_text(name) for name in names]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(folded):
        for char in set(text):
            holders[char].append(at)
    return _Names(names, folded, holders)


def _likeness(left: str, right: str, score_cutoff: float | None = None, **_: object) -> float:
    """Compare whole with whole, and the shorter with its best part of the longer, which counts a little less."""
    whole = fuzz.ratio(left, right)
    part = 0.9 * fuzz.partial_ratio(left, right) if min(len(left), len(right)) > 1 else 0.0
    best = max(whole, part)
    return best if score_cutoff is None or best >= score_cutoff else 0.0
