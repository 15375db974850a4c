"""Lay an issue out as rows, one per block, for the command line and the scorers.

Owns: the shape that ``zjreader blocks`` prints. Pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.domain.library import Article, Block, BlockKind, Issue

if TYPE_CHECKING:
    from collections.abc import Iterator


def block_rows(issue: Issue) -> Iterator[dict[str, object]]:
    """Give every block in reading order, then what was left out in source order."""
    for article in issue.articles:
        titled = False
        for block in article.blocks:
            row = _row(article, block)
            if block.kind is BlockKind.TITLE and not titled:
                row |= _metadata(article)
                titled = True
            yield row
    for block in issue.dropped:
        yield {
            "article": None,
            "parent": None,
            "kind": block.kind.value,
            "text": block.text,
            "lines": list(block.lines),
            "reason": block.reason,
        }


def _row(article: Article, block: Block) -> dict[str, object]:
    """Lay out one block."""
    return {
        "article": article.key,
        "parent": article.parent,
        "kind": block.kind.value,
        "label": block.label,
        "text": block.text,
        "lines": list(block.lines),
    }


def _metadata(article: Article) -> dict[str, object]:
    """Lay out what the title block tells about its article."""
    return {
        "title": article.title,
        "subtitle": article.subtitle,
        "authors": list(article.authors),
        "column": article.column,
        "start_page": article.start_page,
    }
