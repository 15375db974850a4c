"""How articles stand in the Whoosh index.

Owns: the schema and its analyzer of folded characters, single and in overlapping pairs. The classes are pickled
into the index; a change here needs another ``index_stamps.EDITION``. Only modules whose names begin with
``article_`` import Whoosh.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whoosh.analysis import Token, Tokenizer
from whoosh.fields import ID, STORED, TEXT, Schema

from zjreader.domain.folding import index_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

BOOSTS = {
    "title": 5.0,
    "subtitle": 2.5,
    "authors": 4.0,
    "column": 1.5,
    "places": 3.0,
    "keywords": 2.0,
    "issue": 1.0,
    "digest": 1.0,
}
"""Searched fields and what a match in them weighs."""
GAP = 100
"""Positions between the values of a field with several, so that no phrase runs across them."""


@dataclass(eq=True)
class PairTokenizer(Tokenizer):  # type: ignore[misc]
    """Gives each line's pairs of characters, and at the same positions its single characters."""

    def __call__(self, value: str, positions: bool = False, start_pos: int = 0, **_: object) -> Iterator[Token]:
        """Yield the tokens of a field's value."""
        token = Token(positions=positions)
        token.boost = 1.0
        token.stopped = False
        position = start_pos
        for line in value.split("\n"):
            for text in index_tokens(line).split(" "):
                for token.text in dict.fromkeys((text, text[:1])) if text else ():
                    token.original = token.text
                    token.pos = position
                    yield token
                position += bool(text)
            position += GAP


def schema() -> Schema:
    """Make the schema."""
    fields = {name: TEXT(analyzer=PairTokenizer(), phrase=True, field_boost=1.0) for name in BOOSTS}
    return Schema(key=ID(stored=True, unique=True), stamp=STORED, name=STORED, words=STORED, **fields)
