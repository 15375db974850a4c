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

_PAGE = re.compile(r"^[-—–·•.\s]*(?:第\s*)?[PpＰ]?\s*\d{1,3}\s*(?:页|版)?[-—–·•.\s]*$|^第?\s*\d{1,3}\s*[页版]$")
_BARCODE = re.compile(r"^[\d\s>＞<|]{2,40}$")
_SINGLE = re.compile(rf"^[{HAN}]$")
_WORDLESS = re.compile(rf"^[^0-9A-Za-z{HAN}]*$")


def drop_furniture(draft: Draft, _tools: Tools) -> Draft:
    """Leave out the lines that are furniture by their own form."""
    reasons: dict[int, str] = {}
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
