"""From a query's tree to scored articles of a Whoosh index.

Owns: which fields a plain word is looked up in, what each weighs, and bounded work: a word that very many articles
hold tells little, so there all count alike instead of each being scored. Fields that confine (作者: 年: …) are
decided by SQL before; here only words count. Numbers of documents are those of the whole index.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from whoosh.query import Phrase, Query, Term

from zjreader.domain.folding import Folding, query_tokens
from zjreader.domain.query import All, AnyOf, Node, Without, Word
from zjreader.search.article_schema import BOOSTS
from zjreader.search.matching import wild_pieces

if TYPE_CHECKING:
    from whoosh.matching import Matcher
    from whoosh.searching import Searcher

LONGEST = 40
"""Tokens of a word that are looked up; articles' facts are short."""
SCORED = 300
"""Articles with a word in a field up to which each is scored."""
MOST = 5000
"""Articles with a word in a field that are looked at."""
SKIPPING = 4
"""How many times as many articles must have a word as are asked about for those to be looked up one by one."""

Scores = Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Trait:
    """Tokens that a field of an article has, and what that weighs."""

    field: str
    tokens: tuple[str, ...]
    boost: float


def scores(node: Node, searcher: Searcher, among: Scores | None = None) -> Scores:
    """Score the documents that satisfy a query; empty where it holds nothing that articles could be ranked by.

    ``among`` names documents: of others it need not be known whether they satisfy it.
    """
    match node:
        case Word():
            return _word(node, searcher, among)
        case All(parts):
            return _all(parts, searcher, among)
        case AnyOf(parts):
            total: dict[int, float] = {}
            for part in parts:
                for number, score in scores(part, searcher, among).items():
                    total[number] = total.get(number, 0.0) + score
            return total
    return {}


def _all(parts: Sequence[Node], searcher: Searcher, among: Scores | None) -> Scores:
    """Score by the rarest part first; the others are looked up in what it leaves."""
    found: Scores | None = None
    for part in sorted(filter(_ranks, parts), key=lambda part: _reach(part, searcher)):
        these = scores(part, searcher, among if found is None else found)
        found = these if found is None else _common((found, these))
        if not found:
            return {}
    for part in parts:
        if found and isinstance(part, Without):
            unwanted = scores(part.part, searcher, found)
            found = {number: score for number, score in found.items() if number not in unwanted}
    return found or {}


def _reach(node: Node, searcher: Searcher) -> int:
    """Tell about how many documents satisfy a part at most."""
    match node:
        case Word():
            return min(
                sum(min(_held(name, token, searcher) for token in tokens) for name in BOOSTS)
                for tokens in _pieces(node)
            )
        case All(parts):
            return min(_reach(part, searcher) for part in parts if _ranks(part))
        case AnyOf(parts):
            return sum(_reach(part, searcher) for part in parts if _ranks(part))
    return 0


def likeness(words: Sequence[str], title: str) -> tuple[Trait, ...] | None:
    """Tell what articles like one have: its keywords, there or in the title; pairs of its title's characters."""
    known = [tokens for word in words if (tokens := query_tokens(word))]
    parts = [Trait("keywords", tokens, 2.0) for tokens in known]
    parts += [Trait("title", tokens, 1.5) for tokens in known]
    parts += [Trait("title", (token,), 0.3) for token in query_tokens(title)[:LONGEST] if len(token) > 1]
    return tuple(parts) or None


def alike(traits: Sequence[Trait], searcher: Searcher) -> Scores:
    """Score the documents by the traits they have; one that very many have tells nothing and is left out."""
    total: dict[int, float] = {}
    for trait in traits:
        if min(_held(trait.field, token, searcher) for token in trait.tokens) <= SCORED:
            for number, score in _in_field(trait.field, trait.tokens, trait.boost, searcher):
                total[number] = total.get(number, 0.0) + score
    return total


def _ranks(node: Node) -> bool:
    """Tell whether a part of a query holds anything to be looked up."""
    match node:
        case Word():
            return bool(_pieces(node))
        case All(parts) | AnyOf(parts):
            return any(map(_ranks, parts))
    return False


def _common(found: Sequence[Scores]) -> dict[int, float]:
    few, *others = sorted(found, key=len)
    return {
        number: score + sum(other[number] for other in others)
        for number, score in few.items()
        if all(number in other for other in others)
    }


def _pieces(word: Word) -> list[tuple[str, ...]]:
    texts = [word.text]
    if word.wild:
        texts = [piece for piece in wild_pieces(word, Folding()) if piece not in ("*", "?")]
    return [tokens for text in texts if (tokens := query_tokens(text[: 2 * LONGEST])[:LONGEST])]


def _word(word: Word, searcher: Searcher, among: Scores | None) -> Scores:
    found = [_anywhere(tokens, searcher, among) for tokens in _pieces(word)]
    return _common(found) if found else {}


def _anywhere(tokens: tuple[str, ...], searcher: Searcher, among: Scores | None) -> dict[int, float]:
    """Look in every field; the best of them counts."""
    best: dict[int, float] = {}
    for name, boost in BOOSTS.items():
        for number, score in _in_field(name, tokens, boost, searcher, among):
            if score > best.get(number, 0.0):
                best[number] = score
    return best


def _in_field(
    name: str, tokens: tuple[str, ...], boost: float, searcher: Searcher, among: Scores | None = None
) -> list[tuple[int, float]]:
    held = min(_held(name, token, searcher) for token in tokens)
    if not held:
        return []
    query = _query(name, tokens, boost)
    same = boost * searcher.idf(name, tokens[0]) if held > SCORED and len(tokens) == 1 else None
    sought = sorted(among) if among is not None and SKIPPING * len(among) < held else None
    found: list[tuple[int, float]] = []
    for leaf, offset in searcher.leaf_searchers():
        matcher = query.matcher(leaf, leaf.boolean_context() if same is not None else None)
        if sought is not None:
            numbers = sought[bisect_left(sought, offset) : bisect_left(sought, offset + leaf.doc_count_all())]
            found.extend((offset + number, same or score) for number, score in _at(matcher, numbers, offset))
            continue
        if same is not None:
            found.extend((offset + number, same) for number in islice(matcher.all_ids(), MOST - len(found)))
            continue
        while matcher.is_active() and len(found) < MOST:
            found.append((offset + matcher.id(), matcher.score()))
            matcher.next()
    return found


def _at(matcher: Matcher, numbers: Iterable[int], offset: int) -> Iterator[tuple[int, float]]:
    """Give those of some documents that a matcher gives too."""
    for number in numbers:
        if matcher.is_active() and matcher.id() < number - offset:
            matcher.skip_to(number - offset)
        if not matcher.is_active():
            return
        if matcher.id() == number - offset:
            yield matcher.id(), matcher.score()


def _held(name: str, token: str, searcher: Searcher) -> int:
    return int(searcher.doc_frequency(name, token))


def _query(name: str, tokens: tuple[str, ...], boost: float) -> Query:
    return Term(name, tokens[0], boost=boost) if len(tokens) == 1 else Phrase(name, list(tokens), boost=boost)
