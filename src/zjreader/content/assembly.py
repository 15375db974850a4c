"""Assemble the finished issue from a draft.

Owns: keys, pages, metadata of articles, the mended text of every block, and the account of every source line.
Pure; the draft must have been through all stages.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from zjreader.content.draft import Draft, Found, Part, Tools, Unit
from zjreader.content.mending import (
    Mended,
    close_names,
    close_spaces,
    drop_ornaments,
    open_brackets,
    overlap,
    widen,
)
from zjreader.content.names import is_corporate, parse_byline
from zjreader.content.shape import fold, is_parenthesis
from zjreader.content.stages.listing import DASH
from zjreader.domain.keys import article_key
from zjreader.domain.library import (
    Article,
    Block,
    BlockKind,
    Edition,
    Issue,
    Repair,
    RepairKind,
    number_blocks,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

UNTITLED = "无题"


def assemble(draft: Draft, tools: Tools) -> Issue:
    """Build the issue."""
    assert draft.meta is not None
    articles = []
    keys = keys_of(draft)
    pages = _end_pages(draft)
    for index, found in enumerate(draft.found):
        tools.check()
        blocks = tuple(_blocks(draft, tools, found, draft.units[index]))
        articles.append(_article(draft, tools, index, keys, pages, blocks))
    dropped = tuple(
        Block(BlockKind.DROPPED, draft.text(p), draft.lines[p].numbers(), reason=reason)
        for p, reason in sorted(draft.left_out.items())
    )
    return Issue(draft.meta, Edition.FULL, tuple(articles), dropped, draft.source)


def keys_of(draft: Draft) -> list[str]:
    """Give every article and piece its key, in reading order."""
    assert draft.meta is not None
    keys: list[str] = []
    number = piece = 0
    for found in draft.found:
        if found.parent is None:
            number, piece = number + 1, 0
            keys.append(article_key(draft.meta.key, number))
        else:
            piece += 1
            keys.append(article_key(draft.meta.key, number, piece))
    return keys


def _end_pages(draft: Draft) -> dict[int, int]:
    """Infer last pages: an article ends before the next listed one begins, not before its own first page.

    Where an article that the contents do not list follows, the last page is unknown.
    """
    listed = sorted(f.entry.page for f in draft.found if f.entry)
    tops = [index for index, found in enumerate(draft.found) if found.parent is None]
    before_unlisted = {a for a, b in pairwise(tops) if draft.found[b].entry is None}
    ends: dict[int, int] = {}
    for index, found in enumerate(draft.found):
        if found.entry and index not in before_unlisted:
            later = [p for p in listed if p > found.entry.page]
            if later:
                ends[index] = max(found.entry.page, later[0] - 1)
    return ends


def _article(
    draft: Draft, tools: Tools, index: int, keys: list[str], pages: dict[int, int], blocks: tuple[Block, ...]
) -> Article:
    """Build one article."""
    found = draft.found[index]
    parent = _parent(draft, found)
    entry = found.entry
    title = next((b for b in blocks if b.kind is BlockKind.TITLE), None)
    subtitle = " ".join(b.text for b in blocks if b.kind is BlockKind.SUBTITLE)
    printed = "".join(r.original for r in title.repairs if r.kind is RepairKind.TITLE) if title else ""
    affiliation = " ".join(b.text for b in blocks if b.kind is BlockKind.AFFILIATION)
    column = entry.column if entry else found.column
    if parent is not None:
        above = draft.found[parent]
        column = above.entry.column if above.entry else above.column
    return Article(
        key=keys[index],
        title=title.text if title else UNTITLED,
        parent=keys[parent] if parent is not None else None,
        column=column,
        subtitle=(entry.subtitle if entry and entry.subtitle else subtitle) or None,
        authors=(entry.authors if entry else ()) or _authors(blocks, tools),
        affiliation=affiliation or None,
        start_page=entry.page if entry else None,
        end_page=pages.get(index),
        places=tuple(dict.fromkeys(b.text for b in blocks if b.kind is BlockKind.KICKER)),
        blocks=number_blocks(blocks),
        listed=entry is not None,
        printed_title=printed or None,
        confidence=found.confidence,
    )


def _parent(draft: Draft, found: Found) -> int | None:
    """Find the index of the feature that a piece belongs to."""
    if found.parent is None:
        return None
    return next(i for i, f in enumerate(draft.found) if f.parent is None and f.start == found.parent)


def _authors(blocks: Iterable[Block], tools: Tools) -> tuple[str, ...]:
    """Read the authors from the bylines."""
    names: list[str] = []
    for block in blocks:
        if block.kind is BlockKind.BYLINE:
            text = block.text[1:-1].strip() if is_parenthesis(block.text) else block.text
            byline = parse_byline(text, tools.lexicon)
            if byline:
                names.extend(byline.names)
            elif is_corporate(text, tools.lexicon):
                names.append(text)
            else:
                names.extend(text.split()[-1:])
    return tuple(dict.fromkeys(names))


def _blocks(draft: Draft, tools: Tools, found: Found, units: tuple[Unit, ...]) -> Iterator[Block]:
    """Build the blocks of an article, header first."""
    titles = [u for u in units if u.kind is BlockKind.TITLE]
    entry = found.entry
    rank = {
        BlockKind.KICKER: 0,
        BlockKind.TITLE: 1,
        BlockKind.SUBTITLE: 2,
        BlockKind.BYLINE: 3,
        BlockKind.AFFILIATION: 4,
    }
    if titles or entry:
        parts = tuple(part for u in titles for part in u.parts)
        yield _titled(draft, Unit(BlockKind.TITLE, parts), entry.title if entry else None)
    header = [u for u in units if u.kind in rank and u.kind is not BlockKind.TITLE and _in_header(u, found)]
    subtitle = entry.subtitle if entry else None
    for unit in sorted(header, key=lambda u: rank[u.kind]):
        if unit.kind is BlockKind.SUBTITLE:
            yield _titled(draft, unit, subtitle)
            subtitle = None
        else:
            yield _block(draft, tools, unit)
    if subtitle and not any(u.kind is BlockKind.SUBTITLE for u in header):
        yield Block(BlockKind.SUBTITLE, subtitle)
    for unit in units:
        if unit.kind is not BlockKind.TITLE and unit not in header:
            yield _block(draft, tools, unit)


def _in_header(unit: Unit, found: Found) -> bool:
    """Tell whether a unit is a line of the article's header."""
    return unit.parts[0].position in found.heads


