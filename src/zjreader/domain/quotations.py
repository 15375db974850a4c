"""The quotations of a manuscript and what is wrong with them.

Owns: which passages of a manuscript are quotations, and which differences weigh most: figures and names. Paragraph
numbers are 0-based; offsets are 0-based code points in the paragraph, end exclusive. Pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from zjreader.domain.folding import fold_text
from zjreader.domain.search import DiffPart, QuoteMatch, QuoteState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zjreader.domain.manuscripts import Manuscript

LEAST = 6
"""Folded characters below which a passage in quotation marks is a word, not a quotation."""
_PAIRS = {"“": "”", "「": "」", "『": "』", '"': '"', "＂": "＂"}
_MARKS = frozenset("“”‘’「」『』\"'＂＇")
_CLAUSE = re.compile("[，。；：！？]")
"""Stands in words left out that are a clause, whose figures the quotation does not give wrongly."""
_EMPHASIS = frozenset("*_`~")
"""What Markdown marks words with; a source has none of it."""
_SENTENCE = re.compile(r"[^。！？!?…\n]+[。！？!?…]*[”」』’]?")
_NUMBER = frozenset("0123456789０１２３４５６７８９.．%％‰一二三四五六七八九十百千万亿零〇两半几")
_NUMERAL = frozenset("0123456789０１２３４５６７８９%％‰一二三四五六七八九十百千万亿零〇两")
_DIGITS, _POINT = frozenset("0123456789０１２３４５６７８９"), frozenset(".．")
_LONE = frozenset("一两")
_COUNTED = re.compile(
    "[个名位家户所座条项件批期届级次倍成人年月日天周米亩元吨公里斤张片棵只艘台套种类层岁轮场段号]"
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage to be checked.

    Attributes:
        paragraph: Number of the manuscript's paragraph.
        start: Where its words begin, inside the marks.
        end: Where they end.
        text: Its words.
        marked: Whether it stands in quotation marks, not only in a sentence.
    """

    paragraph: int
    start: int
    end: int
    text: str
    marked: bool = True


class FlagKind(StrEnum):
    """What differs."""

    FIGURE = "figure"
    NAME = "name"
    TITLE = "title"
    AUTHOR = "author"
    ISSUE = "issue"
    PAGE = "page"


FLAG_NAMES = {
    FlagKind.FIGURE: "数字",
    FlagKind.NAME: "名称",
    FlagKind.TITLE: "出处的篇名",
    FlagKind.AUTHOR: "出处的作者",
    FlagKind.ISSUE: "出处的期号",
    FlagKind.PAGE: "出处的页码",
}
"""Kind to what it is called."""

WORDS = frozenset({FlagKind.FIGURE, FlagKind.NAME})
"""What differs in the words themselves; the rest is about the source that a manuscript names for them."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A difference that must not be overlooked.

    Attributes:
        kind: A figure or name of the words, or something that is said of their source.
        quoted: What the manuscript has; empty where it leaves it out.
        original: What the source has; empty where the manuscript adds it.
    """

    kind: FlagKind
    quoted: str
    original: str


@dataclass(frozen=True, slots=True)
class Checked:
    """A quotation with its result.

    Attributes:
        quotation: The passage.
        matches: Where it stands, best first, at least one.
        flags: Figures and names that differ from the best place, and what is wrongly said of the source.
        unheld: A Chinese sentence where the source that the manuscript names is not in the library, or empty.
    """

    quotation: Quotation
    matches: tuple[QuoteMatch, ...]
    flags: tuple[Flag, ...] = ()
    unheld: str = ""

    @property
    def best(self) -> QuoteMatch:
        """Give the best place."""
        return self.matches[0]

    @property
    def gravity(self) -> int:
        """Tell how much it needs a look: 3 figure or name, 2 words or source differ, 1 to be told, 0 fine."""
        if any(flag.kind in WORDS for flag in self.flags):
            return 3
        if self.flags:
            return 2
        return {
            QuoteState.EXACT: 1 if self.unheld else 0,
            QuoteState.FOLDED: 1,
            QuoteState.AMBIGUOUS: 1,
            QuoteState.FUZZY: 2,
            QuoteState.NONE: 2,
        }[self.best.state]


def quotations(manuscript: Manuscript, *, sentences: bool = False) -> tuple[Quotation, ...]:
    """List the passages in quotation marks, quoted paragraphs (``> ``), and on demand every other sentence."""
    found: list[Quotation] = []
    opened = ""
    for number, text in enumerate(manuscript.paragraphs):
        every = list(_continued(number, text, opened))
        every += _marked(number, text, every[0].end + 1 if every else 0)
        if text.strip():
            opened = _left_open(text, every)
        marked = [q for q in every if len(fold_text(q.text)) >= LEAST]
        found.extend(marked)
        if sentences:
            found.extend(q for q in _sentences(number, text) if not _inside(q, marked))
    return tuple(sorted(found, key=lambda q: (q.paragraph, q.start)))


