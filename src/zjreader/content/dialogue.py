"""Tell the turns of a conversation (问：… 某报：… 王某：…).

Owns: who speaks in an issue, and whether a line is what somebody says. A question is as short as a heading and
ends as one may; the label that comes back again and again tells it. Pure.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from zjreader.content.shape import HAN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zjreader.content.lexicon import Lexicon

TURNS = 3
"""Lines that a label opens from which it is somebody who speaks."""
_LABEL = re.compile(rf"^[■●◆▲]?[ 　]*(《[^《》]{{2,12}}》(?:记者)?|[QA]|[{HAN}·]{{1,8}})[ 　]*[：:][ 　]*(?=\S)")
_ASKED = re.compile(r"[？?！!][”』」]?$")


def speaker(text: str) -> str:
    """Give the label before a line's first colon, or an empty text."""
    match = _LABEL.match(text)
    return match[1] if match else ""


def speakers(texts: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """Collect the labels of those who speak: they open several lines, whole sentences all of them."""
    turns: Counter[str] = Counter()
    others: set[str] = set()
    for text in texts:
        label = speaker(text) if "：" in text[:16] or ":" in text[:16] else ""
        if label and (text[-1] in "。？！?!”…" or label in lexicon.lists["dialogue_labels"]):
            turns[label] += 1
        elif label:
            others.add(label)
    told = {label for label, times in turns.items() if times >= TURNS and label not in others}
    return frozenset(told | {label for label in turns if label in lexicon.lists["dialogue_labels"]})


def is_question(text: str, told: frozenset[str]) -> bool:
    """Tell whether a line is a question, or a cry, of somebody who speaks in this issue."""
    return _ASKED.search(text) is not None and speaker(text) in told
