"""Read the words that bound a number (超, 余, 以上 …).

Owns: the rules of comparators.toml. Threading: immutable after construction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.studies.rules import Bound, IndicatorRules

_REACH = 8


class BoundReader:
    """Tells the comparator of a number from the words around and inside it."""

    def __init__(self, rules: IndicatorRules) -> None:
        """Sort the rules by their side."""
        self._before = [b for b in rules.bounds if b.side == "before"]
        self._magnitude = [b for b in rules.bounds if b.side == "magnitude"]
        self._after = [(w, b.value) for b in rules.bounds if b.side == "after" for w in b.words]
        self.inside = {w: b.value for b in rules.bounds if b.side == "inside" for w in b.words}

    def read(self, text: str, start: int, end: int, inside: Sequence[str] = ()) -> tuple[str, int]:
        """Tell the comparator, and where the words behind the number end."""
        for word, value in self._after:
            if text.startswith(word, end):
                return value, end + len(word)
        for word in inside:
            return self.inside[word], end
        return _in_front(text, start, self._before) or "=", end

    def magnitude(self, text: str, start: int) -> str | None:
        """Tell the comparator that only a magnitude takes (上百), or None."""
        return _in_front(text, start, self._magnitude)


def _in_front(text: str, start: int, rules: list[Bound]) -> str | None:
    left = text[max(0, start - _REACH) : start].removesuffix("了")
    longest, value = 0, None
    for rule in rules:
        for word in rule.words:
            if len(word) > longest and left.endswith(word):
                before = left[: -len(word)][-1:]
                if not before or before not in rule.not_before:
                    longest, value = len(word), rule.value
    return value
