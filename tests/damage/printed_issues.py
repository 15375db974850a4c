"""Read issues printed by hand together with their truth.

Owns: the form of ``issues/*.txt``. A line is a tag, a space and what is printed. Tags: ``.`` left out; a kind's
letter (t s k b f a h c n; x r g are notes of sorts: a box, a table's row, a signature); ``p3`` the third
paragraph, ``p3.1`` the line that goes on in it, ``p3@x`` or ``b@x`` in article x. An article begins with facts,
``@id|title|subtitle|authors|column|page|parent``; ``%gap 1`` sets how many blank lines stand between lines.
"""

from __future__ import annotations

import re
from pathlib import Path

from damage.pages import Line, Printed, Story, print_out

FOLDER = Path(__file__).parent / "issues"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.txt")))
_KINDS = {
    "t": "title",
    "s": "subtitle",
    "k": "kicker",
    "b": "byline",
    "f": "affiliation",
    "a": "abstract",
    "h": "heading",
    "c": "caption",
    "n": "note",
}
_NOTES = {"x": "box", "r": "table", "g": "signature"}
_PARAGRAPH = re.compile(r"p(\d+)(?:\.(\d+))?(?:@(\w+))?$")


def printed(name: str) -> Printed:
    """Read one issue with its truth."""
    return read(source(name))


def source(name: str) -> str:
    """Give an issue as it is written down, tags and all."""
    return (FOLDER / f"{name}.txt").read_text("utf-8")


def read(text: str) -> Printed:
    """Print what is written down, and note the truth."""
    lines: list[Line] = []
    stories: list[Story] = []
    tight = False
    for row in text.splitlines():
        tag, _, words = row.partition(" ")
        if tag == "%gap":
            tight = words == "0"
        elif row.startswith("@"):
            stories.append(_story(row[1:]))
        else:
            story = stories[-1].id if stories else None
            lines.append(_line(tag, words, story).but(tight=tight))
    return print_out(lines, stories, {})


def _story(row: str) -> Story:
    """Read an article's facts; what is not said is unknown."""
    id_, title, subtitle, authors, column, page, parent = [*row.split("|"), ""][:7]
    names = [name for name in authors.split(";") if name]
    return Story(id_, title, parent or None, column or None, subtitle or None, names, int(page) if page else None)


def _line(tag: str, text: str, story: str | None) -> Line:
    """Read one printed line."""
    match = _PARAGRAPH.match(tag)
    tag, _, other = tag.partition("@")
    story = other or story
    if match is None:
        kind = "note" if tag in _NOTES else _KINDS.get(tag, "dropped")
        return Line(text, kind, _NOTES.get(tag, kind), story if kind != "dropped" else None)
    return Line(text, "paragraph", "body", match[3] or story, int(match[1]), int(match[2] or 0))
