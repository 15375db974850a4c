"""How typed text finds a title, a name or a command; learns pinyin after the start.

Owns: LateMatcher, a Matcher that begins with plain substrings, because the readings of characters take too long to
load before the window is there.
"""

from __future__ import annotations

from zjreader.viewmodels.contents import Matcher, substring


class LateMatcher:
    """Finds substrings, and by pinyin once it has learnt how."""

    def __init__(self) -> None:
        """Know substrings only."""
        self._pinyin: Matcher | None = None

    def learn(self, pinyin: Matcher) -> None:
        """Find by pinyin too from now on."""
        self._pinyin = pinyin

    def __call__(self, typed: str, text: str) -> bool:
        """Tell whether what was typed finds a text."""
        if substring(typed, text):
            return True
        return self._pinyin is not None and bool(typed.strip()) and self._pinyin("".join(typed.split()), text)
