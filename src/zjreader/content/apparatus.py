"""Tell an article's apparatus by its form: abstract, keywords, notes, references.

Owns: the labels that such lines begin with, spaced or in brackets, and the items under a heading of notes. What
the words are is data. Pure.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from zjreader.content.shape import CACHED, HAN, fold, unmarked
from zjreader.domain.library import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.content.lexicon import Lexicon

_LABEL = re.compile(
    rf"^[ 　]*[【〔［\[（(][ 　]*([{HAN}](?:[ 　]*[{HAN}]){{0,7}})[ 　]*[】〕］\]）)]"
    rf"|^[ 　]*([{HAN}](?:[ 　]*[{HAN}]){{1,7}})[ 　]*[：:]"
)
_ITEM = re.compile(r"^(?:[\[［〔(（]\d{1,3}[\]］〕)）]|[①-⑳]|\d{1,3}[.．、 　])")
_NUMBER = re.compile(rf"^[（(]?[{HAN}]{{1,10}}[〔\[（(【]\d{{4}}[〕\]）)】]第?\d{{1,4}}号[）)]?$")
"""The number of an official paper."""
_TRANSLATED = re.compile(rf"^[{HAN}]{{2,8}}[ 　|｜·/／]+[A-Z][A-Z &]{{2,}}$")
"""A column's name and its translation."""
_DOI = re.compile(r"^(?:DOI|doi)[ 　:：]*10\.\d")
_CIRCLED = re.compile("[①-⑳]")
_SOURCE = re.compile(r"^[\[［〔]\d{1,3}[\]］〕].*[\[［](?:[MJDNCRPSZG]|[A-Z]{1,2}/[A-Z]{2})[\]］]")


@lru_cache(maxsize=CACHED)
def label(text: str) -> str:
    """Give the label that a line begins with, without spaces and brackets; empty where there is none."""
    match = _LABEL.match(unmarked(text))
    return re.sub(r"[ 　]", "", match[1] or match[2]) if match else ""


def apparatus(text: str, lexicon: Lexicon) -> BlockKind | None:
    """Tell a line that its label or form makes abstract or note; None for any other."""
    told = label(text)
    if told in lexicon.lists["abstract_openers"]:
        return BlockKind.ABSTRACT
    if any(told in lexicon.lists[name] for name in ("keyword_openers", "note_labels", "code_labels")):
        return BlockKind.NOTE
    noted = heads_notes(text, lexicon) or _DOI.match(text) or _SOURCE.match(text) or _NUMBER.match(text)
    return BlockKind.NOTE if noted else None


def heads_notes(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line is the heading of notes or references."""
    return len(text) <= 12 and fold(text) in lexicon.lists["note_headings"]


def is_item(text: str) -> bool:
    """Tell whether a line begins as notes and references do, with a number."""
    return _ITEM.match(text) is not None


def is_circled(text: str) -> bool:
    """Tell whether a line begins with a circled number, as notes do at the foot of a page."""
    return _CIRCLED.match(text) is not None


def stands_alone(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line is one that never goes on in another, though no full stop ends it."""
    told = label(text)
    if told in lexicon.lists["keyword_openers"] or told in lexicon.lists["code_labels"]:
        return True
    if heads_notes(text, lexicon) or _DOI.match(text):
        return True
    return len(text) <= 40 and _TRANSLATED.match(text) is not None


def referred(texts: Sequence[str]) -> frozenset[str]:
    """Collect the circled numbers that stand both inside a text and, further on, before a note at its foot."""
    opening = {text[0]: n for n, text in enumerate(texts) if _CIRCLED.match(text)}
    inside = {(m, n) for n, text in enumerate(texts) for m in _CIRCLED.findall(text[1:])}
    return frozenset(mark for mark, n in inside if n < opening.get(mark, -1))
