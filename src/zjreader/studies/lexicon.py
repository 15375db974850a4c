"""Find the words of many lists in a text at one pass.

Owns: the index of words by the character they begin with. A word may be a regular expression that begins with a
literal character, a look behind aside.
Threading: immutable after construction.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BEHIND = re.compile(r"^(?:\(\?<[!=][^)]*\))+")
_META = re.compile(r"[\\()\[\]?*+|.^$]")


class Lexicon:
    """Words of numbered lists."""

    def __init__(self, lists: Iterable[Iterable[str]]) -> None:
        """Index the words.

        Raises:
            re.error: A word cannot be understood.
        """
        self._index: dict[str, list[tuple[str, re.Pattern[str] | None, int]]] = {}
        found = [(word, n) for n, words in enumerate(lists) for word in words]
        for word, number in sorted(found, key=lambda f: -len(f[0])):
            pattern = re.compile(word) if _META.search(word) else None
            self._index.setdefault(_BEHIND.sub("", word)[0], []).append((word, pattern, number))

    def find(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Find the words: number of the list, start and end; left to right, the longest of a place first."""
        for start, char in enumerate(text):
            for word, pattern, number in self._index.get(char, ()):
                if pattern is None:
                    if text.startswith(word, start):
                        yield number, start, start + len(word)
                elif match := pattern.match(text, start):
                    yield number, start, match.end()
