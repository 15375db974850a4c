"""Terms that Taiwan and the mainland name differently, so that a difference can be called by its name.

Owns: the pairs, and which of them explain how a quotation differs from its original. They are never taken for the
same: other words are other words, and each pair is told. Words that both sides use with meanings of their own
(文件, 质量, 智慧, 支援) are not among them. The pairs are OpenCC's (Apache License 2.0; a test compares). Pure.
"""

from __future__ import annotations

from zjreader.domain.script_words import fold_script

TERMS = {
    "資訊科技": "信息技術", "資訊": "信息", "網際網路": "互聯網", "網路": "網絡", "軟體": "軟件", "硬體": "硬件",
    "程式": "程序", "數位": "數字", "螢幕": "屏幕", "簡訊": "短信", "計程車": "出租車", "塑膠": "塑料",
    "部落格": "博客", "伺服器": "服務器", "晶片": "芯片", "光碟": "光盤", "硬碟": "硬盤", "記憶體": "內存",
    "滑鼠": "鼠標", "資料庫": "數據庫", "資料夾": "文件夾", "作業系統": "操作系統", "行動電話": "移動電話",
    "寬頻": "寬帶", "頻寬": "帶寬", "印表機": "打印機", "人工智慧": "人工智能", "太空梭": "航天飛機",
    "奈米": "納米", "積體電路": "集成電路", "解析度": "分辨率", "演算法": "算法", "掃描器": "掃描儀",
    "腳踏車": "自行車", "視訊": "視頻", "智慧財產權": "知識產權",
}  # fmt: skip
"""What Taiwan says to what the mainland says, both in traditional characters, as OpenCC has them."""

_LONGEST_FIRST = sorted(
    ((fold_script(theirs), fold_script(ours)) for theirs, ours in TERMS.items()), key=lambda pair: -len(pair[0])
)
_BOTH_WAYS = [pair for theirs, ours in _LONGEST_FIRST for pair in ((theirs, ours), (ours, theirs))]


def regional_note(quoted: str, original: str) -> tuple[str, bool]:
    """Say which differences of a quotation are Taiwan's terms, or the mainland's in a print of Taiwan.

    Returns:
        A Chinese sentence, empty where no term explains a difference; and whether nothing else differs.
    """
    words, printed = fold_script(quoted), fold_script(original)
    pairs = []
    for here, there in _BOTH_WAYS:
        # A term explains a difference only where the print lacks it and has its counterpart instead.
        if here in words and here not in printed and printed.count(there) > words.count(there):
            pairs.append(f"{here}＝{there}")
            words = words.replace(here, there)
    if not pairs:
        return "", False
    told = "、".join(pairs)
    if words == printed:
        return f"只是两岸用语不同：{told}。", True
    return f"其中有两岸用语的不同：{told}。", False
