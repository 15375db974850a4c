"""From a query's tree to SQL over the library.

Owns: how words become FTS5 phrases, and fields and filters conditions. Under the full folding the index alone
decides; otherwise (a folding switched off, wildcards, very long phrases) it gives candidates and each word is
looked up in the printed text. Values travel as parameters. ``passages`` supplies the SQL functions ``folded`` and
``holds``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zjreader.domain.folding import Folding, fold_text, query_tokens
from zjreader.domain.keys import parse_place
from zjreader.domain.query import All, AnyOf, Confined, FieldName, Node, Without, Word, words
from zjreader.search.matching import wild_pieces

if TYPE_CHECKING:
    from zjreader.domain.search import Filters

LONGEST = 300
"""Folded characters of a phrase that the index is asked for; the rest is verified."""

_ARTICLES = "(SELECT o.article_id FROM passages q JOIN blocks o ON o.id = q.rowid WHERE q.passages MATCH ?)"


@dataclass(frozen=True, slots=True)
class Condition:
    """A piece of SQL and its parameters."""

    sql: str
    values: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """How a query is to be run.

    Attributes:
        match: FTS5 expression, or empty where the blocks themselves are scanned.
        rest: Further conditions over ``b`` (blocks), ``a`` (articles) and ``i`` (issues).
        verified: Words that the conditions look up in the printed text by ``holds(n, text)``; empty where the
            index alone decides.
        character: Where a single folded character is all that is asked for, that; else empty.
    """

    match: str
    rest: tuple[Condition, ...] = ()
    verified: tuple[Word, ...] = ()
    character: str = ""


def plan(node: Node, folding: Folding, filters: Filters) -> Plan:
    """Plan a query; one that names only fields gives the titles of their articles."""
    if not words(node):
        fields = _Articlewise().condition(node)
        return Plan("", (Condition("b.kind = 'title'"), fields, *_filters(filters)))
    if folding == Folding() and not any(_vague(word) for word in _all_words(node)):
        return _exact(node, filters)
    parts = node.parts if isinstance(node, All) else (node,)
    match = " AND ".join(filter(None, map(phrase, parts)))
    writer = _Verified()
    return Plan(match, (*_scope(match), writer.condition(node), *_filters(filters)), tuple(writer.sought))


def _exact(node: Node, filters: Filters) -> Plan:
    """Plan a query that the index alone decides."""
    parts = node.parts if isinstance(node, All) else (node,)
    indexed = [part for part in parts if phrase(part)]
    match = " AND ".join(map(phrase, indexed))
    removed = [p.part for p in parts if isinstance(p, Without) and phrase(p.part)] if match else []
    if removed:
        match = f"({match}) NOT ({' OR '.join(map(phrase, removed))})"
    left = [p for p in parts if p not in indexed and not (isinstance(p, Without) and p.part in removed)]
    rest = (*_scope(match), *map(_Indexed().condition, left), *_filters(filters))
    tokens = query_tokens(node.text) if isinstance(node, Word) and not rest else ()
    return Plan(match, rest, character=tokens[0] if len(tokens) == 1 and len(tokens[0]) == 1 else "")


def _scope(match: str) -> tuple[Condition, ...]:
    return () if match else (Condition("b.kind <> 'dropped'"),)


@dataclass(frozen=True, slots=True)
class Apart:
    """What an article must hold, in any of its blocks.

    Attributes:
        phrases: FTS5 expressions, at least two.
        rest: Further conditions as in a plan.
    """

    phrases: tuple[str, ...]
    rest: tuple[Condition, ...]


def apart(node: Node, filters: Filters) -> Apart | None:
    """Plan the blocks that hold any of a query's words, in articles that hold all; None where it has no two."""
    parts = node.parts if isinstance(node, All) else ()
    indexed = [part for part in parts if phrase(part)]
    if len(indexed) < 2:
        return None
    rest = map(_Indexed().condition, (part for part in parts if part not in indexed))
    return Apart(tuple(map(phrase, indexed)), (*rest, *_filters(filters)))


def article_conditions(node: Node, filters: Filters) -> tuple[Condition, ...]:
    """Give what a query's fields and filters ask of articles; its words and the kinds of blocks do not count."""
    parts = node.parts if isinstance(node, All) else (node,)
    fields = [part for part in parts if _only_fields(part)]
    return (*map(_Indexed().condition, fields), *_filters(replace(filters, kinds=frozenset())))


def digest_conditions(node: Node, filters: Filters) -> tuple[tuple[Condition, ...], tuple[Word, ...]]:
    """Give the conditions on articles' abstracts, and the words that they look up by ``holds``."""
    writer = _Verified("a.digest")
    conditions = (writer.condition(node), *_filters(replace(filters, kinds=frozenset())))
    return conditions, tuple(writer.sought)


def phrase(node: Node) -> str:
    """Give the FTS5 expression of a part; empty where the index cannot answer it."""
    match node:
        case Word():
            return _word(node)
        case All(parts) | AnyOf(parts):
            inner = [phrase(part) for part in parts]
            operator = " AND " if isinstance(node, All) else " OR "
            return f"({operator.join(inner)})" if all(inner) else ""
    return ""


def tokens_phrase(tokens: tuple[str, ...]) -> str:
    """Write tokens as an FTS5 phrase; a lone character as a prefix."""
    if len(tokens) == 1 and len(tokens[0]) == 1:
        return f'"{tokens[0]}"*'
    return f'"{" ".join(tokens)}"' if tokens else ""


