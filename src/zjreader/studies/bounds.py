"""Read the words that bound a number (超, 余, 以上 …).

Owns: the rules of comparators.toml. Threading: immutable after construction.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.studies.rules import Bound, IndicatorRules

_REACH = 8
_HAN = re.compile(r"[一-龥]")


class BoundReader:
    """Tells the comparator of a number from the words around and inside it."""

    def __init__(self, rules: IndicatorRules) -> None:
        """Sort the rules by their side."""
        self._before = [b for b in rules.bounds if b.side == "before"]
        self._worth = {w: b.value for b in self._before for w in b.words if len(w) > 1}
        words = "|".join(sorted(self._worth, key=len, reverse=True))
        self._against = re.compile(rf"(?P<word>{words})[一-龥]{{2,6}}的$")
        self._magnitude = [b for b in rules.bounds if b.side == "magnitude"]
        self._after = [(w, b) for b in rules.bounds if b.side == "after" for w in b.words]
        self.inside = {w: b.value for b in rules.bounds if b.side == "inside" for w in b.words}

    def read(self, text: str, start: int, end: int, inside: Sequence[str] = ()) -> tuple[str, int]:
        """Tell the comparator, and where the words behind the number end."""
        for word, rule in self._after:
            stop = end + len(word)
            if not text.startswith(word, end) or (rule.ending and _HAN.match(text, stop)):
                continue
            if not rule.only_after or text[end - 1] in rule.only_after:
                return rule.value, stop
        for word in inside:
            return self.inside[word], end
        return _in_front(text, start, self._before) or self._of_another(text, start) or "=", end

    def _of_another(self, text: str, start: int) -> str | None:
        """Tell the comparator in front of what a share is taken of (不到工资的8%), or None."""
        match = self._against.search(text, max(0, start - 2 * _REACH), start)
        return self._worth[match["word"]] if match else None

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
