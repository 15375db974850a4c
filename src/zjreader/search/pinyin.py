"""Finding by pinyin: initials, whole syllables, and any mixture, in every reading of a character.

Owns: the readings and the walk over a text. ``zlh`` finds 筑牢核, ``zhulao`` and ``zhul`` too; Chinese, Latin and
digits may be typed between. Punctuation is passed over. Loads pypinyin, which is slow: not on the start path.
Threading: any; readings are kept as they are met.
"""

from __future__ import annotations

import os
from functools import lru_cache

# Only readings of single characters are asked for. The dictionary of phrases would triple the time of loading, and
# while it is read no other thread runs, the window's neither.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")

from typing import TYPE_CHECKING

from pypinyin import Style, pinyin

from zjreader.domain.folding import fold, fold_text

if TYPE_CHECKING:
    from zjreader.domain.spans import Span

LONGEST = 60
"""Typed characters that are read."""


def finds(typed: str, text: str) -> bool:
    """Tell whether what was typed finds a text."""
    return bool(spans(typed, text))


def spans(typed: str, text: str) -> tuple[Span, ...]:
    """Give the stretch of a text that answers to what was typed, the first one; empty where there is none.

    A single letter answers only to the beginning, lest it find everything.
    """
    sought = fold_text(typed.replace("ü", "v").replace("'", ""))[:LONGEST]
    if not sought:
        return ()
    folded = fold(text)
    starts = range(1) if len(sought) == 1 and sought.isascii() else range(len(folded.text))
    for start in starts:
        end = _walk(sought, folded.text, start)
        if end is not None:
            return (folded.printed(start, end),)
    return ()


def _walk(typed: str, text: str, start: int) -> int | None:
    """Follow what was typed from a place on; give where it ends, None where it does not fit."""
    reached = {(0, start)}
    while reached:
        following = set()
        for at, place in sorted(reached):
            if place >= len(text):
                continue
            for length in _steps(typed, at, text[place]):
                if at + length >= len(typed):
                    return place + 1
                following.add((at + length, place + 1))
        reached = following
    return None


def _steps(typed: str, at: int, char: str) -> set[int]:
    """Give how many typed characters may stand for one character of the text."""
    steps = {1} if typed[at] == char else set()
    for reading in _readings(char):
        if typed.startswith(reading, at):
            steps.add(len(reading))
        elif reading.startswith(typed[at:]):
            steps.add(len(typed) - at)
        if typed[at] == reading[0]:
            steps.add(1)
        if reading[1:2] == "h" and typed.startswith(reading[:2], at):
            steps.add(2)
    return steps


@lru_cache(maxsize=20_000)
def _readings(char: str) -> tuple[str, ...]:
    if not "\u3400" <= char <= "\U0003ffff":
        return ()
    found = pinyin(char, style=Style.NORMAL, heteronym=True, v_to_u=False, errors="ignore")
    plain = {reading for syllable in found for reading in syllable if reading.isascii()}
    return tuple(sorted(plain | {reading.replace("v", "u") for reading in plain}))
