"""Read the names of people, and the lines that tell who wrote an article.

Owns: what looks like a Chinese personal name, and the forms of a byline (``■ 王 浩``, ``文/…``, ``本刊记者 …``).
Pure functions of text and word lists. A line that could be either a name or something else gives None; the
caller decides by its neighbours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from zjreader.content.shape import CACHED, HAN, SLASHES, fold, is_marked, unmarked

if TYPE_CHECKING:
    from zjreader.content.lexicon import Lexicon

PARTLY = 0.45
"""How surely a line signs an article that names some of its listed authors and nobody else."""
_GAPS = re.compile(r"[\s、，,;；/／&＆|｜]+")
_BOTH = re.compile(r"(?<=\S)[ 　/／]+(?:文[/／・]?图|图[/／・]?文)$")
_PICTURES = re.compile(r"[ 　]+(?:图|摄影|摄|图片)[ 　]*[/／:：].*$|[ 　]+[^ 　/／]+[/／](?:图|摄影|摄)$")
_HOUSE = re.compile(r"^(?:[（(]([^（()）]{2,40})[）)])?[ 　]*([^（()）]+?)[ 　]*(?:[（(]([^（()）]{2,40})[）)])?$")
_DESK = re.compile(rf"本[刊报社][{HAN}]{{1,6}}(?:组|部|室)")
_FOREIGN = re.compile(rf"[{HAN}]{{1,8}}[·•・][{HAN}·•・]{{1,12}}")


@dataclass(frozen=True, slots=True)
class Byline:
    """Who a line says wrote the article.

    Attributes:
        names: Names without spaces or posts.
        marked: Whether a mark or an opener (■, 文/, 作者：, 本刊记者) says so beyond doubt.
        more: Whether the names end with 等.
        post: What stands before or behind the names (本刊记者, 省委书记), or empty.
        loose: Whether only the mark says that these are names; no surname does.
    """

    names: tuple[str, ...]
    marked: bool
    more: bool = False
    post: str = ""
    loose: bool = False


@lru_cache(maxsize=CACHED)
def is_name(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text without spaces looks like a personal name."""
    if _FOREIGN.fullmatch(text):
        sounds = [c in lexicon.lists["foreign_syllables"] for c in re.sub(r"[·•・]", "", text)]
        return 3 * sum(sounds) >= 2 * len(sounds)  # else a column and its theme (专题·…)
    if not re.fullmatch(rf"[{HAN}]{{2,4}}", text):
        return False
    if len(text) > 2 and text[:2] in lexicon.surnames:
        return True
    return text[0] in lexicon.surnames and (len(text) < 4 or text[1] in lexicon.surnames)


def split_names(text: str) -> tuple[str, ...]:
    """Split at spaces and marks, putting single characters together (``王 浩`` is one name)."""
    tokens = [t for t in _GAPS.split(text.strip()) if t]
    names: list[str] = []
    held = ""
    for token in tokens:
        if len(token) == 1 and re.match(rf"[{HAN}]", token):
            held += token
            if len(held) == 3 or (len(held) == 2 and _singles_after(tokens, token) != 1):
                names.append(held)
                held = ""
            continue
        if held:
            names.append(held)
            held = ""
        names.append(token)
    return tuple([*names, held] if held else names)


def _singles_after(tokens: list[str], token: str) -> int:
    """Count the single characters that follow a token directly; three in a row are one name, four are two."""
    count = 0
    for following in tokens[tokens.index(token) + 1 :]:
        if len(following) != 1:
            break
        count += 1
    return count


