"""Match an article's open ends with the lines that continue them.

Owns: the gain of every possible join, and the search for the best set of joins that leaves no column following
itself. Used only where joining each line with the next has failed.
"""

from __future__ import annotations

from heapq import heappop, heappush
from operator import add
from typing import TYPE_CHECKING

from zjreader.content.apparatus import stands_alone
from zjreader.content.assignment import assign
from zjreader.content.columns import ring_of
from zjreader.content.continuity import likelihood, odds, orphan_mark, stops_short
from zjreader.content.mending import overlap
from zjreader.content.shape import bare, enumerator, fold, is_closed, is_summary, is_tail

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Tools
    from zjreader.content.lexicon import Lexicon

NEXT_BONUS = 1.5
"""What speaks for the order as printed."""
UNJOINED = -2.8
"""Gain of leaving an open end without continuation."""
LITTLE = 40_000
"""Characters of an issue below which a pair that it does not have tells little."""
UNSEEN = 1.0
"""What speaks against such a pair there."""
UNLIKELY, IMPOSSIBLE = -6.0, -40.0
MARGIN = 1.0
"""Gain that it takes to give up an order as printed that is possible."""
LEFT_OVER = 1.0
"""What speaks for joining a line that is hardly a paragraph by itself."""
BOX = -12.0
"""What speaks against going on in a box beside the text."""
MOST = 60
"""Most open ends that are matched anew in one article; beyond, the order as printed stands."""
RAREST, RARE = 4, 14
"""Times that a pair of characters may stand in an issue and still tell what a line is about."""
WORD, ALWAYS = 4, 0.8
"""Times that two characters stand elsewhere, and share of them with one third, from which that is expected."""
EXPECTED, BROKEN = 1.0, 4.0
"""What speaks for the line that begins with it, and against the others."""
TRIES = 16
"""Most sets of joins that are tried to get rid of rings."""

Links = dict[int, int]


def is_open(text: str, following: str, lexicon: Lexicon) -> bool:
    """Tell whether a text, followed by another line, may go on in some line."""
    if is_closed(text) or is_summary(text) or stands_alone(text, lexicon):
        return False
    if text.endswith(("；", ";")) and enumerator(following):
        return False  # an item of a list, before the next item
    return not bare(text).endswith(("：", ":", "——"))


def heads_box(draft: Draft, tools: Tools, start: int) -> bool:
    """Tell whether the label of a box beside the text (链接, 延伸阅读 …) stands right above a line."""
    labels = tools.lexicon.lists["box_labels"]
    above = start - 1
    while above in draft.left_out:
        above -= 1
    return above >= 0 and fold(draft.text(above)) in labels


