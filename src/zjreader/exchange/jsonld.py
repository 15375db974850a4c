"""Annotations and bookmarks as W3C Web Annotation JSON-LD.

Owns: the mapping both ways. A mark within a block is a FragmentSelector (the block) refined by a
TextPositionSelector; one over several blocks a RangeSelector of two such; each beside a TextQuoteSelector.
Source: W3C Recommendation Web Annotation Data Model, 2017-02-23. What is read is data: unknown bodies and
selectors are passed over, ill-formed entries are named and left out. What other programs wrote about other sources
is read by ``web_annotations``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from zjreader.domain.annotations import AnchorState, Annotation, Bookmark, TextPositionSelector, TextQuoteSelector
from zjreader.domain.errors import SourceUnreadable
from zjreader.domain.exchange import Bundle, Collection, Foreign, Format
from zjreader.domain.inks import Color, Style
from zjreader.domain.keys import SCHEME, parse_place
from zjreader.exchange.jsonld_values import body_text, identifier, mappings, person, stamp, texts
from zjreader.exchange.web_annotations import is_foreign, read_foreign

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OWN = {"zj": "urn:zjreader:"}
COLLECTION = "urn:zjreader:annotations"
"""What the model demands as the name of a collection; it is the same in every file, as it names no place."""

FARTHEST = 100_000_000
"""The greatest offset in a block and rank of a bookmark that is believed."""


def write(collection: Collection) -> str:
    """Write a collection as one AnnotationCollection with one page."""
    items = [_annotation(e.annotation) for e in collection.excerpts]
    items += [_bookmark(b) for b in collection.bookmarks]
    page = {"id": f"{COLLECTION}:1", "type": "AnnotationPage", "partOf": COLLECTION, "startIndex": 0, "items": []}
    document = {
        "@context": [CONTEXT, OWN],
        "id": COLLECTION,
        "type": "AnnotationCollection",
        "label": "zjreader",
        "total": len(items),
        "first": page,
    }
    # One line for each annotation: short lines for comparing two files, and no slow indenting.
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    head, tail = json.dumps(document, ensure_ascii=False).rsplit("[]", 1)
    return f"{head}[\n{lines}\n]{tail}\n"


def read(text: str) -> Bundle:
    """Read a collection, a page, a list of annotations or a single one.

    Raises:
        SourceUnreadable: The text is no JSON-LD of annotations.
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SourceUnreadable(
            "这个文件不是 JSON，读不出批注。", "请选择由“导出批注”得到的 .jsonld 文件。"
        ) from error
    annotations: list[Annotation] = []
    bookmarks: list[Bookmark] = []
    foreign: list[Foreign] = []
    refused: list[str] = []
    for number, item in enumerate(_items(document), 1):
        try:
            if is_foreign(item):
                foreign += read_foreign(item, number)
            elif "bookmarking" in texts(item.get("motivation")):
                bookmarks.append(_read_bookmark(item))
            else:
                annotations.append(_read_annotation(item))
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
            refused.append(f"第{number}条读不懂（{error}），已略过。")
    return Bundle(tuple(annotations), tuple(bookmarks), tuple(refused), tuple(foreign))


def _items(document: object) -> list[dict[str, Any]]:
    if isinstance(document, Mapping):
        kinds = texts(document.get("type"))
        if "AnnotationCollection" in kinds:
            return _items(document.get("first"))
        if "AnnotationPage" in kinds:
            return _items(document.get("items"))
        if "Annotation" in kinds:
            return [dict(document)]
        # Hypothesis names its lists so, and no kind.
        for lists in (document.get("annotations"), document.get("rows")):
            if isinstance(lists, list):
                return _items(lists)
    if isinstance(document, list) and all(isinstance(item, dict) for item in document):
        return document
    raise SourceUnreadable("这个文件里没有批注。", "请选择由“导出批注”得到的 .jsonld 文件。")


