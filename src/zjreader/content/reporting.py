"""Report what the recovery did.

Owns: the account of lines and repairs, and the doubts, least certain first. Pure; the sentences are shown as
they stand.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from zjreader.content.continuity import orphan_mark
from zjreader.content.shape import fold, is_closed
from zjreader.domain.imports import Doubt, DoubtKind, ImportReport
from zjreader.domain.library import Article, Block, BlockKind, Issue, RepairKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zjreader.content.draft import Draft

SURE = 0.75
"""Confidence from which nothing is asked of the reader."""


def report_on(draft: Draft, issue: Issue) -> ImportReport:
    """Build the report of an import; seconds and changes are filled in by whoever knows them."""
    doubts = sorted([*draft.doubts, *_doubts(draft, issue)], key=lambda d: (d.confidence, d.lines))
    repairs = Counter(r.kind.value for a in issue.articles for b in a.blocks for r in b.repairs)
    paragraphs = sum(b.kind is BlockKind.PARAGRAPH for a in issue.articles for b in a.blocks)
    return ImportReport(
        issue=issue.meta.key,
        title=_title(issue),
        articles=len(issue.articles),
        paragraphs=paragraphs,
        dropped=dict(Counter(b.reason or "unplaced" for b in issue.dropped)),
        lines=sum(1 + len(line.rest) for line in draft.lines),
        warnings=draft.warnings,
        doubts=tuple(doubts),
        repairs=dict(repairs),
    )


def _title(issue: Issue) -> str:
    """Give the issue's name as shown."""
    meta = issue.meta
    if not meta.year:
        return f"《{meta.periodical}》"
    return f"《{meta.periodical}》{meta.year}年第{meta.number}期"


def _doubts(draft: Draft, issue: Issue) -> Iterator[Doubt]:
    """Collect what a person should look at."""
    for found, article in zip(draft.found, issue.articles, strict=True):
        first = (draft.lines[found.start].no,) if found.start < len(draft.lines) else ()
        if article.confidence < SURE:
            yield Doubt(
                DoubtKind.BOUNDARY, round(article.confidence, 3), article.key, "", first, _boundary(article)
            )
        yield from _blocks(article)
        for position in found.moved:
            line = draft.lines[position].no
            message = f"从第{line}行起的一栏按文意移了位置，请对照原刊的栏序。"
            yield Doubt(DoubtKind.ORDER, 0.5, article.key, _label(article, line), (line,), message)


def _boundary(article: Article) -> str:
    """Say why an article's beginning is doubtful."""
    if article.listed:
        return f"《{article.title}》的标题在正文里缺失或破损，从署名处起算。"
    return f"《{article.title}》目录未列，按版式认作一篇。"


def _label(article: Article, line: int) -> str:
    """Find the block that holds a source line."""
    return next((b.label for b in article.blocks if line in b.lines), "")


def _blocks(article: Article) -> Iterator[Doubt]:
    """Collect the doubts about an article's blocks."""
    for block in article.blocks:
        if block.confidence < SURE and block.kind is BlockKind.PARAGRAPH:
            yield Doubt(
                DoubtKind.JOIN,
                block.confidence,
                article.key,
                block.label,
                block.lines,
                f"这一段由第{'、'.join(map(str, block.lines))}行拼接，接缝处文意不够确定。",
            )
        elif block.confidence < SURE:
            yield Doubt(
                DoubtKind.KIND,
                block.confidence,
                article.key,
                block.label,
                block.lines,
                "这一行是标题、图注还是正文，仅凭文字难以断定。",
            )
        yield from _unfinished(article, block)
        for repair in block.repairs:
            if repair.kind is RepairKind.TITLE and block.kind is BlockKind.TITLE:
                alike = fuzz.ratio(fold(repair.original), fold(repair.repaired)) / 100
                if alike < 1:
                    message = f"正文的标题作：{repair.original}；目录作：{repair.repaired}。已依目录。"
                    yield Doubt(DoubtKind.TITLE, round(alike, 3), article.key, block.label, block.lines, message)


def _unfinished(article: Article, block: Block) -> Iterator[Doubt]:
    """Doubt a paragraph that begins or stops as if something were missing."""
    if block.kind is not BlockKind.PARAGRAPH:
        return
    if orphan_mark(block.text):
        message = "这一段的引号或括号有后无前，开头可能缺了文字。"
        yield Doubt(DoubtKind.JOIN, 0.3, article.key, block.label, block.lines[:1], message)
    elif not is_closed(block.text) and not block.text.endswith(("：", "——", "；")):
        message = "这一段末尾没有句末标点，后面可能缺了文字。"
        yield Doubt(DoubtKind.JOIN, 0.35, article.key, block.label, block.lines[-1:], message)
