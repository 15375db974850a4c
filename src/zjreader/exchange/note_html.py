"""Show a note's Markdown as harmless HTML.

Owns: the only way from a note, which is data, to markup. Raw HTML is inert, nothing is loaded from anywhere, links
lead only to places in the library or are shown as text, direction overrides are made visible, and a note too large
or too deeply nested is shown as plain text.
"""

from __future__ import annotations

import html
import re
from threading import Lock

import nh3
from markdown import Markdown

LONGEST = 50_000
"""Characters of a note that are laid out as Markdown; a longer one is shown as plain text."""

DEEPEST = 40
"""Leading quotation or list marks of a line beyond which a note is shown as plain text."""

MOST_BRACKETS, MOST_MARKS = 400, 4_000
"""Opening brackets and emphasis marks beyond which a note is shown as plain text: Markdown looks for the end of
each through the whole note, which takes quadratic time."""

_TAGS = {
    *("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "del"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "a", "table", "thead", "tbody", "tr", "th", "td"),
}
_BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_NESTED = re.compile(r"^(?:[ \t]*(?:>|[-*+]|\d+[.)])[ \t]*){" + str(DEEPEST) + ",}", re.MULTILINE)


class NoteRenderer:
    """Turns notes into HTML that may be given to a text widget or a file."""

    def __init__(self) -> None:
        """Prepare the Markdown reader once; it is reset for every note, and used by one thread at a time."""
        self._lock = Lock()
        self._markdown = Markdown(extensions=["tables", "sane_lists", "nl2br"], output_format="html")
        self._markdown.preprocessors.deregister("html_block")  # raw HTML stays text
        self._markdown.inlinePatterns.deregister("html")
        self._markdown.inlinePatterns.deregister("image_link")  # nothing is loaded, so nothing is looked for
        self._markdown.inlinePatterns.deregister("image_reference")

    def html(self, note: str) -> str:
        """Give a note as sanitised HTML."""
        note = _BIDI.sub(lambda m: f"⟦U+{ord(m[0]):04X}⟧", _CONTROL.sub("\ufffd", note))
        if _costly(note):
            return f"<pre>{html.escape(note)}</pre>"
        with self._lock:  # the Markdown reader keeps state
            self._markdown.reset()
            made = self._markdown.convert(note)
        return nh3.clean(made, tags=_TAGS, attributes={"a": {"href"}}, url_schemes={"zjreader"}, link_rel=None)


def _costly(note: str) -> bool:
    """Tell whether laying a note out would take longer than a reader waits."""
    if len(note) > LONGEST or note.count("[") > MOST_BRACKETS:
        return True
    return sum(note.count(mark) for mark in "*_`") > MOST_MARKS or _NESTED.search(note) is not None
