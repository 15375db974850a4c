"""Where a sentence begins and ends within a paragraph."""

from __future__ import annotations

import re

from zjreader.domain.spans import Span

_END = re.compile(r"[。！？!?…]+[”’』」）)》]*")
"""What ends a sentence, with the quotation marks and brackets that close after it."""


def sentence_at(text: str, at: int) -> Span:
    """Give the sentence that an offset stands in, without the space before it; the next one from an end on."""
    ends = [match.end() for match in _END.finditer(text)]
    if not ends or ends[-1] < len(text.rstrip()):
        ends.append(len(text))
    end = next((end for end in ends if end > at), ends[-1])
    start = max((other for other in ends if other < end), default=0)
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)
