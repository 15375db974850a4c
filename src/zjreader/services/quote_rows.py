"""Give quotations with their places as the rows that the command line prints.

Owns: the field names of ``quote`` and ``check``. Pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zjreader.domain.keys import block_key
from zjreader.services.contents import page_exact, page_of

if TYPE_CHECKING:
    from zjreader.domain.quotations import Checked
    from zjreader.domain.search import QuoteMatch

Row = dict[str, Any]


def quote_row(match: QuoteMatch) -> Row:
    """Give a place of a quotation; what is not found has no place."""
    return {
        "state": match.state.value,
        "score": round(match.score, 4),
        "article": match.article,
        "title": match.title or None,
        "authors": list(match.authors),
        "attribution": match.attribution or None,
        "paragraph": block_key(match.article, match.label) if match.article else None,
        "end_paragraph": block_key(match.article, match.end_label) if match.article and match.end_label else None,
        "page": page_of(match.start_page, match.end_page),
        "page_exact": page_exact(match.start_page, match.end_page) if match.article else None,
        "start": match.start if match.article else None,
        "end": match.end if match.article else None,
        "original": match.original or None,
        "diff": [{"op": p.op, "quoted": p.quoted, "original": p.original} for p in match.diff],
        "note": match.note or None,
        "pieces": [quote_row(piece) for piece in match.pieces],
    }


def checked_row(checked: Checked, name: str) -> Row:
    """Give a quotation of a manuscript with its best place; paragraphs of the manuscript count from 1."""
    quotation = checked.quotation
    return {
        **quote_row(checked.best),
        "gravity": checked.gravity,
        "flags": [{"kind": f.kind.value, "quoted": f.quoted, "original": f.original} for f in checked.flags],
        "unheld": checked.unheld or None,
        "others": len(checked.matches) - 1,
        "manuscript": {
            "file": name,
            "paragraph": quotation.paragraph + 1,
            "start": quotation.start,
            "end": quotation.end,
            "text": quotation.text,
            "marked": quotation.marked,
        },
    }
