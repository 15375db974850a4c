"""Read what was typed into the search box.

Owns: tokens and grammar. Nothing that is typed is refused: what cannot be understood is taken for text or left
out, and the first such place is told. Pasted sentences stay whole: quotes, brackets and colons inside a run are
text, as are curly quotes, which the printed text has itself. Linear in the length of the query; pure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from zjreader.domain.query import FIELD_NAMES, All, AnyOf, Confined, FieldName, Node, Parsed, Without, Word, join

MAX_WORDS = 40
MAX_DEPTH = 20
_OPERATORS = {"AND": "and", "且": "and", "OR": "or", "或": "or", "NOT": "not", "非": "not"}
_QUOTES = {'"': '"', "＂": "＂", "「": "」", "『": "』", "“": "”"}
_BRACKETS = {"(": ")", "（": "）"}
_FIELD = re.compile("(" + "|".join(sorted(FIELD_NAMES, key=len, reverse=True)) + ")[:：]", re.IGNORECASE)
_RUN = re.compile(r"\S+")
_SPACES = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # word and or not open close field
    text: str
    start: int
    quoted: bool = False


def parse(query: str) -> Parsed:
    """Read a query; the tree is None where it holds nothing to search for."""
    tokens, trouble = _Scanner(query).tokens()
    parser = _Parser(tokens)
    node = parser.group(0)
    trouble = sorted([*trouble, *parser.trouble])
    if not trouble:
        return Parsed(node)
    position, warning = trouble[0]
    return Parsed(node, warning, position)


class _Scanner:
    """Cuts a query into tokens."""

    def __init__(self, query: str) -> None:
        self._query = query
        self._tokens: list[_Token] = []
        self._trouble: list[tuple[int, str]] = []
        self._open: list[_Token] = []
        self._words = 0

    def tokens(self) -> tuple[list[_Token], list[tuple[int, str]]]:
        """Give the tokens and what was wrong."""
        at = self._skip(0)
        while at < len(self._query):
            if self._words == MAX_WORDS:
                self._trouble.append((at, f"查询太长，只用了前{MAX_WORDS}个词。"))
                break
            at = self._skip(self._next(at))
        self._trouble.extend((t.start, "左括号没有配对。") for t in self._open[:1])
        return self._tokens, self._trouble

    def _skip(self, at: int) -> int:
        match = _SPACES.match(self._query, at)
        return match.end() if match else at

    def _next(self, at: int) -> int:
        """Take the token that begins here; give where it ends."""
        char = self._query[at]
        if self._open and char == _BRACKETS[self._open[-1].text]:
            self._open.pop()
            self._tokens.append(_Token("close", char, at))
            return at + 1
        if char in _BRACKETS and self._groups(at):
            self._open.append(_Token("open", char, at))
            self._tokens.append(self._open[-1])
            return at + 1
        field = _FIELD.match(self._query, at)
        if field is not None:
            self._tokens.append(_Token("field", field[1].lower(), at))
            return self._field_end(field)
        if char in _QUOTES and (end := self._quoted(at)):
            return end
        return self._run(at)

    def _field_end(self, field: re.Match[str]) -> int:
        end = self._skip(field.end())
        rest = self._query[end : end + 4]
        if not rest or rest[0] in ")）" or _FIELD.match(self._query, end) or rest.split()[0] in _OPERATORS:
            self._tokens.pop()
            self._trouble.append((field.start(), f"“{field[1]}:”后面没有内容，这一条没有使用。"))
        return end

    def _groups(self, at: int) -> bool:
        """Tell whether a bracket opens a group: its inside has parts, or nothing but it stands there."""
        closing = _BRACKETS[self._query[at]]
        end = self._query.find(closing, at)
        inside = self._query[at + 1 : end if end >= 0 else len(self._query)]
        whole = end < 0 or self._ends(end + 1)
        return len(self._open) < MAX_DEPTH and (whole or len(inside.split()) > 1) and bool(inside.strip())

    def _ends(self, at: int) -> bool:
        """Tell whether no run goes on here."""
        after = self._query[at : at + 1]
        return not after or after.isspace() or after in ")）"

    def _quoted(self, at: int) -> int:
        """Take a phrase in quotes; 0 where the quotes are part of a longer run."""
        opening = self._query[at]
        end = self._query.find(_QUOTES[opening], at + 1)
        if end < 0:
            if opening == "“":
                return 0
            self._trouble.append((at, "引号没有配对，其后的文字作为一个整体查找。"))
            self._add(self._query[at + 1 :], at + 1, quoted=True)
            return len(self._query)
        inside = self._query[at + 1 : end]
        if not self._ends(end + 1) and (opening == "“" or len(inside.split()) < 2):
            return 0
        self._add(inside, at + 1, quoted=True)
        return end + 1

    def _run(self, at: int) -> int:
        """Take characters up to a space, or to the bracket that closes the group."""
        match = _RUN.match(self._query, at)
        text = match[0] if match else self._query[at]
        if self._open and (cut := _closing(text, self._open[-1].text)) >= 0:
            text = text[:cut]
        kind = _OPERATORS.get(text)
        if kind is not None:
            self._tokens.append(_Token(kind, text, at))
        elif text[0] in "-－" and len(text) > 1 and not (text[1].isdigit() or text[1] in "-－"):
            self._tokens.append(_Token("not", text[0], at))
            return at + 1
        else:
            self._add(text, at, quoted=False)
        return at + len(text)

    def _add(self, text: str, at: int, *, quoted: bool) -> None:
        if not text.strip():
            self._trouble.append((max(at - 1, 0), "引号里没有内容。"))
        elif not quoted and not text.strip("*?＊"):
            self._trouble.append((at, "通配符 * 和 ? 须与文字连用。"))
        else:
            self._words += 1
            text = text if quoted else text.replace("＊", "*")
            self._tokens.append(_Token("word", text, at, quoted))


def _closing(text: str, opening: str) -> int:
    """Find the bracket in a run that closes the group, passing over pairs inside the run."""
    bracket = _BRACKETS[opening]
    depth = 0
    for i, char in enumerate(text):
        if char == opening:
            depth += 1
        elif char == bracket:
            if depth == 0:
                return i
            depth -= 1
    return -1


class _Parser:
    """Builds the tree; reads each token once."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self.trouble: list[tuple[int, str]] = []

    def group(self, depth: int) -> Node | None:
        """Read up to the group's end: alternatives of parts that must all match."""
        choices: list[Node] = []
        parts: list[Node] = []
        pending: _Token | None = None
        while (token := self._peek()) is not None:
            if token.kind == "close" and depth:
                break
            if token.kind in ("and", "or"):
                self._at += 1
                if pending is not None or not parts:
                    self._astray(token)
                elif token.kind == "or":
                    self._close(choices, parts)
                pending = token if pending is None and (parts or choices) else pending
                continue
            part = self._part(depth)
            if part is not None:
                parts.append(part)
                pending = None
        if pending is not None:
            self._astray(pending)
        self._close(choices, parts)
        return join(AnyOf, choices)

    def _part(self, depth: int) -> Node | None:
        token = self._tokens[self._at]
        self._at += 1
        if token.kind == "not":
            return self._negated(token, depth)
        if token.kind == "open":
            node = self.group(depth + 1)
            self._at += 1
            return node
        if token.kind == "field":
            return self._field(token, depth)
        if token.kind == "close":
            return None
        return Word(token.text, token.start, token.quoted)

    def _negated(self, token: _Token, depth: int) -> Node | None:
        """Read what is excluded; several exclusions in a row count as one."""
        following = self._peek()
        while following is not None and following.kind == "not":
            self._at += 1
            following = self._peek()
        if following is None or following.kind in ("and", "or", "close"):
            self._astray(token)
            return None
        part = self._part(depth)
        return Without(part) if part is not None else None

    def _field(self, token: _Token, depth: int) -> Node | None:
        name = FIELD_NAMES[token.text]
        if self._peek() is None:
            return None
        part = self._part(depth)
        return None if part is None else _confine(part, name, token.start)

    def _close(self, choices: list[Node], parts: list[Node]) -> None:
        node = join(All, parts)
        if node is not None:
            choices.append(node)
        parts.clear()

    def _peek(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _astray(self, token: _Token) -> None:
        self.trouble.append((token.start, f"“{token.text}”的一侧缺少查询词，已略过。"))


def _confine(node: Node, name: FieldName, start: int) -> Node:
    """Make words the values of a field, also inside a group."""
    if isinstance(node, Word):
        return Confined(name, node.text, start)
    if isinstance(node, Without):
        return Without(_confine(node.part, name, start))
    if isinstance(node, All | AnyOf):
        return replace(node, parts=tuple(_confine(part, name, start) for part in node.parts))
    return node
