"""Tell which words in front of a figure speak of it.

Owns: the reach of a clause to the left: past the figure before it in a list, and to the clause before where
its own words name no subject (…增加值的比重,由4%升到9%). Offsets are 0-based in the text. Threading: pure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.studies.mentions import Mention

_WORDS = re.compile(r"[一-龥]{2}")
_NEXT = re.compile(r"(?:[、和与及]|以及)(?:约|近|超过?|逾|突破|达)?")
_CLAUSE = re.compile(r"[,;:。!?]")
_LACKING = re.compile(
    r"(?:现在?|目前|如今|已经?|也|再|又|还|已然|一举|首次|同比|每年|逐年)*"
    r"(?:[从由][^,;]{0,14}|(?:全[县市区镇村]|我[县市区镇])(?:已|就|还|现)?共?有"
    r"|(?:(?:达|做|增长?|增加|扩大|发展|提高|提升|上升|攀升|回升|升|涨|降低?|减少|下降|缩减|缩短|压减|恢复)(?:到|至|为)"
    r"|达到?|突破|超过|稳定在|保持在|维持在|位列|增长|提高|提升|上升|下降|减少|降低|增幅|降幅|增速)"
    r"(?:累计|平均)?(?:了|约|近|超过?|逾|达到?)*)"
)
_TOPIC_ENDS = re.compile(
    r"[从由已均都也正将被把让向]|连续|不断|逐年|逐步|大幅|稳步|持续|明显|显著|一路|一直|实现|达到|突破|保持|稳定|继续|跃居|跃升|快速|迅速|进一步"
    r"|(?:[高升涨增减降多少低]|缩短|改善|回升|见效|起步|起色|扩大|壮大|拓宽|变[^,]{1,2})(?:了|起来|下来|上去)?$|\d"
)
_BARE_SIZE = re.compile(r"(?:总|占地|建筑|使用)?面积(?:约|近|超过?|逾|达到?|为)*")
_MADE = re.compile(r"(?:[改建变]成|改建为|改造成|打造|新建|建设|建起|修建)了?(?=[一-龥“]{2,10}$)")
_LEADING = re.compile(r"^(?:像?这样的|与此同时|同时|其中|此外|目前|如今|今年以来|近年来|[^一-龥“]+)+")
_LONGEST = 24


def words_before(text: str, start: int, clause: int, row: list[Mention], at: int) -> str:
    """Give the words in front of a figure that tell what it is.

    Args:
        text: Folded text.
        start: Where the sentence begins.
        clause: Where the figure's clause begins.
        row: The numbers of the sentence, in order.
        at: Index of the figure in ``row``.
    """
    mention = row[at]
    before = text[clause : mention.start]
    last = row[at - 1] if at else None
    if last is not None and last.end > clause:
        own = text[last.end : mention.start]
        if last.norm != mention.norm and _NEXT.fullmatch(own):
            return text[clause : last.start]  # 出口3万吨、2亿元: both are of what is exported
        return own if mention.kind == "money" and own.startswith("、") and _WORDS.search(own) else before
    if clause > start and _LACKING.fullmatch(before):
        left = _clause_before(text, start, clause - 1)
        if not any(m.end > left and m.kind != "time" for m in row[:at]):
            return _topic(text[left : clause - 1]) + before
    if clause > start and _BARE_SIZE.fullmatch(before):
        left = _clause_before(text, start, clause - 1)
        made = _MADE.search(text, left, clause - 1)
        return text[made.end() : clause - 1] + before if made else before
    return before


def _clause_before(text: str, start: int, end: int) -> int:
    left = start
    for match in _CLAUSE.finditer(text, start, end):
        left = match.end()
    return left


def _topic(clause: str) -> str:
    """Give what a clause is about: its words up to what it says of it."""
    clause = _LEADING.sub("", clause)
    end = _TOPIC_ENDS.search(clause, 2)
    topic = clause[: end.start()] if end else clause
    return topic if 1 < len(topic) <= _LONGEST else ""
