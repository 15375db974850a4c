"""Find the bylines that bear no mark in an issue without contents.

Owns: one judgement, made for the whole issue. A bare name under a short line may be anything; where several short
lines between two texts are followed by one, such lines are titles and their authors. With contents nothing is done
here, for they name the authors.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.content.closings import closing_of, find_closings
from zjreader.content.credits import is_house
from zjreader.content.names import is_corporate, is_name, parse_byline, split_names
from zjreader.content.shape import fold, is_closed, is_heading_like, is_marked, is_place, is_post, is_summary
from zjreader.content.stages.groups import is_section

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Tools

FEWEST = 3
"""Names under titles from which bare names sign in an issue."""
REACH = 3
"""Lines behind a byline (post, abstract, column) within which the text begins."""
PEN_NAME = 4
"""Characters of a pen name."""
TEXT = 30
"""Characters from which a line is running text."""


def find_signatures(draft: Draft, tools: Tools) -> Draft:
    """Collect the bare names under titles; a few are needed before any is believed."""
    if draft.entries:
        return _signed_below(draft, tools)
    kept = draft.kept(0, len(draft.lines))
    closings = frozenset(find_closings(draft, tools, kept))
    if closings:
        return replace(draft, closings=closings)
    known: list[int] = []
    short: list[int] = []
    for index in range(1, len(kept) - 1):
        if index % 512 == 0:
            tools.check()
        if not _headed(draft, tools, kept, index):
            continue
        if _names(draft.text(kept[index]), tools):
            known.append(kept[index])
        elif _is_pen_name(draft, tools, kept, index):
            short.append(kept[index])
    if len(known) < FEWEST:  # an editorial office needs no company
        return replace(draft, signatures=frozenset(p for p in known if is_corporate(draft.text(p), tools.lexicon)))
    return replace(draft, signatures=frozenset([*known, *short]))


def _signed_below(draft: Draft, tools: Tools) -> Draft:
    """Let the names under listed letters sign them where the contents tell no author."""
    found = list(draft.found)
    for index, article in enumerate(found):
        entry = article.entry
        if entry is None or entry.authors or article.byline is not None:
            continue
        stop = found[index + 1].start if index + 1 < len(found) else len(draft.lines)
        found[index] = replace(article, byline=closing_of(draft, tools, article.start, stop))
    closings = {b.byline for a, b in zip(draft.found, found, strict=True) if a is not b and b.byline is not None}
    return replace(draft, found=tuple(found), closings=frozenset(closings))


def _headed(draft: Draft, tools: Tools, kept: list[int], index: int) -> bool:
    """Tell whether a short line stands under a title, and a text behind it."""
    text, above = draft.text(kept[index]), draft.text(kept[index - 1])
    if len(text) > 30 or not is_heading_like(text) or is_marked(text) or not is_heading_like(above):
        return False
    if len(fold(above)) < 2 or _names(above, tools) or is_section(draft, tools, kept[index - 1]):
        return False
    texts = (draft.text(p) for p in reversed(kept[: index - 1]))
    before = next((t for t in texts if len(t) > TEXT or is_closed(t)), "。")
    if not is_closed(before):
        return False
    behind = [p for p in kept[index + 1 : index + 1 + REACH] if not is_post(draft.text(p), tools.lexicon)]
    return any(len(draft.text(p)) > TEXT for p in behind[:2]) or _is_verse_name(text, tools)


def _names(text: str, tools: Tools) -> bool:
    """Tell whether a line holds nothing but names of people, or of an office that signs."""
    byline = parse_byline(text, tools.lexicon)
    named = byline is not None and not byline.loose and fold(text) not in tools.lexicon.words
    return named or is_house(text, tools.lexicon)


def _is_verse_name(text: str, tools: Tools) -> bool:
    """Tell whether a line can be nothing but a name among verses: three characters, a surname, no word."""
    names = split_names(text)
    return len(names) == 1 and len(names[0]) == 3 and is_name(names[0], tools.lexicon) and _names(text, tools)


def _is_pen_name(draft: Draft, tools: Tools, kept: list[int], index: int) -> bool:
    """Tell whether a line may be a pen name: very short, and no word, column or place."""
    text = draft.text(kept[index])
    if not 2 <= len(fold(text)) <= PEN_NAME or fold(text) in tools.lexicon.words or is_summary(text):
        return False
    return not is_section(draft, tools, kept[index]) and not is_place(text, tools.lexicon)
