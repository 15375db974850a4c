"""Who says the words that stand in quotation marks, in the words of the text itself.

Owns: the part of the sentence before or after a speech. Nothing is inferred: the reader sees what the text says
around it, not a name that was guessed. Pure.
"""

from __future__ import annotations

import re

SPEECH = 10
"""Characters from which words in quotation marks are speech, not a term."""
LONGEST = 60
_END = re.compile(r"[。！？!?\n]”?")
_STOP = re.compile(r"[。！？!?\n“]")
_HAN = re.compile(r"[\u4e00-\u9fff].*[\u4e00-\u9fff]")


def attribution(text: str, start: int, end: int) -> str:
    """Give what a text says around the speech that a stretch lies in; empty where it lies in none.

    Args:
        text: A paragraph as printed.
        start: Where the stretch begins; it may hold the opening mark.
        end: Where it ends.
    """
    inside = start + (text[start : start + 1] == "“")
    opening, closing = _enclosing(text, inside, end)
    if opening < 0 or closing - opening <= SPEECH:
        return ""
    ends = [m.end() for m in _END.finditer(text, 0, opening)]
    before = text[ends[-1] if ends else 0 : opening].strip("，：:、 \u3000")
    if _HAN.search(before):
        return _short(before, last=True)
    stop = _STOP.search(text, closing + 1)
    after = text[closing + 1 : stop.start() if stop else len(text)].strip("，：:、 \u3000")
    return _short(after, last=False) if _HAN.search(after) else ""


def _enclosing(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the marks around a stretch, the outermost ones; -1 where it is not enclosed."""
    depth, opening = 0, -1
    for at, char in enumerate(text[:start]):
        if char == "“":
            opening = at if depth == 0 else opening
            depth += 1
        elif char == "”" and depth:
            depth -= 1
    if not depth:
        return -1, -1
    for at in range(start, len(text)):
        depth += (text[at] == "“") - (text[at] == "”")
        if depth == 0:
            return (opening, at) if at >= end - 1 else (-1, -1)
    return opening, len(text)


def _short(text: str, *, last: bool) -> str:
    if len(text) <= LONGEST:
        return text
    return "…" + text[-LONGEST:] if last else text[:LONGEST] + "…"
