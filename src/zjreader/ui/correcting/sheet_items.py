"""What the two panes of the correcting view show.

Owns: styles and words of source lines and of the blocks they became. What a line became is told by words beside
it, never by colour alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zjreader.domain.library import Article, Block, BlockKind
from zjreader.domain.page_words import page_range, pages_in_words
from zjreader.ui.correcting.gutter import Item
from zjreader.ui.document_writer import Run, Style
from zjreader.ui.report_parts import REASONS
from zjreader.viewmodels.correcting.wording import SHORT_KINDS
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.domain.imports import Doubt
    from zjreader.ui.typography import Typography
    from zjreader.viewmodels.correcting.sheet import Line, Row, Sheet, Spot

UNBROKEN = "\u2060"
"""Word joiner: no line breaks here."""

_NUMBER = re.compile(r"\d+")
_BARS = {
    BlockKind.PARAGRAPH: "line",
    BlockKind.HEADING: "accent",
    BlockKind.TITLE: "accent",
    BlockKind.CAPTION: "right",
    BlockKind.NOTE: "muted",
}


def line_items(lines: Sequence[Line], sheet: Sheet, typography: Typography) -> list[Item]:
    """Set source lines; beside each its number, behind it what it became."""
    used = Style(typography.serif(14), leading=1.65, after=3)
    left = Style(typography.serif(14), "muted", leading=1.65, after=3)
    kinds = {row.spot: row.block.kind for row in sheet.rows if row.block is not None}
    small = typography.sans(12)
    items = []
    for line in lines:
        spots = line.spots if not line.reason else ()
        fate = reason_name(line.reason) if line.reason else "、".join(spot_name(s, kinds) for s in spots)
        runs = (Run(line.text), Run("　" + UNBROKEN.join(fate), role="muted", font=small))
        bar = _BARS.get(kinds[spots[0]], "line") if spots else ""
        items.append(Item(line.number, ((left if line.reason else used, runs),), str(line.number), bar))
    return items


def row_items(rows: Sequence[Row], typography: Typography) -> list[Item]:
    """Set the blocks that the lines became, each with its kind and what is doubtful about it."""
    styles = _Styles(typography)
    return [_row_item(row, styles) for row in rows]


def spot_name(spot: Spot, kinds: dict[Spot, BlockKind]) -> str:
    """Name a block shortly: 段12."""
    return block_name(kinds[spot], spot.label) if spot in kinds else ""


def block_name(kind: BlockKind, label: str) -> str:
    """Name a block by its kind and its number among those of its kind; what there is only one of has none."""
    number = _NUMBER.search(label)
    counted = number is not None and (kind in _COUNTED or number[0] != "1")
    return _tr(SHORT_KINDS[kind]) + (number[0] if number is not None and counted else "")


def reason_name(reason: str) -> str:
    """Say why a line was left out."""
    return _tr("未采用：{0}").format(_tr(REASONS.get(reason, reason)))


_COUNTED = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION, BlockKind.NOTE)


class _Styles:
    def __init__(self, typography: Typography) -> None:
        t = typography
        self.head = Style(t.serif(18, bold=True), leading=1.5, before=22, after=2)
        self.facts = Style(t.sans(12), "muted", 1.6, after=8)
        self.paragraph = Style(t.serif(15), leading=1.75, after=7, indent=2 * t.px(15))
        self.left_out = Style(t.serif(15), leading=1.75, after=7)
        self.heading = Style(t.serif(16, bold=True), leading=1.6, before=8, after=6)
        self.small = Style(t.serif(13.5), "muted", 1.65, after=7)
        self.header = Style(t.serif(14), "muted", 1.6, after=4)
        self.doubt = Style(t.sans(12), "wrong", 1.6, before=6, after=3)

    def of(self, kind: BlockKind) -> Style:
        match kind:
            case BlockKind.HEADING:
                return self.heading
            case BlockKind.PARAGRAPH:
                return self.paragraph
            case BlockKind.DROPPED:
                return self.left_out
            case BlockKind.CAPTION | BlockKind.NOTE | BlockKind.ABSTRACT:
                return self.small
            case _:
                return self.header


def _row_item(row: Row, styles: _Styles) -> Item:
    notes = tuple((styles.doubt, (Run(_doubt(doubt)),)) for doubt in row.doubts)
    flag = "triangle-alert" if row.doubts else ""
    if row.block is None:
        title = row.article.title if row.article is not None else ""
        facts = (styles.facts, (Run(_facts(row.article)),))
        return Item(row.spot, ((styles.head, (Run(title),)), facts, *notes), _tr("篇"), "", flag, strong=True)
    text = (*notes, (styles.of(row.block.kind), (Run(row.block.text),)))
    if row.spot.left_out:
        name = _tr(REASONS.get(row.block.reason or "", row.block.reason or ""))
        return Item(row.spot, text, name, "", flag)
    name = block_name(row.block.kind, row.block.label)
    return Item(row.spot, text, name, _bar(row.block), flag, main=len(notes))


def _bar(block: Block) -> str:
    return _BARS.get(block.kind, "line")


def _facts(article: Article | None) -> str:
    if article is None:
        return ""
    pages = page_range(article.start_page, article.end_page)
    items = [
        article.column or "",
        "、".join(article.authors),
        said(pages_in_words(pages)) or _tr("页码不详"),
        "" if article.listed else _tr("目录未列"),
    ]
    return "　｜　".join(item for item in items if item)


def _doubt(doubt: Doubt) -> str:
    return _tr("存疑（把握 {0}%）：{1}").format(round(doubt.confidence * 100), said(doubt.message))


def _tr(text: str) -> str:
    return QCoreApplication.translate("sheet_items", text)
