"""Read changes and enumerations around a figure.

Owns: the direction a verb gives to a share, and the things that 分别 deals out to figures one by one.
Threading: immutable after construction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.studies.mentions import Mention
    from zjreader.studies.rules import ChangeRule, IndicatorRules

_FILLER = re.compile(
    r"^(?:[\d._%、,了又再和与及约近超逾过突破分别各同比均幅度达为]|超过|达到|比去年|较上年|不到|不足|将近|以上|个?百分点|个|每[人户亩天月年]|亿元|万元|亿|万|吨|元|成|[一二两三四五六七八九十])*$"
)
_LEVEL = re.compile(r"^(?:了)?(?:至|到|为)")
_SEPARATOR = re.compile(r"[、和与及]")
_MEASURE = re.compile(
    r"(?:人均可支配收入|总?产值|总?产量|销量|销售额|零售额|营收|营业收入|总?收入|面积|数量|总额|增加值|出口额|投资额?|人数|人次|利润|税收|吞吐量|发电量|发货量|交易量|交易额|成交额|订单量|出货量|客流量|价格|规模|客单价|[件起次户家宗笔人]数|总数|总量|存量|余额|贷款|存款|均价|单产|用电量|发案数|密度|浓度|(?:规范)?[一-龥]{2}率)$"
)
_TOWN_AND_COUNTRY = re.compile(
    r"(?:城乡|城镇(?:和|、|与)农村)(?:常住)?(?P<rest>(?:居民)?[一-龥]{2,}(?<![一二两三]体化))$"
)
_TWO_IN_ONE = re.compile(
    r"(?P<head>[一-龥]*?)(?P<one>[存进])(?P<two>[贷出])(?P<rest>款(?:余额)?|口(?:总?额|量)?)$"
)
_DATE = re.compile(r"^.*\d[年月]份?(?:以来|底|末|,)?(?=[一-龥])")
_RESPECTIVELY = re.compile(r"分别|各自|依次")


@dataclass(frozen=True, slots=True)
class Turn:
    """A verb of change in front of a figure; ``level``: the figure is where it ended (降至), not by how much."""

    rule: ChangeRule
    start: int
    level: bool


class ChangeReader:
    """Reads verbs of change."""

    def __init__(self, rules: IndicatorRules) -> None:
        """Compile the verbs."""
        self._rules = {w: r for r in rules.changes for w in r.words}
        words = sorted(self._rules, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(re.escape, words)))

    def turn(self, before: str) -> Turn | None:
        """Find the verb that governs what follows ``before``, or None."""
        last = None
        for match in self._pattern.finditer(before):
            last = match
        if last is None:
            return None
        rest = before[last.end() :]
        level = bool(_LEVEL.match(rest))
        rest = _LEVEL.sub("", rest)
        if not _FILLER.match(rest):
            return None
        return Turn(self._rules[last.group()], last.start(), level)


def dealt(text: str, sentence_start: int, mentions: list[Mention], at: int) -> tuple[str, str] | None:
    """Give noun and subject of a figure that 分别 deals out, or None.

    Args:
        text: Folded text.
        sentence_start: Where the sentence begins.
        mentions: Of the sentence, in order.
        at: Index of the figure in ``mentions``.
    """
    mention = mentions[at]
    marks = [m for m in _RESPECTIVELY.finditer(text, sentence_start, mention.start)]
    if not marks:
        return None
    mark = marks[-1]
    row = [i for i, m in enumerate(mentions) if m.start >= mark.end() and m.norm == mention.norm]
    gap = text[mark.end() : mention.start]
    if re.search(r"[,;:。]", gap) or at not in row:
        return None
    clause = re.split(r"[,;:。]", text[sentence_start : mark.start()])[-1]
    clause = _DATE.sub("", re.sub(r"^其中|(?:同比|均|的)+$", "", clause))
    items = [s for s in _SEPARATOR.split(clause) if s]
    both = _TOWN_AND_COUNTRY.search(clause)
    if both and len(row) == 2:
        items = [f"城镇{both['rest']}", f"农村{both['rest']}"]
    whole = _TWO_IN_ONE.search(clause)
    if whole and len(row) == 2:
        items = [whole["head"] + one + whole["rest"] for one in whole.group("one", "two")]
    if len(items) < len(row):
        return None
    items = items[-len(row) :]
    return _share(items, row.index(at))


def _share(items: list[str], place: int) -> tuple[str, str]:
    """Spread the measure of the last item over those without one: 茶叶、竹笋产值."""
    item = items[place]
    measure = _MEASURE.search(items[-1])
    if all(_MEASURE.search(i) for i in items):
        return item, ""
    if measure and not _MEASURE.search(item):
        return measure.group(), re.sub(r"\d.*$", "", item)
    own = _MEASURE.search(item)
    if own and measure and own.group() != item and len(items) > 1 and place == len(items) - 1:
        return own.group(), item[: own.start()]
    return item, ""