def _annotation(annotation: Annotation) -> dict[str, Any]:
    bodies: list[dict[str, Any]] = []
    if annotation.note:
        bodies.append(
            {"type": "TextualBody", "value": annotation.note, "format": "text/markdown", "purpose": "commenting"}
        )
    bodies += [{"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in annotation.tags]
    item: dict[str, Any] = {
        "id": f"urn:uuid:{annotation.id}",
        "type": "Annotation",
        "motivation": "commenting" if annotation.note else "highlighting",
        **_times(created=annotation.created, modified=annotation.modified),
        "target": _target(annotation),
    }
    if bodies:
        item["body"] = bodies
    if annotation.creator:
        item["creator"] = {"type": "Person", "name": annotation.creator}
    return item


def _times(**times: str) -> dict[str, str]:
    """Leave out a time that is not known: the model has no empty ones."""
    return {name: time for name, time in times.items() if time}


def _target(annotation: Annotation) -> dict[str, Any]:
    target: dict[str, Any] = {
        "source": SCHEME + annotation.article,
        "styleClass": f"{annotation.style.value} {annotation.color.value}",
    }
    if annotation.quote is not None and annotation.position is not None:
        quote = annotation.quote
        target["selector"] = [
            {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix},
            _selector(annotation.position),
        ]
    return target


def _selector(place: TextPositionSelector) -> dict[str, Any]:
    if place.label == place.end_label:
        return _point(place.label, place.start, place.end)
    return {
        "type": "RangeSelector",
        "startSelector": _point(place.label, place.start, place.start),
        "endSelector": _point(place.end_label, place.end, place.end),
    }


def _point(label: str, start: int, end: int) -> dict[str, Any]:
    return {
        "type": "FragmentSelector",
        "value": label,
        "refinedBy": {"type": "TextPositionSelector", "start": start, "end": end},
    }


def _bookmark(bookmark: Bookmark) -> dict[str, Any]:
    target = SCHEME + bookmark.article + (f"#{bookmark.label}" if bookmark.label else "")
    return {
        "id": f"urn:uuid:{bookmark.id}",
        "type": "Annotation",
        "motivation": "bookmarking",
        **_times(created=bookmark.created),
        "body": [{"type": "TextualBody", "value": bookmark.name, "purpose": "describing"}],
        "target": target,
        "zj:folder": bookmark.folder,
        "zj:rank": bookmark.rank,
    }


def _read_annotation(item: Mapping[str, Any]) -> Annotation:
    target = item["target"]
    source = target if isinstance(target, str) else target["source"]
    place = parse_place(source)
    if place is None or place.article is None:
        raise ValueError(f"来源“{source}”不是文章编号")
    selectors = [] if isinstance(target, str) else mappings(target.get("selector"))
    quote = next((_read_quote(s) for s in selectors if s.get("type") == "TextQuoteSelector"), None)
    position = next((p for s in selectors if (p := _read_position(s)) is not None), None)
    classes = "" if isinstance(target, str) else str(target.get("styleClass") or "")
    bodies = mappings(item.get("body"))
    if quote is not None and position is None:
        position = TextPositionSelector("p1", 0, "p1", len(quote.exact))
    return Annotation(
        id=identifier(item["id"]),
        article=place.article,
        quote=quote if position is not None else None,
        position=position if quote is not None else None,
        color=next((c for c in Color if c.value in classes.split()), Color.YELLOW),
        style=next((s for s in Style if s.value in classes.split()), Style.HIGHLIGHT),
        note="\n\n".join(body_text(b) for b in bodies if b.get("purpose") in (None, "commenting", "replying")),
        tags=tuple(dict.fromkeys(body_text(b) for b in bodies if b.get("purpose") == "tagging")),
        state=AnchorState.EXACT,
        created=stamp(item.get("created")),
        modified=stamp(item.get("modified") or item.get("created")),
        creator=person(item.get("creator")),
    )


def _read_quote(selector: Mapping[str, Any]) -> TextQuoteSelector:
    return TextQuoteSelector(
        str(selector["exact"]), str(selector.get("prefix") or ""), str(selector.get("suffix") or "")
    )


def _read_position(selector: Mapping[str, Any]) -> TextPositionSelector | None:
    if selector.get("type") == "RangeSelector":
        first, last = selector["startSelector"], selector["endSelector"]
        return TextPositionSelector(
            _label(first["value"]),
            _offset(first["refinedBy"]["start"]),
            _label(last["value"]),
            _offset(last["refinedBy"]["end"]),
        )
    if selector.get("type") == "FragmentSelector" and "refinedBy" in selector:
        inner = selector["refinedBy"]
        label = _label(selector["value"])
        return TextPositionSelector(label, _offset(inner["start"]), label, _offset(inner["end"]))
    return None


def _read_bookmark(item: Mapping[str, Any]) -> Bookmark:
    target = item["target"]
    source = target if isinstance(target, str) else target["source"]
    place = parse_place(source)
    if place is None or place.article is None:
        raise ValueError(f"来源“{source}”不是文章编号")
    names = [body_text(b) for b in mappings(item.get("body"))]
    return Bookmark(
        id=identifier(item["id"]),
        article=place.article,
        label=place.label or "",
        name=names[0] if names else "",
        folder=str(item.get("zj:folder") or ""),
        rank=_rank(item.get("zj:rank")),
        created=stamp(item.get("created")),
    )


def _label(value: object) -> str:
    text = str(value)
    if re.fullmatch(r"[a-z]\d{1,5}", text) is None:
        raise ValueError(f"“{text}”不是段落编号")
    return text


def _offset(value: object) -> int:
    """Take a place in a block's text; no block is longer than ``FARTHEST``."""
    if not isinstance(value, int | str) or not 0 <= (offset := int(value)) <= FARTHEST:
        raise ValueError(f"“{value!s:.20}”不是文字的位置")
    return offset


def _rank(value: object) -> float:
    """Take a bookmark's rank; what is no number that can be ordered by comes first."""
    rank = float(value) if isinstance(value, int | float | str) else 0.0
    return rank if abs(rank) <= FARTHEST else 0.0


FORMAT = Format("jsonld", "批注交换文件", write)
