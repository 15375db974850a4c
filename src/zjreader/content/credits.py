"""Read who signed an entry of the contents: names without posts, roles and brackets.

Owns: the credits behind a title (``本刊记者 王 浩 通讯员 李四``, ``文/王浩 图/李四``, ``（县委书记）王浩``).
Whoever wrote comes before who took the pictures or answered the questions. Pure functions of text and word lists.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.content.names import is_corporate, is_name, split_names
from zjreader.content.shape import HAN, SLASHES, unmarked

if TYPE_CHECKING:
    from zjreader.content.lexicon import Lexicon

SURE, LIKELY, UNSURE = 2, 1, 0
"""How certain it is that a text holds authors: all are known for names, all could be, some cannot be."""
_BRACKETED = re.compile(r"[（(\[【〔〖][^）)\]】〕〗]*[）)\]】〕〗]")
_WHOLE = re.compile(r"^[（(\[【〔〖<＜〈]([^（()）\[\]【】]+)[）)\]】〕〗>＞〉]$")
_MORE = re.compile(r"(?<=..)[ 　]*等(?:人|同志)?$")
_ASIDE = ("picture_roles", "guest_roles")
_WRITING = ("byline_words", "byline_openers", "author_roles")
_BETWEEN = re.compile(r"[ 　]*[/／:：|｜][ 　]*")
_SEATED = re.compile(r"[省市县区州盟旗镇乡村](?=.{2,})|(?:国家|中国|中央|全国|大学|学院|研究|集团|公司|中心)")
_SEPARATORS = re.compile(r"[:：|｜│┃●◎■◆□○◇★☆▲△▪•※…]+")


@dataclass(frozen=True, slots=True)
class Credits:
    """Who signed.

    Attributes:
        names: Names without spaces, posts and roles.
        more: Whether 等 stood at the end.
        grade: ``SURE``, ``LIKELY`` or ``UNSURE``.
        told: Whether a role or post says that these are authors.
        known: Whether any of the names is known for one, and the others are as short.
    """

    names: tuple[str, ...]
    more: bool
    grade: int
    told: bool = False
    known: bool = False

    @property
    def credible(self) -> bool:
        """Tell whether all names are known, or unknown ones stand beside known ones."""
        return self.grade == SURE or (self.grade == LIKELY and self.known)


def read_credits(text: str, lexicon: Lexicon) -> Credits:
    """Read a list of authors; whatever stands there is taken, and graded."""
    text = text.translate(SLASHES).strip(" 　、，,;；/／|｜:：·•…．.")
    whole = _WHOLE.match(text)
    text = whole[1].strip() if whole else text
    parts = _parts(text, lexicon)
    writing = [t for role, t in parts if role not in _ASIDE]
    names: list[str] = []
    more = posts = False
    for part in writing or [t for role, t in parts if role != "guest_roles"]:
        others = _MORE.search(part)
        found, dropped = _people(part[: others.start()] if others else part, lexicon)
        names.extend(found)
        more, posts = more or others is not None, posts or dropped
    told = posts or any(role for role, _t in parts)
    familiar = [is_name(n, lexicon) or is_house(n, lexicon) for n in names]
    known = any(familiar) and all(k or len(n) <= 3 for k, n in zip(familiar, names, strict=True))
    return Credits(tuple(dict.fromkeys(names)), more, _grade(names, lexicon), told, known)


def is_house(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text is the name of an office or group that signs articles."""
    if is_corporate(text, lexicon):
        return True
    if not re.fullmatch(rf"[{HAN}（）()]{{4,30}}", text):
        return False
    seated = _SEATED.search(text) is not None
    return lexicon.ends("corporate_authors", text) or (seated and lexicon.ends("organisation_ends", text))


def _grade(names: list[str], lexicon: Lexicon) -> int:
    """Say how certain it is that all these are authors."""
    if not names:
        return UNSURE
    if all(is_name(n, lexicon) or is_house(n, lexicon) for n in names):
        return SURE
    short = all(
        re.fullmatch(rf"[{HAN}·•]{{2,4}}", n) or is_name(n, lexicon) or is_house(n, lexicon) for n in names
    )
    return LIKELY if short else UNSURE


