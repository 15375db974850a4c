"""The parts of a quotation: what it leaves out, and the clauses it is made of.

Owns: which marks stand for left-out text. Pure.
"""

from __future__ import annotations

import re

from zjreader.domain.folding import fold_text

_SAID = r"[(（\[［【]\s*(?:此处|中间|[前中后下上])?[有]?(?:省略|略)(?:[^)）\]］】]{0,6})[)）\]］】]"
"""Words in brackets that tell that something was left out."""
_CUT = re.compile(
    rf"\s*(?:{_SAID}|(?:[\[［【(（]\s*)?(?:…+|\.{{3,}}|。{{3,}}|⋯+)(?:\s*[\]］】)）])?)(?:\s*{_SAID})?\s*"
)
_CLAUSE = re.compile(r"[^，。；：！？、,;:!?\n“”‘’「」『』\"]+[，。；：！？、,;:!?\n“”‘’「」『』\"]*")
_STATEMENT = re.compile(r"[^，。；：！？,;:!?\n]+[，。；：！？,;:!?\n]*[”’」』]*")
_ENCLOSING = {"“": "”", "「": "」", "『": "』", '"': '"', "＂": "＂", "‘": "’", "《": "》"}


def bare(text: str) -> str:
    """Take off surrounding space and quotation marks that enclose the whole."""
    text = text.strip()
    while len(text) > 1 and _encloses(text):
        text = text[1:-1].strip()
    return text


def _encloses(text: str) -> bool:
    """Tell whether the first character opens what only the last one closes."""
    first, last = text[0], _ENCLOSING.get(text[0])
    if last is None or text[-1] != last:
        return False
    if first == last:
        return text.count(first) == 2
    depth = 0
    for char in text[:-1]:
        depth += (char == first) - (char == last)
        if depth == 0:
            return False
    return depth == 1


def pieces(text: str) -> tuple[str, ...]:
    """Cut a quotation where it leaves something out; pieces that fold to nothing go."""
    return tuple(piece for piece in _CUT.split(text) if fold_text(piece))


def clauses(text: str, least: int) -> tuple[str, ...]:
    """Cut a text at its marks; a clause shorter than ``least`` folded characters joins the one before."""
    return _long_enough(_CLAUSE.findall(text), least)


def statements(text: str, least: int) -> tuple[str, ...]:
    """The same, but what stands in quotation marks or is listed stays together."""
    return _long_enough(_STATEMENT.findall(text), least)


def _long_enough(cut: list[str], least: int) -> tuple[str, ...]:
    found: list[str] = []
    for clause in cut:
        if found and len(fold_text(clause)) < least:
            found[-1] += clause
        else:
            found.append(clause)
    if len(found) > 1 and len(fold_text(found[0])) < least:
        found[:2] = [found[0] + found[1]]
    return tuple(found)
