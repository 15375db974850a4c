"""Make blocks of lines: paragraphs, headings, captions, notes, abstracts.

Owns: the part every line outside the headers plays, the units that joined lines make, headings set on two
lines or glued to their paragraph, and text printed twice at a cut.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.content.apparatus import apparatus, heads_notes, is_item, referred
from zjreader.content.cutting import is_styled
from zjreader.content.draft import Draft, Found, Part, Tools, Unit
from zjreader.content.matching import heads_box
from zjreader.content.shape import (
    HAN,
    bare,
    enumerator,
    fold,
    is_credit,
    is_parenthesis,
    is_place,
    is_row,
    is_summary,
    names_house,
    unbracketed,
    unmarked,
)
from zjreader.content.stages.groups import is_body
from zjreader.domain.library import BlockKind

if TYPE_CHECKING:
    from zjreader.content.lexicon import Lexicon

_GLUED = re.compile(
    rf"^([{HAN}“”‘’『』「」《》0-9A-Za-z+—·、，]{{4,22}}(?:[ 　]+[{HAN}“”‘’『』「」《》0-9A-Za-z+—·]{{4,22}})?)"
    rf"[ 　]+(?=[{HAN}“‘『「《0-9])"
)
_PLACE = re.compile(rf"^([{HAN}]{{2,7}}?(?:市|县|区|镇|乡|村|街道))(?=[{HAN}“]{{2,}})")
_LETTERS = re.compile("[\u4e00-\u9fff]")
HEAD_LENGTH = 18
"""Characters up to which two adjacent lines may be one heading."""
LOOK, TABLE = 5, 40
"""Lines under a heading among which its text begins, and lines of a table that may stand before it."""


def make_units(draft: Draft, tools: Tools) -> Draft:
    """Make the units of every article: its header's lines, then its running text."""
    units = []
    for article in draft.found:
        tools.check()
        header = [Unit(kind, (Part(p),)) for p, kind in sorted(article.heads.items())]
        body = _Body(draft, tools, article).read()
        units.append(tuple(header + body))
    return replace(draft, units=tuple(units))


