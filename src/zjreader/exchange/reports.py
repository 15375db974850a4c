"""Annotations as Markdown, HTML and CSV for people.

Owns: how an export reads: grouped by article in reading order, the marked text beside its note, the citation under
it. Everything of the reader's or the source's is escaped. ``FORMATS`` lists what is offered.
"""

from __future__ import annotations

import csv
import html
import io
import re
from itertools import groupby
from typing import TYPE_CHECKING

from zjreader.domain.exchange import Format
from zjreader.domain.keys import block_key
from zjreader.exchange.note_html import NoteRenderer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zjreader.domain.exchange import Collection, Excerpt

_COLORS = {"yellow": "黄", "green": "绿", "blue": "蓝", "pink": "粉", "purple": "紫"}
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def markdown(collection: Collection) -> str:
    """Write the annotations as Markdown with citations."""
    lines = ["# 批注", ""]
    for title, excerpts in _by_article(collection):
        lines += [f"## {_escape(title)}", ""]
        for excerpt in excerpts:
            annotation = excerpt.annotation
            if annotation.quote is not None:
                lines += [f"> {_escape(part)}" for part in annotation.quote.exact.split("\n")]
                lines.append("")
            if annotation.note:
                lines += [annotation.note, ""]
            if annotation.tags:
                lines += ["标签：" + " ".join(f"#{_escape(tag)}" for tag in annotation.tags), ""]
            lines += [f"——{_escape(excerpt.citation)} [{_key(excerpt)}](zjreader:{_key(excerpt)})", ""]
    if collection.bookmarks:
        lines += ["## 书签", ""]
        lines += [
            f"- [{_escape(b.name)}](zjreader:{block_key(b.article, b.label) if b.label else b.article})"
            for b in collection.bookmarks
        ]
        lines.append("")
    return "\n".join(lines)


def web_page(collection: Collection) -> str:
    """Write the annotations as one HTML page that loads nothing."""
    notes = NoteRenderer()
    parts = [
        "<!DOCTYPE html>\n<html lang='zh-CN'><head><meta charset='utf-8'><title>批注</title>"
        "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        "<style>body{font-family:serif;max-width:44em;margin:2em auto;line-height:1.8}"
        "blockquote{border-left:4px solid #ccc;margin:1em 0;padding-left:1em}"
        ".cite{color:#5b636d;font-size:.85em}.yellow{border-color:#e0b400}.green{border-color:#4caf60}"
        ".blue{border-color:#4a90d9}.pink{border-color:#e0708f}.purple{border-color:#9a70d9}</style></head><body>",
        "<h1>批注</h1>",
    ]
    for title, excerpts in _by_article(collection):
        parts.append(f"<h2>{html.escape(title)}</h2>")
        for excerpt in excerpts:
            annotation = excerpt.annotation
            if annotation.quote is not None:
                words = html.escape(annotation.quote.exact).replace("\n", "<br>")
                parts.append(f"<blockquote class='{annotation.color.value}'>{words}</blockquote>")
            if annotation.note:
                parts.append(f"<div class='note'>{notes.html(annotation.note)}</div>")
            tags = " ".join(f"#{html.escape(tag)}" for tag in annotation.tags)
            parts.append(f"<p class='cite'>{tags} ——{html.escape(excerpt.citation)}</p>")
    parts.append("</body></html>\n")
    return "\n".join(parts)


def table(collection: Collection) -> str:
    """Write the annotations as CSV with a byte-order mark, so that spreadsheets read the Chinese."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(
        ["编号", "位置", "文章", "栏目", "页码", "原文", "笔记", "标签", "颜色", "建立", "修改", "引文"]
    )
    for excerpt in collection.excerpts:
        a = excerpt.annotation
        exact = a.quote.exact if a.quote is not None else ""
        row = [a.id, _key(excerpt), excerpt.title, excerpt.column or "", excerpt.pages or "", exact, a.note]
        row += [" ".join(a.tags), _COLORS[a.color.value], a.created, a.modified, excerpt.citation]
        writer.writerow([inert(value) for value in row])
    return "\ufeff" + out.getvalue()


def inert(value: str) -> str:
    """Keep a spreadsheet from taking a value for a formula."""
    return f"'{value}" if value[:1] in {"=", "+", "-", "@", "\t", "\r"} else value


def _by_article(collection: Collection) -> Iterator[tuple[str, list[Excerpt]]]:
    for _article, group in groupby(collection.excerpts, key=lambda e: e.annotation.article):
        excerpts = list(group)
        yield excerpts[0].title, excerpts


def _key(excerpt: Excerpt) -> str:
    position = excerpt.annotation.position
    article = excerpt.annotation.article
    return block_key(article, position.label) if position is not None else article


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


FORMATS = (
    Format("md", "Markdown", markdown),
    Format("html", "网页", web_page),
    Format("csv", "表格", table),
)
"""In the order of the menu."""
