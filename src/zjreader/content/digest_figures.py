"""Set the figures of a digest's case study as paragraphs and point every figure at its words there.

Owns: the body of a case study: our summary, a heading, and one paragraph of figures for each theme, themes and
figures in the order of the file. Every evidence span is therefore right by construction.
Threading: pure.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from zjreader.content.digest_fields import DigestMalformed, Fields
from zjreader.domain.library import Article, Block, BlockKind
from zjreader.domain.studies import Change, Comparator, Evidence, Indicator

if TYPE_CHECKING:
    from collections.abc import Sequence

FIGURES = "数据"
"""Heading above the paragraphs of figures."""


def case_body(
    article: Article, summary: str | None, rows: Sequence[Fields]
) -> tuple[list[Block], list[Indicator]]:
    """Give the blocks of a case study's body, not yet labelled, and its indicators.

    Raises:
        DigestMalformed: A row is wrong, or its text does not state its value.
    """
    blocks = [Block(BlockKind.PARAGRAPH, summary)] if summary is not None else []
    if not rows:
        return blocks, []
    themes: dict[str, list[Fields]] = {}
    for fields in rows:
        themes.setdefault(fields.text("theme"), []).append(fields)
    first = len(blocks) + 1
    blocks.append(Block(BlockKind.HEADING, FIGURES))
    indicators = []
    for number, (theme, members) in enumerate(themes.items(), first):
        text = f"{theme}："
        for fields in members:
            words = fields.text("text")
            at = Evidence(article.key, f"p{number}", len(text), len(text) + len(words), words)
            indicators.append(_indicator(article.places[0], theme, fields, at))
            text += f"{words}；"
        blocks.append(Block(BlockKind.PARAGRAPH, f"{text[:-1]}。"))
    return blocks, indicators


def _indicator(case: str, theme: str, fields: Fields, evidence: Evidence) -> Indicator:
    value, name = fields.text("value"), fields.text("name")
    if value not in evidence.quote:
        raise DigestMalformed(f"{fields.where}: the text does not state {value}")
    mark = hashlib.sha256(f"{case}\n{evidence.quote}\n{value}".encode()).hexdigest()[:16]
    indicator = Indicator(
        id=mark,
        case=case,
        name=name,
        printed_name=name,
        value=value,
        value_norm=fields.amount("value_norm"),
        unit=fields.text_or_none("unit"),
        unit_norm=fields.text_or_none("unit_norm"),
        comparator=fields.one_of("comparator", Comparator, Comparator.EQUAL),
        period=fields.text_or_none("period"),
        period_printed=fields.text_or_none("period_printed"),
        theme=theme,
        subject=fields.text_or_none("subject"),
        change=_change(fields.table_or_none("change")),
        rank=fields.text_or_none("rank"),
        evidence=evidence,
        source="digest",
    )
    fields.finish()
    return indicator


def _change(fields: Fields | None) -> Change | None:
    if fields is None:
        return None
    amount = fields.amount("amount")
    if isinstance(amount, tuple):
        raise DigestMalformed(f"{fields.where}: a change by a range")
    change = Change(fields.text("direction"), amount, fields.text_or_none("unit"))
    if change.direction not in {"up", "down", "flat"}:
        raise DigestMalformed(f"{fields.where}: no direction {change.direction!r}")
    fields.finish()
    return change
