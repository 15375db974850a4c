"""Part titles from authors in the entries of the contents.

Owns: the ways an entry can be signed (behind a slash, leaders, a mark, a bar, a wide gap, a space, in brackets,
before the title). Some ways speak for themselves; the others hold where most entries are signed so.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.content.credits import LIKELY, SURE, Credits, read_credits
from zjreader.content.names import is_corporate, is_name
from zjreader.content.shape import HAN
from zjreader.content.stages.listing import BARS, LEADER, MARKS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from zjreader.content.lexicon import Lexicon

LONGEST = 60
"""Characters that authors may take."""
_MARK = re.compile(rf"[\s　]*[{MARKS.replace('·', '').replace('•', '')}][\s　]*")
_BAR = re.compile(rf"[\s　]*[{BARS}][\s　]*")
_ELLIPSIS = re.compile(r"[\s　]*(?:…{1,2}|·{2}|\.{2}|‥)[\s　]*")
_DASH = re.compile(r"[\s　]*[—―─–-]{1,2}[\s　]*")
_WIDE = re.compile(r"[\s　]{2,}|　|\t")
_SPACE = re.compile(r"[\s　]+")
_BRACKET = re.compile(
    r"^(?P<title>.{2,}?)[\s　]*(?P<tail>[（(\[【〔〖<＜〈][^（()）\[\]【】〔〕<>＜＞]{2,50}[）)\]】〕〗>＞〉]等?)$"
)
_BEFORE = re.compile(r"^(?P<tail>[^：:]{2,30})[：:][\s　]*(?P<title>.{2,})$")
_ROLE = re.compile(rf"[\s　（(/／]([{HAN}]{{1,6}}|[图文][/／][图文])$")


@dataclass(frozen=True, slots=True)
class Signed:
    """An entry's title and authors.

    Attributes:
        title: What is left without the authors.
        names: Authors, empty where the text tells none.
        more: Whether 等 stood at the end.
    """

    title: str
    names: tuple[str, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class _Cut:
    """One way to cut an entry: the way's name, the title, who signed."""

    way: str
    title: str
    credits: Credits


STRONG = ("slash", "leader")
"""Ways that leave no doubt: whatever stands there is taken."""
EVIDENT = ("role", "bracket", "mark", "bar", "gap", "ellipsis")
"""Ways that hold where known names, posts or houses stand there."""
WEAK = ("space", "dash", "before", "ahead")
"""Ways that hold where most entries without a surer sign have known names there."""


class Signing:
    """Knows how the entries of one contents are signed."""

    def __init__(self, lexicon: Lexicon, rests: Sequence[str] = (), *, narrow: bool = False) -> None:
        """Learn from the entries; with ``narrow`` a single space before known names is enough anyway."""
        self._lexicon = lexicon
        self._allowed: set[str] = {"space"} if narrow else set()
        self._loose: set[str] = set()
        self._learn([list(cuts(rest, lexicon)) for rest in rests])

    def _learn(self, told: list[list[_Cut]]) -> None:
        """Allow the weak ways that most entries use, and unknown names where the others are known."""
        evident = [any(c.way in STRONG or (c.way in EVIDENT and c.credits.grade == SURE) for c in x) for x in told]
        unsigned = [x for x, signed in zip(told, evident, strict=True) if not signed]
        sure = Counter(c.way for x in unsigned for c in x if c.way in WEAK and c.credits.grade == SURE)
        self._allowed |= {w for w, n in sure.items() if n >= 2 and 2 * n >= len(unsigned)}
        for way in (*EVIDENT, *WEAK):
            grades = [c.credits.grade for x in told for c in x if c.way == way]
            known = grades.count(SURE)
            if known >= 2 and 2 * known >= len([g for g in grades if g >= LIKELY]):
                self._loose.add(way)

    def split(self, text: str, *, bare: bool = True) -> Signed:
        """Part title and authors; without ``bare`` only at a slash or leaders."""
        told = [c for c in cuts(text, self._lexicon) if bare or c.way in STRONG]
        choice = next((c for rule in self._rules() for c in told if rule(c)), None)
        if choice is None:
            return Signed(text)
        names = choice.credits.names
        if choice.way == "slash":  # a slash may stand between names that another sign parts from the title
            above = self.split(choice.title, bare=bare)
            if above.names and read_credits(" ".join(above.names), self._lexicon).grade == SURE:
                return Signed(above.title, (*above.names, *names), choice.credits.more)
        return Signed(choice.title, names, choice.credits.more)

    def _rules(self) -> Iterator[Callable[[_Cut], bool]]:
        """Give what makes a cut acceptable, the most certain first."""
        yield lambda c: c.way in STRONG and c.credits.grade >= LIKELY
        yield lambda c: c.way in EVIDENT and c.credits.grade == SURE
        yield lambda c: c.way in EVIDENT and c.credits.credible
        yield lambda c: c.way in self._allowed and c.credits.grade == SURE
        yield lambda c: c.way == "space" and c.credits.told and c.credits.grade >= LIKELY
        yield lambda c: c.way in self._loose & {*EVIDENT, *self._allowed} and self._pen_name(c)
        yield lambda c: c.way in STRONG

    def _pen_name(self, cut: _Cut) -> bool:
        """Tell whether unknown names may stand where the other entries have known ones."""
        spaced = cut.way == "space" and any(n in self._lexicon.words for n in cut.credits.names)
        return cut.credits.grade >= LIKELY and not spaced


