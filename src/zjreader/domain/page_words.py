"""Pages as they are written and said. Pure."""

from __future__ import annotations

_OPEN = "—…"
"""Behind the first page of a range whose last is unknown."""


def page_range(start: int | None, end: int | None) -> str | None:
    """Write pages as ``30—39`` or ``8``, as ``30—…`` where the last is unknown; None where both are."""
    if start is None:
        return None
    if end is None:
        return f"{start}{_OPEN}"
    return str(start) if end <= start else f"{start}—{end}"


def pages_in_words(pages: str | None) -> str:
    """Put what ``page_range`` writes into words: ``第30—39页``, ``第30页起``; empty where no page is known."""
    if not pages:
        return ""
    first, ranges, last = pages.partition("—")
    if not ranges:
        return f"第{first}页"
    return f"第{first}页起" if pages.endswith(_OPEN) else f"第{first}—{last}页"
