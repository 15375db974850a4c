"""Bring the rest of an article back that was printed on a later page (下转第47页 … 上接第12页).

Owns: pairing the jump lines and moving the lines behind the second to the article of the first. The jump lines
themselves have been left out as furniture.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Tools

_OUT = re.compile(r"(?:下转|转|接)(?:第)?\s*[PpＰ]?\d{1,3}")
_IN = re.compile(r"(?:上接|紧接)(?:第)?\s*[PpＰ]?\d{1,3}")


def follow_jumps(draft: Draft, _tools: Tools) -> Draft:
    """Move what stands behind each 上接 to the article that said 下转."""
    jumps = [p for p, reason in sorted(draft.left_out.items()) if reason == "jump"]
    leaving = [p for p in jumps if _OUT.search(draft.text(p)) and not _IN.search(draft.text(p))]
    entering = [p for p in jumps if _IN.search(draft.text(p))]
    for target in entering:
        origin = next((p for p in leaving if p < target), None)
        if origin is not None:
            leaving.remove(origin)
            draft = _moved(draft, origin, target)
    return draft


def _moved(draft: Draft, origin: int, target: int) -> Draft:
    """Move the lines behind ``target`` in its article to the end of the article that holds ``origin``."""
    found = list(draft.found)
    home = next((i for i, f in enumerate(found) if f.start <= origin < f.stop), None)
    host = next((i for i, f in enumerate(found) if f.start <= target < f.stop), None)
    if home is None or host is None or home == host:
        return draft
    rest = tuple(p for p in found[host].flow if p > target)
    found[home] = replace(found[home], flow=(*found[home].flow, *rest))
    found[host] = replace(found[host], flow=tuple(p for p in found[host].flow if p <= target))
    return replace(draft, found=tuple(found))
