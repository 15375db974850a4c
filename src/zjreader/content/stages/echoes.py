"""Look up what the body prints, to check what the contents say.

Owns: the folded short lines of an issue with their places, alone and two or three together. A title of the
contents that stands in the body is a title; a name that stands under it there is its author.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.content.shape import fold

if TYPE_CHECKING:
    from zjreader.content.draft import Draft

LONGEST = 60
"""Characters up to which a line may be a title, column or byline."""
BELOW = 5
"""Lines below its title among which a byline is looked for."""


class Echoes:
    """The short lines of an issue, asked for outside a stretch of it."""

    def __init__(self, draft: Draft) -> None:
        """Fold the short lines; long ones break the runs of lines that may be one title."""
        self._texts = [line.text for line in draft.lines]
        self._folded = [
            "" if len(line.text) > LONGEST or "。" in line.text else fold(line.text) for line in draft.lines
        ]
        self._alone: dict[str, list[int]] = {}
        self._joined: dict[str, list[int]] = {}
        for position, text in enumerate(self._folded):
            if text:
                self._alone.setdefault(text, []).append(position)
            for step in (1, 2):
                text += self._folded[position + step] if position + step < len(self._folded) else ""
                if text and all(self._folded[position : position + step + 1]):
                    self._joined.setdefault(text, []).append(position)
        self._outside = (0, -1)

    def leave_out(self, first: int, last: int) -> None:
        """Ask from now on only for lines outside these positions."""
        self._outside = (first, last)

    def line(self, text: str) -> bool:
        """Tell whether the body prints a text as a line of its own."""
        return bool(self._places(self._alone, text))

    def spaced(self, text: str) -> bool:
        """Tell whether a space stands in every line of the body that prints a text."""
        return all(" " in self._texts[p] or "　" in self._texts[p] for p in self._places(self._alone, text))

    def lines(self, text: str) -> bool:
        """Tell whether the body prints a text on two or three lines."""
        return bool(self._places(self._joined, text))

    def has(self, text: str) -> bool:
        """Tell whether the body prints a text on one line or some."""
        return self.line(text) or self.lines(text)

    def recurs(self, text: str) -> bool:
        """Tell whether the body prints a text on lines of its own more than once."""
        return len(self._places(self._alone, text)) > 1

    def under(self, title: str, name: str) -> bool:
        """Tell whether a line with nothing but a name stands little below a title, with no text between."""
        places = self._places(self._alone, title) + self._places(self._joined, title)
        return any(
            0 < below - place <= BELOW and all(self._folded[place:below])
            for place in places
            for below in self._places(self._alone, name)
        )

    def _places(self, index: dict[str, list[int]], text: str) -> list[int]:
        first, last = self._outside
        folded = fold(text)
        return [p for p in index.get(folded, ()) if not first <= p <= last] if folded else []