def article_condition(confined: Confined) -> Condition:
    """Give the condition on articles (``a``) and issues (``i``) that a field stands for."""
    value = fold_text(confined.value)
    match confined.name:
        case FieldName.AUTHOR:
            return Condition("instr(folded(a.authors), ?)", (value,))
        case FieldName.PLACE:
            return Condition("instr(folded(a.places), ?)", (value,))
        case FieldName.COLUMN:
            return Condition("instr(folded(coalesce(a.column_name, '')), ?)", (value,))
        case FieldName.TITLE:
            return Condition("instr(folded(a.title || coalesce(a.subtitle, '')), ?)", (value,))
        case FieldName.YEAR:
            return Condition("i.year = ?", (_number(value),))
        case FieldName.ISSUE:
            return _issue(confined.value, value)
        case FieldName.NOTE:
            return Condition("0")


def _word(word: Word) -> str:
    if word.wild and (pieces := wild_pieces(word, Folding())):
        phrases = [tokens_phrase(query_tokens(p)) for p in pieces if p not in ("*", "?")]
        if any(phrases):
            return f"({' AND '.join(p for p in phrases if p)})"
    return tokens_phrase(query_tokens(word.text)[:LONGEST])


def _vague(word: Word) -> bool:
    return word.wild or len(fold_text(word.text)) > LONGEST


def _only_fields(node: Node) -> bool:
    return not _all_words(node)


def _all_words(node: Node) -> list[Word]:
    match node:
        case Word():
            return [node]
        case All(parts) | AnyOf(parts):
            return [word for part in parts for word in _all_words(part)]
        case Without(part):
            return _all_words(part)
    return []


class _Indexed:
    """Writes the condition of any part in plain SQL, words by the index."""

    def condition(self, node: Node) -> Condition:
        """Write one part."""
        match node:
            case Word():
                return self.word(node)
            case Confined():
                return article_condition(node)
            case Without(part):
                inner = self.condition(part)
                return Condition(f"NOT coalesce({inner.sql}, 0)", inner.values)
        inner_parts = [self.condition(part) for part in node.parts]
        operator = " AND " if isinstance(node, All) else " OR "
        values = tuple(value for part in inner_parts for value in part.values)
        return Condition(f"({operator.join(part.sql for part in inner_parts)})", values)

    def word(self, word: Word) -> Condition:
        """Write one word; punctuation alone is looked up in the printed text."""
        expression = _word(word)
        if expression:
            return Condition("b.id IN (SELECT rowid FROM passages WHERE passages MATCH ?)", (expression,))
        literal = _storable(word.text)
        return Condition("instr(b.text, ?)", (literal,)) if literal else Condition("0")


class _Articlewise(_Indexed):
    """Writes conditions whose words may stand anywhere in the article."""

    def word(self, word: Word) -> Condition:
        """Write one word."""
        expression = _word(word)
        return Condition(f"a.id IN {_ARTICLES}", (expression,)) if expression else Condition("0")


class _Verified(_Indexed):
    """Writes conditions whose words are looked up in the printed text itself."""

    def __init__(self, column: str = "b.text") -> None:
        self.sought: list[Word] = []
        self._column = column

    def word(self, word: Word) -> Condition:
        """Write one word; its number is the function's first argument."""
        self.sought.append(word)
        return Condition(f"holds(?, {self._column})", (len(self.sought) - 1,))


def _filters(filters: Filters) -> list[Condition]:
    found = [
        _among("i.key", filters.issues),
        _among("a.column_name", filters.columns),
        _among("b.kind", filters.kinds),
        _among("(SELECT 1 FROM json_each(a.authors) WHERE value", filters.authors, ")"),
        _among("(SELECT 1 FROM json_each(a.places) WHERE value", filters.places, ")"),
    ]
    if filters.articles:
        keys = tuple(sorted(filters.articles))
        marks = ",".join("?" * len(keys))
        found.append(Condition(f"(a.key IN ({marks}) OR a.parent IN ({marks}))", keys + keys))
    return [condition for condition in found if condition.sql]


def _among(column: str, values: frozenset[str], tail: str = "") -> Condition:
    if not values:
        return Condition("")
    exists = "EXISTS " if tail else ""
    return Condition(f"{exists}{column} IN ({','.join('?' * len(values))}){tail}", tuple(sorted(values)))


def _issue(typed: str, folded: str) -> Condition:
    """Read 23, 2025年第23期, 总第782期 or an issue's key."""
    place = parse_place(typed)
    if place is not None:
        return Condition("i.key = ?", (place.issue,))
    numbers = [int(n) for n in re.findall(r"\d{1,9}", folded)]
    if len(numbers) >= 2:
        return Condition("(i.year = ? AND i.number = ?)", (numbers[0], numbers[1]))
    if not numbers:
        return Condition("instr(folded(i.periodical), ?)", (folded,))
    if "总" in folded:
        return Condition("i.total_number = ?", (numbers[0],))
    return Condition("(i.number = ? OR i.total_number = ?)", (numbers[0], numbers[0]))


def _number(text: str) -> int:
    digits = re.search(r"\d{1,9}", text)
    return int(digits[0]) if digits else -1


def _storable(text: str) -> str:
    """Leave out lone surrogates, which no database can hold."""
    return "".join(c for c in text if not "\ud800" <= c <= "\udfff")
