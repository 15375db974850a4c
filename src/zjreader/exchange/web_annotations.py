"""Web annotations that other programs wrote.

Owns: reading what such an annotation says and which words it is on; where they stand here is not known yet. What
the W3C model names is read, and what Hypothesis names otherwise in its own export (``uri``, ``text``, ``tags``).
All of it is data: markup in a note stays text, nothing is fetched; the entry is kept to be saved again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from zjreader.domain.annotations import Annotation, TextQuoteSelector
from zjreader.domain.exchange import Foreign
from zjreader.domain.keys import parse_place
from zjreader.exchange.jsonld_values import identifier, mappings, person, stamp, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 4
"""Selectors refining one another that are followed."""


def is_foreign(item: Mapping[str, Any]) -> bool:
    """Tell whether an entry is on something that is named, and no place of ours."""
    sources = [_source(target) for target in _targets(item)]
    return bool(sources) and not any(parse_place(source) for source in sources)


def read_foreign(item: Mapping[str, Any], number: int) -> list[Foreign]:
    """Read an entry, the ``number``-th of its file: one annotation for each thing that it is on."""
    raw = json.dumps(item, ensure_ascii=False)
    own = identifier(item.get("id") or raw)
    return [
        Foreign(_annotation(item, target, own if n == 0 else identifier(f"{own}#{n}")), number, raw)
        for n, target in enumerate(_targets(item))
    ]


def _annotation(item: Mapping[str, Any], target: object, own: str) -> Annotation:
    bodies = [*mappings(item.get("body")), *mappings(item.get("bodyValue")), *mappings(item.get("text"))]
    notes = [said for body in bodies if not _tags(body) and (said := _text(body))]
    tags = [_text(body) for body in bodies if _tags(body)] + texts(item.get("tags"))
    return Annotation(
        id=own,
        article="",
        quote=_quote(target),
        position=None,
        note="\n\n".join(dict.fromkeys(notes)),
        tags=tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip())),
        created=stamp(item.get("created")),
        modified=stamp(item.get("modified") or item.get("updated") or item.get("created")),
        creator=person(_first(item.get("creator") or item.get("user"))),
    )


def _targets(item: Mapping[str, Any]) -> list[object]:
    target = item.get("target") or item.get("uri")
    return [one for one in (target if isinstance(target, list) else [target]) if _source(one)]


def _source(target: object) -> str:
    """Name what a target is in: an address or a urn; empty where nothing is named."""
    if isinstance(target, Mapping):
        source = target.get("source") or target.get("id")
        return _source(source) if isinstance(source, Mapping) else source if isinstance(source, str) else ""
    return target if isinstance(target, str) else ""


def _quote(target: object) -> TextQuoteSelector | None:
    """Take the first words that a target quotes; None where it quotes none."""
    for selector in _selectors(target.get("selector"), DEEPEST) if isinstance(target, Mapping) else ():
        exact = selector.get("exact")
        if "TextQuoteSelector" in texts(selector.get("type")) and isinstance(exact, str) and exact.strip():
            prefix, suffix = (selector.get(side) for side in ("prefix", "suffix"))
            return TextQuoteSelector(exact, *(s if isinstance(s, str) else "" for s in (prefix, suffix)))
    return None


def _selectors(value: object, depth: int) -> Iterator[Mapping[str, Any]]:
    for selector in mappings(value) if depth and not isinstance(value, str) else ():
        yield selector
        yield from _selectors(selector.get("refinedBy"), depth - 1)


def _tags(body: Mapping[str, Any]) -> bool:
    return "tagging" in texts(body.get("purpose"))


def _text(body: Mapping[str, Any]) -> str:
    """Take the words of a body; of one that is elsewhere, its address."""
    told = (body.get(key) for key in ("value", "chars", "source", "id"))
    return next((text for text in told if isinstance(text, str) and text), "")


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value
