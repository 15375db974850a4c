"""Bring the rest of an article back that was printed on a later page (下转第47页 … 上接第12页).

Owns: pairing the notices and moving the lines behind the second to the article of the first. Notices on lines of
their own have been left out as furniture; those within a line were taken off it when it was read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zjreader.content.notices import leads_on, page_of
from zjreader.content.shape import has_ornament

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zjreader.content.draft import Draft, Found, Tools


REACH = 8
"""Lines, most of them left out, within which a notice's own text is looked for."""


@dataclass(frozen=True, slots=True)
class _Notice:
    """A notice, and the position of the line that it can be said of: the last one before, or the first behind."""

    at: int
    text: str


def follow_jumps(draft: Draft, _tools: Tools) -> Draft:
    """Move what stands behind each 上接 to the article that said 下转."""
    notices = _notices(draft)
    leaving = [n for n in notices if leads_on(n.text)]
    entering = [n for n in notices if not leads_on(n.text)]
    for target, stop in zip(entering, [*(n.at for n in entering), len(draft.lines)][1:], strict=True):
        before = [n for n in leaving if n.at < target.at]
        if before:
            # Of several texts under way, the one that was to go on soonest is the one that goes on first.
            origin = min(before, key=lambda n: page_of(n.text))
            leaving.remove(origin)
            draft = _moved(draft, origin.at, target.at, stop)
    return draft


def _notices(draft: Draft) -> list[_Notice]:
    """List the notices in source order."""
    notices = []
    for position, line in enumerate(draft.lines):
        if line.jump:
            notices.append(_Notice(position, line.jump))
        elif draft.left_out.get(position) == "jump":
            notices.append(_Notice(position + (-1 if leads_on(line.text) else 1), line.text))
    return notices


def _moved(draft: Draft, origin: int, target: int, stop: int) -> Draft:
    """Move the lines from ``target`` up to ``stop`` to the end of the article that ``origin`` stands in."""
    found = list(draft.found)
    home = _holder(found, range(origin, max(-1, origin - REACH), -1))
    host = _holder(found, range(target, target + REACH))
    if home is None or host is None or home == host:
        return draft
    rest = _rest(draft, [p for p in found[host].flow if target <= p < stop])
    found[home] = replace(found[home], flow=(*found[home].flow, *rest))
    found[host] = replace(found[host], flow=tuple(p for p in found[host].flow if p not in rest))
    return replace(draft, found=tuple(found))


def _holder(found: Sequence[Found], positions: Iterable[int]) -> int | None:
    """Find the article that the first of the positions which stands in any belongs to."""
    for position in positions:
        for index, article in enumerate(found):
            if position in article.flow or position in article.heads:
                return index
    return None


def _rest(draft: Draft, behind: list[int]) -> list[int]:
    """Give the lines of the moved text: up to its end mark, where it has one."""
    last = next((n for n, p in enumerate(behind) if has_ornament(draft.text(p))), len(behind))
    return behind[: last + 1]
