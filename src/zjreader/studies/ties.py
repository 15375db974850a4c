"""Tie a figure to those before it in its sentence.

Owns: what a figure takes over from an earlier one: 从2亿元增长到3亿元, 产值3亿元,同比增长5%,
企业80家,其中规上12家, …的比重达76%,如今这一比重降到30%. Threading: pure.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.domain.studies import Change
from zjreader.studies.naming import Name
from zjreader.studies.relations import BASE, named_after

if TYPE_CHECKING:
    from zjreader.studies.figure import Figure
    from zjreader.studies.mentions import Mention
    from zjreader.studies.surroundings import Surroundings

_ENDED = re.compile(r"^[^,;:。、]{0,10}(?:至|到|为)[^,;:。、]{0,10}$")
_FROM = re.compile(r"(?:从|由)[^,;。]{0,12}$")
_BARE = re.compile(
    rf"[,、(]?(?:年均|比上年|较上年|比去年|较去年|环比|按?(?:可比价|不变价)[一-龥]{{0,4}}|{BASE})*"
    r"(?:增长|增幅|增速|提高|提升|上升|上涨|增加|下降|减少|降低|降幅|涨幅|多了|少了|[略微小][增降升涨])(?:了|达到?|为|超过?|逾|近|约|不足)*"
)
_AGAIN = re.compile(
    r"^(?:这一?个?|该|此|上述)(?:项|个)?(?:比重|比例|占比|数字|数据|指标|规模|水平|数值|金额|时间|数量|面积)"
)
_KIND = re.compile(r"^(?:其中)?(?P<kind>[一-龥A-Z\d]{0,4}(?:[型级类式籍]|规上|规下|限上|亿元以上))$")
_PER_HEAD = re.compile(r"^(?:平均)?每[百千万]?[一-龥]{1,4}$")
_SHARE = "占比"
_RATES = ("增速", "增幅", "降幅", "增长率")
_NO_TOTALS = ("time", "ratio", "points", "times", "place")
_SUMS_OF_THEIR_OWN = ("invest",)
_SIZED = ("time", "length")
"""Kinds whose end may be told in another unit than the beginning: 从1.5公里缩短到800米."""
_EVERY = ("每年", "每月", "每周", "每天", "每日", "每季度")
_HEIGHT = re.compile(r"^(?:的?大关|的?关口)")
_EACH = re.compile(r"(?P<each>[户村店社棚人]均)(?:约|近|超过?|逾|达到?)*$")
_SUM = re.compile(
    r"^[一-龥]{0,8}[、,](?:涉及|合计)?(?P<size>总值|总额|金额|总金额|总投资)[^,一-龥]{0,4}(?:约|近|超过?|逾|达到?|为)*$"
)
_MOST = re.compile(r"^(?:其中)?最[高多大低少]的(?!一[段次批])")
_SIZE = re.compile(r"^,?(?P<size>(?:总|建筑|占地|使用)?面积)[^,一-龥]{0,4}(?:约|近|超过?|逾|达到?|为)*$")
_LIST = re.compile(r"(?:[、,和与及]|以及)(?:[^,;。、\d]{0,4})")


def earlier(text: str, row: list[Mention], at: int, done: list[Figure]) -> tuple[str | None, str]:
    """Give the noun of the earlier figure that a dealt share belongs to: 产量3吨、产值2亿元,分别增长2%、3%."""
    return _dealt(row, at, _run(text, row, at), done)


def in_turn(text: str, row: list[Mention], at: int, done: list[Figure]) -> tuple[str | None, str]:
    """Do the same where a bare list of shares follows as many totals: 游客3万人次,收入2亿元,增长2%、3%."""
    run = _run(text, row, at)
    totals = done[run[0] - len(run) : run[0]] if run[0] >= len(run) > 1 else []
    if not totals or any(f.mention.kind in ("ratio", "points") for f in totals):
        return None, ""
    return _dealt(row, at, run, done)


def _run(text: str, row: list[Mention], at: int) -> list[int]:
    """Give the numbers of the list that a number stands in: 分别增长2%、3%."""
    run = [at]
    while run[0] and _adjoins(text, row[run[0] - 1], row[at], row[run[0]]):
        run.insert(0, run[0] - 1)
    while run[-1] + 1 < len(row) and _adjoins(text, row[run[-1] + 1], row[at], row[run[-1]]):
        run.append(run[-1] + 1)
    return run


def _adjoins(text: str, one: Mention, this: Mention, other: Mention) -> bool:
    low, high = sorted((one, other), key=lambda m: m.start)
    return one.norm == this.norm and _LIST.fullmatch(text[low.end : high.start]) is not None


def _dealt(row: list[Mention], at: int, shares: list[int], done: list[Figure]) -> tuple[str | None, str]:
    totals = [f for f in done if f.mention.norm != row[at].norm][-len(shares) :]
    place = shares.index(at)
    return (totals[place].name.name, totals[place].subject) if place < len(totals) else (None, "")


def tie(figures: list[Figure], figure: Figure, text: str, around: Surroundings) -> tuple[list[Figure], Figure]:
    """Give a figure what it takes over from the figures before it, and those what it tells of them."""
    last = figures[-1]
    between = _HEIGHT.sub("", text[last.mention.end : figure.mention.start])
    alike = last.mention.norm == figure.mention.norm
    origin = _FROM.search(text[: last.mention.start])
    if (
        (alike or (last.mention.kind == figure.mention.kind and figure.mention.kind in _SIZED))
        and origin
        and _ENDED.search(between)
    ):
        return _ended(figures, figure, origin.start())
    figure = _renamed(figures, figure, around.before, between)
    kinds = (last.mention.kind, figure.mention.kind)
    named = named_after(last.name, kinds, between, named=bool(figure.name.printed), alike=alike)
    if named is not None and around.noun is None:
        return figures, replace(figure, name=named, subject=last.subject)
    return _grown(figures, figure, around, between)


def _ended(figures: list[Figure], figure: Figure, origin: int) -> tuple[list[Figure], Figure]:
    """Tie the end of a change to its beginning, which no period holds for but its own."""
    last = figures[-1]
    direction = figure.turn.rule.direction if figure.turn else _direction(last, figure)
    figure = replace(figure, name=last.name, change=Change(direction), subject=last.subject)
    mark = last.mark
    inside = mark is not None and mark.end > origin
    if inside and mark is figure.mark and figure.period not in _EVERY:
        figure = replace(figure, period=None, mark=None)  # 由2015年的60%提高至88%
    elif mark is not None and not inside and last.period not in _EVERY:
        last = replace(last, period=None)  # 去年损耗率由12%降到3%: it was 12% before
    return [*figures[:-1], last], figure


def _renamed(figures: list[Figure], figure: Figure, before: str, between: str) -> Figure:
    """Name a figure whose own words name nothing, or only a kind of what was counted before."""
    last, name = figures[-1], figure.name
    if _AGAIN.match(name.printed) or (name.rule.startswith("count") and _MOST.match(before)):
        meant = next((f for f in reversed(figures) if f.mention.norm == figure.mention.norm), None)
        return replace(figure, name=meant.name, subject=meant.subject) if meant else figure
    if name.name == _SHARE and last.mention.kind not in ("ratio", "time"):
        return replace(
            figure, name=replace(last.name, name=last.name.name + _SHARE, unit=None), subject=last.subject
        )
    if name.name in _RATES:
        meant = next((f for f in reversed(figures) if f.mention.kind not in _NO_TOTALS), None)
        if meant is None:
            return figure
        name = replace(meant.name, name=meant.name.name + name.name, unit=None)
        return replace(figure, name=name, subject=meant.subject)
    sized = {"area": _SIZE, "money": _SUM}.get(figure.mention.kind)
    size = sized.match(between) if sized and last.mention.kind == "count" else None
    if size and name.rule not in _SUMS_OF_THEIR_OWN:
        words = last.name.name.removesuffix("数量").removesuffix("数") + size["size"]
        return replace(figure, name=replace(name, name=words), subject=last.subject)
    if not name.rule.startswith("count") or last.mention.norm != figure.mention.norm:
        return figure
    each = _EACH.search(before) if figure.mention.kind == "money" else None
    if each:
        words = each["each"] + last.name.name
        figure = replace(figure, name=replace(last.name, name=words, theme=None), subject=last.subject)
        return figure if figure.period else replace(figure, period=last.period, mark=last.mark)
    if not name.printed:
        return replace(figure, name=last.name, subject=last.subject)
    kind = _KIND.match(name.printed)
    if kind or _PER_HEAD.match(name.printed):
        words = (kind["kind"] if kind else name.printed) + last.name.name.removesuffix("增量")
        return replace(figure, name=replace(last.name, name=words), subject=last.subject)
    return figure


def _grown(
    figures: list[Figure], figure: Figure, around: Surroundings, between: str
) -> tuple[list[Figure], Figure]:
    """Name a growth after what grew."""
    last, turn = figures[-1], figure.turn
    tied = figure.mention.kind == "ratio" and last.mention.kind not in ("ratio", "time", "times")
    if turn is None or not tied or not _BARE.fullmatch(between):
        return figures, figure
    amount = figure.mention.value if isinstance(figure.mention.value, float) and not turn.level else None
    if around.noun is None and not figure.name.rule.startswith("gdp"):
        stem = last.name.name.removesuffix("增速")
        name = Name(stem + turn.rule.suffix, last.name.printed, last.name.theme, None, last.name.rule)
        figure = replace(figure, name=name, subject=last.subject)
    change = last.change or Change(turn.rule.direction, amount, "%")
    return [*figures[:-1], replace(last, change=change)], figure


def _direction(first: Figure, second: Figure) -> str:
    low, high = first.mention.value, second.mention.value
    if not isinstance(low, float) or not isinstance(high, float) or low == high:
        return "flat"
    return "up" if (high > low) is not (first.mention.norm == "位") else "down"
