"""Set an article as a document.

Owns: the order and styles of what stands on an article's page. One block of the article is one text block of the
document; header, abstract and footer are text blocks without a label. Where a place of the article stands in the
document is a matter of ``ui/page_layout.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from zjreader.domain.library import Article, Block, BlockKind, Edition
from zjreader.domain.page_words import page_range, pages_in_words
from zjreader.ui.document_writer import DocumentWriter, Run, Style, unbroken
from zjreader.ui.link_names import IMPORT_LINK
from zjreader.ui.page_layout import Layout
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.ui.typography import Typography
    from zjreader.viewmodels.pages import ArticlePage

READING_PACE = 450
"""Characters a minute; a usual pace for Chinese prose of this kind."""


def minutes(chars: int) -> int:
    """Estimate the minutes of reading."""
    return max(1, round(chars / READING_PACE))


def article_layout(
    page: ArticlePage, typography: Typography, *, digest: bool = True, printed: bool = False
) -> Layout:
    """Set an article; ``digest`` puts our abstract above it, ``printed`` its title as the body has it below."""
    writer = DocumentWriter(typography)
    styles = Styles(typography)
    labels = _header(writer, styles, page, printed=printed)
    article, above = page.article, None
    if article.digest and (digest or not article.body):
        above = _abstract(writer, styles, article.digest)
    after_heading = True
    for block in article.body:
        if above is None and is_digest(page, block):
            labels[block.label] = above = _abstract(writer, styles, block.text)
            continue
        labels[block.label] = writer.block(styles.body(block, first=after_heading), Run(block.text))
        after_heading = block.kind is BlockKind.HEADING
    text_blocks = writer.count
    if page.pieces:
        _pieces(writer, styles, page)
    elif page.issue.edition is Edition.DIGEST or not article.body:
        _missing(writer, styles, page)
    _footer(writer, styles, page)
    return Layout.of(writer, labels, above, len(_digest_head()), text_blocks)


class Styles:
    """The styles of an article's page."""

    def __init__(self, typography: Typography) -> None:
        """Derive all from the typography."""
        t = typography
        self.column = Style(t.sans(13, bold=True), "accent", 1.6)
        self.title = Style(t.serif(25, bold=True), leading=1.45, before=6, after=2)
        self.printed = Style(t.serif(14), "muted", leading=1.5, before=2, after=2, spaced=True)
        self.subtitle = Style(t.serif(18), "muted", 1.5, before=4, after=2, spaced=True)
        self.facts = Style(t.sans(13), "muted", 1.6, before=8, after=18)
        self.digest = Style(
            t.sans(14), leading=1.75, before=30, after=34, left=17, right=16, spaced=True,
        )  # fmt: skip
        self.hint = Style(t.sans(14), "muted", 1.75, before=8, after=8)
        self.rule = Style(t.sans(13), "muted", 1.8, before=40)
        self.link = Style(t.sans(13), "muted", 1.9)
        self.paragraph = Style(
            t.serif(17), indent=t.indent, after=7, align=Qt.AlignmentFlag.AlignJustify, spaced=True
        )
        self.heading = Style(t.serif(18, bold=True), leading=1.6, before=20, after=8, spaced=True)
        self.first_heading = Style(t.serif(18, bold=True), leading=1.6, before=4, after=8, spaced=True)
        self.piece = Style(t.serif(17), leading=1.6, before=8)
        self.piece_digest = Style(t.sans(13), "muted", 1.7, before=1, after=6, right=51, spaced=True)
        self.caption = Style(
            t.serif(13.5), "muted", 1.7, before=12, after=18, left=34, right=34,
            align=Qt.AlignmentFlag.AlignHCenter, spaced=True,
        )  # fmt: skip
        self.note = Style(
            t.serif(14), "muted", 1.75, before=6, after=6, align=Qt.AlignmentFlag.AlignJustify, spaced=True
        )
        self.abstract = Style(
            t.serif(15), "muted", 1.8, before=2, after=10, left=34, right=34,
            align=Qt.AlignmentFlag.AlignJustify, spaced=True,
        )  # fmt: skip

    def body(self, block: Block, *, first: bool) -> Style:
        """Give the style of a block of running text; ``first`` when it opens the page or follows a heading."""
        match block.kind:
            case BlockKind.HEADING:
                return self.first_heading if first else self.heading
            case BlockKind.CAPTION:
                return self.caption
            case BlockKind.NOTE:
                return self.note
            case BlockKind.ABSTRACT:
                return self.abstract
            case _:
                return self.paragraph


