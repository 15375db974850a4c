"""Find the articles that the contents do not list.

Owns: news before the first listed article, paid features after the last, and everything in a text without
contents. What tells them: a byline that belongs to nobody listed, a place above a title, a dateline, an end
mark before a title.
"""

from __future__ import annotations

from dataclasses import replace

from zjreader.content.continuity import odds
from zjreader.content.draft import Draft, Found, Tools
from zjreader.content.shape import has_ornament, is_summary
from zjreader.content.stages.groups import Group, choose_title, groups, is_kicker, is_title_like, signed


def find_unlisted(draft: Draft, tools: Tools) -> Draft:
    """Put the unlisted articles among those found."""
    found: list[Found] = []
    closing = sum(has_ornament(line.text) for line in draft.lines) >= 3
    zones = _zones(draft)
    for start, stop, article in zones:
        tools.check()
        if article is not None:
            found.append(article)
        if article is not None and article.composite:
            continue
        found.extend(_in_zone(draft, tools, start, stop, article, closing))
    return replace(draft, found=tuple(sorted(found, key=lambda f: (f.start, f.parent is not None))))


def _zones(draft: Draft) -> list[tuple[int, int, Found | None]]:
    """List the stretches of the body with the article that begins each; None where none does."""
    zones: list[tuple[int, int, Found | None]] = []
    behind = draft.contents[1] + 1 if draft.contents else 0
    starts = [f.start for f in draft.found]
    if not starts or draft.kept(0, starts[0]):
        zones.append((0, starts[0] if starts else len(draft.lines), None))
    for index, article in enumerate(draft.found):
        stop = starts[index + 1] if index + 1 < len(starts) else len(draft.lines)
        if article.start < behind < stop:
            zones.append((article.start, behind, article))
            zones.append((behind, stop, None))
        else:
            zones.append((article.start, stop, article))
    return zones


def _in_zone(
    draft: Draft, tools: Tools, start: int, stop: int, article: Found | None, closing: bool
) -> list[Found]:
    """List the unlisted articles of a stretch."""
    found: list[Found] = []
    current = article
    for whole in groups(draft, tools, start, stop):
        group, signature = _parted(draft, whole)
        if signature is not None and current is not None and current.byline is None:
            current = replace(current, byline=signature)
            found[-1:] = [current]
            if not group.positions and group.after is not None:
                current = Found(group.after, confidence=0.4)
                found.append(current)
                continue
        if group.after is None or (group.before is None and current is not None):
            continue
        if group.before is None or _begins(draft, tools, group, current, closing):
            current = _article(draft, tools, group)
            found.append(current)
    if not found and article is None and draft.kept(start, stop):
        found.append(Found(draft.kept(start, stop)[0], confidence=0.4))
    elif found and article is None and found[0].start > draft.kept(start, stop)[0]:
        found.insert(0, Found(draft.kept(start, stop)[0], confidence=0.3))
    return found


def _parted(draft: Draft, group: Group) -> tuple[Group, int | None]:
    """Part from short lines the name that signs the text above them; it takes the text's place."""
    signature = next((p for p in group.positions if p in draft.closings), None)
    if signature is None:
        return group, None
    below = tuple(p for p in group.positions if p > signature)
    return replace(group, positions=below, before=signature, cut=False), signature


def _begins(draft: Draft, tools: Tools, group: Group, current: Found | None, closing: bool) -> bool:
    """Decide whether a group of short lines begins another article."""
    if group.after is None or (group.cut and not _interrupted(draft, tools, group, current)):
        return False
    if group.before in draft.closings and group.positions:
        return True
    titled = any(is_title_like(draft, tools, p) for p in group.positions)
    if current is not None and current.parent is not None and not current.title and not group.ended:
        # The piece began with its byline; this may be its title, printed late.
        return False
    if any(signed(draft, tools, p) and p != getattr(current, "byline", None) for p in group.positions):
        return True
    if titled and any(is_summary(draft.text(p)) for p in group.positions[1:]):
        return True
    if tools.lexicon.opens("datelines", draft.text(group.after)) and titled:
        return True
    if titled and any(is_kicker(draft, tools, p) for p in group.positions):
        return True
    return titled and group.ended and closing


def _interrupted(draft: Draft, tools: Tools, group: Group, current: Found | None) -> bool:
    """Tell whether a text stops open before a group with a place, and does not go on behind it."""
    if group.before is None or group.after is None or current is None or not current.title:
        return False
    if not any(is_kicker(draft, tools, p) for p in group.positions):
        return False
    before, after = draft.text(group.before), draft.text(group.after)
    return odds(before, after, draft.language, tools.lexicon) < 0.0


def _article(draft: Draft, tools: Tools, group: Group) -> Found:
    """Make an unlisted article from the group that heads it."""
    bylines = [p for p in group.positions if signed(draft, tools, p)]
    title = choose_title(draft, tools, group.positions)
    return Found(
        group.positions[0],
        title=() if title is None else (title,),
        byline=bylines[0] if bylines else None,
        confidence=0.6 if title is not None else 0.4,
    )
