"""Write an article as Markdown or plain text.

Owns: the order and marks of an article's parts outside the window. Pure. Text is escaped so that nothing printed
is taken for markup.
"""

from __future__ import annotations

import re
from typing import Any

from zjreader.domain.keys import block_key
from zjreader.domain.library import Article, Block, BlockKind
from zjreader.domain.page_words import page_range, pages_in_words

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_LINE_START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def markdown(article: Article) -> str:
    """Give the article as Markdown: title, facts, our abstract as a quotation, body."""
    parts = [f"# {escape(article.title)}"]
    if article.subtitle:
        parts.append(f"*{escape(article.subtitle)}*")
    if facts(article):
        parts.append(escape(facts(article)))
    if article.digest:
        parts.append(f"> 导读：{escape(article.digest)}")
    parts += [_markdown_block(block) for block in article.body]
    return "\n\n".join(parts) + "\n"


def plain_text(article: Article) -> str:
    """Give the article as plain text, paragraphs indented by two full-width spaces."""
    parts = [article.title, *filter(None, [article.subtitle, facts(article)])]
    if article.digest:
        parts.append(f"导读：{article.digest}")
    parts += [("　　" if b.kind is BlockKind.PARAGRAPH else "") + b.text for b in article.body]
    return "\n\n".join(parts) + "\n"


def facts(article: Article) -> str:
    """Give column, authors, affiliation and pages in one line."""
    pages = page_range(article.start_page, article.end_page)
    items = [article.column, " ".join(article.authors), article.affiliation, pages_in_words(pages)]
    return "｜".join(item for item in items if item)


def article_row(article: Article) -> dict[str, Any]:
    """Give the article as JSON values."""
    return {
        "article": article.key,
        "parent": article.parent,
        "column": article.column,
        "title": article.title,
        "printed_title": article.printed_title,
        "subtitle": article.subtitle,
        "authors": list(article.authors),
        "affiliation": article.affiliation,
        "start_page": article.start_page,
        "end_page": article.end_page,
        "places": list(article.places),
        "digest": article.digest,
        "blocks": [
            {"key": block_key(article.key, b.label), "kind": b.kind.value, "text": b.text} for b in article.blocks
        ],
    }


def escape(text: str) -> str:
    """Escape what Markdown or HTML would take for markup."""
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text)).replace("&", "&amp;")


def _markdown_block(block: Block) -> str:
    text = escape(block.text)
    if block.kind is BlockKind.HEADING:
        return f"## {text}"
    if block.kind is BlockKind.CAPTION:
        return f"*{text}*"
    if block.kind in (BlockKind.ABSTRACT, BlockKind.NOTE):
        return f"> {text}"
    return text
