"""Take the marks out of Markdown and leave every line where it stands.

Owns: which Markdown is understood. Text dumps are often saved as .md without being Markdown, so what means
something else in print is left alone: list marks (contents pages use them), ``1.`` before a paragraph,
indentation, ``>>`` before a column's name.
Invariant: the result has as many lines as the source. Threading: pure functions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token

_UNDERSTOOD = ("heading", "lheading", "hr", "fence", "emphasis", "link", "image", "html_block", "html_inline")
_QUOTED = re.compile(r"^> (?!>)")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)


def markdown_lines(source: str) -> str:
    """Give the text without Markdown's marks, line for line."""
    lines = [_QUOTED.sub("", line) for line in source.split("\n")]
    kept = [""] * len(lines)
    for token in _parser().parse("\n".join(lines)):
        if token.map is None:
            continue
        start, end = token.map
        if token.type == "inline":
            _put(kept, start, end, _inline(token.children or ()))
        elif token.type == "fence":
            _put(kept, start + 1, end, token.content.rstrip("\n"))
        elif token.type == "html_block":
            _put(kept, start, end, _TAG.sub("", token.content.rstrip("\n")))
    return "\n".join(kept)


def _parser() -> MarkdownIt:
    return MarkdownIt("zero", {"html": True}).enable([*_UNDERSTOOD, "escape", "entity", "newline"])


def _put(kept: list[str], start: int, end: int, text: str) -> None:
    """Place the lines of a token where they stood; should it have more lines, the last one takes the rest."""
    pieces = text.split("\n")
    room = max(1, end - start)
    if len(pieces) > room:
        pieces[room - 1 :] = [" ".join(pieces[room - 1 :])]
    for offset, piece in enumerate(pieces):
        if start + offset < len(kept):
            kept[start + offset] = piece


def _inline(children: Iterable[Token]) -> str:
    pieces = []
    for child in children:
        if child.type in {"text", "text_special", "code_inline"}:
            pieces.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            pieces.append("\n")
        elif child.type == "html_inline" and _BREAK_TAG.fullmatch(child.content):
            pieces.append(" ")
    return "".join(pieces)
