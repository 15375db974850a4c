"""Read numbers, in digits and in Chinese numerals.

Owns: the value of a printed number and of a scale (万, 亿). Invariant: a number that cannot be read for
certain is None, never a guess. Threading: pure.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

import cn2an  # type: ignore[import-untyped]

from zjreader.studies.folding import THOUSANDS

SCALES = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10**4,
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "十亿": 10**9,
    "百亿": 10**10,
    "千亿": 10**11,
    "万亿": 10**12,
}
"""Scales that may stand between a number and its unit, or alone (超百万)."""

_MAGNITUDE = frozenset("十百千万亿")


def is_magnitude(text: str) -> bool:
    """Tell whether a run of numerals names a magnitude only (百, 万, 千万)."""
    return text in SCALES and text != "十"


@lru_cache(maxsize=4096)
def read_number(text: str) -> Decimal | None:
    """Read digits (``1_200``, ``3.5``) or Chinese numerals (``十二``, ``两``); None where it is no number."""
    text = text.replace(THOUSANDS, "")
    if text and text[0].isdigit():
        return Decimal(text) if text.replace(".", "", 1).isdigit() else None
    if text in SCALES:
        return Decimal(SCALES[text])
    if text and text[0] in _MAGNITUDE - {"十"}:
        return None
    try:
        return Decimal(str(cn2an.cn2an(text, "smart")))
    except ValueError:
        return None


def scaled(number: Decimal, scale: str) -> Decimal:
    """Multiply a number by a scale; an empty scale leaves it."""
    return number * SCALES[scale] if scale else number


def as_float(number: Decimal) -> float:
    """Give a number without binary noise (``39300.0``, not ``39300.00000001``)."""
    return float(number)
