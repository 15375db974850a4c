"""Damage the lines of a story, or of a whole body, as dumps of printed pages are damaged.

Owns: one function per damage, from lines to lines; how often each is done is measured on real dumps (a quarter
of the paragraphs cut, a late title in a quarter of the articles, four of 23 with an end mark). A cut falls
inside a sentence, never after its end, so that an attentive reader can always tell what belongs together.
"""

from __future__ import annotations

import re
from collections import Counter
from random import Random

from damage.pages import Line
from damage.stories import House
from damage.words import PAIRS

CUT_RATE = 0.26
_ENDS = "。！？”；：…—"
_NO_START = "，。、；：！？”』》）)%"
_HALF = str.maketrans({"，": ",", "；": ";", "：": ":", "！": "!", "？": "?"})


class Damager:
    """Damages one issue and counts what it did."""

    def __init__(self, rng: Random, house: House) -> None:
        self._rng = rng
        self._house = house
        self.done: Counter[str] = Counter()

    def _draw(self, name: str, rate: float) -> bool:
        drawn = self._rng.random() < rate
        self.done[name] += drawn
        return drawn

    # -- paragraphs

    def cut(self, line: Line) -> list[Line]:
        """Cut a paragraph where a column ended, seldom printing a character or two again after the cut."""
        text, width = line.text, self._house.width
        places = [k * width + self._rng.choice((-1, 0, 0, 1)) for k in range(1, len(text) // width + 1)]
        places = [p for p in places if 8 <= p <= len(text) - 2 and self._inside(text, p)]
        if not places:
            return [line]
        at = self._rng.choice(places)
        again = self._rng.randint(1, 3) if self._draw("characters doubled", 0.012) else 0
        again = again if re.fullmatch("[\u4e00-\u9fff]+", text[at - again : at]) else 0
        return [line.but(text=text[:at]), line.but(text=text[at - again :], part=1, gap=0, tight=False)]

    @staticmethod
    def _inside(text: str, at: int) -> bool:
        """Tell whether a cut leaves no end of a sentence before it and breaks no figure."""
        before, after = text[at - 1], text[at]
        return before not in _ENDS + "“" and after not in _NO_START and not (before.isascii() and after.isascii())

    def cut_some(self, lines: list[Line]) -> list[Line]:
        """Cut a quarter of the paragraphs."""
        out: list[Line] = []
        whole = set(_whole(lines))
        for number, line in enumerate(lines):
            if number in whole and len(line.text) > 30 and self._draw("cut", CUT_RATE):
                out += self.cut(line)
            else:
                out.append(line)
        return out

    def put_in_cut(self, lines: list[Line], block: list[Line]) -> list[Line]:
        """Put lines that do not belong to the text (photograph, box) into a paragraph, or between two."""
        bodies = _whole(lines)[1:]
        if not bodies:
            return lines
        at = self._rng.choice(bodies)
        if self._rng.random() < 0.6:
            pieces = self.cut(lines[at])
            if len(pieces) == 2:
                self.done["cut by a block"] += 1
                return [*lines[:at], pieces[0], *block, pieces[1].but(gap=1), *lines[at + 1 :]]
        return [*lines[:at], *block, *lines[at:]]

    def swap_columns(self, lines: list[Line]) -> list[Line]:
        """Print a column before the one that precedes it, each beginning inside a paragraph of the one before.

        The true order ``p | q r`` with every paragraph cut once is printed as the beginning of ``p``, the ends of
        ``q`` and ``r`` with what follows, and then, after a gap, the end of ``p`` and the beginnings.
        """
        bodies = set(_whole(lines))
        runs = [n for n in sorted(bodies) if {n + 1, n + 2, n + 3} <= bodies]
        runs = [n for n in runs if min(len(lines[n].text), len(lines[n + 1].text)) > 60]
        if not runs:
            return lines
        at = self._rng.choice(runs)
        first, second = self._broken(lines[at]), self._broken(lines[at + 1])
        if not first or not second or first[0].text[-1] + second[1].text[0] in PAIRS:
            return lines
        end = at + 2
        while end < len(lines) and end in bodies and end < at + 5:
            end += 1
        self.done["columns swapped"] += 1
        column = [second[1], *lines[at + 2 : end]]
        return [*lines[:at], first[0], *column, first[1].but(gap=2), second[0], *lines[end:]]

    def _broken(self, line: Line) -> list[Line]:
        """Cut a paragraph inside a word, so that only one end goes on in it."""
        text = line.text
        places = [n for n in range(12, len(text) - 12) if text[n - 1 : n + 1] in PAIRS]
        if not places:
            return []
        at = self._rng.choice(places)
        return [line.but(text=text[:at]), line.but(text=text[at:], part=1, gap=0)]

    def double_tail(self, lines: list[Line]) -> list[Line]:
        """Print the last line of a column again on the next page."""
        whole = [
            n
            for n in _whole(lines)
            if n < len(lines) - 1 and len(lines[n].text) > 60 and "”" not in lines[n].text[-14:]
        ]
        if not whole:
            return lines
        at = self._rng.choice(whole)
        self.done["tail doubled"] += 1
        tail = lines[at].text[-self._rng.randint(8, 13) :]
        return [*lines[: at + 1], lines[at].but(text=tail, part=9, spare=True, gap=2), *lines[at + 1 :]]

    # -- headings and ends

    def touch_headings(self, lines: list[Line]) -> list[Line]:
        """Set some headings in stars, and glue a few to the paragraph that follows."""
        out: list[Line] = []
        skip = False
        for line, after in zip(lines, [*lines[1:], None], strict=True):
            if skip:
                skip = False
                continue
            alone = line.kind == "heading" and (not out or out[-1].kind != "heading")
            if alone and after is not None and after.kind == "paragraph" and after.part == 0:
                if self._draw("heading glued", 0.02):
                    out.append(after.but(text=f"{line.text} {after.text}", label="glued"))
                    skip = True
                    continue
                if self._draw("stars", 0.03):
                    line = line.but(text=f"**{line.text}**")
            out.append(line)
        return out

    def end(self, lines: list[Line]) -> list[Line]:
        """Set the end mark."""
        if self._house.ornament and lines[-1].kind == "paragraph" and self._draw("ornament", 0.25):
            return [*lines[:-1], lines[-1].but(text=lines[-1].text + self._house.ornament)]
        return lines

    # -- titles

    def move_title(self, lines: list[Line], findable: bool) -> list[Line]:
        """Damage the title: late, missing, split, in other marks, with a space or without some characters."""
        title = lines[0]
        rest = lines[1:]
        subtitle = rest[:1] if rest and rest[0].kind == "subtitle" else []
        if findable and not subtitle and self._draw("title missing", 0.04):
            return rest
        if findable and not subtitle and self._draw("title late", 0.25):
            return self._late(title, rest)
        return [*self._set_title(title), *rest]

    def _late(self, title: Line, rest: list[Line]) -> list[Line]:
        bodies = _whole(rest)
        at = bodies[min(self._rng.randint(2, 5), len(bodies) - 2)]
        block = [line.but(gap=1) for line in self._set_title(title)[:1]]
        if self._rng.random() < 0.5:
            pieces = self.cut(rest[at])
            if len(pieces) == 2:
                return [*rest[:at], pieces[0], *block, *pieces[1:], *rest[at + 1 :]]
        return [*rest[:at], *block, *rest[at:]]

    def _set_title(self, title: Line) -> list[Line]:
        text = title.text
        seam = self._seam(text)
        if (seam or " " in text) and self._draw("title split", 0.08):
            cut = text.index(" ") if " " in text else seam
            return [title.but(text=text[:cut]), title.but(text=text[cut:].strip())]
        if "“" in text and self._draw("title in other marks", 0.3):
            return [title.but(text=text.replace("“", "『").replace("”", "』"))]
        if seam and " " not in text and self._draw("title spaced", 0.12):
            return [title.but(text=f"{text[:seam]} {text[seam:]}")]
        if len(text) > 11 and self._draw("title damaged", 0.08):
            at = self._rng.randint(2, len(text) - 4)
            return [title.but(text=text[:at] + text[at + self._rng.randint(1, 2) :])]
        return [title]

    @staticmethod
    def _seam(text: str) -> int:
        """Find the place near the middle where a designer would break a title: not at a mark; 0 for none."""
        places = [n for n in range(4, len(text) - 3) if not set(text[n - 1 : n + 1]) & set("“”：，")]
        return min(places, key=lambda n: abs(n - len(text) / 2), default=0)

    # -- pages

    def vary_head(self, head: str) -> str:
        """Damage a running head as recognition does: a character wrong, marks changed, its end twice."""
        if len(head) < 6 or self._rng.random() < 0.45:
            return head
        self.done["running head damaged"] += 1
        at = self._rng.randrange(2, len(head) - 2)
        choice = self._rng.randrange(3)
        if choice == 0:
            return head[:at] + self._rng.choice("小末土日千夭人入") + head[at + 1 :]
        if choice == 1:
            return head + head[-self._rng.randint(2, 4) :]
        return head.replace("『", "“").replace("』", "”") if "『" in head else head[:at] + head[at + 1 :]

    def narrow(self, lines: list[Line]) -> list[Line]:
        """Give whole pages half-width punctuation, as another recognition engine does."""
        out: list[Line] = []
        half = False
        for number, line in enumerate(lines):
            if number % 17 == 0:
                half = self._draw("page in half width", 0.36)
            printed = line.kind in {"paragraph", "heading", "caption", "abstract"}
            out.append(line.but(text=line.text.translate(_HALF)) if half and printed else line)
        return out


def _whole(lines: list[Line]) -> list[int]:
    """List the places of the paragraphs that nothing has cut yet."""
    counts = Counter(line.para for line in lines if line.para is not None)
    return [n for n, line in enumerate(lines) if line.para is not None and counts[line.para] == 1]
