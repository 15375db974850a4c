"""Tell the narrower subject of a figure: a town, a village, a firm.

Owns: reading such a subject from the sentence in front of a figure. Only a name whose beginning is certain counts;
None means the case itself. Threading: pure.
"""

from __future__ import annotations

import re

_EDGE = r"(?:^|(?<=[在的与和、“”以为县区市镇乡道,;:。!?是到进于自至如地]))"
_PLACE = re.compile(
    rf"{_EDGE}(?P<name>(?:[一-龥]{{2,3}}(?:街道|镇|乡))?[一-龥]{{2,4}}?(?:村|社区|片区|老街|小镇)"
    r"|[一-龥]{2,3}(?:街道|镇|乡))(?!民|集体|播|庄|落|级|里|干部|史|貌|容|居|务|支|党|企|办|化|域|土|村|镇|乡|组团|\()"
)
_FIRM = re.compile(
    rf"{_EDGE}(?P<name>[一-龥]{{2,12}}(?:\([一-龥]{{2,4}}\))?[一-龥]{{0,10}}?(?:公司|合作社|集团))(?![一-龥]{{0,2}}[数个家])"
)
_BRAND = re.compile(r"(?P<name>“[^“”]{2,12}”(?:品牌|平台|工坊))")
_COMMON = re.compile(
    r"(?:^.|农|城|山|乡|之|水|小|市|让|各|全|中心|重点|行政|自然|未来|和美|美丽|示范|多个|特色|传统|渔|古|每|本|该|小城|集|强|名|老|到|入|进|下|返|驻|联|富|兴|建制"
    r"|城镇|周边|邻近|所有|相关|有限|这些|一些|专业)(?:村|乡|镇|社区|街道|片区|公司|合作社|集团|小镇|老街)$"
)
_VERB = re.compile(
    r"推动|带动|实现|完成|打造|建设|推进|通过|发展|聚焦|坚持|开展|围绕|培育|形成|引进|成为|联合|组建|成立|覆盖|统筹|指导|实施|依托"
)
_LEADING = re.compile(r"^(?:今年|去年|目前|在|将|仅|联动|服务|由|为|于|对|与|让|给|使|据|从|向)+")
_WHOLE = re.compile(r"全[县市区]|(?:该|本|我)[县市区]|[一-龥]{2}[县市区](?=[,累共已完实建培新])")


def subject_of(wide: str, case: str) -> str | None:
    """Read the subject; None where it is the case.

    Args:
        wide: The sentence up to the figure, folded.
        case: Full name of the case's place.
    """
    whole = [m.end() for m in _WHOLE.finditer(wide)]
    named = (
        (m.end("name"), _LEADING.sub("", m["name"])) for p in (_PLACE, _FIRM, _BRAND) for m in p.finditer(wide)
    )
    found = [(e, n) for e, n in named if not _COMMON.search(n) and not _VERB.search(n) and n not in case]
    if not found:
        return None
    end, words = max(found)
    return None if whole and whole[-1] > end else words.strip("“”").replace("”", "")
