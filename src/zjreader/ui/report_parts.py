"""What the parts of an import report share: styles, links, tables, names of reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zjreader.domain.keys import SCHEME, block_key
from zjreader.ui.document_writer import DocumentWriter, Run, Style
from zjreader.viewmodels.said import noted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zjreader.domain.spans import Span
    from zjreader.ui.typography import Typography

REASONS = {
    "contents": "目录页",
    "running_head": "书眉",
    "page_number": "页码",
    "advert": "广告",
    "masthead": "刊头与版权页",
    "cover": "封面",
    "barcode": "条码",
    "section": "栏目页",
    "jump": "转页说明",
    "ornament": "装饰符号",
    "unplaced": "找不到归处的行",
    "by_hand": "手工移出",
}


class Styles:
    """The styles of a report."""

    def __init__(self, typography: Typography) -> None:
        """Derive all from the typography."""
        t = typography
        self.kicker = Style(t.sans(13, bold=True), "accent", 1.6)
        self.title = Style(t.serif(25, bold=True), leading=1.45, before=6, after=2)
        self.facts = Style(t.sans(13), "muted", 1.6, before=8, after=10)
        self.heading = Style(t.serif(18, bold=True), leading=1.6, before=26, after=8)
        self.line = Style(t.sans(14), leading=1.7, after=6, align=Qt.AlignmentFlag.AlignLeft, spaced=True)
        self.place = Style(t.sans(13), "muted", 1.6, after=10)
        self.part = Style(t.sans(14, bold=True), leading=1.7, before=12, after=4)
        self.entry = Style(t.sans(13), leading=1.7, after=4, spaced=True)
        self.row = Style(t.sans(14), leading=1.8, tab=t.px(260))


def table(writer: DocumentWriter, styles: Styles, title: str, rows: Mapping[str, int], unit: str) -> None:
    """Set a table of counts, the largest first; nothing where it is empty."""
    if not rows:
        return
    total = sum(rows.values())
    writer.block(styles.heading, Run(noted(title, f"{total} {unit}")))
    for name, count in sorted(rows.items(), key=lambda item: -item[1]):
        writer.block(styles.row, Run(name), Run(f"\t{count} {unit}", role="muted"))


def place_link(article: str, label: str, span: Span | None = None) -> str:
    """Give the link to a block, or to a stretch of it."""
    link = SCHEME + (block_key(article, label) if label else article)
    return f"{link}@{span.start}-{span.end}" if span is not None and label else link
