"""Read the notices that lead a reader from page to page (下转第47页 … 上接第12页).

Owns: their forms, alone on a line, at the end of a paragraph and before one. What is done about them is
``jumps``' business. Pure.
"""

from __future__ import annotations

import re

_PAGE = r"第?\s*[PpＰ]?\.?\s*([\d〇一二三四五六七八九十]{1,4})\s*"
_OPEN, _CLOSE = r"[（(【\[〔［]\s*", r"\s*[）)】\]〕］]"
_TITLE = r"(?:《[^《》]{1,40}》)?"
_LEAVING = re.compile(
    rf"[ 　]*(?:{_OPEN}[→▶]?\s*(?:下转|转){_PAGE}[页版]?{_TITLE}{_CLOSE}|[→▶]?\s*下转{_PAGE}[页版])$"
)
_ENTERING = re.compile(
    rf"^(?:{_OPEN}[←◀]?\s*(?:上接|紧接|接){_PAGE}[页版]?{_TITLE}{_CLOSE}|[←◀]?\s*上接{_PAGE}[页版])[ 　]*"
)
_ALONE = re.compile(rf"^(?:{_OPEN})?\s*(?:下转|上接|转|接|紧接){_PAGE}[页版]?{_TITLE}(?:{_CLOSE})?$")
LONGEST = 60
"""Characters at the end of a line in which a notice is looked for."""


def cut_notice(text: str) -> tuple[str, str]:
    """Take the notice off the end or the beginning of a line; give the rest and the notice, or an empty text."""
    if "转" in text[-LONGEST:]:
        match = _LEAVING.search(text, max(0, len(text) - LONGEST))
        if match and match.start():
            return text[: match.start()], match[0].strip()
    if "接" in text[:6]:
        match = _ENTERING.match(text)
        if match and match.end() < len(text):
            return text[match.end() :], match[0].strip()
    return text, ""


def is_notice(text: str) -> bool:
    """Tell whether a line is nothing but a notice."""
    return len(text) <= LONGEST and _ALONE.match(text) is not None


def leads_on(notice: str) -> bool:
    """Tell whether a notice leads to a later page, not back to an earlier one."""
    return "接" not in notice.partition("《")[0]


def page_of(notice: str) -> int:
    """Give the page that a notice names; 0 where it is not in figures."""
    match = re.search(r"\d{1,4}", notice.partition("《")[0])
    return int(match[0]) if match else 0
