"""Judge whether a short line is the cut-off beginning of a paragraph.

Owns: the features of such a line and how much each weighs. The weights are those of a logistic regression on
pages with known structure; they say something about Chinese periodicals, nothing about one issue. Log odds:
above 0 the line rather begins a paragraph, below it rather stands for itself. Pure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from zjreader.content.continuity import Language, components, open_marks, stops_short
from zjreader.content.shape import (
    HAN,
    enumerator,
    is_closed,
    is_heading_like,
    is_place,
    is_post,
    is_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zjreader.content.lexicon import Lexicon

TAIL = 10
"""Characters up to which a finished line is rather the end of a paragraph than a whole one."""
SKIP = 0.8
"""What each line costs that stands between a cut line and its continuation."""
APART, LABELLED = 0.3, 1.2
"""Log odds of the continuation below which clauses do not make a line a beginning; the other behind a label."""
HEADING = 16
"""Characters up to which a line of clauses is rather a heading where nothing goes on from it."""
_LABEL = re.compile(rf"[{HAN}]{{2,5}}[：:]")
_QUOTED = re.compile("[“「『][^”」』]*[”」』]$")
_TWO_PARTS = re.compile(rf"[{HAN}”』」》）)][ 　]+[{HAN}“『「《（(]{{2,}}")
_JOIN_WEIGHTS = (0.62, 0.6, 0.87, 0.98, 0.88)
_WEIGHTS = {
    "tail": 2.2,
    "two_parts": -1.9,
    "numbered": -2.0,
    "open_mark": 1.0,
    "comma": 2.37,
    "short_clause": 1.89,
    "balanced": -0.38,
    "sentence_word": 1.62,
    "opener": 0.87,
    "up_to_6": -0.9,
    "up_to_10": -0.8,
    "from_22": 0.5,
    "from_28": -0.6,
    "enumeration": 1.6,
    "digit": 0.23,
    "stops_short": 0.56,
    "whole_word": -1.24,
    "ends_quoted": -1.17,
    "verb_head": -0.5,
    "post": -0.5,
    "headed": -0.78,
    "unlike_headings": 0.55,
    "settled": -6.0,
    "base": -1.7,
}


def is_styled(text: str) -> bool:
    """Tell whether a short line has the form of a heading beyond doubt: two parts, a number, a dash behind."""
    return bool(_TWO_PARTS.search(text)) or text.endswith("——") or bool(enumerator(text))


def cut_odds(
    text: str,
    following: Sequence[str],
    language: Language,
    lexicon: Lexicon,
    *,
    headed: bool = False,
    styled: float = 0.0,
) -> float:
    """Give the log odds that a short line begins a paragraph.

    Args:
        text: The line.
        following: The lines after it, nearest first.
        language: Habits of the issue's language.
        lexicon: Word lists.
        headed: Whether the line above is short as well.
        styled: Share, 0 to 1, of lines nearby that are headings by their form.
    """
    score, tail = _continuation(text, following, language, lexicon)
    features = _form(text, lexicon)
    features |= {
        "tail": float(tail),
        "headed": float(headed),
        "unlike_headings": 0.0 if is_styled(text) else styled,
        "settled": float(not tail and _is_settled(text, features, score, lexicon)),
        "base": 1.0,
    }
    return score + sum(_WEIGHTS[name] * value for name, value in features.items())


def _form(text: str, lexicon: Lexicon) -> dict[str, float]:
    """Tell the features of the line itself."""
    clauses = [len(c) for c in re.split(r"[，,；;]", text)]
    several = len(clauses) > 1
    opener = lexicon.opens("paragraph_openers", text) and text[0] != "“"
    ends = {text[-2:], text[-3:], text[-4:]}
    return {
        "two_parts": float(_TWO_PARTS.search(text) is not None),
        "numbered": float(bool(enumerator(text)) or is_place(text, lexicon)),
        "open_mark": float(bool(open_marks(text))),
        "comma": float(several),
        "short_clause": float(several and (clauses[-1] <= 4 or clauses[0] <= 4)),
        "balanced": float(len(clauses) == 2 and min(clauses) >= 0.4 * max(clauses)),
        "sentence_word": float(min(3, lexicon.count("sentence_words", text))),
        "opener": float(opener or re.match(r"\d{4}年|\d{1,2}月", text) is not None),
        "up_to_6": float(len(text) <= 6),
        "up_to_10": float(len(text) <= 10),
        "from_22": float(len(text) >= 22),
        "from_28": float(len(text) >= 28),
        "enumeration": float("、" in text),
        "digit": float(re.search(r"\d", text) is not None),
        "stops_short": float(stops_short(text, lexicon)),
        "whole_word": float(bool(ends & lexicon.words)),
        "ends_quoted": float(text.endswith(("”", "》"))),
        "verb_head": float(lexicon.has("verbs", text[:2])),
        "post": float(is_post(text, lexicon)),
    }


def _is_settled(text: str, features: Mapping[str, float], score: float, lexicon: Lexicon) -> bool:
    """Tell whether a line with clauses, continued with ``score``, is rather a whole heading.

    It is where it ends on a whole word and nothing goes on from it, or where a label stands before a colon.
    """
    if len(text) > HEADING or any(features[name] for name in ("open_mark", "opener", "digit")):
        return False
    first, comma, _rest = text.replace(",", "，").partition("，")
    if comma and (lexicon.opens("adverbial_starts", first) or lexicon.ends("adverbial_ends", first)):
        return False
    if _LABEL.match(text) or _QUOTED.match(text):
        return score < LABELLED
    if text.endswith("了"):
        return score < APART + 1.5  # the odds take the word for one that wants another
    return score < APART and bool(features["whole_word"] and not features["stops_short"])


def _continuation(text: str, following: Sequence[str], language: Language, lexicon: Lexicon) -> tuple[float, bool]:
    """Weigh how well one of the next lines goes on from the line; and whether that one is a mere tail."""
    best, best_tail = -9.0, False
    for skipped, other in enumerate(following):
        told = components(text, other, language, lexicon)
        score = sum(w * c for w, c in zip(_JOIN_WEIGHTS, told, strict=True)) - SKIP * skipped
        tail = len(other) <= TAIL and is_closed(other) and not is_heading_like(other)
        if score + 2.2 * tail > best + 2.2 * best_tail:
            best, best_tail = score, tail
        if is_text(other):
            break
    return best, best_tail