def _parts(text: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    """Cut credits at their roles: the list that a role is in (or nothing), and the names that it tells."""
    parts: list[tuple[str, str]] = []
    role, start = "", 0
    leading = False
    for begin, stop, kind, signed in _roles(text, lexicon):
        between = text[start:begin].strip()
        leading = leading or not (parts or between)
        if between:  # a role stands before its names, or, where the first one did not, behind them
            parts.append((role if leading or signed else kind, between))
        leading = leading or signed
        role, start = kind, stop
    rest = text[start:].strip()
    return [*parts, (role if leading else "", rest)] if rest or not parts else parts


def _roles(text: str, lexicon: Lexicon) -> list[tuple[int, int, str, bool]]:
    """List the roles with their extent, and whether a slash or colon says that names follow."""
    found: list[tuple[int, int, str, bool]] = []
    for token in re.finditer(r"[^\s　、，,;；/／:：|｜]+(?:[/／・][图文])?", text):
        sign = _BETWEEN.match(text, token.end())
        before = text[: token.start()].rstrip()
        lone = len(token[0]) == 1 and not (sign or re.search(rf"[{HAN}]{{2}}$", before))
        kind = _kind(token[0], lexicon)
        if kind and not lone and (sign or token.end() == len(text) or text[token.end()] in " 　、，,;；"):
            found.append((token.start(), sign.end() if sign else token.end(), kind, bool(sign)))
    return found


def _kind(word: str, lexicon: Lexicon) -> str:
    """Give the list of roles that a word is in, or an empty text."""
    return next((name for name in (*_ASIDE, *_WRITING) if word in lexicon.lists[name]), "")


def _people(text: str, lexicon: Lexicon) -> tuple[list[str], bool]:
    """Split names; leave out posts where names stand beside them, and tell whether any were."""
    bare = _BRACKETED.sub(" ", text).strip()
    posts = bare != text and bool(bare)
    tokens = split_names(_SEPARATORS.sub(" ", bare if bare else text))
    people: list[str] = []
    others: list[str] = []
    for token in tokens:
        name = _unposted(token, lexicon)
        posts = posts or name != token
        known = is_name(name, lexicon) or not _is_post(name, lexicon)
        (people if known or is_corporate(name, lexicon) else others).append(name)
    if people and any(is_name(n, lexicon) for n in people):
        return people, posts or bool(others)
    return [_unposted(t, lexicon) for t in tokens], posts


def _unposted(token: str, lexicon: Lexicon) -> str:
    """Take a role or post off the name that it touches (``记者王浩``, ``县委书记王浩``, ``王浩摄``)."""
    if is_name(token, lexicon) or is_house(token, lexicon):
        return token
    for name in _WRITING:
        match = lexicon.patterns[name].match(token)
        rest = token[match.end() :] if match and len(match[0]) > 1 else ""
        if is_name(rest, lexicon) or (len(token) - len(rest) > 2 and 2 <= len(rest) <= 3):
            return rest
    for match in lexicon.patterns["affiliation_words"].finditer(token):
        if match.end() > 3 and is_name(token[match.end() :], lexicon):
            return token[match.end() :]
    for role in ("图文", "文图", "摄影", "整理", "文", "图", "摄", "译", "著"):
        if token.endswith(role) and len(token) > len(role) + 1 and is_name(token[: -len(role)], lexicon):
            return token[: -len(role)] if len(token) > 3 else token
    return token


def _is_post(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a post or house rather than a name."""
    return (
        lexicon.ends("affiliation_words", text)
        or lexicon.ends("organisation_ends", text)
        or (len(text) > 3 and lexicon.ends("place_ends", text) and not lexicon.has("verbs", text))
        or bool(_kind(text, lexicon))
    )


def author_line(text: str, lexicon: Lexicon) -> Credits | None:
    """Read a line of the contents that holds nothing but authors; None where it holds anything else."""
    if re.match(r"[/／](?![/／])", text):
        return read_credits(text[1:], lexicon)
    if len(text) > 60 or re.search(r"[。！？]|[…·.．]{2,}", text):
        return None
    body = unmarked(text)
    told = read_credits(body, lexicon)
    if body in lexicon.lists["column_ends"] or not (told.credible or (told.told and told.grade == LIKELY)):
        return None
    inner = re.search(r"(?<=.)[（(\[【〔]([^（()）\[\]【】]+)[）)\]】〕]$", body)
    if inner and is_name(re.sub(r"\s", "", inner[1]), lexicon):
        return None  # a title with its author in brackets
    if len(told.names) == 1 and not told.told and (len(body) > 6 or (body in lexicon.words and body != text)):
        return told if is_house(body, lexicon) else None
    return told
