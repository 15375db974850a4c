"""Leave out what the page layout put between the lines of text.

Owns: vertical running heads (one character a line), page numbers, barcodes, jump lines (下转第47页), lone
ornaments, mastheads at the foot of an article. Running heads that repeat are ``running_heads``' business.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zjreader.content.notices import is_notice
from zjreader.content.shape import HAN

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Tools

_PAGE = re.compile(
    r"^[-—–·•.\s]*(?:第\s*)?(?:[PpＰ](?:age|AGE)?)?\s*\d{1,3}\s*(?:页|版)?"
    r"(?:[\s,，]*(?:[/／]|of|共)\s*\d{1,4}\s*页?)?[-—–·•.\s]*$|^第?\s*\d{1,3}\s*[页版]$"
)
_BARCODE = re.compile(r"^[\d\s>＞<|]{2,40}$")
_HAN = re.compile(f"[{HAN}]")
_DIGITS = re.compile(r"\d+")
_ENDS = ("。", "！", "？", "”", "；")
_LETTERS = re.compile(rf"[A-Za-z]{{3}}|[{HAN}]")
LATIN = "\u2fff"
"""Character behind which no line of Latin letters begins."""
LINE, STAMP = 40, 200
"""Characters from which a line is no running head, and up to which it may be a stamp."""
OFTEN = 3
"""Times that a stamp comes back."""
_SINGLE = re.compile(rf"^[{HAN}]$")
_WORDLESS = re.compile(rf"^[^0-9A-Za-z{HAN}]*$")


def drop_furniture(draft: Draft, tools: Tools) -> Draft:
    """Leave out the lines that are furniture by their own form."""
    reasons = dict.fromkeys(_stamps(draft, tools), "running_head")
    for position, line in enumerate(draft.lines):
        text = line.text
        if len(text) > 40:
            continue
        if _SINGLE.match(text):
            reasons[position] = "running_head"
        elif _WORDLESS.match(text):
            reasons[position] = "ornament"
        elif _PAGE.match(text):
            reasons[position] = "page_number"
        elif _BARCODE.match(text):
            reasons[position] = "barcode"
        elif is_notice(text):
            reasons[position] = "jump"
    return draft.without(reasons)


def _stamps(draft: Draft, tools: Tools) -> list[int]:
    """List the lines that the file's maker put on every page: too long for a running head, or Latin, or known."""
    places: dict[str, list[int]] = {}
    for position, line in enumerate(draft.lines):
        text = line.text
        if (
            len(text) <= STAMP
            and text[-1:] not in _ENDS
            and (len(text) > LINE or (text[:1] < LATIN and not _HAN.search(text)))
        ):
            places.setdefault(_DIGITS.sub("", text), []).append(position)
    # Latin lines without letters are numbers, which have no form to compare.
    told = (found for form, found in places.items() if len(found) >= OFTEN and _LETTERS.search(form))
    texts = ((p, x.text) for p, x in enumerate(draft.lines) if len(x.text) <= STAMP and x.text[-1:] not in _ENDS)
    known = [p for p, text in texts if tools.lexicon.has("stamps", text)]
    return [position for found in (*told, known) for position in found]
