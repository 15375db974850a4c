"""Tell from a line's outer form what it may be: closed, open, short, a heading, a place, a credit.

Owns: the questions about single lines that several stages ask. Pure functions of the text and the word lists;
what a line is in the end is decided by the stages, which see its neighbours.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.content.lexicon import Lexicon

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇"
ORNAMENT = re.compile(
    r"(?<=[。！？!?…”』」）)》])[ 　]*"
    r"(?:[①-⑳❶-❿⓵-⓾■◆□▲●★☆◎※❖▪◇△▼▽○◼◾⬛♦►◄▌█❤✿❀]|(?<=[。！？!?”])[a-zA-Z])[ 　]*$"
)
_CLOSED = re.compile(
    r"[。！？!?…][”』」’）)】〕》\"']*$|[\u3400-\u9fffA-Za-z”』」》）]\.[”』」\")']?$"
    r"|[。！？!?][”』」]?[（(][^（）()]{1,20}[）)]$"
)
_PARENTHESIS = re.compile(r"^[（(][^（）()]*[）)]$")
_PUNCTUATION = re.compile(rf"[^0-9a-z{HAN}]+")
_ENUMERATOR = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十\d]{1,3}[章节部分]|[①-⑳]|[\[［〔]\d{1,3}[\]］〕]|之[一二三四五六七八九十])"
)
_MARK = re.compile(r"^[■□●◆▲◇○★☆◎▪►▶•❖◼◾▌](?:[ 　]*)")
_BRACKETED = re.compile(r"^[【〔［\[]([^【】〔〕［］\[\]]+)[】〕］\]]$")
_CREDITED = re.compile(r"[摄绘图]|视觉中国|资料")
_WORDED = re.compile(rf"[{HAN}A-Za-z]")
_ROW = re.compile(
    r"(?:^|[ 　\t])[\d.,]+[%％]?[ 　\t]+[\d.,]+[%％]?(?:[ 　\t]|$)|^[表图][ 　]*\d{1,2}(?:[ 　：:-]|$)"
)
_POSTAL = re.compile(rf"[{HAN}][ 　,，]*\d{{6}}(?!\d)")
_FIGURES = re.compile(r"\d")
_SALUTATION = re.compile(
    r"^(?:尊敬的|亲爱的)?(?:各位)?[^，。：:]{0,10}(?:同志们?|朋友们?|代表|委员|读者|们)[：:]$"
)
CACHED = 8192
"""Answers that each question keeps; several stages ask the same of the same line."""
SLASHES = str.maketrans("_＿丨│∣▏", "//////")
"""What designers set for the slash in a byline (文_…, 图丨…)."""
_SEATED = re.compile(rf"[{HAN}]{{2,4}}[县区][{HAN}]{{2,6}}(?:镇|乡|街道|村|社区)$")
"""A county with a town or village behind it."""
_COMMON = ("社区", "园区", "林场", "农场", "产业园", "村", "半岛", "小镇")
TAIL = 10
"""Characters up to which a closed line is rather the end of a paragraph."""
ADDRESS = 160
"""Characters up to which a line may say where its authors work."""
SHORT = 40
"""Characters up to which a line may be a heading, caption or title."""


@lru_cache(maxsize=CACHED)
def fold(text: str) -> str:
    """Reduce a text to letters, digits and Han, for comparing titles and names."""
    return _PUNCTUATION.sub("", unicodedata.normalize("NFKC", text).lower())


@lru_cache(maxsize=CACHED)
def bare(text: str) -> str:
    """Give a text without an end ornament."""
    # Only the last characters can be an ornament; most lines end in a full stop.
    return text if text[-1:] in "。，、；" else text[:-8] + ORNAMENT.sub("", text[-8:])


def has_ornament(text: str) -> bool:
    """Tell whether a text ends with the mark that closes an article."""
    return ORNAMENT.search(text[-40:]) is not None


@lru_cache(maxsize=CACHED)
def is_closed(text: str) -> bool:
    """Tell whether a text ends as a sentence ends."""
    return _CLOSED.search(bare(text)[-24:]) is not None


def is_passage(text: str) -> bool:
    """Tell whether a line is long running text that ends as a sentence ends."""
    return len(text) > SHORT and is_closed(text)


def is_tail(text: str) -> bool:
    """Tell whether a text is so short, and closed, that it is rather the end of a paragraph than a whole one."""
    return len(text) <= TAIL and text.endswith("。")


def is_parenthesis(text: str) -> bool:
    """Tell whether a text stands in parentheses as a whole."""
    return text[:1] in {"（", "("} and _PARENTHESIS.match(bare(text)) is not None


def enumerator(text: str) -> str:
    """Give the number a heading opens with, or an empty text."""
    match = _ENUMERATOR.match(text)
    return match[0] if match else ""


def unmarked(text: str) -> str:
    """Give a text without the mark it opens with (■, ●, ◆ …)."""
    return _MARK.sub("", text)


def unbracketed(text: str) -> str:
    """Give a text without the brackets that hold all of it (【…】, 〔…〕)."""
    match = _BRACKETED.match(text.strip())
    return match[1].strip() if match else text.strip()


def is_marked(text: str) -> bool:
    """Tell whether a text opens with a mark (■, ●, ◆ …)."""
    return _MARK.match(text) is not None


@lru_cache(maxsize=CACHED)
def is_heading_like(text: str) -> bool:
    """Tell whether a line is short and unfinished enough for a heading, title, caption or place."""
    if len(text) > SHORT + 8 or _WORDED.search(text) is None:
        return False
    if re.search(r"[。；;，,、]$", text) or "。" in text[:-1] or is_parenthesis(text):
        return False
    if is_closed(text):
        return (
            len(text) <= 18
            and re.search(r"[！？!?…][”』」]?$", text) is not None
            and not re.search(r"[，,]", text)
        )
    return True


def is_summary(text: str) -> bool:
    """Tell whether a line is a marked abstract: an ornament before a whole passage."""
    return is_marked(text) and len(text) > 45


def is_text(text: str) -> bool:
    """Tell whether a line is running text: long, or finished as a sentence."""
    return not is_heading_like(text)


@lru_cache(maxsize=CACHED)
def is_place(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line is nothing but a place's or a house's name, as stands above a feature's title."""
    name = unbracketed(text)
    if not re.fullmatch(rf"[{HAN}]{{2,18}}(?:[ 　·][{HAN}]{{2,12}})?", name):
        return False
    if not lexicon.ends("place_ends", name):
        return False
    if lexicon.ends("place_not", name) or lexicon.has("verbs", name):
        return False
    # A word before a common noun (守住社区) makes a heading, a name before it (青溪社区) a place.
    return not (name.endswith(_COMMON) and name[:2] in lexicon.words) or _SEATED.match(name) is not None