def _header(writer: DocumentWriter, styles: Styles, page: ArticlePage, *, printed: bool) -> dict[str, int]:
    """Write column, title, subtitle and facts; the title's and subtitle's labels lead to them."""
    article, labels = page.article, {}
    kicker = [article.column, *(b.text for b in article.blocks if b.kind is BlockKind.KICKER)]
    line = " · ".join(dict.fromkeys(text for text in kicker if text))
    writer.block(styles.column, Run(line or page.issue.meta.periodical))
    places = {BlockKind.TITLE: writer.block(styles.title, Run(article.title))}
    if printed and article.printed_title:
        writer.block(styles.printed, Run(_tr("正文作：{0}").format(article.printed_title)))
    if article.subtitle:
        places[BlockKind.SUBTITLE] = writer.block(styles.subtitle, Run(article.subtitle))
    facts = _facts(page)
    number = writer.block(styles.facts, Run(facts)) if facts else writer.count - 1
    places |= dict.fromkeys((BlockKind.BYLINE, BlockKind.AFFILIATION), number)
    places[BlockKind.KICKER] = 0
    for block in article.blocks:
        if block.kind in places:
            labels[block.label] = places[block.kind]
    return dict(sorted(labels.items(), key=lambda item: item[1]))


def is_digest(page: ArticlePage, block: Block) -> bool:
    """Tell whether a block is our abstract: in a digest edition it is part of the text, to be found and marked."""
    return page.issue.edition is Edition.DIGEST and block.kind is BlockKind.ABSTRACT


def _abstract(writer: DocumentWriter, styles: Styles, text: str) -> int:
    """Write our abstract in its box and give its number."""
    head = _digest_head()
    number = writer.block(styles.digest, Run(head.rstrip(), bold=True), Run(head[-1] + text))
    writer.box(number, number, 13)
    return number


def _digest_head() -> str:
    """Give what stands before our abstract in its block."""
    return _tr("导读") + "　"


def _facts(page: ArticlePage) -> str:
    article = page.article
    pages = page_range(article.start_page, article.end_page)
    names = "　".join(filter(None, ["　".join(article.authors), article.affiliation]))
    chars = sum(len(b.text) for b in article.body if not is_digest(page, b))
    items = [
        names,
        said(pages_in_words(pages)),
        unbroken(_tr("约 {0} 分钟").format(minutes(chars))) if chars else "",
    ]
    return "　｜　".join(item for item in items if item)


def _missing(writer: DocumentWriter, styles: Styles, page: ArticlePage) -> None:
    """Say why there is no text here, and the next step."""
    if page.issue.edition is not Edition.DIGEST:
        writer.block(styles.hint, Run(_tr("导入的文本里没有这一篇的正文。")))
        return
    writer.block(
        styles.hint,
        Run(_tr("这一期现在只有导读。要读全文，请把期刊的文本文件拖进窗口，或者")),
        Run(_tr("导入一期"), role="accent", link=IMPORT_LINK),
        Run(_tr("；正文会接在导读下面。")),
    )


def _pieces(writer: DocumentWriter, styles: Styles, page: ArticlePage) -> None:
    """List the pieces of a composite feature."""
    writer.block(styles.heading if page.article.body else styles.first_heading, Run(_tr("本专题各篇")))
    for piece in page.pieces:
        writer.block(styles.piece, Run(piece.title, role="accent", link=_link(piece)))
        if piece.digest:
            writer.block(styles.piece_digest, Run(piece.digest))


def _footer(writer: DocumentWriter, styles: Styles, page: ArticlePage) -> None:
    """Lead on to the neighbours."""
    style = styles.rule
    for label, article in ((_tr("上一篇"), page.previous), (_tr("下一篇"), page.next)):
        if article is not None:
            writer.block(style, Run(label + "　"), Run(article.title, role="accent", link=_link(article)))
            style = styles.link
    writer.block(styles.link, Run(""))


def _link(article: Article) -> str:
    return "zjreader:" + article.key


def _tr(text: str) -> str:
    return QCoreApplication.translate("reader_document", text)