def flags(match: QuoteMatch, names: Iterable[str] = ()) -> tuple[Flag, ...]:
    """List the figures and names that differ between a quotation and its original."""
    found: dict[Flag, None] = {}
    quoted = "".join(part.quoted for part in match.diff)
    original = "".join(part.original for part in match.diff)
    known = [name for name in names if len(name) > 1 and name in original]
    at_quoted = at_original = 0
    for part in match.diff:
        left, right = at_quoted + len(part.quoted), at_original + len(part.original)
        if part.op != "equal" and not (part.op == "insert" and _CLAUSE.search(part.original)):
            if _counts(quoted, at_quoted, left) or _counts(original, at_original, right):
                wide = _figure(quoted, at_quoted, left), _figure(original, at_original, right)
                if fold_text(wide[0]) != fold_text(wide[1]):
                    found[Flag(FlagKind.FIGURE, *wide)] = None
            for name in known:
                if _touches(original, name, at_original, right) and name not in quoted:
                    found[Flag(FlagKind.NAME, part.quoted, name)] = None
        at_quoted, at_original = left, right
    return tuple(found)


def settle_marks(match: QuoteMatch) -> QuoteMatch:
    """Overlook what quoting changes: the quotation marks inside, which follow the manuscript's, and Markdown's."""
    parts = tuple(settled for part in match.diff for settled in _settled(part))
    pieces = tuple(settle_marks(piece) for piece in match.pieces)
    if match.state is QuoteState.FOLDED and all(part.op == "equal" for part in parts):
        return replace(match, state=QuoteState.EXACT, diff=(), pieces=pieces)
    return replace(match, diff=parts, pieces=pieces)


def _settled(part: DiffPart) -> Iterator[DiffPart]:
    if part.op == "delete" and _EMPHASIS.issuperset(part.quoted):
        yield DiffPart("equal", part.quoted, "")
        return
    if part.op != "replace" or len(part.quoted) != len(part.original):
        yield part
        return
    pairs = zip(part.quoted, part.original, strict=True)
    for marks, group in groupby(pairs, key=lambda pair: _MARKS.issuperset(pair)):
        quoted, original = map("".join, zip(*group, strict=True))
        yield DiffPart("equal" if marks else "replace", quoted, original)


def _continued(number: int, text: str, opened: str) -> Iterator[Quotation]:
    """Give what ends a quotation that the paragraph before left open."""
    if not opened or text.lstrip().startswith((*_PAIRS, ">")):
        return
    depth = 1
    for at, char in enumerate(text):
        depth += (char == opened) - (char == _PAIRS[opened])
        if depth == 0:
            start = len(text) - len(text.lstrip())
            yield Quotation(number, start, at, text[start:at])
            return


def _left_open(text: str, found: list[Quotation]) -> str:
    """Give the mark of a quotation that a paragraph does not close; empty where there is none."""
    if not found or found[-1].end < len(text) or text.lstrip().startswith(">"):
        return ""
    return text[found[-1].start - 1]


def _marked(number: int, text: str, begin: int = 0) -> Iterator[Quotation]:
    if text.lstrip().startswith(">"):
        start = len(text) - len(text.lstrip("> \t\u3000"))
        yield Quotation(number, start, len(text), text[start:])
        return
    opened: list[tuple[str, int]] = []
    for at, char in enumerate(text[begin:], begin):
        if opened and char == _PAIRS[opened[-1][0]]:
            _, start = opened.pop()
            if not opened:
                yield Quotation(number, start, at, text[start:at])
        elif char in _PAIRS:
            opened.append((char, at + 1))
    if opened and opened[0][0] in "“「『":  # a quotation that runs on into the next paragraph is closed there
        start = opened[0][1]
        yield Quotation(number, start, len(text), text[start:])


def _sentences(number: int, text: str) -> Iterator[Quotation]:
    for match in _SENTENCE.finditer(text):
        words = match[0].strip()
        if len(fold_text(words)) >= LEAST:
            start = match.start() + match[0].index(words)
            yield Quotation(number, start, start + len(words), words, marked=False)


def _inside(sentence: Quotation, marked: Iterable[Quotation]) -> bool:
    """Tell whether a sentence is mostly made of a passage that is checked anyway."""
    covered = sum(max(0, min(sentence.end, q.end) - max(sentence.start, q.start)) for q in marked)
    return covered > 0.6 * (sentence.end - sentence.start)


def _figure(text: str, start: int, end: int) -> str:
    """Widen a difference to the whole figure around it."""
    while start > 0 and text[start - 1] in _NUMBER:
        start -= 1
    while end < len(text) and text[end] in _NUMBER:
        end += 1
    return text[start:end]


def _counts(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch holds a numeral that counts something, not the 一 of 一直 or 一些."""
    for at in range(start, end):
        if text[at] in _POINT and _DIGITS.issuperset(text[max(0, at - 1) : at] + text[at + 1 : at + 2]):
            return True
        if text[at] in _NUMERAL:
            alone = not _NUMBER.intersection(text[max(0, at - 1) : at] + text[at + 1 : at + 2])
            if text[at] not in _LONE or not alone or _COUNTED.match(text, at + 1):
                return True
    return False


def _touches(text: str, name: str, start: int, end: int) -> bool:
    at = text.find(name)
    while at >= 0:
        if at < max(end, start + 1) and start < at + len(name):
            return True
        at = text.find(name, at + 1)
    return False