def _titled(draft: Draft, unit: Unit, listed: str | None) -> Block:
    """Build a title's or subtitle's block: the contents' wording wins, the printed one is kept."""
    lines = _numbers(draft, unit)
    printed = " ".join(draft.text(p.position) for p in unit.parts)
    text = DASH.sub("", printed) if unit.kind is BlockKind.SUBTITLE else printed
    if listed and listed != text:
        kept = (Repair(RepairKind.TITLE, 0, printed, listed, lines[0]),) if lines else ()
        return Block(unit.kind, listed, lines, repairs=kept, confidence=unit.confidence)
    return Block(unit.kind, text, lines, confidence=unit.confidence)


def _block(draft: Draft, tools: Tools, unit: Unit) -> Block:
    """Build any other block."""
    text = _joined(draft, tools, unit)
    if unit.kind is BlockKind.PARAGRAPH:
        text = widen(close_spaces(drop_ornaments(text)))
    elif unit.kind in {BlockKind.BYLINE, BlockKind.ABSTRACT, BlockKind.KICKER}:
        text = close_names(widen(drop_ornaments(text, leading=True)))
        if unit.kind is BlockKind.KICKER:
            text = open_brackets(text)
        if unit.kind is BlockKind.ABSTRACT:
            text = close_spaces(text)
    else:
        text = widen(drop_ornaments(text))
        if unit.kind is BlockKind.NOTE:
            text = close_spaces(text)
    repairs = list(text.sorted().repairs)
    for position in unit.doubled:
        line = draft.lines[position]
        repairs.append(Repair(RepairKind.DOUBLED, len(text.text), line.text, "", line.no))
    numbers = (*_numbers(draft, unit), *(n for p in unit.doubled for n in draft.lines[p].numbers()))
    return Block(unit.kind, text.text, numbers, repairs=tuple(repairs), confidence=round(unit.confidence, 3))


def _numbers(draft: Draft, unit: Unit) -> tuple[int, ...]:
    """List the source lines that a unit came from."""
    return tuple(n for p in unit.parts for n in draft.lines[p.position].numbers(p.start, p.end))


def _joined(draft: Draft, tools: Tools, unit: Unit) -> Mended:
    """Put a unit's stretches together, leaving out what is printed twice at a cut."""
    text = ""
    repairs: list[Repair] = []
    starts: list[tuple[int, int]] = []
    for part in unit.parts:
        line = draft.lines[part.position]
        piece = line.text[part.start : part.end]
        size = 0
        if text and unit.kind is BlockKind.PARAGRAPH:
            size = overlap(text, piece, draft.language, tools.lexicon)
        if text and (unit.kind is not BlockKind.PARAGRAPH or (not size and _between_latin(text, piece))):
            text += " "
        numbered = [(at, no) for at, no in line.rest if at > part.start and (part.end is None or at < part.end)]
        starts.append((len(text), line.numbers(part.start, part.end)[0]))
        starts += [(len(text) + max(0, at - part.start - size), no) for at, no in numbered]
        repairs.extend(_markup(draft, part, len(text)))
        if size:
            repairs.append(Repair(RepairKind.DOUBLED, len(text), piece[:size], "", line.no))
        text += piece[size:]
    return Mended(text, tuple(repairs), tuple(starts))


def _between_latin(a: str, b: str) -> bool:
    """Tell whether a cut runs between two Latin words."""
    return a[-1:].isascii() and a[-1:].isalpha() and b[:1].isascii() and b[:1].isalpha() and fold(a[-1]) != ""


def _markup(draft: Draft, part: Part, offset: int) -> Iterator[Repair]:
    """Record the stray marks that were taken off a line."""
    line = draft.lines[part.position]
    raw = line.raw.strip().strip("\u3000")
    if raw == line.text or part.start:
        return
    before, found, after = raw.partition(line.text)
    if not found:  # marks stood inside the line; the whole of it is kept
        yield Repair(RepairKind.MARKUP, offset, raw, line.text, line.no)
        return
    if before.strip():
        yield Repair(RepairKind.MARKUP, offset, before, "", line.no)
    if after.strip():
        yield Repair(RepairKind.MARKUP, offset + len(line.text), after, "", line.no)