def is_unit(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a place is a unit of administration (县, 街道), not a quarter, park or village (新城, 村)."""
    name = unbracketed(text)
    longest = max((end for end in lexicon.lists["place_ends"] if name.endswith(end)), key=len, default="")
    return longest in lexicon.lists["administrative_ends"]


def is_row(text: str) -> bool:
    """Tell whether a line is a row of a table, or its heading."""
    return _FIGURES.search(text) is not None and _ROW.search(text) is not None


def is_salutation(text: str) -> bool:
    """Tell whether a short line addresses those who listen or read (同志们：)."""
    return text[-1:] in "：:" and len(text) <= 20 and _SALUTATION.match(text) is not None


def is_post(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a short line is an author's post or house."""
    if len(text) > 40 or text.startswith(("—", "―", "─")):
        return False
    return lexicon.ends("affiliation_words", text) or lexicon.count("affiliation_words", text) >= 2


def names_house(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text is an author's post, or a house with its postal code (…农技站，白石 312400)."""
    return is_post(text, lexicon) or (len(text) <= ADDRESS and _POSTAL.search(text) is not None)


@lru_cache(maxsize=CACHED)
def is_credit(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line is a caption with the name of its photographer."""
    if len(text) > 160 or _CREDITED.search(text) is None:
        return False
    tail = bare(text).rstrip("）)。 　")
    if re.search(rf"[ 　/／（(：:]?[{HAN}·]{{1,4}}(?:[ 　][{HAN}]{{1,3}})*[ 　]*(?:摄|摄影|供图|绘)$", tail):
        return True
    if re.match(r"^[（(]?(?:图为|上图|下图|左图|右图|题图|图[①-⑳\d一二三四五六][:：、 　])", text):
        return True
    return bool(
        re.search(
            r"^(?:摄影|图片?|供图|制图|漫画)[ 　]*[/／:：]|[/／](?:摄|图|供图|绘)$|(?:资料图片?|视觉中国)$", tail
        )
    )
