"""Point at the place in a query that a message is about.

Owns: an excerpt of the query with the place underlined, as a link back into the box.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.ui.theme import Theme

CARET_LINK = "zjreader:caret"
AROUND = 10
"""Characters shown on either side of the place."""


def pointed(query: str, position: int, theme: Theme) -> str:
    """Give the query around a place as rich text, the place underlined and marked below."""
    position = max(0, min(position, len(query)))
    start, end = max(0, position - AROUND), min(len(query), position + AROUND + 1)
    before = ("…" if start else "") + query[start:position]
    at = query[position : position + 1] or "　"
    after = query[position + 1 : end] + ("…" if end < len(query) else "")
    wrong = theme.color("wrong").name()
    mark = f"<span style='color:{wrong}; text-decoration:underline; font-weight:bold'>{_shown(at)}</span>"
    return f"<a href='{CARET_LINK}' style='color:{theme.color('text').name()}; text-decoration:none'>" + (
        f"{_shown(before)}{mark}{_shown(after)}</a>"
    )


def _shown(text: str) -> str:
    """Escape, and keep spaces and lone surrogates harmless."""
    clean = text.encode("utf-8", "replace").decode("utf-8")
    return escape(clean.replace("\n", " ")).replace(" ", "&nbsp;")
