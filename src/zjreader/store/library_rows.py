"""How the library's values are written as rows and read back; one pair of functions for each table.

Owns: the field lists and JSON forms of issues, articles, blocks and reports. Pure.
Invariant: reading back what was written gives an equal value.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from zjreader.domain.library import (
    Article,
    Block,
    BlockKind,
    Edition,
    Issue,
    IssueMeta,
    IssueSummary,
    Repair,
    RepairKind,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from zjreader.domain.imports import ImportReport

META = "key, periodical, year, number, total_number, issn, date, publisher"
SUMMARY = f"{META}, edition, articles, chars, imported"
ISSUE = f"{META}, edition, articles, chars, report, imported"
ARTICLE = (
    "key, issue, ordinal, parent, column_name, title, subtitle, authors, affiliation, start_page, end_page, "
    "places, digest, listed, printed_title, confidence"
)
BLOCK = "id, issue, article_id, ordinal, kind, label, text, lines, repairs, reason, confidence"

_FACTS = len(META.split(", "))
_EDITIONS = {edition.value: edition for edition in Edition}
"""Members by value: a library may hold hundreds of issues, and asking the class takes longer."""

Row = tuple[Any, ...]


def dumps(value: object) -> str:
    """Write compact JSON with Chinese as it is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def marks(fields: str) -> str:
    """Give the placeholders for a field list."""
    return ", ".join("?" * len(fields.split(",")))


def issue_row(issue: Issue, report: ImportReport | None, imported: str) -> Row:
    """Write an issue's row."""
    meta = issue.meta
    return (
        meta.key,
        meta.periodical,
        meta.year,
        meta.number,
        meta.total_number,
        meta.issn,
        meta.date,
        meta.publisher,
        issue.edition.value,
        len(issue.articles),
        issue.chars,
        dumps(asdict(report)) if report is not None else None,
        imported,
    )


def read_meta(row: sqlite3.Row) -> IssueMeta:
    """Read an issue's bibliographic facts, which the row begins with."""
    return IssueMeta(*row[:_FACTS])


def article_row(article: Article, issue: str, ordinal: int) -> Row:
    """Write an article's row."""
    return (
        article.key,
        issue,
        ordinal,
        article.parent,
        article.column,
        article.title,
        article.subtitle,
        dumps(article.authors),
        article.affiliation,
        article.start_page,
        article.end_page,
        dumps(article.places),
        article.digest,
        int(article.listed),
        article.printed_title,
        article.confidence,
    )


def read_article(row: sqlite3.Row, blocks: Sequence[Block] = ()) -> Article:
    """Read an article."""
    return Article(
        key=row["key"],
        title=row["title"],
        parent=row["parent"],
        column=row["column_name"],
        subtitle=row["subtitle"],
        authors=tuple(json.loads(row["authors"])),
        affiliation=row["affiliation"],
        start_page=row["start_page"],
        end_page=row["end_page"],
        places=tuple(json.loads(row["places"])),
        blocks=tuple(blocks),
        digest=row["digest"],
        listed=bool(row["listed"]),
        printed_title=row["printed_title"],
        confidence=row["confidence"],
    )


def block_row(block: Block, key: int, issue: str, article: int | None, ordinal: int) -> Row:
    """Write a block's row."""
    repairs = [[r.kind.value, r.start, r.original, r.repaired, r.line] for r in block.repairs]
    return (
        key,
        issue,
        article,
        ordinal,
        block.kind.value,
        block.label,
        block.text,
        dumps(block.lines),
        dumps(repairs),
        block.reason,
        block.confidence,
    )


def read_block(row: sqlite3.Row) -> Block:
    """Read a block."""
    repairs: tuple[Repair, ...] = ()
    if row["repairs"] != "[]":
        repairs = tuple(Repair(RepairKind(kind), *rest) for kind, *rest in json.loads(row["repairs"]))
    return Block(
        kind=BlockKind(row["kind"]),
        text=row["text"],
        lines=tuple(json.loads(row["lines"])),
        label=row["label"],
        repairs=repairs,
        reason=row["reason"],
        confidence=row["confidence"],
    )


def pack_source(lines: Sequence[str]) -> bytes:
    """Compress an issue's source lines."""
    return zlib.compress(dumps(lines).encode("utf-8", "surrogatepass"), 6)


def unpack_source(packed: bytes) -> tuple[str, ...]:
    """Give the source lines again."""
    return tuple(json.loads(zlib.decompress(packed).decode("utf-8", "surrogatepass")))


def read_summaries(listed: str) -> tuple[IssueSummary, ...]:
    """Read the list of issues from a JSON list of the fields of SUMMARY; newest first."""
    found = [
        IssueSummary(IssueMeta(*facts), _EDITIONS[edition], articles, chars, imported)
        for *facts, edition, articles, chars, imported in json.loads(listed)
    ]
    found.sort(key=lambda made: (-made.meta.year, -made.meta.number, made.meta.periodical, made.meta.key))
    return tuple(found)
