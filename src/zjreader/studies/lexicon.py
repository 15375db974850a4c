"""Find the words of many lists in a text at one pass.

Owns: the index of words by the two characters they begin with. A word may be a regular expression that begins with
a literal character, a look behind aside. Threading: immutable after construction.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BEHIND = re.compile(r"^(?:\(\?<[!=][^)]*\))+")
_META = re.compile(r"[\\()\[\]?*+|.^$]")

_Entry = tuple[str, re.Pattern[str] | None, int]


class Lexicon:
    """Words of numbered lists."""

    def __init__(self, lists: Iterable[Iterable[str]]) -> None:
        """Index the words.

        Raises:
            re.error: A word cannot be understood.
        """
        singles: dict[str, list[_Entry]] = {}
        pairs: dict[str, list[_Entry]] = {}
        found = [(word, n) for n, words in enumerate(lists) for word in words]
        for word, number in sorted(found, key=lambda f: -len(f[0])):
            entry = (word, re.compile(word) if _META.search(word) else None, number)
            begin = _BEHIND.sub("", word)[:2]
            if len(begin) < 2 or _META.search(begin):
                singles.setdefault(begin[0], []).append(entry)
            else:
                pairs.setdefault(begin, []).append(entry)
        self._singles = singles
        self._pairs = {begin: entries + singles.get(begin[0], []) for begin, entries in pairs.items()}

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Find the words: number of the list, start and end; left to right, the longest of a place first."""
        singles, pairs = self._singles, self._pairs
        none: list[_Entry] = []
        for start, char in enumerate(text):
            for word, pattern, number in pairs.get(text[start : start + 2]) or singles.get(char, none):
                if pattern is None:
                    if text.startswith(word, start):
                        yield number, start, start + len(word)
                elif match := pattern.match(text, start):
                    yield number, start, match.end()
