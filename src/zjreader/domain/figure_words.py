"""How figures, periods and comparability are put into words.

Owns: the one wording that window, exports and command line share. A figure is always shown as printed; the bound
its words state (超, 不足 …) goes with it. Pure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zjreader.domain.comparison import Cell, Comparability, Row
from zjreader.domain.studies import CaseStudy, Change, Comparator, Indicator

if TYPE_CHECKING:
    from collections.abc import Sequence

UNDISCLOSED = "未披露"
STRUCK = "已隐去"
UNTOLD = "期间未注明"

COMPARABILITY = {
    Comparability.SAME: "可比",
    Comparability.OTHER_PERIOD: "期间不同",
    Comparability.OTHER_BASIS: "口径不同",
    Comparability.THEME_ONLY: "仅同主题",
}
"""The badge of a row."""

MEANINGS = {
    Comparability.SAME: "指标、口径和期间都相同，可以直接比较。",
    Comparability.OTHER_PERIOD: "指标和口径相同，期间不同或没有写明；不排名次。",
    Comparability.OTHER_BASIS: "指标相同，但说的是不同范围（一个镇、一种产品）；不排名次。",
    Comparability.THEME_ONLY: "只有一地披露；别处只有同一主题的文字，不能比较。",
}

_BOUNDS = {
    Comparator.EQUAL: "{0}",
    Comparator.MORE: "超{0}",
    Comparator.AT_LEAST: "{0}以上",
    Comparator.LESS: "不足{0}",
    Comparator.AT_MOST: "不超过{0}",
    Comparator.ABOUT: "约{0}",
}
_DIRECTIONS = {"up": "增长", "down": "下降", "flat": "持平"}
_REPEATED = ("每年", "每季度", "每月", "每周", "每日", "每天")
"""Periods that are words already."""
_TIGHT = ("%", "‰", "℃", "°")
_QUARTERS = {"1": "一", "2": "二", "3": "三", "4": "四"}
_PARTS = {
    "Q1-Q2": "{0}年上半年", "Q1-Q3": "{0}年前三季度", "Q1-Q4": "{0}年全年",
    "H1": "{0}年上半年", "H2": "{0}年下半年", "YTD": "{0}年以来",
}  # fmt: skip
"""Parts of a year, with the year: whole sentences, so that another language can order them in its own way."""
_LASTING = {
    "Y": "连续{0}年", "Q": "连续{0}个季度", "M": "连续{0}个月", "W": "连续{0}周", "D": "连续{0}天",
}  # fmt: skip


def period_words(period: str | None) -> str:
    """Put a period into words: ``2025Q1-Q3`` is 2025年前三季度; empty where none is told."""
    if not period or period in _REPEATED:
        return period or ""
    first, dots, last = period.partition("..")
    if dots:
        return _span_words(first, last)
    match = re.fullmatch(r"P(\d+)([YQMWD])", period)
    if match:
        return _LASTING[match[2]].format(match[1])
    match = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", period)
    if match:
        return _date_words(match[1], int(match[2] or 0), int(match[3] or 0))
    match = re.fullmatch(r"(\d{4})Q([1-4])", period)
    if match:
        return f"{match[1]}年{_QUARTERS[match[2]]}季度"
    match = re.fullmatch(r"(\d{4})(Q1-Q[2-4]|H[12]|YTD)", period)
    return _PARTS[match[2]].format(match[1]) if match else period


def _date_words(year: str, month: int, day: int) -> str:
    if day:
        return f"{year}年{month}月{day}日"
    return f"{year}年{month}月" if month else f"{year}年"


def _span_words(first: str, last: str) -> str:
    if not last:
        return f"{period_words(first)}以来"
    if first[:4] == last[:4] and len(first) == len(last) == 7:
        return f"{first[:4]}年{int(first[5:])}—{int(last[5:])}月"
    if len(first) == len(last) == 4:
        return f"{first}—{last}年"
    return f"{period_words(first).removesuffix('年')}—{period_words(last)}"


def number_words(value: str, unit: str | None) -> str:
    """Write a number with its unit; a space stands between a digit and a Chinese unit."""
    if not unit:
        return value
    tight = unit.startswith(_TIGHT) or not value[-1:].isascii() or unit[0].isascii()
    return value + unit if tight else f"{value} {unit}"


def figure_words(indicator: Indicator) -> str:
    """Write a figure as printed, with the bound that its words state."""
    words = number_words(indicator.value, indicator.unit)
    bound = _BOUNDS[indicator.comparator]
    apart = words[:1].isascii() and not bound.startswith("{")
    return bound.format(f" {words}" if apart else words)


def plain_number(value: float) -> str:
    """Write a number without a useless fraction: 12000.0 is 12000."""
    rounded = round(value, 4)
    return str(int(rounded)) if rounded == int(rounded) else f"{rounded:.4f}".rstrip("0")


def change_words(change: Change | None) -> str:
    """Write a change: 增长 12%; empty where none is told."""
    if change is None:
        return ""
    words = _DIRECTIONS.get(change.direction, "")
    if change.amount is None:
        return words
    return f"{words} {number_words(plain_number(change.amount), change.unit)}"


def details(cell: Cell, row: Row) -> tuple[str, ...]:
    """List what a cell's value wants beside it and the row does not say: period, subject, change, rank."""
    indicator = cell.indicator
    period = ""
    if row.period is None:
        period = period_words(indicator.period) or (UNTOLD if row.comparability is not Comparability.SAME else "")
    subject = indicator.subject if row.subject is None else None
    change = indicator.change
    told = change is not None and change.amount == indicator.value_norm  # the figure itself is the change
    parts = (period, subject, "" if told else change_words(change), indicator.rank)
    return tuple(part for part in parts if part)