def cuts(text: str, lexicon: Lexicon) -> Iterator[_Cut]:
    """Give every way in which the text could be signed, the surest sign first."""
    for way, title, tail in _places(text, lexicon):
        if len(title) >= 2 and tail and len(tail) <= LONGEST:
            told = read_credits(tail, lexicon)
            if told.names and not any(n in lexicon.lists["title_notes"] for n in told.names):
                yield _Cut(way, title.rstrip(f" 　{BARS}"), told)


def _places(text: str, lexicon: Lexicon) -> Iterator[tuple[str, str, str]]:
    """Give the places where the text can be cut: way, title, tail."""
    slash = _slash(text, lexicon)
    if slash is not None and not any(LEADER.search(part) for part in slash):
        yield "slash", *slash
    for way, sign in (("leader", LEADER), ("mark", _MARK), ("bar", _BAR), ("ellipsis", _ELLIPSIS)):
        found = list(sign.finditer(text, 1))
        if found:
            first = found[0] if way == "leader" else found[-1]
            yield way, text[: first.start()], text[found[-1].end() :] or text[first.end() :]
    role = _role(text, lexicon)
    if role is not None:
        yield "role", *role
    bracket = _BRACKET.match(text)
    if bracket:
        yield "bracket", bracket["title"], bracket["tail"]
    yield from _gaps(text, lexicon)
    dash = list(_DASH.finditer(text, 1))
    if dash:
        yield "dash", text[: dash[-1].start()], text[dash[-1].end() :]
    before = _BEFORE.match(text)
    if before:
        yield "before", before["title"], before["tail"]
    ahead = _ahead(text, lexicon)
    if ahead is not None:
        yield "ahead", *ahead


def _slash(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Cut at the last slash, or further up where more roles and names stand before it (``文/王浩 图/李四``)."""
    end = len(text)
    best: tuple[str, str] | None = None
    while (cut := max(text.rfind("/", 0, end), text.rfind("／", 0, end))) >= 1:
        between = text[cut + 1 : end]
        if best is not None and not read_credits(between, lexicon).credible:
            break
        role = _ROLE.search(text[:cut])
        kept = role is not None and _is_role(role[1], lexicon)
        start = role.start() if role is not None and kept else cut
        if len(text) - start > LONGEST:
            break
        best = text[:start].rstrip(), text[start:].lstrip("/／（( 　" if kept else "/／ 　")
        end = start
    return best


def _is_role(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word before a slash or colon introduces names."""
    return any(
        word in lexicon.lists[name]
        for name in ("byline_openers", "byline_words", "author_roles", "picture_roles", "guest_roles")
    )


def _role(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Cut before the first role that a colon or names follow (``title 作者：王浩``, ``title 本刊记者 王浩``)."""
    for gap in re.finditer(r"[\s　]+[（(]?|[（(]", text):
        word = re.match(r"[^\s　：:/／，、]+", text[gap.end() :])
        if gap.start() >= 2 and word and _is_role(word[0], lexicon):
            after = text[gap.end() + word.end() :][:1]
            if after and (len(word[0]) > 1 or after in "：:/／"):
                return text[: gap.start()], text[gap.end() :].rstrip("）)")
    return None


def _gaps(text: str, lexicon: Lexicon) -> Iterator[tuple[str, str, str]]:
    """Cut at gaps: the longest run of names at the end, behind a wide gap and behind any."""
    best: dict[str, tuple[str, str]] = {}
    widest = 0
    for gap in reversed(list(_SPACE.finditer(text))):
        title, tail = text[: gap.start()], text[gap.end() :]
        if len(title) < 2:
            break
        way = "gap" if _WIDE.match(gap[0]) else "space"
        told = read_credits(tail, lexicon)
        # A wider gap stands before names that are not all known than between them.
        wider = 0 < widest < len(gap[0]) and told.credible
        widest = max(widest, len(gap[0]))
        if told.grade == SURE or wider:
            best[way] = title, tail
            continue
        best.setdefault(way, (title, tail))
        if len(re.split(r"[\s　]", tail)[0]) > 1 and not told.told:
            break  # a lone character belongs to a name that the layout spaced out
    for way in ("gap", "space"):
        if way in best:
            yield way, *best[way]


def _ahead(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Cut behind names that open the entry (``王浩　title``)."""
    end = 0
    for word in re.finditer(rf"([{HAN}·•]{{2,12}})([\s　、，,{BARS}]+)", text):
        name = word[1].removesuffix("等")
        if (
            word.start() != end
            or len(text) - word.end() < 2
            or not (is_name(name, lexicon) or is_corporate(name, lexicon))
        ):
            break
        end = word.end()
    return (text[end:], text[:end].rstrip(f" 　{BARS}")) if end else None
