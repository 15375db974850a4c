"""Cut the sources into lines.

Owns: line numbers through all sources, and the cleaning that has nothing to do with what a line says: outer
spaces, invisible characters, stray Markdown marks, notices of other pages. Pure; the raw line is kept beside the
cleaned one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zjreader.content.continuity import learn
from zjreader.content.draft import Draft, Line
from zjreader.content.notices import cut_notice
from zjreader.content.wrapping import unwrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.domain.imports import SourceText

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\x00-\x08\x0b-\x1f\x7f]")
_SPACED_OUT = re.compile(r"[^\sA-Za-z](?: [^\sA-Za-z]){9,}$")
"""A title whose characters the layout set apart; names set so are fewer."""
_MARKDOWN = re.compile(r"^(?:#{1,6}[ 　]+|>[ 　]+(?!>))|\*{2,}|_{2,}|(?<!\\)`+|^(?:[-*_][ ]?){3,}$")


def clean(raw: str) -> str:
    """Give a line without outer spaces, invisible characters, stray Markdown marks and notices of other pages."""
    return cut_notice(_plain(raw))[0].strip()


def _plain(raw: str) -> str:
    text = _INVISIBLE.sub("", raw) if _INVISIBLE.search(raw) else raw
    if "*" in text or "#" in text or "`" in text or "_" in text or text[:1] in {">", "-"}:
        text = _MARKDOWN.sub("", text)
    text = text.strip().strip("\u3000")
    return text.replace(" ", "") if _SPACED_OUT.match(text) else text


def source_lines(sources: Sequence[SourceText]) -> tuple[str, ...]:
    r"""Give all lines of all sources in order, whatever their line ends; a final ``\n`` opens no line."""
    lines: list[str] = []
    for source in sources:
        text = source.text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
        lines.extend(text.removesuffix("\n").split("\n"))
    return tuple(lines)


def read_draft(sources: Sequence[SourceText]) -> Draft:
    """Begin a draft from the sources."""
    source = source_lines(sources)
    lines: list[Line] = []
    gap = 0
    for number, raw in enumerate(source, 1):
        if not raw.strip():
            gap += 1
            continue
        text, notice = cut_notice(_plain(raw))
        lines.append(Line(number, raw, text.strip(), gap, notice))
        gap = 0
    whole = unwrap(lines)
    return Draft(
        names=tuple(s.name for s in sources),
        source=source,
        lines=whole,
        language=learn(line.text for line in whole),
    )
