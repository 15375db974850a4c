"""The parts of a quotation: what it leaves out, and the clauses it is made of.

Owns: which marks stand for left-out text. Pure.
"""

from __future__ import annotations

import re

from zjreader.domain.folding import fold_text

_CUT = re.compile(r"\s*(?:[\[［【(（]\s*)?(?:…+|\.{3,}|。{3,}|⋯+|\[略\]|（略）)(?:\s*[\]］】)）])?\s*")
_CLAUSE = re.compile(r"[^，。；：！？、,;:!?\n“”‘’「」『』\"]+[，。；：！？、,;:!?\n“”‘’「」『』\"]*")
_ENCLOSING = {"“": "”", "「": "」", "『": "』", '"': '"', "＂": "＂", "‘": "’", "《": "》"}


def bare(text: str) -> str:
    """Take off surrounding space and quotation marks that enclose the whole."""
    text = text.strip()
    while len(text) > 1 and _ENCLOSING.get(text[0]) == text[-1] and text.count(text[0]) in (1, 2):
        text = text[1:-1].strip()
    return text


def pieces(text: str) -> tuple[str, ...]:
    """Cut a quotation where it leaves something out; pieces that fold to nothing go."""
    return tuple(piece for piece in _CUT.split(text) if fold_text(piece))


def clauses(text: str, least: int) -> tuple[str, ...]:
    """Cut a text at its marks; a clause shorter than ``least`` folded characters joins the one before."""
    found: list[str] = []
    for clause in _CLAUSE.findall(text):
        if found and len(fold_text(clause)) < least:
            found[-1] += clause
        else:
            found.append(clause)
    if len(found) > 1 and len(fold_text(found[0])) < least:
        found[:2] = [found[0] + found[1]]
    return tuple(found)
