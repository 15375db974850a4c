"""Show character differences so that they can be told without colour.

Owns: the rich text of a quotation and of its source: what is wrong is struck through, what is right underlined, a
gap shows as a small mark. Colours are roles of the theme.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from zjreader.viewmodels.said import listed, said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.domain.search import DiffPart
    from zjreader.ui.theme import Theme

GAP = "‸"
"""Stands where the other side has characters and this one has none."""

LONG = 30
"""Characters from which an equal stretch is shortened in a brief view."""


def quoted_html(parts: Sequence[DiffPart], theme: Theme, *, brief: bool = False) -> str:
    """Give the quotation's words, those that differ struck through."""
    wrong = theme.color("wrong").name()
    style = f"color:{wrong}; text-decoration:line-through"
    return "".join(
        _equal(part.quoted, brief) if part.op == "equal" else _changed(part.quoted, style, wrong)
        for part in parts
        if part.quoted or part.op != "equal"
    )


def original_html(parts: Sequence[DiffPart], theme: Theme, *, brief: bool = False) -> str:
    """Give the source's words, those that differ underlined."""
    right = theme.color("right").name()
    style = f"color:{right}; text-decoration:underline; font-weight:bold"
    return "".join(
        _equal(part.original, brief) if part.op == "equal" else _changed(part.original, style, right)
        for part in parts
        if part.original or part.op != "equal"
    )


def told(parts: Sequence[DiffPart]) -> str:
    """Tell the differences in words, for a screen reader."""
    changes = []
    for part in parts:
        if part.op == "insert":
            changes.append(said(f"缺“{part.original}”"))
        elif part.op == "delete":
            changes.append(said(f"多“{part.quoted}”"))
        elif part.op == "replace":
            changes.append(said(f"“{part.quoted}”应为“{part.original}”"))
    return listed(changes)


def plain_html(text: str) -> str:
    """Give words as they are, paragraphs apart."""
    return escape(text).replace("\n", "<br>")


def _changed(text: str, style: str, color: str) -> str:
    if not text:
        return f"<span style='color:{color}'>{GAP}</span>"
    return f"<span style='{style}'>{plain_html(text.replace(' ', chr(0xA0)))}</span>"


def _equal(text: str, brief: bool) -> str:
    if brief and len(text) > LONG:
        half = LONG // 2 - 1
        text = text[:half] + "……" + text[-half:]
    return plain_html(text)