class Matcher:
    """Finds the joins of one article."""

    def __init__(
        self, draft: Draft, tools: Tools, flow: tuple[int, ...], bodies: list[int], authors: tuple[str, ...]
    ) -> None:
        self._draft = draft
        self._tools = tools
        self._flow = flow
        self._bodies = bodies
        self._signatures = tuple(a + mark for a in authors for mark in "，,：:（(") or ("\0",)
        self._about: dict[int, dict[str, float]] = {}
        self._open = [self._is_open(i) for i in range(len(bodies))]
        self._ends = [i for i, is_open in enumerate(self._open) if is_open]

    def _is_open(self, body: int) -> bool:
        """Tell whether a line may go on in another."""
        following = self._draft.text(self._bodies[body + 1]) if body + 1 < len(self._bodies) else ""
        return is_open(self._draft.text(self._bodies[body]), following, self._tools.lexicon)

    def match(self, natural: Links | None = None) -> tuple[Links, dict[int, float]] | None:
        """Give the best joins and their probabilities.

        None where there is nothing or too much to match, or, given the joins as printed, where the best ones
        are not better by ``MARGIN``.
        """
        if not self._ends or len(self._ends) > MOST or len(self._bodies) > 6 * MOST:
            return None
        gains = [
            self._expecting(end, [self._gain(end, s) for s in range(len(self._bodies))]) for end in self._ends
        ]
        queue: list[tuple[float, int, frozenset[tuple[int, int]], Links]] = []
        self._solve(gains, frozenset(), queue, 0)
        best = queue[0][3]
        for number in range(1, TRIES):
            _cost, _number, forbidden, links = heappop(queue)
            ring = ring_of(self._flow, self._bodies, links)
            if not ring:
                best = links
                break
            for end in ring:
                self._solve(gains, forbidden | {(end, links[end])}, queue, number * TRIES + len(queue))
        else:
            best = self._broken(best, gains)
        if natural is not None and self._total(gains, best) < self._total(gains, natural) + MARGIN:
            return None
        weights = {e: likelihood(self._told(gains, e, s)) for e, s in best.items()}
        return best, weights

    def _total(self, gains: list[list[float]], links: Links) -> float:
        """Add up the gains of a set of joins."""
        return sum(
            self._told(gains, self._bodies[e], links[self._bodies[e]]) if self._bodies[e] in links else UNJOINED
            for e in self._ends
        )

    def _solve(
        self,
        gains: list[list[float]],
        forbidden: frozenset[tuple[int, int]],
        queue: list[tuple[float, int, frozenset[tuple[int, int]], Links]],
        number: int,
    ) -> None:
        """Find the best joins that avoid the forbidden ones, and queue them by their total."""
        self._tools.check()
        rows = [list(row) for row in gains]
        for end, start in forbidden:
            rows[self._ends.index(self._bodies.index(end))][self._bodies.index(start)] = IMPOSSIBLE
        chosen = assign([row + [UNJOINED] * len(self._ends) for row in rows])
        links: Links = {}
        total = 0.0
        for row, (end, column) in enumerate(zip(self._ends, chosen, strict=True)):
            if column < len(self._bodies):
                links[self._bodies[end]] = self._bodies[column]
                total += rows[row][column]
            else:
                total += UNJOINED
        heappush(queue, (-total, number, forbidden, links))

    def _told(self, gains: list[list[float]], end: int, start: int) -> float:
        """Give the gain of a join by its positions."""
        return gains[self._ends.index(self._bodies.index(end))][self._bodies.index(start)]

    def _broken(self, links: Links, gains: list[list[float]]) -> Links:
        """Break rings at their weakest join."""
        kept = dict(links)
        while ring := ring_of(self._flow, self._bodies, kept):
            del kept[min(ring, key=lambda e: self._told(gains, e, kept[e]))]
        return kept

    def _gain(self, end: int, start: int) -> float:
        """Weigh one join."""
        a, b = self._draft.text(self._bodies[end]), self._draft.text(self._bodies[start])
        if start in {0, end} or b.startswith(self._signatures):
            return IMPOSSIBLE
        language, lexicon = self._draft.language, self._tools.lexicon
        tail = bare(a)
        pair = tail[-1] + b[0]
        seen = pair in language.pairs or pair in lexicon.words or tail[-1] in {b[0], "，", "、"}
        seen = seen or start == end + 1
        if not (seen or language.total < LITTLE or orphan_mark(b) or stops_short(tail[-8:], lexicon)):
            if not self._speaks_of(tail[-2:], end, start):
                return UNLIKELY
            seen = True  # what follows a rare word has hardly been seen
        seen = seen or pair in lexicon.joints
        score = odds(a, b, language, lexicon) - UNSEEN * (not seen)
        # A longer repetition than one character is a word that both lines happen to have.
        size = overlap(tail[-40:], b[:41], language, lexicon) if tail[-1] == b[0] else 0
        if size == 1:
            score = max(score, odds(a, b[size:], language, lexicon)) + 1.5
        score += self._nearness(end, start) + self._freedom(start) + self._cohesion(end, start)
        return max(IMPOSSIBLE, score)

    def _expecting(self, end: int, gains: list[float]) -> list[float]:
        """Correct the gains of an open end whose last two characters are always followed by the same one."""
        language = self._draft.language
        pair = bare(self._draft.text(self._bodies[end]))[-2:]
        times = language.pairs.get(pair, 0) - 1
        if times < WORD:
            return gains
        firsts = [self._draft.text(body)[:1] for body in self._bodies]
        told = [language.triples.get(pair + first, 0) >= ALWAYS * times for first in firsts]
        if not any(told):
            return gains
        return [g + (EXPECTED if t else -BROKEN) for g, t in zip(gains, told, strict=True)]

    def _speaks_of(self, word: str, end: int, start: int) -> bool:
        """Tell whether the rare word that one line ends with stands in the other, too."""
        if word not in self._draft.text(self._bodies[start]):
            return False
        return all(word in self._topics(body) for body in (end, start))

    def _topics(self, body: int) -> dict[str, float]:
        """Give what a line is about."""
        if body not in self._about:
            self._about[body] = self._rare(body)
        return self._about[body]

    def _rare(self, body: int) -> dict[str, float]:
        """Weigh the pairs of characters of a line that are rare in the issue: what the line is about."""
        text = self._draft.text(self._bodies[body])[:600]
        told = set(map(add, text, text[1:]))
        rare = [
            (p, n)
            for p, n in zip(told, map(self._draft.language.pairs.get, told), strict=True)
            if n is None or n <= RARE
        ]
        return {p: 0.8 if (n or 0) <= RAREST else 0.4 for p, n in rare if p.isalpha()}

    def _cohesion(self, end: int, start: int) -> float:
        """Reward two lines that speak of the same rare things."""
        told = self._topics(end)
        shared = told.keys() & self._topics(start).keys()
        last = bare(self._draft.text(self._bodies[end]))[-2:]
        weight = sum(map(told.__getitem__, shared))
        return min(2.4, weight) + (1.2 if last in shared else 0.0)

    def _nearness(self, end: int, start: int) -> float:
        """Reward the next line, most of all with nothing between; prefer near ones to far ones."""
        if start != end + 1:
            return -0.8 - 0.08 * abs(start - end)
        between = range(self._bodies[end] + 1, self._bodies[start])
        shorts = sum(p in self._flow for p in between)
        return NEXT_BONUS if not shorts else 0.6

    def _freedom(self, start: int) -> float:
        """Reward a beginning that wants a line before it, and one that stands behind an open end."""
        if orphan_mark(self._draft.text(self._bodies[start])):
            return 1.0
        if heads_box(self._draft, self._tools, self._bodies[start]):
            return BOX
        if is_tail(self._draft.text(self._bodies[start])):
            return LEFT_OVER
        above = self._bodies[start] - 1
        if above in self._flow and above not in self._bodies and not self._open[start - 1]:
            return -2.5  # a heading stands above it
        if self._open[start - 1]:
            return 0.3
        return -0.5 if self._tops_column(self._bodies[start]) else -1.5

    def _tops_column(self, position: int) -> bool:
        """Tell whether the layout shows a break above a line: a wide gap, or furniture left out."""
        return self._draft.lines[position].gap > 1 or position - 1 in self._draft.left_out
