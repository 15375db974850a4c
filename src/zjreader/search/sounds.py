"""Words of the library that sound like what was typed in Latin letters.

Owns: gathering what answers to pinyin, whole or initials, among names. Loads pypinyin; imported only when somebody
typed letters that nothing holds. Threading: any.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain, islice
from typing import TYPE_CHECKING

from zjreader.search.pinyin import spans

if TYPE_CHECKING:
    from collections.abc import Iterable

NUMBER = 6
HEARD = 20_000
"""Names that are read."""


def sounding(typed: str, *lists: Iterable[str]) -> tuple[str, ...]:
    """Give the stretches of names that answer to what was typed, those that most names hold first."""
    found: Counter[str] = Counter()
    for name in islice(dict.fromkeys(chain(*lists)), HEARD):
        found.update(name[span.start : span.end] for span in spans(typed.replace(" ", ""), name))
    return tuple(words for words, _ in found.most_common(NUMBER))
