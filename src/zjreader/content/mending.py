"""Repair what is read, and keep what was printed beside it.

Owns: the text of a block as its lines are put together, and a record of every difference from them: widths of
punctuation, spaces inside names, characters printed twice at a cut, end ornaments, stray marks. Offsets are
0-based in the mended text. Pure and immutable.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zjreader.content.shape import HAN, ORNAMENT, unbracketed
from zjreader.domain.library import Repair, RepairKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.content.continuity import Language
    from zjreader.content.lexicon import Lexicon

_WIDE = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
_SIDE = rf"{HAN}，。、；：！？“”‘’《》（）【】『』「」…—％"
_NARROW = re.compile(rf"(?<=[{_SIDE}])[,;:!?]|(?<=[0-9A-Za-z%)\]])[,;:!?](?=[{_SIDE}]|$)")
_PAREN = re.compile(r"\(([^()]*)\)")
_ROUND = re.compile(r"[()]")
_HAN = re.compile(rf"[{HAN}]")
_LONE_PAREN = re.compile(rf"\((?=[{HAN}“《])|(?<=[{HAN}”》，。])[()]")
_NARROW_MARK, _WIDE_MARK = re.compile("[,;:!?]"), re.compile("[０-９Ａ-Ｚａ-ｚ％．＋－]")
"""What must stand in a text before the rules that look around it are tried; most texts have neither."""
_WIDE_ASCII = re.compile("[０-９Ａ-Ｚａ-ｚ％．＋－](?!$)|[０-９Ａ-Ｚａ-ｚ％]$")
_LAST_STOP = re.compile(rf"(?<=[{HAN}”])\.$")
_SPACE = re.compile(rf"(?<=[{HAN}，。、；：！？”’》）])[ 　\u00a0]+(?=[{HAN}，。、；：！？“‘《（])")
_BLANK = re.compile("[ 　\u00a0]")
_SPACED = re.compile(rf"(?<![{HAN}])[{HAN}](?:[ 　]+[{HAN}](?![{HAN}]))+")
_TITLED = re.compile(r"《[^《》]*》|“[^“”]{1,60}”")
_BRACKETS = re.compile(r"^[【〔［\[]|[】〕］\]]$")
_LEADING = re.compile(r"^[■□●◆▲◇○★☆◎▪►▶•❖◼◾▌][ 　]*")


@dataclass(frozen=True, slots=True)
class Mended:
    """A text with what was repaired in it.

    Attributes:
        text: The repaired text.
        repairs: Every difference from the source, by offset.
        starts: Offset and source line of every stretch, in order.
    """

    text: str
    repairs: tuple[Repair, ...] = ()
    starts: tuple[tuple[int, int], ...] = ()

    def line(self, offset: int) -> int:
        """Give the source line that an offset came from."""
        number = self.starts[0][1] if self.starts else 0
        for start, line in self.starts:
            if start > offset:
                break
            number = line
        return number

    def substitute(
        self, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str], kind: RepairKind
    ) -> Mended:
        """Replace every match by what ``new`` gives for it, and record it; equal text is left alone."""
        out: list[str] = []
        fresh: list[Repair] = []
        shifts: list[tuple[int, int]] = []
        at = moved = 0
        for match in pattern.finditer(self.text):
            repaired = new(match)
            if repaired == match[0]:
                continue
            out += (self.text[at : match.start()], repaired)
            fresh.append(Repair(kind, match.start() + moved, match[0], repaired, self.line(match.start())))
            moved += len(repaired) - len(match[0])
            if len(repaired) != len(match[0]):
                shifts.append((match.end(), moved))
            at = match.end()
        if not fresh:
            return self
        out.append(self.text[at:])
        shifted = tuple(replace(r, start=r.start + _shift(shifts, r.start)) for r in self.repairs)
        starts = tuple((max(0, s + _shift(shifts, s)), n) for s, n in self.starts)
        return Mended("".join(out), (*shifted, *fresh), starts)

    def sorted(self) -> Mended:
        """Give the same with its repairs in order; undone from the last to the first they give the source."""
        return replace(self, repairs=tuple(sorted(self.repairs, key=lambda r: (r.start, r.repaired != ""))))


def _shift(shifts: list[tuple[int, int]], offset: int) -> int:
    """Give how far an offset moves."""
    moved = 0
    for end, total in shifts:
        if end > offset:
            break
        moved = total
    return moved


def _nothing(_match: re.Match[str]) -> str:
    return ""


def widen(text: Mended) -> Mended:
    """Set punctuation between Chinese characters in full width, and Latin letters and figures in half width."""
    if _NARROW_MARK.search(text.text):
        text = text.substitute(_NARROW, lambda m: _WIDE[m[0]], RepairKind.WIDTH)
    chosen = _parentheses(text.text)
    if chosen:
        text = text.substitute(_ROUND, lambda m: _widened(m, chosen), RepairKind.WIDTH)
    if _WIDE_MARK.search(text.text):
        text = text.substitute(_WIDE_ASCII, lambda m: chr(ord(m[0]) - 0xFEE0), RepairKind.WIDTH)
    return text.substitute(_LAST_STOP, lambda _m: "。", RepairKind.WIDTH) if "." in text.text[-2:] else text


def _parentheses(text: str) -> frozenset[int]:
    """Give the offsets of half-width parentheses that stand among Chinese characters."""
    if "(" not in text and ")" not in text:
        return frozenset()
    chosen: set[int] = set()
    paired: set[int] = set()
    for match in _PAREN.finditer(text):
        paired |= {match.start(), match.end() - 1}
        around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
        if _HAN.search(match[1] + around):
            chosen |= {match.start(), match.end() - 1}
    chosen |= {m.start() for m in _LONE_PAREN.finditer(text) if m.start() not in paired}
    return frozenset(chosen)


def _widened(match: re.Match[str], chosen: frozenset[int]) -> str:
    """Widen a parenthesis where its offset was chosen."""
    return {"(": "（", ")": "）"}[match[0]] if match.start() in chosen else match[0]


def close_spaces(text: Mended) -> Mended:
    """Take out spaces between Chinese characters, except inside a quoted title."""
    if not _BLANK.search(text.text) or not _SPACE.search(text.text):
        return text
    titled = [m.span() for m in _TITLED.finditer(text.text)]

    def closed(match: re.Match[str]) -> str:
        return match[0] if any(s < match.start() < e for s, e in titled) else ""

    return text.substitute(_SPACE, closed, RepairKind.SPACE)


def close_names(text: Mended) -> Mended:
    """Take out the spaces that the layout put inside names; two and three characters are one, four are two."""
    return text.substitute(_SPACED, _closed_name, RepairKind.SPACE)


def _closed_name(match: re.Match[str]) -> str:
    """Give spaced characters as names; more than four are left, for a post may be among them."""
    characters = match[0].split()
    if len(characters) == 4:
        return "".join(characters[:2]) + " " + "".join(characters[2:])
    return "".join(characters) if len(characters) < 4 else match[0]


def drop_ornaments(text: Mended, *, leading: bool = False) -> Mended:
    """Take off the mark that ends an article, and the one that opens a line where asked."""
    if text.text[-1:] not in {"。", "，"}:
        text = text.substitute(ORNAMENT, _nothing, RepairKind.ORNAMENT)
    return text.substitute(_LEADING, _nothing, RepairKind.ORNAMENT) if leading else text


def open_brackets(text: Mended) -> Mended:
    """Take off the brackets that hold the whole text."""
    whole = unbracketed(text.text) != text.text.strip()
    return text.substitute(_BRACKETS, _nothing, RepairKind.ORNAMENT) if whole else text


def overlap(a: str, b: str, language: Language, lexicon: Lexicon) -> int:
    """Count the characters at the start of ``b`` that only repeat the end of ``a``."""
    for size in range(min(40, len(a), len(b)), 1, -1):
        if a.endswith(b[:size]) and (size > 2 or b[:2] not in lexicon.words or _repeats_word(a, b)):
            return size
    if not a or not b or a[-1] != b[0] or not re.match(rf"[{HAN}]", b[0]):
        return 0
    if re.match(r"[，、。；]", b[1:2]) and a[-2:] in lexicon.words and b[0] not in "的了着":
        return 1
    unheard = language.pairs.get(b[:2], 0) <= 1 and language.pairs.get(a[-1] + b[0], 0) == 0
    reads = b[1:3] in lexicon.words and b[:2] not in lexicon.words
    return int(unheard and reads and (a[-2:] in lexicon.words or language.pairs.get(a[-2:], 0) > 1))


def _repeats_word(a: str, b: str) -> bool:
    """Tell whether a word stands on both sides of a cut, which running text hardly ever does."""
    return a[-2:] == b[:2] and b[2:4] != b[:2]