def _shows_place(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line begins with a place, as captions do and headings hardly ever."""
    match = _PLACE.match(text)
    if match is None or len(text) > 26 or re.search(r"[ 　，,]", text) or lexicon.ends("place_not", match[1]):
        return False
    seam = text[match.end() - 1 : match.end() + 1]  # 市场 and the like are no end of a place's name
    return seam not in lexicon.words and not lexicon.has("verbs", match[1])


class _Body:
    """Goes through one article's running text in reading order."""

    def __init__(self, draft: Draft, tools: Tools, article: Found) -> None:
        self._draft = draft
        self._tools = tools
        self._article = article
        self._units: list[Unit] = []
        self._referred = referred([draft.text(p) for p in article.flow])

    def read(self) -> list[Unit]:
        """Give the units in reading order; what stood inside a cut follows the paragraph it was in."""
        flow = self._article.flow
        entered = set(self._article.links.values())
        done: set[int] = set()
        for index, position in enumerate(flow):
            if position in done:
                continue
            if self._is_running(position):
                if position in entered:
                    continue
                done.update(self._paragraph(position))
            else:
                self._short(index, position)
        boxes = [u for u in self._units if u.kind is BlockKind.NOTE and u.parts[0].position in self._article.boxes]
        return [u for u in self._units if u not in boxes] + boxes

    def _is_running(self, position: int) -> bool:
        """Tell whether a line belongs to a paragraph."""
        text = self._draft.text(position)
        if is_credit(text, self._tools.lexicon) or (is_summary(text) and not self._has_paragraph()):
            return False
        apart = position in self._draft.verse or position in self._article.quotes
        return not apart and is_body(self._draft, position)

    def _has_paragraph(self) -> bool:
        """Tell whether a paragraph has been read already."""
        return any(u.kind is BlockKind.PARAGRAPH for u in self._units)

    def _paragraph(self, position: int) -> list[int]:
        """Read a paragraph from its first line on; give the lines it took."""
        positions = [position]
        while (following := self._article.links.get(positions[-1])) is not None and following not in positions:
            positions.append(following)
        weights = [self._article.weights.get(p, 1.0) for p in positions[:-1]]
        text = "".join(self._draft.text(p) for p in positions)
        if self._repeats(text, positions):
            return positions
        kind = self._kind(text, position)
        start = self._split_heading(position) if kind is BlockKind.PARAGRAPH else 0
        parts = (Part(position, start), *(Part(p) for p in positions[1:]))
        self._units.append(Unit(kind, parts, min(weights, default=1.0)))
        return positions

    def _kind(self, text: str, position: int) -> BlockKind:
        """Tell a paragraph from a note or an abstract set as a paragraph."""
        lexicon = self._tools.lexicon
        boxed = heads_box(self._draft, self._tools, position) or lexicon.has("biography_words", text)
        if position in self._article.boxes and boxed:
            return BlockKind.NOTE
        entry = self._article.entry
        signatures = tuple(name + mark for name in (entry.authors if entry else ()) for mark in "，,：:")
        if signatures and text.startswith(signatures) and lexicon.count("biography_words", text) >= 2:
            return BlockKind.NOTE
        last = self._units[-1] if self._units else None
        if last is not None and last.kind is BlockKind.NOTE and lexicon.opens("biography_words", text):
            return BlockKind.NOTE
        head = unmarked(text).lstrip("【[（( 　")
        if not self._has_paragraph() and lexicon.opens("abstract_openers", head):
            return BlockKind.ABSTRACT
        if lexicon.opens("keyword_openers", head) or head.startswith(("编者按", "编者的话", "作者系", "作者单位")):
            return BlockKind.NOTE
        return self._apparatus(text) or BlockKind.PARAGRAPH

    def _apparatus(self, text: str) -> BlockKind | None:
        """Tell abstract, keywords, and the notes under their heading."""
        told = apparatus(text, self._tools.lexicon)
        if told is BlockKind.ABSTRACT and self._has_paragraph():
            return None
        if told is None and text[:1] in self._referred and len(text) > 1:
            return BlockKind.NOTE
        last = self._units[-1] if self._units else None
        if told is None and is_item(text) and last is not None and last.kind is BlockKind.NOTE:
            above = self._draft.text(last.parts[0].position)
            return BlockKind.NOTE if is_item(above) or heads_notes(above, self._tools.lexicon) else None
        return told

    def _repeats(self, text: str, positions: list[int]) -> bool:
        """Take in lines that only say again how the paragraph before them ended."""
        opening = _LETTERS.findall(text[:40])
        recent = [u for u in self._units[-4:] if u.kind is BlockKind.PARAGRAPH]
        for unit in reversed(recent):
            printed = "".join(bare(self._draft.text(p.position)) for p in unit.parts)
            # Hardly a paragraph has all the characters that another begins with; the rest need not be folded.
            if any(letter not in printed for letter in opening):
                continue
            folded, said = fold(text), fold(printed)
            if len(folded) < 4:
                return False
            if said.endswith(folded) or (len(folded) >= 12 and folded in said):
                at = self._units.index(unit)
                self._units[at] = replace(unit, doubled=(*unit.doubled, *positions))
                return True
        return False

    def _split_heading(self, position: int) -> int:
        """Split off a heading that is glued to its paragraph; give where the paragraph begins."""
        text = self._draft.text(position)
        match = _GLUED.match(text)
        if match is None or len(text) - match.end() < 24 or "。" not in text[match.end() :]:
            return 0
        head = match[1]
        if (
            re.search(r"[，、]", head)
            or head.count("“") != head.count("”")
            or head.count("《") != head.count("》")
        ):
            return 0
        self._units.append(Unit(BlockKind.HEADING, (Part(position, 0, match.end(1)),), 0.6))
        return match.end()

    def _short(self, index: int, position: int) -> None:
        """Read a short line: caption, note, abstract or heading."""
        text = self._draft.text(position)
        lexicon = self._tools.lexicon
        kind = BlockKind.HEADING
        confidence = 1.0
        told = BlockKind.PARAGRAPH if position in self._draft.verse else self._apparatus(text)
        if told is not None or is_summary(text):
            kind = told or BlockKind.ABSTRACT
        elif is_parenthesis(text):
            kind = BlockKind.AFFILIATION if self._tells_author(position) else BlockKind.NOTE
        elif (
            is_credit(text, lexicon)
            or (is_place(text, lexicon) and unbracketed(text) == text)
            or _shows_place(text, lexicon)
            or is_row(text)
        ):
            kind = BlockKind.CAPTION
        elif self._in_cut(index) or self._beside_title(position) or not self._text_follows(index):
            kind, confidence = BlockKind.CAPTION, 0.8
        if kind is BlockKind.HEADING and self._second_line(position, text):
            return
        self._units.append(Unit(kind, (Part(position),), confidence))

    def _tells_author(self, position: int) -> bool:
        """Tell whether a line in parentheses says who the author is, in so many words or right under the name."""
        text = self._draft.text(position)
        signed = self._article.heads.get(position - 1) is BlockKind.BYLINE
        return text[1:].startswith("作者") or (signed and names_house(text.strip("（()）"), self._tools.lexicon))

    def _in_cut(self, index: int) -> bool:
        """Tell whether a line stands between the two halves of a paragraph."""
        flow = self._article.flow
        before = next((p for p in reversed(flow[:index]) if self._is_running(p)), None)
        return before is not None and before in self._article.links and self._article.links[before] in flow[index:]

    def _beside_title(self, position: int) -> bool:
        """Tell whether a line stands right beside a late title, or before the article's byline."""
        if is_styled(self._draft.text(position)):
            return False
        heads = self._article.heads
        own = [p for p, k in heads.items() if k in {BlockKind.TITLE, BlockKind.KICKER}]
        between = ((p, range(position + 1, p)) for p in own if 0 < p - position <= 3)
        close = any(not any(is_body(self._draft, q) for q in gap) for _p, gap in between)
        if close:
            return True
        header = [p for p in heads if p > position and heads[p] in {BlockKind.BYLINE, BlockKind.TITLE}]
        if any(all(q in heads or not is_body(self._draft, q) for q in range(position, p)) for p in header):
            return True
        after_title = any(position - p in {1, 2} and heads[p] is BlockKind.TITLE for p in own)
        places = [self._draft.text(p) for p, k in heads.items() if k is BlockKind.KICKER]
        text = fold(self._draft.text(position))
        return after_title and any(fold(p) in text for p in places)

    def _text_follows(self, index: int) -> bool:
        """Tell whether running text comes after a line."""
        below = self._article.flow[index + 1 : index + TABLE]
        return any(self._is_running(p) for p in [p for p in below if not is_row(self._draft.text(p))][:LOOK])

    def _second_line(self, position: int, text: str) -> bool:
        """Take a line for the second half of the heading right above it."""
        if not self._units or self._units[-1].kind is not BlockKind.HEADING:
            return False
        above = self._units[-1]
        last = above.parts[-1]
        upper = self._draft.text(last.position)
        between = range(last.position + 1, position)
        if last.end is not None or any(p not in self._draft.left_out for p in between) or len(above.parts) > 1:
            return False
        if enumerator(text) or re.search(r"[ 　]", upper.strip()) or upper.endswith("——"):
            return False
        if len(upper) > HEAD_LENGTH or len(text) > HEAD_LENGTH + 4:
            return False
        self._units[-1] = replace(above, parts=(*above.parts, Part(position)))
        return True
