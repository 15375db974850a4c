"""Name a figure after the one that it is compared with.

Owns: 开工率88%,比去年同期提高6个百分点; 交易额5亿元,是2022年的3倍; 老人8万人,占户籍人口的三成. The words between
two figures tell whether the later one measures the same thing. Threading: pure.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.studies.naming import Name

_ABOUT = r"(?:了|近|约|超过?|逾|达到?|不足)*"
BASE = (
    r"(?:同比|与|去年|上年|前年|年初|\d{4}年|[\d一二三四五六七八九十]+年前|同期|改革前|全[国省市县区]"
    r"|平均|水平|增速|相比|又|再|[较比](?!重|例|率|分)(?:[一-龥“”\d]{2,10}?)?)*"
)
"""Words of what a later figure is compared with."""
_POINTS = re.compile(
    rf",?{BASE}(?:提高|提升|上升|增加|增长|下降|降低|减少|回落|高于|低于|高出|低|高|快于|快|慢于){BASE}{_ABOUT}"
    rf"|,(?:高于|高出|超出|超过|领先|低于|快于|慢于)[一-龥]{{2,10}}?(?:平均(?:水平|增速)?|水平|增速){_ABOUT}"
    rf"|,跑赢[一-龥]{{2,12}}?{_ABOUT}"
)
_TIMES = re.compile(rf",?(?:是|为|相当于|达到?)(?!其|它|全[县市区])[一-龥“”\d]{{2,8}}?(?:同期|全年)?的{_ABOUT}")
_MULTIPLIED = re.compile(rf",?{BASE}(?:翻|净增|(?:增长|提高|提升|增加|扩大)){_ABOUT}")
_PART = re.compile(
    rf",?(?:约)?(?:占(?:到|据)?|相当于)(?P<to>全[国省市县区镇](?:[一-龥]{{2,10}}?)??"
    rf"|(?!比|全[国省市县区镇]|世界|全球|国内)[一-龥]{{2,10}}?)(?:总数|总量|总额)?(?:的?(?:比重|比例))?(?:的)?{_ABOUT}"
)
_AMOUNT = re.compile(
    rf",?{BASE}(?P<less>净减|减少|少|下降|降低)?(?(less)|(?:净增|增加|新增|增长|高出|多出?|多[花收赚挣卖])){_ABOUT}"
)
_NEVER_AMOUNTS = ("ratio", "points", "times", "place")
_WHOLES = ("全国", "全省", "全市", "全县", "全区", "全镇")
_COUNTED = re.compile(r"(?:人数|数量|户数|数)$")
_RISE = "增速"


def named_after(last: Name, kinds: tuple[str, str], between: str, *, named: bool, alike: bool) -> Name | None:
    """Give a figure the name of the one before it, or None where the words between them do not tie the two.

    Args:
        last: Name of the figure before.
        kinds: What kind of unit the one before has, and this one.
        between: The words between the two.
        named: Whether the figure has a noun of its own.
        alike: Whether both have the same unit.
    """
    before, own = kinds
    amount = _AMOUNT.fullmatch(between) if alike and own not in _NEVER_AMOUNTS else None
    if amount is not None:
        stem = last.name.removesuffix("数量").removesuffix("人数")
        return replace(last, name=f"{stem}{'减量' if amount['less'] else '增量'}", unit=None)
    if own == "points" and before == "ratio" and _POINTS.fullmatch(between):
        return replace(last, name=f"{last.name}变化", unit=None)
    if own == "times" and before not in ("ratio", "points", "times", "time"):
        multiple = _TIMES.fullmatch(between) or (not named and _MULTIPLIED.fullmatch(between))
        return replace(last, name=f"{last.name.removesuffix(_RISE)}倍数", unit=None) if multiple else None
    part = _PART.fullmatch(between) if own == "ratio" and before not in ("ratio", "points", "times") else None
    if part is None or (before == "area" and part["to"] in _WHOLES):
        return None  # the share of a whole place that an area has is one indicator, whatever grows there
    return replace(last, name=f"{_COUNTED.sub('', last.name)}占{part['to']}比重", unit=None, rule="share")