def absent(row: Row, column: int) -> tuple[str, str]:
    """Say why a cell is empty, and what else the case tells of the indicator; empty where it tells nothing."""
    if column < len(row.struck) and row.struck[column]:
        return STRUCK, ""
    others = row.elsewhere[column] if column < len(row.elsewhere) else 0
    return UNDISCLOSED, f"另有{others}项见其他行" if others else ""


def absent_words(row: Row, column: int) -> str:
    """Say the same in one phrase."""
    word, more = absent(row, column)
    return f"{word}（{more}）" if more else word


def badge(row: Row) -> str:
    """Name a row's comparability; periods and bases that nobody tells are not called different."""
    told = [cell.indicator.period for cell in row.cells if cell is not None]
    if row.comparability is Comparability.OTHER_PERIOD and not any(told):
        return "期间未明"
    if row.comparability is Comparability.OTHER_BASIS and not any(_subjects(row)):
        return "口径未明"
    return COMPARABILITY[row.comparability]


def _subjects(row: Row) -> tuple[str | None, ...]:
    return tuple(cell.indicator.subject for cell in row.cells if cell is not None)


def differences(row: Row, cases: Sequence[CaseStudy]) -> tuple[str, ...]:
    """Say what differs between a row's cells, case by case; empty where nothing does."""
    if row.shared < 2:
        return ()
    told = [(case, cell.indicator) for case, cell in zip(cases, row.cells, strict=True) if cell is not None]
    found = []
    if len({i.subject for _, i in told}) > 1:
        scopes = "，".join(f"{c.short} {i.subject or '未注明'}" for c, i in told)
        found.append(f"口径：{scopes}")
    elif row.subject is not None:
        found.append(f"只是{row.subject}的数")
    elif row.comparability is Comparability.OTHER_BASIS:
        found.append("口径没有写明，所指未必是同一类事")
    if len({i.period for _, i in told}) > 1:
        periods = "，".join(f"{c.short} {period_words(i.period) or '未注明'}" for c, i in told)
        found.append(f"期间：{periods}")
    elif told[0][1].period is None:
        found.append("期间都没有写明")
    return tuple(found)
