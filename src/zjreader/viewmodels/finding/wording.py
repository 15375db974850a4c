"""What facets, reasons and states are called.

Owns: the Chinese names that several views show. Pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.domain.page_words import page_range, pages_in_words
from zjreader.domain.quotations import flags
from zjreader.domain.search import Order, QuoteMatch, QuoteState
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Iterable

FACETS = {"issue": "期号", "column": "栏目", "author": "作者", "place": "地区", "kind": "类型"}
"""Facet to its name, in the order they are shown."""

KINDS = {
    "paragraph": "正文",
    "heading": "小标题",
    "caption": "图说",
    "note": "附注",
    "abstract": "摘要",
    "digest": "导读",
    "title": "标题",
    "subtitle": "副题",
    "kicker": "引题",
    "byline": "署名",
    "affiliation": "单位",
    "note_of_reader": "我的批注",
}
"""Kind of text to its name."""

ORDERS = {Order.RELEVANCE: "按相关", Order.PAGE: "按页码", Order.DATE: "按日期"}

EQUIVALENCES = {
    "fold_script": ("script", "繁简", "繁体、简体通查"),
    "fold_width": ("width", "全半角", "全角、半角通查"),
    "fold_case": ("case", "大小写", "不分大小写"),
    "fold_punctuation": ("punctuation", "标点", "不计标点"),
    "fold_space": ("space", "空格", "不计空格"),
}
"""Setting to the folding it switches, its short name, and what it is called as a switch."""

_REASONS = {folding: short for folding, short, _ in EQUIVALENCES.values()}


def reason(why: Iterable[str]) -> str:
    """Say why a hit is one though it is not literal; empty where it is."""
    names = [said(_REASONS.get(name, name)) for name in why]
    return said(f"按{'、'.join(names)}通配命中") if names else ""


def value_name(facet: str, value: str) -> str:
    """Give a facet's value as shown."""
    return said(KINDS.get(value, value)) if facet == "kind" else value


def state_name(match: QuoteMatch) -> str:
    """Say in a few words how a quotation stands to its source."""
    return said(_state(match))


def _state(match: QuoteMatch) -> str:
    match match.state:
        case QuoteState.EXACT:
            return "与原文一致，有省略" if match.elided else "与原文一致"
        case QuoteState.FOLDED:
            return "仅标点、字形或空格不同"
        case QuoteState.AMBIGUOUS:
            return "不止一处"
        case QuoteState.FUZZY:
            if match.pieces and not match.elided:
                return "由几处拼接"
            return "数字有出入" if flags(match) else "文字有出入"
        case _:
            return "未找到"


def source_name(match: QuoteMatch) -> str:
    """Tell where a match stands: who wrote it, its title, its pages as far as they are known."""
    pages = pages_name(match.start_page, match.end_page)
    return "　".join(filter(None, ["、".join(match.authors), f"《{match.title}》", pages]))


def speech_name(match: QuoteMatch) -> str:
    """Tell who says a match, in the source's words; empty where it is no speech."""
    return said(f"文中引语：{match.attribution}") if match.attribution else ""


def pages_name(start: int | None, end: int | None) -> str:
    """Give pages as shown; a range tells that the page itself is not known; empty where nothing is."""
    return said(pages_in_words(page_range(start, end)))