def parse_names(text: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    """Read a list of names; None where any part does not look like one."""
    names = split_names(text)
    if not names or not all(is_name(n, lexicon) for n in names):
        return None
    return names


def strip_posts(text: str, lexicon: Lexicon) -> tuple[str, str, bool]:
    """Take words like 本刊记者 off a list of names; give names, post, and whether 等 stood at the end."""
    post = ""
    text = _close_post(text.strip().strip("/／|｜:：").strip(), lexicon)
    while (match := lexicon.patterns["byline_words"].match(text)) and match[0] != text:
        post = f"{post} {match[0]}".strip()
        text = text[match.end() :].lstrip(" 　:：/／、")
    text = re.sub(rf"[ 　]+(?:{lexicon.patterns['byline_words'].pattern})[ 　]+", " ", text)
    more = re.search(r"[ 　]*等(?:人)?$", text)
    if more and more.start() > 1:
        return text[: more.start()].strip(), post, True
    text = re.sub(r"(?<=\S\S)[ 　]+(?:文|图|文/图|整理|执笔|采写|口述)$", "", text)
    return text, post, False


def _close_post(text: str, lexicon: Lexicon) -> str:
    """Take out the spaces that the layout put inside a post (通　讯　员)."""
    if text[1:2] not in {" ", "\u3000"}:
        return text
    for word in lexicon.lists["byline_words"]:
        match = re.match(r"[ 　]*".join(word), text)
        if match:
            return word + text[match.end() :]
    return text


@lru_cache(maxsize=CACHED)
def is_corporate(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line names an author that is no person (本刊评论员)."""
    name = fold(unmarked(text))
    return name in {fold(w) for w in lexicon.lists["corporate_authors"]} or _DESK.fullmatch(name) is not None


@lru_cache(maxsize=CACHED)
def parse_byline(text: str, lexicon: Lexicon) -> Byline | None:
    """Read a line as a byline; None where it does not look like one by itself."""
    if len(text) > 60 or re.search(r"[。！？]", text):
        return None
    marked = is_marked(text)
    body, opener = _opened(unmarked(text), lexicon)
    rest, post, more = strip_posts(body, lexicon)
    if is_corporate(rest, lexicon) and (marked or opener):
        return Byline((re.sub(r"\s", "", rest),), True)
    names = parse_names(_without_house(rest, lexicon), lexicon)
    loose = names is None and bool(marked or opener or post)
    if loose:
        names = _loose(rest)
    if names is None:
        return None
    return Byline(names, bool(marked or opener or post), more, post, loose and not (opener or post))


def _opened(text: str, lexicon: Lexicon) -> tuple[str, bool]:
    """Take 文/ or /文 off a byline, and the photographer named beside it; tell whether it stood there."""
    words = lexicon.patterns["byline_openers"].pattern
    text = text.translate(SLASHES)
    both = _BOTH.search(text)
    if both:
        return text[: both.start()], True
    text = _PICTURES.sub("", text)
    opener = re.match(rf"(?:{words})[ 　]*[/／:：|｜][ 　]*", text)
    if opener:
        return text[opener.end() :], True
    closer = re.search(rf"[ 　]*[/／][ 　]*(?:{words})$", text)
    return (text[: closer.start()], True) if closer and closer.start() else (text, False)


def _without_house(text: str, lexicon: Lexicon) -> str:
    """Give names without the post or house in parentheses behind or before them."""
    match = _HOUSE.match(text)
    if match is None or not lexicon.has("affiliation_words", match[1] or match[3] or ""):
        return text
    return match[2]


def _loose(text: str) -> tuple[str, ...] | None:
    """Take short tokens after a mark for names even where the surname is not listed."""
    names = split_names(re.sub(r"[（(][^）)]*[）)]", "", text))
    short = all(re.fullmatch(rf"[{HAN}·]{{2,4}}", n) for n in names)
    return names if names and short and len(names) <= 12 else None


def signs(text: str, byline: Byline | None, authors: tuple[str, ...], *, more: bool) -> float:
    """Say how surely a line, read as ``byline``, signs what the contents list under ``authors``: 1 sure, 0 not.

    ``more`` tells that the contents end the names with 等.
    """
    certainty = names_in(text, authors)
    if byline is None or not byline.names:
        return certainty
    listed = _folded(authors)
    known = sum(fold(n) in listed for n in byline.names)
    if known == len(byline.names):
        return max(certainty, PARTLY)
    return max(certainty, 2 * PARTLY - 0.2) if known and more else certainty


@lru_cache(maxsize=CACHED)
def _folded(names: tuple[str, ...]) -> tuple[str, ...]:
    """Fold names; what is left of none is not given."""
    return tuple(f for name in names if (f := fold(name)))


@lru_cache(maxsize=CACHED)
def _letters(line: str) -> str:
    """Fold a line without the mark it opens with."""
    return fold(unmarked(line))


def names_in(line: str, authors: tuple[str, ...]) -> float:
    """Say how much of the authors a short line is about: 1 all and hardly more, 0 none."""
    wanted = _folded(authors)
    text = _letters(line) if len(line) <= 60 else ""
    hits = [a for a in wanted if a in text]
    if not hits:
        return 0.0
    share = len(hits) / len(wanted)
    weight = sum(map(len, hits)) / len(text)
    tail = text.endswith(hits[-1])
    return share * (1.0 if weight > 0.6 else 0.8 if tail else 0.5 if weight > 0.3 else 0.2)
