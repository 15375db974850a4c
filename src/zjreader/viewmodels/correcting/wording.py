"""How corrections, kinds and fields are called.

Owns: one Chinese line for each correction in the list of those made. Pure; ``tr`` is the translation in use.
"""

from __future__ import annotations

from zjreader.domain.corrections import ACTION_NAMES, Action, BlockAnchor, Correction
from zjreader.domain.library import BlockKind
from zjreader.viewmodels.said import said

KIND_NAMES = {
    BlockKind.PARAGRAPH: "正文段落",
    BlockKind.HEADING: "小标题",
    BlockKind.CAPTION: "图片说明",
    BlockKind.NOTE: "附注",
    BlockKind.ABSTRACT: "摘要",
    BlockKind.TITLE: "题目",
    BlockKind.SUBTITLE: "副题",
    BlockKind.KICKER: "眉题",
    BlockKind.BYLINE: "署名",
    BlockKind.AFFILIATION: "作者单位",
}
SHORT_KINDS = KIND_NAMES | {
    BlockKind.PARAGRAPH: "段",
    BlockKind.HEADING: "标题",
    BlockKind.CAPTION: "图注",
    BlockKind.AFFILIATION: "单位",
}
ARTICLE_NAMES = {
    "title": "题目",
    "subtitle": "副题",
    "authors": "作者",
    "affiliation": "作者单位",
    "column": "栏目",
    "start_page": "起始页",
    "end_page": "结束页",
    "places": "地点",
}
ISSUE_NAMES = {
    "periodical": "刊名",
    "year": "年份",
    "number": "期号",
    "total_number": "总期号",
    "issn": "ISSN",
    "date": "出版日期",
    "publisher": "编辑出版",
}
SHOWN = 16
"""Characters of a block's beginning that are shown."""


def describe(correction: Correction) -> tuple[str, str]:
    """Say what a correction does: its action, and to what."""
    return ACTION_NAMES[correction.action], _object(correction)


def _object(correction: Correction) -> str:
    block, article = _named(correction.block), correction.article.title if correction.article else ""
    match correction.action:
        case Action.JOIN:
            return f"{block} ＋ {_named(correction.other)}"
        case Action.SPLIT:
            return f"…{correction.before[-SHOWN:]} ┃ {correction.after[:SHOWN]}…"
        case Action.MOVE | Action.RESTORE:
            behind = _named(correction.other)
            place = f"《{article}》" + (said(f"“{behind}”之后") if behind else "开头")
            return f"{block} → {place}"
        case Action.KIND:
            return f"{block} → {KIND_NAMES.get(correction.kind, '') if correction.kind else ''}"
        case Action.DROP:
            return block
        case Action.FIELD:
            name = ARTICLE_NAMES.get(correction.field, correction.field)
            return f"《{article}》{name} → {shown_value(correction.value)}"
        case Action.ISSUE:
            return f"{ISSUE_NAMES.get(correction.field, correction.field)} → {shown_value(correction.value)}"


def shown_value(value: object) -> str:
    """Write a field's value for reading and editing."""
    if isinstance(value, tuple):
        return "、".join(str(v) for v in value)
    return "（空）" if value is None else str(value)


def _named(block: BlockAnchor | None) -> str:
    if block is None:
        return ""
    return block.head if block.length <= SHOWN else block.head[:SHOWN] + "…"
