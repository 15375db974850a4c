"""Words whose characters differ between the scripts by more than each character's own form.

Owns: what a quotation and a print may write in two ways though it is one word: 瞭解 and 了解, 反覆 and 反复, 項鍊
and 项链. Character by character this cannot be told: 覆 is 复 in 答覆, not in 覆盖; hence whole words, of which
OpenCC says the same (Apache License 2.0; tests compare), few enough that no two words become one. Every text keeps
its length. Pure.
"""

from __future__ import annotations

import re

from zjreader.domain.folding import fold_text

WORDS = {
    "瞭了": "瞭解 明瞭 瞭然 瞭如 瞭若指掌",
    "覆复": "反反覆覆 反覆 答覆 回覆 函覆 電覆 覆信 覆命 覆電",
    "藉借": "憑藉 藉口 藉助 藉以 藉此 藉機 藉由 藉故 藉着 藉著 藉端",
    "鍊链": "項鍊 手鍊 拉鍊 金鍊 銀鍊 頸鍊 鉸鍊 鐵鍊 鎖鍊 鍊條 鍊子 鍊墜 鍊鎖",
    "畫划": "計畫 籌畫",
    "沈沉": "沈沒 沈積 沈船 沈默",
    "俱具": "傢俱",
    "彷仿": "彷彿",
    "牴抵": "牴觸 牴牾",
}
"""A character of traditional print and what simplified print has for it, in these words."""

_GLYPHS = str.maketrans("衞敍枱糭粧簷痺衹", "卫叙台粽妆檐痹只")
"""Characters that are the same in every word, which the table of single characters has not."""


def _pattern(word: str, kept: str) -> str:
    """Admit both forms of the characters around the one that is told by the word."""
    return "".join(char if char == kept else f"[{char}{fold_text(char)}]" for char in word)


_FOUND = re.compile(
    "|".join(
        _pattern(word, pair[0])
        for word, pair in sorted(
            ((word, pair) for pair, words in WORDS.items() for word in words.split()), key=lambda w: -len(w[0])
        )
    )
)
_SIMPLE = {ord(pair[0]): pair[1] for pair in WORDS}
_TOLD = re.compile("[" + "".join(map(chr, [*_SIMPLE, *_GLYPHS])) + "]")


def in_one_script(text: str) -> str:
    """Give these words the characters of simplified print; everything else stays, and so does the length."""
    if _TOLD.search(text) is None:  # so it is with nearly every text
        return text
    return _FOUND.sub(lambda found: found[0].translate(_SIMPLE), text.translate(_GLYPHS))


def fold_script(text: str, folded: str | None = None) -> str:
    """Fold a text, such words included; as long as ``fold_text`` of it, which may be known already."""
    told = in_one_script(text)
    return folded if told is text and folded is not None else fold_text(told)
