"""Show how two wordings differ, character by character."""

from __future__ import annotations

from difflib import SequenceMatcher
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.ui.theme import Theme

LONGEST = 2_000
"""Characters compared; what is longer is cut, so that nothing waits for it."""


def marked(old: str, new: str, theme: Theme) -> tuple[str, str]:
    """Give both wordings as HTML: what went is struck through, what came is underlined, both in colour."""
    old, new = old[:LONGEST], new[:LONGEST]
    gone = f'<span style="color:{theme.roles["wrong"]};text-decoration:line-through">{{}}</span>'
    came = f'<span style="color:{theme.roles["right"]};text-decoration:underline">{{}}</span>'
    left: list[str] = []
    right: list[str] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        before, after = _html(old[a:b]), _html(new[c:d])
        if kind == "equal":
            left.append(before)
            right.append(after)
            continue
        if before:
            left.append(gone.format(before))
        if after:
            right.append(came.format(after))
    return "".join(left), "".join(right)


def around(prefix: str, words: str, suffix: str, theme: Theme, length: int = 24) -> str:
    """Give words, as HTML already, with a little of what stands around them, muted."""
    muted = f'<span style="color:{theme.roles["muted"]}">{{}}</span>'
    head = muted.format(("…" if prefix else "") + _html(prefix[-length:]))
    tail = muted.format(_html(suffix[:length]) + ("…" if suffix else ""))
    return f"{head}{words}{tail}"


def _html(text: str) -> str:
    return escape(text).replace("\n", "<br>")
