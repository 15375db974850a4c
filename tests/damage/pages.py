"""What a generated issue is made of: lines with their truth, and the text they are printed to.

Owns: ``Line`` (one source line and what it is), ``Story`` (one article's facts) and ``Printed`` (source text with
the truth in the shape of a gold standard: ``lines`` and ``articles``). Line numbers are 1-based.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Line:
    """One line of the dump.

    Attributes:
        text: What is printed.
        kind: Block kind, or ``dropped``.
        label: Finer name, as a gold standard uses it.
        story: Key of the story, or None for what belongs to none.
        para: Number of the paragraph, unique in the issue; for body lines only.
        part: Place among the lines of its paragraph.
        spare: Says again what another line of the paragraph says; may be kept or left out.
        tight: Follows the line before without a blank line.
        gap: Further blank lines before it.
    """

    text: str
    kind: str
    label: str
    story: str | None = None
    para: int | None = None
    part: int = 0
    spare: bool = False
    tight: bool = False
    gap: int = 0

    def but(self, **changes: object) -> Line:
        """Give the line with some attributes changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass
class Story:
    """Facts of one article, as its contents entry and header tell them."""

    id: str
    title: str
    parent: str | None = None
    column: str | None = None
    subtitle: str | None = None
    authors: list[str] = field(default_factory=list)
    start_page: int | None = None
    paragraphs: list[list[int]] = field(default_factory=list)


@dataclass(frozen=True)
class Printed:
    """A dump and its truth.

    Attributes:
        text: The source text.
        lines: Number of each line with text to its kind, label, story and whether it is spare.
        stories: In reading order, paragraphs as lists of line numbers in reading order.
        damages: How often each damage was done, for the calibration.
    """

    text: str
    lines: dict[int, Line]
    stories: list[Story]
    damages: dict[str, int]


def print_out(lines: list[Line], stories: list[Story], damages: dict[str, int]) -> Printed:
    """Set the lines with blank lines between and note where each came to stand."""
    out: list[str] = []
    numbered: dict[int, Line] = {}
    parts: dict[str, dict[int, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        if out and not line.tight:
            out.extend([""] * (1 + line.gap))
        out.append(line.text)
        numbered[len(out)] = line
        if line.para is not None and line.story is not None:
            parts[line.story][line.para].append((line.part, len(out)))
    for story in stories:
        found = parts.get(story.id, {})
        story.paragraphs = [[number for _, number in sorted(found[para])] for para in sorted(found)]
    return Printed("\n".join(out) + "\n", numbered, stories, damages)
