"""Set an issue's front page: what it is, and its contents with our abstracts.

Owns: the order and styles of the front page. Titles are links, so that mouse and Tab key open them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zjreader.domain.library import Article, Edition, IssueMeta, IssueSummary
from zjreader.domain.page_words import page_range
from zjreader.ui.document_writer import EDGE, DocumentWriter, Run, Style
from zjreader.ui.link_names import IMPORT_LINK
from zjreader.ui.page_layout import Layout
from zjreader.ui.welcome import write_welcome

if TYPE_CHECKING:
    from zjreader.services.contents import Entry
    from zjreader.ui.typography import Typography
    from zjreader.viewmodels.pages import IssuePage

MYRIAD = 10_000


def front_layout(page: IssuePage, typography: Typography, *, welcome: bool = False) -> Layout:
    """Set a front page; ``welcome`` explains above it what can be done here."""
    writer = DocumentWriter(typography)
    styles = _Styles(typography)
    meta = page.issue.meta
    writer.block(styles.number, Run(issue_number(meta) or _tr("期号不详")))
    writer.block(styles.title, Run(meta.periodical))
    writer.block(styles.facts, Run(_facts(page.issue)))
    digest = page.issue.edition is Edition.DIGEST
    if welcome:
        write_welcome(writer, typography, digest=digest)
    elif digest:
        first = writer.block(
            styles.box,
            Run(_tr("导读版"), bold=True),
            Run("　" + _tr("每一篇都有我们写的导读。有这一期的文本文件时，把它拖进窗口或")),
            Run(_tr("导入一期"), role="accent", link=IMPORT_LINK),
            Run(_tr("，就能读全文，逐句查找。")),
        )
        writer.box(first, first, 13)
    for section in page.sections:
        writer.block(styles.column, Run(section.column or _tr("未分栏目")))
        for entry in section.entries:
            _entry(writer, styles, entry)
    writer.block(styles.facts, Run(""))
    return Layout.of(writer)


def issue_number(meta: IssueMeta) -> str:
    """Name an issue within its periodical: 2025年第23期 · 总第782期; nothing where the print tells nothing."""
    parts = []
    if meta.year and meta.number:
        parts.append(_tr("{0}年第{1}期").format(meta.year, meta.number))
    if meta.total_number:
        parts.append(_tr("总第{0}期").format(meta.total_number))
    return " · ".join(parts)


def issue_name(meta: IssueMeta) -> str:
    """Name an issue with its periodical: 今日浙江 2025年第23期."""
    return f"{meta.periodical} {issue_number(meta).split(' · ')[0]}".strip()


class _Styles:
    """The styles of a front page."""

    def __init__(self, typography: Typography) -> None:
        t = typography
        self.number = Style(t.sans(13, bold=True), "accent", 1.6)
        self.title = Style(t.serif(25, bold=True), leading=1.45, before=6, after=2)
        self.facts = Style(t.sans(13), "muted", 1.6, before=8, after=18)
        self.box = Style(t.sans(14), leading=1.75, before=30, after=24, left=17, right=16, spaced=True)
        self.column = Style(t.sans(13, bold=True), "muted", 1.6, before=26, after=4)
        self.entry = Style(t.serif(17), leading=1.6, before=12, tab=EDGE)
        self.piece = Style(t.serif(15), leading=1.6, before=8, left=17, tab=EDGE)
        self.names = Style(t.sans(13), "muted", 1.6)
        self.digest = Style(t.sans(13), "muted", 1.7, before=1, after=6, right=51, spaced=True)
        self.piece_digest = Style(t.sans(13), "muted", 1.7, before=1, after=6, left=17, right=51, spaced=True)


def _facts(issue: IssueSummary) -> str:
    meta = issue.meta
    chars = _tr("{0} 万字").format(f"{issue.chars / MYRIAD:.1f}", f"{issue.chars:,}")
    if issue.chars < MYRIAD:
        chars = _tr("{0} 字").format(f"{issue.chars:,}")
    items = [
        _date(meta.date) if meta.date else "",
        meta.publisher or "",
        f"ISSN {meta.issn}" if meta.issn else "",
        _tr("{0} 篇").format(issue.articles),
        chars if issue.edition is Edition.FULL else "",
    ]
    return "　｜　".join(item for item in items if item)


def _date(iso: str) -> str:
    parts = [int(part) for part in iso.split("-") if part.isdigit()]
    forms = {1: _tr("{0}年"), 2: _tr("{0}年{1}月"), 3: _tr("{0}年{1}月{2}日")}
    return forms[len(parts)].format(*parts) if len(parts) in forms else iso


def _entry(writer: DocumentWriter, styles: _Styles, entry: Entry) -> None:
    pages = _pages(entry.article)
    _article(writer, styles.entry, styles.digest, entry.article, pages)
    for child in entry.children:
        own = _pages(child.article)
        _article(writer, styles.piece, styles.piece_digest, child.article, own if own != pages else "")


def _pages(article: Article) -> str:
    """Give the pages so that a line never breaks inside them."""
    if article.end_page is None:
        return "" if article.start_page is None else str(article.start_page)
    return (page_range(article.start_page, article.end_page) or "").replace("—", "\u2060—\u2060")


def _article(writer: DocumentWriter, style: Style, digest: Style, article: Article, pages: str) -> None:
    title = Run(article.title, link="zjreader:" + article.key)
    writer.block(style, title, *([Run("\t" + pages, role="muted", font=digest.font)] if pages else []))
    if article.digest:
        writer.block(digest, Run(article.digest))


def _tr(text: str) -> str:
    return QCoreApplication.translate("front_document", text)
